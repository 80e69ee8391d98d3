// Package linktest has replicas' links to a Redis, all of it played in the process: on
// the clock of a bubble, with links that break and mend as a test says.
package linktest

import (
	"context"
	"errors"
	"sync"
	"time"

	"officebot/adapters/state"
)

// Link is one replica's to a Redis. New makes it.
type Link struct {
	Redis *state.Local
	mutex sync.Mutex
	fault Fault
}

// New is a link to a Redis that is whole.
func New(redis *state.Local) *Link { return &Link{Redis: redis, fault: None} }

// Fault is what is wrong with the link now.
func (l *Link) Fault() Fault {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	return l.fault
}

// Set breaks the link, or mends it.
func (l *Link) Set(f Fault) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.fault = f
}

// Fault is what is wrong with a link.
type Fault string

// The faults.
const (
	None Fault = "none"
	Gone Fault = "gone" // nothing comes to the Redis
	Mute Fault = "mute" // the Redis does what it is asked, and no reply comes back
)

var errLink = errors.New("the link is broken")

// through does something with the Redis, as far as the link lets it.
func (l *Link) through(do func() error) error {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if l.fault == Gone {
		return errLink
	}
	if err := do(); l.fault == None {
		return err
	}
	return errLink
}

// Get implements fallback.Shared.
func (l *Link) Get(ctx context.Context, key string) (value []byte, err error) {
	err = l.through(func() error { value, err = l.Redis.Get(ctx, key); return err })
	return value, err
}

// Kept implements fallback.Shared.
func (l *Link) Kept(_ context.Context, key string) (value []byte, keep time.Duration, err error) {
	err = l.through(func() error { value, keep = l.Redis.Kept(key); return nil })
	return value, keep, err
}

// Put implements fallback.Shared.
func (l *Link) Put(ctx context.Context, key string, value []byte, keep time.Duration) error {
	return l.through(func() error { return l.Redis.Put(ctx, key, value, keep) })
}

// Add implements fallback.Shared.
func (l *Link) Add(ctx context.Context, key string, value []byte, keep time.Duration) (added bool, err error) {
	err = l.through(func() error { added, err = l.Redis.Add(ctx, key, value, keep); return err })
	return added && err == nil, err
}

// Delete implements fallback.Shared.
func (l *Link) Delete(ctx context.Context, key string) error {
	return l.through(func() error { return l.Redis.Delete(ctx, key) })
}

// Count implements fallback.Shared.
func (l *Link) Count(ctx context.Context, key string, window time.Duration) (n int, err error) {
	err = l.through(func() error { n, err = l.Redis.Count(ctx, key, window); return err })
	return n, err
}

// List implements fallback.Shared.
func (l *Link) List(ctx context.Context, prefix string, limit int) (keys []string, err error) {
	err = l.through(func() error { keys, err = l.Redis.List(ctx, prefix, limit); return err })
	return keys, err
}

// Write implements fallback.Shared.
func (l *Link) Write(ctx context.Context, changes []state.Change) error {
	return l.through(func() (err error) {
		for _, c := range changes {
			switch {
			case c.Value == nil:
				err = l.Redis.Delete(ctx, c.Key)
			case c.Add:
				_, err = l.Redis.Add(ctx, c.Key, c.Value, c.Keep)
			default:
				err = l.Redis.Put(ctx, c.Key, c.Value, c.Keep)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// Ping implements fallback.Shared.
func (l *Link) Ping(context.Context) error { return l.through(func() error { return nil }) }

// Reconnect implements fallback.Shared.
func (*Link) Reconnect() {}

// Close implements fallback.Shared.
func (*Link) Close() error { return nil }
