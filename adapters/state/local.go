package state

import (
	"container/heap"
	"context"
	"errors"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Local is a Store inside the process. It holds a bounded number of keys and
// drops the one that was set longest ago when it is full. Keys that are kept
// for ever are not dropped and not counted: an installation, say, has to be
// there however many messages come in. It has no goroutine; keys that are past
// their time are removed in the course of the calls, and are never seen.
type Local struct {
	limit int
	now   func() time.Time
	start time.Time

	mutex   sync.Mutex
	entries map[string]*entry
	passing int    // how many of the entries expire
	set     entry  // the ring of those, in order of their last set: newer, older
	ending  ending // the same, the next to expire first
}

// entry is a key's. One that is kept for ever is in no ring and no heap.
type entry struct {
	key          string
	value        []byte
	ends         time.Duration // since Local.start; 0: never
	place        int           // in Local.ending
	newer, older *entry
}

// NewLocal makes a store of at most limit keys that expire (at least one),
// which reads the time from now.
func NewLocal(limit int, now func() time.Time) *Local {
	l := &Local{limit: max(1, limit), now: now, start: now(), entries: make(map[string]*entry)}
	l.set.newer, l.set.older = &l.set, &l.set
	return l
}

// Get returns a copy of a key's value. Its error is always nil.
func (l *Local) Get(_ context.Context, key string) ([]byte, error) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if e := l.find(key, l.tick()); e != nil {
		return copied(e.value), nil
	}
	return nil, nil
}

// Put keeps a copy of the value. Its error is always nil.
func (l *Local) Put(_ context.Context, key string, value []byte, keep time.Duration) error {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.put(key, value, keep, l.tick())
	return nil
}

// Add keeps a copy of the value where the key has none. Its error is always nil.
func (l *Local) Add(_ context.Context, key string, value []byte, keep time.Duration) (bool, error) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	now := l.tick()
	if l.find(key, now) != nil {
		return false, nil
	}
	l.put(key, value, keep, now)
	return true, nil
}

// Delete forgets a key. Its error is always nil.
func (l *Local) Delete(_ context.Context, key string) error {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if e := l.entries[key]; e != nil {
		l.drop(e)
	}
	l.tick()
	return nil
}

// Count adds one to a key's count. Its error is that of a key that has a value
// which is not a number.
func (l *Local) Count(_ context.Context, key string, window time.Duration) (int, error) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	now := l.tick()
	e := l.find(key, now)
	if e == nil {
		l.put(key, []byte("1"), max(window, time.Millisecond), now)
		return 1, nil
	}
	count, err := strconv.Atoi(string(e.value))
	if err != nil {
		return 0, errNotCount
	}
	e.value = strconv.AppendInt(e.value[:0], int64(count+1), 10)
	l.touch(e)
	return count + 1, nil
}

// errNotCount is that of a key that is counted and was put, by mistake.
var errNotCount = errors.New("a key that holds a value cannot be counted")

// List returns the keys that begin with prefix. It looks at every key. Its error
// is always nil.
func (l *Local) List(_ context.Context, prefix string, limit int) ([]string, error) {
	return l.Find(limit, func(key string, _ []byte) bool { return strings.HasPrefix(key, prefix) }), nil
}

// Len is the number of keys that are kept now, those for ever among them.
func (l *Local) Len() int {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.expire(l.since(), len(l.entries))
	return len(l.entries)
}

// Find returns the keys that match, with their values, at most limit, in any order. It
// looks at every key. What is matched must not be changed or retained.
func (l *Local) Find(limit int, match func(key string, value []byte) bool) []string {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.expire(l.since(), len(l.entries))
	var found []string
	for key, e := range l.entries {
		if len(found) >= limit {
			break
		}
		if match(key, e.value) {
			found = append(found, key)
		}
	}
	return found
}

// Kept returns a copy of a key's value and for how long it will be kept, 0 for
// ever; nil where there is none.
func (l *Local) Kept(key string) ([]byte, time.Duration) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	now := l.tick()
	e := l.find(key, now)
	if e == nil {
		return nil, 0
	}
	if e.ends == 0 {
		return copied(e.value), 0
	}
	return copied(e.value), e.ends - now
}

// maxExpired is how many keys one call removes because their time is over. A
// call adds one at most, so none stay for long, and no call takes long when
// thousands end at once.
const maxExpired = 32

// tick removes keys that are past their time and tells what time it is.
func (l *Local) tick() time.Duration {
	now := l.since()
	l.expire(now, maxExpired)
	return now
}

// since is the time, from the start.
func (l *Local) since() time.Duration { return l.now().Sub(l.start) }

func (l *Local) expire(now time.Duration, atMost int) {
	for ; atMost > 0 && len(l.ending) > 0 && l.ending[0].at <= now; atMost-- {
		l.drop(l.ending[0].of)
	}
}

// find returns a key's entry, nil where there is none or its time is over.
func (l *Local) find(key string, now time.Duration) *entry {
	if e := l.entries[key]; e != nil && (e.ends == 0 || now < e.ends) {
		return e
	}
	return nil
}

// put is to be called after tick: there is room then if any key's time is over.
func (l *Local) put(key string, value []byte, keep, now time.Duration) {
	e := l.entries[key]
	if e == nil {
		e = &entry{key: key}
		l.entries[key] = e
	} else {
		l.release(e)
	}
	e.value = append(e.value[:0], value...)
	e.ends = 0
	if keep == 0 {
		return
	}
	if l.passing == l.limit {
		l.drop(l.set.newer)
	}
	e.ends = now + lifetime(keep)
	l.passing++
	heap.Push(&l.ending, e)
	l.link(e)
}

// copied is a copy, not nil: an empty value is one.
func copied(value []byte) []byte { return append([]byte{}, value...) }
