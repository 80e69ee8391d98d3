package main

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
)

// starter is the pack that init writes.
//
//go:embed starter.yaml
var starter []byte

// starterPath is where it is written if nothing else is said.
const starterPath = "my-office.yaml"

type initCommand struct {
	Path  string
	Force bool
}

func newInit(std streams) *cobra.Command {
	start := initCommand{Path: starterPath}
	command := &cobra.Command{
		Use:         "init [<path>]",
		Short:       "Write a small pack with explanations, to begin your own with.",
		Annotations: about("The file to write, or a folder for it (" + starterPath + ")."),
		Long:        "The pack is small, about a lodge that does not exist, and its comments say what each part is for. To begin from a list of office-holders instead, see officebot import.",
		Example: `Examples:

    officebot init
    officebot init my-office/`,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				start.Path = args[0]
			}
			return start.run(std)
		},
	}
	declare(command.Flags(), option{name: "force", help: "Replace the file if it exists.", into: &start.Force})
	return command
}

// run writes the starter.
func (command *initCommand) run(std streams) error {
	path, err := command.file()
	if err != nil {
		return err
	}
	if err := absent(path, command.Force); err != nil {
		return misuse{err}
	}
	if err := replaceFile(path, starter); err != nil {
		return fmt.Errorf("init: %w", err)
	}
	_, err = fmt.Fprintf(std.out, `Wrote %s, a small pack with comments. Next:
  officebot check %[1]s
  officebot ask --knowledge %[1]s "who was warden in 1995"
`, path)
	return err
}

// file is the file to write: the path, or one in the folder that it names, which is
// made if need be.
func (command *initCommand) file() (string, error) {
	path := command.Path
	if formatOf(path) == "yaml" {
		return path, nil
	}
	if info, err := os.Stat(path); err == nil && !info.IsDir() || formatOf(path) != "" {
		return "", misuse{fmt.Errorf("%s is neither a YAML file nor a folder; give a name that ends in .yaml, or the name of a folder", path)}
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("init: %w", err)
	}
	if err := os.MkdirAll(path, 0o755); err != nil {
		return "", fmt.Errorf("init: %w", err)
	}
	return filepath.Join(path, "office.yaml"), nil
}
