package state

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

// Fallback is a Store that is a Redis for as long as that can be had, and
// otherwise a Local: its calls do not fail because the Redis is gone, and wait a
// second at most to find out; those after that do not wait. It recovers by
// itself.
//
// What is read and written through it is kept in the Local as well, so that with
// the Redis gone a process still knows what it knew: what its conversations are
// about, which events it claimed, the values that it read before. Replicas do
// not see each other's writes then, and each counts for itself, going on from
// what it counted before.
//
// When the Redis is back it is told what was written meanwhile, before anything
// else is asked of it: values replace those that it has, deletions are carried
// out, and whatever this process itself added is added again where it is missing
// (a Redis that was started anew may have forgotten all). Counts go on from what
// the Redis has. Values that were only Put, and before the loss, are not told
// again: another replica may have deleted them. So a Redis that keeps nothing on
// disk and is started anew loses those; let it keep an append-only file.
//
// A key that this process added stays added for it, whatever the Redis says,
// until it is deleted through it or its time is over: none but the process that
// claimed an event gives it back.
type Fallback struct {
	redis   *Redis
	values  *Local
	journal *journal
	now     func() time.Time
	told    func(lost bool, err error)
	heard   atomic.Int64 // when the Redis last answered, as time.Time.UnixNano

	// mutex is held for reading to write while the Redis is lost, and for writing
	// to change whether it is: so all that was written then is told.
	mutex   sync.RWMutex
	loss    error     // why the Redis is lost, nil where it is not
	since   time.Time // when it was lost or found; zero: neither yet
	changes uint      // how often that has changed
	wait    time.Duration

	ending  context.Context // ends with Close
	end     context.CancelFunc
	watched chan struct{} // closed when nothing watches for the Redis any more
}

// NewFallback makes a store of a Redis, which Close closes, and of a Local of at
// most limit keys that expire and the clock now. Each time that the Redis is
// lost, and that it is back, told is called (unless it is nil), in order and one
// at a time; err is why it was lost, with neither a password nor a key in it.
func NewFallback(redis *Redis, limit int, now func() time.Time, told func(lost bool, err error)) *Fallback {
	if told == nil {
		told = func(bool, error) {}
	}
	f := &Fallback{
		redis:   redis,
		values:  NewLocal(limit, now),
		journal: newJournal(limit, now),
		now:     now,
		told:    told,
		watched: make(chan struct{}),
	}
	close(f.watched)
	f.ending, f.end = context.WithCancel(context.Background())
	return f
}

// staleAfter is after how long without an answer of the Redis Ready asks for one.
const staleAfter = 5 * time.Second

// Ready tells why the Redis is lost, nil where it is not. Where nothing was asked
// of it for some seconds, it asks.
func (f *Fallback) Ready() error {
	if f.now().UnixNano()-f.heard.Load() > int64(staleAfter) {
		ping := call{there: f.redis.Ping, mirror: func() {}, here: func() {}}
		if err := f.do(context.Background(), ping); err != nil {
			return err
		}
	}
	if _, loss := f.state(); loss != nil {
		return fmt.Errorf("state is kept in this process only: %w", loss)
	}
	return nil
}

// Get implements adapters.Store.
func (f *Fallback) Get(ctx context.Context, key string) (value []byte, err error) {
	var keep time.Duration
	here := func() { value, _ = f.values.Get(ctx, key) }
	err = f.do(ctx, call{
		there: func(ctx context.Context) (err error) {
			value, keep, err = f.redis.kept(ctx, key)
			return err
		},
		mirror: func() {
			switch {
			case value != nil:
				_ = f.values.Put(ctx, key, value, keep)
			case f.journal.added(key): // and the Redis has forgotten it
				here()
			default:
				_ = f.values.Delete(ctx, key)
			}
		},
		here: here,
	})
	return value, err
}

// Put implements adapters.Store.
func (f *Fallback) Put(ctx context.Context, key string, value []byte, keep time.Duration) error {
	put := func(lost bool) {
		_ = f.values.Put(ctx, key, value, keep)
		f.journal.put(key, keep, lost)
	}
	return f.do(ctx, call{
		there:  func(ctx context.Context) error { return f.redis.Put(ctx, key, value, keep) },
		mirror: func() { put(false) },
		here:   func() { put(true) },
	})
}

// Add implements adapters.Store. Of the calls of one process for a key one adds,
// whatever becomes of the Redis meanwhile. Where the Redis fails, this process
// has added the key: it may have done so there too, but none other has.
func (f *Fallback) Add(ctx context.Context, key string, value []byte, keep time.Duration) (ours bool, err error) {
	if err := ctx.Err(); err != nil {
		return false, err
	}
	here := func() {
		if ours, _ = f.values.Add(ctx, key, value, keep); ours {
			ours = f.journal.claim(key, keep)
		}
	}
	if f.whileLost(here) {
		return ours, nil
	}
	if !f.journal.claim(key, keep) {
		return false, nil
	}
	// The Local has it before the Redis is asked, so that it is told to a Redis
	// that is lost and back before the call is.
	unknown, _ := f.values.Add(ctx, key, value, keep)
	changes, _ := f.state()
	ours, err = f.redis.Add(context.WithoutCancel(ctx), key, value, keep)
	if f.lost(err, changes) {
		ours, err = unknown, nil
	}
	switch {
	case ours:
		_ = f.values.Put(ctx, key, value, keep)
	case unknown:
		_ = f.values.Delete(ctx, key)
		fallthrough
	default:
		f.journal.delete(key, false)
	}
	return ours, err
}

// Delete implements adapters.Store.
func (f *Fallback) Delete(ctx context.Context, key string) error {
	forget := func(lost bool) {
		_ = f.values.Delete(ctx, key)
		f.journal.delete(key, lost)
	}
	return f.do(ctx, call{
		there:  func(ctx context.Context) error { return f.redis.Delete(ctx, key) },
		mirror: func() { forget(false) },
		here:   func() { forget(true) },
	})
}

// Count implements adapters.Store.
func (f *Fallback) Count(ctx context.Context, key string, window time.Duration) (n int, err error) {
	var misused error
	err = f.do(ctx, call{
		there: func(ctx context.Context) (err error) {
			n, err = f.redis.Count(ctx, key, window)
			return err
		},
		mirror: func() { _, _ = f.values.Count(ctx, key, window) },
		here:   func() { n, misused = f.values.Count(ctx, key, window) },
	})
	return n, errors.Join(err, misused)
}

// List implements adapters.Store.
func (f *Fallback) List(ctx context.Context, prefix string, limit int) (keys []string, err error) {
	err = f.do(ctx, call{
		there: func(ctx context.Context) (err error) {
			keys, err = f.redis.List(ctx, prefix, limit)
			return err
		},
		mirror: func() {},
		here:   func() { keys, _ = f.values.List(ctx, prefix, limit) },
	})
	return keys, err
}
