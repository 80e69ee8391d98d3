package slack

import (
	"strings"
	"testing"
	"time"

	"officebot/adapters"
	"officebot/adapters/slack/slacktest"
)

// alone lets a replica have lost its store, so long ago.
func alone(ago time.Duration) func(*adapters.Options) {
	since := time.Now().Add(-ago)
	return func(o *adapters.Options) {
		o.Sharing = func() (bool, time.Time) { return true, since }
		o.Lease = 10 * time.Second
	}
}

// hears lets what Slack sends come to a replica.
func (r *rig) hears() { r.DeliverTo(r.web.URL + eventsPath) }

// One replica alone has lost the store, and Slack takes long over its answer. The other
// sees neither that it is at it nor an answer, and is faster.
func TestAnAnswerThatComesSecondIsTakenBack(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		first := start(t, setup{http: true, desk: alone(0), options: slacktest.Options{Scopes: reading}})
		first.Slow("chat.postMessage", 4*time.Second)
		asked := first.Mention("C1", "U1", "who was director in 2010?")
		time.Sleep(slackWaits)
		first.Heal("chat.postMessage")
		second := start(t, setup{http: true, server: first.Server})
		first.Redeliver(asked)
		stays := first.WaitReply(asked.TS)
		first.onlyOne(asked, stays.TS)

		for _, r := range []*rig{first, second} {
			r.hears()
			edits := r.Counts().Updated
			r.EditMessage(asked.TS, "who was director in "+map[bool]string{true: "1998?", false: "2005?"}[r == first])
			r.WaitFor("the answer to be another", func() bool { return r.Counts().Updated > edits })
			if now, stands := r.Message(stays.TS); !stands || now.Text == stays.Text {
				t.Errorf("the question was edited, and its answer is %q", now.Text)
			}
		}
	})
}

// Both replicas have lost the store for longer than a lease, have kept the question and
// take it up at the same time.
func TestAnAnswerThatComesAtTheSameTimeIsTakenBack(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		first := start(t, setup{http: true, desk: alone(time.Hour), options: slacktest.Options{Scopes: reading, Patience: time.Minute}})
		second := start(t, setup{http: true, server: first.Server, desk: alone(time.Hour)})
		first.DeliverTo(first.web.URL) // where nobody hears
		asked := first.Mention("C1", "U1", "who was director in 2010?")
		for _, r := range []*rig{first, second} {
			r.hears()
			r.Redeliver(asked)
			r.WaitFor("the question to be kept", func() bool { return r.kept() == 1 })
		}
		first.Slow("chat.postMessage", time.Second)
		first.onlyOne(asked, first.WaitReply(asked.TS).TS)
	})
}

// onlyOne fails the test unless two answers to a question were posted and one stands.
func (r *rig) onlyOne(asked *slacktest.Event, stays string) {
	r.t.Helper()
	r.WaitFor("a second answer, which is taken back", func() bool { return r.Counts().Posted == 2 && r.Counts().Deleted == 1 })
	var stand []string
	for _, m := range r.Replies(asked.TS) {
		stand = append(stand, m.TS)
	}
	if strings.Join(stand, " ") != stays {
		r.t.Errorf("the answers %q stand, want %q alone", stand, stays)
	}
}
