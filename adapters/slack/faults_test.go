package slack

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"officebot/adapters"
	"officebot/adapters/slack/slacktest"
	"officebot/adapters/state"
	"officebot/adapters/state/linktest"
	"officebot/bot"
)

// slackWaits is how long Slack waits for an acknowledgement.
const slackWaits = 3 * time.Second

// inTime fails the test for an event that was acknowledged late, or tried again.
func (r *rig) inTime(e *slacktest.Event) {
	r.t.Helper()
	if ack := r.WaitAck(e); ack.After >= slackWaits || e.Tries() != 1 {
		r.t.Errorf("%v was acknowledged after %v and %d tries", e, ack.After, e.Tries())
	}
}

// slow is an office that answers "slow" once it is released.
func slow() (office adapters.Office, begun, release chan struct{}) {
	begun, release = make(chan struct{}, 100), make(chan struct{})
	return staged{embedded(), map[string]func() bot.Answer{"slow": func() bot.Answer {
		begun <- struct{}{}
		<-release
		return said("worth waiting for")
	}}}, begun, release
}

func TestAcknowledgedInTimeWhenAnsweringIsSlow(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		office, _, release := slow()
		r := start(t, setup{http: http, office: office})
		asked := r.Mention("C1", "U1", "slow")
		typed := r.SlashCommand("U1", "C1", "/office", "slow")
		r.inTime(asked)
		r.inTime(typed)
		if kept := r.kept(); kept != 2 {
			t.Errorf("%d events are kept while they are handled, want 2", kept)
		}
		close(release)
		if answer := r.WaitReply(asked.TS); answer.Text != "worth waiting for" {
			t.Errorf("answered %q", answer.Text)
		}
		if told := r.WaitEphemerals("U1", 1); told[0].Text != "worth waiting for" {
			t.Errorf("the command is answered %q", told[0].Text)
		}
		r.WaitFor("nothing to be kept any more", func() bool { return r.kept() == 0 })
	})
}

// kept is how many events the store has that were acknowledged unhandled.
func (r *rig) kept() (n int) {
	r.desk.Kept(context.Background(), Name, func(string, []byte) { n++ })
	return n
}

func TestAcknowledgedInTimeWhenSlackIsDown(t *testing.T) {
	eachWay(t, func(t *testing.T, http bool) {
		for name, fault := range map[string]slacktest.Fault{
			"503": slacktest.HTTPStatus(503), "cut": slacktest.Cut(), "hang": slacktest.Hang(), "fatal_error": slacktest.Refuse("fatal_error"),
		} {
			t.Run(name, func(t *testing.T) {
				inBubble(t, func(t *testing.T) {
					r := start(t, setup{http: http, options: slacktest.Options{Patience: 30 * time.Second}})
					r.FailNext("chat.postMessage", fault, slacktest.Forever)
					asked := r.Mention("C1", "U1", "who was director in 2010?")
					r.inTime(asked)
					r.Heal("chat.postMessage")
					r.WaitReply(asked.TS)
					if posted := r.Counts().Posted; posted != 1 {
						t.Errorf("%d answers", posted)
					}
				})
			})
		}
	})
}

func TestARetryIsAnsweredOnceAndALostFirstTryToo(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http})
		asked := r.Mention("C1", "U1", "who was director in 2010?")
		r.WaitReply(asked.TS)
		r.WaitAck(asked)
		for n := range 3 {
			r.Redeliver(asked)
			r.WaitFor("another acknowledgement", func() bool { return len(asked.Acks()) > n+1 })
		}
		if replies := r.Replies(asked.TS); len(replies) != 1 {
			t.Errorf("a question that was sent four times has %d answers", len(replies))
		}
	})
	t.Run("lost first try", func(t *testing.T) {
		inBubble(t, func(t *testing.T) {
			r := start(t, setup{options: slacktest.Options{Retries: []time.Duration{0, 200 * time.Millisecond, 200 * time.Millisecond}, AckTimeout: 300 * time.Millisecond}})
			for _, socket := range r.Sockets() {
				socket.Stall()
			}
			asked := r.Mention("C1", "U1", "who was director in 2010?")
			r.WaitFor("a lost try", func() bool { return asked.Tries() > 1 })
			r.DropSockets()
			r.WaitReply(asked.TS)
		})
	})
}

