//go:build unix

package fallback

import (
	"context"
	"fmt"
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

// What was written while the Redis was gone, it is told.
func TestTellsWhatTheRedisMissed(t *testing.T) {
	server := redistest.Start(t, "--appendonly", "yes", "--appendfsync", "always")
	replicas := openReplicas(t, 2, server.URL())
	one, other := replicas[0], replicas[1]
	one.Put("old", "1", time.Hour)
	one.Put("gone", "1", time.Hour)
	one.Put("gone and back", "1", time.Hour)
	one.Put("theirs", "1", time.Hour)
	server.Kill()
	lose(one)
	one.Put("old", "2", 2*time.Hour)
	one.Put("ever", "1", 0)
	one.Delete("gone")
	one.Delete("gone and back")
	if !one.Add("gone and back", "2", time.Hour) || !one.Add("claim", "1", time.Hour) || one.Add("claim", "2", time.Hour) {
		t.Error("what was added while the Redis was lost is wrong")
	}
	one.Put("claim", "done", time.Hour)
	one.Put("brief", "1", time.Millisecond)
	statetest.Until(t, "the end of brief", func() bool { return one.Get("brief") == nil })
	server.Restart()
	find(one)
	for _, r := range []*replica{one, other} {
		r.Has("old", "2")
		r.Has("ever", "1")
		r.HasNone("gone")
		r.Has("gone and back", "2")
		r.Has("claim", "done")
		r.Has("theirs", "1")
		r.HasNone("brief")
		if r.Add("claim", "3", time.Hour) {
			t.Error("what was claimed while the Redis was lost can be claimed again")
		}
	}
	for key, want := range map[string]time.Duration{"old": 2 * time.Hour, "claim": time.Hour, "ever": -1} {
		left := time.Duration(server.Ask("PTTL", one.prefix+key).(int64))
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
func TestReplacesNoClaim(t *testing.T) {
	server := redistest.Start(t)
	replicas := openReplicas(t, 2, server.URL())
	one, other := replicas[0], replicas[1]
	server.Kill()
	lose(one)
	one.Add("both", "one", time.Hour)
	one.mutexHeld(func() { // it cannot come back meanwhile
		server.Restart()
		other.Add("both", "other", time.Hour)
	})
	find(one, other)
	one.Has("both", "other")
	other.Has("both", "other")
}

// late is a link that holds the Add of a claim back until it is let go, and then that
// of having told the Redis of the claim.
type late struct {
	*linktest.Link
	free, found chan struct{}
}

func (l late) Add(ctx context.Context, key string, value []byte, keep time.Duration) (bool, error) {
	if key == "claim" {
		<-l.free
	}
	return l.Link.Add(ctx, key, value, keep)
}

func (l late) Write(ctx context.Context, changes []state.Change) error {
	err := l.Link.Write(ctx, changes)
	if err == nil && slices.ContainsFunc(changes, func(c state.Change) bool { return c.Key == "claim" }) {
		<-l.found
	}
	return err
}

// A claim gets to the Redis only once that was lost and was told of it: when it is
// back, or is still being told of others.
func TestTakesItsOwnClaimForNobodyElses(t *testing.T) {
	for name, letGo := range map[string]func(late, *replica){
		"the Redis is back":       func(l late, r *replica) { close(l.found); find(r); close(l.free) },
		"the Redis is told of it": func(l late, _ *replica) { untilTold(l); close(l.free); synctest.Wait(); close(l.found) },
	} {
		t.Run(name, func(t *testing.T) { synctest.Test(t, func(t *testing.T) { takesItsOwn(t, letGo) }) })
	}
}

func takesItsOwn(t *testing.T, letGo func(late, *replica)) {
	to := late{linktest.New(state.NewLocal(10*batch, time.Now)), make(chan struct{}), make(chan struct{})}
	r := openReplica(t, to)
	for i := range batch + 1 { // so that it is told of them before the last moment
		r.Add(fmt.Sprint("other:", i), "busy", time.Hour)
	}
	ours := make(chan bool)
	go func() {
		added, err := r.store.Add(context.Background(), "claim", []byte("busy"), time.Hour)
		if err != nil {
			t.Error(err)
		}
		ours <- added
	}()
	synctest.Wait()
	to.Set(linktest.Gone)
	lose(r)
	to.Set(linktest.None)
	go letGo(to, r)
	if !<-ours {
		t.Error("nobody has the claim")
	}
	find(r)
	if r.Add("claim", "busy", time.Hour) {
		t.Error("it can be claimed again")
	}
	if kept, _ := to.Redis.Get(t.Context(), "claim"); string(kept) != "busy" {
		t.Errorf("the Redis has %q", kept)
	}
}

// untilTold waits until the Redis has the claim.
func untilTold(l late) {
	for kept := []byte(nil); kept == nil; time.Sleep(time.Millisecond) {
		kept, _ = l.Redis.Get(context.Background(), "claim")
	}
}

// A Redis that was restarted is told what this process claimed, before and
// while it was gone.
func TestRemembersItsClaims(t *testing.T) {
	server := redistest.Start(t)
	replicas := openReplicas(t, 2, server.URL())
	one, other := replicas[0], replicas[1]
	const claims = 5 * batch
	for i := range claims {
		one.Add(fmt.Sprint("before:", i), "busy", time.Hour)
		one.Put(fmt.Sprint("before:", i), "done", time.Hour)
	}
	one.Put("value", "1", time.Hour)
	one.Add("given back", "busy", time.Hour)
	one.Delete("given back")
	server.Kill()
	lose(one, other)
	for i := range claims {
		one.Add(fmt.Sprint("while:", i), "busy", time.Hour)
	}
	server.Restart()
	find(one, other)
	for i := range claims {
		for _, r := range replicas {
			if r.Add(fmt.Sprint("before:", i), "busy", time.Hour) || r.Add(fmt.Sprint("while:", i), "busy", time.Hour) {
				t.Fatal("a claim is forgotten")
			}
		}
	}
	other.Has("before:7", "done")
	other.Has("while:7", "busy")
	other.HasNone("value")
	if !other.Add("given back", "busy", time.Hour) {
		t.Error("what was given back cannot be claimed")
	}
}

// What is written while the Redis comes back is neither lost nor replaced by
// what was written before.
func TestLosesNoWriteWhileTheRedisComesBack(t *testing.T) {
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
				if err := r.store.Put(context.Background(), fmt.Sprintf("%d:%d", i, k), []byte(value), time.Hour); err != nil {
					t.Error(err)
				}
				last[i][k] = value
			}
		})
	}
	for round := range rounds {
		server.Kill()
		statetest.Until(t, "the loss", func() bool { return r.isLost() })
		server.Restart()
		statetest.Until(t, "the recovery", func() bool { return strings.Count(r.changes(), "found") == round+1 })
	}
	close(stop)
	traffic.Wait()
	fresh := statetest.Try(t, r.store.redis)
	for i := range writers {
		for k := range keys {
			if value := last[i][k]; value != "" {
				fresh.Has(fmt.Sprintf("%d:%d", i, k), value)
			}
		}
	}
	if n := len(r.store.journal.untold(nil)); n != 0 {
		t.Errorf("%d keys are still to be told", n)
	}
}

func TestIsBoundedThroughALongLoss(t *testing.T) {
	server := redistest.Start(t)
	server.Kill()
	r := openReplicas(t, 1, server.URL())[0]
	lose(r)
	for i := range 30_000 {
		r.Put(fmt.Sprint("put:", i), "1", time.Hour)
		r.Add(fmt.Sprint("add:", i), "1", time.Hour)
		r.Delete(fmt.Sprint("delete:", i))
	}
	if values, marks := r.store.values.Len(), r.store.journal.marks.Len(); values != 10_000 || marks != 10_000 {
		t.Errorf("%d values and %d marks, want 10000", values, marks)
	}
	server.Restart()
	find(r)
	if got := server.Ask("DBSIZE").(int64); got < 3000 || got > 10_000 {
		t.Errorf("the Redis was told %d keys", got)
	}
}
