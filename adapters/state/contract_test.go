package state

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"officebot/adapters"
)

var (
	_ adapters.Store = (*Local)(nil)
	_ adapters.Store = (*Redis)(nil)
	_ adapters.Store = (*Fallback)(nil)
	_ adapters.Store = (*Sealed)(nil)
)

// patience is how long a test waits for what has to come, on a busy machine.
const patience = 20 * time.Second

// until waits for a condition.
func until(t testing.TB, what string, condition func() bool) {
	t.Helper()
	for deadline := time.Now().Add(patience); !condition(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("this has not come about within %v: %s", patience, what)
		}
	}
}

// tried is a store whose errors end the test.
type tried struct {
	t *testing.T
	adapters.Store
}

func (s tried) get(key string) []byte {
	s.t.Helper()
	value, err := s.Get(context.Background(), key)
	if err != nil {
		s.t.Fatalf("Get: %v", err)
	}
	return value
}

func (s tried) has(key, want string) {
	s.t.Helper()
	if got := s.get(key); got == nil || string(got) != want {
		s.t.Errorf("%s: %q (nil: %t), want %q", key, got, got == nil, want)
	}
}

func (s tried) hasNone(key string) {
	s.t.Helper()
	if got := s.get(key); got != nil {
		s.t.Errorf("%s: %q, want none", key, got)
	}
}

func (s tried) put(key, value string, keep time.Duration) {
	s.t.Helper()
	if err := s.Put(context.Background(), key, []byte(value), keep); err != nil {
		s.t.Fatalf("Put: %v", err)
	}
}

func (s tried) add(key, value string, keep time.Duration) bool {
	s.t.Helper()
	added, err := s.Add(context.Background(), key, []byte(value), keep)
	if err != nil {
		s.t.Fatalf("Add: %v", err)
	}
	return added
}

func (s tried) delete(key string) {
	s.t.Helper()
	if err := s.Delete(context.Background(), key); err != nil {
		s.t.Fatalf("Delete: %v", err)
	}
}

func (s tried) count(key string, window time.Duration) int {
	s.t.Helper()
	n, err := s.Count(context.Background(), key, window)
	if err != nil {
		s.t.Fatalf("Count: %v", err)
	}
	return n
}

func (s tried) list(prefix string, limit int) []string {
	s.t.Helper()
	keys, err := s.List(context.Background(), prefix, limit)
	if err != nil {
		s.t.Fatalf("List: %v", err)
	}
	slices.Sort(keys)
	return keys
}

// soon is a time to keep something for that a test waits for. What is checked
// before it is over is checked only if the machine was fast enough.
const soon = 300 * time.Millisecond

// testStore checks what every Store promises. Each test opens one with no keys.
func testStore(t *testing.T, open func(t *testing.T) adapters.Store) {
	for _, test := range contract {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			test.run(t, tried{t, open(t)})
		})
	}
}

