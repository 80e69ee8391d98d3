package main

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"officebot/adapters/slack/slacktest"
	"officebot/adapters/state/redistest"
)

// slackReplicas are serves behind one Slack app, which share a Redis.
type slackReplicas struct {
	t     *testing.T
	slack *slacktest.Server
	redis *redistest.Server
	http  *balancer // nil: by Socket Mode
	all   []*served
}

// newSlackReplicas starts so many.
func newSlackReplicas(t *testing.T, overHTTP bool, n int) *slackReplicas {
	t.Helper()
	r := &slackReplicas{
		t: t, redis: redistest.Start(t),
		slack: slacktest.New(t, slacktest.Options{Scopes: soakScopes, Retries: hasty.retries, Patience: patience}),
	}
	if overHTTP {
		r.http = newBalancer(t)
		r.slack.DeliverTo(r.http.URL + "/slack/events")
	}
	for range n {
		r.join()
	}
	return r
}

// join starts another one.
func (r *slackReplicas) join() {
	r.t.Helper()
	settings := []string{
		"SLACK_BOT_TOKEN=" + r.slack.BotToken, "SLACK_API_URL=" + r.slack.APIURL(), "SLACK_SIGNING_SECRET=" + r.slack.SigningSecret,
		"OFFICEBOT_REDIS_URL=" + r.redis.URL(), "OFFICEBOT_LEASE=" + hasty.lease.String(), "OFFICEBOT_LOG_LEVEL=debug",
	}
	if r.http == nil {
		settings = append(settings, "SLACK_APP_TOKEN="+r.slack.AppToken)
	}
	joined := newServed(r.t, settings...)
	await(r.t, "a replica to be ready", joined.ready)
	r.all = append(r.all, joined)
	if r.http != nil {
		r.http.add(joined)
	}
}

// settled waits until every event is acknowledged and none is kept.
func (r *slackReplicas) settled() {
	r.t.Helper()
	r.slack.WaitFor("everything to be acknowledged", func() bool {
		counts := r.slack.Counts()
		return counts.Acks == counts.Events
	})
	await(r.t, "no question to be kept any more", func() bool { return redisSays(r.redis, "KEYS *kept:*") == "*0" })
}

// overBoth runs a test by Socket Mode and over HTTP.
func overBoth(t *testing.T, test func(t *testing.T, overHTTP bool)) {
	for _, way := range []string{"sockets", "HTTP"} {
		t.Run(way, func(t *testing.T) {
			t.Parallel()
			test(t, way == "HTTP")
		})
	}
}

func TestReplicasOfOneSlackAppAnswerEachQuestionOnce(t *testing.T) {
	t.Parallel()
	overBoth(t, func(t *testing.T, overHTTP bool) {
		r := newSlackReplicas(t, overHTTP, 3)
		const questions = 30
		var asked []*slacktest.Event
		for i := range questions {
			e := r.slack.Mention(fmt.Sprintf("C%d", i%5), fmt.Sprintf("U%d", i%7), "who was director in 2010?")
			r.slack.Twice(e)
			asked = append(asked, e)
		}
		for _, e := range asked {
			r.slack.WaitReply(e.TS)
		}
		for _, e := range asked {
			r.slack.Redeliver(e)
		}
		r.settled()
		for _, e := range asked {
			if answers := r.slack.Replies(e.TS); len(answers) != 1 {
				t.Errorf("%s has %d answers", e, len(answers))
			}
		}
		for _, replica := range r.all {
			await(t, "the replica at "+replica.address+" to have answered a question", func() bool {
				return replica.metrics()[`officebot_delivery_duration_seconds_count{platform="slack"}`] > 0
			})
		}
	})
}

// The moments of a question's life at which the replica that has it is killed.
var moments = []struct {
	name string
	// prepare makes the question stay in the moment, and reached waits for it.
	prepare func(r *slackReplicas)
	reached func(r *slackReplicas, e *slacktest.Event)
}{
	{"before its answer was taken",
		func(r *slackReplicas) { r.slack.FailNext("chat.postMessage", slacktest.Hang(), 1) },
		func(r *slackReplicas, e *slacktest.Event) { r.isHandled(e) }},
	{"while its answer is taken",
		func(r *slackReplicas) { r.slack.Slow("chat.postMessage", time.Second) },
		func(r *slackReplicas, e *slacktest.Event) { r.isHandled(e) }},
	{"when its answer was taken and nobody was told",
		func(r *slackReplicas) { r.slack.Slow("chat.postMessage", time.Second) },
		func(r *slackReplicas, e *slacktest.Event) {
			r.isHandled(e)
			r.redis.Pause()
			r.slack.WaitReply(e.TS)
		}},
	{"when its answer was taken and lost on the way back",
		func(r *slackReplicas) { r.slack.FailNext("chat.postMessage", slacktest.AnswerLost(), 1) },
		func(r *slackReplicas, e *slacktest.Event) { r.slack.WaitReply(e.TS) }},
	{"when it was acknowledged and not answered",
		func(r *slackReplicas) { r.slack.FailNext("chat.postMessage", slacktest.Hang(), 1) },
		func(r *slackReplicas, e *slacktest.Event) { r.slack.WaitAck(e) }},
	{"when it was answered",
		func(r *slackReplicas) {},
		func(r *slackReplicas, e *slacktest.Event) { r.slack.WaitReply(e.TS) }},
}

// isHandled waits until a replica has claimed the question.
func (r *slackReplicas) isHandled(e *slacktest.Event) {
	r.t.Helper()
	await(r.t, "the question to be claimed", func() bool {
		return strings.HasPrefix(redisSays(r.redis, "KEYS *done:*"+e.TS), "*1")
	})
}

func TestAnotherReplicaAnswersWhatAKilledOneDidNot(t *testing.T) {
	t.Parallel()
	for _, moment := range moments {
		t.Run(moment.name, func(t *testing.T) {
			t.Parallel()
			overBoth(t, func(t *testing.T, overHTTP bool) {
				r := newSlackReplicas(t, overHTTP, 1)
				moment.prepare(r)
				e := r.slack.Mention("C1", "U1", "who was director in 2010?")
				moment.reached(r, e)
				r.all[0].kill()
				r.redis.Resume()
				r.slack.Heal("chat.postMessage")
				r.join()
				if answer := r.slack.WaitReply(e.TS); !strings.Contains(answer.Visible(), "Chen") {
					t.Errorf("got %s", answer.Visible())
				}
				r.settled()
				if answers := r.slack.Replies(e.TS); len(answers) != 1 {
					t.Errorf("there are %d answers", len(answers))
				}
			})
		})
	}
}
