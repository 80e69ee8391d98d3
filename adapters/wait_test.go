package adapters_test

import (
	"context"
	"testing"
	"testing/synctest"
	"time"

	"officebot/adapters"
)

func TestWaitsGrow(t *testing.T) {
	waits := adapters.Waits{First: time.Second, Longest: 5 * time.Second}
	for range 2 {
		for i, whole := range []time.Duration{time.Second, 2 * time.Second, 4 * time.Second, 5 * time.Second, 5 * time.Second} {
			if wait := waits.Next(); wait < whole/2 || wait > whole {
				t.Errorf("wait %d is %s, want %s at most and half of that at least", i+1, wait, whole)
			}
		}
		waits.Reset()
	}
}

func TestWaitsDiffer(t *testing.T) {
	seen := map[time.Duration]bool{}
	for range 20 {
		waits := adapters.Waits{First: time.Second, Longest: time.Minute}
		seen[waits.Next()] = true
	}
	if len(seen) < 10 {
		t.Errorf("20 first waits are of %d lengths", len(seen))
	}
}

func TestWaitsOfALongFirst(t *testing.T) {
	waits := adapters.Waits{First: time.Minute, Longest: time.Second}
	for range 3 {
		if wait := waits.Next(); wait < 30*time.Second || wait > time.Minute {
			t.Errorf("got %s", wait)
		}
	}
}

func TestSleepEndsWithItsContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		start := time.Now()
		if !adapters.Sleep(ctx, time.Second) || adapters.Sleep(ctx, time.Hour) || time.Since(start) != time.Minute {
			t.Errorf("it slept for %s", time.Since(start))
		}
	})
}
