package adapters

import (
	"context"
	"time"
)

// brief is a Store around another that keeps nothing for longer than a time, but
// for what is kept for ever.
type brief struct {
	Store
	most time.Duration
}

// Put implements Store.
func (b brief) Put(ctx context.Context, key string, value []byte, keep time.Duration) error {
	return b.Store.Put(ctx, key, value, min(keep, b.most))
}

// Add implements Store.
func (b brief) Add(ctx context.Context, key string, value []byte, keep time.Duration) (bool, error) {
	return b.Store.Add(ctx, key, value, min(keep, b.most))
}
