package statetest

import "time"

// Clock is a time that a test sets.
type Clock struct{ Time time.Time }

// NewClock makes a clock that tells some time.
func NewClock() *Clock { return &Clock{time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)} }

// Now is what it tells.
func (c *Clock) Now() time.Time { return c.Time }

// Pass lets time pass.
func (c *Clock) Pass(d time.Duration) { c.Time = c.Time.Add(d) }
