package console

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/peterh/liner"
	"golang.org/x/term"
)

// prompt stands before every question, typed or repeated in a transcript.
const prompt = "> "

// IsTerminal tells whether a stream is one at which somebody sits.
func IsTerminal(stream any) bool {
	file, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// IsRich tells whether a stream takes colours and links: a terminal that has
// them, unless the environment asks for none (no-color.org, TERM=dumb).
func IsRich(stream any, getenv func(string) string) bool {
	return getenv("NO_COLOR") == "" && getenv("TERM") != "dumb" && IsTerminal(stream)
}

// Editor reads lines from the process's terminal, with editing and a history
// of what was typed since it was made.
type Editor struct{ state *liner.State }

// NewEditor takes over the terminal of standard input and output; Close gives
// it back as it was.
func NewEditor() *Editor {
	state := liner.NewLiner()
	state.SetCtrlCAborts(true)
	return &Editor{state}
}

// Next implements Input.
func (e *Editor) Next() (string, error) {
	line, err := e.state.Prompt(prompt)
	switch {
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
	}
	return cut(line), nil
}

// Close gives the terminal back.
func (e *Editor) Close() error { return e.state.Close() }
