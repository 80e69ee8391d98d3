package slacktest_test

import (
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/slackevents"
	"github.com/slack-go/slack/socketmode"

	"officebot/adapters/slack/slacktest"
)

// harmless takes the mentions out of a text.
func harmless(text string) string {
	return strings.NewReplacer("<@", "@", ">", "").Replace(text)
}

func TestAMentionIsAnsweredInItsThread(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	runBot(t, s, answer)
	asked := s.Mention("C1", "U1", "who & when <b>?")
	got := s.WaitReply(asked.TS)
	if want := "heard: @" + s.BotUserID + " who &amp; when &lt;b&gt;?"; got.Text != want || got.Thread != asked.TS || got.Channel != "C1" {
		t.Errorf("got %+v, want the text %q in the thread", got, want)
	}
	if ack := s.WaitAck(asked); ack.EventID != asked.ID || ack.Attempt != 0 {
		t.Errorf("acknowledged as %+v", ack)
	}
}

func TestWhatAMentionLooksLike(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	b := runBot(t, s, answer)
	asked := s.Mention("C1", "U1", "who?")
	event := <-b.heard
	outer := event.Data.(slackevents.EventsAPIEvent)
	callback := outer.Data.(*slackevents.EventsAPICallbackEvent)
	said := outer.InnerEvent.Data.(*slackevents.AppMentionEvent)
	if outer.TeamID != s.TeamID || outer.APIAppID != s.AppID || callback.EventID != asked.ID || len(callback.Authorizations) != 1 {
		t.Errorf("outer event %+v", callback)
	}
	if said.User != "U1" || said.TimeStamp != asked.TS || said.Channel != "C1" || len(said.Blocks.BlockSet) != 1 {
		t.Errorf("inner event %+v", said)
	}
	if _, ok := said.Blocks.BlockSet[0].(*slack.RichTextBlock); !ok {
		t.Errorf("the message has the block %T", said.Blocks.BlockSet[0])
	}
}

func TestDirectMessagesAreMessageEvents(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	runBot(t, s, answer)
	if got := s.WaitReply(s.DirectMessage("U7", "hello").TS); got.Text != "heard: hello" || got.Channel != "D7" {
		t.Errorf("got %+v", got)
	}
}

func TestScopesDecideWhichEventsAreSent(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	b := runBot(t, s, answer)
	if unseen := s.ThreadMessage("C1", "", "U1", "nobody asked the bot"); unseen.Withheld != "channels:history" {
		t.Errorf("withheld for want of %q", unseen.Withheld)
	}
	s.Grant("channels:history")
	asked := s.Mention("C1", "U1", "who?")
	first, second := <-b.heard, <-b.heard
	kinds := map[string]bool{}
	for _, event := range []socketmode.Event{first, second} {
		kinds[event.Data.(slackevents.EventsAPIEvent).InnerEvent.Type] = true
	}
	if !kinds["app_mention"] || !kinds["message"] {
		t.Errorf("a mention in a channel that the app reads was told by %v", kinds)
	}
	s.WaitReply(asked.TS)
}

func TestWhatIsNotAcknowledgedIsSentAgain(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{
		AckTimeout: 20 * time.Millisecond, Retries: []time.Duration{0, time.Millisecond, time.Millisecond},
	})
	var tries []socketmode.Request
	seen := make(chan struct{}, 10)
	runBot(t, s, func(b *bot, event socketmode.Event) {
		if event.Type != socketmode.EventTypeEventsAPI {
			return
		}
		if tries = append(tries, *event.Request); len(tries) == 3 {
			answer(b, event)
		}
		seen <- struct{}{}
	})
	asked := s.Mention("C1", "U1", "who?")
	if ack := s.WaitAck(asked); ack.Attempt != 2 {
		t.Errorf("acknowledged try %d, want 2", ack.Attempt)
	}
	for range 3 {
		<-seen
	}
	if tries[2].RetryAttempt != 2 || tries[2].RetryReason != "timeout" || tries[0].RetryAttempt != 0 {
		t.Errorf("tries %+v", tries)
	}
	silent := s.Mention("C1", "U1", "and now?")
	s.WaitFor("the event to be given up", silent.Lost)
	if silent.Tries() != 4 || s.Counts().Lost != 1 {
		t.Errorf("%d tries, %+v", silent.Tries(), s.Counts())
	}
}

