package main

import (
	"context"
	"errors"

	"github.com/alecthomas/kong"
)

// errHelped ends the reading of a command line that asked for help, or for the
// version, and had it.
var errHelped = errors.New("help was asked for")

// helpFlag prints the help and ends the reading of the command line; kong's
// own ends the process.
type helpFlag bool

// BeforeReset is kong's hook before anything is checked for completeness.
func (helpFlag) BeforeReset(command *kong.Context) error {
	if err := command.PrintUsage(false); err != nil {
		return err
	}
	return errHelped
}

// versionFlag tells the version in place of anything else.
type versionFlag bool

// BeforeReset is kong's hook before anything is checked for completeness.
func (versionFlag) BeforeReset(std streams) error {
	if err := (versionCommand{}).Run(std); err != nil {
		return err
	}
	return errHelped
}

// helpCommand is the flag as people type it, too: "help serve".
type helpCommand struct {
	Command string `arg:"" optional:"" help:"The command to explain."`
}

// Run shows the help of a command, or of the whole program.
func (command *helpCommand) Run(ctx context.Context, std streams) error {
	args := []string{"--help"}
	if command.Command != "" {
		args = []string{command.Command, "--help"}
	}
	parser, err := newParser(lineFor(args), ctx, std)
	if err != nil {
		return err
	}
	_, err = parser.Parse(args)
	return err
}
