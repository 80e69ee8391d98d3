package statetest

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

// soon is a time to keep something for that a test waits for. What is checked
// before it is over is checked only if the machine was fast enough.
const soon = 300 * time.Millisecond

// Test checks what every Store promises, but for those parts, by their names. Each
// opens a store with no keys.
func Test(t *testing.T, open func(t *testing.T) adapters.Store, but ...string) {
	for _, part := range contract {
		if slices.Contains(but, part.name) {
			continue
		}
		t.Run(part.name, func(t *testing.T) {
			t.Parallel()
			part.run(t, Tried{t, open(t)})
		})
	}
}

var contract = []struct {
	name string
	run  func(t *testing.T, s Tried)
}{
	{"unknown keys", func(t *testing.T, s Tried) {
		s.HasNone("a")
		s.Delete("a")
		s.HasNone("a")
		if got := s.List("", 10); len(got) != 0 {
			t.Errorf("it lists %q", got)
		}
	}},
	{"values", func(t *testing.T, s Tried) {
		for _, value := range []string{"1", "", "\x00\xff\r\n", "甲", strings.Repeat("long ", 5000), "short"} {
			s.Put("a", value, time.Hour)
			s.Has("a", value)
			s.Put("b", value, 0)
			s.Has("b", value)
		}
		s.Delete("a")
		s.HasNone("a")
		s.Has("b", "short")
	}},
	{"keys", func(t *testing.T, s Tried) {
		var ascii []byte
		for c := byte(' '); c <= '~'; c++ {
			ascii = append(ascii, c)
		}
		for _, key := range []string{string(ascii), strings.Repeat("k", 300), "a b", "*", "a:b/c"} {
			s.HasNone(key)
			s.Put(key, "of "+key, time.Hour)
			s.Has(key, "of "+key)
		}
	}},
	{"nothing is shared with the caller", func(t *testing.T, s Tried) {
		given := []byte("given")
		if err := s.Store.Put(t.Context(), "a", given, time.Hour); err != nil {
			t.Fatal(err)
		}
		copy(given, "spoilt")
		got := s.Get("a")
		copy(got, "spoilt")
		s.Has("a", "given")
	}},
	{"values end", func(t *testing.T, s Tried) {
		start := time.Now()
		s.Put("a", "1", soon)
		s.Put("longer", "1", soon)
		s.Put("longer", "2", time.Hour)
		s.Put("ever", "1", soon)
		s.Put("ever", "2", 0)
		s.Put("shorter", "1", 0)
		s.Put("shorter", "2", soon)
		early := s.Get("a")
		if time.Since(start) < soon && string(early) != "1" {
			t.Errorf("before its end: %q", early)
		}
		Until(t, "the end of a", func() bool { return s.Get("a") == nil })
		if passed := time.Since(start); passed < soon-time.Millisecond {
			t.Errorf("it was kept for %v, want %v", passed, soon)
		}
		Until(t, "the end of shorter", func() bool { return s.Get("shorter") == nil })
		s.Has("longer", "2")
		s.Has("ever", "2")
		if diff := cmp.Diff([]string{"ever", "longer"}, s.List("", 10)); diff != "" {
			t.Errorf("listed (-want +got):\n%s", diff)
		}
	}},
	{"the shortest time", func(t *testing.T, s Tried) {
		for _, keep := range []time.Duration{1, time.Millisecond - 1, -time.Hour} {
			s.Put("a", "1", keep)
			Until(t, "the end", func() bool { return s.Get("a") == nil })
			if !s.Add("a", "1", keep) {
				t.Errorf("kept for %v, it was there", keep)
			}
			Until(t, "the end", func() bool { return s.Get("a") == nil })
			s.Count("n", keep)
			Until(t, "the end", func() bool { return s.Count("n", keep) == 1 })
		}
	}},
	{"add", func(t *testing.T, s Tried) {
		if !s.Add("a", "1", time.Hour) {
			t.Error("a new key was not added")
		}
		if s.Add("a", "2", time.Hour) {
			t.Error("a key was added twice")
		}
		s.Has("a", "1")
		s.Put("a", "3", time.Hour)
		if s.Add("a", "4", time.Hour) {
			t.Error("a key that was put was added")
		}
		s.Has("a", "3")
		s.Put("put", "1", 0)
		if s.Add("put", "2", time.Hour) {
			t.Error("a key that is put for ever was added")
		}
		s.Delete("a")
		if !s.Add("a", "5", 0) {
			t.Error("a deleted key was not added")
		}
		s.Has("a", "5")
	}},
	{"what was added ends", func(t *testing.T, s Tried) {
		start := time.Now()
		s.Add("a", "1", soon)
		again := s.Add("a", "2", time.Hour)
		if time.Since(start) < soon && again {
			t.Error("added again before its end")
		}
		Until(t, "that it can be added again", func() bool { return s.Add("a", "3", time.Hour) })
		if passed := time.Since(start); passed < soon-time.Millisecond {
			t.Errorf("it was kept for %v, want %v", passed, soon)
		}
		s.Has("a", "3")
	}},
	{"one of many adds", func(t *testing.T, s Tried) {
		for round := range 20 {
			key := fmt.Sprintf("round %d", round)
			winners := make(chan string, 16)
			var all sync.WaitGroup
			for i := range cap(winners) {
				all.Go(func() {
					mine := fmt.Sprint(i)
					if added, err := s.Store.Add(context.Background(), key, []byte(mine), time.Hour); err != nil {
						t.Error(err)
					} else if added {
						winners <- mine
					}
				})
			}
			all.Wait()
			close(winners)
			winner := <-winners
			s.Has(key, winner)
			if second, more := <-winners; more {
				t.Errorf("%s was added by %s and by %s", key, winner, second)
			}
		}
	}},
	{"counts", func(t *testing.T, s Tried) {
		for want := 1; want <= 12; want++ {
			if got := s.Count("a", time.Hour); got != want {
				t.Errorf("count %d, want %d", got, want)
			}
		}
		if got := s.Count("b", time.Hour); got != 1 {
			t.Errorf("another key's count is %d", got)
		}
		s.Delete("a")
		if got := s.Count("a", time.Hour); got != 1 {
			t.Errorf("a deleted count is %d", got)
		}
	}},
	{"counts begin again", func(t *testing.T, s Tried) {
		start := time.Now()
		last := s.Count("a", soon)
		Until(t, "that the count begins again", func() bool {
			n := s.Count("a", soon) // which must not make the window longer
			if n != 1 && n != last+1 {
				t.Fatalf("%d after %d", n, last)
			}
			anew := n == 1
			last = n
			return anew
		})
		if passed := time.Since(start); passed < soon-time.Millisecond {
			t.Errorf("it began again after %v, want %v", passed, soon)
		}
	}},
	{"many count", func(t *testing.T, s Tried) {
		const goroutines, each = 8, 25
		var mutex sync.Mutex
		seen := make(map[int]bool)
		var all sync.WaitGroup
		for range goroutines {
			all.Go(func() {
				for range each {
					n, err := s.Store.Count(context.Background(), "a", time.Hour)
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
	{"lists", func(t *testing.T, s Tried) {
		for _, key := range []string{"a:1", "a:2", "a:3", "a*", "a?b", "a[1]b", `a\b`, "ab", "b:1"} {
			s.Put(key, "1", time.Hour)
		}
		s.Put("a:4", "1", 0)
		s.Add("a:5", "1", time.Hour)
		s.Delete("a:2")
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
			if diff := cmp.Diff(test.want, s.List(test.prefix, 100)); diff != "" {
				t.Errorf("with %q (-want +got):\n%s", test.prefix, diff)
			}
		}
		for limit, want := range []int{0, 1, 2, 3, 4, 4} {
			if got := s.List("a:", limit); len(got) != want || len(slices.Compact(got)) != want {
				t.Errorf("at most %d: %q", limit, got)
			}
		}
	}},
	{"lists of many", func(t *testing.T, s Tried) {
		var want []string
		for i := range 2500 {
			key := fmt.Sprintf("many:%04d", i)
			s.Put(key, "1", time.Hour)
			want = append(want, key)
		}
		if diff := cmp.Diff(want, s.List("many:", 10_000)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}},
	{"many at once", func(t *testing.T, s Tried) {
		var all sync.WaitGroup
		for i := range 8 {
			all.Go(func() {
				for j := range 50 {
					key, value := fmt.Sprintf("%d:%d", i, j), bytes.Repeat([]byte{byte(i)}, j)
					err := s.Store.Put(context.Background(), key, value, time.Hour)
					got, failure := s.Store.Get(context.Background(), key)
					if err != nil || failure != nil || !bytes.Equal(got, value) {
						t.Errorf("%s: %q, want %q, errors %v, %v", key, got, value, err, failure)
					}
				}
			})
		}
		all.Wait()
	}},
}
