package state

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"officebot/adapters"
	"officebot/adapters/state/statetest"
)

func TestSealedIsAStore(t *testing.T) {
	statetest.Test(t, func(t *testing.T) adapters.Store {
		return NewSealed(NewLocal(10_000, time.Now), ringOf(t, 1, 2))
	})
}

func TestSealedHidesValues(t *testing.T) {
	local := NewLocal(10, time.Now)
	s := statetest.Try(t, NewSealed(local, ringOf(t, 1)))
	s.Put("put", "a secret", 0)
	s.Add("added", "a secret", 0)
	for _, key := range []string{"put", "added"} {
		kept, _ := local.Get(t.Context(), key)
		if len(kept) == 0 || strings.Contains(string(kept), "secret") {
			t.Errorf("%s is kept as %q", key, kept)
		}
		s.Has(key, "a secret")
	}
}

// A secret is replaced: with the new one first, what the old one sealed is read,
// and is sealed with the new one when it is written again.
func TestSealedTakesANewSecret(t *testing.T) {
	local := NewLocal(10, time.Now)
	before := statetest.Try(t, NewSealed(local, ringOf(t, 1)))
	before.Put("a", "1", 0)
	before.Put("b", "1", 0)
	both := statetest.Try(t, NewSealed(local, ringOf(t, 2, 1)))
	both.Has("a", "1")
	both.Put("a", "2", 0)
	after := statetest.Try(t, NewSealed(local, ringOf(t, 2)))
	after.Has("a", "2")
	if value, err := after.Store.Get(t.Context(), "b"); !errors.Is(err, ErrNoKey) || value != nil {
		t.Errorf("what the old secret sealed: %q, %v", value, err)
	}
	if _, err := before.Store.Get(t.Context(), "a"); !errors.Is(err, ErrNoKey) {
		t.Errorf("what the new secret sealed: %v", err)
	}
}

func TestSealedValuesStayWhereTheyArePut(t *testing.T) {
	local := NewLocal(10, time.Now)
	s := statetest.Try(t, NewSealed(local, ringOf(t, 1)))
	s.Put("mine", "a secret", 0)
	moved, _ := local.Get(t.Context(), "mine")
	statetest.Try(t, local).Put("yours", string(moved), 0)
	statetest.Try(t, local).Put("plain", "plain", 0)
	for key, want := range map[string]error{"yours": ErrTampered, "plain": ErrNotSealed} {
		if value, err := s.Store.Get(t.Context(), key); !errors.Is(err, want) || value != nil {
			t.Errorf("%s: %q, %v, want %v", key, value, err, want)
		}
	}
}

// broken is a store that cannot be reached.
type broken struct{ adapters.Store }

var errBroken = errors.New("broken")

func (broken) Get(context.Context, string) ([]byte, error) { return nil, errBroken }

func TestSealedPassesErrorsOn(t *testing.T) {
	if _, err := NewSealed(broken{}, ringOf(t, 1)).Get(t.Context(), "a"); !errors.Is(err, errBroken) {
		t.Errorf("the error is %v", err)
	}
}
