package fallback

import (
	"context"
	"errors"
	"sync"
	"time"

	"officebot/adapters/state"
)

// link is one replica's to a Redis that is played in the process.
type link struct {
	redis *state.Local
	mutex sync.Mutex
	fault fault
}

// set breaks the link, or mends it.
func (l *link) set(f fault) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.fault = f
}

// fault is what is wrong with a link.
type fault string

const (
	none fault = "none"
	gone fault = "gone" // nothing comes to the Redis
	mute fault = "mute" // the Redis does what it is asked, and no reply comes back
)

var errLink = errors.New("the link is broken")

// through does something with the Redis, as far as the link lets it.
func (l *link) through(do func() error) error {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if l.fault == gone {
		return errLink
	}
	if err := do(); l.fault == none {
		return err
	}
	return errLink
}

func (l *link) Get(ctx context.Context, key string) (value []byte, err error) {
	err = l.through(func() error { value, err = l.redis.Get(ctx, key); return err })
	return value, err
}

func (l *link) Kept(_ context.Context, key string) (value []byte, keep time.Duration, err error) {
	err = l.through(func() error { value, keep = l.redis.Kept(key); return nil })
	return value, keep, err
}

func (l *link) Put(ctx context.Context, key string, value []byte, keep time.Duration) error {
	return l.through(func() error { return l.redis.Put(ctx, key, value, keep) })
}

func (l *link) Add(ctx context.Context, key string, value []byte, keep time.Duration) (added bool, err error) {
	err = l.through(func() error { added, err = l.redis.Add(ctx, key, value, keep); return err })
	return added && err == nil, err
}

func (l *link) Delete(ctx context.Context, key string) error {
	return l.through(func() error { return l.redis.Delete(ctx, key) })
}

func (l *link) Count(ctx context.Context, key string, window time.Duration) (n int, err error) {
	err = l.through(func() error { n, err = l.redis.Count(ctx, key, window); return err })
	return n, err
}

func (l *link) List(ctx context.Context, prefix string, limit int) (keys []string, err error) {
	err = l.through(func() error { keys, err = l.redis.List(ctx, prefix, limit); return err })
	return keys, err
}

func (l *link) Write(ctx context.Context, changes []state.Change) error {
	return l.through(func() (err error) {
		for _, c := range changes {
			switch {
			case c.Value == nil:
				err = l.redis.Delete(ctx, c.Key)
			case c.Add:
				_, err = l.redis.Add(ctx, c.Key, c.Value, c.Keep)
			default:
				err = l.redis.Put(ctx, c.Key, c.Value, c.Keep)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

func (l *link) Ping(context.Context) error { return l.through(func() error { return nil }) }

func (l *link) Reconnect() {}

func (l *link) Close() error { return nil }
