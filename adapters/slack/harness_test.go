package slack

import (
	"context"
	"net"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/gorilla/websocket"
	"github.com/rs/zerolog"

	"officebot/adapters"
	"officebot/adapters/conformance"
	"officebot/adapters/slack/slacktest"
	"officebot/adapters/state"
	"officebot/adapters/wire"
	"officebot/bot"
	"officebot/index"
	"officebot/knowledge"
)

var today = knowledge.DayOf(2026, 11, 23)

var embedded = sync.OnceValue(func() *bot.Bot {
	records, err := knowledge.Embedded()
	if err != nil {
		panic(err)
	}
	search, err := index.New(records)
	if err != nil {
		panic(err)
	}
	// Now, or its goroutines would be those of the first test that needs them.
	if err := search.Warm(); err != nil {
		panic(err)
	}
	return bot.New(records, search)
})

// staged is an office that answers some texts as it is told.
type staged struct {
	adapters.Office
	scenes map[string]func() bot.Answer
}

func (s staged) Answer(q bot.Question) bot.Answer {
	if scene, ok := s.scenes[q.Text]; ok {
		return scene()
	}
	return s.Office.Answer(q)
}

func said(text string) bot.Answer {
	return bot.Answer{Language: "en", Intent: "staged", Status: bot.Answered, Lines: []bot.Line{{Text: text}}}
}

// rig is an adapter that runs against a server.
type rig struct {
	*slacktest.Server
	t       testing.TB
	desk    *adapters.Desk
	store   adapters.Store
	adapter *Adapter
	log     *conformance.Buffer
	events  *conformance.Tally
	web     *httptest.Server // of the adapter's routes, over HTTP
	stop    context.CancelFunc
	ended   chan error
}

type setup struct {
	office  adapters.Office
	options slacktest.Options
	desk    func(*adapters.Options)
	config  func(*Config)
	server  *slacktest.Server // nil: one of its own
	store   adapters.Store
	dial    func(ctx context.Context, network, address string) (net.Conn, error) // nil: the server's
	http    bool                                                                 // in place of Socket Mode
	level   zerolog.Level
	early   bool // return before it is connected
}

// start runs an adapter until the test ends.
func start(t testing.TB, s setup) *rig {
	t.Helper()
	r := &rig{t: t, Server: s.server, store: s.store, log: new(conformance.Buffer), events: new(conformance.Tally), ended: make(chan error, 1)}
	if r.Server == nil {
		r.Server = newServer(t, s.options)
	}
	if r.store == nil {
		r.store = state.NewLocal(100_000, time.Now)
	}
	options := adapters.Options{
		Store: r.store, Today: func() knowledge.Day { return today }, Observer: r.events,
		Log: zerolog.New(r.log).Level(s.level), Limit: adapters.Limit{Questions: 10_000, Per: time.Minute},
	}
	if s.desk != nil {
		s.desk(&options)
	}
	if s.office == nil {
		s.office = embedded()
	}
	r.desk = adapters.NewDesk(s.office, options)
	config := Config{BotToken: r.BotToken, AppToken: r.AppToken, APIURL: r.APIURL()}
	if s.http {
		config.AppToken, config.SigningSecret = "", r.SigningSecret
	}
	if s.config != nil {
		s.config(&config)
	}
	adapter, err := New(config, r.desk)
	if err != nil {
		t.Fatal(err)
	}
	if s.dial == nil {
		s.dial = r.Network().Dial()
	}
	connect(adapter, s.dial)
	r.adapter = adapter
	mux := http.NewServeMux()
	adapter.Routes(mux)
	r.web = r.Network().NewServer(mux)
	r.web.Start()
	t.Cleanup(r.web.Close)
	if s.http {
		r.DeliverTo(r.web.URL + eventsPath)
	}
	ctx, cancel := context.WithCancel(context.Background())
	r.stop = cancel
	go func() { r.ended <- adapter.Run(ctx) }()
	t.Cleanup(func() { r.end() })
	if !s.early {
		r.WaitFor("the adapter to be ready", func() bool { return adapter.Ready() == nil })
		if !s.http && s.server == nil {
			r.WaitConnections(connections)
		}
	}
	return r
}

// newServer is a Slack in a network of its own.
func newServer(t testing.TB, options slacktest.Options) *slacktest.Server {
	t.Helper()
	options.Network = new(wire.Network)
	return slacktest.New(t, options)
}

// connect has an adapter call others by dial, as in the network of its server.
func connect(a *Adapter, dial func(ctx context.Context, network, address string) (net.Conn, error)) {
	a.client.Transport.(*http.Transport).DialContext = dial
	a.dialer = &websocket.Dialer{NetDialContext: dial}
}

// end stops the adapter, and returns what its Run returned.
func (r *rig) end() error {
	r.stop()
	select {
	case err := <-r.ended:
		r.ended <- err
		return err
	case <-time.After(30 * time.Second):
		r.t.Error("the adapter does not end")
		return nil
	}
}

// eachWay runs tests over Socket Mode and over HTTP.
func eachWay(t *testing.T, run func(t *testing.T, http bool)) {
	for name, http := range map[string]bool{"socket": false, "http": true} {
		t.Run(name, func(t *testing.T) { run(t, http) })
	}
}

// both runs one test each way, in bubbles.
func both(t *testing.T, run func(t *testing.T, http bool)) {
	eachWay(t, func(t *testing.T, http bool) {
		inBubble(t, func(t *testing.T) { run(t, http) })
	})
}

// inBubble runs a test on a clock of its own, which does not wait. It fails where
// a goroutine is left behind.
func inBubble(t *testing.T, run func(t *testing.T)) {
	t.Helper()
	embedded() // once, and outside
	synctest.Test(t, run)
}
