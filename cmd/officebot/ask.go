package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"officebot/adapters/console"
)

// answering is what can be set about the commands that answer.
type answering struct {
	JSON      bool
	Knowledge string
	Today     string
}

func (flags *answering) options() []option {
	return []option{
		{name: "json", into: &flags.JSON,
			help: "Print each answer as a JSON object on one line."},
		{name: "knowledge", placeholder: "PATH", into: &flags.Knowledge,
			help: "Answer from this pack of records, a file or a directory, instead of the built-in one."},
		{name: "today", placeholder: "YYYY-MM-DD", into: &flags.Today,
			help: "Answer as if today were this day."},
	}
}

func newAsk(std streams) *cobra.Command {
	var flags answering
	command := &cobra.Command{
		Use:         "ask [<question> ...]",
		Short:       "Answer a question, or each line of standard input.",
		Annotations: about("The question. Without one, each line of standard input is a question."),
		Example: `Examples:

    officebot ask "who was director in 2010"
    officebot ask who was the first director
    officebot ask --today 2005-06-01 who is director now
    officebot ask --knowledge my-office/ --json < questions.txt`,
		RunE: func(command *cobra.Command, words []string) error {
			return flags.ask(command.Context(), std, words)
		},
	}
	declare(command.Flags(), flags.options()...)
	return command
}

// oneShotGCPercent lets the heap grow to about 20 MB before it is collected.
const oneShotGCPercent = 500

// ask answers the question, or those of standard input.
func (flags *answering) ask(ctx context.Context, std streams, words []string) error {
	if len(words) > 0 {
		// One answer is out before a collection of what the start left could pay.
		defer debug.SetGCPercent(debug.SetGCPercent(oneShotGCPercent))
	}
	desk, err := flags.open(std)
	if err != nil {
		return err
	}
	if len(words) > 0 {
		return desk.Ask(ctx, strings.Join(words, " "))
	}
	if console.IsTerminal(std.in) {
		fmt.Fprintln(std.err, "Type one question a line; Ctrl-D ends. (officebot chat has follow-ups.)")
	} else {
		desk.Echo = true
	}
	return untilInterrupted(ctx, func(ctx context.Context) error { return desk.AskEach(ctx, std.in) })
}

// untilInterrupted works until that is done, or until Ctrl-C is pressed or the
// process told to end. It does not wait then for what was begun, which may be
// the reading of a line that never comes: the process is about to end.
func untilInterrupted(ctx context.Context, work func(context.Context) error) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	done := make(chan error, 1)
	go func() { done <- work(ctx) }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}
