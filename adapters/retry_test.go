package adapters_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"officebot/adapters"
)

var errRefused = errors.New("refused")

func TestRetry(t *testing.T) {
	later := func(after time.Duration) error { return &adapters.Later{After: after, Err: errRefused} }
	for _, c := range []struct {
		name     string
		outcomes []error // of each try; the last one's is repeated
		within   time.Duration
		tries    int
		atLeast  time.Duration
		err      string
	}{
		{"succeeds at once", []error{nil}, time.Minute, 1, 0, ""},
		{"fails for good", []error{errRefused}, time.Minute, 1, 0, "refused"},
		{"waits as told", []error{later(3 * time.Second), nil}, time.Minute, 2, 3 * time.Second, ""},
		{"waits by itself", []error{later(0), later(0), nil}, time.Minute, 3, 300 * time.Millisecond, ""},
		{"then fails for good", []error{later(0), errRefused}, time.Minute, 2, 0, "refused"},
		{"gives up", []error{later(time.Second)}, time.Minute, 8, 7 * time.Second, "given up after 8 tries: refused"},
		{"does not wait for nothing", []error{later(time.Hour)}, time.Minute, 1, 0, "a wait of 1h0m0s is too long: refused"},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				ctx, cancel := context.WithTimeout(t.Context(), c.within)
				defer cancel()
				tries, start := 0, time.Now()
				err := adapters.Retry(ctx, func() error {
					tries++
					return c.outcomes[min(tries, len(c.outcomes))-1]
				})
				if tries != c.tries {
					t.Errorf("tried %d times, want %d", tries, c.tries)
				}
				if took := time.Since(start); took < c.atLeast {
					t.Errorf("it took %s, want %s at least", took, c.atLeast)
				}
				switch {
				case c.err == "" && err != nil:
					t.Errorf("failed with %v", err)
				case c.err != "" && (err == nil || !strings.Contains(err.Error(), c.err) || !errors.Is(err, errRefused)):
					t.Errorf("the error is %v, want %q", err, c.err)
				}
			})
		})
	}
}

func TestRetryEndsWithItsContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(time.Second, cancel)
		start := time.Now()
		err := adapters.Retry(ctx, func() error { return &adapters.Later{After: time.Hour, Err: errRefused} })
		if !errors.Is(err, errRefused) || time.Since(start) != time.Second {
			t.Errorf("it ended with %v after %s", err, time.Since(start))
		}
	})
}