func TestAnAnswerWithoutReceiptIsNotGivenTwice(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http, options: slacktest.Options{Scopes: reading}})
		for _, ask := range []func(string) *slacktest.Event{
			func(text string) *slacktest.Event { return r.Mention("C1", "U1", text) },
			func(text string) *slacktest.Event { return r.DirectMessage("U1", text) },
		} {
			r.FailNext("chat.postMessage", slacktest.AnswerLost(), 2)
			for _, method := range []string{"conversations.replies", "conversations.history"} {
				r.FailNext(method, slacktest.Refuse("internal_error"), 1)
			}
			asked := ask("who was director in 2010?")
			r.WaitReply(asked.TS)
			r.inTime(asked)
			if replies := r.Replies(asked.TS); len(replies) != 1 {
				t.Errorf("Slack lost a receipt, and the question has %d answers", len(replies))
			}
			for _, method := range []string{"chat.postMessage", "conversations.replies", "conversations.history"} {
				r.Heal(method)
			}
		}
	})
}

func TestRetryAfterIsHonoured(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http})
		r.FailNext("chat.postMessage", slacktest.RateLimited(time.Second), 1)
		first := r.Mention("C1", "U1", "who was director in 2010?")
		r.WaitFor("the refusal", func() bool { return r.events.Of(adapters.Throttled) > 0 })
		second := r.Mention("C2", "U1", "who was director in 1998?")
		r.WaitReply(first.TS)
		r.WaitReply(second.TS)
		calls := r.Calls("chat.postMessage")
		if len(calls) < 3 || calls[1].At.Sub(calls[0].At) < time.Second {
			t.Errorf("Slack asked to wait a second; the calls were %v", calls)
		}
	})
}

func TestRefusedTokensEndTheProcess(t *testing.T) {
	for _, code := range []string{"invalid_auth", "token_revoked", "account_inactive", "not_authed"} {
		t.Run("at start "+code, func(t *testing.T) {
			inBubble(t, func(t *testing.T) {
				s := newServer(t, slacktest.Options{})
				s.RefuseToken(code)
				r := start(t, setup{server: s, early: true})
				r.fatal(code, "SLACK_BOT_TOKEN")
			})
		})
		t.Run("later "+code, func(t *testing.T) {
			inBubble(t, func(t *testing.T) {
				r := start(t, setup{http: true})
				r.RefuseToken(code)
				asked := r.Mention("C1", "U1", "who was director in 2010?")
				r.fatal(code, "SLACK_BOT_TOKEN")
				if asked.Acknowledged() {
					t.Error("a question that nobody can answer is acknowledged")
				}
			})
		})
		t.Run("socket "+code, func(t *testing.T) {
			inBubble(t, func(t *testing.T) {
				s := newServer(t, slacktest.Options{})
				s.FailNext("apps.connections.open", slacktest.Refuse(code), slacktest.Forever)
				r := start(t, setup{server: s, early: true})
				r.fatal(code, "SLACK_APP_TOKEN")
			})
		})
	}
	t.Run("missing_scope", func(t *testing.T) {
		inBubble(t, func(t *testing.T) {
			s := newServer(t, slacktest.Options{})
			s.FailNext("apps.connections.open", slacktest.MissingScope("connections:write", ""), slacktest.Forever)
			start(t, setup{server: s, early: true}).fatal("missing_scope", "connections:write")
		})
	})
	t.Run("not_allowed_token_type", func(t *testing.T) {
		inBubble(t, func(t *testing.T) {
			s := newServer(t, slacktest.Options{})
			s.FailNext("apps.connections.open", slacktest.Refuse("not_allowed_token_type"), slacktest.Forever)
			start(t, setup{server: s, early: true}).fatal("not_allowed_token_type", "xapp-")
		})
	})
	t.Run("uninstalled", func(t *testing.T) {
		inBubble(t, func(t *testing.T) {
			r := start(t, setup{})
			r.AppUninstalled()
			r.fatal("uninstalled", "install it again")
		})
	})
}

