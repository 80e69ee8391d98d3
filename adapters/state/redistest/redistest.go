//go:build unix

// Package redistest runs real Redis servers for tests: each on a port of its own
// of the loopback interface, with its files in the test's folder, ended with the
// test. They can be stopped, killed, frozen and restarted at the same address.
package redistest

import (
	"bytes"
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"os/exec"
	"strconv"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/gomodule/redigo/redis"
)

// patience is how long a server may take to come up or to end, on a machine
// that is busy with other tests.
const patience = 20 * time.Second

// Server is a Redis, or a Valkey, that a test runs. Its methods may be called
// from any goroutine; where they fail, so does the test.
type Server struct {
	tb       testing.TB
	program  string
	port     int
	password string
	settings []string

	mutex   sync.Mutex
	running *running // nil while there is none
}

// running is one process of a server.
type running struct {
	process *os.Process
	log     bytes.Buffer  // to be read once it has ended
	ended   chan struct{} // closed when it has
}

// Start runs a server that keeps nothing on disk. The settings are those of
// redis-server's command line and come after that: "--appendonly", "yes" makes
// one that still has its keys after Restart. Where no server is installed, the
// test is skipped.
func Start(tb testing.TB, settings ...string) *Server {
	tb.Helper()
	return start(tb, "", settings)
}

// StartWithPassword is Start of a server that wants a password, of any
// characters.
func StartWithPassword(tb testing.TB, password string, settings ...string) *Server {
	tb.Helper()
	return start(tb, password, append([]string{"--requirepass", password}, settings...))
}

func start(tb testing.TB, password string, settings []string) *Server {
	tb.Helper()
	s := &Server{tb: tb, program: program(tb), password: password}
	s.settings = append([]string{
		"--bind", "127.0.0.1", "--dir", tb.TempDir(), "--save", "", "--appendonly", "no",
	}, settings...)
	tb.Cleanup(s.Kill)
	var err error
	for range 5 { // a port that is free now may be taken a moment later
		s.port = freePort(tb)
		if s.running, err = s.run(); err == nil {
			return s
		}
	}
	tb.Fatal(err)
	return nil
}

// program finds a server, and skips the test where there is none.
func program(tb testing.TB) string {
	tb.Helper()
	for _, name := range []string{"redis-server", "valkey-server"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	tb.Skip("redis-server is missing, so nothing was tested; install it with: apt-get install redis-server")
	return ""
}

func freePort(tb testing.TB) int {
	tb.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		tb.Fatal(err)
	}
	defer listener.Close()
	return listener.Addr().(*net.TCPAddr).Port
}

// Address is the host and the port.
func (s *Server) Address() string { return net.JoinHostPort("127.0.0.1", strconv.Itoa(s.port)) }

// URL is the address as programs are told it, with the password if there is one.
func (s *Server) URL() string {
	address := url.URL{Scheme: "redis", Host: s.Address()}
	if s.password != "" {
		address.User = url.UserPassword("", s.password)
	}
	return address.String()
}

// Ask is what the server answers to a command.
func (s *Server) Ask(command string, arguments ...any) any {
	s.tb.Helper()
	connection, err := redis.Dial("tcp", s.Address(), redis.DialPassword(s.password))
	if err != nil {
		s.tb.Fatal(err)
	}
	defer connection.Close()
	reply, err := connection.Do(command, arguments...)
	if err != nil {
		s.tb.Fatalf("%s: %v", command, err)
	}
	return reply
}

// Stop tells the server to end and waits until it has. A server that runs no
// more is left alone.
func (s *Server) Stop() { s.end(syscall.SIGTERM) }

// Kill ends the server at once, in whatever state it is.
func (s *Server) Kill() { s.end(syscall.SIGKILL) }

// Pause freezes the server: connections stay, the system accepts new ones, and
// nothing is answered.
func (s *Server) Pause() { s.signal(syscall.SIGSTOP) }

// Resume lets a frozen server go on.
func (s *Server) Resume() { s.signal(syscall.SIGCONT) }

// Restart kills the server, where it runs, and starts it again at the same
// address: without its keys, unless its settings keep them.
func (s *Server) Restart() {
	s.tb.Helper()
	s.Kill()
	s.mutex.Lock()
	defer s.mutex.Unlock()
	var err error
	if s.running, err = s.run(); err != nil {
		s.tb.Error(err)
	}
}

func (s *Server) signal(signal syscall.Signal) {
	s.tb.Helper()
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.running == nil {
		s.tb.Error("the Redis is not running")
		return
	}
	if err := s.running.process.Signal(signal); err != nil {
		s.tb.Error(err)
	}
}

func (s *Server) end(signal syscall.Signal) {
	s.tb.Helper()
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.running == nil {
		return
	}
	// A frozen server heeds a SIGTERM once it is let go on.
	for _, signal := range []syscall.Signal{signal, syscall.SIGCONT} {
		if err := s.running.process.Signal(signal); err != nil && !errors.Is(err, os.ErrProcessDone) {
			s.tb.Error(err)
		}
	}
	select {
	case <-s.running.ended:
	case <-time.After(patience):
		s.tb.Errorf("the Redis did not end within %v", patience)
	}
	s.running = nil
}

// run starts a process and waits until it answers.
func (s *Server) run() (*running, error) {
	command := exec.Command(s.program, append([]string{"--port", strconv.Itoa(s.port)}, s.settings...)...)
	r := &running{ended: make(chan struct{})}
	command.Stdout, command.Stderr = &r.log, &r.log
	if err := command.Start(); err != nil {
		return nil, err
	}
	r.process = command.Process
	go func() {
		// How it ended is for the log to tell; most are killed.
		_ = command.Wait()
		close(r.ended)
	}()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline) && r.runs(); {
		if s.answers() {
			return r, nil
		}
	}
	_ = r.process.Kill()
	<-r.ended
	return nil, fmt.Errorf("%s did not come up at %s:\n%s", s.program, s.Address(), &r.log)
}

// runs tells whether the process is still there, a moment later.
func (r *running) runs() bool {
	select {
	case <-r.ended:
		return false
	case <-time.After(5 * time.Millisecond):
		return true
	}
}

// answers tells whether the server answers, be it that it wants a password.
func (s *Server) answers() bool {
	connection, err := net.DialTimeout("tcp", s.Address(), time.Second)
	if err != nil {
		return false
	}
	defer connection.Close()
	if err := connection.SetDeadline(time.Now().Add(time.Second)); err != nil {
		return false
	}
	if _, err := connection.Write([]byte("PING\r\n")); err != nil {
		return false
	}
	reply := make([]byte, len("+PONG"))
	if _, err := connection.Read(reply); err != nil {
		return false
	}
	return string(reply) == "+PONG" || string(reply) == "-NOAU"
}
