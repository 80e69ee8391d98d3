//go:build unix

package state

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"officebot/adapters"
	"officebot/adapters/state/redistest"
)

// replica is a Fallback of a test, and what it told.
type replica struct {
	tried
	*Fallback
	mutex sync.Mutex
	told  []string
}

// openReplicas opens as many as share a server, where they have no keys yet.
func openReplicas(t *testing.T, n int, address string) []*replica {
	t.Helper()
	app := fmt.Sprint("test", apps.Add(1))
	var replicas []*replica
	for range n {
		remote, err := NewRedis(address, app)
		if err != nil {
			t.Fatal(err)
		}
		r := &replica{}
		r.Fallback = NewFallback(remote, 10_000, time.Now, func(lost bool, err error) {
			r.mutex.Lock()
			defer r.mutex.Unlock()
			if lost != (err != nil) {
				t.Errorf("lost %t with error %v", lost, err)
			}
			r.told = append(r.told, map[bool]string{true: "lost", false: "found"}[lost])
		})
		r.tried = tried{t, r.Fallback}
		t.Cleanup(func() {
			if err := r.Close(); err != nil {
				t.Error(err)
			}
		})
		replicas = append(replicas, r)
	}
	return replicas
}

// These are of both; the Fallback's are meant.
func (r *replica) Close() error { return r.Fallback.Close() }

func (r *replica) changes() string {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	return strings.Join(r.told, " ")
}

// mutexHeld does something while the Redis, which is lost, is not found.
func (r *replica) mutexHeld(do func()) {
	r.Fallback.mutex.RLock()
	defer r.Fallback.mutex.RUnlock()
	do()
}

func (r *replica) isLost() bool {
	_, loss := r.state()
	return loss != nil
}

// lose makes replicas notice that their server is gone.
func lose(replicas ...*replica) {
	for _, r := range replicas {
		r.t.Helper()
		until(r.t, "the loss", func() bool { r.get("any"); return r.isLost() })
	}
}

// find waits until replicas have their server back.
func find(replicas ...*replica) {
	for _, r := range replicas {
		r.t.Helper()
		until(r.t, "the recovery", func() bool { return !r.isLost() })
	}
}

func TestFallbackIsAStore(t *testing.T) {
	t.Parallel()
	up, down := redistest.Start(t), redistest.Start(t)
	down.Kill()
	t.Run("with a Redis", func(t *testing.T) {
		testStore(t, func(t *testing.T) adapters.Store { return openReplicas(t, 1, up.URL())[0].Fallback })
	})
	t.Run("without one", func(t *testing.T) {
		testStore(t, func(t *testing.T) adapters.Store { return openReplicas(t, 1, down.URL())[0].Fallback })
	})
	t.Run("sealed", func(t *testing.T) {
		testStore(t, func(t *testing.T) adapters.Store {
			return NewSealed(openReplicas(t, 1, up.URL())[0].Fallback, ringOf(t, 1))
		})
	})
}

// A Redis that comes and goes changes nothing of what one process sees, but
// counts: what was counted while it was gone is not told to it.
func TestFallbackIsAStoreWithARedisThatComesAndGoes(t *testing.T) {
	t.Parallel()
	server := redistest.Start(t, "--appendonly", "yes", "--appendfsync", "always")
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for {
			select {
			case <-stop:
				return
			case <-time.After(250 * time.Millisecond):
				server.Restart()
			}
		}
	}()
	t.Cleanup(func() { close(stop); <-stopped })
	t.Run("calls", func(t *testing.T) {
		for _, test := range contract {
			if !strings.Contains(test.name, "count") && test.name != "the shortest time" {
				t.Run(test.name, func(t *testing.T) {
					t.Parallel()
					test.run(t, openReplicas(t, 1, server.URL())[0].tried)
				})
			}
		}
	})
}

