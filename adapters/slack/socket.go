package slack

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"

	"officebot/adapters"
)

const (
	// connections that are kept up by Socket Mode. Slack closes each about ten
	// times a day, before its successor is up: the other one hears meanwhile.
	connections = 2
	// longestPause between tries to connect: slack-go's own grow to five minutes.
	longestPause = 15 * time.Second
	// maxAck is what slack-go sends with an acknowledgement at most, less what goes
	// around it: Slack drops what is longer without a word.
	maxAck = 20<<10 - 256
	// queueWithin is how long an acknowledgement may wait for a dead connection.
	queueWithin = 500 * time.Millisecond
	// flushed is how long a connection stays up after its last acknowledgement:
	// slack-go queues them and does not tell when one was written.
	flushed = 100 * time.Millisecond
)

// listen keeps one connection up until the context ends.
func (a *Adapter) listen(ctx context.Context) {
	for ctx.Err() == nil && a.failed.Load() == nil {
		s := &socket{adapter: a}
		err := s.run(ctx)
		s.lost()
		if ctx.Err() != nil {
			return
		}
		if code := socketRefused(err); code != "" {
			a.fail("Slack refuses the app-level token ("+code+")", remedyOf(code))
			return
		}
		if err != nil {
			a.log.Warn().Str("error", a.secret.error(err)).Msg("a Socket Mode connection ended; reconnecting")
		}
		adapters.Sleep(ctx, s.pause)
	}
}

// socketErrors are those of apps.connections.open that no new try would mend;
// slack-go tries on after the last three.
var socketErrors = append(slices.Clone(tokenErrors), "missing_scope", "not_allowed_token_type", "forbidden_team")

// socketRefused is the code of an error that no new try would mend, else "".
func socketRefused(err error) string {
	if answer, ok := errors.AsType[slack.SlackErrorResponse](err); ok && slices.Contains(socketErrors, answer.Err) {
		return answer.Err
	}
	if status, ok := errors.AsType[slack.StatusCodeError](err); ok && status.Code == 404 {
		return "HTTP status 404"
	}
	return ""
}

func remedyOf(code string) string {
	switch code {
	case "missing_scope":
		return "give the app-level token the scope " + connectionsWrite + " under Basic Information, or make another with it, and set SLACK_APP_TOKEN"
	case "not_allowed_token_type":
		return "set SLACK_APP_TOKEN to an app-level token (xapp-…), from Basic Information"
	case "HTTP status 404":
		return "check SLACK_API_URL"
	}
	return "check SLACK_APP_TOKEN, and that Socket Mode is on"
}

// socket is one connection, over the reconnections that slack-go makes.
type socket struct {
	adapter *Adapter
	client  *socketmode.Client
	up      bool
	pause   time.Duration  // before the next
	acks    sync.WaitGroup // acknowledgements that are to come
}

// run connects and hears until the connection cannot be had any more, or the
// context ends. Then it takes nothing new, and the connection ends once all that
// it brought is acknowledged, which takes moments: it does not wait until all is
// handled, for Slack goes on sending to it. The error is Slack's.
func (s *socket) run(ctx context.Context) error {
	connected, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	a := s.adapter
	web := slack.New("", slack.OptionAppLevelToken(a.config.AppToken), slack.OptionAPIURL(a.config.APIURL),
		slack.OptionHTTPClient(a.client), slack.OptionLog(silent))
	s.client = socketmode.New(web, socketmode.OptionDialer(a.dialer), socketmode.OptionLog(silent))
	ended := make(chan error, 1)
	go func() { ended <- s.client.RunContext(connected) }()
	for {
		select {
		case <-ctx.Done():
			s.part()
			cancel()
			return <-ended
		case err := <-ended:
			return err
		case told := <-s.client.Events:
			if err := s.hear(told); err != nil {
				cancel()
				<-ended
				return err
			}
		}
	}
}

// part waits until all that was taken is acknowledged. What Slack sends meanwhile is
// kept for whoever is there then, and not acknowledged: it comes again soon, unless this
// was its last try.
func (s *socket) part() {
	acknowledged := make(chan struct{})
	go func() {
		s.acks.Wait()
		if s.up {
			time.Sleep(flushed)
		}
		close(acknowledged)
	}()
	for {
		select {
		case <-acknowledged:
			return
		case told := <-s.client.Events:
			if told.Type != socketmode.EventTypeEventsAPI || told.Request == nil {
				continue
			}
			if _, e, err := readEnvelope(told.Request.Payload); err == nil && e.Kind != ignored {
				_ = s.adapter.store(newDelivery(arrival{event: e})) // an error was told
			}
		}
	}
}

// hear takes one thing that slack-go tells. It never waits: a channel that is not
// read from stops the connection. An error ends it.
func (s *socket) hear(told socketmode.Event) error {
	switch told.Type {
	case socketmode.EventTypeHello:
		s.connected()
	case socketmode.EventTypeConnecting:
		s.lost()
	case socketmode.EventTypeConnectionError:
		return s.failed(told)
	case socketmode.EventTypeErrorBadMessage:
		if bad, ok := told.Data.(*socketmode.ErrorBadMessage); ok {
			s.hearUnread(bad.Message)
		}
	case socketmode.EventTypeEventsAPI, socketmode.EventTypeSlashCommand, socketmode.EventTypeInteractive:
		if told.Request != nil {
			s.hearRequest(frame{told.Request.Type, told.Request.EnvelopeID, told.Request.Payload, told.Request.RetryAttempt})
		}
	}
	return nil
}

func (s *socket) connected() {
	if !s.up {
		s.up = true
		s.adapter.sockets.Add(1)
		s.adapter.desk.Observer().Happened(Name, adapters.Connected)
		s.adapter.log.Debug().Msg("a Socket Mode connection is up")
	}
}

func (s *socket) lost() {
	if s.up {
		s.up = false
		s.adapter.sockets.Add(-1)
		s.adapter.desk.Observer().Happened(Name, adapters.Lost)
		s.adapter.log.Debug().Msg("a Socket Mode connection was closed")
	}
}

// failed judges a try to connect that failed. slack-go tries again by itself,
// after ever longer: up to a bound that is left to it.
func (s *socket) failed(told socketmode.Event) error {
	data, ok := told.Data.(*slack.ConnectionErrorEvent)
	if !ok || data == nil {
		return nil
	}
	a := s.adapter
	if a.closing.Load() {
		return nil // none is wanted any more
	}
	a.log.Warn().Str("error", a.secret.error(data.ErrorObj)).Msg("no Socket Mode connection yet; trying again")
	if _, limited := errors.AsType[*slack.RateLimitedError](data.ErrorObj); limited {
		a.desk.Observer().Happened(Name, adapters.Throttled)
		return nil // it waits as long as Slack asks
	}
	if socketRefused(data.ErrorObj) != "" || data.Backoff > longestPause {
		s.pause = longestPause
		return data.ErrorObj
	}
	return nil
}
