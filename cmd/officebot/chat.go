package main

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"officebot/adapters/console"
)

func newChat(std streams) *cobra.Command {
	var flags answering
	command := &cobra.Command{
		Use:   "chat",
		Short: "Hold a conversation: a question may refer to the one before.",
		Long:  "At a terminal, Tab completes names, the arrow keys bring back earlier questions, those of earlier chats too, and /help lists what else you can type. From a pipe, each line is a question; with --json, a blank line starts a new conversation.",
		Example: `Examples:

    officebot chat
    printf 'who was director in 2010\nand after him?\n' | officebot chat`,
		RunE: func(command *cobra.Command, _ []string) error { return flags.chat(command.Context(), std) },
	}
	declare(command.Flags(), flags.options()...)
	return command
}

// chat holds a conversation with standard input.
func (flags *answering) chat(ctx context.Context, std streams) error {
	desk, err := flags.open(std)
	if err != nil {
		return err
	}
	if flags.JSON || !console.IsTerminal(std.in) || !console.IsTerminal(std.out) {
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
