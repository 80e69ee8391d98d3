package state

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/gomodule/redigo/redis"

	"officebot/adapters"
)

// How long the circuit waits before it asks a lost Redis again. A restart of a
// moment is over in a moment; one that answers now and then, because it is slow
// or full, is asked less and less, or it would be lost and found every second.
const (
	firstWait = 100 * time.Millisecond
	maxWait   = time.Second      // between questions while it is lost
	relapse   = 10 * time.Second // lost again within this, the first wait is twice the last
	maxFirst  = 3 * time.Second  // in which time replicas are apart: see Sharing
)

// call is what a call of Fallback does.
type call struct {
	there  func(context.Context) error // with the Redis
	mirror func()                      // with the Local, once that has succeeded
	here   func()                      // with the Local, while the Redis is lost
}

// do makes a call: there, or here. Its error is one of the call itself, or that
// of a context that had ended before. A call that was begun is carried through,
// for it takes a second at most, and a deadline that a caller set tells nothing
// of the Redis.
func (f *Fallback) do(ctx context.Context, c call) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	for {
		if f.whileLost(c.here) {
			return nil
		}
		changes, _ := f.state()
		err := c.there(context.WithoutCancel(ctx))
		if f.lost(err, changes) {
			continue // here; or there, where the Redis was lost and is back meanwhile
		}
		if err == nil {
			f.whileFound(changes, c.mirror)
		}
		return err
	}
}

// lost takes in how a call of the Redis ended, which was begun after so many
// changes, and tells whether the Redis failed. The first call to see it fail
// makes it lost.
func (f *Fallback) lost(err error, changes uint) bool {
	if !failure(err) {
		f.heard.Store(f.now().UnixNano())
		return false
	}
	f.mutex.Lock()
	defer f.mutex.Unlock()
	if f.loss != nil || f.changes != changes {
		return true
	}
	if f.wait = min(2*f.wait, maxFirst); f.wait == 0 || f.now().Sub(f.since) > relapse {
		f.wait = firstWait
	}
	f.loss, f.since = err, f.now()
	f.changes++
	if f.ending.Err() == nil {
		before, watched := f.watched, make(chan struct{})
		f.watched = watched
		go func() {
			defer close(watched)
			<-before
			f.watch(err)
		}()
	}
	return true
}

// failure tells whether an error is one of the Redis as a whole rather than of
// one call.
func failure(err error) bool {
	var reply redis.Error
	switch {
	case err == nil, errors.Is(err, errTooManyKeys):
		return false
	case errors.As(err, &reply):
		// Something else is kept under the key, by mistake.
		return !strings.HasPrefix(reply.Error(), "WRONGTYPE") && !strings.Contains(reply.Error(), "not an integer")
	}
	return true
}

// state tells how often the Redis was lost or found, and why it is lost.
func (f *Fallback) state() (changes uint, loss error) {
	f.mutex.RLock()
	defer f.mutex.RUnlock()
	return f.changes, f.loss
}

// Sharing tells whether the Redis is lost, and since when that is so; the zero time
// is that of one that was never lost. Replicas that lost it as well have it again
// within some 4 seconds of each other.
func (f *Fallback) Sharing() (lost bool, since time.Time) {
	f.mutex.RLock()
	defer f.mutex.RUnlock()
	return f.loss != nil, f.since
}

// whileLost does something with the Local if the Redis is lost, and tells
// whether it is. The Redis is not found again meanwhile.
func (f *Fallback) whileLost(here func()) bool {
	f.mutex.RLock()
	defer f.mutex.RUnlock()
	if f.loss == nil {
		return false
	}
	here()
	return true
}

// whileFound does something with the Local unless the Redis was lost since so
// many changes: what is written then must not be replaced by what was read
// before.
func (f *Fallback) whileFound(changes uint, mirror func()) {
	f.mutex.RLock()
	defer f.mutex.RUnlock()
	if f.changes == changes {
		mirror()
	}
}

// watch tells of the loss, waits for the Redis and tells it what it missed. It
// ends when the Redis is found, or with Close.
func (f *Fallback) watch(loss error) {
	f.told(true, loss)
	f.redis.reconnect()
	waits := adapters.Waits{First: f.wait, Longest: maxWait}
	for adapters.Sleep(f.ending, waits.Next()) {
		if f.redis.Ping(f.ending) == nil && f.retell() == nil {
			f.told(false, nil)
			return
		}
	}
}

const (
	batch     = 200 // keys that the Redis is told of in one round trip
	maxPasses = 3   // over what was written while it was told, before nobody may write
)

// retell tells the Redis what it missed, and then it is found. The last of it is
// told while nobody can write, so that nothing is missed.
func (f *Fallback) retell() error {
	told := make(map[string]bool)
	for range maxPasses {
		keys := f.journal.untold(told)
		if len(keys) <= batch {
			break
		}
		if err := f.tellAll(keys, told); err != nil {
			return err
		}
	}
	f.mutex.Lock()
	defer f.mutex.Unlock()
	if err := f.tellAll(f.journal.untold(told), told); err != nil {
		return err
	}
	f.loss, f.since = nil, f.now()
	f.changes++
	return nil
}

// tellAll tells the Redis of keys, a batch at a time.
func (f *Fallback) tellAll(keys []string, told map[string]bool) error {
	for some := range slices.Chunk(keys, batch) {
		if err := f.tell(some, told); err != nil {
			return err
		}
	}
	return nil
}

// tell tells the Redis of some keys and notes that they were told.
func (f *Fallback) tell(keys []string, told map[string]bool) error {
	type taken struct {
		mark mark
		keep time.Duration
	}
	took := make([]taken, len(keys))
	var writes []write
	for i, key := range keys {
		// The mark is taken before the value is read: what is written between is
		// marked again.
		m, keep := f.journal.take(key)
		took[i] = taken{m, keep}
		value, keep := f.values.kept(key)
		switch {
		case m&deleted != 0:
			writes = append(writes, write{key: key})
		case value != nil:
			writes = append(writes, write{key, value, keep, m&changed == 0})
		}
	}
	err := f.redis.write(f.ending, writes)
	for i, key := range keys {
		if err != nil {
			f.journal.putBack(key, took[i].mark, took[i].keep)
		} else {
			told[key] = true
		}
	}
	return err
}

// Close ends the connections to the Redis and all that watches it. What was
// written while it was lost is gone with the process.
func (f *Fallback) Close() error {
	f.end()
	f.mutex.RLock()
	watched := f.watched
	f.mutex.RUnlock()
	<-watched
	return f.redis.Close()
}
