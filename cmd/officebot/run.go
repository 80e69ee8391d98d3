package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"syscall"
	"unicode"

	"github.com/alecthomas/kong"

	"officebot/adapters"
	"officebot/adapters/console"
	"officebot/bot"
)

// The exit statuses.
const (
	exitDone        = 0
	exitFailed      = 1   // something went wrong, or check found a problem
	exitMisused     = 2   // the command line cannot be read, or a setting is wrong
	exitRefused     = 3   // a platform refuses what it is given: restarting would not help
	exitInterrupted = 130 // Ctrl-C: 128 and the signal's number, as shells have it
)

// streams is what the program has of the process around it.
type streams struct {
	in       io.Reader
	out, err io.Writer
	getenv   func(string) string
	environ  []string // all variables, as NAME=VALUE
}

// run is the program: it reads the command line, carries it out and returns
// the exit status. Where a command waits for input it ends with the context.
func run(ctx context.Context, args []string, std streams) int {
	if len(args) == 0 {
		args = []string{"--help"} // whoever types nothing wants to know what can be typed
	}
	if args[0] == "ask" || args[0] == "chat" {
		go bot.Prepare(locale(std.getenv)) // it needs neither flags nor records, and a start is short
	}
	parser, err := newParser(lineFor(args), ctx, std)
	if err != nil {
		return status(std.err, err)
	}
	command, err := parser.Parse(args)
	if err == nil {
		err = asSet(command, std.getenv, command.Run())
	}
	return status(std.err, err)
}

// newParser makes what reads the command line, and the environment beside it.
func newParser(line any, ctx context.Context, std streams) (*kong.Kong, error) {
	return kong.New(line,
		kong.Name("officebot"),
		kong.Description(description),
		kong.Writers(std.out, std.err),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, FlagsLast: true, NoAppDescFormat: true, WrapUpperBound: 100}),
		kong.NoDefaultHelp(),
		kong.Resolvers(fromEnvironment(std.getenv)),
		kong.ValueFormatter(withVariable),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(std),
	)
}

// misuse is an error in how the program was called that its parser cannot see.
type misuse struct{ error }

// status tells the user of an error and returns the exit status for it. A
// reader that has closed its end has all that it wanted: that is no failure.
func status(stderr io.Writer, err error) int {
	var unread *kong.ParseError
	var variable wrongVariable
	var wrong misuse
	var refused *adapters.Fatal
	switch {
	case err == nil, errors.Is(err, errHelped), errors.Is(err, syscall.EPIPE):
		return exitDone
	case errors.Is(err, context.Canceled), errors.Is(err, console.ErrInterrupted):
		return exitInterrupted
	case errors.As(err, &unread):
		if errors.As(err, &variable) {
			err = variable
		}
		fmt.Fprintf(stderr, "officebot: %v\nTry: %s\n", err, helpFor(unread))
		return exitMisused
	case errors.As(err, &wrong):
		fmt.Fprintf(stderr, "officebot: %v\n", err)
		return exitMisused
	case errors.As(err, &refused):
		fmt.Fprintf(stderr, "officebot: %v\n", err)
		return exitRefused
	case errors.Is(err, errHurried):
		fmt.Fprintf(stderr, "officebot: %v\n", err)
		return exitInterrupted
	case !errors.Is(err, errReported):
		fmt.Fprintf(stderr, "officebot: %v\n", err)
	}
	return exitFailed
}

// helpFor is the command line that helps with one that could not be read.
func helpFor(unread *kong.ParseError) string {
	switch {
	case unread.Context == nil:
		return "officebot --help"
	case unread.Context.Selected() != nil:
		return "officebot " + unread.Context.Selected().Path() + " --help"
	}
	if asked := strings.Join(unread.Context.Args, " "); isQuestion(asked) && !strings.Contains(unread.Error(), "did you mean") {
		return `officebot ask "` + asked + `"`
	}
	return "officebot --help"
}

// isQuestion tells whether what was typed in place of a command is more likely a
// question: several words, or no ASCII, and nothing that a shell would change.
func isQuestion(typed string) bool {
	return !strings.HasPrefix(typed, "-") && !strings.ContainsAny(typed, "\"$`\\!") &&
		(strings.Contains(typed, " ") || strings.ContainsFunc(typed, func(r rune) bool { return r > unicode.MaxASCII }))
}
