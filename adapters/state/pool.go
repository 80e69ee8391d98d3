package state

import (
	"cmp"
	"context"
	"errors"
	"runtime"
	"sync"
	"time"
)

// maxIdle is how long a connection is kept that nobody uses.
const maxIdle = 5 * time.Minute

// maxConnections is how many there may be at a time. Calls beyond that wait for
// one, for as long as a call may take.
func maxConnections() int { return 10 * runtime.GOMAXPROCS(0) }

var errClosed = errors.New("it is closed")

// pool has the connections to one Redis.
type pool struct {
	server *server
	places chan struct{} // one is taken while a connection is used, or made

	mutex  sync.Mutex
	idle   []*connection // the one that was used last comes last
	closed bool
}

func newPool(s *server) *pool {
	return &pool{server: s, places: make(chan struct{}, maxConnections())}
}

// get takes a connection, which put gives back.
func (p *pool) get(ctx context.Context) (*connection, error) {
	select {
	case p.places <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	c, err := p.take()
	if c != nil {
		return c, nil
	}
	if err = cmp.Or(err, ctx.Err()); err != nil {
		<-p.places
		return nil, err
	}
	return p.connect(ctx)
}

// take takes the idle connection that was used last, or none.
func (p *pool) take() (*connection, error) {
	for {
		c, err := p.last()
		if c == nil || c.usable() {
			return c, err
		}
		c.discard()
	}
}

func (p *pool) last() (*connection, error) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.closed {
		return nil, errClosed
	}
	if len(p.idle) == 0 {
		return nil, nil
	}
	c := p.idle[len(p.idle)-1]
	p.idle = p.idle[:len(p.idle)-1]
	return c, nil
}

// connect makes a connection, in a place that is taken for it. One that is there
// only when the context has ended serves the next call.
func (p *pool) connect(ctx context.Context) (*connection, error) {
	type outcome struct {
		connection *connection
		err        error
	}
	made := make(chan outcome)
	go func() {
		c, err := p.server.connect()
		if err != nil {
			<-p.places
		}
		select {
		case made <- outcome{c, err}:
		case <-ctx.Done():
			if err == nil {
				p.put(c)
			}
		}
	}()
	select {
	case m := <-made:
		return m.connection, m.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// put gives a connection back, and its place.
func (p *pool) put(c *connection) {
	if !p.keep(c) {
		c.discard()
	}
	<-p.places
}

func (p *pool) keep(c *connection) bool {
	c.used = time.Now()
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.closed || c.Err() != nil {
		return false
	}
	p.idle = append(p.idle, c)
	return true
}

// close closes the connections: those that are used, when they are given back.
func (p *pool) close() {
	p.mutex.Lock()
	idle := p.idle
	p.idle, p.closed = nil, true
	p.mutex.Unlock()
	for _, c := range idle {
		c.discard()
	}
}
