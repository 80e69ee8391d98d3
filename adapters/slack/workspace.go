package slack

import (
	"context"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/slack-go/slack"

	"officebot/adapters"
)

// workspace is one that has the app, or an organization that has it everywhere.
type workspace struct {
	key    string // of its installation, "" for that of Config.BotToken
	bot    string // the bot's user
	client *slack.Client

	endpoint string      // of the Web API, with the slash at its end
	header   http.Header // of its calls; nobody writes to it
	web      *http.Client

	without keySet // methods that no scope was granted for

	mutex sync.Mutex
	hold  map[string]time.Time // until when Slack asked not to call a method
}

// The Web API answers within a second or two; what takes longer is tried again.
const (
	callWithin    = 10 * time.Second
	connectWithin = 5 * time.Second
	idleForReuse  = 64 // connections to one host that are kept open
	// inOneWrite holds a call with all but the longest answers; what does not fit
	// goes out through a buffer that each call makes anew.
	inOneWrite = 16 << 10
)

func newClient() *http.Client {
	return &http.Client{
		Timeout: callWithin,
		Transport: &http.Transport{
			Proxy:               http.ProxyFromEnvironment,
			DialContext:         (&net.Dialer{Timeout: connectWithin, KeepAlive: 30 * time.Second}).DialContext,
			TLSHandshakeTimeout: connectWithin,
			ForceAttemptHTTP2:   true,
			MaxIdleConns:        2 * idleForReuse,
			MaxIdleConnsPerHost: idleForReuse,
			IdleConnTimeout:     90 * time.Second,
			WriteBufferSize:     inOneWrite,
		},
		// Nothing of Slack's API redirects; following one would take the token along.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// silent takes what slack-go logs by itself, which may have events in it.
var silent = log.New(io.Discard, "", 0)

func (a *Adapter) newWorkspace(key, token, bot string) *workspace {
	return &workspace{
		key: key, bot: bot, hold: map[string]time.Time{},
		endpoint: a.config.APIURL, header: callHeader(token), web: a.client,
		client: slack.New(token, slack.OptionHTTPClient(a.client), slack.OptionAPIURL(a.config.APIURL), slack.OptionLog(silent)),
	}
}

func callHeader(token string) http.Header {
	return http.Header{
		"Authorization": {"Bearer " + token},
		"Content-Type":  {"application/json; charset=utf-8"},
	}
}

// firstAsk is the wait before Slack is asked a second time who the bot is.
const firstAsk = time.Second

// identify finds out who the bot is and what it was granted. It tries until it
// knows, and tells whether it does. Each try that fails is logged at once, for
// somebody may be waiting for the bot to come up.
func (a *Adapter) identify(ctx context.Context) bool {
	w := a.newWorkspace("", a.config.BotToken, "")
	waits := adapters.Waits{First: firstAsk, Longest: longestPause}
	for ctx.Err() == nil {
		var self *slack.AuthTestResponse
		err := a.try(ctx, w, "auth.test", func(ctx context.Context) (err error) {
			self, err = w.client.AuthTestContext(ctx)
			return err
		})
		if err == nil {
			w.bot = self.UserID
			a.own.Store(w)
			a.tellMissing(self.Header.Get("X-Oauth-Scopes"))
			return true
		}
		if no, ok := errors.AsType[*refused](err); ok {
			a.fail("Slack cannot be asked who the bot is ("+no.code+")", "check SLACK_BOT_TOKEN and SLACK_API_URL")
		}
		if a.failed.Load() != nil {
			return false
		}
		wait := waits.Next()
		if later, ok := errors.AsType[*adapters.Later](err); ok {
			wait = max(wait, later.After)
		}
		a.log.Warn().Str("error", a.secret.error(err)).Int64("wait_ms", wait.Milliseconds()).Msg("Slack cannot be reached to ask who the bot is; trying again")
		adapters.Sleep(ctx, wait)
	}
	return false
}

// tellMissing tells what is lost for want of scopes, where Slack lists those that
// were granted.
func (a *Adapter) tellMissing(granted string) {
	if granted == "" {
		return
	}
	has := strings.Split(strings.ReplaceAll(granted, " ", ""), ",")
	for _, s := range Scopes {
		if !s.Optional && !slices.Contains(has, s.Name) {
			a.lacks(s.Name)
		}
	}
}

// workspaceOf is the one that an event came from; nil where it does not have the
// app any more. An error is one that another try may mend.
func (a *Adapter) workspaceOf(ctx context.Context, e *event) (*workspace, error) {
	if a.installs != nil {
		return a.installs.find(ctx, e.Team, e.Enterprise)
	}
	if w := a.own.Load(); w != nil {
		return w, nil
	}
	return nil, errors.New("no word yet from Slack of who the bot is")
}

// strange tells of an event from where the app has no install: each is counted,
// and the log tells of each workspace once.
func (a *Adapter) strange(e *event) {
	a.desk.Observer().Happened(Name, adapters.NotInstalled)
	if e.Kind != uninstalled && a.strangers.add(e.Team) {
		a.log.Warn().Str("team", e.Team).Msg("Slack sends events from a workspace where the app is not installed, or no longer: they are not answered until it is installed there")
	}
}

// wait is how long Slack asked not to call a method.
func (w *workspace) wait(method string) time.Duration {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	return time.Until(w.hold[method])
}

func (w *workspace) holdBack(method string, pause time.Duration) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.hold[method] = time.Now().Add(pause)
}

// forget drops what a workspace installed; the single one of the settings stays.
func (a *Adapter) forget(ctx context.Context, e *event) error {
	if a.installs == nil {
		a.fail("the app was uninstalled from the workspace", "install it again and set SLACK_BOT_TOKEN to the new token")
		return nil
	}
	a.log.Info().Msg("a workspace uninstalled the app; its token is forgotten")
	return a.installs.forget(ctx, e.Team, e.Enterprise)
}
