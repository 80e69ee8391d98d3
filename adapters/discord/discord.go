// Package discord answers on Discord: slash commands, mentions, direct messages
// and the message command, over the gateway or over HTTP.
//
//	gateway/       the connections, one for each shard
//	hear.go        an event → what is to be done, in which order
//	message.go     a mention or a direct message → an answer; edit.go, its edits and deletion
//	content.go     what somebody wrote → the words to be read; written.go, what that is
//	interaction.go a command, a press, typing → what is done of it; reply.go, the way back for it
//	command.go     a command → an answer; subjects.go, pages.go, help.go
//	press.go       a press → an answer; sources.go, share.go, pages.go
//	http.go        interactions over Discord's HTTP endpoint
//	render.go      an answer → a message; form.go, in the form that the bot may use where it is
//	commands.go    what Discord offers, named after the office; register.go, installation.go
//	rest.go        requests to Discord; transport.go and gate.go, what they keep to
//
// discordgo makes the requests: it says who asks, and reads what Discord refuses. It
// has the addresses of the API, its version, and how a shard tells what it is. The rest
// of it is not used:
//
//	its connections   wait for ever on some messages, and begin a session where they could resume (gateway/)
//	its rate limits   are never freed, and send the requests of one in single file (rest.go, gate.go)
//	its retries       heed no context, and leave out a 503 (transport.go, adapters.Retry)
//	its types         panic on some of what Discord sends, and lack fields of what it takes
//	                  (payload.go, commands.go: each names what this adapter reads and writes)
//	its signatures    bound neither the body nor the age of a request (http.go)
package discord

import (
	"context"
	"crypto/ed25519"
	"encoding/hex"
	"errors"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/rs/zerolog"
	"golang.org/x/sync/errgroup"

	"officebot/adapters"
	"officebot/adapters/discord/gateway"
)

// name is the platform's.
const name = "discord"

// DefaultAPIBase is where Discord's API is.
const DefaultAPIBase = "https://discord.com/api/v9/"

// Config is how the adapter reaches Discord. Token, PublicKey or both are given.
type Config struct {
	Token     string // the bot's: with it the gateway is used
	PublicKey string // the application's, in hexadecimal: with it the HTTP endpoint is served
	// ApplicationID is found out where it is "" and there is a Token.
	ApplicationID string
	GuildID       string // of the one server to register commands in; "": everywhere
	APIBase       string // "": DefaultAPIBase
	// ShardCount is how many shards there are, 0: as many as Discord recommends,
	// all of them here. ShardID is the one to run here, -1: all.
	ShardCount, ShardID int
}

// Adapter is the bot on Discord.
type Adapter struct {
	config  Config
	key     ed25519.PublicKey // nil: there is no HTTP endpoint
	desk    *adapters.Desk
	log     zerolog.Logger
	pool    *adapters.Pool
	api     *api
	gateway *gateway.Gateway // nil without a token
	places  *places
	pace    pace
	dial    func(ctx context.Context, network, address string) (net.Conn, error) // see gateway.Options

	running atomic.Bool
	mutex   sync.Mutex
	userID  string // the bot's own, from READY
	appID   string
	// commands are those that Discord offers, nil as long as that is not known.
	commands []command
}

// pace is how long things take, for tests to shorten.
type pace struct {
	gateway gateway.Pace
	think   time.Duration // before an interaction is told that its answer comes later
}

// thinking leaves a third of the three seconds in which an interaction must be
// answered to the network
// (https://discord.com/developers/docs/interactions/receiving-and-responding).
const thinking = 2 * time.Second

// How many events are handled at a time, and how many may wait: seconds' worth
// of what one process can answer.
const (
	maxWorkers = 64
	maxPending = 10_000
)

// intents are those of guilds, of their messages and of direct messages: none
// needs Discord's approval
// (https://discord.com/developers/docs/events/gateway#gateway-intents).
const intents = 1<<0 | 1<<9 | 1<<12

// looksLikeToken tells whether a token has the parts of a bot's: its id, a time and a
// signature (https://discord.com/developers/docs/reference#authentication).
func looksLikeToken(token string) bool {
	parts := strings.Split(token, ".")
	return len(parts) == 3 && !slices.Contains(parts, "")
}

