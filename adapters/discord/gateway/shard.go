package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"
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
