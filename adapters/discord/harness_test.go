package discord

import (
	"context"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rs/zerolog"

	"officebot/adapters"
	"officebot/adapters/conformance"
	"officebot/adapters/discord/discordtest"
	"officebot/adapters/discord/gateway"
	"officebot/adapters/state"
	"officebot/adapters/wire"
	"officebot/knowledge"
)

// quick is a pace for tests; what discordgo takes its time for stays as it is.
var quick = pace{
	gateway: gateway.Pace{
		Handshake: 3 * time.Second,
		Slack:     2 * time.Second,
		Identify:  10 * time.Millisecond,
		Invalid:   10 * time.Millisecond,
		FirstWait: 10 * time.Millisecond,
		LongWait:  100 * time.Millisecond,
		Stable:    time.Minute,
	},
	think: thinking,
}

// bench is an adapter at work on a server of its own.
type bench struct {
	*discordtest.Server
	t       testing.TB
	adapter *Adapter
	desk    *adapters.Desk
	log     *conformance.Buffer
	events  *conformance.Tally
	stop    func() error
}

// setup says how a bench differs from an ordinary one.
type setup struct {
	server  discordtest.Options
	office  adapters.Office
	desk    func(*adapters.Options)
	config  func(*Config)
	adapter func(*Adapter)
	before  func(*discordtest.Server) // the adapter starts
}

// start runs an adapter until the test ends.
func start(t testing.TB, s setup) *bench {
	t.Helper()
	b := open(t, s)
	b.run()
	b.WaitFor("connection", func() bool { return b.adapter.Ready() == nil })
	return b
}

// open makes a bench whose adapter does not run yet.
func open(t testing.TB, s setup) *bench {
	t.Helper()
	s.server.Network = new(wire.Network)
	b := &bench{Server: discordtest.New(t, s.server), t: t, log: new(conformance.Buffer), events: new(conformance.Tally)}
	if s.before != nil {
		s.before(b.Server)
	}
	if s.office == nil {
		s.office = conformance.Embedded(t)
	}
	options := adapters.Options{
		Store:    state.NewLocal(100_000, time.Now),
		Today:    func() knowledge.Day { return conformance.Today },
		Log:      zerolog.New(b.log).Level(zerolog.InfoLevel),
		Observer: b.events,
		Limit:    adapters.Limit{Questions: 1_000_000, Per: time.Minute},
	}
	if s.desk != nil {
		s.desk(&options)
	}
	b.desk = adapters.NewDesk(s.office, options)
	config := Config{Token: b.Token, APIBase: b.BaseURL(), ShardID: -1}
	if s.config != nil {
		s.config(&config)
	}
	adapter, err := New(config, b.desk)
	if err != nil {
		t.Fatal(err)
	}
	adapter.pace = quick
	connect(adapter, b.Server)
	if s.adapter != nil {
		s.adapter(adapter)
	}
	b.adapter = adapter
	return b
}

// connect puts an adapter into the network of its server.
func connect(a *Adapter, server *discordtest.Server) {
	a.dial = server.Network().Dial()
	a.api.session.Client.Transport.(*transport).http.(*http.Transport).DialContext = a.dial
}

// run starts the adapter; stop ends it and returns what Run returned.
func (b *bench) run() {
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- b.adapter.Run(ctx) }()
	b.stop = sync.OnceValue(func() error {
		cancel()
		select {
		case err := <-ended:
			return err
		case <-time.After(30 * time.Second):
			b.t.Error("Run did not end")
			return nil
		}
	})
	b.t.Cleanup(func() {
		if err := b.stop(); err != nil {
			b.t.Errorf("Run ended with %v", err)
		}
		b.checkSecrets()
	})
}

// checkSecrets fails the test if a secret stands in the log.
func (b *bench) checkSecrets() {
	if strings.Contains(b.log.String(), b.Token) {
		b.t.Errorf("the log has the token:\n%s", b.log)
	}
}
