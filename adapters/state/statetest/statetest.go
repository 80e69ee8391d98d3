// Package statetest has what every adapters.Store promises, as tests, and what tests of
// stores have in common.
package statetest

import (
	"context"
	"slices"
	"testing"
	"time"

	"officebot/adapters"
)

// Patience is how long a test waits for what has to come, on a busy machine.
const Patience = 20 * time.Second

// Until waits for a condition.
func Until(t testing.TB, what string, condition func() bool) {
	t.Helper()
	for deadline := time.Now().Add(Patience); !condition(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("this has not come about within %v: %s", Patience, what)
		}
	}
}

// Tried is a store whose errors end the test.
type Tried struct {
	T     *testing.T
	Store adapters.Store
}

// Try makes a store's errors end the test.
func Try(t *testing.T, store adapters.Store) Tried { return Tried{t, store} }

// Get is the value of a key, nil where there is none.
func (s Tried) Get(key string) []byte {
	s.T.Helper()
	value, err := s.Store.Get(context.Background(), key)
	if err != nil {
		s.T.Fatalf("Get: %v", err)
	}
	return value
}

// Has checks the value of a key.
func (s Tried) Has(key, want string) {
	s.T.Helper()
	if got := s.Get(key); got == nil || string(got) != want {
		s.T.Errorf("%s: %q (nil: %t), want %q", key, got, got == nil, want)
	}
}

// HasNone checks that a key has no value.
func (s Tried) HasNone(key string) {
	s.T.Helper()
	if got := s.Get(key); got != nil {
		s.T.Errorf("%s: %q, want none", key, got)
	}
}

// Put keeps a value.
func (s Tried) Put(key, value string, keep time.Duration) {
	s.T.Helper()
	if err := s.Store.Put(context.Background(), key, []byte(value), keep); err != nil {
		s.T.Fatalf("Put: %v", err)
	}
}

// Add tells whether it added a value.
func (s Tried) Add(key, value string, keep time.Duration) bool {
	s.T.Helper()
	added, err := s.Store.Add(context.Background(), key, []byte(value), keep)
	if err != nil {
		s.T.Fatalf("Add: %v", err)
	}
	return added
}

// Delete forgets a key.
func (s Tried) Delete(key string) {
	s.T.Helper()
	if err := s.Store.Delete(context.Background(), key); err != nil {
		s.T.Fatalf("Delete: %v", err)
	}
}

// Count is a key's count with this one.
func (s Tried) Count(key string, window time.Duration) int {
	s.T.Helper()
	n, err := s.Store.Count(context.Background(), key, window)
	if err != nil {
		s.T.Fatalf("Count: %v", err)
	}
	return n
}

// List is the keys with a prefix, sorted.
func (s Tried) List(prefix string, limit int) []string {
	s.T.Helper()
	keys, err := s.Store.List(context.Background(), prefix, limit)
	if err != nil {
		s.T.Fatalf("List: %v", err)
	}
	slices.Sort(keys)
	return keys
}
