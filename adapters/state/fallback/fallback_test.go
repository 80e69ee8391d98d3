//go:build unix

package fallback

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"officebot/adapters"
	"officebot/adapters/state"
	"officebot/adapters/state/redistest"
	"officebot/adapters/state/statetest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

func TestStoreIsAStore(t *testing.T) {
	t.Parallel()
	up, down := redistest.Start(t), redistest.Start(t)
	down.Kill()
	t.Run("with a Redis", func(t *testing.T) {
		statetest.Test(t, func(t *testing.T) adapters.Store { return openReplicas(t, 1, up.URL())[0].store })
	})
	t.Run("without one", func(t *testing.T) {
		statetest.Test(t, func(t *testing.T) adapters.Store { return openReplicas(t, 1, down.URL())[0].store })
	})
	ring, err := state.ParseKeyring("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff")
	if err != nil {
		t.Fatal(err)
	}
	t.Run("sealed", func(t *testing.T) {
		statetest.Test(t, func(t *testing.T) adapters.Store {
			return state.NewSealed(openReplicas(t, 1, up.URL())[0].store, ring)
		})
	})
}

// A Redis that comes and goes changes nothing of what one process sees, but
// counts: what was counted while it was gone is not told to it.
func TestStoreIsAStoreWithARedisThatComesAndGoes(t *testing.T) {
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
		statetest.Test(t, func(t *testing.T) adapters.Store { return openReplicas(t, 1, server.URL())[0].store },
			"counts", "counts begin again", "many count", "the shortest time")
	})
}

// With the Redis gone a process knows what it knew, and no more than that.
func TestKnowsWhatItKnew(t *testing.T) {
	server := redistest.Start(t)
	replicas := openReplicas(t, 2, server.URL())
	one, other := replicas[0], replicas[1]
	other.Put("read", "1", time.Hour)
	other.Put("read for ever", "1", 0)
	other.Put("unread", "1", time.Hour)
	one.Has("read", "1")
	one.Has("read for ever", "1")
	one.Put("deleted by the other", "1", 0)
	other.Delete("deleted by the other")
	one.HasNone("deleted by the other")
	one.Put("changed by the other", "1", 0)
	other.Put("changed by the other", "2", 0)
	one.Has("changed by the other", "2")
	other.Add("claimed by the other", "busy", time.Hour)
	if one.Add("claimed by the other", "busy", time.Hour) {
		t.Error("both claimed an event")
	}
	for want := 1; want <= 3; want++ {
		one.Count("n", time.Hour)
	}
	server.Kill()
	lose(one, other)
	one.Has("read", "1")
	one.Has("read for ever", "1")
	one.HasNone("unread")
	one.HasNone("deleted by the other")
	one.Has("changed by the other", "2")
	if n := one.Count("n", time.Hour); n != 4 {
		t.Errorf("it counts %d, want 4", n)
	}
	if keys := one.List("read", 10); !slices.Equal(keys, []string{"read", "read for ever"}) {
		t.Errorf("it lists %q", keys)
	}
}

// What another replica has deleted is not there again when the Redis is gone.
func TestListsNothingThatIsDeletedWhenTheRedisIsGone(t *testing.T) {
	server := redistest.Start(t)
	replicas := openReplicas(t, 2, server.URL())
	one, other := replicas[0], replicas[1]
	for _, key := range []string{"kept:1", "kept:2", "kept:3", "left:1"} {
		one.Put(key, "1", time.Hour)
	}
	other.Delete("kept:1")
	other.Delete("left:1")
	other.Delete("kept:3")
	if keys := one.List("kept:", 1); len(keys) != 1 { // not all, so nothing is known of the rest
		t.Errorf("it lists %q", keys)
	}
	one.Put("kept:3", "1", time.Hour)
	one.List("kept:", 10)
	server.Kill()
	lose(one)
	if keys := one.List("kept:", 10); !slices.Equal(keys, []string{"kept:2", "kept:3"}) {
		t.Errorf("it lists %q of what is kept", keys)
	}
	if keys := one.List("left:", 10); !slices.Equal(keys, []string{"left:1"}) {
		t.Errorf("it lists %q of what was not looked at", keys)
	}
}

// A restart that no call noticed took the claims along; the process that made
// them still knows.
func TestKnowsItsClaimsThoughTheRedisForgot(t *testing.T) {
	server := redistest.Start(t)
	r := openReplicas(t, 1, server.URL())[0]
	r.Add("claim", "busy", time.Hour)
	r.Put("claim", "done", time.Hour)
	server.Restart()
	if r.Add("claim", "busy", time.Hour) {
		t.Error("it claimed an event twice")
	}
	r.Has("claim", "done")
	r.Delete("claim")
	if !r.Add("claim", "busy", time.Hour) {
		t.Error("what was given back cannot be claimed")
	}
}

func TestSharesItsKeysAmongReplicas(t *testing.T) {
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
					if added, err := r.store.Add(context.Background(), key, nil, time.Hour); err != nil {
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

func TestTellsNoPassword(t *testing.T) {
	const password = "hunter2hunter2"
	server := redistest.StartWithPassword(t, "another")
	address := url.URL{Scheme: "redis", Host: server.Address(), User: url.UserPassword("somebody", password)}
	remote, err := state.NewRedis(address.String(), "")
	if err != nil {
		t.Fatal(err)
	}
	told := make(chan error, 1)
	f := New(remote, 10, time.Now, func(_ bool, err error) { told <- err })
	defer f.Close()
	statetest.Try(t, f).Put("talk:U0123456", "1", time.Hour)
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

func TestPassesOnWhatIsNoLoss(t *testing.T) {
	r := openReplicas(t, 1, redistest.Start(t).URL())[0]
	r.Put("text", "text", time.Hour)
	if n, err := r.store.Count(t.Context(), "text", time.Hour); err == nil {
		t.Errorf("it counted %d", n)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := r.store.Get(ended, "text"); !errors.Is(err, context.Canceled) {
		t.Errorf("with a context that has ended: %v", err)
	}
	if added, err := r.store.Add(ended, "new", nil, time.Hour); !errors.Is(err, context.Canceled) || added {
		t.Errorf("with a context that has ended: added %t, %v", added, err)
	}
	if r.isLost() || r.changes() != "" {
		t.Errorf("the Redis is lost: %s", r.changes())
	}
}