// New makes an adapter that is not connected yet. The error says which setting
// is wrong.
func New(config Config, desk *adapters.Desk) (*Adapter, error) {
	switch {
	case config.Token == "" && config.PublicKey == "":
		return nil, errors.New("DISCORD_TOKEN is missing: copy it from the Developer Portal, under Bot")
	case strings.HasPrefix(config.Token, "xox"), strings.HasPrefix(config.Token, "xapp-"):
		return nil, errors.New("DISCORD_TOKEN is a Slack token: put that in SLACK_BOT_TOKEN (xoxb-…) or SLACK_APP_TOKEN (xapp-…), and here the one from the Developer Portal, under Bot")
	case config.Token != "" && !looksLikeToken(config.Token):
		return nil, errors.New("DISCORD_TOKEN does not have the three parts of a Discord token, with a dot between them: copy it from the Developer Portal, under Bot (Reset Token makes a new one)")
	case config.ShardCount < 0 || config.ShardCount == 0 && config.ShardID > 0 || config.ShardCount > 0 && config.ShardID >= config.ShardCount:
		return nil, errors.New("DISCORD_SHARD_ID has to be from 0 to DISCORD_SHARD_COUNT - 1")
	}
	a := &Adapter{
		config: config,
		desk:   desk,
		log:    desk.Log(name),
		places: newPlaces(),
		pace:   pace{gateway: gateway.DefaultPace, think: thinking},
		appID:  config.ApplicationID,
	}
	if config.PublicKey != "" {
		key, err := hex.DecodeString(config.PublicKey)
		if err != nil || len(key) != ed25519.PublicKeySize {
			return nil, errors.New("DISCORD_PUBLIC_KEY is not a key of 64 hexadecimal digits: copy it from the Developer Portal, under General Information")
		}
		a.key = key
	}
	base := config.APIBase
	if base == "" {
		base = DefaultAPIBase
	}
	transport, err := newTransport(base, func() { desk.Observer().Happened(name, adapters.Throttled) })
	if err != nil {
		return nil, err
	}
	a.api = newAPI(config.Token, transport)
	a.pool = adapters.NewPool(maxWorkers, maxPending, func(r any) { desk.Panicked(name, r) })
	return a, nil
}

// Name is "discord".
func (a *Adapter) Name() string { return name }

// Run connects and answers until the context ends; see adapters.Adapter.
func (a *Adapter) Run(ctx context.Context) error {
	a.running.Store(true)
	defer a.running.Store(false)
	err := a.connect(ctx)
	return errors.Join(err, a.desk.Finish(a.pool))
}

// connect stays connected until the context ends.
func (a *Adapter) connect(ctx context.Context) error {
	if a.config.Token == "" {
		a.log.Warn().Msg("there is no DISCORD_TOKEN: interactions are answered over HTTP, and commands are not registered")
		<-ctx.Done()
		return nil
	}
	if err := a.introduce(ctx); err != nil {
		return err
	}
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error {
		a.furnish(ctx)
		return nil
	})
	group.Go(func() error {
		if err := a.register(ctx); err != nil && ctx.Err() == nil {
			a.log.Error().Err(err).Msg("the commands could not be registered; mentions and direct messages are still answered")
		}
		return nil
	})
	group.Go(func() error { return a.connection().Run(ctx) })
	return group.Wait()
}

var errNoApplication = errors.New("the bot's application is not known: set DISCORD_APPLICATION_ID")

// Ready tells why nobody can be answered now; see adapters.Adapter.
func (a *Adapter) Ready() error {
	if !a.running.Load() {
		return errors.New("not running")
	}
	if a.config.Token == "" {
		return nil
	}
	return a.connection().Ready()
}

// Refresh makes Discord offer the commands of the desk's present edition.
func (a *Adapter) Refresh(ctx context.Context) error {
	if a.config.Token == "" {
		return nil
	}
	a.connection().Show(a.presence())
	return a.register(ctx)
}

// connection is the gateway, made at its first use: by then tests have set the
// pace.
func (a *Adapter) connection() *gateway.Gateway {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	if a.gateway == nil {
		a.gateway = gateway.New(gateway.Options{
			Token:      a.config.Token,
			Intents:    intents,
			ShardCount: a.config.ShardCount,
			ShardID:    a.config.ShardID,
			Limits:     a.limits,
			Event:      a.hear,
			Happened:   func(e adapters.Event) { a.desk.Observer().Happened(name, e) },
			Log:        a.log,
			Pace:       a.pace.gateway,
			Dial:       a.dial,
		})
		a.gateway.Show(a.presence())
	}
	return a.gateway
}

// presence says how to ask, as a custom status.
func (a *Adapter) presence() any {
	type activity struct {
		Name  string `json:"name"`
		Type  int    `json:"type"`
		State string `json:"state"`
	}
	const custom = 4
	return struct {
		Since      *int       `json:"since"`
		Activities []activity `json:"activities"`
		Status     string     `json:"status"`
		AFK        bool       `json:"afk"`
	}{Activities: []activity{{"Custom Status", custom, spoken.In("en").Presence}}, Status: "online"}
}

func (a *Adapter) self() string {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	return a.userID
}

func (a *Adapter) application() string {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	return a.appID
}

// Routes mounts the HTTP endpoint where there is a public key for it.
func (a *Adapter) Routes(mux *http.ServeMux) {
	if a.key != nil {
		mux.HandleFunc("POST /discord/interactions", a.serveInteraction)
	}
}
