package main

import (
	"reflect"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const (
	enter = "\r"
	up    = "\x1b[A"
	left  = "\x1b[D"
	ctrlC = "\x03"
	ctrlD = "\x04"
	tab   = "\t"
	back  = "\x1b[Z" // Shift and Tab
)

func TestChatAtATerminal(t *testing.T) {
	s := open(t, nil, "chat")
	s.run()
	s.await("Ask me about the Office of the President of the People's Republic of China and the people who held\r\nit. For example:\r\n- ")
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

	s.press("how long was zhang jing" + tab + " director?" + enter)
	s.await("how long was Zhang Jingwu")
	s.await("1955")
	s.await("\r\n> ")
	s.press("/li" + tab + enter)
	s.await("- ")
	s.await("Han Shiming")
	s.await("\r\n> ")

	s.press("/help" + enter)
	s.await("/sources  the works that the last answer cites")
	s.await("> ")
	s.press("/sources" + enter)
	s.await("Wikipedia, CC BY-SA 4.0")
	s.await("> ")
	s.press("exit" + enter)
	s.end(exitDone)
}

func TestTabKeepsWhatMayBeSeveralNames(t *testing.T) {
	s := open(t, nil, "chat")
	s.run()
	s.await("\r\n> ")
	s.press("who is ji" + tab)
	s.await("who is Jia Ting'an")
	s.press(tab)
	s.await("who is Jiang Zemin")
	s.press(tab)
	s.await("who is Zhang Jingwu")
	s.press(back + back)
	s.await("who is Jia Ting'an")
	s.press(enter)
	s.await("Jia Ting'an")
	s.press(ctrlD)
	s.end(exitDone)
}

func TestChatRemembersWhatWasTypedBefore(t *testing.T) {
	state := "XDG_STATE_HOME=" + t.TempDir()
	for _, typed := range []string{"who was director in 2010", up + "?"} {
		s := open(t, []string{state}, "chat")
		s.run()
		s.await("\r\n> ")
		s.press(typed + enter)
		s.await("Chen Shiju")
		s.press(ctrlD)
		s.end(exitDone)
	}
}

func TestChatWhereNothingCanBeKept(t *testing.T) {
	s := open(t, []string{"XDG_STATE_HOME=/dev/null"}, "chat")
	s.run()
	s.await("What you type will not be remembered for the next chat: ")
	s.await("\r\n> ")
	s.press("quit" + enter)
	s.end(exitDone)
}

func TestCtrlCClearsTheLine(t *testing.T) {
	s := open(t, nil, "chat")
	s.run()
	s.await("\r\n> ")
	for range 2 {
		s.press("who was unheard")
		s.await("unheard")
		s.press(ctrlC)
		s.await("^C\r\n")
		s.await("> ")
	}
	s.press("who was director in 2010" + enter)
	s.await("Chen Shiju")
	s.await("\r\n> ")
	s.press(ctrlC)
	s.end(exitInterrupted)
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
		{"Ctrl-C inside a line", func(s *screen) { s.press("who was"); s.await("was"); s.press(ctrlC + ctrlC) }, exitInterrupted},
		{"told to stop", func(s *screen) { s.command.Process.Signal(syscall.SIGTERM) }, exitInterrupted},
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