var contract = []struct {
	name string
	run  func(t *testing.T, s tried)
}{
	{"unknown keys", func(t *testing.T, s tried) {
		s.hasNone("a")
		s.delete("a")
		s.hasNone("a")
		if got := s.list("", 10); len(got) != 0 {
			t.Errorf("it lists %q", got)
		}
	}},
	{"values", func(t *testing.T, s tried) {
		for _, value := range []string{"1", "", "\x00\xff\r\n", "甲", strings.Repeat("long ", 5000), "short"} {
			s.put("a", value, time.Hour)
			s.has("a", value)
			s.put("b", value, 0)
			s.has("b", value)
		}
		s.delete("a")
		s.hasNone("a")
		s.has("b", "short")
	}},
	{"keys", func(t *testing.T, s tried) {
		var ascii []byte
		for c := byte(' '); c <= '~'; c++ {
			ascii = append(ascii, c)
		}
		for _, key := range []string{string(ascii), strings.Repeat("k", 300), "a b", "*", "a:b/c"} {
			s.hasNone(key)
			s.put(key, "of "+key, time.Hour)
			s.has(key, "of "+key)
		}
	}},
	{"nothing is shared with the caller", func(t *testing.T, s tried) {
		given := []byte("given")
		if err := s.Put(t.Context(), "a", given, time.Hour); err != nil {
			t.Fatal(err)
		}
		copy(given, "spoilt")
		got := s.get("a")
		copy(got, "spoilt")
		s.has("a", "given")
	}},
	{"values end", func(t *testing.T, s tried) {
		start := time.Now()
		s.put("a", "1", soon)
		s.put("longer", "1", soon)
		s.put("longer", "2", time.Hour)
		s.put("ever", "1", soon)
		s.put("ever", "2", 0)
		s.put("shorter", "1", 0)
		s.put("shorter", "2", soon)
		early := s.get("a")
		if time.Since(start) < soon && string(early) != "1" {
			t.Errorf("before its end: %q", early)
		}
		until(t, "the end of a", func() bool { return s.get("a") == nil })
		if passed := time.Since(start); passed < soon-time.Millisecond {
			t.Errorf("it was kept for %v, want %v", passed, soon)
		}
		until(t, "the end of shorter", func() bool { return s.get("shorter") == nil })
		s.has("longer", "2")
		s.has("ever", "2")
		if diff := cmp.Diff([]string{"ever", "longer"}, s.list("", 10)); diff != "" {
			t.Errorf("listed (-want +got):\n%s", diff)
		}
	}},
	{"the shortest time", func(t *testing.T, s tried) {
		for _, keep := range []time.Duration{1, time.Millisecond - 1, -time.Hour} {
			s.put("a", "1", keep)
			until(t, "the end", func() bool { return s.get("a") == nil })
			if !s.add("a", "1", keep) {
				t.Errorf("kept for %v, it was there", keep)
			}
			until(t, "the end", func() bool { return s.get("a") == nil })
			s.count("n", keep)
			until(t, "the end", func() bool { return s.count("n", keep) == 1 })
		}
	}},
	{"add", func(t *testing.T, s tried) {
		if !s.add("a", "1", time.Hour) {
			t.Error("a new key was not added")
		}
		if s.add("a", "2", time.Hour) {
			t.Error("a key was added twice")
		}
		s.has("a", "1")
		s.put("a", "3", time.Hour)
		if s.add("a", "4", time.Hour) {
			t.Error("a key that was put was added")
		}
		s.has("a", "3")
		s.put("put", "1", 0)
		if s.add("put", "2", time.Hour) {
			t.Error("a key that is put for ever was added")
		}
		s.delete("a")
		if !s.add("a", "5", 0) {
			t.Error("a deleted key was not added")
		}
		s.has("a", "5")
	}},
	{"what was added ends", func(t *testing.T, s tried) {
		start := time.Now()
		s.add("a", "1", soon)
		again := s.add("a", "2", time.Hour)
		if time.Since(start) < soon && again {
			t.Error("added again before its end")
		}
		until(t, "that it can be added again", func() bool { return s.add("a", "3", time.Hour) })
		if passed := time.Since(start); passed < soon-time.Millisecond {
			t.Errorf("it was kept for %v, want %v", passed, soon)
		}
		s.has("a", "3")
	}},
	{"one of many adds", func(t *testing.T, s tried) {
		for round := range 20 {
			key := fmt.Sprintf("round %d", round)
			winners := make(chan string, 16)
			var all sync.WaitGroup
			for i := range cap(winners) {
				all.Go(func() {
					mine := fmt.Sprint(i)
					if added, err := s.Add(context.Background(), key, []byte(mine), time.Hour); err != nil {
						t.Error(err)
					} else if added {
						winners <- mine
					}
				})
			}
			all.Wait()
			close(winners)
			winner := <-winners
			s.has(key, winner)
			if second, more := <-winners; more {
				t.Errorf("%s was added by %s and by %s", key, winner, second)
			}
		}
	}},
	{"counts", func(t *testing.T, s tried) {
		for want := 1; want <= 12; want++ {
			if got := s.count("a", time.Hour); got != want {
				t.Errorf("count %d, want %d", got, want)
			}
		}
		if got := s.count("b", time.Hour); got != 1 {
			t.Errorf("another key's count is %d", got)
		}
		s.delete("a")
		if got := s.count("a", time.Hour); got != 1 {
			t.Errorf("a deleted count is %d", got)
		}
	}},
	{"counts begin anew", func(t *testing.T, s tried) {
		start := time.Now()
		last := s.count("a", soon)
		until(t, "that the count begins anew", func() bool {
			n := s.count("a", soon) // which must not make the window longer
			if n != 1 && n != last+1 {
				t.Fatalf("%d after %d", n, last)
			}
			anew := n == 1
			last = n
			return anew
		})
		if passed := time.Since(start); passed < soon-time.Millisecond {
			t.Errorf("it began anew after %v, want %v", passed, soon)
		}
	}},
	{"many count", func(t *testing.T, s tried) {
		const goroutines, each = 8, 25
		var mutex sync.Mutex
		seen := make(map[int]bool)
		var all sync.WaitGroup
		for range goroutines {
			all.Go(func() {
				for range each {
					n, err := s.Count(context.Background(), "a", time.Hour)
					mutex.Lock()
					if err != nil || seen[n] {
						t.Errorf("count %d, seen: %t, error: %v", n, seen[n], err)
					}
					seen[n] = true
					mutex.Unlock()
				}
			})
		}
		all.Wait()
		if len(seen) != goroutines*each || !seen[goroutines*each] {
			t.Errorf("%d counts, want each up to %d", len(seen), goroutines*each)
		}
	}},
	{"lists", func(t *testing.T, s tried) {
		for _, key := range []string{"a:1", "a:2", "a:3", "a*", "a?b", "a[1]b", `a\b`, "ab", "b:1"} {
			s.put(key, "1", time.Hour)
		}
		s.put("a:4", "1", 0)
		s.add("a:5", "1", time.Hour)
		s.delete("a:2")
		tests := []struct {
			prefix string
			want   []string
		}{
			{"a:", []string{"a:1", "a:3", "a:4", "a:5"}},
			{"a:1", []string{"a:1"}},
			{"a:2", nil},
			{"a*", []string{"a*"}},
			{"a?", []string{"a?b"}},
			{"a[1", []string{"a[1]b"}},
			{`a\`, []string{`a\b`}},
			{"none", nil},
		}
		for _, test := range tests {
			if diff := cmp.Diff(test.want, s.list(test.prefix, 100)); diff != "" {
				t.Errorf("with %q (-want +got):\n%s", test.prefix, diff)
			}
		}
		for limit, want := range []int{0, 1, 2, 3, 4, 4} {
			if got := s.list("a:", limit); len(got) != want || len(slices.Compact(got)) != want {
				t.Errorf("at most %d: %q", limit, got)
			}
		}
	}},
	{"lists of many", func(t *testing.T, s tried) {
		var want []string
		for i := range 2500 {
			key := fmt.Sprintf("many:%04d", i)
			s.put(key, "1", time.Hour)
			want = append(want, key)
		}
		if diff := cmp.Diff(want, s.list("many:", 10_000)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}},
	{"many at once", func(t *testing.T, s tried) {
		var all sync.WaitGroup
		for i := range 8 {
			all.Go(func() {
				for j := range 50 {
					key, value := fmt.Sprintf("%d:%d", i, j), bytes.Repeat([]byte{byte(i)}, j)
					err := s.Put(context.Background(), key, value, time.Hour)
					got, failure := s.Get(context.Background(), key)
					if err != nil || failure != nil || !bytes.Equal(got, value) {
						t.Errorf("%s: %q, want %q, errors %v, %v", key, got, value, err, failure)
					}
				}
			})
		}
		all.Wait()
	}},
}
