package slacktest_test

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/slackevents"

	"officebot/adapters/slack/slacktest"
)

// app is an address of an app: it verifies what comes as slack-go does and
// answers with the statuses given, then 200.
type app struct {
	*httptest.Server
	mutex    sync.Mutex
	statuses []int
	silent   bool // answers nothing
	body     string
	got      []*http.Request
	bodies   []string
	refused  int

	forgetful bool // keeps no request
}

func newApp(t testing.TB, s *slacktest.Server, statuses ...int) *app {
	a := &app{statuses: statuses}
	a.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		verifier, refused := slack.NewSecretsVerifier(r.Header, s.SigningSecret)
		if refused == nil {
			_, _ = verifier.Write(body) // a hash takes everything
			refused = verifier.Ensure()
		}
		a.mutex.Lock()
		silent := a.silent
		defer func() {
			a.mutex.Unlock()
			if silent {
				<-r.Context().Done()
			}
		}()
		if err != nil || refused != nil {
			a.refused++
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		var challenge slackevents.EventsAPIURLVerificationEvent
		if json.Unmarshal(body, &challenge) == nil && challenge.Type == slackevents.URLVerification {
			fmt.Fprint(w, challenge.Challenge)
			return
		}
		if !a.forgetful {
			a.got, a.bodies = append(a.got, r), append(a.bodies, string(body))
		}
		if len(a.statuses) > 0 {
			status := a.statuses[0]
			a.statuses = a.statuses[1:]
			w.WriteHeader(status)
			return
		}
		if a.body != "" {
			w.Header().Set("Content-Type", "application/json")
			fmt.Fprint(w, a.body)
		}
	}))
	t.Cleanup(a.Close)
	s.DeliverTo(a.URL + "/slack/events")
	return a
}

func (a *app) requests() ([]*http.Request, []string) {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	return slices.Clone(a.got), slices.Clone(a.bodies)
}

func (a *app) refusals() int {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	return a.refused
}

func TestEventsAreSignedAndRepeated(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{Retries: []time.Duration{0, time.Millisecond, 2 * time.Millisecond}})
	a := newApp(t, s, 500, 404)
	asked := s.Mention("C1", "U1", "who?")
	if ack := s.WaitAck(asked); ack.Attempt != 2 || ack.Status != 200 {
		t.Errorf("acknowledged as %+v", ack)
	}
	got, bodies := a.requests()
	if a.refusals() != 0 || len(got) != 3 || bodies[0] != bodies[2] {
		t.Fatalf("%d requests, %d refused", len(got), a.refusals())
	}
	if got[0].Header.Get("X-Slack-Retry-Num") != "" || got[2].Header.Get("X-Slack-Retry-Num") != "2" ||
		got[2].Header.Get("X-Slack-Retry-Reason") != "http_error" || got[0].URL.Path != "/slack/events" {
		t.Errorf("headers %v and %v", got[0].Header, got[2].Header)
	}
	event, err := slackevents.ParseEvent(json.RawMessage(bodies[0]), slackevents.OptionNoVerifyToken())
	if err != nil || event.InnerEvent.Type != "app_mention" {
		t.Errorf("%+v, %v", event, err)
	}
}

func TestASilentAppGetsTheEventAgain(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{AckTimeout: 200 * time.Millisecond, Retries: []time.Duration{0}})
	a := newApp(t, s)
	a.mutex.Lock()
	a.silent = true
	a.mutex.Unlock()
	asked := s.Mention("C1", "U1", "who?")
	s.WaitFor("the event to be given up", asked.Lost)
	got, _ := a.requests()
	if len(got) != 2 || got[1].Header.Get("X-Slack-Retry-Reason") != "http_timeout" {
		t.Errorf("%d requests", len(got))
	}
}

func TestTheAddressIsVerified(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	newApp(t, s)
	if !s.VerifyURL() {
		t.Error("the challenge did not come back")
	}
}

func TestForgeriesAreRefused(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	a := newApp(t, s)
	asked := s.Mention("C1", "U1", "who?")
	s.WaitAck(asked)
	if status := s.PostForged(asked, slacktest.Forgery{}); status != 200 {
		t.Errorf("a request like Slack's own: %d", status)
	}
	forgeries := map[string]slacktest.Forgery{
		"another secret":     {Secret: "guessed"},
		"of six minutes ago": {Age: 6 * time.Minute},
		"of tomorrow":        {Age: -24 * time.Hour},
		"no signature":       {Signature: "none"},
		"another signature":  {Signature: "v0=" + strings.Repeat("0", 64)},
		"no timestamp":       {Timestamp: "none"},
		"another timestamp":  {Timestamp: fmt.Sprint(time.Now().Unix() - 1)},
		"another body":       {Body: `{"type":"event_callback"}`},
	}
	for name, forgery := range forgeries {
		if status := s.PostForged(asked, forgery); status != 401 {
			t.Errorf("%s: %d, want 401", name, status)
		}
	}
	if status := s.Replay(asked); status != 200 || a.refusals() != len(forgeries) {
		t.Errorf("a replay within five minutes has a valid signature: %d; %d refused", status, a.refusals())
	}
}

func TestCommandsAndPressesAreForms(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	a := newApp(t, s)
	a.mutex.Lock()
	a.body = `{"text":"an answer"}`
	a.mutex.Unlock()
	s.SlashCommand("U1", "C1", "/office", "who & when?")
	shown := s.WaitEphemerals("U1", 1)[0]
	if shown.Text != "an answer" || shown.Channel != "C1" {
		t.Errorf("shown %+v", shown)
	}
	got, bodies := a.requests()
	r := httptest.NewRequest("POST", "/", strings.NewReader(bodies[0]))
	r.Header = got[0].Header
	command, err := slack.SlashCommandParse(r)
	if err != nil || command.Command != "/office" || command.Text != "who &amp; when?" || command.TeamID != s.TeamID || command.ResponseURL == "" {
		t.Errorf("%+v, %v", command, err)
	}
	a.mutex.Lock()
	a.body = ""
	a.mutex.Unlock()
	m := postWithButton(t, s)
	s.WaitAck(s.Press(m, "go", "U1"))
	got, bodies = a.requests()
	last := len(bodies) - 1
	r = httptest.NewRequest("POST", "/", strings.NewReader(bodies[last]))
	r.Header = got[last].Header
	pressed, err := slack.InteractionCallbackParse(r)
	if err != nil || pressed.ActionCallback.BlockActions[0].Value != "1" || pressed.Message.Timestamp != m.TS {
		t.Errorf("%+v, %v", pressed, err)
	}
}

// postWithButton posts a message with one button, "go", and returns it.
func postWithButton(t *testing.T, s *slacktest.Server) slacktest.Message {
	t.Helper()
	s.Invite("C1")
	button := slack.NewButtonBlockElement("go", "1", slack.NewTextBlockObject(slack.PlainTextType, "Go", false, false))
	_, ts, err := newAPI(s).PostMessage("C1", quiet("hello"), slack.MsgOptionBlocks(slack.NewActionBlock("", button)))
	if err != nil {
		t.Fatal(err)
	}
	m, _ := s.Message(ts)
	return m
}