func TestFallbackAnswersThroughALoss(t *testing.T) {
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
			if err := r.Ready(); err != nil {
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
						if added, err := r.Add(context.Background(), key, []byte("1"), time.Hour); err != nil || !added {
							t.Errorf("added %t, error %v", added, err)
						}
						_, counted := r.Count(context.Background(), "n", time.Hour)
						value, got := r.Get(context.Background(), key)
						if counted != nil || got != nil || string(value) != "1" {
							t.Errorf("it has %q; errors %v, %v", value, counted, got)
						}
						if passed := time.Since(start); passed > callTimeout+slack {
							t.Errorf("three calls took %v", passed)
						}
					}
				})
			}
			until(t, "some traffic", func() bool { return r.count("n", time.Hour) > 200 })
			begun := time.Now()
			test.lose(server)
			until(t, "the loss", func() bool { return r.changes() == "lost" })
			if err := r.Ready(); err == nil || !strings.Contains(err.Error(), server.Address()) {
				t.Errorf("ready with the Redis gone: %v", err)
			}
			if lost, since := r.Sharing(); !lost || since.Before(begun) {
				t.Errorf("lost %t since %v, and it was killed at %v", lost, since, begun)
			}
			begun = time.Now()
			start := time.Now()
			for range 1000 {
				r.get("any")
			}
			if passed := time.Since(start); passed > ioTimeout {
				t.Errorf("with the loss known, 1000 calls took %v", passed)
			}
			test.find(server)
			until(t, "the recovery", func() bool { return r.changes() == "lost found" })
			if err := r.Ready(); err != nil {
				t.Errorf("not ready with the Redis back: %v", err)
			}
			if lost, since := r.Sharing(); lost || since.Before(begun) {
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

// What was written while the Redis was gone, it is told.
func TestFallbackTellsWhatTheRedisMissed(t *testing.T) {
	server := redistest.Start(t, "--appendonly", "yes", "--appendfsync", "always")
	replicas := openReplicas(t, 2, server.URL())
	one, other := replicas[0], replicas[1]
	one.put("old", "1", time.Hour)
	one.put("gone", "1", time.Hour)
	one.put("gone and back", "1", time.Hour)
	one.put("theirs", "1", time.Hour)
	server.Kill()
	lose(one)
	one.put("old", "2", 2*time.Hour)
	one.put("ever", "1", 0)
	one.delete("gone")
	one.delete("gone and back")
	if !one.add("gone and back", "2", time.Hour) || !one.add("claim", "1", time.Hour) || one.add("claim", "2", time.Hour) {
		t.Error("what was added while the Redis was lost is wrong")
	}
	one.put("claim", "done", time.Hour)
	one.put("brief", "1", time.Millisecond)
	until(t, "the end of brief", func() bool { return one.get("brief") == nil })
	server.Restart()
	find(one)
	for _, r := range []*replica{one, other} {
		r.has("old", "2")
		r.has("ever", "1")
		r.hasNone("gone")
		r.has("gone and back", "2")
		r.has("claim", "done")
		r.has("theirs", "1")
		r.hasNone("brief")
		if r.add("claim", "3", time.Hour) {
			t.Error("what was claimed while the Redis was lost can be claimed again")
		}
	}
	for key, want := range map[string]time.Duration{"old": 2 * time.Hour, "claim": time.Hour, "ever": -1} {
		left := time.Duration(told(t, one.redis, "PTTL", one.redis.prefix+key).(int64))
		if left != -1 {
			left *= time.Millisecond
		}
		if want == -1 && left != -1 || want > 0 && (left <= want-time.Minute || left > want) {
			t.Errorf("%s is kept for %v, want %v", key, left, want)
		}
	}
}

// A claim that another replica made first stands, whatever this one made of it
// while its Redis was gone.
func TestFallbackReplacesNoClaim(t *testing.T) {
	server := redistest.Start(t)
	replicas := openReplicas(t, 2, server.URL())
	one, other := replicas[0], replicas[1]
	server.Kill()
	lose(one)
	one.add("both", "one", time.Hour)
	one.mutexHeld(func() { // it cannot come back meanwhile
		server.Restart()
		other.add("both", "other", time.Hour)
	})
	find(one, other)
	one.has("both", "other")
	other.has("both", "other")
}

// A Redis that was started anew is told what this process claimed, before and
// while it was gone.
func TestFallbackRemembersItsClaims(t *testing.T) {
	server := redistest.Start(t)
	replicas := openReplicas(t, 2, server.URL())
	one, other := replicas[0], replicas[1]
	const claims = 5 * batch
	for i := range claims {
		one.add(fmt.Sprint("before:", i), "busy", time.Hour)
		one.put(fmt.Sprint("before:", i), "done", time.Hour)
	}
	one.put("value", "1", time.Hour)
	one.add("given back", "busy", time.Hour)
	one.delete("given back")
	server.Kill()
	lose(one, other)
	for i := range claims {
		one.add(fmt.Sprint("while:", i), "busy", time.Hour)
	}
	server.Restart()
	find(one, other)
	for i := range claims {
		for _, r := range replicas {
			if r.add(fmt.Sprint("before:", i), "busy", time.Hour) || r.add(fmt.Sprint("while:", i), "busy", time.Hour) {
				t.Fatal("a claim is forgotten")
			}
		}
	}
	other.has("before:7", "done")
	other.has("while:7", "busy")
	other.hasNone("value")
	if !other.add("given back", "busy", time.Hour) {
		t.Error("what was given back cannot be claimed")
	}
}

// A restart that no call noticed took the claims along; the process that made
// them still knows.
func TestFallbackKnowsItsClaimsThoughTheRedisForgot(t *testing.T) {
	server := redistest.Start(t)
	r := openReplicas(t, 1, server.URL())[0]
	r.add("claim", "busy", time.Hour)
	r.put("claim", "done", time.Hour)
	server.Restart()
	if r.add("claim", "busy", time.Hour) {
		t.Error("it claimed an event twice")
	}
	r.has("claim", "done")
	r.delete("claim")
	if !r.add("claim", "busy", time.Hour) {
		t.Error("what was given back cannot be claimed")
	}
}

// With the Redis gone a process knows what it knew, and no more than that.
func TestFallbackKnowsWhatItKnew(t *testing.T) {
	server := redistest.Start(t)
	replicas := openReplicas(t, 2, server.URL())
	one, other := replicas[0], replicas[1]
	other.put("read", "1", time.Hour)
	other.put("read for ever", "1", 0)
	other.put("unread", "1", time.Hour)
	one.has("read", "1")
	one.has("read for ever", "1")
	one.put("deleted by the other", "1", 0)
	other.delete("deleted by the other")
	one.hasNone("deleted by the other")
	one.put("changed by the other", "1", 0)
	other.put("changed by the other", "2", 0)
	one.has("changed by the other", "2")
	other.add("claimed by the other", "busy", time.Hour)
	if one.add("claimed by the other", "busy", time.Hour) {
		t.Error("both claimed an event")
	}
	for want := 1; want <= 3; want++ {
		one.count("n", time.Hour)
	}
	server.Kill()
	lose(one, other)
	one.has("read", "1")
	one.has("read for ever", "1")
	one.hasNone("unread")
	one.hasNone("deleted by the other")
	one.has("changed by the other", "2")
	if n := one.count("n", time.Hour); n != 4 {
		t.Errorf("it counts %d, want 4", n)
	}
	if keys := one.list("read", 10); !slices.Equal(keys, []string{"read", "read for ever"}) {
		t.Errorf("it lists %q", keys)
	}
}

// The call that finds the Redis gone is answered as those after it.
func TestFallbackAnswersTheCallThatFindsTheLoss(t *testing.T) {
	tests := []struct {
		name string
		call func(r *replica)
	}{
		{"get", func(r *replica) { r.has("known", "1") }},
		{"put", func(r *replica) { r.put("known", "2", time.Hour); r.has("known", "2") }},
		{"delete", func(r *replica) { r.delete("known"); r.hasNone("known") }},
		{"add a known key", func(r *replica) {
			if r.add("known", "2", time.Hour) {
				r.t.Error("it added a key that it knew")
			}
			r.has("known", "1")
		}},
		{"add a new key", func(r *replica) {
			if !r.add("new", "1", time.Hour) || r.add("new", "2", time.Hour) {
				r.t.Error("it did not add a new key once")
			}
			r.has("new", "1")
		}},
		{"count", func(r *replica) {
			if n := r.count("n", time.Hour); n != 2 {
				r.t.Errorf("it counts %d", n)
			}
		}},
		{"list", func(r *replica) {
			if keys := r.list("kno", 10); !slices.Equal(keys, []string{"known"}) {
				r.t.Errorf("it lists %q", keys)
			}
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			server := redistest.Start(t)
			replicas := openReplicas(t, 2, server.URL())
			one, other := replicas[0], replicas[1]
			other.put("known", "1", time.Hour)
			one.has("known", "1")
			one.count("n", time.Hour)
			server.Kill()
			one.t = t
			test.call(one)
			if !one.isLost() {
				t.Error("the Redis is not lost")
			}
		})
	}
}

// What is written while the Redis comes back is neither lost nor replaced by
// what was written before.
func TestFallbackLosesNoWriteWhileTheRedisComesBack(t *testing.T) {
	t.Parallel()
	server := redistest.Start(t, "--appendonly", "yes", "--appendfsync", "always")
	r := openReplicas(t, 1, server.URL())[0]
	const writers, keys, rounds = 4, 300, 4
	var last [writers][keys]string
	stop, traffic := make(chan struct{}), sync.WaitGroup{}
	for i := range writers {
		traffic.Go(func() {
			for j := 0; ; j++ {
				select {
				case <-stop:
					return
				default:
				}
				k, value := j%keys, fmt.Sprint(j)
				if err := r.Put(context.Background(), fmt.Sprintf("%d:%d", i, k), []byte(value), time.Hour); err != nil {
					t.Error(err)
				}
				last[i][k] = value
			}
		})
	}
	for round := range rounds {
		server.Kill()
		until(t, "the loss", func() bool { return r.isLost() })
		server.Restart()
		until(t, "the recovery", func() bool { return strings.Count(r.changes(), "found") == round+1 })
	}
	close(stop)
	traffic.Wait()
	fresh := tried{t, r.redis}
	for i := range writers {
		for k := range keys {
			if value := last[i][k]; value != "" {
				fresh.has(fmt.Sprintf("%d:%d", i, k), value)
			}
		}
	}
	if n := len(r.journal.untold(nil)); n != 0 {
		t.Errorf("%d keys are still to be told", n)
	}
}

func TestFallbackSharesItsKeysAmongReplicas(t *testing.T) {
	replicas := openReplicas(t, 3, redistest.Start(t).URL())
	var mutex sync.Mutex
	claims := make(map[string]int)
	var all sync.WaitGroup
	const events = 200
	for _, r := range replicas {
		for range 3 {
			all.Go(func() {
				for i := range events {
					key := fmt.Sprint(i)
					if added, err := r.Add(context.Background(), key, nil, time.Hour); err != nil {
						t.Error(err)
					} else if added {
						mutex.Lock()
						claims[key]++
						mutex.Unlock()
					}
				}
			})
		}
	}
	all.Wait()
	for key, n := range claims {
		if n != 1 {
			t.Errorf("%s was claimed %d times", key, n)
		}
	}
	if len(claims) != events {
		t.Errorf("%d events were claimed, want %d", len(claims), events)
	}
}

func TestFallbackIsBoundedThroughALongLoss(t *testing.T) {
	server := redistest.Start(t)
	server.Kill()
	r := openReplicas(t, 1, server.URL())[0]
	lose(r)
	for i := range 30_000 {
		r.put(fmt.Sprint("put:", i), "1", time.Hour)
		r.add(fmt.Sprint("add:", i), "1", time.Hour)
		r.delete(fmt.Sprint("delete:", i))
	}
	if values, marks := r.values.Len(), r.journal.marks.Len(); values != 10_000 || marks != 10_000 {
		t.Errorf("%d values and %d marks, want 10000", values, marks)
	}
	server.Restart()
	find(r)
	if got := told(t, r.redis, "DBSIZE").(int64); got < 3000 || got > 10_000 {
		t.Errorf("the Redis was told %d keys", got)
	}
}

func TestFallbackReadyAsksARedisThatWasQuiet(t *testing.T) {
	server := redistest.Start(t)
	r := openReplicas(t, 1, server.URL())[0]
	if err := r.Ready(); err != nil {
		t.Fatal(err)
	}
	server.Kill()
	if err := r.Ready(); err != nil {
		t.Errorf("asked again at once: %v", err)
	}
	r.heard.Store(time.Now().Add(-2 * staleAfter).UnixNano())
	if err := r.Ready(); err == nil {
		t.Error("ready with the Redis gone")
	}
	until(t, "that it told of the loss", func() bool { return r.changes() == "lost" })
}

func TestFallbackTellsNoPassword(t *testing.T) {
	const password = "hunter2hunter2"
	server := redistest.StartWithPassword(t, "another")
	address := url.URL{Scheme: "redis", Host: server.Address(), User: url.UserPassword("somebody", password)}
	remote, err := NewRedis(address.String(), "")
	if err != nil {
		t.Fatal(err)
	}
	told := make(chan error, 1)
	f := NewFallback(remote, 10, time.Now, func(_ bool, err error) { told <- err })
	defer f.Close()
	tried{t, f}.put("talk:U0123456", "1", time.Hour)
	for _, err := range []error{<-told, f.Ready()} {
		if err == nil || !strings.Contains(err.Error(), "WRONGPASS") {
			t.Errorf("the error is %v", err)
		}
		for _, secret := range []string{password, "somebody", "another", "U0123456"} {
			if strings.Contains(err.Error(), secret) {
				t.Errorf("%q is told: %v", secret, err)
			}
		}
	}
}

func TestFallbackPassesOnWhatIsNoLoss(t *testing.T) {
	r := openReplicas(t, 1, redistest.Start(t).URL())[0]
	r.put("text", "text", time.Hour)
	if n, err := r.Count(t.Context(), "text", time.Hour); err == nil {
		t.Errorf("it counted %d", n)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := r.Get(ended, "text"); !errors.Is(err, context.Canceled) {
		t.Errorf("with a context that has ended: %v", err)
	}
	if added, err := r.Add(ended, "new", nil, time.Hour); !errors.Is(err, context.Canceled) || added {
		t.Errorf("with a context that has ended: added %t, %v", added, err)
	}
	if r.isLost() || r.changes() != "" {
		t.Errorf("the Redis is lost: %s", r.changes())
	}
}

// A deadline that a caller set is no reason to leave a call undone, nor to take
// the Redis for lost before its own time is over.
func TestFallbackCarriesThroughWhatItBegan(t *testing.T) {
	server := redistest.Start(t)
	r := openReplicas(t, 1, server.URL())[0]
	r.put("a", "1", time.Hour)
	server.Pause()
	start := time.Now()
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	put := make(chan error)
	go func() { put <- r.Put(ctx, "a", []byte("2"), time.Hour) }()
	<-ctx.Done()
	server.Resume()
	if err := <-put; err != nil {
		t.Errorf("the error is %v", err)
	}
	if r.isLost() && time.Since(start) < ioTimeout {
		t.Error("the Redis is taken for lost")
	}
	r.has("a", "2")
}

func TestFallbackEndsWithClose(t *testing.T) {
	server := redistest.Start(t)
	before := runtime.NumGoroutine()
	for _, lost := range []bool{false, true} {
		remote, err := NewRedis(server.URL(), "")
		if err != nil {
			t.Fatal(err)
		}
		f := NewFallback(remote, 10, time.Now, nil)
		s := tried{t, f}
		s.put("a", "1", time.Hour)
		if lost {
			server.Kill()
			s.put("a", "2", time.Hour)
		}
		for range 2 {
			if err := f.Close(); err != nil {
				t.Error(err)
			}
		}
		s.get("a")
		if !s.add("after", "1", time.Hour) || s.add("after", "1", time.Hour) {
			t.Error("after Close it does not add in the process")
		}
	}
	until(t, "that its goroutines are gone", func() bool { return runtime.NumGoroutine() <= before })
}

// One that is lost and found time and again is asked less and less.
func TestFallbackWaitsLongerAfterARelapse(t *testing.T) {
	remote, err := NewRedis("redis://127.0.0.1:1", "")
	if err != nil {
		t.Fatal(err)
	}
	clock := newClock()
	f := NewFallback(remote, 10, clock.now, nil)
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
		clock.pass(step.well)
		if changes, _ := f.state(); !f.lost(errBroken, changes) || f.wait != step.want {
			t.Errorf("loss %d: the wait is %v, want %v", i, f.wait, step.want)
		}
		before, loss := f.state()
		if loss == nil {
			t.Fatal("it is not lost")
		}
		f.loss, f.since = nil, clock.time
		f.changes++
		if !f.lost(errBroken, before) || f.loss != nil {
			t.Error("a call that was begun before the recovery makes the Redis lost again")
		}
	}
}

// What was read before a loss does not replace what was written since.
func TestFallbackMirrorsNothingOld(t *testing.T) {
	remote, err := NewRedis("redis://127.0.0.1:1", "")
	if err != nil {
		t.Fatal(err)
	}
	f := NewFallback(remote, 10, time.Now, nil)
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
