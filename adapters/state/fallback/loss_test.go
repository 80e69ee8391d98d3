//go:build unix

package fallback

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"officebot/adapters/state"
	"officebot/adapters/state/linktest"
	"officebot/adapters/state/redistest"
	"officebot/adapters/state/statetest"
)

func TestAnswersThroughALoss(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name       string
		lose, find func(*redistest.Server)
	}{
		{"killed", (*redistest.Server).Kill, (*redistest.Server).Restart},
		{"stopped", (*redistest.Server).Stop, (*redistest.Server).Restart},
		{"frozen", (*redistest.Server).Pause, (*redistest.Server).Resume},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			server := redistest.Start(t)
			r := openReplicas(t, 1, server.URL())[0]
			if err := r.store.Ready(); err != nil {
				t.Fatal(err)
			}
			stop, traffic := make(chan struct{}), sync.WaitGroup{}
			const slack = 2 * time.Second // for a busy machine
			for i := range 8 {
				traffic.Go(func() {
					pace := time.NewTicker(time.Millisecond) // or the Local would be full before a value is read
					defer pace.Stop()
					for j := 0; ; j++ {
						select {
						case <-stop:
							return
						case <-pace.C:
						}
						start := time.Now()
						key := fmt.Sprintf("%d:%d", i, j)
						if added, err := r.store.Add(context.Background(), key, []byte("1"), time.Hour); err != nil || !added {
							t.Errorf("added %t, error %v", added, err)
						}
						_, counted := r.store.Count(context.Background(), "n", time.Hour)
						value, got := r.store.Get(context.Background(), key)
						if counted != nil || got != nil || string(value) != "1" {
							t.Errorf("it has %q; errors %v, %v", value, counted, got)
						}
						if passed := time.Since(start); passed > state.CallTimeout+slack {
							t.Errorf("three calls took %v", passed)
						}
					}
				})
			}
			statetest.Until(t, "some traffic", func() bool { return r.Count("n", time.Hour) > 200 })
			begun := time.Now()
			test.lose(server)
			statetest.Until(t, "the loss", func() bool { return r.changes() == "lost" })
			if err := r.store.Ready(); err == nil || !strings.Contains(err.Error(), server.Address()) {
				t.Errorf("ready with the Redis gone: %v", err)
			}
			if lost, since := r.store.Sharing(); !lost || since.Before(begun) {
				t.Errorf("lost %t since %v, and it was killed at %v", lost, since, begun)
			}
			begun = time.Now()
			start := time.Now()
			for range 1000 {
				r.Get("any")
			}
			if passed := time.Since(start); passed > state.CallTimeout/2 {
				t.Errorf("with the loss known, 1000 calls took %v", passed)
			}
			test.find(server)
			statetest.Until(t, "the recovery", func() bool { return r.changes() == "lost found" })
			if err := r.store.Ready(); err != nil {
				t.Errorf("not ready with the Redis back: %v", err)
			}
			if lost, since := r.store.Sharing(); lost || since.Before(begun) {
				t.Errorf("lost %t since %v, and it came back after %v", lost, since, begun)
			}
			close(stop)
			traffic.Wait()
			if got := r.changes(); got != "lost found" {
				t.Errorf("it told: %s", got)
			}
		})
	}
}

// The call that finds the Redis gone is answered as those after it.
func TestAnswersTheCallThatFindsTheLoss(t *testing.T) {
	tests := []struct {
		name string
		call func(r *replica)
	}{
		{"get", func(r *replica) { r.Has("known", "1") }},
		{"put", func(r *replica) { r.Put("known", "2", time.Hour); r.Has("known", "2") }},
		{"delete", func(r *replica) { r.Delete("known"); r.HasNone("known") }},
		{"add a known key", func(r *replica) {
			if r.Add("known", "2", time.Hour) {
				r.T.Error("it added a key that it knew")
			}
			r.Has("known", "1")
		}},
		{"add a new key", func(r *replica) {
			if !r.Add("new", "1", time.Hour) || r.Add("new", "2", time.Hour) {
				r.T.Error("it did not add a new key once")
			}
			r.Has("new", "1")
		}},
		{"count", func(r *replica) {
			if n := r.Count("n", time.Hour); n != 2 {
				r.T.Errorf("it counts %d", n)
			}
		}},
		{"list", func(r *replica) {
			if keys := r.List("kno", 10); !slices.Equal(keys, []string{"known"}) {
				r.T.Errorf("it lists %q", keys)
			}
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			server := redistest.Start(t)
			replicas := openReplicas(t, 2, server.URL())
			one, other := replicas[0], replicas[1]
			other.Put("known", "1", time.Hour)
			one.Has("known", "1")
			one.Count("n", time.Hour)
			server.Kill()
			one.T = t
			test.call(one)
			if !one.isLost() {
				t.Error("the Redis is not lost")
			}
		})
	}
}