// fatal expects Run to end with an error that says these words.
func (r *rig) fatal(words ...string) {
	r.t.Helper()
	select {
	case err := <-r.ended:
		r.ended <- err
		fatal, ok := errors.AsType[*adapters.Fatal](err)
		if !ok || fatal.Platform != Name {
			r.t.Fatalf("Run ended with %v, want an *adapters.Fatal", err)
		}
		for _, word := range words {
			if !strings.Contains(fatal.Error(), word) {
				r.t.Errorf("the error does not say %q: %v", word, fatal)
			}
		}
		if r.adapter.Ready() == nil {
			r.t.Error("an adapter that ended is ready")
		}
	case <-time.After(20 * time.Second):
		r.t.Fatal("Run did not end")
	}
}

func TestSocketsThatComeAndGoLoseAndDoubleNothing(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		r := start(t, setup{options: slacktest.Options{
			Retries: []time.Duration{0, 100 * time.Millisecond, 500 * time.Millisecond, time.Second, time.Second}, AckTimeout: time.Second,
		}})
		var asked []*slacktest.Event
		for i := range 120 {
			asked = append(asked, r.Mention(fmt.Sprint("C", i), fmt.Sprint("U", i), fmt.Sprintf("who was director in %d?", 1960+i%60)))
			sockets := r.Sockets()
			if len(sockets) == 0 {
				continue
			}
			socket := sockets[i%len(sockets)]
			switch i % 12 {
			case 0:
				socket.Disconnect(slacktest.Warning)
			case 3:
				socket.Disconnect(slacktest.RefreshRequested)
			case 6:
				socket.Drop()
			case 9:
				socket.Close()
			}
			if i == 60 {
				r.DropSockets()
			}
		}
		for _, e := range asked {
			r.WaitReply(e.TS)
		}
		for _, e := range asked {
			if replies := r.Replies(e.TS); len(replies) != 1 {
				t.Errorf("%v has %d answers", e, len(replies))
			}
		}
		r.WaitConnections(connections)
	})
}

