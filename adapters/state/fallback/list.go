package fallback

import (
	"context"
	"math"
)

// List implements adapters.Store. What the Redis does not have any more is forgotten
// here too: another replica deleted it, and with the Redis gone it would seem to be
// there still.
func (s *Store) List(ctx context.Context, prefix string, limit int) (keys []string, err error) {
	var before []string
	err = s.do(ctx, call{
		there: func(ctx context.Context) (err error) {
			before, _ = s.values.List(ctx, prefix, math.MaxInt) // so that none is new
			keys, err = s.redis.List(ctx, prefix, limit)
			return err
		},
		mirror: func() {
			if len(keys) < limit { // those are all
				s.forget(before, keys)
			}
		},
		here: func() { keys, _ = s.values.List(ctx, prefix, limit) },
	})
	return keys, err
}

// forget deletes keys here that are not among those that stand, but for what this
// process added.
func (s *Store) forget(keys, standing []string) {
	stands := make(map[string]bool, len(standing))
	for _, key := range standing {
		stands[key] = true
	}
	for _, key := range keys {
		if !stands[key] && !s.journal.added(key) {
			_ = s.values.Delete(context.Background(), key)
		}
	}
}
