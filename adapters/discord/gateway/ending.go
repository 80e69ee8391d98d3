package gateway

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/gorilla/websocket"

	"officebot/adapters"
)

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
