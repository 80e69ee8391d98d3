package bot

import (
	"container/list"
	"context"
	"sync"
	"time"
)

// Memory keeps what each conversation was last about. A conversation is named
// by the adapter that holds it: a thread, a direct message, a chat. An
// implementation may live outside the process, so every call takes a context
// and can fail. It must be safe for concurrent use.
type Memory interface {
	// Load returns the topic that was last saved for the conversation. One that
	// is unknown, forgotten or expired has the zero Topic, which is no error.
	Load(ctx context.Context, conversation string) (Topic, error)
	// Save replaces the conversation's topic.
	Save(ctx context.Context, conversation string, topic Topic) error
	// Forget makes the conversation start anew. Forgetting an unknown one is no
	// error.
	Forget(ctx context.Context, conversation string) error
}

// LocalMemory is a Memory inside the process. It holds a bounded number of
// conversations, drops the one that was quiet for longest when it is full, and
// lets a conversation expire once nothing was said in it for a while.
type LocalMemory struct {
	limit int
	idle  time.Duration
	now   func() time.Time

	mutex     sync.Mutex
	topics    map[string]*list.Element // of remembered
	lastSaved *list.List               // of remembered, the latest first
}

type remembered struct {
	conversation string
	topic        Topic
	saved        time.Time
}

// NewLocalMemory makes a memory of at most limit conversations (at least one),
// each forgotten when idle has passed since its last Save. It reads the time
// from now; the core has no clock of its own.
func NewLocalMemory(limit int, idle time.Duration, now func() time.Time) *LocalMemory {
	return &LocalMemory{
		limit:     max(1, limit),
		idle:      idle,
		now:       now,
		topics:    make(map[string]*list.Element),
		lastSaved: list.New(),
	}
}

// Load implements Memory; its error is always nil.
func (m *LocalMemory) Load(_ context.Context, conversation string) (Topic, error) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	m.expire(m.now())
	if element, ok := m.topics[conversation]; ok {
		return element.Value.(remembered).topic, nil
	}
	return Topic{}, nil
}

// Save implements Memory; its error is always nil. The topic's slices are kept,
// not copied: an Answer's Topic is never changed after it was given out.
func (m *LocalMemory) Save(_ context.Context, conversation string, topic Topic) error {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	now := m.now()
	m.expire(now)
	said := remembered{conversation, topic, now}
	if element, ok := m.topics[conversation]; ok {
		element.Value = said
		m.lastSaved.MoveToFront(element)
		return nil
	}
	m.topics[conversation] = m.lastSaved.PushFront(said)
	if len(m.topics) > m.limit {
		m.drop(m.lastSaved.Back())
	}
	return nil
}

// Forget implements Memory; its error is always nil.
func (m *LocalMemory) Forget(_ context.Context, conversation string) error {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if element, ok := m.topics[conversation]; ok {
		m.drop(element)
	}
	return nil
}

// Len is the number of conversations that are remembered now.
func (m *LocalMemory) Len() int {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	m.expire(m.now())
	return len(m.topics)
}

func (m *LocalMemory) expire(now time.Time) {
	for last := m.lastSaved.Back(); last != nil; last = m.lastSaved.Back() {
		if now.Sub(last.Value.(remembered).saved) < m.idle {
			return
		}
		m.drop(last)
	}
}

func (m *LocalMemory) drop(element *list.Element) {
	delete(m.topics, element.Value.(remembered).conversation)
	m.lastSaved.Remove(element)
}
