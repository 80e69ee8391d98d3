package slack

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"time"

	"github.com/slack-go/slack"

	"officebot/adapters"
)

// refused is a call that Slack refuses for good: no channel of that name any
// more, a scope that was not granted.
type refused struct {
	method string
	code   string // Slack's error
}

func (r *refused) Error() string { return r.method + ": " + r.code }

// What Slack's errors mean; https://docs.slack.dev/reference/methods/chat.postMessage#errors
var (
	tokenErrors = []string{"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "not_allowed_token_type"}
	passing     = []string{"internal_error", "fatal_error", "service_unavailable", "request_timeout", "ratelimited", "rate_limited", "team_added_to_org"}
)

// call makes a call of the Web API, with tries. The error is a *refused where no
// further try would help.
func (a *Adapter) call(ctx context.Context, w *workspace, method string, try func(context.Context) error) error {
	return adapters.Retry(ctx, func() error { return a.try(ctx, w, method, try) })
}

// try makes a call once. The error is an *adapters.Later where another try is worth
// it.
func (a *Adapter) try(ctx context.Context, w *workspace, method string, try func(context.Context) error) error {
	if pause := w.wait(method); pause > 0 {
		return &adapters.Later{After: pause, Err: errors.New(method + ": Slack asked to wait")}
	}
	err := try(ctx)
	if err == nil {
		return nil
	}
	return a.judge(ctx, w, method, err)
}

// judge tells what an error means for the call, the workspace and the process.
func (a *Adapter) judge(ctx context.Context, w *workspace, method string, err error) error {
	if limited, ok := errors.AsType[*slack.RateLimitedError](err); ok {
		a.desk.Observer().Happened(Name, adapters.Throttled)
		pause := max(limited.RetryAfter, time.Second)
		w.holdBack(method, pause)
		return &adapters.Later{After: pause, Err: errors.New(method + ": too many calls")}
	}
	if status, ok := errors.AsType[slack.StatusCodeError](err); ok {
		err := fmt.Errorf("%s: HTTP status %d", method, status.Code)
		if status.Code >= 500 || status.Code == http.StatusTooManyRequests {
			return &adapters.Later{Err: err}
		}
		return &refused{method, fmt.Sprintf("HTTP status %d", status.Code)}
	}
	answer, ok := errors.AsType[slack.SlackErrorResponse](err)
	switch {
	case !ok: // no answer, or none that can be read
		return &adapters.Later{Err: fmt.Errorf("%s: %s", method, a.secret.error(err))}
	case slices.Contains(passing, answer.Err):
		return &adapters.Later{Err: errors.New(method + ": " + answer.Err)}
	case slices.Contains(tokenErrors, answer.Err):
		return a.tokenRefused(ctx, w, method, answer.Err)
	case answer.Err == "missing_scope":
		w.without.add(method)
		a.lacks(answer.Needed)
	}
	return &refused{method, answer.Err}
}

// tokenRefused ends the process where the token is the only one, and else forgets
// the workspace's. A token that another replica has renewed is worth another try.
func (a *Adapter) tokenRefused(ctx context.Context, w *workspace, method, code string) error {
	if w.key == "" {
		a.fail("Slack refuses the bot token ("+code+")", "check SLACK_BOT_TOKEN: copy it again from OAuth & Permissions, after installing the app to the workspace")
		return errors.New(method + ": " + code)
	}
	if code == "token_expired" {
		a.installs.drop(w.key)
		return errors.New(method + ": " + code)
	}
	a.log.Warn().Str("error", code).Msg("Slack refuses the token of a workspace; it is forgotten until the app is installed there again")
	if err := a.installs.remove(ctx, w.key); err != nil {
		return err
	}
	return &refused{method, code}
}

// lacks tells, once, that a scope was not granted and what is lost by it.
func (a *Adapter) lacks(name string) {
	if !a.lacking.add(name) {
		return
	}
	lost := "something that the bot does"
	for _, s := range Scopes {
		if s.Name == name {
			lost = s.Why
		}
	}
	a.log.Error().Str("scope", name).Str("for", lost).
		Msg("Slack says that a scope is missing (missing_scope): add it under OAuth & Permissions and install the app again; until then the bot does without")
}

// extra makes a call that the bot can do without: its failure is told and no
// more, and it is not made again where the workspace has not granted its scope.
func (a *Adapter) extra(ctx context.Context, w *workspace, method string, try func(context.Context) error) {
	if w.without.has(method) {
		return
	}
	if err := a.call(ctx, w, method, try); err != nil && ctx.Err() == nil {
		a.log.Warn().Str("error", a.secret.error(err)).Msg("a call that the bot can do without failed")
	}
}

// deliver makes a call that brings an answer. What is refused for good is told
// and counted, and needs no other try.
func (a *Adapter) deliver(ctx context.Context, w *workspace, method string, try func(context.Context) error) (delivered bool, err error) {
	err = a.call(ctx, w, method, try)
	if err == nil {
		return true, nil
	}
	if no, ok := asRefused(err); ok {
		a.refusedAnswer(no)
		return false, nil
	}
	a.desk.Observer().Happened(Name, adapters.SendFailed)
	return false, err
}
