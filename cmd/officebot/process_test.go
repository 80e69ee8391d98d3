package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

const (
	// patience is how long a test waits for what should happen at once.
	patience = 30 * time.Second
	// recheck is how often it looks meanwhile; to look costs a request or more.
	recheck = 5 * time.Millisecond
)

// drivesProcesses skips a test that does where the race detector is on: it makes
// processes several times slower, and what they run the other tests run too.
func drivesProcesses(t *testing.T) {
	t.Helper()
	if raceDetector() {
		t.Skip("it drives processes, which -race does not look into: run it without -race")
	}
}

// command is the program as a process of its own, ended when the test loses
// its patience.
func command(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	drivesProcesses(t)
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	t.Cleanup(cancel)
	return exec.CommandContext(ctx, "officebot", args...)
}

// endless is an input that repeats itself for ever.
type endless string

func (e endless) Read(into []byte) (int, error) {
	n := 0
	for n < len(into) {
		n += copy(into[n:], e)
	}
	return n, nil
}

// start runs a command with an input and returns its output, an answer a line.
func start(t *testing.T, c *exec.Cmd, in io.Reader) (out io.ReadCloser, lines *bufio.Reader) {
	t.Helper()
	stdin, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if out, err = c.StdoutPipe(); err != nil {
		t.Fatal(err)
	}
	c.Stderr = new(bytes.Buffer)
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	go io.Copy(stdin, in) // what is left unread when the program ends is no error
	return out, bufio.NewReader(out)
}

func answer(t *testing.T, lines *bufio.Reader) answerRecord {
	t.Helper()
	line, err := lines.ReadString('\n')
	if err != nil {
		t.Fatalf("no answer: %v", err)
	}
	r, err := readRecord(line)
	if err != nil {
		t.Fatalf("%v\nin %s", err, line)
	}
	return r
}

func ended(t *testing.T, c *exec.Cmd, status int) {
	t.Helper()
	c.Wait() // an error only where the status is not 0
	if got := c.ProcessState.ExitCode(); got != status {
		t.Errorf("exit status %d, want %d (%v)", got, status, c.ProcessState)
	}
	if stderr := c.Stderr.(*bytes.Buffer); stderr.Len() > 0 {
		t.Errorf("on standard error: %s", stderr)
	}
}

func TestAClosedPipeEndsTheProgramQuietly(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"ask", "--json"}, {"ask"}, {"chat", "--json"}, {"chat"}} {
		t.Run(strings.Join(args, " "), func(t *testing.T) {
			c := command(t, args...)
			out, lines := start(t, c, endless("who was director in 2010\n"))
			if _, err := lines.ReadString('\n'); err != nil {
				t.Fatal(err)
			}
			out.Close()
			ended(t, c, exitDone)
		})
	}
}

func TestAnEndlessLineIsAnswered(t *testing.T) {
	t.Parallel()
	for _, word := range []string{"x", "director ", "主任", "\x00", "\xff", "2010 ", "who? ", "1"} {
		t.Run(word, func(t *testing.T) {
			c := command(t, "ask", "--json")
			_, lines := start(t, c, endless(word))
			answer(t, lines)
			c.Process.Kill()
			c.Wait() // it was killed
		})
	}
}

func TestTheLineAfterAnOverlongOneIsAnswered(t *testing.T) {
	c := command(t, "ask", "--json")
	_, lines := start(t, c, io.MultiReader(
		io.LimitReader(endless("who "), 10<<20),
		strings.NewReader("\nwho was director in 2010\n"),
	))
	answer(t, lines)
	if got := answer(t, lines); len(got.People) != 1 || got.People[0] != "Chen Shiju" {
		t.Errorf("got %v", got.People)
	}
	c.Process.Signal(syscall.SIGTERM)
	ended(t, c, exitInterrupted)
}

func TestAnAnswerIsWrittenAsSoonAsItIsReady(t *testing.T) {
	for _, verb := range []string{"ask", "chat"} {
		c := command(t, verb, "--json")
		in, questions := io.Pipe()
		_, lines := start(t, c, in)
		for range 3 {
			if _, err := io.WriteString(questions, "who was director in 2010\n"); err != nil {
				t.Fatal(err)
			}
			answer(t, lines)
		}
		c.Process.Signal(syscall.SIGINT)
		ended(t, c, exitInterrupted)
	}
}

func TestOddBytesAreAnswered(t *testing.T) {
	const in = "\xef\xbb\xbfwho was director in 2010\r\n" + "who was \x00direc\xfftor\n" + "\r\n" + "\x1b[31m主任"
	c := command(t, "ask", "--json")
	c.Stdin = strings.NewReader(in)
	out, err := c.Output()
	if err != nil {
		t.Fatal(err)
	}
	var questions []string
	for line := range strings.Lines(string(out)) {
		r, err := readRecord(line)
		if err != nil {
			t.Fatalf("%v\nin %s", err, line)
		}
		questions = append(questions, *r.Question)
	}
	want := []string{"who was director in 2010", "who was \x00direc\ufffdtor", "", "\x1b[31m主任"}
	if strings.Join(questions, "|") != strings.Join(want, "|") {
		t.Errorf("answered %q, want %q", questions, want)
	}
}

func TestNothingTypedSteersATerminal(t *testing.T) {
	c := command(t, "chat")
	c.Stdin = strings.NewReader("who is \x1b]0;title\a in 2010\x1b[2J\n/\x1b[31mfoo\n")
	out, err := c.Output()
	if err != nil {
		t.Fatal(err)
	}
	if bytes.ContainsAny(out, "\x1b\a") {
		t.Errorf("got %q", out)
	}
}

// await waits until something is so.
func await(t *testing.T, what string, is func() bool) {
	t.Helper()
	for deadline := time.Now().Add(patience); !is(); time.Sleep(recheck) {
		if time.Now().After(deadline) {
			t.Fatalf("no sign of %s", what)
		}
	}
}
