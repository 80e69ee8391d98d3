package main

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/term"
)

// screen is a terminal with the program in it: what it has shown so far.
type screen struct {
	t        *testing.T
	command  *exec.Cmd
	keyboard *os.File // also where the program's output comes from
	line     *os.File // the program's side of the terminal

	mutex sync.Mutex
	shown bytes.Buffer
}

// open starts the program in a terminal. The environment is that of the test
// with the given settings.
func open(t *testing.T, settings []string, args ...string) *screen {
	t.Helper()
	keyboard, line, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { keyboard.Close(); line.Close() })
	if err := pty.Setsize(keyboard, &pty.Winsize{Rows: 40, Cols: 100}); err != nil {
		t.Fatal(err)
	}
	s := &screen{t: t, command: command(t, args...), keyboard: keyboard, line: line}
	s.command.Env = append(append(os.Environ(), "TERM=xterm", "NO_COLOR=", "LC_ALL=C", "XDG_STATE_HOME="+t.TempDir()), settings...)
	s.command.Stdin, s.command.Stdout, s.command.Stderr = line, line, line
	s.command.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true} // for Ctrl-C to reach it
	go s.watch()
	return s
}

func (s *screen) run() {
	s.t.Helper()
	if err := s.command.Start(); err != nil {
		s.t.Fatal(err)
	}
}

// watch collects what is shown until the terminal is closed.
func (s *screen) watch() {
	var part [4096]byte
	for {
		n, err := s.keyboard.Read(part[:])
		s.mutex.Lock()
		s.shown.Write(part[:n])
		s.mutex.Unlock()
		if err != nil {
			return
		}
	}
}

func (s *screen) text() string {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.shown.String()
}

// await waits until the text is shown, behind what was awaited before, and
// returns what came before it.
func (s *screen) await(text string) string {
	s.t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(2 * time.Millisecond) {
		s.mutex.Lock()
		shown := s.shown.String()
		before, after, found := strings.Cut(shown, text)
		if found {
			s.shown.Reset()
			s.shown.WriteString(after)
		}
		s.mutex.Unlock()
		if found {
			return before
		}
	}
	s.t.Fatalf("no sign of %q, shown is %q", text, s.text())
	return ""
}

func (s *screen) press(keys string) {
	s.t.Helper()
	if _, err := s.keyboard.WriteString(keys); err != nil {
		s.t.Fatal(err)
	}
}

// end waits for the program's end.
func (s *screen) end(status int) {
	s.t.Helper()
	s.command.Wait() // an error only where the status is not 0
	if got := s.command.ProcessState.ExitCode(); got != status {
		s.t.Errorf("exit status %d, want %d; shown is %q", got, status, s.text())
	}
}

// mode is the terminal's mode, which a program must leave as it found it.
func (s *screen) mode() *term.State {
	s.t.Helper()
	state, err := term.GetState(int(s.line.Fd()))
	if err != nil {
		s.t.Fatal(err)
	}
	return state
}
