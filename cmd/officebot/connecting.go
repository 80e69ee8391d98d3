package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"officebot/adapters"
)

// runPlatform runs an adapter. One that ends by itself ends the process: its
// supervisor can restart it.
func (s *service) runPlatform(ctx context.Context, platform adapters.Adapter) error {
	connected := make(chan bool, 1)
	go func() { connected <- s.awaitReady(ctx, platform) }()
	err := platform.Run(ctx)
	var refused *adapters.Fatal
	switch {
	case errors.Is(err, adapters.ErrUnfinished):
		s.log.Warn().Str("platform", platform.Name()).Err(err).Msg("stopped before everything was answered")
		if errors.As(err, &refused) {
			return refused
		}
		return errUnfinished
	case ctx.Err() != nil && err == nil && !<-connected:
		s.log.Info().Str("platform", platform.Name()).Msg("stopped before it was ever connected")
	case ctx.Err() != nil && err == nil:
		s.log.Info().Str("platform", platform.Name()).Msg("everything was answered")
	case err == nil:
		err = fmt.Errorf("%s: the connection ended by itself", platform.Name())
	}
	return err
}

// A platform is connected within a second, as a rule. One that is not after some
// more is told of, for somebody may be waiting.
const (
	connectedWithin = 1500 * time.Millisecond
	lookAgain       = 20 * time.Millisecond
)

// awaitReady waits until a platform is connected, and tells whether that came
// before the context's end.
func (s *service) awaitReady(ctx context.Context, platform adapters.Adapter) bool {
	began, told := time.Now(), false
	for {
		reason := platform.Ready()
		if reason == nil {
			return true
		}
		if !told && time.Since(began) >= connectedWithin {
			s.log.Warn().Str("platform", platform.Name()).Str("reason", s.probes.hide(reason.Error())).Msg("not connected yet; still trying")
			told = true
		}
		if !adapters.Sleep(ctx, lookAgain) {
			return false
		}
	}
}
