package main

import (
	"context"
	"embed"
	"fmt"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// A shell is given a function that asks the program itself what may come next, so
// that it never offers what another version has.

//go:embed completion
var shellScripts embed.FS

type completionCommand struct {
	Shell string `arg:"" enum:"bash,zsh,fish" help:"The shell: bash, zsh or fish."`
}

// Help is what "completion --help" says beyond the flags.
func (completionCommand) Help() string {
	return `Put one of these lines into the file that your shell reads when it starts:

    source <(officebot completion bash)      # ~/.bashrc
    source <(officebot completion zsh)       # ~/.zshrc, after compinit
    officebot completion fish | source       # ~/.config/fish/config.fish`
}

// Run prints the script of a shell.
func (command *completionCommand) Run(std streams) error {
	script, err := shellScripts.ReadFile("completion/officebot." + command.Shell)
	if err != nil {
		return err
	}
	_, err = std.out.Write(script)
	return err
}

// completeCommand is what those scripts call.
type completeCommand struct {
	Words []string `arg:"" optional:"" passthrough:"" help:"The words behind officebot, the last one unfinished."`
}

// Run lists what the last word may become, each with a tab and what it is.
func (command *completeCommand) Run(ctx context.Context, std streams) error {
	words := command.Words
	if len(words) > 0 && words[0] == "--" {
		words = words[1:]
	}
	if len(words) == 0 {
		words = []string{""}
	}
	parser, err := newParser(lineFor(words), ctx, std)
	if err != nil {
		return err
	}
	for _, found := range completions(parser.Model.Node, words) {
		fmt.Fprintln(std.out, strings.TrimSuffix(found.word+"\t"+found.help, "\t"))
	}
	return nil
}

// completion is a word that may be meant, and what it is.
type completion struct{ word, help string }

// completions are what the last of some words may become. Where there are none,
// the shell offers files.
func completions(program *kong.Node, words []string) []completion {
	earlier, typed := words[:len(words)-1], words[len(words)-1]
	command := selected(program, earlier)
	if flag, value, prefix := valueBegun(command, earlier, typed); flag != nil {
		return beginning(value, prefix, choicesOf(flag.Value))
	}
	switch {
	case strings.HasPrefix(typed, "-"):
		return beginning(typed, "", flagsOf(command))
	case command == program, command.Name == "help":
		return beginning(typed, "", commandsOf(program))
	case len(command.Positional) > 0:
		return beginning(typed, "", choicesOf(command.Positional[0]))
	}
	return nil
}

// selected is the command that the words name, else the program.
func selected(program *kong.Node, words []string) *kong.Node {
	for _, word := range words {
		for _, command := range program.Children {
			if command.Name == word {
				return command
			}
		}
	}
	return program
}

// valueBegun is the flag whose value is being typed, nil where none is; what there
// is of the value, and what of the word stands before it. Bash makes words of their
// own of a flag, the = behind it, and the value.
func valueBegun(command *kong.Node, earlier []string, typed string) (flag *kong.Flag, value, before string) {
	if name, value, is := strings.Cut(typed, "="); is && strings.HasPrefix(name, "--") {
		return flagNamed(command, name), value, name + "="
	}
	if typed == "=" {
		typed = ""
	} else if last := len(earlier) - 1; last >= 0 && earlier[last] == "=" {
		earlier = earlier[:last]
	}
	if len(earlier) == 0 {
		return nil, "", ""
	}
	flag = flagNamed(command, earlier[len(earlier)-1])
	if flag == nil || flag.IsBool() {
		return nil, "", ""
	}
	return flag, typed, ""
}

func flagNamed(command *kong.Node, name string) *kong.Flag {
	for _, flag := range slices.Concat(command.AllFlags(true)...) {
		if "--"+flag.Name == name {
			return flag
		}
	}
	return nil
}

func beginning(typed, before string, all []completion) (found []completion) {
	for _, one := range all {
		if strings.HasPrefix(one.word, typed) {
			found = append(found, completion{before + one.word, one.help})
		}
	}
	return found
}

func commandsOf(program *kong.Node) (found []completion) {
	for _, command := range program.Children {
		if !command.Hidden {
			found = append(found, completion{command.Name, command.Help})
		}
	}
	return found
}

func flagsOf(command *kong.Node) (found []completion) {
	for _, flag := range slices.Concat(command.AllFlags(true)...) {
		found = append(found, completion{"--" + flag.Name, flag.Help})
	}
	return found
}

// choicesOf are the values that there are to choose from, none where they are
// without end.
func choicesOf(value *kong.Value) (found []completion) {
	if value.Enum == "" {
		return nil
	}
	for _, choice := range value.EnumSlice() {
		if choice != "" {
			found = append(found, completion{word: choice})
		}
	}
	return found
}
