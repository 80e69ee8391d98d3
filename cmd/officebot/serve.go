package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"officebot/adapters"
)

type serveCommand struct {
	settings

	// join makes the adapters; it is another one in tests.
	join func(*settings, *adapters.Desk) ([]adapters.Adapter, error)
}

func newServe(std streams) *cobra.Command {
	var serve serveCommand
	command := &cobra.Command{
		Use:   "serve",
		Short: "Answer on Discord and Slack until told to stop.",
		Long:  "It serves each platform that has its settings, until it is told to stop (SIGTERM, Ctrl-C). Every setting can also be given as the environment variable shown after it. SIGHUP makes it read its records again.",
		Example: `Examples:

    DISCORD_TOKEN=… officebot serve
    SLACK_BOT_TOKEN=… SLACK_APP_TOKEN=… officebot serve --knowledge my-office/`,
		RunE: func(command *cobra.Command, _ []string) error { return serve.run(command.Context(), std) },
	}
	declare(command.Flags(), serve.options()...)
	return command
}

// servingGCPercent has the collector take half the time that it takes by default.
// Idle, that is some megabytes; where a flood fills memory with conversations,
// GOMEMLIMIT bounds it.
const servingGCPercent = 200

// run serves until the process is told to end.
func (command *serveCommand) run(ctx context.Context, std streams) error {
	hidden, err := command.readSecrets(std.getenv)
	if err != nil {
		return misuse{err}
	}
	out := newMasked(std.err, hidden)
	warnOfUnknown(command.newLog(std, out), command.options(), std.environ)
	if err := command.check(); err != nil {
		return misuse{err}
	}
	if err := leaveNoCore(); err != nil {
		return fmt.Errorf("a crash could leave an image of the memory, with the tokens in it: %w; allow a core file size of 0", err)
	}
	service, err := command.open(std, out)
	if err != nil {
		return concealed{err, out}
	}
	if std.getenv("GOGC") == "" {
		defer debug.SetGCPercent(debug.SetGCPercent(servingGCPercent))
	}
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer signal.Stop(signals)
	if err := service.run(ctx, signals); err != nil {
		return concealed{err, out}
	}
	return nil
}

// concealed is an error without the secrets that may have got into it.
type concealed struct {
	error
	out *masked
}

// Error is the error's text, masked.
func (c concealed) Error() string { return c.out.hide(c.error.Error()) }

// Unwrap is the error itself.
func (c concealed) Unwrap() error { return c.error }

// open puts the parts of the service together.
func (command *serveCommand) open(std streams, out *masked) (*service, error) {
	flags := answering{Today: command.Today}
	today, err := flags.today()
	if err != nil {
		return nil, misuse{err}
	}
	log := command.newLog(std, out)
	s := &service{settings: &command.settings, log: log, metrics: newMetrics()}
	first, err := openEdition(command.Knowledge)
	if err != nil {
		return nil, misuse{err}
	}
	if s.store, err = openStore(&command.settings, log); err != nil {
		return nil, misuse{err}
	}
	options := adapters.Options{
		Store: s.store, Sharing: s.store.sharing, Today: today, Log: log, Observer: s.metrics,
		Limit: adapters.Limit(command.RateLimit), Lease: time.Duration(command.Lease), Grace: drainWithin(time.Duration(command.Grace)),
		Forget: time.Duration(command.Forget),
	}
	if command.Unanswered != "" {
		if s.report, err = openUnanswered(command.Unanswered, s.metrics.unwritten, log); err != nil {
			return nil, misuse{err}
		}
		options.Unanswered = s.report.add
	}
	desk := adapters.NewDesk(first, options)
	if s.adapters, err = command.joiner()(&command.settings, desk); err != nil {
		return nil, misuse{err}
	}
	s.curator = &curator{path: command.Knowledge, desk: desk, adapters: s.adapters, metrics: s.metrics, log: log, firstRefresh: soonRefresh}
	s.curator.take(first)
	return s, s.openServer(desk, out)
}

func (command *serveCommand) joiner() func(*settings, *adapters.Desk) ([]adapters.Adapter, error) {
	if command.join != nil {
		return command.join
	}
	return joinPlatforms
}
