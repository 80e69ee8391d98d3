package state

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"officebot/adapters"
)

// clock is a time that a test sets.
type clock struct{ time time.Time }

func (c *clock) now() time.Time { return c.time }

func (c *clock) pass(d time.Duration) { c.time = c.time.Add(d) }

func newClock() *clock { return &clock{time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)} }

func TestLocalIsAStore(t *testing.T) {
	testStore(t, func(*testing.T) adapters.Store { return NewLocal(10_000, time.Now) })
}

func TestLocalEndsOnTheDot(t *testing.T) {
	clock := newClock()
	l := NewLocal(10, clock.now)
	s := tried{t, l}
	s.put("hour", "1", time.Hour)
	s.put("day", "1", 24*time.Hour)
	s.put("ever", "1", 0)
	s.count("n", time.Hour)
	clock.pass(time.Hour - 1)
	s.has("hour", "1")
	if n := s.count("n", time.Hour); n != 2 {
		t.Errorf("count %d before the end of the window", n)
	}
	clock.pass(1)
	s.hasNone("hour")
	if n := s.count("n", time.Hour); n != 1 {
		t.Errorf("count %d after the end of the window", n)
	}
	s.has("day", "1")
	clock.pass(24 * time.Hour)
	s.hasNone("day")
	s.has("ever", "1")
	clock.pass(100 * 365 * 24 * time.Hour)
	if diff := cmp.Diff([]string{"ever"}, s.list("", 10)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if l.Len() != 1 {
		t.Errorf("%d keys, want 1", l.Len())
	}
}

func TestLocalDropsWhatWasSetLongestAgo(t *testing.T) {
	tests := []struct {
		name string
		then func(s tried) // after a, b, c were put, in a store of three
		want string
	}{
		{"nothing more", func(s tried) {}, "a b c"},
		{"a new key", func(s tried) { s.put("d", "1", time.Hour) }, "b c d"},
		{"put again", func(s tried) { s.put("a", "2", time.Hour); s.put("d", "1", time.Hour) }, "a c d"},
		{"added in vain", func(s tried) { s.add("a", "2", time.Hour); s.put("d", "1", time.Hour) }, "b c d"},
		{"only read", func(s tried) { s.has("a", "1"); s.put("d", "1", time.Hour) }, "b c d"},
		{"added", func(s tried) { s.add("d", "1", time.Hour) }, "b c d"},
		{"counted", func(s tried) { s.count("n", time.Hour) }, "b c n"},
		{"counted again", func(s tried) {
			s.count("n", time.Hour)
			s.put("d", "1", time.Hour)
			s.count("n", time.Hour)
			s.put("e", "1", time.Hour)
			s.put("f", "1", time.Hour)
		}, "e f n"},
		{"deleted", func(s tried) { s.delete("b"); s.put("d", "1", time.Hour) }, "a c d"},
		{"for ever", func(s tried) { s.put("x", "1", 0); s.put("y", "1", 0) }, "a b c x y"},
		{"no longer for ever", func(s tried) { s.put("x", "1", 0); s.put("x", "1", time.Hour) }, "b c x"},
		{"for ever after all", func(s tried) { s.put("a", "1", 0); s.put("d", "1", time.Hour) }, "a b c d"},
		{"ended first", func(s tried) {
			s.put("c", "1", time.Nanosecond)
			s.Store.(*Local).now = func() time.Time { return newClock().time.Add(time.Minute) }
			s.put("d", "1", time.Hour)
		}, "a b d"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := tried{t, NewLocal(3, newClock().now)}
			for _, key := range []string{"a", "b", "c"} {
				s.put(key, "1", time.Hour)
			}
			test.then(s)
			if got := strings.Join(s.list("", 100), " "); got != test.want {
				t.Errorf("it has %s, want %s", got, test.want)
			}
		})
	}
}

