package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"

	"officebot/adapters/console"
)

const description = `Answers questions about an office from its records, and shows the sources of every answer.

Try this first:
  officebot ask "who was director in 2010"

More examples:
  officebot chat                           a conversation, with follow-ups
  officebot ask < questions.txt            one question a line
  officebot ask --json 2010年的主任是谁
  officebot import mayors.csv -o my.yaml   make a pack of records from a list
  officebot check my-office/               is this pack of records in order?
  officebot help serve                     how to run it on Discord and in Slack`

// commandLine is what can be typed behind the program's name. Serve is
// serveCommand, or unread where it was not typed: to take in its flags costs
// more than those of all the other commands.
type commandLine[Serve any] struct {
	Help    helpFlag    `short:"h" help:"Show this help."`
	Version versionFlag `help:"Print the version."`

	Ask    askCommand    `cmd:"" help:"Answer a question, or each line of standard input."`
	Chat   chatCommand   `cmd:"" help:"Hold a conversation: a question may refer to the one before."`
	Serve  Serve         `cmd:"" help:"Answer on Discord and Slack until told to stop."`
	Import importCommand `cmd:"" help:"Make a draft pack of records from a list of office-holders."`
	Init   initCommand   `cmd:"" help:"Write a small pack with explanations, to begin your own with."`
	Check  checkCommand  `cmd:"" help:"Check a pack of records and report every problem."`
	Health healthCommand `cmd:"" help:"Check that a serve on this machine is running."`

	SlackManifest slackManifestCommand `cmd:"" help:"Print the manifest of a Slack app, to make the app with."`
	Completion    completionCommand    `cmd:"" help:"Print a script that lets your shell complete commands and flags."`
	VersionOf     versionCommand       `cmd:"" name:"version" help:"Print the version."`
	HelpOn        helpCommand          `cmd:"" name:"help" help:"Show this help, or the help of one command."`

	Query    queryCommand    `cmd:"" hidden:"" help:"Show what a query gives, in its notation."`
	Complete completeCommand `cmd:"" hidden:"" help:"List what the last of some words may become."`
}

// unread is a command whose flags nobody asks for.
type unread struct{}

// lineFor is the command line that the arguments are one of.
func lineFor(args []string) any {
	if slices.Contains(args, "serve") {
		return new(commandLine[serveCommand])
	}
	return new(commandLine[unread])
}

// answering has the flags of the commands that answer.
type answering struct {
	JSON      bool   `name:"json" help:"Print each answer as a JSON object on one line."`
	Knowledge string `placeholder:"PATH" help:"Answer from this pack of records, a file or a directory, instead of the built-in one."`
	Today     string `placeholder:"YYYY-MM-DD" help:"Answer as if today were this day."`
}

type askCommand struct {
	answering
	Question []string `arg:"" optional:"" help:"The question. Without one, each line of standard input is a question."`
}

// Help is what "ask --help" says beyond the flags.
func (askCommand) Help() string {
	return `Examples:

    officebot ask "who was director in 2010"
    officebot ask who was the first director
    officebot ask --today 2005-06-01 who is director now
    officebot ask --knowledge my-office/ --json < questions.txt`
}

// oneShotGCPercent lets the heap grow to about 20 MB before it is collected.
const oneShotGCPercent = 500

// Run answers the question, or those of standard input.
func (command *askCommand) Run(ctx context.Context, std streams) error {
	if len(command.Question) > 0 {
		// One answer is out before a collection of what the start left could pay.
		defer debug.SetGCPercent(debug.SetGCPercent(oneShotGCPercent))
	}
	desk, err := command.open(std)
	if err != nil {
		return err
	}
	if len(command.Question) > 0 {
		return desk.Ask(ctx, strings.Join(command.Question, " "))
	}
	if console.IsTerminal(std.in) {
		fmt.Fprintln(std.err, "Type one question a line; Ctrl-D ends. (officebot chat has follow-ups.)")
	} else {
		desk.Echo = true
	}
	return untilInterrupted(ctx, func(ctx context.Context) error { return desk.AskEach(ctx, std.in) })
}

type chatCommand struct{ answering }

// Help is what "chat --help" says beyond the flags.
func (chatCommand) Help() string {
	return `At a terminal, Tab completes names, the arrow keys bring back earlier questions, those of earlier chats too, and /help lists what else you can type. From a pipe, each line is a question; with --json, a blank line starts a new conversation.

Examples:

    officebot chat
    printf 'who was director in 2010\nand after him?\n' | officebot chat`
}

// Run holds a conversation with standard input.
func (command *chatCommand) Run(ctx context.Context, std streams) error {
	desk, err := command.open(std)
	if err != nil {
		return err
	}
	if command.JSON || !console.IsTerminal(std.in) || !console.IsTerminal(std.out) {
		desk.Echo = !console.IsTerminal(std.in)
		return untilInterrupted(ctx, func(ctx context.Context) error {
			return desk.Chat(ctx, console.NewLines(std.in))
		})
	}
	editor := console.NewEditor(desk.Complete)
	defer editor.Close()
	if file := historyFile(std.getenv); file != "" {
		if err := editor.Keep(file); err != nil {
			fmt.Fprintf(std.err, "What you type will not be remembered for the next chat: %v\n", err)
		}
	}
	if err := desk.Greet(); err != nil {
		return err
	}
	return untilInterrupted(ctx, func(ctx context.Context) error { return desk.Chat(ctx, editor) })
}

// historyFile is where a chat keeps what was typed, as the XDG Base Directory
// Specification has it; "" where nothing tells.
func historyFile(getenv func(string) string) string {
	state := getenv("XDG_STATE_HOME")
	if home := getenv("HOME"); state == "" && home != "" {
		state = filepath.Join(home, ".local", "state")
	}
	if !filepath.IsAbs(state) {
		return ""
	}
	return filepath.Join(state, "officebot", "history")
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
