package console

import (
	"os"

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

// Width is how many columns a terminal has, 0 for what is none.
func Width(stream any) int {
	file, ok := stream.(*os.File)
	if !ok {
		return 0
	}
	columns, _, err := term.GetSize(int(file.Fd()))
	if err != nil {
		return 0
	}
	return columns
}
