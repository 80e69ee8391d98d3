package fallback

import (
	"context"
	"slices"
	"time"

	"officebot/adapters"
	"officebot/adapters/state"
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

// call is what a call of a Store does.
type call struct {
	there  func(context.Context) error // with the Redis
	mirror func()                      // with the Local, once that has succeeded
	here   func()                      // with the Local, while the Redis is lost
	once   bool                        // made twice it would do more
}

// do makes a call: there, or here. Its error is one of the call itself, or that
// of a context that had ended before. A call that was begun is carried through,
// for it takes a second at most, and a deadline that a caller set tells nothing
// of the Redis.
func (s *Store) do(ctx context.Context, c call) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	for {
		if s.whileLost(c.here) {
			return nil
		}
		changes, _ := s.state()
		err := c.there(context.WithoutCancel(ctx))
		if s.lost(err, changes) {
			continue // here; or there, where the Redis was lost and is back meanwhile
		}
		if err == nil && !s.whileFound(changes, c.mirror) && !c.once {
			continue // lost since it answered: what it was told would be known here no more
		}
		return err
	}
}

// lost takes in how a call of the Redis ended, which was begun after so many
// changes, and tells whether the Redis failed. The first call to see it fail
// makes it lost.
func (s *Store) lost(err error, changes uint) bool {
	if !state.IsLoss(err) {
		s.heard.Store(s.now().UnixNano())
		return false
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.loss != nil || s.changes != changes {
		return true
	}
	if s.wait = min(2*s.wait, maxFirst); s.wait == 0 || s.now().Sub(s.since) > relapse {
		s.wait = firstWait
	}
	s.loss, s.since = err, s.now()
	s.changes++
	if s.ending.Err() == nil {
		before, watched := s.watched, make(chan struct{})
		s.watched = watched
		go func() {
			defer close(watched)
			<-before
			s.watch(err)
		}()
	}
	return true
}

// state tells how often the Redis was lost or found, and why it is lost.
func (s *Store) state() (changes uint, loss error) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	return s.changes, s.loss
}

// Sharing tells whether the Redis is lost, and since when that is so; the zero time
// is that of one that was never lost. Replicas that lost it as well have it again
// within some 4 seconds of each other.
func (s *Store) Sharing() (lost bool, since time.Time) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	return s.loss != nil, s.since
}

// whileLost does something with the Local if the Redis is lost, and tells
// whether it is. The Redis is not found again meanwhile.
func (s *Store) whileLost(here func()) bool {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	if s.loss == nil {
		return false
	}
	here()
	return true
}

// whileFound does something with the Local unless the Redis was lost since so
// many changes, and tells whether it did: what is written then must not be replaced by
// what was read before.
func (s *Store) whileFound(changes uint, mirror func()) bool {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	if s.changes != changes {
		return false
	}
	mirror()
	return true
}

// watch tells of the loss, waits for the Redis and tells it what it missed. It
// ends when the Redis is found, or with Close.
func (s *Store) watch(loss error) {
	s.told(true, loss)
	s.redis.Reconnect()
	waits := adapters.Waits{First: s.wait, Longest: maxWait}
	for adapters.Sleep(s.ending, waits.Next()) {
		if s.redis.Ping(s.ending) == nil && s.retell() == nil {
			s.told(false, nil)
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
func (s *Store) retell() error {
	told := make(map[string]bool)
	for range maxPasses {
		keys := s.journal.untold(told)
		if len(keys) <= batch {
			break
		}
		if err := s.tellAll(keys, told); err != nil {
			return err
		}
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if err := s.tellAll(s.journal.untold(told), told); err != nil {
		return err
	}
	s.loss, s.since = nil, s.now()
	s.changes++
	return nil
}

// tellAll tells the Redis of keys, a batch at a time.
func (s *Store) tellAll(keys []string, told map[string]bool) error {
	for some := range slices.Chunk(keys, batch) {
		if err := s.tell(some, told); err != nil {
			return err
		}
	}
	return nil
}

// tell tells the Redis of some keys and notes that they were told.
func (s *Store) tell(keys []string, told map[string]bool) error {
	type taken struct {
		mark mark
		keep time.Duration
	}
	took := make([]taken, len(keys))
	var changes []state.Change
	for i, key := range keys {
		// The mark is taken before the value is read: what is written between is
		// marked again.
		m, keep := s.journal.take(key)
		took[i] = taken{m, keep}
		value, keep := s.values.Kept(key)
		switch {
		case m&deleted != 0:
			changes = append(changes, state.Change{Key: key})
		case value != nil:
			changes = append(changes, state.Change{Key: key, Value: value, Keep: keep, Add: m&changed == 0})
		}
	}
	err := s.redis.Write(s.ending, changes)
	for i, key := range keys {
		if err != nil {
			s.journal.putBack(key, took[i].mark, took[i].keep)
		} else {
			told[key] = true
		}
	}
	return err
}

// Close ends the connections to the Redis and all that watches it. What was
// written while it was lost is gone with the process.
func (s *Store) Close() error {
	s.end()
	s.mutex.RLock()
	watched := s.watched
	s.mutex.RUnlock()
	<-watched
	return s.redis.Close()
}