func TestSocketsEndAndOpenAgain(t *testing.T) {
	quick := slacktest.Options{AckTimeout: 200 * time.Millisecond, Retries: make([]time.Duration, 0)}
	for i := range 100 {
		quick.Retries = append(quick.Retries, time.Duration(i)*time.Millisecond)
	}
	tests := map[string]func(*slacktest.Server){
		"refresh": func(s *slacktest.Server) { s.Disconnect(slacktest.RefreshRequested) },
		"drop":    func(s *slacktest.Server) { s.DropSockets() },
		"close": func(s *slacktest.Server) {
			for _, socket := range s.Sockets() {
				socket.Close()
			}
		},
	}
	for name, end := range tests {
		t.Run(name, func(t *testing.T) {
			s := slacktest.New(t, quick)
			runBot(t, s, answer)
			old := s.Sockets()[0]
			end(s)
			asked := s.Mention("C1", "U1", "who?") // very likely while there is no socket
			s.WaitReply(asked.TS)
			if now := s.Sockets(); len(now) != 1 || now[0] == old {
				t.Errorf("%d sockets", len(now))
			}
		})
	}
}

func TestSeveralSocketsShareTheEvents(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	one, other := runBot(t, s, answer), runBot(t, s, answer)
	for range 40 {
		s.WaitReply(s.Mention("C1", "U1", "who?").TS)
	}
	if a, b := len(one.heard), len(other.heard); a+b != 40 || a == 0 || b == 0 {
		t.Errorf("of 40 events one socket got %d, the other %d", a, b)
	}
}

func TestTheEleventhSocketIsRefused(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	for range 10 {
		dial(t, s)
	}
	s.WaitConnections(10)
	if frame := dial(t, s); frame["reason"] != "too_many_websockets" {
		t.Errorf("the eleventh socket is greeted by %v", frame)
	}
}

func TestAHelloHasWhatSlackSays(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	frame := dial(t, s)
	info, _ := frame["connection_info"].(map[string]any)
	debug, _ := frame["debug_info"].(map[string]any)
	if frame["type"] != "hello" || frame["num_connections"] != 1.0 || info["app_id"] != s.AppID || debug["host"] == "" {
		t.Errorf("hello: %v", frame)
	}
}

func TestMalformedAndUnknownEventsReachTheBot(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{AckTimeout: 50 * time.Millisecond, Retries: []time.Duration{}})
	b := runBot(t, s, func(b *bot, event socketmode.Event) {
		if event.Type == socketmode.EventTypeErrorBadMessage {
			b.heard <- event
		}
	})
	tests := []struct {
		name string
		send func() *slacktest.Event
	}{
		{"unknown inner type", func() *slacktest.Event { return s.RawEvent(`{"type":"brand_new"}`) }},
		{"field of another kind", func() *slacktest.Event { return s.RawEvent(`{"type":"app_mention","text":{"a":1}}`) }},
		{"unknown envelope", func() *slacktest.Event {
			return s.Raw(`{"type":"brand_new","envelope_id":"` + slacktest.EnvelopeID + `"}`)
		}},
	}
	for _, test := range tests {
		event := test.send()
		bad := (<-b.heard).Data.(*socketmode.ErrorBadMessage)
		s.WaitFor("the end of it", event.Lost)
		if !strings.Contains(string(bad.Message), "envelope_id") || strings.Contains(string(bad.Message), "{{") {
			t.Errorf("%s: %s", test.name, bad.Message)
		}
	}
}

func TestAStalledSocketIsOpenAndDead(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{
		PingInterval: 5 * time.Millisecond, AckTimeout: 50 * time.Millisecond, Retries: []time.Duration{},
	})
	runBot(t, s, answer)
	socket := s.Sockets()[0]
	s.WaitFor("a pong", func() bool { return socket.Pongs() > 0 })
	socket.Stall()
	asked := s.Mention("C1", "U1", "who?")
	s.WaitFor("the event to be given up", asked.Lost)
	if len(s.Sockets()) != 1 || asked.Acknowledged() || len(s.Replies(asked.TS)) != 0 {
		t.Errorf("%d sockets; %+v", len(s.Sockets()), s.Counts())
	}
}

func TestRepetitionsKeepTheirNames(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	b := runBot(t, s, answer)
	asked := s.Mention("C1", "U1", "who?")
	id := func() string {
		return (<-b.heard).Data.(slackevents.EventsAPIEvent).Data.(*slackevents.EventsAPICallbackEvent).EventID
	}
	first := id()
	s.Redeliver(asked)
	again := id()
	s.Twice(asked)
	twin := id()
	if first != again || twin == first || twin == "" {
		t.Errorf("event ids %q, again %q, twice %q", first, again, twin)
	}
}
