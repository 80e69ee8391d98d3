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
	"officebot/adapters/state/statetest"
)

func TestLocalIsAStore(t *testing.T) {
	statetest.Test(t, func(*testing.T) adapters.Store { return NewLocal(10_000, time.Now) })
}

func TestLocalEndsOnTheDot(t *testing.T) {
	clock := statetest.NewClock()
	l := NewLocal(10, clock.Now)
	s := statetest.Try(t, l)
	s.Put("hour", "1", time.Hour)
	s.Put("day", "1", 24*time.Hour)
	s.Put("ever", "1", 0)
	s.Count("n", time.Hour)
	clock.Pass(time.Hour - 1)
	s.Has("hour", "1")
	if n := s.Count("n", time.Hour); n != 2 {
		t.Errorf("count %d before the end of the window", n)
	}
	clock.Pass(1)
	s.HasNone("hour")
	if n := s.Count("n", time.Hour); n != 1 {
		t.Errorf("count %d after the end of the window", n)
	}
	s.Has("day", "1")
	clock.Pass(24 * time.Hour)
	s.HasNone("day")
	s.Has("ever", "1")
	clock.Pass(100 * 365 * 24 * time.Hour)
	if diff := cmp.Diff([]string{"ever"}, s.List("", 10)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if l.Len() != 1 {
		t.Errorf("%d keys, want 1", l.Len())
	}
}

func TestLocalDropsWhatWasSetLongestAgo(t *testing.T) {
	tests := []struct {
		name string
		then func(s statetest.Tried) // after a, b, c were put, in a store of three
		want string
	}{
		{"nothing more", func(s statetest.Tried) {}, "a b c"},
		{"a new key", func(s statetest.Tried) { s.Put("d", "1", time.Hour) }, "b c d"},
		{"put again", func(s statetest.Tried) { s.Put("a", "2", time.Hour); s.Put("d", "1", time.Hour) }, "a c d"},
		{"added in vain", func(s statetest.Tried) { s.Add("a", "2", time.Hour); s.Put("d", "1", time.Hour) }, "b c d"},
		{"only read", func(s statetest.Tried) { s.Has("a", "1"); s.Put("d", "1", time.Hour) }, "b c d"},
		{"added", func(s statetest.Tried) { s.Add("d", "1", time.Hour) }, "b c d"},
		{"counted", func(s statetest.Tried) { s.Count("n", time.Hour) }, "b c n"},
		{"counted again", func(s statetest.Tried) {
			s.Count("n", time.Hour)
			s.Put("d", "1", time.Hour)
			s.Count("n", time.Hour)
			s.Put("e", "1", time.Hour)
			s.Put("f", "1", time.Hour)
		}, "e f n"},
		{"deleted", func(s statetest.Tried) { s.Delete("b"); s.Put("d", "1", time.Hour) }, "a c d"},
		{"for ever", func(s statetest.Tried) { s.Put("x", "1", 0); s.Put("y", "1", 0) }, "a b c x y"},
		{"no longer for ever", func(s statetest.Tried) { s.Put("x", "1", 0); s.Put("x", "1", time.Hour) }, "b c x"},
		{"for ever after all", func(s statetest.Tried) { s.Put("a", "1", 0); s.Put("d", "1", time.Hour) }, "a b c d"},
		{"ended first", func(s statetest.Tried) {
			s.Put("c", "1", time.Nanosecond)
			s.Store.(*Local).now = func() time.Time { return statetest.NewClock().Time.Add(time.Minute) }
			s.Put("d", "1", time.Hour)
		}, "a b d"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := statetest.Try(t, NewLocal(3, statetest.NewClock().Now))
			for _, key := range []string{"a", "b", "c"} {
				s.Put(key, "1", time.Hour)
			}
			test.then(s)
			if got := strings.Join(s.List("", 100), " "); got != test.want {
				t.Errorf("it has %s, want %s", got, test.want)
			}
		})
	}
}

// Thousands that end at once are gone for every reader, though no call removes
// them all, and make room before anything that is still to be kept.
func TestLocalEndsManyAtOnce(t *testing.T) {
	const limit = 50 * maxExpired
	clock := statetest.NewClock()
	l := NewLocal(limit, clock.Now)
	s := statetest.Try(t, l)
	s.Put("oldest", "1", 24*time.Hour)
	for i := range limit - 1 {
		s.Put(fmt.Sprint(i), "1", time.Hour)
	}
	clock.Pass(time.Hour)
	s.Put("new", "1", time.Hour)
	if len(l.entries) < limit-2*maxExpired {
		t.Errorf("one call removed %d keys", limit-len(l.entries))
	}
	for i := range limit - 1 {
		s.HasNone(fmt.Sprint(i))
	}
	if diff := cmp.Diff([]string{"new", "oldest"}, s.List("", 10)); diff != "" {
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
	clock := statetest.NewClock()
	l := NewLocal(1000, clock.Now)
	s := statetest.Try(t, l)
	model := make(map[string]kept)
	for step := range 200_000 {
		clock.Pass(time.Duration(random.IntN(20)) * time.Millisecond)
		for key, k := range model {
			if !k.ends.IsZero() && !clock.Time.Before(k.ends) {
				delete(model, key)
			}
		}
		key, value := fmt.Sprint(random.IntN(40)), fmt.Sprint(step)
		keep := time.Duration(random.IntN(400)) * time.Millisecond // sometimes 0
		put := kept{value: value}
		if keep != 0 {
			put.ends = clock.Time.Add(keep)
		}
		known, ok := model[key]
		switch random.IntN(5) {
		case 0:
			s.Put(key, value, keep)
			model[key] = put
		case 1:
			if s.Add(key, value, keep) == ok {
				t.Fatalf("step %d: added %t where the key was there %t", step, !ok, ok)
			}
			if !ok {
				model[key] = put
			}
		case 2:
			s.Delete(key)
			delete(model, key)
		default:
			if got := s.Get(key); string(got) != known.value || (got != nil) != ok {
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
	clock := statetest.NewClock()
	l := NewLocal(limit, clock.Now)
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
			clock.Pass(time.Millisecond)
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