func TestMalformedAndUnknownEventsAreAcknowledged(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http})
		r.Invite("C1")
		for _, inner := range []string{
			`{"type":"a_type_of_tomorrow","channel":{"id":"C1"}}`, `{"type":"app_mention"}`, `{"type":"message","channel":7,"ts":[],"user":{}}`,
			`{"type":"app_mention","channel":"C1","user":"U1","ts":3,"text":null}`, `{"type":"app_home_opened"}`, `{"type":"tokens_revoked","tokens":[]}`,
			`{"type":"message","subtype":"message_changed","channel":"C1"}`, `{"type":"message","subtype":"message_deleted","channel":"C1","deleted_ts":false}`,
			`{"type":"message","subtype":"of_tomorrow","channel":"C1","user":"U1","ts":"1.2","text":"x"}`, `{}`, `{"type":[]}`,
		} {
			r.WaitAck(r.RawEvent(inner))
		}
		// What can be made out is answered all the same.
		odd := r.RawEvent(`{"type":"app_mention","channel":"C1","user":"U1","ts":"1700000000.000100","text":"who was director in 2010?","blocks":{"a":1},"edited":[],"files":"none"}`)
		r.WaitAck(odd)
		r.WaitMessage("C1", nil)
		if posted := r.Counts().Posted; posted != 1 {
			t.Errorf("%d answers, want 1", posted)
		}
	})
	t.Run("frames", func(t *testing.T) {
		inBubble(t, func(t *testing.T) {
			r := start(t, setup{})
			for _, frame := range []string{
				`{"envelope_id":"{{envelope_id}}","type":"of_tomorrow","payload":{}}`, `{"envelope_id":"{{envelope_id}}","type":"events_api","payload":[]}`,
				`{"envelope_id":"{{envelope_id}}","type":"events_api"}`, `{"envelope_id":"{{envelope_id}}","type":7,"payload":null}`,
				`{"envelope_id":"{{envelope_id}}","type":"interactive","payload":"x"}`, `{"envelope_id":"{{envelope_id}}","type":"slash_commands","payload":{"command":{}}}`,
				`{"envelope_id":"{{envelope_id}}","type":"interactive","payload":{"type":"view_submission","view":{}}}`,
				`{"envelope_id":"{{envelope_id}}","type":"interactive","payload":{"type":"block_actions","actions":[{"type":"of_tomorrow"}],"user":{"id":"U1"}}}`,
			} {
				r.WaitAck(r.Raw(frame))
			}
			for _, frame := range []string{`{`, `null`, `[]`, `"x"`, `{}`} {
				r.Raw(frame)
			}
			r.WaitReply(r.Mention("C1", "U1", "who was director in 2010?").TS)
		})
	})
	t.Run("bodies", func(t *testing.T) {
		inBubble(t, func(t *testing.T) {
			r := start(t, setup{http: true})
			for _, body := range []string{`{`, `null`, `[]`, `{}`, `payload=%7B%7D`, strings.Repeat("x", 1000)} {
				r.WaitAck(r.Raw(body))
			}
			r.WaitReply(r.Mention("C1", "U1", "who was director in 2010?").TS)
		})
	})
}

func TestForgedStaleAndReplayedRequestsAreRefused(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		r := start(t, setup{http: true})
		if !r.VerifyURL() {
			t.Error("the address cannot be entered in the settings")
		}
		asked := r.Mention("C1", "U1", "who was director in 2010?")
		r.WaitReply(asked.TS)
		r.WaitAck(asked)
		for name, c := range map[string]struct {
			forgery slacktest.Forgery
			status  int
		}{
			"another secret":     {slacktest.Forgery{Secret: "not it"}, http.StatusUnauthorized},
			"old":                {slacktest.Forgery{Age: 6 * time.Minute}, http.StatusUnauthorized},
			"from the future":    {slacktest.Forgery{Age: -6 * time.Minute}, http.StatusUnauthorized},
			"no signature":       {slacktest.Forgery{Signature: "none"}, http.StatusUnauthorized},
			"half a signature":   {slacktest.Forgery{Signature: "v0=abcd"}, http.StatusUnauthorized},
			"no hex":             {slacktest.Forgery{Signature: "v0=" + strings.Repeat("z", 64)}, http.StatusUnauthorized},
			"no timestamp":       {slacktest.Forgery{Timestamp: "none"}, http.StatusUnauthorized},
			"another timestamp":  {slacktest.Forgery{Timestamp: fmt.Sprint(time.Now().Unix() - 1)}, http.StatusUnauthorized},
			"timestamp in words": {slacktest.Forgery{Timestamp: "now"}, http.StatusUnauthorized},
			"another body":       {slacktest.Forgery{Body: `{"type":"event_callback"}`}, http.StatusUnauthorized},
			"too long":           {slacktest.Forgery{Body: strings.Repeat("x", maxBody+1)}, http.StatusRequestEntityTooLarge},
			"GET":                {slacktest.Forgery{Method: http.MethodGet}, http.StatusMethodNotAllowed},
		} {
			if got := r.PostForged(asked, c.forgery); got != c.status {
				t.Errorf("%s: status %d, want %d", name, got, c.status)
			}
		}
		if got := r.Replay(asked); got != http.StatusUnauthorized {
			t.Errorf("a recorded request that is sent again gets status %d", got)
		}
		if r.events.Of(adapters.Forged) != 11 {
			t.Errorf("%d requests are counted as forged", r.events.Of(adapters.Forged))
		}
		if posted := r.Counts().Posted; posted != 1 {
			t.Errorf("%d answers", posted)
		}
	})
}

