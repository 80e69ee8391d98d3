package state

import (
	"context"
	"time"

	"officebot/adapters"
)

// Brief is a Store around another that keeps nothing for longer than a time, but
// for what is kept for ever.
type Brief struct {
	adapters.Store
	most time.Duration
}

// NewBrief bounds how long a store keeps things, by more than 0.
func NewBrief(store adapters.Store, most time.Duration) *Brief { return &Brief{store, most} }

// Put implements adapters.Store.
func (b *Brief) Put(ctx context.Context, key string, value []byte, keep time.Duration) error {
	return b.Store.Put(ctx, key, value, min(keep, b.most))
}

// Add implements adapters.Store.
func (b *Brief) Add(ctx context.Context, key string, value []byte, keep time.Duration) (bool, error) {
	return b.Store.Add(ctx, key, value, min(keep, b.most))
}
