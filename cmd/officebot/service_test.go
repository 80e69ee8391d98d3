package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"officebot/adapters"
)

// fakePlatform is a platform without a network: it has been asked what is put
// into it.
type fakePlatform struct {
	name      string
	desk      *adapters.Desk
	joined    func() // when serve makes it, before anything runs; nil: nothing is done
	trouble   atomic.Pointer[error]
	fails     chan error // ends Run
	asked     chan string
	answers   chan string
	inFlight  chan struct{} // closed when what is in flight is done; nil: nothing is
	left      error         // what Run returns when it is told to end
	refreshes chan error    // what the next calls of Refresh return; nil: nothing goes wrong
	refreshed atomic.Int64
	ended     atomic.Bool
}

func newFakePlatform(name string) *fakePlatform {
	return &fakePlatform{name: name, fails: make(chan error, 1), asked: make(chan string), answers: make(chan string, 10)}
}

func (f *fakePlatform) Name() string { return f.name }

func (f *fakePlatform) Run(ctx context.Context) error {
	defer f.ended.Store(true)
	for {
		select {
		case text := <-f.asked:
			answer, _, err := f.desk.Answer(ctx, adapters.Message{Platform: f.name, Text: text})
			if err != nil {
				return err
			}
			f.answers <- answer.Text()
		case err := <-f.fails:
			return err
		case <-ctx.Done():
			if f.inFlight != nil {
				<-f.inFlight
			}
			return f.left
		}
	}
}

func (f *fakePlatform) Ready() error {
	if trouble := f.trouble.Load(); trouble != nil {
		return *trouble
	}
	return nil
}

func (f *fakePlatform) Routes(mux *http.ServeMux) {
	mux.HandleFunc("POST /"+f.name+"/events", func(w http.ResponseWriter, r *http.Request) {
		if _, err := io.Copy(io.Discard, r.Body); err != nil {
			w.WriteHeader(http.StatusRequestEntityTooLarge)
		}
	})
	mux.HandleFunc("GET /"+f.name+"/panic", func(http.ResponseWriter, *http.Request) { panic(fakeDiscordToken) })
}

func (f *fakePlatform) Refresh(context.Context) error {
	f.refreshed.Add(1)
	select {
	case err := <-f.refreshes:
		return err
	default:
		return nil
	}
}

// serving is a serve in this process.
type serving struct {
	t         *testing.T
	platforms []*fakePlatform
	log       *safeBuffer
	service   *service
	signals   chan os.Signal
	result    chan error
}

// safeBuffer takes what several goroutines write.
type safeBuffer struct {
	mutex sync.Mutex
	text  strings.Builder
}

func (b *safeBuffer) Write(text []byte) (int, error) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.text.Write(text)
}

func (b *safeBuffer) String() string {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.text.String()
}

// startServing serves fake platforms with the settings NAME=VALUE.
func startServing(t *testing.T, given []string, platforms ...*fakePlatform) *serving {
	t.Helper()
	s := &serving{t: t, platforms: platforms, log: &safeBuffer{}, signals: make(chan os.Signal, 2), result: make(chan error, 1)}
	std := streams{out: io.Discard, err: s.log, getenv: environmentOf([]string{"DISCORD_TOKEN=" + fakeDiscordToken, "OFFICEBOT_LISTEN=127.0.0.1:0"}, given)}
	serve, err := serveSet(std.getenv)
	if err != nil {
		t.Fatal(err)
	}
	hidden, err := serve.readSecrets(std.getenv)
	if err != nil {
		t.Fatal(err)
	}
	serve.join = func(_ *settings, desk *adapters.Desk) (joined []adapters.Adapter, _ error) {
		for _, platform := range platforms {
			platform.desk = desk
			if platform.joined != nil {
				platform.joined()
			}
			joined = append(joined, platform)
		}
		return joined, nil
	}
	if s.service, err = serve.open(std, newMasked(s.log, hidden)); err != nil {
		t.Fatal(err)
	}
	ctx, end := context.WithCancel(context.WithoutCancel(t.Context()))
	go func() { s.result <- s.service.run(ctx, s.signals); close(s.result) }()
	t.Cleanup(func() {
		end()
		<-s.result
		hasNoSecret(t, s.log.String())
	})
	return s
}

