package state

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"strings"
	"time"

	"github.com/gomodule/redigo/redis"
)

// How long things may take. Somebody waits for an answer meanwhile.
const (
	dialTimeout = 2 * time.Second        // to connect, with TLS and across a region
	ioTimeout   = 500 * time.Millisecond // to write a command or to read a reply
	callTimeout = time.Second            // a call as a whole; a dial that takes longer serves the next
)

// connection is one to a Redis.
type connection struct {
	redis.Conn
	carrier net.Conn  // what it speaks through
	used    time.Time // last
}

// connect makes a connection, whatever becomes of the call that wants it.
func (s *server) connect() (*connection, error) {
	ctx, cancel := context.WithTimeout(context.Background(), dialTimeout)
	defer cancel()
	dial := new(net.Dialer).DialContext
	if s.tls != nil {
		dial = (&tls.Dialer{Config: s.tls}).DialContext
	}
	carrier, err := dial(ctx, s.network, s.address)
	if err != nil {
		return nil, err
	}
	c := &connection{Conn: redis.NewConn(carrier, ioTimeout, ioTimeout), carrier: carrier}
	if _, err := pipeline(c, s.greeting()); err != nil {
		c.discard()
		return nil, err
	}
	return c, nil
}

// greeting is what a Redis is told first on each connection.
func (s *server) greeting() (commands []command) {
	switch {
	case s.password == "":
	case s.user == "":
		commands = append(commands, command{"AUTH", []any{s.password}})
	default:
		commands = append(commands, command{"AUTH", []any{s.user, s.password}})
	}
	if s.database != 0 {
		commands = append(commands, command{"SELECT", []any{s.database}})
	}
	return commands
}

// usable tells whether a connection that nobody used may be used again. It costs
// no round trip.
func (c *connection) usable() bool {
	return c.Err() == nil && time.Since(c.used) < maxIdle && stale(c.carrier) == nil
}

// discard closes a connection that is of no more use, however it closes.
func (c *connection) discard() { _ = c.Close() }

// command is one of Redis.
type command struct {
	name      string
	arguments []any
}

// pipeline carries out commands in one round trip. Its error is the first of
// theirs.
func pipeline(c redis.Conn, commands []command) ([]any, error) {
	if len(commands) == 0 {
		return nil, nil
	}
	for _, command := range commands {
		if err := c.Send(command.name, command.arguments...); err != nil {
			return nil, err
		}
	}
	replies, err := redis.Values(c.Do("")) // those of all that were sent
	for _, reply := range replies {
		if failure, failed := reply.(redis.Error); failed {
			return nil, failure
		}
	}
	return replies, err
}

// command carries out one.
func (r *Redis) command(ctx context.Context, attempt, name string, arguments ...any) (any, error) {
	return r.do(ctx, attempt, func(c redis.Conn) (any, error) { return c.Do(name, arguments...) })
}

// do attempts something with a connection, in the time that a call may take. A
// connection whose reply was not waited for is closed.
func (r *Redis) do(ctx context.Context, attempt string, use func(redis.Conn) (any, error)) (any, error) {
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	pool := r.connected()
	c, err := pool.get(ctx)
	if err != nil {
		return nil, r.failed(attempt, err)
	}
	defer pool.put(c)
	if err := ctx.Err(); err != nil {
		return nil, r.failed(attempt, err)
	}
	finished := context.AfterFunc(ctx, c.discard)
	reply, err := use(c)
	if !finished() {
		c.discard() // now, so that no other call gets it
		if err != nil {
			err = ctx.Err()
		}
	}
	if err != nil {
		if demoted(err) {
			c.discard()
		}
		return nil, r.failed(attempt, err)
	}
	return reply, nil
}

// demoted tells whether a Redis only replicates another now. Behind the same
// address there may be another already, which a new connection finds.
func demoted(err error) bool {
	var reply redis.Error
	return errors.As(err, &reply) && strings.Contains(reply.Error(), "READONLY ")
}
