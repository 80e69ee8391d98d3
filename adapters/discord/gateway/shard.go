package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/url"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
	"github.com/rs/zerolog"

	"officebot/adapters"
)

// shard is one connection after the other. Its fields, but for those under the
// mutex, are those of run.
type shard struct {
	gateway   *Gateway
	id, count int
	log       zerolog.Logger
	up        atomic.Bool // READY or RESUMED came, and the connection stands

	main    string // the gateway's address
	session session
	tries   int // since the last good connection
	waits   adapters.Waits
	broken  int // resumes in a row that came to nothing

	mutex      sync.Mutex
	connection *connection // the one that stands, nil where none does
}

// session is what a connection leaves to the next, so that nothing is lost. It
// is over where it has no id.
type session struct {
	id       string
	address  string // where it is to be resumed, "" where Discord did not say
	sequence int64
}

func newShard(g *Gateway, id, count int) *shard {
	return &shard{
		gateway: g, id: id, count: count, log: g.options.Log.With().Int("shard", id).Logger(),
		waits: adapters.Waits{First: g.options.Pace.FirstWait, Longest: g.options.Pace.LongWait},
	}
}

// run keeps the shard connected until the context ends.
func (s *shard) run(ctx context.Context) error {
	for ctx.Err() == nil {
		if s.session.id == "" {
			limits, err := s.gateway.starts.turn(ctx, s.id)
			if err != nil {
				return err
			}
			s.main = limits.URL
		}
		since := time.Now()
		end := s.live(ctx)
		if ctx.Err() != nil {
			return nil
		}
		if fatal := refusal(end.code()); fatal != nil {
			return fatal
		}
		if end.up {
			s.gateway.options.Happened(adapters.Lost)
		}
		if time.Since(since) > s.gateway.options.Pace.Stable {
			s.tries = 0
			s.waits.Reset()
		}
		wait := s.after(end)
		s.log.Info().AnErr("reason", end.err).Bool("resume", s.session.id != "").Int64("wait_ms", wait.Milliseconds()).Msg("the connection to Discord's gateway is lost; connecting again")
		if rest(ctx, wait) != nil {
			return nil
		}
	}
	return nil
}

// The ends of a connection that the gateway asks for.
var (
	errReconnect = errors.New("the gateway asks to reconnect")
	errInvalid   = errors.New("the gateway says that the session is invalid")
	errOver      = errors.New("the gateway says that the session is over")
)

// outcome is how a connection ended, and how far it came.
type outcome struct {
	err     error
	greeted bool // HELLO came
	up      bool // READY or RESUMED came
}

// code is that of the gateway's close frame, 0 where there was none.
func (o outcome) code() int {
	var closed *websocket.CloseError
	if errors.As(o.err, &closed) {
		return closed.Code
	}
	return 0
}

// maxBroken is how many resumes in a row may come to nothing before the session
// is given up.
const maxBroken = 3

// sessionIsOver has the codes after which a session cannot be resumed
// (https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes).
var sessionIsOver = map[int]bool{4007: true, 4009: true}

// after decides what the next connection is to do, and tells when to make it.
func (s *shard) after(end outcome) time.Duration {
	pace := s.gateway.options.Pace
	s.tries++
	if end.up {
		s.broken = 0
	} else if end.greeted {
		s.broken++
	} else {
		s.session.address = "" // nobody there: resume where everybody connects
	}
	if errors.Is(end.err, errOver) || s.broken > maxBroken || sessionIsOver[end.code()] {
		s.session = session{}
	}
	if errors.Is(end.err, errInvalid) || errors.Is(end.err, errOver) {
		// https://discord.com/developers/docs/events/gateway#resuming: from one to five seconds
		return pace.Invalid + rand.N(4*pace.Invalid)
	}
	if s.tries == 1 {
		return 0
	}
	return s.waits.Next()
}

// stepsUntilUp are the steps until a connection is up: HELLO, IDENTIFY or
// RESUME, what was missed, READY or RESUMED.
const stepsUntilUp = 4

// live lives through one connection.
func (s *shard) live(ctx context.Context) outcome {
	address := s.main
	if s.session.address != "" {
		address = s.session.address
	}
	c, err := dial(ctx, strings.TrimSuffix(address, "/")+"/?v="+discordgo.APIVersion+"&encoding=json", s.gateway.options)
	if err != nil {
		return outcome{err: err}
	}
	c.sequence.Store(s.session.sequence)
	s.stand(c)
	alive, stop := context.WithCancel(ctx)
	stopped := context.AfterFunc(ctx, c.leave)
	// A gateway that has a pulse and lets nobody in would be waited for for ever.
	late := time.AfterFunc(stepsUntilUp*s.gateway.options.Pace.Handshake, func() {
		if !s.up.Load() {
			c.cut()
		}
	})
	defer late.Stop()
	var end outcome
	for end.err == nil {
		end.err = s.hear(alive, c, &end)
	}
	stop()
	stopped()
	s.stand(nil)
	s.up.Store(false)
	c.cut()
	s.session.sequence = c.sequence.Load()
	return end
}

