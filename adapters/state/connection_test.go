//go:build unix

package state

import (
	"context"
	"errors"
	"io"
	"net"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/gomodule/redigo/redis"

	"officebot/adapters/state/redistest"
	"officebot/adapters/state/statetest"
)

// told is what a Redis answers to a command that no Store has.
func told(t testing.TB, r *Redis, name string, arguments ...any) any {
	t.Helper()
	reply, err := r.command(t.Context(), "tell", name, arguments...)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return reply
}

// gate lets nothing through to a server until it is opened, and counts who comes.
type gate struct {
	net.Listener
	server *redistest.Server
	opened chan struct{}
	came   atomic.Int64
}

func newGate(t *testing.T, server *redistest.Server) *gate {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	g := &gate{Listener: listener, server: server, opened: make(chan struct{})}
	var passing sync.WaitGroup
	t.Cleanup(func() { listener.Close(); passing.Wait() })
	passing.Go(func() {
		for {
			outer, err := listener.Accept()
			if err != nil {
				return
			}
			g.came.Add(1)
			passing.Go(func() {
				defer outer.Close()
				<-g.opened
				inner, err := net.Dial("tcp", server.Address())
				if err != nil {
					t.Error(err)
					return
				}
				defer inner.Close()
				passing.Go(func() { _, _ = io.Copy(inner, outer); inner.Close() })
				_, _ = io.Copy(outer, inner)
			})
		}
	})
	return g
}

// A connection that is made too late for the call that wanted it serves the next.
func TestRedisKeepsAConnectionThatComesLate(t *testing.T) {
	gate := newGate(t, redistest.Start(t))
	r := openRedis(t, "redis://"+gate.Addr().String()+"/1") // the database is told first
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := r.Get(ctx, "a"); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("with nothing let through: %v", err)
	}
	close(gate.opened)
	statetest.Until(t, "the connection", func() bool { return r.connected().IdleCount() == 1 })
	statetest.Try(t, r).Put("a", "1", time.Hour)
	statetest.Try(t, r).Has("a", "1")
	if came := gate.came.Load(); came != 1 {
		t.Errorf("%d connections were made", came)
	}
}

// A call that is given up waits no longer, and what it would have been answered
// is no answer to another.
func TestRedisCallsEndWithTheirContext(t *testing.T) {
	server := redistest.Start(t)
	r := openRedis(t, server.URL())
	statetest.Try(t, r).Put("a", "1", time.Hour)
	statetest.Try(t, r).Put("b", "2", time.Hour)
	server.Pause()
	ctx, cancel := context.WithCancel(t.Context())
	got := make(chan error)
	go func() { _, err := r.Get(ctx, "a"); got <- err }()
	statetest.Until(t, "that it asks", func() bool { return r.connected().IdleCount() == 0 })
	start := time.Now()
	cancel()
	if err := <-got; !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
	if passed := time.Since(start); passed > ioTimeout/2 {
		t.Errorf("it ended %v after its context", passed)
	}
	server.Resume()
	statetest.Try(t, r).Has("b", "2")
	for range 100 {
		if added, err := r.Add(ctx, "c", nil, time.Hour); added || !errors.Is(err, context.Canceled) {
			t.Fatalf("with a context that has ended: added %t, %v", added, err)
		}
	}
	statetest.Try(t, r).HasNone("c")
}

// However many call at once, the connections are bounded, and the other calls
// wait for one.
func TestRedisBoundsItsConnections(t *testing.T) {
	gate := newGate(t, redistest.Start(t))
	r := openRedis(t, "redis://"+gate.Addr().String())
	most := int64(maxConnections())
	var all sync.WaitGroup
	var failures atomic.Int64
	for range 5 * most {
		all.Go(func() {
			if _, err := r.Get(t.Context(), "a"); err != nil {
				failures.Add(1) // the machine was busy for long; another connection is made then
			}
		})
	}
	statetest.Until(t, "all connections", func() bool { return gate.came.Load() >= most })
	close(gate.opened)
	all.Wait()
	if came := gate.came.Load(); came > most+failures.Load() {
		t.Errorf("%d connections were made, want at most %d", came, most)
	}
	if idle := r.connected().IdleCount(); int64(idle) > most {
		t.Errorf("%d connections are kept, want at most %d", idle, most)
	}
	t.Logf("%d calls failed", failures.Load())
}