// get asks the server and returns its status and what it says.
func (s *serving) get(path string) (int, string) {
	s.t.Helper()
	response, err := http.Get("http://" + s.service.listener.Addr().String() + path)
	if err != nil {
		s.t.Fatal(err)
	}
	defer response.Body.Close()
	page, err := io.ReadAll(response.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return response.StatusCode, string(page)
}

func (s *serving) readiness() (int, readiness) {
	s.t.Helper()
	status, page := s.get("/readyz")
	var found readiness
	if err := json.Unmarshal([]byte(page), &found); err != nil {
		s.t.Fatal(err)
	}
	return status, found
}

// end waits until serving has ended and returns why.
func (s *serving) end() error {
	s.t.Helper()
	select {
	case err := <-s.result:
		return err
	case <-time.After(patience):
		s.t.Fatalf("serving does not end; its log is\n%s", s.log)
		return nil
	}
}

func (s *serving) logged(text string) {
	s.t.Helper()
	await(s.t, text+" in the log", func() bool { return strings.Contains(s.log.String(), text) })
}

func TestServeAnswersAndTellsHowItIs(t *testing.T) {
	slack, discord := newFakePlatform("slack"), newFakePlatform("discord")
	s := startServing(t, nil, slack, discord)
	for _, platform := range s.platforms {
		platform.asked <- "who was director in 2010"
		if got := <-platform.answers; !strings.Contains(got, "Chen Shiju") {
			t.Errorf("got %q", got)
		}
	}
	if status, page := s.get("/healthz"); status != http.StatusOK || page != "alive\n" {
		t.Errorf("/healthz: %d %q", status, page)
	}
	status, found := s.readiness()
	if status != http.StatusOK || !found.Ready || found.Pack != "embedded" || found.Platforms["slack"] != "ready" || found.Store != "ready" {
		t.Errorf("/readyz: %d %+v", status, found)
	}
	_, page := s.get("/metrics")
	if n := seriesOf(t, page)[`officebot_answers_total{intent="holder",platform="slack",status="answered"}`]; n != 1 {
		t.Errorf("%v answers on Slack are counted", n)
	}
	trouble := errors.New("the socket is closed, token " + fakeDiscordToken)
	discord.trouble.Store(&trouble)
	status, found = s.readiness()
	if status != http.StatusServiceUnavailable || found.Ready || !strings.HasPrefix(found.Platforms["discord"], "the socket is closed") {
		t.Errorf("/readyz: %d %+v", status, found)
	}
	hasNoSecret(t, found.Platforms["discord"])
	if status, _ := s.get("/healthz"); status != http.StatusOK {
		t.Errorf("a lost platform makes /healthz %d", status)
	}
}

func TestServeEndsInOrder(t *testing.T) {
	t.Parallel()
	for _, signal := range []os.Signal{syscall.SIGTERM, os.Interrupt} {
		platform := newFakePlatform("slack")
		platform.inFlight = make(chan struct{})
		s := startServing(t, nil, platform)
		s.logged(`"serving"`)
		s.signals <- signal
		await(t, "readiness to end", func() bool { status, found := s.readiness(); return status != http.StatusOK && found.Leaving })
		if platform.ended.Load() {
			t.Error("it was ready until the platform had finished")
		}
		close(platform.inFlight)
		if err := s.end(); err != nil {
			t.Error(err)
		}
		if !platform.ended.Load() {
			t.Error("the platform was not waited for")
		}
		if _, err := http.Get("http://" + s.service.listener.Addr().String() + "/healthz"); err == nil {
			t.Error("the server still serves")
		}
	}
}

func TestServeWaitsNoLongerThanItsGrace(t *testing.T) {
	platform := newFakePlatform("slack")
	platform.inFlight = make(chan struct{})
	defer close(platform.inFlight)
	s := startServing(t, []string{"OFFICEBOT_GRACE=100ms"}, platform)
	s.logged(`"serving"`)
	s.signals <- syscall.SIGTERM
	if err := s.end(); !errors.Is(err, errUnfinished) {
		t.Errorf("ended with %v", err)
	}
}

// A platform's grace ends before that of the whole, which then looks finished.
func TestServeTellsOfWhatItsPlatformsLeaveUnanswered(t *testing.T) {
	refusal := &adapters.Fatal{Platform: "slack", Reason: "invalid_auth", Remedy: "check SLACK_BOT_TOKEN"}
	for want, left := range map[error]error{
		errUnfinished: adapters.ErrUnfinished,
		refusal:       errors.Join(refusal, adapters.ErrUnfinished),
	} {
		platform := newFakePlatform("slack")
		platform.left = left
		s := startServing(t, nil, platform)
		s.logged(`"serving"`)
		s.signals <- syscall.SIGTERM
		if err := s.end(); !errors.Is(err, want) {
			t.Errorf("ended with %v, want %v", err, want)
		}
		if log := s.log.String(); has(log, `"message":"everything was answered"`) {
			t.Errorf("the log says\n%s", log)
		}
	}
}

func TestASecondSignalEndsServeAtOnce(t *testing.T) {
	platform := newFakePlatform("slack")
	platform.inFlight = make(chan struct{})
	defer close(platform.inFlight)
	s := startServing(t, nil, platform)
	s.logged(`"serving"`)
	s.signals <- syscall.SIGTERM
	s.logged("told to stop")
	s.signals <- syscall.SIGTERM
	if err := s.end(); !errors.Is(err, errHurried) {
		t.Errorf("ended with %v", err)
	}
}

func TestAPlatformThatRefusesEndsServe(t *testing.T) {
	t.Parallel()
	refusal := &adapters.Fatal{Platform: "slack", Reason: "invalid_auth", Remedy: "check SLACK_BOT_TOKEN"}
	tests := []struct {
		name   string
		fails  error
		status int
		says   string
	}{
		{"refused", refusal, exitRefused, "officebot: slack: invalid_auth; check SLACK_BOT_TOKEN\n"},
		{"broken", errors.New("slack: out of " + fakeDiscordToken), exitFailed, "officebot: slack: out of •••\n"},
		{"ended", nil, exitFailed, "officebot: slack: the connection ended by itself\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			slack, discord := newFakePlatform("slack"), newFakePlatform("discord")
			s := startServing(t, nil, slack, discord)
			slack.fails <- test.fails
			err := s.end()
			if !discord.ended.Load() {
				t.Error("the other platform was not waited for")
			}
			var said strings.Builder
			out := newMasked(nil, []string{fakeDiscordToken})
			if got := status(&said, concealed{err, out}); got != test.status || said.String() != test.says {
				t.Errorf("status %d and %q, want %d and %q", got, said.String(), test.status, test.says)
			}
		})
	}
}

