//go:build unix

package fallback

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"officebot/adapters/state"
	"officebot/adapters/state/statetest"
)

var errBroken = errors.New("broken")

// replica is a Store of a test, and what it told.
type replica struct {
	statetest.Tried
	store  *Store
	prefix string // of its keys in the Redis
	mutex  sync.Mutex
	told   []string
}

var apps atomic.Int64

// openReplicas opens as many as share a server, where they have no keys yet.
func openReplicas(t *testing.T, n int, address string) []*replica {
	t.Helper()
	app := fmt.Sprint("test", apps.Add(1))
	var replicas []*replica
	for range n {
		redis, err := state.NewRedis(address, app)
		if err != nil {
			t.Fatal(err)
		}
		r := openReplica(t, redis)
		r.prefix = "officebot:" + app + ":"
		replicas = append(replicas, r)
	}
	return replicas
}

func openReplica(t *testing.T, shared Shared) *replica {
	r := &replica{}
	r.store = New(shared, 10_000, time.Now, func(lost bool, err error) {
		r.mutex.Lock()
		defer r.mutex.Unlock()
		if lost != (err != nil) {
			t.Errorf("lost %t with error %v", lost, err)
		}
		r.told = append(r.told, map[bool]string{true: "lost", false: "found"}[lost])
	})
	r.Tried = statetest.Try(t, r.store)
	t.Cleanup(func() {
		if err := r.store.Close(); err != nil {
			t.Error(err)
		}
	})
	return r
}

func (r *replica) changes() string {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	return strings.Join(r.told, " ")
}

// mutexHeld does something while the Redis, which is lost, is not found.
func (r *replica) mutexHeld(do func()) {
	r.store.mutex.RLock()
	defer r.store.mutex.RUnlock()
	do()
}

func (r *replica) isLost() bool {
	_, loss := r.store.state()
	return loss != nil
}

// lose makes replicas notice that their server is gone.
func lose(replicas ...*replica) {
	for _, r := range replicas {
		r.T.Helper()
		statetest.Until(r.T, "the loss", func() bool { r.Get("any"); return r.isLost() })
	}
}

// find waits until replicas have their server back.
func find(replicas ...*replica) {
	for _, r := range replicas {
		r.T.Helper()
		statetest.Until(r.T, "the recovery", func() bool { return !r.isLost() })
	}
}
