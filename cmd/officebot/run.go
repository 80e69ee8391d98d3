package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"syscall"

	"github.com/spf13/cobra"

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
	program := newCommandLine(std)
	if args[0] == cobra.ShellCompRequestCmd {
		if err := completeChoices(program); err != nil {
			return status(std.err, err)
		}
	}
	var unshown error
	program.SetHelpFunc(func(command *cobra.Command, _ []string) { unshown = showHelp(std.out, command) })
	program.SetArgs(args)
	command, err := program.ExecuteContextC(ctx)
	return status(std.err, asSet(command.Flags(), std.getenv, cmp.Or(err, unshown)))
}

// misuse is an error in how the program was called that can be read all the same.
type misuse struct{ error }

// status tells the user of an error and returns the exit status for it. A
// reader that has closed its end has all that it wanted: that is no failure.
func status(stderr io.Writer, err error) int {
	var wrongly unread
	var wrong misuse
	var refused *adapters.Fatal
	switch {
	case err == nil, errors.Is(err, errShown), errors.Is(err, syscall.EPIPE):
		return exitDone
	case errors.Is(err, context.Canceled), errors.Is(err, console.ErrInterrupted):
		return exitInterrupted
	case errors.As(err, &wrongly):
		fmt.Fprintf(stderr, "officebot: %v\nTry: %s\n", err, wrongly.try)
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