// stand makes a connection the one that a presence is shown on.
func (s *shard) stand(c *connection) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.connection = c
}

// hear takes the next message; its error ends the connection.
func (s *shard) hear(ctx context.Context, c *connection, end *outcome) error {
	m, err := c.read()
	if errors.Is(err, errUnreadable) {
		s.gateway.options.Happened(adapters.Malformed)
		return nil
	}
	if err != nil {
		return err
	}
	switch m.Op {
	case opHello:
		if end.greeted {
			return nil
		}
		if err := c.hello(m.Data); err != nil {
			return err
		}
		end.greeted = true
		go c.pulse(ctx)
		return s.introduce(c)
	case opDispatch:
		return s.dispatch(c, m, end)
	case opHeartbeat:
		return c.heartbeat()
	case opAcknowledge:
		c.awaited.Store(false)
	case opReconnect:
		return errReconnect
	case opInvalidSession:
		if string(m.Data) == "true" {
			return errInvalid
		}
		return errOver
	}
	return nil
}

// introduce resumes the session, or starts one.
func (s *shard) introduce(c *connection) error {
	if s.session.id != "" {
		return c.write(opResume, map[string]any{
			"token": "Bot " + s.gateway.options.Token, "session_id": s.session.id, "seq": s.session.sequence,
		})
	}
	identity := map[string]any{
		"token":      "Bot " + s.gateway.options.Token,
		"intents":    s.gateway.options.Intents,
		"shard":      [2]int{s.id, s.count},
		"properties": discordgo.IdentifyProperties{OS: runtime.GOOS, Browser: "officebot", Device: "officebot"},
	}
	if presence := s.gateway.shown(); presence != nil {
		identity["presence"] = presence
	}
	defer s.gateway.starts.began(s.id)
	return c.write(opIdentify, identity)
}

// dispatch tells of an event.
func (s *shard) dispatch(c *connection, m received, end *outcome) error {
	options := s.gateway.options
	switch m.Type {
	case "READY":
		var ready struct {
			Session string `json:"session_id"`
			Resume  string `json:"resume_gateway_url"`
		}
		if json.Unmarshal(m.Data, &ready) != nil || ready.Session == "" {
			options.Happened(adapters.Malformed)
			return errors.New("the gateway's READY names no session")
		}
		s.session = session{id: ready.Session, address: s.safe(ready.Resume)}
		s.log.Info().Msg("connected to Discord's gateway")
	case "RESUMED":
		s.log.Info().Msg("resumed the session with Discord's gateway; nothing was lost")
	}
	if (m.Type == "READY" || m.Type == "RESUMED") && !end.up {
		end.up = true
		s.up.Store(true)
		options.Happened(adapters.Connected)
	}
	if len(m.Data) == 0 || string(m.Data) == "null" {
		return nil
	}
	options.Event(m.Type, m.Data)
	return nil
}

// safe is an address at which the token is as safe on its way as at the main
// one, else "".
func (s *shard) safe(address string) string {
	a, err := url.Parse(address)
	if err != nil || a.Host == "" {
		return ""
	}
	b, err := url.Parse(s.main)
	if err != nil || a.Scheme != b.Scheme {
		return ""
	}
	return address
}

// show makes the shard show a presence if it is connected.
func (s *shard) show(presence any) {
	s.mutex.Lock()
	c := s.connection
	s.mutex.Unlock()
	if c == nil || !s.up.Load() {
		return
	}
	if err := c.write(opPresence, presence); err != nil {
		s.log.Warn().Err(err).Msg("the bot's status could not be shown")
	}
}

// refusal tells why Discord will not have the bot; nil: it may come back.
func refusal(code int) *adapters.Fatal {
	remedy := map[int]string{
		4004: "check DISCORD_TOKEN: it is wrong, or was reset in the Developer Portal",
		4010: "check DISCORD_SHARD_ID and DISCORD_SHARD_COUNT",
		4011: "raise DISCORD_SHARD_COUNT, or leave it out and as many shards are used as Discord recommends",
		4012: "use a newer version of officebot",
		4013: "use a newer version of officebot",
		4014: "enable the intents that it asks for in the Developer Portal, under Bot",
	}[code]
	if remedy == "" {
		return nil
	}
	return &adapters.Fatal{Platform: "discord", Reason: fmt.Sprintf("the gateway refuses the bot with the code %d", code), Remedy: remedy}
}