// Connections that the server closed, that have more to say, or that nobody used for
// long are not used again.
func TestRedisUsesNoStaleConnection(t *testing.T) {
	server := redistest.Start(t)
	other := openRedis(t, server.URL())
	for name, spoil := range map[string]func(r *Redis, c *connection){
		"closed by the server": func(r *Redis, _ *connection) { told(t, other, "CLIENT", "KILL", "ID", told(t, r, "CLIENT", "ID")) },
		"with a reply left": func(_ *Redis, c *connection) {
			if err := errors.Join(c.Send("ECHO", "left"), c.Flush()); err != nil {
				t.Fatal(err)
			}
		},
		"unused for long": func(r *Redis, _ *connection) { r.pool.IdleTimeout = time.Nanosecond },
	} {
		t.Run(name, func(t *testing.T) {
			r := openRedis(t, server.URL())
			made := make(chan *connection, 2)
			r.pool.DialContext = func(ctx context.Context) (redis.Conn, error) {
				c, err := r.server.connect(ctx)
				made <- c
				return c, err
			}
			before := told(t, r, "CLIENT", "ID")
			if again := told(t, r, "CLIENT", "ID"); again != before {
				t.Fatalf("of two calls the first had connection %v and the second %v", before, again)
			}
			c := <-made
			spoil(r, c)
			if r.pool.IdleTimeout == maxIdle {
				statetest.Until(t, "that it is known", func() bool { return stale(c.carrier) != nil })
			}
			if after := told(t, r, "CLIENT", "ID"); after == before {
				t.Error("the connection is used again")
			}
		})
	}
}

// A replica takes no writes, and the connection to it is not used again: another
// may be behind the address by then.
func TestRedisLeavesAReplica(t *testing.T) {
	r := openRedis(t, redistest.Start(t, "--replicaof", "127.0.0.1", "1").URL())
	for name, call := range map[string]func() (bool, error){
		"Add":  func() (bool, error) { return r.Add(t.Context(), "a", nil, time.Hour) },
		"Ping": func() (bool, error) { return false, r.Ping(t.Context()) },
	} {
		statetest.Try(t, r).HasNone("a")
		if r.connected().IdleCount() != 1 {
			t.Error("a connection that can be read from is not kept")
		}
		if added, err := call(); added || err == nil || !IsLoss(err) {
			t.Errorf("%s: added %t, %v", name, added, err)
		}
		if r.connected().IdleCount() != 0 {
			t.Errorf("%s: the connection is kept", name)
		}
	}
}

// A connection whose call has had no answer in time is closed: what it would still be
// answered is no answer to the next call, and that one does not wait behind it.
func TestRedisDropsAConnectionWhoseCallTimedOut(t *testing.T) {
	gate := newGate(t, redistest.Start(t))
	close(gate.opened)
	r := openRedis(t, "redis://"+gate.Addr().String())
	statetest.Try(t, r).Put("a", "1", time.Hour)
	statetest.Try(t, r).Put("b", "2", time.Hour)
	before := gate.came.Load()

	gate.server.Pause()
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := r.Get(ctx, "a"); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("with a server that does not answer: %v", err)
	}
	if idle, active := r.connected().IdleCount(), r.connected().ActiveCount(); idle != 0 || active != 0 {
		t.Errorf("%d connections are kept, %d of them to be used again", active, idle)
	}
	gate.server.Resume()
	statetest.Try(t, r).Has("b", "2")
	if came := gate.came.Load() - before; came != 1 {
		t.Errorf("%d connections were made for the call after it, want 1", came)
	}
}
