// Package gateway keeps the connections to Discord's gateway up, one for each
// shard, and tells of what comes over them.
//
//	gateway.go      all shards: how many, and how they end
//	starts.go       when a session may be started: Discord counts them
//	shard.go        one shard: connection after connection, and what each brings
//	session.go      how a session is begun, and what of it the next connection resumes
//	ending.go       how a connection ended, and what is to follow: when to give up
//	connection.go   one WebSocket: its messages, its heartbeat, its end
//
// It speaks the protocol by itself, for discordgo's own connection waits for
// ever where op 7 or 11 comes in place of READY, starts a new session on every
// op 9, ends with a farewell that forbids to resume, and panics on an event
// without data.
package gateway

import (
	"context"
	"errors"
	"fmt"
	"net"
	"sync"
	"time"

	"github.com/rs/zerolog"
	"golang.org/x/sync/errgroup"

	"officebot/adapters"
)

// Options is what a gateway needs; all but the shards must be given.
type Options struct {
	Token   string // as Discord gave it, without "Bot "
	Intents int
	// ShardCount is how many shards there are, 0: as many as Discord recommends.
	// ShardID is the one to connect, -1: all of them.
	ShardCount, ShardID int
	// Limits asks Discord where its gateway is and how often it may be used. Its
	// error ends the gateway where it is an *adapters.Fatal.
	Limits func(context.Context) (Limits, error)
	// Event is told each event; the data holds until it returns, which has to be
	// at once.
	Event    func(kind string, data []byte)
	Happened func(adapters.Event)
	Log      zerolog.Logger
	Pace     Pace
	// Dial connects to an address, in tests; nil: over the system's network.
	Dial func(ctx context.Context, network, address string) (net.Conn, error)
}

// Limits is Discord's answer to GET /gateway/bot.
type Limits struct {
	URL    string `json:"url"`
	Shards int    `json:"shards"` // recommended
	Starts struct {
		Remaining      int   `json:"remaining"`
		ResetAfter     int64 `json:"reset_after"` // in milliseconds
		MaxConcurrency int   `json:"max_concurrency"`
	} `json:"session_start_limit"`
}

// Pace is how long things take and may take.
type Pace struct {
	Handshake time.Duration // for each step until a connection is up
	Slack     time.Duration // for a heartbeat to be acknowledged, on top of half an interval
	Identify  time.Duration // between two starts of sessions that may not be concurrent
	Invalid   time.Duration // after op 9, at the least; up to five times as long
	FirstWait time.Duration // before the second try to connect
	LongWait  time.Duration // between tries at the most
	Stable    time.Duration // a connection that lasted so long was a good one
}

// DefaultPace is Discord's, and what suits it
// (https://discord.com/developers/docs/events/gateway).
var DefaultPace = Pace{
	Handshake: 20 * time.Second,
	Slack:     10 * time.Second,
	Identify:  5100 * time.Millisecond,
	Invalid:   time.Second,
	FirstWait: time.Second,
	LongWait:  time.Minute,
	Stable:    time.Minute,
}

// Gateway is the connections of one bot.
type Gateway struct {
	options Options
	starts  starts

	mutex    sync.Mutex
	shards   []*shard
	presence any
}

// New makes a gateway that is not connected yet.
func New(o Options) *Gateway {
	g := &Gateway{options: o}
	g.starts = starts{limits: o.Limits, every: o.Pace.Identify, log: o.Log}
	return g
}

// Run connects and stays connected until the context ends: then its error is
// nil. An *adapters.Fatal is the only other end.
func (g *Gateway) Run(ctx context.Context) error {
	count := g.options.ShardCount
	if count == 0 {
		limits, err := g.starts.ask(ctx)
		if err != nil {
			return ending(ctx, err)
		}
		count = max(1, limits.Shards)
	}
	first, last := 0, count-1
	if g.options.ShardID >= 0 {
		first, last = g.options.ShardID, g.options.ShardID
	}
	group, ctx := errgroup.WithContext(ctx)
	g.mutex.Lock()
	for id := first; id <= last; id++ {
		s := newShard(g, id, count)
		g.shards = append(g.shards, s)
		group.Go(func() error { return ending(ctx, s.run(ctx)) })
	}
	g.mutex.Unlock()
	return group.Wait()
}

// ending is the error to end with: none where the end was asked for.
func ending(ctx context.Context, err error) error {
	var fatal *adapters.Fatal
	if errors.As(err, &fatal) {
		return fatal
	}
	if ctx.Err() != nil {
		return nil
	}
	return err
}

var errNotStarted = errors.New("not connected to Discord's gateway yet")

// Ready tells why not all shards are connected, nil: they are.
func (g *Gateway) Ready() error {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	down := 0
	for _, s := range g.shards {
		if !s.up.Load() {
			down++
		}
	}
	if len(g.shards) == 0 {
		return errNotStarted
	}
	if down > 0 {
		return fmt.Errorf("%d of %d shards are not connected to Discord's gateway", down, len(g.shards))
	}
	return nil
}

// Show makes all shards show a presence, now and whenever a session starts. It
// is the data of op 3.
func (g *Gateway) Show(presence any) {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	g.presence = presence
	for _, s := range g.shards {
		s.show(presence)
	}
}

func (g *Gateway) shown() any {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	return g.presence
}
