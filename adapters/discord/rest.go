package discord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"

	"github.com/bwmarrin/discordgo"

	"officebot/adapters"
)

// api is Discord's REST API. Its errors name what was tried and never hold an
// address: those of interactions have tokens in them.
type api struct {
	session *discordgo.Session
	gate    *gate
}

func newAPI(token string, t *transport) *api {
	authorization := ""
	if token != "" {
		authorization = "Bot " + token
	}
	// Its error is always nil.
	session, _ := discordgo.New(authorization)
	session.LogLevel = discordgo.LogError - 1 // it would write to standard error
	session.StateEnabled = false
	session.ShouldRetryOnRateLimit = false
	session.MaxRestRetries = 0
	session.UserAgent = "DiscordBot (officebot, 1)"
	session.Client = &http.Client{
		Transport: t,
		// A token is not to be taken elsewhere.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return &api{session: session, gate: t.gate}
}

// refused is an answer of Discord that no new try would change.
type refused struct {
	attempt string
	status  int
	code    int    // Discord's own, 0: it gave none
	message string // Discord's
}

func (r *refused) Error() string {
	return fmt.Sprintf("Discord refused to %s: %s (status %d, code %d)", r.attempt, r.message, r.status, r.code)
}

// Codes of Discord's that are reckoned with
// (https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes).
const (
	unknownChannel      = 10003
	unknownMessage      = 10008
	unknownWebhook      = 10015 // that of an interaction: its token has expired
	unknownInteraction  = 10062
	acknowledgedAlready = 40060
	missingAccess       = 50001
	emptyMessage        = 50006 // it has but an embed, and the bot may not embed
	cannotMessageUser   = 50007
	missingPermissions  = 50013
	invalidToken        = 50027 // that of an interaction: it has expired
	invalidForm         = 50035
	cannotReply         = 160002 // the bot may not read the message history
)

// codeOf is Discord's code for an error, 0 where it is none of Discord's.
func codeOf(err error) int {
	var r *refused
	if errors.As(err, &r) {
		return r.code
	}
	return 0
}

// request is one request to the API.
type request struct {
	attempt string // what it is to do, a verb first: "send a message"
	method  string
	path    string // below the base
	bucket  string // requests of one bucket share a rate limit; unlimited: none
	body    any    // nil: none
}

// do makes a request, once and again where that is worth it, and reads the
// answer into into, unless that is nil.
func (a *api) do(ctx context.Context, r request, into any) error {
	return adapters.Retry(ctx, func() error { return a.try(ctx, r, into) })
}

// try makes a request once.
func (a *api) try(ctx context.Context, r request, into any) error {
	var body []byte
	if r.body != nil {
		var err error
		if body, err = json.Marshal(r.body); err != nil {
			return fmt.Errorf("cannot %s: %w", r.attempt, err)
		}
	}
	if err := a.gate.pass(ctx, r.bucket); err != nil {
		return fmt.Errorf("cannot %s: %w", r.attempt, err)
	}
	// discordgo never frees a bucket, waits for one without heeding the context,
	// and sends the requests of one in single file: each gets one of its own.
	bucket := discordgo.NewRatelimiter().LockBucket(r.bucket)
	answer, err := a.session.RequestWithLockedBucket(r.method, discordgo.EndpointAPI+r.path, "application/json", body, bucket, 0,
		discordgo.WithContext(inBucket(ctx, r.bucket)))
	if err != nil {
		return r.failed(err)
	}
	if into == nil || len(answer) == 0 {
		return nil
	}
	if err := json.Unmarshal(answer, into); err != nil {
		return fmt.Errorf("cannot read Discord's answer to the request to %s: %w", r.attempt, err)
	}
	return nil
}

// failed says what failed, without the address.
func (r request) failed(err error) error {
	var later *adapters.Later
	if errors.As(err, &later) {
		return &adapters.Later{After: later.After, Err: fmt.Errorf("cannot %s: %w", r.attempt, withoutAddress(later.Err))}
	}
	var rest *discordgo.RESTError
	if errors.As(err, &rest) {
		said := &refused{attempt: r.attempt, status: rest.Response.StatusCode, message: http.StatusText(rest.Response.StatusCode)}
		if rest.Message != nil && rest.Message.Message != "" {
			said.code, said.message = rest.Message.Code, rest.Message.Message
		}
		return said
	}
	return fmt.Errorf("cannot %s: %w", r.attempt, withoutAddress(err))
}

// withoutAddress is what lies behind the errors that tell of an address.
func withoutAddress(err error) error {
	var at *url.Error
	for errors.As(err, &at) {
		err = at.Err
	}
	return err
}
