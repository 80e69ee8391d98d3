package discord

import (
	"context"
	"fmt"
	"sync"
	"time"
)

// gate holds back requests that Discord would refuse: all of them after a global
// 429, those of a bucket that is used up until it is filled again. It keeps what
// it is told to hold and nothing else, so its memory is that of the moment.
type gate struct {
	mutex  sync.Mutex
	all    time.Time
	bucket map[string]time.Time
}

func newGate() *gate { return &gate{bucket: map[string]time.Time{}} }

// unlimited is the bucket of responses to interactions, which Discord neither
// counts nor holds back after a global 429
// (https://discord.com/developers/docs/topics/rate-limits#global-rate-limit).
const unlimited = ""

// maxHeld is how many buckets are held before those that were let go are
// forgotten.
const maxHeld = 1000

func (g *gate) hold(bucket string, pause time.Duration) {
	if bucket == unlimited {
		return
	}
	g.mutex.Lock()
	defer g.mutex.Unlock()
	now := time.Now()
	if len(g.bucket) >= maxHeld {
		for key, until := range g.bucket {
			if until.Before(now) {
				delete(g.bucket, key)
			}
		}
	}
	if len(g.bucket) < 10*maxHeld { // a flood of buckets is not worth more memory: a 429 tells again
		g.bucket[bucket] = now.Add(pause)
	}
}

func (g *gate) holdAll(pause time.Duration) {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	g.all = time.Now().Add(pause)
}

// until is when a bucket's next request may go.
func (g *gate) until(bucket string) time.Time {
	if bucket == unlimited {
		return time.Time{}
	}
	g.mutex.Lock()
	defer g.mutex.Unlock()
	until := g.bucket[bucket]
	if !until.IsZero() && until.Before(time.Now()) {
		delete(g.bucket, bucket)
	}
	if g.all.After(until) {
		until = g.all
	}
	return until
}

// pass waits until a bucket's next request may go. It does not wait for nothing: the
// error is that of a wait that would outlast the context.
func (g *gate) pass(ctx context.Context, bucket string) error {
	for {
		until := g.until(bucket)
		pause := time.Until(until)
		if until.IsZero() || pause <= 0 {
			return nil
		}
		if deadline, ok := ctx.Deadline(); ok && deadline.Before(until) {
			return fmt.Errorf("given up, because Discord asks to wait for %s", pause.Round(time.Millisecond))
		}
		timer := time.NewTimer(pause)
		select {
		case <-timer.C:
		case <-ctx.Done():
			timer.Stop()
			return ctx.Err()
		}
	}
}

type bucketKey struct{}

// inBucket names the bucket of a request for the transport.
func inBucket(ctx context.Context, bucket string) context.Context {
	return context.WithValue(ctx, bucketKey{}, bucket)
}

func bucketOf(ctx context.Context) string {
	bucket, _ := ctx.Value(bucketKey{}).(string)
	return bucket
}
