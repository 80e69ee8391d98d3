package conformance

import (
	"bytes"
	"sync"
	"time"

	"officebot/adapters"
	"officebot/bot"
)

// Buffer is one that goroutines may share: a log that a test reads.
type Buffer struct {
	mutex sync.Mutex
	bytes bytes.Buffer
}

// Write implements io.Writer; its error is always nil.
func (b *Buffer) Write(p []byte) (int, error) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.bytes.Write(p)
}

// String is all that was written.
func (b *Buffer) String() string {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.bytes.String()
}

// Tally is an Observer that counts.
type Tally struct {
	mutex  sync.Mutex
	events map[adapters.Event]int
}

// Answered implements adapters.Observer.
func (*Tally) Answered(string, bot.Status, string, time.Duration) {}

// Sent implements adapters.Observer.
func (*Tally) Sent(string, time.Duration) {}

// Happened implements adapters.Observer.
func (t *Tally) Happened(_ string, event adapters.Event) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	if t.events == nil {
		t.events = map[adapters.Event]int{}
	}
	t.events[event]++
}

// Of is how often an event happened.
func (t *Tally) Of(event adapters.Event) int {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	return t.events[event]
}
