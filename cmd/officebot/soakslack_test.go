package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"officebot/adapters/slack/slacktest"
)

// pace is how fast Slack delivers again what was not acknowledged, and for how
// long a question is one replica's: Slack's own and the default, shortened alike.
type pace struct {
	lease   time.Duration
	retries []time.Duration
}

var (
	hasty = pace{shortestLease, []time.Duration{0, 4 * time.Second, 20 * time.Second}}
	quick = pace{5 * time.Second, []time.Duration{0, 7 * time.Second, 35 * time.Second}}
	sixth = pace{7500 * time.Millisecond, []time.Duration{0, 10 * time.Second, 50 * time.Second}}
)

// pace is quick for a soak that is to be over soon.
func (w *world) pace() pace {
	if w.isShort() {
		return quick
	}
	return sixth
}

// soakScopes let the bot see whether an answer stands whose receipt was lost.
var soakScopes = append([]string{"channels:history"}, slacktest.DefaultScopes...)

// soakKept is how many messages a platform remembers: those of minutes, for the
// bot looks for the answer to a question that it takes up late.
const soakKept = 150_000

// newSlackWorld is a world with a Slack, and with two replicas that have the
// settings NAME=VALUE that are made of it.
func newSlackWorld(t *testing.T, settings func(*slacktest.Server) []string) (*world, *slacktest.Server) {
	w := newWorld(t)
	slack := slacktest.New(t, slacktest.Options{
		Scopes: soakScopes, Retries: w.pace().retries, Unchecked: true, Keep: soakKept, Patience: 10 * patience,
	})
	of := w.settings(append(settings(slack), "SLACK_BOT_TOKEN="+slack.BotToken, "SLACK_API_URL="+slack.APIURL(), "OFFICEBOT_LEASE="+w.pace().lease.String())...)
	w.join(of, of)
	w.ask = askOnSlack(slack)
	return w, slack
}

// soakQuestions are asked in turns: one that is answered, one that is not in the
// records, one that follows another.
var soakQuestions = []string{"who is warden?", "what is the motto?", "who swept the yard?", "who was warden in 1995?"}

// askOnSlack asks in channels and in direct messages.
func askOnSlack(slack *slacktest.Server) func(asker, number int) question {
	return func(asker, number int) question {
		user := fmt.Sprintf("U%d", asker)
		text := soakQuestions[number%len(soakQuestions)]
		var e *slacktest.Event
		if number%4 == 0 {
			e = slack.DirectMessage(user, text)
		} else {
			e = slack.Mention(fmt.Sprintf("C%d", number%40), user, text)
		}
		// A direct message that Slack has forgotten meanwhile still has its answer.
		standing := func() []slacktest.Message {
			if strings.HasPrefix(e.Channel, "D") {
				return slack.Messages(e.Channel)
			}
			return slack.Replies(e.TS)
		}
		answers := func() (n int) {
			for _, m := range standing() {
				if strings.Contains(string(m.Metadata), e.TS) {
					n++
				}
			}
			return n
		}
		fate := func() string {
			told := fmt.Sprintf("%s, sent %d times, failed by %q, given up %t", e, e.Tries(), e.Failures(), e.Lost())
			for _, ack := range e.Acks() {
				told += fmt.Sprintf(", try %d acknowledged after %s", ack.Attempt, ack.After)
			}
			for _, m := range standing() {
				if strings.Contains(string(m.Metadata), e.TS) {
					told += ", answered at " + m.TS
				}
			}
			return told
		}
		return question{answers: answers, fate: fate}
	}
}

// slackFaults are those of the Web API, for both ways in.
func slackFaults(slack *slacktest.Server) []fault {
	fails := func(name string, f slacktest.Fault, most int) fault {
		return fault{name, func(random *rand.Rand) { slack.FailNext("chat.postMessage", f, 1+random.IntN(most)) }}
	}
	return []fault{
		fails("HTTP 500", slacktest.HTTPStatus(500), 5),
		fails("HTTP 502", slacktest.HTTPStatus(502), 5),
		fails("HTTP 503", slacktest.HTTPStatus(503), 5),
		fails("429", slacktest.RateLimited(time.Second), 1),
		fails("cut before it was done", slacktest.Cut(), 3),
		fails("cut after it was done", slacktest.AnswerLost(), 3),
		fails("internal_error", slacktest.Refuse("internal_error"), 3),
		fails("no answer", slacktest.Hang(), 1),
		{"slow Web API", func(random *rand.Rand) {
			slack.Slow("chat.postMessage", time.Duration(random.IntN(400))*time.Millisecond)
			time.Sleep(200 * time.Millisecond) // the fault itself
			slack.Slow("chat.postMessage", 0)
		}},
		{"Web API too slow to be waited for", func(random *rand.Rand) {
			slack.Slow("chat.postMessage", 3*time.Second)
			time.Sleep(20 * time.Millisecond) // the fault itself
			slack.Slow("chat.postMessage", 0)
		}},
	}
}