// What there is no room for is not acknowledged: Slack delivers it again, and then it
// is answered.
func TestWhatAFullPoolRefusesIsAnsweredLater(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		tries := []time.Duration{0, time.Second, time.Second}
		r := start(t, setup{http: http, options: slacktest.Options{Retries: tries}})
		release := make(chan struct{})
		for r.adapter.pool.Do("a flood", func(context.Context) { <-release }) {
		}
		asked := r.Mention("C1", "U1", "who was director in 2010?")
		r.WaitFor("another try", func() bool { return asked.Tries() > 1 })
		if asked.Acknowledged() {
			t.Error("a question that was not taken was acknowledged")
		}
		close(release)
		r.WaitReply(asked.TS)
		r.WaitAck(asked)
		if replies := r.Replies(asked.TS); len(replies) != 1 {
			t.Errorf("it has %d answers", len(replies))
		}
	})
}

func TestStoppingFinishesWhatWasBegun(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		office, begun, release := slow()
		r := start(t, setup{http: http, office: office, options: slacktest.Options{Retries: []time.Duration{0}}})
		asked := r.Mention("C1", "U1", "slow")
		<-begun
		r.stop()
		r.WaitFor("the adapter to stop taking", func() bool { return r.adapter.Ready() != nil })
		late := r.Mention("C2", "U1", "who was director in 2010?")
		close(release)
		if err := r.end(); err != nil {
			t.Errorf("stopping failed: %v", err)
		}
		r.WaitReply(asked.TS)
		r.WaitAck(asked)
		if late.Acknowledged() || len(r.Replies(late.TS)) > 0 {
			t.Error("a question that came after the end was taken")
		}
	})
}

// A process that takes long to finish is not to be sent what it does not take.
func TestStoppingLeavesTheSocketsBeforeAllIsAnswered(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		office, begun, release := slow()
		r := start(t, setup{office: office})
		asked := r.Mention("C1", "U1", "slow")
		<-begun
		r.stop()
		r.WaitFor("the sockets to be gone", func() bool { return len(r.Sockets()) == 0 })
		if !asked.Acknowledged() || len(r.Replies(asked.TS)) > 0 {
			t.Error("the question was not acknowledged, or answered before its time")
		}
		close(release)
		if err := r.end(); err != nil {
			t.Errorf("stopping failed: %v", err)
		}
		r.WaitReply(asked.TS)
	})
}

// What Slack sends for the last time to a process that is to end is answered by whoever
// comes next.
func TestWhatComesWhileStoppingIsNotLost(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		store := state.NewLocal(10_000, time.Now)
		office, begun, release := slow()
		first := start(t, setup{http: http, office: office, store: store, options: slacktest.Options{Retries: []time.Duration{}}})
		asked := first.Mention("C1", "U1", "slow")
		<-begun
		first.stop()
		first.WaitFor("the adapter to stop taking", func() bool { return first.adapter.Ready() != nil })
		late := first.Mention("C2", "U1", "who was director in 2010?")
		first.WaitFor("Slack to give the late question up", late.Lost)
		close(release)
		first.WaitReply(asked.TS)
		if err := first.end(); err != nil {
			t.Errorf("stopping failed: %v", err)
		}
		second := start(t, setup{http: http, server: first.Server, store: store})
		second.WaitReply(late.TS)
	})
}

func TestAReplicaTakesUpWhatAnotherDiedOver(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		store := state.NewLocal(10_000, time.Now)
		office, begun, release := slow()
		t.Cleanup(func() { close(release) })
		grace := func(o *adapters.Options) { o.Grace, o.Lease = time.Millisecond, 100*time.Millisecond }
		first := start(t, setup{http: true, office: office, store: store, desk: grace})
		asked := first.Mention("C1", "U1", "slow")
		<-begun
		first.inTime(asked)
		if err := first.end(); !errors.Is(err, adapters.ErrUnfinished) {
			t.Errorf("ended with %v, and its answer is not out", err)
		}

		second := start(t, setup{http: true, server: first.Server, store: store, office: staged{embedded(), map[string]func() bot.Answer{
			"slow": func() bot.Answer { return said("by another") },
		}}})
		if answer := second.WaitReply(asked.TS); answer.Text != "by another" {
			t.Errorf("answered %q", answer.Text)
		}
		second.WaitFor("nothing to be kept any more", func() bool { return second.kept() == 0 })
	})
}

