package discordtest_test

import (
	"runtime"
	"testing"

	"officebot/adapters/discord/discordtest"
)

// BenchmarkExchange is one question over the gateway and its answer by HTTP, on
// the server's side and that of a client which does next to nothing.
func BenchmarkExchange(b *testing.B) {
	s := discordtest.New(b, discordtest.Options{Unchecked: true, Keep: 1000})
	c := dial(b, s)
	c.start(s)
	bot := newCaller(b, s)
	for b.Loop() {
		m := s.DirectMessage(s.Asker, "who?")
		c.wantText("who?")
		bot.do("POST", messages(m.Channel), hello(`, "message_reference": {"message_id": "`+m.ID+`"}`))
		c.wantText("hello")
		s.WaitReply(m)
	}
}

func TestStateStaysBounded(t *testing.T) {
	const rounds = 2000
	s := discordtest.New(t, discordtest.Options{Unchecked: true, Keep: 100})
	c := dial(t, s)
	c.start(s)
	bot := newCaller(t, s)
	round := func() {
		m := s.DirectMessage(s.Asker, "who?")
		c.wantText("who?")
		bot.do("POST", messages(m.Channel), hello(`, "nonce": "`+m.ID+`", "enforce_nonce": true, "message_reference": {"message_id": "`+m.ID+`"}`))
		c.wantText("hello")
		s.WaitReply(m)
		i := s.RawInteraction(s.General, s.Asker, 42, map[string]any{})
		c.wantEvent("INTERACTION_CREATE")
		bot.do("POST", "/interactions/"+i.ID+"/"+i.Token+"/callback", responding(4, `{"content": "hello", "flags": 64}`))
		s.WaitReply(i)
	}
	for range rounds / 10 {
		round()
	}
	before := heap()
	for range rounds {
		round()
	}
	const slack = 128 << 10
	if after := heap(); after > before+slack {
		t.Errorf("%d rounds take the heap from %d to %d bytes", rounds, before, after)
	}
}

func heap() uint64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