// socketFaults are those of Socket Mode.
func socketFaults(slack *slacktest.Server) []fault {
	one := func(do func(*slacktest.Socket)) func(*rand.Rand) {
		return func(random *rand.Rand) {
			if open := slack.Sockets(); len(open) > 0 {
				do(open[random.IntN(len(open))])
			}
		}
	}
	return []fault{
		{"a socket dropped", one((*slacktest.Socket).Drop)},
		{"all sockets dropped", func(*rand.Rand) { slack.DropSockets() }},
		{"a socket closed", one((*slacktest.Socket).Close)},
		{"a socket told to reconnect", one(func(s *slacktest.Socket) { s.Disconnect(slacktest.RefreshRequested) })},
		{"a socket warned", one(func(s *slacktest.Socket) { s.Disconnect(slacktest.Warning) })},
		{"a socket gone dead", one(func(s *slacktest.Socket) {
			s.Stall()
			time.Sleep(300 * time.Millisecond) // the fault itself
			s.Drop()
		})},
		{"a socket refused", func(random *rand.Rand) { slack.FailNext("socket", slacktest.HTTPStatus(503), 1) }},
		{"connections refused", func(random *rand.Rand) { slack.FailNext("apps.connections.open", slacktest.HTTPStatus(500), 1) }},
	}
}

func TestSoakSlackOverSocketsAtLength(t *testing.T) {
	w, slack := newSlackWorld(t, func(slack *slacktest.Server) []string { return []string{"SLACK_APP_TOKEN=" + slack.AppToken} })
	slack.WaitConnections(4)
	w.deal(slackFaults(slack), 0)
	// A process that loses its connections without end is not delivered to.
	w.deal(socketFaults(slack), time.Second)
	w.soakSlack(slack)
}

func TestSoakSlackOverHTTPAtLength(t *testing.T) {
	w, slack := newSlackWorld(t, func(slack *slacktest.Server) []string { return []string{"SLACK_SIGNING_SECRET=" + slack.SigningSecret} })
	b := newBalancer(t, w.replicas...)
	slack.DeliverTo(b.URL + "/slack/events")
	w.deal(append(slackFaults(slack), balancerFaults(b)...), 0)
	w.soakSlack(slack)
}

// balancerFaults are those of the way in over HTTP.
func balancerFaults(b *balancer) []fault {
	return []fault{
		{"acknowledgements lost", func(random *rand.Rand) { b.loseAnswers(1 + random.IntN(3)) }},
		{"a slow way in", func(random *rand.Rand) {
			b.slowDown(time.Duration(random.IntN(200)) * time.Millisecond)
			time.Sleep(200 * time.Millisecond) // the fault itself
			b.slowDown(0)
		}},
	}
}

// soakSlack is the soak of two replicas behind one Slack app.
func (w *world) soakSlack(slack *slacktest.Server) {
	w.t.Helper()
	steady := w.steady(w.replicas[0])
	w.each(max(60, w.total/100), w.breakRedis())
	w.each(max(40, w.total/50), w.changePack())
	mortal, kill := w.replicas[1], false
	w.each(max(80, w.total/100), func() {
		if kill = !kill; kill {
			w.restart(mortal, "SIGKILL", mortal.kill)
		} else {
			w.restart(mortal, "SIGTERM", mortal.terminate)
		}
	})
	w.run()
	if !w.isShort() {
		slack.WaitFor("everything to be acknowledged", func() bool {
			counts := slack.Counts()
			return counts.Acks+counts.Lost == counts.Events
		})
	}
	w.settled()
	counts := slack.Counts()
	w.add("events sent", counts.Sent)
	w.add("events given up by Slack", counts.Lost)
	w.reportEvents(w.replicas[0])
	// Replicas that do not see each other take back what came second.
	w.add("second answers taken back", counts.Deleted)
	w.report(counts.Posted - counts.Deleted)
	steady.check(w)
}

// reportEvents adds what a replica counted to the counts.
func (w *world) reportEvents(r *served) {
	w.t.Helper()
	for series, n := range r.metrics() {
		if n > 0 && (strings.HasPrefix(series, "officebot_pack_reloads_total") || strings.HasPrefix(series, "officebot_events_total")) {
			w.add(series, int(n))
		}
	}
}
