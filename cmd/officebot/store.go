package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/rs/zerolog"

	"officebot/adapters"
	"officebot/adapters/state"
	"officebot/adapters/state/fallback"
)

// store is where the desk keeps things, and what serve has to know of it.
type store struct {
	adapters.Store
	shared  bool                                // by replicas
	ready   func() error                        // tells why the Redis cannot be reached
	sharing func() (lost bool, since time.Time) // nil where it is not shared
	close   func() error
}

// maxKept is how many keys are kept in memory: an hour of a question a second,
// each with some keys, and the answers of a day.
const maxKept = 100_000

// openStore makes the store of the settings: in memory, or a Redis with the
// memory to fall back to.
func openStore(s *settings, log zerolog.Logger) (*store, error) {
	if !s.Redis.given() {
		fine := func() error { return nil }
		return &store{Store: state.NewLocal(maxKept, time.Now), ready: fine, close: fine}, nil
	}
	redis, err := state.NewRedis(s.Redis.value, "")
	if err != nil {
		return nil, fmt.Errorf("OFFICEBOT_REDIS_URL: %w", err)
	}
	log = log.With().Stringer("store", redis).Logger()
	replicas := fallback.New(redis, maxKept, time.Now, func(lost bool, err error) {
		if lost {
			log.Error().Err(err).Msg("the store is lost: questions are still answered, but replicas do not share what they know")
			return
		}
		log.Info().Msg("the store is back, and has been told what it missed")
	})
	opened := &store{Store: replicas, shared: true, ready: replicas.Ready, sharing: replicas.Sharing, close: replicas.Close}
	if s.SecretKey.given() {
		ring, err := state.ParseKeyring(s.SecretKey.value)
		if err != nil {
			return nil, errors.Join(fmt.Errorf("OFFICEBOT_SECRET_KEY: %w", err), replicas.Close())
		}
		opened.Store = state.NewSealed(replicas, ring)
	}
	return opened, nil
}

// greet tells where things are kept, and whether that can be reached.
func (s *store) greet(log zerolog.Logger) {
	if !s.shared {
		log.Info().Msg("conversations and handled events are kept in memory, for this process alone")
		return
	}
	// What is wrong was told as a loss.
	if s.ready() == nil {
		log.Info().Msg("connected to the store")
	}
}
