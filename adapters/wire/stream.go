package wire

import (
	"net"
	"os"
	"sync"
	"time"
)

// held is how many bytes a stream takes that nobody has read yet, as the buffers
// of a system do.
const held = 64 << 10

// stream carries bytes one way.
type stream struct {
	mutex   sync.Mutex
	changed *sync.Cond
	bytes   []byte
	// Why no more can be read, once what is held has been, and written; nil: it can.
	readError, writeError error
	reading, writing      deadline
}

func newStream() *stream {
	s := &stream{}
	s.changed = sync.NewCond(&s.mutex)
	return s
}

func (s *stream) read(into []byte) (int, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	for {
		switch {
		case s.readError == net.ErrClosed: // by who reads: what is held is lost
			return 0, s.readError
		case s.reading.over:
			return 0, os.ErrDeadlineExceeded
		case len(into) == 0:
			return 0, nil
		case len(s.bytes) > 0:
			n := copy(into, s.bytes)
			s.bytes = s.bytes[n:]
			s.changed.Broadcast()
			return n, nil
		case s.readError != nil:
			return 0, s.readError
		}
		s.changed.Wait()
	}
}

func (s *stream) write(text []byte) (n int, err error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	for {
		switch {
		case s.writeError != nil:
			return n, s.writeError
		case s.writing.over:
			return n, os.ErrDeadlineExceeded
		case len(text) == 0:
			return n, nil
		case len(s.bytes) < held:
			part := text[:min(len(text), held-len(s.bytes))]
			s.bytes = append(s.bytes, part...)
			text, n = text[len(part):], n+len(part)
			s.changed.Broadcast()
			continue
		}
		s.changed.Wait()
	}
}

// close ends the stream; what it was closed with before stays.
func (s *stream) close(reading, writing error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.readError == nil || reading == net.ErrClosed {
		s.readError = reading
	}
	if s.writeError == nil {
		s.writeError = writing
	}
	s.reading.stop()
	s.writing.stop()
	s.changed.Broadcast()
}

// deadline is when a read or a write gives up.
type deadline struct {
	timer *time.Timer
	over  bool
}

func (d *deadline) stop() {
	if d.timer != nil {
		d.timer.Stop()
	}
}

// set makes the deadline another, of a stream whose mutex is free; the zero time
// is none.
func (s *stream) set(d *deadline, at time.Time) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	d.stop()
	left := time.Until(at)
	d.over = !at.IsZero() && left <= 0
	d.timer = nil
	if !at.IsZero() && !d.over {
		var timer *time.Timer
		timer = time.AfterFunc(left, func() {
			s.mutex.Lock()
			defer s.mutex.Unlock()
			if d.timer == timer { // no other has taken its place
				d.over = true
				s.changed.Broadcast()
			}
		})
		d.timer = timer
	}
	s.changed.Broadcast()
}

// SetReadDeadline is that of net.Conn.
func (e *end) SetReadDeadline(at time.Time) error {
	e.in.set(&e.in.reading, at)
	return nil
}

// SetWriteDeadline is that of net.Conn.
func (e *end) SetWriteDeadline(at time.Time) error {
	e.out.set(&e.out.writing, at)
	return nil
}

// SetDeadline is that of net.Conn.
func (e *end) SetDeadline(at time.Time) error {
	e.in.set(&e.in.reading, at)
	e.out.set(&e.out.writing, at)
	return nil
}
