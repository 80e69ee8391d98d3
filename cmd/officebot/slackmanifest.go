package main

import (
	"officebot/adapters/slack"
	"officebot/bot"
)

type slackManifestCommand struct {
	Knowledge string `variable:"OFFICEBOT_KNOWLEDGE" placeholder:"PATH" help:"The pack of records that names the commands, instead of the built-in one."`
	Name      string `placeholder:"NAME" help:"The name of the app and its bot."`
	Address   string `placeholder:"URL" help:"Where Slack reaches serve, such as https://bot.example. Without it, the app connects by Socket Mode."`
	Install   bool   `help:"Let other workspaces install the app from its address."`
}

// Help is what "slack-manifest --help" says beyond the flags.
func (slackManifestCommand) Help() string {
	return `Paste what it prints at https://api.slack.com/apps: Create New App, From a manifest.

Example:

    officebot slack-manifest > manifest.json`
}

// Run prints the manifest.
func (command *slackManifestCommand) Run(std streams) error {
	flags := answering{Knowledge: command.Knowledge}
	records, err := flags.records()
	if err != nil {
		return err
	}
	options := slack.ManifestOptions{Name: command.Name, Address: command.Address, Install: command.Install}
	manifest, err := slack.Manifest(bot.New(records, nil).Guide("en"), options)
	if err != nil {
		return misuse{err}
	}
	_, err = std.out.Write(manifest)
	return err
}