// Thousands that end at once are gone for every reader, though no call removes
// them all, and make room before anything that is still to be kept.
func TestLocalEndsManyAtOnce(t *testing.T) {
	const limit = 50 * maxExpired
	clock := newClock()
	l := NewLocal(limit, clock.now)
	s := tried{t, l}
	s.put("oldest", "1", 24*time.Hour)
	for i := range limit - 1 {
		s.put(fmt.Sprint(i), "1", time.Hour)
	}
	clock.pass(time.Hour)
	s.put("new", "1", time.Hour)
	if len(l.entries) < limit-2*maxExpired {
		t.Errorf("one call removed %d keys", limit-len(l.entries))
	}
	for i := range limit - 1 {
		s.hasNone(fmt.Sprint(i))
	}
	if diff := cmp.Diff([]string{"new", "oldest"}, s.list("", 10)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A model that is too simple to be wrong agrees with Local on random calls.
func TestLocalAgreesWithAModel(t *testing.T) {
	type kept struct {
		value string
		ends  time.Time // zero: never
	}
	random := rand.New(rand.NewPCG(1, 2))
	clock := newClock()
	l := NewLocal(1000, clock.now)
	s := tried{t, l}
	model := make(map[string]kept)
	for step := range 200_000 {
		clock.pass(time.Duration(random.IntN(20)) * time.Millisecond)
		for key, k := range model {
			if !k.ends.IsZero() && !clock.time.Before(k.ends) {
				delete(model, key)
			}
		}
		key, value := fmt.Sprint(random.IntN(40)), fmt.Sprint(step)
		keep := time.Duration(random.IntN(400)) * time.Millisecond // sometimes 0
		put := kept{value: value}
		if keep != 0 {
			put.ends = clock.time.Add(keep)
		}
		known, ok := model[key]
		switch random.IntN(5) {
		case 0:
			s.put(key, value, keep)
			model[key] = put
		case 1:
			if s.add(key, value, keep) == ok {
				t.Fatalf("step %d: added %t where the key was there %t", step, !ok, ok)
			}
			if !ok {
				model[key] = put
			}
		case 2:
			s.delete(key)
			delete(model, key)
		default:
			if got := s.get(key); string(got) != known.value || (got != nil) != ok {
				t.Fatalf("step %d: %q, want %q", step, got, known.value)
			}
		}
		if len(l.ending) != l.passing || len(l.entries) < len(model) {
			t.Fatalf("step %d: %d entries, %d that end, %d in the heap", step, len(l.entries), l.passing, len(l.ending))
		}
	}
}

func TestLocalTellsOfACountThatIsNone(t *testing.T) {
	s := NewLocal(10, time.Now)
	if err := s.Put(t.Context(), "a", []byte("text"), time.Hour); err != nil {
		t.Fatal(err)
	}
	if n, err := s.Count(t.Context(), "a", time.Hour); err == nil {
		t.Errorf("it counted %d", n)
	}
}

// A year's stream of keys leaves no more behind than a minute's.
func TestLocalMemoryIsFlat(t *testing.T) {
	const limit, stream = 2000, 150_000
	clock := newClock()
	l := NewLocal(limit, clock.now)
	heap := func() int64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc)
	}
	value := []byte(strings.Repeat("v", 100))
	send := func(from, to int) {
		for i := from; i < to; i++ {
			key := fmt.Sprintf("event:%d", i)
			clock.pass(time.Millisecond)
			_, _ = l.Add(t.Context(), key, value, time.Duration(1+i%3)*time.Hour)
			_, _ = l.Count(t.Context(), "asker:"+key, time.Minute)
		}
	}
	send(0, 10*limit)
	before := heap()
	send(10*limit, stream)
	after := heap()
	t.Logf("%d keys: %d KB, after %d keys: %d KB", l.Len(), before>>10, 2*stream, after>>10)
	if l.Len() != limit {
		t.Errorf("%d keys, want %d", l.Len(), limit)
	}
	if grown := after - before; grown > 256<<10 {
		t.Errorf("the heap has grown by %d KB", grown>>10)
	}
	runtime.KeepAlive(l)
}
