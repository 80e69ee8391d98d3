// Package fallback has the store of replicas, which share a Redis for as long as it can
// be had and go on by themselves while it cannot:
//
//	fallback.go  what each call does: there, with the Redis, or here, in the process
//	circuit.go   whether the Redis is lost, and how it is found again
//	list.go      what is listed, and forgotten where the Redis has it no more
//	journal.go   what a Redis that is back has to be told
//
// model_test.go says the same in a few lines, and holds the store to them.
package fallback

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"officebot/adapters"
	"officebot/adapters/state"
)

// Shared is the store that replicas share: a state.Redis, whose methods are told of
// there. Of its errors state.IsLoss tells which are a loss.
type Shared interface {
	adapters.Store
	Kept(ctx context.Context, key string) (value []byte, keep time.Duration, err error)
	Write(ctx context.Context, changes []state.Change) error
	Ping(ctx context.Context) error
	Reconnect()
	Close() error
}

// Store is an adapters.Store that is a Redis for as long as that can be had, and
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
// (a Redis that was restarted may have forgotten all). Counts go on from what
// the Redis has. Values that were only Put, and before the loss, are not told
// again: another replica may have deleted them. So a Redis that keeps nothing on
// disk and is restarted loses those; let it keep an append-only file.
//
// A key that this process added stays added for it, whatever the Redis says,
// until it is deleted through it or its time is over: none but the process that
// claimed an event gives it back.
type Store struct {
	redis   Shared
	values  *state.Local
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

// New makes a store of a Redis, which Close closes, and of a Local of at
// most limit keys that expire and the clock now. Each time that the Redis is
// lost, and that it is back, told is called (unless it is nil), in order and one
// at a time; err is why it was lost, with neither a password nor a key in it.
func New(redis Shared, limit int, now func() time.Time, told func(lost bool, err error)) *Store {
	if told == nil {
		told = func(bool, error) {}
	}
	s := &Store{
		redis:   redis,
		values:  state.NewLocal(limit, now),
		journal: newJournal(limit, now),
		now:     now,
		told:    told,
		watched: make(chan struct{}),
	}
	close(s.watched)
	s.ending, s.end = context.WithCancel(context.Background())
	return s
}

// staleAfter is after how long without an answer of the Redis Ready asks for one.
const staleAfter = 5 * time.Second

// Ready tells why the Redis is lost, nil where it is not. Where nothing was asked
// of it for some seconds, it asks.
func (s *Store) Ready() error {
	if s.now().UnixNano()-s.heard.Load() > int64(staleAfter) {
		ping := call{there: s.redis.Ping, mirror: func() {}, here: func() {}}
		if err := s.do(context.Background(), ping); err != nil {
			return err
		}
	}
	if _, loss := s.state(); loss != nil {
		return fmt.Errorf("state is kept in this process only: %w", loss)
	}
	return nil
}

// Get implements adapters.Store.
func (s *Store) Get(ctx context.Context, key string) (value []byte, err error) {
	var keep time.Duration
	here := func() { value, _ = s.values.Get(ctx, key) }
	err = s.do(ctx, call{
		there: func(ctx context.Context) (err error) {
			value, keep, err = s.redis.Kept(ctx, key)
			return err
		},
		mirror: func() {
			switch {
			case value != nil:
				_ = s.values.Put(ctx, key, value, keep)
			case s.journal.added(key): // and the Redis has forgotten it
				here()
			default:
				_ = s.values.Delete(ctx, key)
			}
		},
		here: here,
	})
	return value, err
}

// Put implements adapters.Store.
func (s *Store) Put(ctx context.Context, key string, value []byte, keep time.Duration) error {
	put := func(lost bool) {
		_ = s.values.Put(ctx, key, value, keep)
		s.journal.put(key, keep, lost)
	}
	return s.do(ctx, call{
		there:  func(ctx context.Context) error { return s.redis.Put(ctx, key, value, keep) },
		mirror: func() { put(false) },
		here:   func() { put(true) },
	})
}

// Add implements adapters.Store. Of the calls of one process for a key one adds,
// whatever becomes of the Redis meanwhile. Where the Redis fails, this process
// has added the key: it may have done so there too, but none other has. Where it was
// lost, and is told of the key before the call gets there, the call finds what is this
// process's own.
func (s *Store) Add(ctx context.Context, key string, value []byte, keep time.Duration) (ours bool, err error) {
	if err := ctx.Err(); err != nil {
		return false, err
	}
	here := func() {
		// What another replica put under a key that was added here may have ended before.
		if s.journal.added(key) {
			return
		}
		if ours, _ = s.values.Add(ctx, key, value, keep); ours {
			ours = s.journal.claim(key, keep)
		}
	}
	if s.whileLost(here) {
		return ours, nil
	}
	if !s.journal.claim(key, keep) {
		return false, nil
	}
	// The Local has it before the Redis is asked, so that it is told to a Redis
	// that is lost and back before the call is.
	unknown, _ := s.values.Add(ctx, key, value, keep)
	changes, _ := s.state()
	ours, err = s.redis.Add(context.WithoutCancel(ctx), key, value, keep)
	if s.lost(err, changes) || err == nil && !ours && s.journal.wasTold(key) {
		ours, err = unknown, nil
	}
	switch {
	case ours:
		_ = s.values.Put(ctx, key, value, keep)
	case unknown:
		_ = s.values.Delete(ctx, key)
		fallthrough
	default:
		s.journal.delete(key, false)
	}
	return ours, err
}

// Delete implements adapters.Store.
func (s *Store) Delete(ctx context.Context, key string) error {
	forget := func(lost bool) {
		_ = s.values.Delete(ctx, key)
		s.journal.delete(key, lost)
	}
	return s.do(ctx, call{
		there:  func(ctx context.Context) error { return s.redis.Delete(ctx, key) },
		mirror: func() { forget(false) },
		here:   func() { forget(true) },
	})
}

// Count implements adapters.Store.
func (s *Store) Count(ctx context.Context, key string, window time.Duration) (n int, err error) {
	var misused error
	err = s.do(ctx, call{
		there: func(ctx context.Context) (err error) {
			n, err = s.redis.Count(ctx, key, window)
			return err
		},
		mirror: func() { _, _ = s.values.Count(ctx, key, window) },
		here:   func() { n, misused = s.values.Count(ctx, key, window) },
		once:   true,
	})
	return n, errors.Join(err, misused)
}
