// Package slack answers questions in Slack workspaces: mentions, direct
// messages, commands, buttons and the App Home.
//
// Whatever Slack tells arrives by Socket Mode (socket.go, frame.go) or as a signed request
// (http.go, signature.go) and is read into an event (event.go, payload.go,
// interaction.go, text.go). From there on there is one way:
//
//	event → acknowledged in time, handled once      (delivery.go, kept.go)
//	      → its handler                             (question.go, follow.go, press.go, home.go)
//	      → Block Kit, a pure function of an answer (message.go, sources.go, homeview.go, words.go)
//	      → the Web API, with tries and errors told apart (workspace.go, call.go, respond.go)
//
// Tokens are those of one workspace, from the settings, or of many, from an
// install page (install.go, installation.go). The manifest and why it asks for
// each scope are in manifest.go and scopes.go.
package slack

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gorilla/websocket"
	"github.com/rs/zerolog"

	"officebot/adapters"
)

// Name is the platform's in logs, metrics and keys.
const Name = "slack"

// How much is handled at a time, over all workspaces. A job mostly waits for
// Slack to take an answer.
const (
	workers  = 128
	capacity = 4096
)

// Adapter connects a desk to Slack. New makes it.
type Adapter struct {
	config Config
	desk   *adapters.Desk
	log    zerolog.Logger
	client *http.Client
	dialer *websocket.Dialer // of Socket Mode; nil: slack-go's own
	pool   *adapters.Pool
	secret *scrubber

	own      atomic.Pointer[workspace] // of Config.BotToken, once Slack knows it
	installs *installations            // nil without Config.ClientID
	replays  *replays
	taken    keySet // the kept events that this process is at
	viewers  viewers

	sockets   atomic.Int32 // that are up
	closing   atomic.Bool
	fatal     chan *adapters.Fatal
	failed    atomic.Pointer[adapters.Fatal]
	lacking   keySet // scopes that the log was told of
	strangers keySet // workspaces without an install that the log was told of
	forgery   pace
}

var _ adapters.Adapter = (*Adapter)(nil)

// New makes an adapter. The error says which setting is wrong, and what to do.
func New(config Config, desk *adapters.Desk) (*Adapter, error) {
	config, err := config.checked()
	if err != nil {
		return nil, err
	}
	a := &Adapter{
		config:  config,
		desk:    desk,
		log:     desk.Log(Name),
		client:  newClient(),
		secret:  newScrubber(config.BotToken, config.AppToken, config.SigningSecret, config.ClientSecret),
		replays: newReplays(),
		fatal:   make(chan *adapters.Fatal, 1),
		forgery: pace{every: time.Minute},
	}
	a.pool = adapters.NewPool(workers, capacity, func(recovered any) { desk.Panicked(Name, recovered) })
	if config.ClientID != "" {
		a.installs = newInstallations(a)
	}
	return a, nil
}

// Name is the platform's.
func (a *Adapter) Name() string { return Name }

// Run connects and answers until the context ends; see adapters.Adapter.
func (a *Adapter) Run(ctx context.Context) error {
	open, stop := context.WithCancel(ctx)
	defer stop()
	var running sync.WaitGroup
	running.Go(func() { a.start(open, &running) })
	var err error
	select {
	case <-ctx.Done():
	case fatal := <-a.fatal:
		err = fatal
	}
	a.closing.Store(true)
	stop()
	unfinished := a.desk.Finish(a.pool)
	running.Wait()
	a.client.CloseIdleConnections()
	if unfinished != nil {
		unfinished = fmt.Errorf("%w; Slack sends those again that were not acknowledged", unfinished)
	}
	return errors.Join(err, unfinished)
}

// start finds out who the bot is and then listens until the context ends.
func (a *Adapter) start(ctx context.Context, running *sync.WaitGroup) {
	if a.config.BotToken != "" && !a.identify(ctx) {
		return
	}
	running.Go(func() { a.takeUp(ctx) })
	if a.config.AppToken == "" {
		return
	}
	for range connections {
		running.Go(func() { a.listen(ctx) })
	}
}

// fail ends Run with an error that no new try would mend.
func (a *Adapter) fail(reason, remedy string) {
	fatal := &adapters.Fatal{Platform: Name, Reason: a.secret.clean(reason), Remedy: remedy}
	if a.failed.CompareAndSwap(nil, fatal) {
		a.fatal <- fatal
	}
}

// Ready tells why nobody can be answered on Slack now; nil: they can.
func (a *Adapter) Ready() error {
	switch {
	case a.failed.Load() != nil:
		return a.failed.Load()
	case a.closing.Load():
		return errors.New("slack: the adapter is stopping")
	case a.config.BotToken != "" && a.own.Load() == nil:
		return errors.New("slack: the bot token has not been accepted yet")
	case a.config.AppToken != "" && a.sockets.Load() == 0:
		return errors.New("slack: no Socket Mode connection is up")
	}
	return nil
}

// Routes mounts the Events API and the install page, where their settings are
// given.
func (a *Adapter) Routes(mux *http.ServeMux) {
	if a.config.SigningSecret != "" {
		mux.HandleFunc(eventsPath, a.serveEvents)
	}
	if a.installs != nil {
		mux.HandleFunc("GET "+installPath, a.installs.servePage)
		mux.HandleFunc("GET "+redirectPath, a.installs.serveRedirect)
	}
}

// Where the adapter serves over HTTP; the manifest names the same paths.
const (
	eventsPath   = "/slack/events"
	installPath  = "/slack/install"
	redirectPath = "/slack/oauth"
)
