package fallback

import (
	"context"
	"math"
	"sync"
	"time"

	"officebot/adapters/state"
)

// journal has what this process would have to tell a Redis that was lost and is
// back: the keys that were written meanwhile, and the keys that the process
// itself added, which a Redis that was restarted may have forgotten. It is as
// bounded as the Local that has the values, and a key is in it for as long as it
// is there.
type journal struct {
	mutex sync.Mutex
	marks *state.Local // each value is one byte, a mark
}

// mark is what the journal has of a key; 0 is nothing.
type mark byte

const (
	added   mark = 1 << iota // by this process
	changed                  // while the Redis was lost
	deleted                  // while the Redis was lost
	told                     // to a Redis that was back, of what was added
)

// keepDeleted is for how long a deletion is kept in mind that could not be told.
const keepDeleted = 24 * time.Hour

func newJournal(limit int, now func() time.Time) *journal {
	return &journal{marks: state.NewLocal(limit, now)}
}

// claim marks a key as added, unless it is already.
func (j *journal) claim(key string, keep time.Duration) bool {
	j.mutex.Lock()
	defer j.mutex.Unlock()
	known, _ := j.look(key)
	if known&added != 0 {
		return false
	}
	j.set(key, known|added, keep)
	return true
}

// added tells whether the process added a key.
func (j *journal) added(key string) bool {
	j.mutex.Lock()
	defer j.mutex.Unlock()
	known, _ := j.look(key)
	return known&added != 0
}

// wasTold tells whether a Redis that was back has been told that the process added a
// key, or is being told now.
func (j *journal) wasTold(key string) bool {
	j.mutex.Lock()
	defer j.mutex.Unlock()
	known, _ := j.look(key)
	return known&told != 0
}

// put tells the journal of a new value. A key that was added stays added for as
// long as its new value is kept.
func (j *journal) put(key string, keep time.Duration, lost bool) {
	j.mutex.Lock()
	defer j.mutex.Unlock()
	known, _ := j.look(key)
	known &= added
	if lost {
		known |= changed
	}
	j.set(key, known, keep)
}

// delete tells the journal of a deletion.
func (j *journal) delete(key string, lost bool) {
	j.mutex.Lock()
	defer j.mutex.Unlock()
	if lost {
		j.set(key, deleted, keepDeleted)
	} else {
		j.set(key, 0, 0)
	}
}

// untold are the keys of which the Redis has to be told: those that were written
// while it was lost, and of those that were added the ones not told yet.
func (j *journal) untold(told map[string]bool) []string {
	return j.marks.Find(math.MaxInt, func(key string, value []byte) bool {
		return mark(value[0])&(changed|deleted) != 0 || !told[key]
	})
}

// take returns what has to be told of a key, and takes it as told.
func (j *journal) take(key string) (taken mark, keep time.Duration) {
	j.mutex.Lock()
	defer j.mutex.Unlock()
	taken, keep = j.look(key)
	left := taken & added
	if left != 0 {
		left |= told
	}
	j.set(key, left, keep)
	return taken, keep
}

// putBack puts back what was taken and could not be told, unless the key was
// written again since.
func (j *journal) putBack(key string, taken mark, keep time.Duration) {
	j.mutex.Lock()
	defer j.mutex.Unlock()
	if known, _ := j.look(key); known&(changed|deleted) == 0 {
		j.set(key, known|taken, keep)
	}
}

func (j *journal) look(key string) (mark, time.Duration) {
	value, keep := j.marks.Kept(key)
	if value == nil {
		return 0, 0
	}
	return mark(value[0]), keep
}

// set sets a key's mark. A key that was deleted and added again has changed. A
// Local's errors are always nil.
func (j *journal) set(key string, m mark, keep time.Duration) {
	if m&deleted != 0 && m&added != 0 {
		m = m&^deleted | changed
	}
	if m == 0 {
		_ = j.marks.Delete(context.Background(), key)
		return
	}
	_ = j.marks.Put(context.Background(), key, []byte{byte(m)}, keep)
}