// A deadline that a caller set is no reason to leave a call undone, nor to take
// the Redis for lost before its own time is over.
func TestCarriesThroughWhatItBegan(t *testing.T) {
	server := redistest.Start(t)
	r := openReplicas(t, 1, server.URL())[0]
	r.Put("a", "1", time.Hour)
	server.Pause()
	start := time.Now()
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	put := make(chan error)
	go func() { put <- r.store.Put(ctx, "a", []byte("2"), time.Hour) }()
	<-ctx.Done()
	server.Resume()
	if err := <-put; err != nil {
		t.Errorf("the error is %v", err)
	}
	if r.isLost() && time.Since(start) < state.CallTimeout/2 {
		t.Error("the Redis is taken for lost")
	}
	r.Has("a", "2")
}

func TestReadyAsksARedisThatWasQuiet(t *testing.T) {
	server := redistest.Start(t)
	r := openReplicas(t, 1, server.URL())[0]
	if err := r.store.Ready(); err != nil {
		t.Fatal(err)
	}
	server.Kill()
	if err := r.store.Ready(); err != nil {
		t.Errorf("asked again at once: %v", err)
	}
	r.store.heard.Store(time.Now().Add(-2 * staleAfter).UnixNano())
	if err := r.store.Ready(); err == nil {
		t.Error("ready with the Redis gone")
	}
	statetest.Until(t, "that it told of the loss", func() bool { return r.changes() == "lost" })
}

func TestEndsWithClose(t *testing.T) {
	server := redistest.Start(t)
	before := runtime.NumGoroutine()
	for _, lost := range []bool{false, true} {
		remote, err := state.NewRedis(server.URL(), "")
		if err != nil {
			t.Fatal(err)
		}
		f := New(remote, 10, time.Now, nil)
		s := statetest.Try(t, f)
		s.Put("a", "1", time.Hour)
		if lost {
			server.Kill()
			s.Put("a", "2", time.Hour)
		}
		for range 2 {
			if err := f.Close(); err != nil {
				t.Error(err)
			}
		}
		s.Get("a")
		if !s.Add("after", "1", time.Hour) || s.Add("after", "1", time.Hour) {
			t.Error("after Close it does not add in the process")
		}
	}
	statetest.Until(t, "that its goroutines are gone", func() bool { return runtime.NumGoroutine() <= before })
}

// One that is lost and found time and again is asked less and less.
func TestWaitsLongerAfterARelapse(t *testing.T) {
	remote, err := state.NewRedis("redis://127.0.0.1:1", "")
	if err != nil {
		t.Fatal(err)
	}
	clock := statetest.NewClock()
	f := New(remote, 10, clock.Now, nil)
	if err := f.Close(); err != nil { // nothing watches: the test does
		t.Fatal(err)
	}
	for i, step := range []struct {
		well time.Duration // before the loss
		want time.Duration
	}{
		{0, firstWait}, {time.Second, 2 * firstWait}, {time.Second, 4 * firstWait}, {relapse, 8 * firstWait},
		{relapse + 1, firstWait}, {0, 2 * firstWait}, {0, 4 * firstWait}, {0, 8 * firstWait}, {0, 16 * firstWait},
		{0, maxFirst}, {0, maxFirst}, {time.Hour, firstWait},
	} {
		clock.Pass(step.well)
		if changes, _ := f.state(); !f.lost(errBroken, changes) || f.wait != step.want {
			t.Errorf("loss %d: the wait is %v, want %v", i, f.wait, step.want)
		}
		before, loss := f.state()
		if loss == nil {
			t.Fatal("it is not lost")
		}
		f.loss, f.since = nil, clock.Time
		f.changes++
		if !f.lost(errBroken, before) || f.loss != nil {
			t.Error("a call that was begun before the recovery makes the Redis lost again")
		}
	}
}

// What was read before a loss does not replace what was written since.
func TestMirrorsNothingOld(t *testing.T) {
	remote, err := state.NewRedis("redis://127.0.0.1:1", "")
	if err != nil {
		t.Fatal(err)
	}
	f := New(remote, 10, time.Now, nil)
	defer f.Close()
	mirrored := 0
	changes, _ := f.state()
	f.whileFound(changes, func() { mirrored++ })
	f.lost(errBroken, changes)
	f.whileFound(changes, func() { mirrored++ })
	if mirrored != 1 {
		t.Errorf("mirrored %d times, want once", mirrored)
	}
}

// parting is a link that is lost, and known to be, between its answer to a write and the
// end of the call.
type parting struct {
	*linktest.Link
	lost func()
}

func (p parting) Put(ctx context.Context, key string, value []byte, keep time.Duration) error {
	defer p.lost()
	return p.Link.Put(ctx, key, value, keep)
}

func (p parting) Delete(ctx context.Context, key string) error {
	defer p.lost()
	return p.Link.Delete(ctx, key)
}

// Whoever wrote something reads it, though the Redis that took it is lost right after.
func TestKnowsWhatALostRedisTook(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var r *replica
		link := linktest.New(state.NewLocal(10, time.Now))
		r = openReplica(t, parting{link, func() {
			link.Set(linktest.Gone)
			lose(r)
		}})
		for _, value := range []string{"1", "2"} {
			r.Put("key", value, time.Hour)
			r.Has("key", value)
			link.Set(linktest.None)
			find(r)
			r.Has("key", value)
		}
		r.Delete("key")
		r.HasNone("key")
		link.Set(linktest.None)
		find(r)
		r.HasNone("key")
	})
}