// What Slack sent is answered also where all its tries were acknowledged too late or
// not at all, and the replica that has them dies: what comes again is kept at once.
func TestAnEventThatSlackGaveUpIsAnsweredThoughItsReplicaDies(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		store := state.NewLocal(10_000, time.Now)
		office, begun, release := slow()
		t.Cleanup(func() { close(release) })
		hasty := func(o *adapters.Options) { o.Grace, o.Lease = time.Millisecond, time.Second }
		link := linktest.New(store)
		first := start(t, setup{http: http, office: office, store: link, desk: hasty, options: slacktest.Options{
			AckTimeout: 300 * time.Millisecond, Retries: []time.Duration{0},
		}})
		asked := first.Mention("C1", "U1", "slow")
		<-begun
		first.WaitFor("Slack to give the question up", asked.Lost)
		link.Set(linktest.Gone) // all that it does from now on is done by nobody
		if err := first.end(); !errors.Is(err, adapters.ErrUnfinished) {
			t.Errorf("ended with %v, and its answer is not out", err)
		}
		second := start(t, setup{http: true, server: first.Server, store: store, desk: hasty, office: staged{embedded(), map[string]func() bot.Answer{
			"slow": func() bot.Answer { return said("by another") },
		}}})
		if answer := second.WaitReply(asked.TS); answer.Text != "by another" {
			t.Errorf("answered %q", answer.Text)
		}
		second.WaitFor("nothing to be kept any more", func() bool { return second.kept() == 0 })
	})
}

// What fails is tried again, whatever Slack does.
func TestWhatFailsIsTriedAgainThoughSlackGaveItUp(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http, desk: func(o *adapters.Options) { o.Lease = 4 * time.Second }, options: slacktest.Options{
			AckTimeout: time.Second, Retries: []time.Duration{0},
		}})
		// A longer wait than an answer may take fails at once.
		r.FailNext("chat.postMessage", slacktest.RateLimited(6*time.Second), 1)
		asked := r.Mention("C1", "U1", "who was director in 2010?")
		r.WaitFor("Slack to give the question up", asked.Lost)
		r.WaitReply(asked.TS)
		r.WaitFor("nothing to be kept any more", func() bool { return r.kept() == 0 })
		if replies := r.Replies(asked.TS); len(replies) != 1 {
			t.Errorf("it has %d answers", len(replies))
		}
	})
}

func TestTwoReplicasAnswerOnce(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		store := state.NewLocal(10_000, time.Now)
		first := start(t, setup{store: store})
		start(t, setup{server: first.Server, store: store})
		first.WaitConnections(2 * connections)
		var asked []*slacktest.Event
		for i := range 40 {
			e := first.Mention(fmt.Sprint("C", i), "U1", "who was director in 2010?")
			asked = append(asked, e, first.Twice(e))
		}
		for _, e := range asked {
			first.WaitAck(e)
			first.WaitReply(e.TS)
		}
		if posted := first.Counts().Posted; posted != 40 {
			t.Errorf("40 questions have %d answers", posted)
		}
	})
}

