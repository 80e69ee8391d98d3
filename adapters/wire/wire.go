// Package wire is a network inside a process. Tests in a bubble of
// testing/synctest connect over it: there, whoever waits for a real socket would
// keep the bubble's clock from going on.
package wire

import (
	"context"
	"fmt"
	"io"
	"net"
	"sync"
	"syscall"
)

// Network connects whoever dials it to whoever listens in it. The zero value is
// ready.
type Network struct {
	mutex     sync.Mutex
	listeners map[string]*listener
	last      int
}

// Listen waits for connections at an address that nobody else has.
func (n *Network) Listen() net.Listener {
	n.mutex.Lock()
	defer n.mutex.Unlock()
	n.last++
	l := &listener{network: n, at: address(fmt.Sprintf("wire-%d.test:80", n.last)), arrived: make(chan net.Conn), closed: make(chan struct{})}
	if n.listeners == nil {
		n.listeners = map[string]*listener{}
	}
	n.listeners[l.at.String()] = l
	return l
}

// DialContext connects to a listener of the network; elsewhere nobody is.
func (n *Network) DialContext(ctx context.Context, network, to string) (net.Conn, error) {
	n.mutex.Lock()
	l := n.listeners[to]
	n.mutex.Unlock()
	refused := &net.OpError{Op: "dial", Net: network, Addr: address(to), Err: syscall.ECONNREFUSED}
	if l == nil {
		return nil, refused
	}
	here, there := newPair(address("wire.test:1"), l.at)
	select {
	case l.arrived <- there:
		return here, nil
	case <-l.closed:
		return nil, refused
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

type listener struct {
	network *Network
	at      address
	arrived chan net.Conn
	once    sync.Once
	closed  chan struct{}
}

func (l *listener) Accept() (net.Conn, error) {
	select {
	case connection := <-l.arrived:
		return connection, nil
	case <-l.closed:
		return nil, net.ErrClosed
	}
}

func (l *listener) Close() error {
	l.once.Do(func() {
		l.network.mutex.Lock()
		defer l.network.mutex.Unlock()
		delete(l.network.listeners, l.at.String())
		close(l.closed)
	})
	return nil
}

func (l *listener) Addr() net.Addr { return l.at }

type address string

func (address) Network() string  { return "wire" }
func (a address) String() string { return string(a) }

// newPair is the two ends of a connection.
func newPair(dialler, listener address) (here, there net.Conn) {
	up, down := newStream(), newStream()
	return &end{in: down, out: up, local: dialler, remote: listener}, &end{in: up, out: down, local: listener, remote: dialler}
}

// end is one of a connection.
type end struct {
	in, out       *stream
	local, remote address
}

func (e *end) Read(into []byte) (int, error)  { return e.in.read(into) }
func (e *end) Write(text []byte) (int, error) { return e.out.write(text) }
func (e *end) LocalAddr() net.Addr            { return e.local }
func (e *end) RemoteAddr() net.Addr           { return e.remote }

// Close lets the other end read what was written, and then the end.
func (e *end) Close() error {
	e.in.close(net.ErrClosed, syscall.EPIPE)
	e.out.close(io.EOF, net.ErrClosed)
	return nil
}
