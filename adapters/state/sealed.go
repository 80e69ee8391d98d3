package state

import (
	"context"
	"time"

	"officebot/adapters"
)

// Sealed is a Store around another that has its values encrypted (AES-256-GCM)
// and bound to their keys: a value that was changed, or moved to another key, is
// not opened. Keys and counts are not encrypted. An error of Get is one of the
// other store, or ErrNotSealed, ErrNoKey or ErrTampered.
type Sealed struct {
	store adapters.Store
	ring  *Keyring
}

// NewSealed seals what is kept in a store.
func NewSealed(store adapters.Store, ring *Keyring) *Sealed { return &Sealed{store, ring} }

// Get implements adapters.Store.
func (s *Sealed) Get(ctx context.Context, key string) ([]byte, error) {
	sealed, err := s.store.Get(ctx, key)
	if err != nil || sealed == nil {
		return nil, err
	}
	return s.ring.open(key, sealed)
}

// Put implements adapters.Store.
func (s *Sealed) Put(ctx context.Context, key string, value []byte, keep time.Duration) error {
	return s.store.Put(ctx, key, s.ring.seal(key, value), keep)
}

// Add implements adapters.Store.
func (s *Sealed) Add(ctx context.Context, key string, value []byte, keep time.Duration) (bool, error) {
	return s.store.Add(ctx, key, s.ring.seal(key, value), keep)
}

// Delete implements adapters.Store.
func (s *Sealed) Delete(ctx context.Context, key string) error { return s.store.Delete(ctx, key) }

// Count implements adapters.Store. A count is not encrypted: the store has to
// add to it.
func (s *Sealed) Count(ctx context.Context, key string, window time.Duration) (int, error) {
	return s.store.Count(ctx, key, window)
}

// List implements adapters.Store.
func (s *Sealed) List(ctx context.Context, prefix string, limit int) ([]string, error) {
	return s.store.List(ctx, prefix, limit)
}
