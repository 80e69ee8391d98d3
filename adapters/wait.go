package adapters

import (
	"context"
	"math/rand/v2"
	"time"
)

// Waits are the waits between the tries of what fails again and again: each twice
// as long as the one before, up to the longest.
type Waits struct {
	First, Longest time.Duration
	last           time.Duration
}

// Next is how long to wait now: some time from half to the whole of what is due, so
// that not all who wait come back at once.
func (w *Waits) Next() time.Duration {
	if w.last == 0 {
		w.last = w.First
	} else {
		w.last = min(2*w.last, max(w.First, w.Longest))
	}
	return w.last/2 + rand.N(w.last/2+1)
}

// Reset lets the next wait be the first again.
func (w *Waits) Reset() { w.last = 0 }

// Sleep waits, and tells whether it could do so to the end of the time: the context
// may end before.
func Sleep(ctx context.Context, pause time.Duration) bool {
	timer := time.NewTimer(pause)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}
