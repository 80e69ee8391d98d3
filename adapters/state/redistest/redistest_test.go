//go:build unix

package redistest

import (
	"errors"
	"net"
	"os"
	"strings"
	"testing"
	"time"
)

// say sends a line to a server and returns the first line of the reply.
func say(t *testing.T, s *Server, line string) (string, error) {
	t.Helper()
	connection, err := net.Dial("tcp", s.Address())
	if err != nil {
		return "", err
	}
	defer connection.Close()
	if err := connection.SetDeadline(time.Now().Add(200 * time.Millisecond)); err != nil {
		t.Fatal(err)
	}
	if _, err := connection.Write([]byte(line + "\r\n")); err != nil {
		return "", err
	}
	reply := make([]byte, 100)
	n, err := connection.Read(reply)
	first, _, _ := strings.Cut(string(reply[:n]), "\r\n")
	return first, err
}

func expect(t *testing.T, s *Server, line, want string) {
	t.Helper()
	if got, err := say(t, s, line); err != nil || got != want {
		t.Errorf("%s: %q, %v, want %q", line, got, err, want)
	}
}

func TestServerStopsAndComesBackEmpty(t *testing.T) {
	s := Start(t)
	expect(t, s, "SET k v", "+OK")
	expect(t, s, "EXISTS k", ":1")
	for _, end := range []func(){s.Stop, s.Kill} {
		end()
		if reply, err := say(t, s, "PING"); err == nil {
			t.Errorf("it answers %q after its end", reply)
		}
		s.Restart()
		expect(t, s, "EXISTS k", ":0")
		expect(t, s, "SET k v", "+OK")
	}
	s.Restart()
	expect(t, s, "EXISTS k", ":0")
}

func TestServerKeepsItsKeysWhereItsSettingsSaySo(t *testing.T) {
	s := Start(t, "--appendonly", "yes", "--appendfsync", "always")
	expect(t, s, "SET k v", "+OK")
	s.Restart()
	expect(t, s, "EXISTS k", ":1")
}

func TestServerFreezes(t *testing.T) {
	s := Start(t)
	s.Pause()
	if reply, err := say(t, s, "PING"); !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("a frozen server: %q, %v", reply, err)
	}
	s.Resume()
	expect(t, s, "PING", "+PONG")
	s.Pause()
	s.Restart()
	expect(t, s, "PING", "+PONG")
	s.Pause() // and ends frozen
}

func TestServerWantsItsPassword(t *testing.T) {
	s := StartWithPassword(t, "p@ss/w:rd")
	expect(t, s, "PING", "-NOAUTH Authentication required.")
	expect(t, s, "AUTH p@ss/w:rd", "+OK")
	if want := "redis://:p%40ss%2Fw%3Ard@" + s.Address(); s.URL() != want {
		t.Errorf("the URL is %s, want %s", s.URL(), want)
	}
}
