package discord

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/rs/zerolog"

	"officebot/adapters"
	"officebot/adapters/conformance"
	"officebot/adapters/long"
	"officebot/adapters/state"
	"officebot/bot"
	"officebot/knowledge"
)

// counter answers every message with an id and tells of each.
type counter struct {
	server *httptest.Server
	sent   chan struct{}
}

func newCounter(t testing.TB) *counter {
	c := &counter{sent: make(chan struct{}, 1024)}
	c.server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		w.Header().Set("Content-Type", "application/json")
		fmt.Fprint(w, `{"id": "1"}`)
		c.sent <- struct{}{}
	}))
	t.Cleanup(c.server.Close)
	return c
}

// clock sums up how long answers took to be worked out.
type clock struct {
	mutex sync.Mutex
	took  time.Duration
}

func (c *clock) Answered(_ string, _ bot.Status, _ string, took time.Duration) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.took += took
}
func (c *clock) Sent(string, time.Duration)      {}
func (c *clock) Happened(string, adapters.Event) {}

// mentionAdapter is an adapter for mentions in one channel, which is no thread.
// Its store is of the program's kind and holds ten thousand keys, so that it is
// full, and as big as it gets, early on.
func mentionAdapter(t testing.TB, c *counter) (*Adapter, *clock) {
	t.Helper()
	spent := &clock{}
	desk := adapters.NewDesk(conformance.Embedded(t), adapters.Options{
		Store:    state.NewLocal(10_000, time.Now),
		Today:    func() knowledge.Day { return conformance.Today },
		Log:      zerolog.Nop(),
		Observer: spent,
		Limit:    adapters.Limit{Questions: 1 << 30, Per: time.Hour},
	})
	a, err := New(Config{Token: "id.time.signature", APIBase: c.server.URL, ShardID: -1}, desk)
	if err != nil {
		t.Fatal(err)
	}
	a.userID = "9"
	a.hear("CHANNEL_CREATE", []byte(`{"id": "6", "type": 0}`))
	return a, spent
}

// mentionOf is the event of a mention, with what Discord sends beside what is
// needed.
func mentionOf(id int) []byte {
	return fmt.Appendf(nil, `{"id": "%d", "type": 0, "channel_id": "6", "guild_id": "7", "tts": false, "pinned": false,
		"author": {"id": "8", "username": "ann", "avatar": null, "discriminator": "0", "public_flags": 0},
		"member": {"roles": [], "joined_at": "2020-01-01T00:00:00+00:00", "deaf": false, "mute": false},
		"content": "<@9> who was director in 2010", "mentions": [{"id": "9", "username": "bot", "bot": true}],
		"mention_roles": [], "mention_everyone": false, "attachments": [], "embeds": [], "components": [],
		"timestamp": "2026-11-23T12:00:00+00:00", "edited_timestamp": null, "flags": 0}`, 1_000_000_000_000_000_000+id)
}

// BenchmarkMention measures a mention from the event to the answer that has gone
// out over loopback and was received; ns/answer is what of it the bot took to
// work the answer out.
func BenchmarkMention(b *testing.B) {
	c := newCounter(b)
	a, spent := mentionAdapter(b, c)
	b.ReportAllocs()
	id := 0
	for b.Loop() {
		id++
		a.hear("MESSAGE_CREATE", mentionOf(id))
		<-c.sent
	}
	b.ReportMetric(float64(spent.took.Nanoseconds())/float64(b.N), "ns/answer")
}

// heap is what is in use once all that can be freed is.
func heap() int64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

func TestManyMentionsLeaveTheHeapWhereItWasAtLength(t *testing.T) {
	long.Skip(t)
	const mentions = 100_000
	c := newCounter(t)
	a, _ := mentionAdapter(t, c)
	id := 0
	ask := func(n int) {
		for range n {
			id++
			a.hear("MESSAGE_CREATE", mentionOf(id))
			<-c.sent
		}
	}
	ask(20_000) // the store is full, and its tables have their size, from here on
	before := heap()
	ask(mentions)
	grown := heap() - before
	runtime.KeepAlive(a)        // else all that it holds would count as freed
	const slack = 20 * mentions // less than a question's id and text, for each
	if grown > slack {
		t.Errorf("%d mentions left %d bytes behind", mentions, grown)
	} else {
		t.Logf("%d mentions left %d bytes behind", mentions, grown)
	}
}
