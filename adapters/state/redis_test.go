//go:build unix

package state

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/gomodule/redigo/redis"

	"officebot/adapters"
	"officebot/adapters/long"
	"officebot/adapters/state/redistest"
	"officebot/adapters/state/statetest"
)

var apps atomic.Int64

// openRedis opens a store of a server that has no keys there yet.
func openRedis(t testing.TB, address string) *Redis {
	t.Helper()
	r, err := NewRedis(address, fmt.Sprint("test", apps.Add(1)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	return r
}

func TestRedisIsAStore(t *testing.T) {
	t.Parallel()
	server := redistest.Start(t)
	t.Run("calls", func(t *testing.T) {
		statetest.Test(t, func(t *testing.T) adapters.Store { return openRedis(t, server.URL()) })
	})
}

func TestRedisIsReachedAtEveryKindOfAddress(t *testing.T) {
	const password = `p@ss/w:r#d?%&[x]`
	socket := filepath.Join(t.TempDir(), "redis.sock")
	server := redistest.StartWithPassword(t, password, "--unixsocket", socket)
	escaped := url.QueryEscape(password)
	for _, address := range []string{
		server.URL(),
		"redis://:" + escaped + "@" + server.Address(),
		"redis://default:" + escaped + "@" + server.Address() + "/3",
		" redis://default:" + escaped + "@" + server.Address() + "?db=4\n",
		"unix://:" + escaped + "@" + socket,
		"unix://default:" + escaped + "@" + socket + "?db=5",
	} {
		s := statetest.Try(t, openRedis(t, address))
		s.Put("a", address, time.Hour)
		s.Has("a", address)
	}
}

// Each error is told without the password, the user and the key.
func TestRedisErrorsTellNoSecret(t *testing.T) {
	t.Parallel()
	const password, key = "hunter2hunter2", "talk:U0123456"
	server := redistest.StartWithPassword(t, "another")
	gone := redistest.Start(t)
	gone.Kill()
	addresses := map[string]string{
		"a wrong password":    "redis://:" + password + "@" + server.Address(),
		"a wrong user":        "redis://" + password + ":" + password + "@" + server.Address(),
		"no password":         "redis://" + server.Address(),
		"no server":           "redis://:" + password + "@" + gone.Address(),
		"no TLS there":        "rediss://:" + password + "@" + server.Address(),
		"no socket":           "unix://:" + password + "@/nowhere/redis.sock",
		"no such database":    "redis://:another@" + server.Address() + "/99",
		"an address for none": "redis://:" + password + "@127.0.0.1:1",
	}
	for name, address := range addresses {
		t.Run(name, func(t *testing.T) {
			r := openRedis(t, address)
			var all sync.WaitGroup
			for _, call := range []func() error{
				func() error { _, err := r.Get(t.Context(), key); return err },
				func() error { _, _, err := r.Kept(t.Context(), key); return err },
				func() error { return r.Put(t.Context(), key, []byte(password), time.Hour) },
				func() error { _, err := r.Add(t.Context(), key, []byte(password), time.Hour); return err },
				func() error { return r.Delete(t.Context(), key) },
				func() error { _, err := r.Count(t.Context(), key, time.Hour); return err },
				func() error { _, err := r.List(t.Context(), key, 10); return err },
				func() error { return r.Ping(t.Context()) },
			} {
				all.Go(func() {
					err := call()
					if err == nil {
						t.Error("no error")
					}
					for _, secret := range []string{password, key, "another"} {
						if strings.Contains(fmt.Sprintf("%v %+v %#v", err, err, r), secret) {
							t.Errorf("%q is told: %v", secret, err)
						}
					}
				})
			}
			all.Wait()
		})
	}
}

func TestRedisKeepsAppsApart(t *testing.T) {
	server := redistest.Start(t)
	one, other := statetest.Try(t, openRedis(t, server.URL())), statetest.Try(t, openRedis(t, server.URL()))
	one.Put("a", "1", time.Hour)
	other.HasNone("a")
	if got := other.List("", 10); len(got) != 0 {
		t.Errorf("the other sees %q", got)
	}
	named, err := NewRedis(server.URL(), "tate")
	if err != nil {
		t.Fatal(err)
	}
	defer named.Close()
	nameless, err := NewRedis(server.URL(), "")
	if err != nil {
		t.Fatal(err)
	}
	defer nameless.Close()
	statetest.Try(t, named).Put("a", "1", 0)
	statetest.Try(t, nameless).Put("a", "1", 0)
	for _, key := range []string{"officebot:tate:a", "officebot:a"} {
		if n := told(t, named, "EXISTS", key); n != int64(1) {
			t.Errorf("there is no %s", key)
		}
	}
}

// However counts and ends meet, no counter is left that would never end.
func TestRedisCountersAlwaysEnd(t *testing.T) {
	r := openRedis(t, redistest.Start(t).URL())
	s := statetest.Try(t, r)
	for range 300 {
		s.Count("a", 2*time.Millisecond)
		s.Count("b", time.Hour)
	}
	s.Count("c", time.Hour)
	for key, most := range map[string]time.Duration{"a": 2 * time.Millisecond, "b": time.Hour, "c": time.Hour} {
		if left := told(t, r, "PTTL", r.prefix+key).(int64); left == -1 || left > most.Milliseconds() {
			t.Errorf("%s ends in %d ms", key, left)
		}
	}
}

func TestRedisGoesOnWithAServerThatWasStartedAnew(t *testing.T) {
	server := redistest.Start(t)
	s := statetest.Try(t, openRedis(t, server.URL()))
	s.Put("a", "1", time.Hour)
	s.Count("n", time.Hour)
	server.Restart()
	s.HasNone("a")
	if n := s.Count("n", time.Hour); n != 1 {
		t.Errorf("count %d", n)
	}
}

func TestRedisGivesUpOnAFrozenServer(t *testing.T) {
	t.Parallel()
	server := redistest.Start(t)
	s := statetest.Try(t, openRedis(t, server.URL()))
	s.Put("a", "1", time.Hour)
	server.Pause()
	const slack = 2 * time.Second // for a busy machine
	calls := map[string]func() error{
		"Get":  func() error { _, err := s.Store.Get(t.Context(), "a"); return err },
		"Put":  func() error { return s.Store.Put(t.Context(), "a", nil, time.Hour) },
		"Add":  func() error { _, err := s.Store.Add(t.Context(), "b", nil, time.Hour); return err },
		"List": func() error { _, err := s.Store.List(t.Context(), "a", 10); return err },
	}
	for name, call := range calls {
		start := time.Now()
		if err := call(); err == nil {
			t.Errorf("%s: no error", name)
		}
		if passed := time.Since(start); passed > CallTimeout+slack {
			t.Errorf("%s took %v", name, passed)
		}
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	start := time.Now()
	if _, err := s.Store.Get(ctx, "a"); !errors.Is(err, context.DeadlineExceeded) && !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("after a deadline: %v", err)
	}
	if passed := time.Since(start); passed > ioTimeout {
		t.Errorf("with a deadline it took %v", passed)
	}
	server.Resume()
	statetest.Until(t, "that it answers again", func() bool { _, err := s.Store.Get(t.Context(), "a"); return err == nil })
}

func TestPingAsksForMoreThanAnAnswer(t *testing.T) {
	tests := []struct{ name, setting, value string }{
		{"a replica", "--replicaof", "127.0.0.1 1"},
		{"a full one", "--maxmemory", "1"},
		{"no scripts", "--user", "default on nopass ~* &* +@all -@scripting"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			server := redistest.Start(t, append([]string{test.setting}, strings.Split(test.value, " ")...)...)
			r := openRedis(t, server.URL())
			if _, err := r.Get(t.Context(), "a"); err != nil {
				t.Fatalf("it does not answer: %v", err)
			}
			err := r.Ping(t.Context())
			if err == nil || !IsLoss(err) {
				t.Errorf("Ping: %v", err)
			}
			t.Log(err)
		})
	}
}

func TestRedisTellsAMisusedKeyFromALoss(t *testing.T) {
	r := openRedis(t, redistest.Start(t).URL())
	s := statetest.Try(t, r)
	s.Put("text", "text", time.Hour)
	told(t, r, "LPUSH", r.prefix+"list", "1")
	for _, key := range []string{"text", "list"} {
		if n, err := r.Count(t.Context(), key, time.Hour); err == nil || IsLoss(err) {
			t.Errorf("counting %s: %d, %v", key, n, err)
		}
	}
	if _, err := r.Get(t.Context(), "list"); err == nil || IsLoss(err) {
		t.Errorf("getting a list: %v", err)
	}
}

func TestRedisListsInBoundsAtLength(t *testing.T) {
	long.Skip(t) // it fills a Redis with a million keys
	r := openRedis(t, redistest.Start(t).URL())
	s := statetest.Try(t, r)
	s.Put("a", "1", 0)
	const fill = `for i = ARGV[1], ARGV[2] do redis.call('SET', 'other:' .. i, '') end`
	const step, most = 1000, scanKeys * scanTrips
	for i := 0; i < most; i += step {
		told(t, r, "EVAL", fill, 0, i, i+step-1)
	}
	start := time.Now()
	if got := s.List("a", 1); len(got) > 1 {
		t.Errorf("it lists %q", got)
	}
	t.Logf("%v to look through %d keys", time.Since(start), most)
	for i := most; i < most*11/10; i += step {
		told(t, r, "EVAL", fill, 0, i, i+step-1)
	}
	keys, err := r.List(t.Context(), "none", 10)
	if !errors.Is(err, errTooManyKeys) || IsLoss(err) {
		t.Errorf("%q, %v", keys, err)
	}
}

func TestRedisLeavesNothingBehind(t *testing.T) {
	server := redistest.Start(t)
	before := runtime.NumGoroutine()
	for range 3 {
		r, err := NewRedis(server.URL(), "")
		if err != nil {
			t.Fatal(err)
		}
		s := statetest.Try(t, r)
		s.Put("a", "1", time.Hour)
		r.Reconnect()
		s.Has("a", "1")
		for range 2 {
			if err := r.Close(); err != nil {
				t.Fatal(err)
			}
		}
		r.Reconnect()
		if _, err := r.Get(t.Context(), "a"); err == nil {
			t.Error("it answers after Close")
		}
	}
	statetest.Until(t, "that its goroutines are gone", func() bool { return runtime.NumGoroutine() <= before })
	monitor := openRedis(t, server.URL())
	statetest.Until(t, "that its connections are gone", func() bool {
		list, err := redis.String(told(t, monitor, "CLIENT", "LIST"), nil)
		return err == nil && strings.Count(list, "\n") == 1
	})
}

// What a library writes by itself goes to the standard error that the process was
// started with, so a process is started.
func TestRedisWritesNothingToStandardError(t *testing.T) {
	const child = "OFFICEBOT_TEST_IN_A_PROCESS"
	if os.Getenv(child) != "" {
		_ = openRedis(t, "redis://127.0.0.1:1").Ping(t.Context())
		return
	}
	process := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
	process.Env = append(os.Environ(), child+"=1")
	var said strings.Builder
	process.Stderr = &said
	if err := process.Run(); err != nil {
		t.Fatal(err)
	}
	if said.String() != "" {
		t.Errorf("it wrote:\n%s", &said)
	}
}