func TestThePanicOfARouteEndsNothing(t *testing.T) {
	s := startServing(t, nil, newFakePlatform("slack"))
	if status, _ := s.get("/slack/panic"); status != http.StatusInternalServerError {
		t.Errorf("status %d", status)
	}
	if status, _ := s.get("/healthz"); status != http.StatusOK {
		t.Errorf("status %d", status)
	}
	s.logged("a handler panicked")
}

func TestTheServerBoundsWhatItReads(t *testing.T) {
	s := startServing(t, nil, newFakePlatform("slack"))
	address := "http://" + s.service.listener.Addr().String() + "/slack/events"
	response, err := http.Post(address, "text/plain", io.LimitReader(endless("x"), maxBody+1))
	if err == nil {
		response.Body.Close()
		if response.StatusCode != http.StatusRequestEntityTooLarge {
			t.Errorf("status %d", response.StatusCode)
		}
	}
	request, err := http.NewRequest(http.MethodPost, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("X-Long", strings.Repeat("x", 2*maxHeader))
	if response, err = http.DefaultClient.Do(request); err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if response.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
		t.Errorf("status %d", response.StatusCode)
	}
}

func TestALogTellsNoQuestionAndNoAsker(t *testing.T) {
	platform := newFakePlatform("slack")
	s := startServing(t, nil, platform)
	for _, question := range []string{"who was director in 2010", "who swept the yard", "zzqx"} {
		platform.asked <- question
		<-platform.answers
	}
	s.signals <- syscall.SIGTERM
	if err := s.end(); err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"director in 2010", "swept", "zzqx"} {
		if strings.Contains(s.log.String(), word) {
			t.Errorf("%q is in the log:\n%s", word, s.log)
		}
	}
}
