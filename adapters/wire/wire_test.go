package wire

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"syscall"
	"testing"
	"testing/synctest"
	"time"
)

// pair is a connection in a network, from both ends.
func pair(t *testing.T) (here, there net.Conn) {
	t.Helper()
	var n Network
	l := n.Listen()
	arrived := make(chan net.Conn)
	go func() {
		c, err := l.Accept()
		if err != nil {
			t.Error(err)
		}
		arrived <- c
	}()
	here, err := n.DialContext(t.Context(), "tcp", l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	there = <-arrived
	t.Cleanup(func() { here.Close(); there.Close(); l.Close() })
	return here, there
}

func TestWhatIsWrittenArrivesThoughTheWriterHasClosed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		here, there := pair(t)
		want := bytes.Repeat([]byte("who was director in 2010? "), 10_000) // more than is held
		go func() {
			if n, err := here.Write(want); n != len(want) || err != nil {
				t.Errorf("%d bytes were written of %d: %v", n, len(want), err)
			}
			here.Close()
		}()
		if got, err := io.ReadAll(there); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%d bytes were read of %d: %v", len(got), len(want), err)
		}
		if _, err := there.Write([]byte("x")); !errors.Is(err, syscall.EPIPE) {
			t.Errorf("writing to who has closed: %v", err)
		}
		if _, err := here.Read(make([]byte, 1)); !errors.Is(err, net.ErrClosed) {
			t.Errorf("reading after Close: %v", err)
		}
	})
}

func TestDeadlines(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		here, there := pair(t)
		full := make([]byte, held+1)
		for what, call := range map[string]func() error{
			"a read":  func() error { _, err := there.Read(full); return err },
			"a write": func() error { _, err := here.Write(full); return err },
		} {
			begun := time.Now()
			for _, c := range []net.Conn{here, there} {
				if err := c.SetDeadline(begun.Add(time.Minute)); err != nil {
					t.Fatal(err)
				}
			}
			if what == "a read" { // an earlier one is replaced while somebody waits
				time.AfterFunc(time.Second, func() { there.SetReadDeadline(begun.Add(time.Hour)) })
			}
			err := call()
			waited, want := time.Since(begun), map[string]time.Duration{"a read": time.Hour, "a write": time.Minute}[what]
			if !errors.Is(err, os.ErrDeadlineExceeded) || waited != want {
				t.Errorf("%s ended after %v with %v, want %v", what, waited, err, want)
			}
			here.SetDeadline(time.Time{})
			there.SetDeadline(time.Time{})
			drain(t, here, there)
		}
		if _, err := here.Write([]byte("x")); err != nil {
			t.Errorf("a deadline that was taken back holds: %v", err)
		}
	})
}

// drain reads all that one end has written and the other has not read.
func drain(t *testing.T, from, to net.Conn) {
	t.Helper()
	const last = 0xff
	go from.Write([]byte{last})
	for one := make([]byte, 1); one[0] != last; {
		if _, err := to.Read(one); err != nil {
			t.Fatal(err)
		}
	}
}

func TestNobodyIsElsewhere(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var n Network
		l := n.Listen()
		if _, err := n.DialContext(t.Context(), "tcp", "other.test:80"); !errors.Is(err, syscall.ECONNREFUSED) {
			t.Errorf("dialling nobody: %v", err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if _, err := n.DialContext(ctx, "tcp", l.Addr().String()); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("dialling who does not accept: %v", err)
		}
		l.Close()
		if _, err := n.DialContext(t.Context(), "tcp", l.Addr().String()); !errors.Is(err, syscall.ECONNREFUSED) {
			t.Errorf("dialling who has closed: %v", err)
		}
		if _, err := l.Accept(); !errors.Is(err, net.ErrClosed) {
			t.Errorf("accepting after Close: %v", err)
		}
	})
}

func TestServersAndClientsLeaveNothingBehind(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var n Network
		for _, network := range []*Network{&n, &n} {
			server := network.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { io.Copy(w, r.Body) }))
			server.Start()
			defer server.Close()
			response, err := network.Client().Post(server.URL, "text/plain", bytes.NewReader([]byte("hello")))
			if err != nil {
				t.Fatal(err)
			}
			defer response.Body.Close()
			if text, err := io.ReadAll(response.Body); err != nil || string(text) != "hello" {
				t.Errorf("answered %q, %v", text, err)
			}
		}
	})
	server := (*Network)(nil).NewServer(http.NotFoundHandler())
	server.Start()
	defer server.Close()
	response, err := (*Network)(nil).Client().Get(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if response.StatusCode != http.StatusNotFound {
		t.Errorf("on loopback: status %d", response.StatusCode)
	}
}
