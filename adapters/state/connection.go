package state

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"runtime"
	"strings"
	"time"

	"github.com/gomodule/redigo/redis"
)

// CallTimeout is how long a call of a Redis may take. Somebody waits for an answer
// meanwhile.
const CallTimeout = time.Second

// How long parts of a call may take. A dial that takes longer than the call serves the
// next.
const (
	dialTimeout = 2 * time.Second        // to connect, with TLS and across a region
	ioTimeout   = 500 * time.Millisecond // to write a command or to read a reply
)

// maxIdle is how long a connection is kept that nobody uses.
const maxIdle = 5 * time.Minute

// maxConnections is how many there may be at a time. Calls beyond that wait for
// one, for as long as a call may take.
func maxConnections() int { return 10 * runtime.GOMAXPROCS(0) }

// pool makes the pool of connections to a Redis. Before one that nobody used is
// used again, the system is asked whether it still stands, which costs no round trip.
// How many there are is bounded by Redis.places: where the pool does it (Wait), a
// call whose time is over while the pool is closed panics (redigo 1.9.3).
func (s *server) pool() *redis.Pool {
	return &redis.Pool{
		DialContext: func(ctx context.Context) (redis.Conn, error) { return s.connect(context.WithoutCancel(ctx)) },
		TestOnBorrow: func(c redis.Conn, _ time.Time) error {
			return errors.Join(c.Err(), stale(c.(*connection).carrier))
		},
		MaxIdle:     maxConnections(),
		IdleTimeout: maxIdle,
	}
}

// connection is one to a Redis.
type connection struct {
	redis.ConnWithContext
	carrier net.Conn // what it speaks through
}

// connect makes a connection.
func (s *server) connect(ctx context.Context) (*connection, error) {
	ctx, cancel := context.WithTimeout(ctx, dialTimeout)
	defer cancel()
	dial := new(net.Dialer).DialContext
	if s.tls != nil {
		dial = (&tls.Dialer{Config: s.tls}).DialContext
	}
	c := new(connection)
	made, err := redis.DialContext(ctx, s.network, s.address,
		redis.DialContextFunc(func(ctx context.Context, network, address string) (carrier net.Conn, err error) {
			c.carrier, err = dial(ctx, network, address)
			return c.carrier, err
		}),
		redis.DialReadTimeout(ioTimeout), redis.DialWriteTimeout(ioTimeout),
		redis.DialUsername(s.user), redis.DialPassword(s.password), redis.DialDatabase(s.database))
	if err != nil {
		return nil, err
	}
	c.ConnWithContext = made.(redis.ConnWithContext)
	return c, nil
}

// discard closes a connection that is of no more use, however it closes. The pool
// does not keep it then.
func (c *connection) discard() { _ = c.Close() }

// DoContext carries out a command, or with no name those that were sent. It ends
// with the context, and the connection with it, whose reply was not waited for. (The
// library's own leaves the command behind, which may still read its arguments.) A
// connection to a Redis that only replicates another now is not used again either:
// behind the same address there may be another already, which a new one finds.
func (c *connection) DoContext(ctx context.Context, name string, arguments ...any) (any, error) {
	finished := context.AfterFunc(ctx, c.discard)
	reply, err := c.Do(name, arguments...)
	replies, _ := reply.([]any)
	for _, reply := range replies {
		if failure, failed := reply.(redis.Error); failed && err == nil {
			reply, err = nil, failure
		}
	}
	if !finished() {
		c.discard() // now, so that no other call gets it
		if err != nil {
			err = ctx.Err()
		}
	}
	var failure redis.Error
	if errors.As(err, &failure) && strings.Contains(failure.Error(), "READONLY ") {
		c.discard()
	}
	return reply, err
}

// command is one of Redis.
type command struct {
	name      string
	arguments []any
}

// pipeline carries out commands in one round trip. Its error is the first of
// theirs.
func pipeline(ctx context.Context, c redis.Conn, commands []command) (any, error) {
	for _, command := range commands {
		if err := c.Send(command.name, command.arguments...); err != nil {
			return nil, err
		}
	}
	return redis.DoContext(c, ctx, "")
}

// command carries out one.
func (r *Redis) command(ctx context.Context, attempt, name string, arguments ...any) (any, error) {
	return r.do(ctx, attempt, func(ctx context.Context, c redis.Conn) (any, error) {
		return redis.DoContext(c, ctx, name, arguments...)
	})
}

// do attempts something with a connection, in the time that a call may take.
func (r *Redis) do(ctx context.Context, attempt string, use func(context.Context, redis.Conn) (any, error)) (any, error) {
	ctx, cancel := context.WithTimeout(ctx, CallTimeout)
	defer cancel()
	c, err := r.borrow(ctx)
	if err != nil {
		return nil, r.failed(attempt, err)
	}
	defer r.giveBack(c)
	if err := ctx.Err(); err != nil {
		return nil, r.failed(attempt, err)
	}
	reply, err := use(ctx, c)
	if err != nil {
		return nil, r.failed(attempt, err)
	}
	return reply, nil
}

// borrow takes a connection of the pool. One that is there only when the context has
// ended serves the next call: where connecting takes longer than a call may, no call
// would ever have one.
func (r *Redis) borrow(ctx context.Context) (redis.Conn, error) {
	if err := r.places.Acquire(ctx, 1); err != nil {
		return nil, err
	}
	type outcome struct {
		connection redis.Conn
		err        error
	}
	got := make(chan outcome)
	go func() {
		c, err := r.connected().GetContext(ctx)
		select {
		case got <- outcome{c, err}:
		case <-ctx.Done():
			r.giveBack(c)
		}
	}()
	select {
	case g := <-got:
		if g.err != nil {
			r.places.Release(1)
		}
		return g.connection, g.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// giveBack gives back a connection, and its place.
func (r *Redis) giveBack(c redis.Conn) {
	_ = c.Close() // what it tells, the call was told
	r.places.Release(1)
}
