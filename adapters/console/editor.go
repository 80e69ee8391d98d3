package console

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sync/atomic"

	"github.com/peterh/liner"
)

// Editor reads lines from the process's terminal, with editing, completion and a
// history.
type Editor struct {
	state    *liner.State
	keyboard keyboard
	history  *history // nil where none is kept
}

// NewEditor takes over the terminal of standard input and output; Close gives
// it back as it was.
func NewEditor(complete Completer) *Editor {
	e := &Editor{}
	e.state = e.keyboard.liner()
	e.state.SetCtrlCAborts(true)
	// One after the other: liner's other style puts what all have in common in place of
	// what was typed, which is nothing where a surname finds a first name too.
	e.state.SetTabCompletionStyle(liner.TabCircular)
	e.state.SetWordCompleter(liner.WordCompleter(complete))
	return e
}

// Keep has what is typed kept in a file, to be recalled by the next editor too.
// Without it, or with an error, it is kept for this one alone.
func (e *Editor) Keep(path string) error {
	kept, lines, err := openHistory(path)
	if err != nil {
		return err
	}
	e.history = kept
	for _, line := range lines {
		e.state.AppendHistory(line)
	}
	return nil
}

// Next implements Input. Ctrl-C empties the line; where it is empty already, that
// is ErrInterrupted.
func (e *Editor) Next() (string, error) {
	for {
		line, err := e.state.Prompt(prompt)
		switch {
		case errors.Is(err, liner.ErrPromptAborted) && e.keyboard.cleared.Load():
			continue
		case errors.Is(err, liner.ErrPromptAborted):
			return "", ErrInterrupted
		case err == io.EOF:
			fmt.Println() // Ctrl-D leaves the cursor behind the prompt
			return "", err
		case err != nil:
			return "", err
		}
		if line != "" {
			e.state.AppendHistory(line)
			e.history.add(line)
		}
		return cut(line), nil
	}
}

// Close gives the terminal back.
func (e *Editor) Close() error { return errors.Join(e.history.close(), e.state.Close()) }

// keyboard tells whether Ctrl-C was pressed at an empty line, which liner does not.
type keyboard struct {
	cleared atomic.Bool // at the last Ctrl-C something had been typed
}

const (
	ctrlC  = 0x03
	enter  = '\r'
	onward = '\n'
)

// liner is a liner that reads what the keyboard passes on. At a terminal that it
// cannot edit lines at, or at none, it reads by itself.
func (k *keyboard) liner() *liner.State {
	if !liner.TerminalSupported() || !IsTerminal(os.Stdin) {
		return liner.NewLiner()
	}
	reader, writer, err := os.Pipe()
	if err != nil {
		return liner.NewLiner()
	}
	keys := os.Stdin
	os.Stdin = reader // liner takes its input from there, and the terminal's mode from its descriptor
	state := liner.NewLiner()
	os.Stdin = keys
	go k.pass(keys, writer)
	return state
}

// pass passes on what is typed, until its end.
func (k *keyboard) pass(from io.Reader, to io.WriteCloser) {
	defer to.Close()
	var part [256]byte
	typed := false
	for {
		n, err := from.Read(part[:])
		for _, key := range part[:n] {
			switch key {
			case ctrlC:
				k.cleared.Store(typed)
				typed = false
			case enter, onward:
				typed = false
			default:
				typed = true
			}
		}
		if _, failed := to.Write(part[:n]); err != nil || failed != nil {
			return
		}
	}
}