func TestReplicasThatLostTheirStoreAnswerOnce(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		lost := time.Now()
		alone := func(o *adapters.Options) {
			o.Sharing = func() (bool, time.Time) { return true, lost }
			o.Lease = time.Second
		}
		office, begun, release := slow()
		first := start(t, setup{http: true, office: office, desk: alone, options: slacktest.Options{Scopes: reading}})
		asked := first.Mention("C1", "U1", "slow")
		<-begun
		second := start(t, setup{http: true, server: first.Server, desk: alone, office: staged{embedded(), map[string]func() bot.Answer{
			"slow": func() bot.Answer { return said("by another") },
		}}})
		first.Redeliver(asked)
		second.WaitFor("the second replica to keep the question", func() bool { return second.kept() == 1 })
		close(release)
		first.WaitReply(asked.TS)
		second.WaitFor("the second replica to have looked for the answer", func() bool { return second.kept() == 0 })
		if replies := first.Replies(asked.TS); len(replies) != 1 {
			t.Errorf("the question has %d answers", len(replies))
		}
	})
}

// A replica that Slack made wait looks whether another has answered meanwhile.
func TestALateAnswerIsLookedForAtEachTry(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		first := start(t, setup{http: true, options: slacktest.Options{Scopes: reading}})
		first.FailNext("chat.postMessage", slacktest.RateLimited(3*time.Second), 1)
		asked := first.Mention("C1", "U1", "who was director in 2010?")
		first.WaitFor("the first replica to be told to wait", func() bool { return first.events.Of(adapters.Throttled) == 1 })
		second := start(t, setup{http: true, server: first.Server})
		first.Redeliver(asked)
		first.WaitReply(asked.TS)
		if err := first.end(); err != nil {
			t.Error(err)
		}
		if err := second.end(); err != nil {
			t.Error(err)
		}
		if replies := first.Replies(asked.TS); len(replies) != 1 {
			t.Errorf("the question has %d answers", len(replies))
		}
	})
}

func TestNothingSecretIsLogged(t *testing.T) {
	both(t, func(t *testing.T, overHTTP bool) {
		r := start(t, setup{http: overHTTP, level: -1})
		secrets := []string{r.BotToken, r.AppToken, r.SigningSecret, r.ClientSecret, "/hooks/", "ticket"}
		for _, fault := range []slacktest.Fault{slacktest.Cut(), slacktest.HTTPStatus(500), slacktest.Refuse("channel_not_found")} {
			r.FailNext("chat.postMessage", fault, 1)
			r.WaitAck(r.Mention("C1", "UWHO", "who was director in zanzibar 2010?"))
			r.FailNext("hook", fault, 1)
			typed := r.SlashCommand("UWHO", "C1", "/office", "who was director in 2010?")
			r.WaitAck(typed)
			told := r.WaitEphemerals("UWHO", 1)
			r.WaitAck(r.PressEphemeral(told[len(told)-1], actAsk+":0"))
			secrets = append(secrets, typed.ResponseURL)
		}
		r.FailNext("socket", slacktest.HTTPStatus(500), 2)
		r.FailNext("apps.connections.open", slacktest.Cut(), 2)
		r.DropSockets()
		if !overHTTP {
			r.WaitConnections(connections)
		} else {
			r.PostForged(r.Mention("C1", "UWHO", "x"), slacktest.Forgery{Secret: "other"})
		}
		if err := r.end(); err != nil {
			t.Error(err)
		}
		log := r.log.String()
		if !strings.Contains(log, "channel_not_found") {
			t.Errorf("the log does not tell of what failed:\n%s", log)
		}
		for _, secret := range append(secrets, "zanzibar", "UWHO") {
			if strings.Contains(log, secret) {
				t.Errorf("the log has %q:\n%s", secret, log)
			}
		}
	})
	scrub := newScrubber("s3cret", "")
	for in, want := range map[string]string{
		"token s3cret and xoxb-12-ab.c":                      "token [secret] and [secret]",
		`Post "https://hooks.slack.com/actions/T1/2/3?a=b":`: `Post "https://hooks.slack.com/…":`,
		"wss://wss.slack.com/link/?ticket=abc&x=1 failed":    "wss://wss.slack.com/… failed",
		"xoxe.xoxb-1-abc xapp-1-A-b":                         "[secret] [secret]",
	} {
		if got := scrub.clean(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}
