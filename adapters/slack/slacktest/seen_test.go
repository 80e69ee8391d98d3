package slacktest_test

import (
	"runtime"
	"testing"

	"github.com/slack-go/slack"

	"officebot/adapters/slack/slacktest"
)

func TestWhatIsRememberedIsBounded(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{Keep: 5, Unchecked: true})
	runBot(t, s, answer)
	var last *slacktest.Event
	for range 30 {
		last = s.Mention("C1", "U1", "who?")
		s.WaitReply(last.TS)
	}
	s.WaitAck(last)
	if m, a, c := len(s.Messages("C1")), len(s.Acks()), len(s.Calls("chat.postMessage")); m != 5 || a != 5 || c > 5 {
		t.Errorf("%d messages, %d acknowledgements, %d calls are remembered", m, a, c)
	}
	if n := s.CallCount("chat.postMessage"); n != 30 || s.Counts().Posted != 30 {
		t.Errorf("%d calls, %+v", n, s.Counts())
	}
	s.Clear()
	if left := s.Counts(); left != (slacktest.Counts{}) || len(s.Messages("C1")) != 0 || len(s.Acks()) != 0 {
		t.Errorf("left: %+v", left)
	}
	s.WaitReply(s.Mention("C1", "U1", "who?").TS)
}

func TestCallsAreRemembered(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	s.Invite("C1")
	if _, _, err := newAPI(s).PostMessage("C1", quiet("hello")); err != nil {
		t.Fatal(err)
	}
	_, _, _ = newAPI(s).PostMessage("C404", quiet("hello")) // refused, as is asked below
	calls := s.Calls("chat.postMessage")
	if len(calls) != 2 || calls[0].Arguments["text"] != "hello" || calls[0].Arguments["token"] != "" || calls[1].Error != "channel_not_found" {
		t.Errorf("calls %+v", calls)
	}
}

// loose is a TB outside of go test, as a driver of long runs has one.
type loose struct{ cleanups []func() }

func (*loose) Helper()               {}
func (*loose) Errorf(string, ...any) {}
func (*loose) Logf(string, ...any)   {}
func (l *loose) Cleanup(f func())    { l.cleanups = append(l.cleanups, f) }

func TestALongRunLeavesTheHeapWhereItWas(t *testing.T) {
	tb := &loose{}
	s := slacktest.New(tb, slacktest.Options{Keep: 50, Unchecked: true})
	defer s.Close()
	newApp(t, s).forgetful = true
	api := newAPI(s)
	heapAfter := func(rounds int) uint64 {
		for range rounds {
			event := s.Mention("C1", "U1", "who?")
			if _, _, err := api.PostMessage("C1", quiet("hello"), slack.MsgOptionTS(event.TS)); err != nil {
				t.Fatal(err)
			}
			s.SlashCommand("U1", "C1", "/office", "who?")
		}
		if !s.WaitFor("every acknowledgement", func() bool { c := s.Counts(); return c.Acks == c.Events }) {
			t.Fatal(s.Counts())
		}
		runtime.GC()
		var stats runtime.MemStats
		runtime.ReadMemStats(&stats)
		return stats.HeapAlloc
	}
	before := heapAfter(200)
	const leeway = 2 << 20
	if after := heapAfter(1000); after > before+leeway {
		t.Errorf("the heap grew from %d to %d bytes", before, after)
	}
}

func BenchmarkMentionsAnsweredOverASocket(b *testing.B) {
	s := slacktest.New(b, slacktest.Options{Keep: 1000, Unchecked: true})
	runBot(b, s, answer)
	for b.Loop() {
		s.WaitReply(s.Mention("C1", "U1", "who?").TS)
	}
}

func BenchmarkMentionsAcknowledgedOverHTTP(b *testing.B) {
	s := slacktest.New(b, slacktest.Options{Keep: 1000, Unchecked: true})
	newApp(b, s).forgetful = true
	b.SetParallelism(8)
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			s.WaitAck(s.Mention("C1", "U1", "who?"))
		}
	})
}
