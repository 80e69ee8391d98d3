package adapters

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// Later is an error after which a call is worth another try.
type Later struct {
	After time.Duration // what the platform asks to wait; 0: it did not say
	Err   error
}

// Error is that of the failed try.
func (l *Later) Error() string { return l.Err.Error() }

// Unwrap is the error of the failed try.
func (l *Later) Unwrap() error { return l.Err }

// How often a call is tried again by itself, and the first and longest waits
// between tries. With jitter they add up to about half a minute: beyond that
// the asker has gone.
const (
	maxTries  = 8
	firstWait = 250 * time.Millisecond
	longWait  = 8 * time.Second
)

// Retry makes a call until it succeeds or fails with an error other than a
// *Later, which says that another try is worth it. It waits as long as the
// platform asks, else for a time that grows, and gives up after eight tries or
// where the wait would outlast the context.
func Retry(ctx context.Context, call func() error) error {
	waits := Waits{First: firstWait, Longest: longWait}
	for try := 1; ; try++ {
		err := call()
		var later *Later
		if !errors.As(err, &later) {
			return err
		}
		if try == maxTries {
			return fmt.Errorf("given up after %d tries: %w", try, err)
		}
		pause := later.After
		if pause == 0 {
			pause = waits.Next()
		}
		if deadline, ok := ctx.Deadline(); ok && time.Until(deadline) < pause {
			return fmt.Errorf("given up, because a wait of %s is too long: %w", pause, err)
		}
		if !Sleep(ctx, pause) {
			return fmt.Errorf("given up: %w", err)
		}
	}
}
