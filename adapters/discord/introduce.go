package discord

import (
	"context"
	"errors"
	"net/http"
	"time"

	"officebot/adapters"
	"officebot/adapters/discord/gateway"
)

// The waits before Discord is asked again who the bot is.
const (
	firstIntroduction = time.Second
	longIntroduction  = time.Minute
)

// introduce finds out the application's id where it was not set, and whether
// the token is good. Each try that fails is logged at once, for somebody may be
// waiting for the bot to come up. Its error is an *adapters.Fatal, or that of the context.
func (a *Adapter) introduce(ctx context.Context) error {
	waits := adapters.Waits{First: firstIntroduction, Longest: longIntroduction}
	for a.application() == "" {
		var application struct {
			ID string `json:"id"`
		}
		err := a.api.try(ctx, request{attempt: "look up the application", method: http.MethodGet, path: "applications/@me", bucket: "application"}, &application)
		if err == nil && application.ID == "" {
			err = errNoApplication
		}
		if ctx.Err() != nil {
			return nil
		}
		if fatal := badToken(err); fatal != nil {
			return fatal
		}
		if err == nil {
			a.mutex.Lock()
			a.appID = application.ID
			a.mutex.Unlock()
			return nil
		}
		wait := max(waits.Next(), asked(err))
		a.log.Warn().Err(err).Int64("wait_ms", wait.Milliseconds()).Msg("Discord cannot be reached; trying again")
		if !adapters.Sleep(ctx, wait) {
			return nil
		}
	}
	return nil
}

// asked is how long Discord asks to wait after an error, 0 where it does not.
func asked(err error) time.Duration {
	var later *adapters.Later
	if errors.As(err, &later) {
		return later.After
	}
	return 0
}

// limits asks where the gateway is and how often it may be used.
func (a *Adapter) limits(ctx context.Context) (gateway.Limits, error) {
	var limits gateway.Limits
	err := a.api.try(ctx, request{attempt: "look up the gateway", method: http.MethodGet, path: "gateway/bot", bucket: "gateway"}, &limits)
	if fatal := badToken(err); fatal != nil {
		return limits, fatal
	}
	if err == nil && limits.URL == "" {
		err = errors.New("no word from Discord of where its gateway is")
	}
	return limits, err
}

// badToken makes a fatal error of a refused token, nil of all else.
func badToken(err error) error {
	var said *refused
	if errors.As(err, &said) && said.status == http.StatusUnauthorized {
		return &adapters.Fatal{
			Platform: name,
			Reason:   "Discord refuses the token",
			Remedy:   "check DISCORD_TOKEN: it is wrong, or was reset in the Developer Portal",
		}
	}
	return nil
}
