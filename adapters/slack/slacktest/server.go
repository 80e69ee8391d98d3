package slacktest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync"
	"time"

	"officebot/adapters/wire"
)

// TB is the little of testing.TB that a Server needs, so that a program outside
// go test can drive one too. Where it also has FailNow, a wait in vain ends the
// test.
type TB interface {
	Helper()
	Errorf(format string, args ...any)
	Logf(format string, args ...any)
	Cleanup(func())
}

// Options are what a Server can be made with; the zero value is Slack as its
// documentation has it.
type Options struct {
	// Scopes that a workspace grants when the app is installed; nil: DefaultScopes.
	Scopes []string
	// AckTimeout is how long Slack waits for an acknowledgement; 0: 3 seconds.
	AckTimeout time.Duration
	// Retries are the waits before an event is sent again, counted from when the
	// try before it failed; nil: at once, after a minute, after five.
	Retries []time.Duration
	// PingInterval is the time between two pings on a socket; 0: 5 seconds.
	PingInterval time.Duration
	// Patience is how long a Wait function waits before it fails; 0: 10 seconds.
	Patience time.Duration
	// Rotation makes the tokens from oauth.v2.access expire after TokenLife, with
	// a refresh token beside them.
	Rotation bool
	// Unchecked accepts every payload unread.
	Unchecked bool
	// Keep is how many messages (of a workspace), ephemerals, calls,
	// acknowledgements and response URLs are remembered, the latest; 0: all.
	Keep int
	// Network is where the Server is; nil: loopback. See package wire.
	Network *wire.Network
	// Seed chooses among the sockets; the same seed, the same choices.
	Seed uint64
}

// DefaultScopes are those of a bot that answers mentions, direct messages and
// commands, and reads no channel.
var DefaultScopes = []string{"app_mentions:read", "assistant:write", "chat:write", "commands", "im:history"}

const (
	ackTimeout   = 3 * time.Second // https://docs.slack.dev/apis/events-api/#responding
	pingInterval = 5 * time.Second
	patience     = 10 * time.Second
)

// slackRetries: https://docs.slack.dev/apis/events-api/#retries
var slackRetries = []time.Duration{0, time.Minute, 5 * time.Minute}

// Server is Slack. Its methods are safe for concurrent use.
type Server struct {
	*Team // the workspace that the app is installed in from the start

	AppID         string
	AppToken      string // for apps.connections.open
	ClientID      string
	ClientSecret  string
	SigningSecret string

	tb      TB
	options Options
	limits  limits
	http    *httptest.Server
	client  *http.Client

	context    context.Context
	cancel     context.CancelFunc
	background sync.WaitGroup

	mutex     sync.Mutex
	closed    bool
	changed   chan struct{} // closed at the next change, nil while nobody waits
	random    *rand.Rand
	serial    int
	lastStamp int64
	ahead     time.Duration // by how much Advance moved the clock
	requests  string        // where events go over HTTP, "" for sockets

	teams     map[string]*Team
	tokens    map[string]*token
	codes     map[string]*consent
	refreshes map[string]*refresh
	hooks     map[string]*hook
	hookOrder []string
	tickets   map[string]bool
	sockets   []*Socket
	envelopes map[string]*attempt
	pending   map[*Event]bool

	faults map[string][]*fault
	delays map[string]time.Duration
	acks   []Ack
	calls  []*Call
	made   map[string]int // calls by method
	counts Counts
}

// New starts a Server, which ends with the test.
func New(tb TB, options Options) *Server {
	tb.Helper()
	options = options.withDefaults()
	s := &Server{
		tb: tb, options: options,
		random:    rand.New(rand.NewPCG(options.Seed, 1)),
		teams:     make(map[string]*Team),
		tokens:    make(map[string]*token),
		codes:     make(map[string]*consent),
		refreshes: make(map[string]*refresh),
		hooks:     make(map[string]*hook),
		tickets:   make(map[string]bool),
		envelopes: make(map[string]*attempt),
		pending:   make(map[*Event]bool),
		faults:    make(map[string][]*fault),
		delays:    make(map[string]time.Duration),
		made:      make(map[string]int),
	}
	s.context, s.cancel = context.WithCancel(context.Background())
	s.client = newDeliveryClient(options)
	s.limits = readLimits(tb)
	s.AppID = s.newID("A")
	s.AppToken = "xapp-1-" + s.AppID + "-" + s.newSecret()
	s.tokens[s.AppToken] = &token{kind: appToken, scopes: []string{"connections:write"}}
	s.ClientID = fmt.Sprintf("%d.%d", s.random.Int32(), s.random.Int32())
	s.ClientSecret, s.SigningSecret = s.newSecret(), s.newSecret()
	s.Team = s.Install("Office")
	s.http = options.Network.NewServer(s.routes())
	s.http.Start() // only now, for requests of another process may come at once
	tb.Cleanup(s.Close)
	return s
}

func (o Options) withDefaults() Options {
	if o.Scopes == nil {
		o.Scopes = DefaultScopes
	}
	if o.AckTimeout == 0 {
		o.AckTimeout = ackTimeout
	}
	if o.Retries == nil {
		o.Retries = slackRetries
	}
	if o.PingInterval == 0 {
		o.PingInterval = pingInterval
	}
	if o.Patience == 0 {
		o.Patience = patience
	}
	return o
}

func (s *Server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/api/{method}", s.serveMethod)
	mux.HandleFunc("GET /link/", s.serveSocket)
	mux.HandleFunc("POST /hooks/{id}", s.serveHook)
	mux.HandleFunc("GET /oauth/v2/authorize", s.serveAuthorize)
	return mux
}

// APIURL is what slack.OptionAPIURL takes; it ends in a slash.
func (s *Server) APIURL() string { return s.http.URL + "/api/" }

// Network is where the Server is; nil: loopback.
func (s *Server) Network() *wire.Network { return s.options.Network }

// Close ends every connection and waits for what runs. The test calls it.
func (s *Server) Close() {
	s.mutex.Lock()
	if s.closed {
		s.mutex.Unlock()
		return
	}
	s.closed = true
	for event := range s.pending {
		event.stop()
	}
	sockets := slices.Clone(s.sockets)
	s.mutex.Unlock()
	s.cancel()
	for _, socket := range sockets {
		socket.Drop()
	}
	s.http.Close()
	s.background.Wait()
	s.client.CloseIdleConnections()
}

// Advance moves Slack's clock on, for response URLs, codes and tokens that
// expire. Signatures and the times of messages keep the real time.
func (s *Server) Advance(by time.Duration) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.ahead += by
}

// now is Slack's clock; the mutex is held.
func (s *Server) now() time.Time { return time.Now().Add(s.ahead) }

// newStamp is the ts of the next message, unlike every other; the mutex is held.
func (s *Server) newStamp() string {
	micros := time.Now().UnixMicro()
	if micros <= s.lastStamp {
		micros = s.lastStamp + 1
	}
	s.lastStamp = micros
	return fmt.Sprintf("%d.%06d", micros/1e6, micros%1e6)
}

// newID is an id of Slack's look, unlike every other; the mutex is held, or the
// server not yet shared.
func (s *Server) newID(prefix string) string {
	s.serial++
	return fmt.Sprintf("%s0%08X", prefix, s.serial*0x1f31+0x2a0000)
}

func (s *Server) newSecret() string {
	return fmt.Sprintf("%016x%016x", s.random.Uint64(), s.random.Uint64())
}

// notify wakes those who wait; the mutex is held.
func (s *Server) notify() {
	if s.changed != nil {
		close(s.changed)
		s.changed = nil
	}
}
