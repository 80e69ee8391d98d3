package main

import (
	"bytes"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/google/go-cmp/cmp"
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
	s.command.Env = append(append(os.Environ(), "TERM=xterm", "NO_COLOR=", "LC_ALL=C"), settings...)
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
	s.t.Fatalf("waited in vain for %q, shown is %q", text, s.text())
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

const (
	enter = "\r"
	up    = "\x1b[A"
	left  = "\x1b[D"
	ctrlC = "\x03"
	ctrlD = "\x04"
)

func TestChatAtATerminal(t *testing.T) {
	s := open(t, nil, "chat")
	s.run()
	s.await("Ask me about the office and the people who held it. For example:\r\n- ")
	s.await("/help shows what else can be typed here")
	s.await("> ")

	s.press("who was director in 200" + left + "1" + enter)
	s.await("Chen Shiju")
	s.await("\x1b]8;;https://")
	s.await("\x1b[2mYou could ask:\x1b[0m\r\n- ")
	s.await("\r\n> ")
	s.press("and after him?" + enter)
	s.await("Ding Xuexiang")
	s.await("\r\n> ")
	s.press(up + up + "?" + enter)
	s.await("who was director in 2010?")
	s.await("Chen Shiju")
	s.await("\r\n> ")

	s.press("/help" + enter)
	s.await("/sources  the works that the last answer cites")
	s.await("> ")
	s.press("/sources" + enter)
	s.await("Wikipedia, CC BY-SA 4.0")
	s.await("> ")
	s.press("/quit" + enter)
	s.end(exitDone)
}

func TestChatGivesTheTerminalBack(t *testing.T) {
	tests := []struct {
		name   string
		leave  func(*screen)
		status int
	}{
		{"quit", func(s *screen) { s.press("/quit" + enter) }, exitDone},
		{"Ctrl-D", func(s *screen) { s.press(ctrlD) }, exitDone},
		{"Ctrl-C", func(s *screen) { s.press(ctrlC) }, exitInterrupted},
		{"Ctrl-C inside a line", func(s *screen) { s.press("who was"); s.await("was"); s.press(ctrlC) }, exitInterrupted},
		{"told to end", func(s *screen) { s.command.Process.Signal(syscall.SIGTERM) }, exitInterrupted},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := open(t, nil, "chat")
			before := s.mode()
			s.run()
			s.await("\r\n> ")
			test.leave(s)
			s.end(test.status)
			if diff := cmp.Diff(before, s.mode(), cmp.Exporter(func(reflect.Type) bool { return true })); diff != "" {
				t.Errorf("the terminal is in another mode (-before +after):\n%s", diff)
			}
		})
	}
}

func TestColoursAtATerminal(t *testing.T) {
	tests := []struct {
		name     string
		settings []string
		args     []string
		rich     bool
	}{
		{"ask", nil, []string{"ask", "who was director in 2010"}, true},
		{"as JSON", nil, []string{"ask", "--json", "who was director in 2010"}, false},
		{"NO_COLOR", []string{"NO_COLOR=1"}, []string{"ask", "who was director in 2010"}, false},
		{"dumb", []string{"TERM=dumb"}, []string{"ask", "who was director in 2010"}, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := open(t, test.settings, test.args...)
			s.run()
			s.end(exitDone)
			shown := s.await("https://")
			if rich := strings.Contains(shown, "\x1b"); rich != test.rich {
				t.Errorf("colours: %v, want %v, in %q", rich, test.rich, shown)
			}
		})
	}
}

func TestChatAtADumbTerminal(t *testing.T) {
	s := open(t, []string{"TERM=dumb"}, "chat")
	s.run()
	shown := s.await("\r\n> ")
	s.press("who was director in 2010\n")
	shown += s.await("Chen Shiju") + s.await("\r\n> ")
	s.press(ctrlD)
	s.end(exitDone)
	if shown += s.text(); strings.Contains(shown, "\x1b") {
		t.Errorf("got %q", shown)
	}
}

func TestAskAtATerminal(t *testing.T) {
	s := open(t, nil, "ask")
	s.run()
	s.await("Type one question a line; Ctrl-D ends.")
	s.press("who was director in 2010\n")
	s.await("Chen Shiju")
	s.await("https://")
	s.press(ctrlC)
	s.end(exitInterrupted)
}
