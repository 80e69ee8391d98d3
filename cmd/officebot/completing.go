package main

import (
	_ "embed"

	"github.com/spf13/cobra"
)

// bashScript is in the place of cobra's, which needs the package bash-completion.
//
//go:embed completion.bash
var bashScript []byte

func newCompletion(std streams) *cobra.Command {
	return &cobra.Command{
		Use:         "completion <shell>",
		Short:       "Print a script that lets your shell complete commands and flags.",
		Annotations: needs("The shell: bash, zsh or fish.", "name the shell: bash, zsh or fish"),
		Long:        "Put one of these lines into the file that your shell reads when it starts:",
		Example: `    source <(officebot completion bash)      # ~/.bashrc
    source <(officebot completion zsh)       # ~/.zshrc, after compinit
    officebot completion fish | source       # ~/.config/fish/config.fish`,
		ValidArgs: []string{"bash", "zsh", "fish"},
		RunE: func(command *cobra.Command, args []string) error {
			switch args[0] {
			case "zsh":
				return command.Root().GenZshCompletion(std.out)
			case "fish":
				return command.Root().GenFishCompletion(std.out, true)
			}
			_, err := std.out.Write(bashScript)
			return err
		},
	}
}

// completeChoices lets the values of flags be completed where they can be listed.
// Elsewhere the shell offers files.
func completeChoices(program *cobra.Command) error {
	for _, command := range program.Commands() {
		for _, o := range optionsOf(command.Flags()) {
			if len(o.choices) == 0 {
				continue
			}
			values := cobra.FixedCompletions(o.choices, cobra.ShellCompDirectiveNoFileComp)
			if err := command.RegisterFlagCompletionFunc(o.name, values); err != nil {
				return err
			}
		}
	}
	return nil
}
