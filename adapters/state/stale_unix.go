//go:build unix

package state

import (
	"errors"
	"io"
	"net"
	"syscall"
)

var errSpoken = errors.New("the connection has data that nobody asked for")

// stale tells why a connection that nobody used cannot be used again, as far as
// the system knows; it waits for nothing. Of one over TLS it tells nothing.
func stale(c net.Conn) error {
	carrier, bare := c.(syscall.Conn)
	if !bare {
		return nil
	}
	raw, err := carrier.SyscallConn()
	if err != nil {
		return err
	}
	var peeked error
	err = raw.Control(func(descriptor uintptr) {
		var next [1]byte
		n, _, err := syscall.Recvfrom(int(descriptor), next[:], syscall.MSG_PEEK)
		switch {
		case errors.Is(err, syscall.EAGAIN): // there is nothing to read, and no end
		case err != nil:
			peeked = err
		case n == 0:
			peeked = io.EOF
		default:
			peeked = errSpoken
		}
	})
	return errors.Join(err, peeked)
}
