package main

import (
	"github.com/spf13/cobra"

	"officebot/adapters/slack"
	"officebot/bot"
)

type slackManifestCommand struct {
	Knowledge string
	slack.ManifestOptions
}

func (command *slackManifestCommand) options() []option {
	return []option{
		{name: "knowledge", placeholder: "PATH", variable: "OFFICEBOT_KNOWLEDGE", into: &command.Knowledge,
			help: "The pack of records that names the commands, instead of the built-in one."},
		{name: "name", placeholder: "NAME", into: &command.Name,
			help: "The name of the app and its bot."},
		{name: "address", placeholder: "URL", into: &command.Address,
			help: "Where Slack reaches serve, such as https://bot.example. Without it, the app connects by Socket Mode."},
		{name: "install", into: &command.Install,
			help: "Let other workspaces install the app from its address."},
	}
}

func newSlackManifest(std streams) *cobra.Command {
	var manifest slackManifestCommand
	command := &cobra.Command{
		Use:   "slack-manifest",
		Short: "Print the manifest of a Slack app, to make the app with.",
		Long:  "Paste what it prints at https://api.slack.com/apps: Create New App, From a manifest.",
		Example: `Example:

    officebot slack-manifest > manifest.json`,
		RunE: func(*cobra.Command, []string) error { return manifest.run(std) },
	}
	declare(command.Flags(), manifest.options()...)
	return command
}

// run prints the manifest.
func (command *slackManifestCommand) run(std streams) error {
	flags := answering{Knowledge: command.Knowledge}
	records, err := flags.records()
	if err != nil {
		return err
	}
	manifest, err := slack.Manifest(bot.New(records, nil).Guide("en"), command.ManifestOptions)
	if err != nil {
		return misuse{err}
	}
	_, err = std.out.Write(manifest)
	return err
}
