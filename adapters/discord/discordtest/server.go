// Package discordtest is a Discord for tests: a server that speaks the gateway's
// and the REST API's real protocol to a bot, and a set of people who ask it
// things. It is on loopback, or in a network inside the process.
//
//	s := discordtest.New(t, discordtest.Options{})
//	// point the bot at s.BaseURL() with s.Token, and start it
//	s.WaitConnected(1)
//	question := s.Mention(s.General, s.Asker, "who was director in 2010")
//	answer := s.WaitReply(question)
//
// What a test does, and where it stands:
//
//	people talk     Mention, Say, Reply, DirectMessage, EditMessage, …   (talk.go)
//	…and press      SlashCommand, Autocomplete, Press, MessageCommand    (interact.go)
//	a test waits    WaitReply, WaitEdit, WaitConnected, WaitFor          (wait.go)
//	…and looks      Message, Messages, Answers, Commands, Counts, …      (look.go)
//	HTTP breaks     FailNext, LimitRate, Forbid, Hold                    (faults.go, hold.go)
//	sockets break   DropAll, Reconnect, At, DropAt, Silence, …           (misbehave.go)
//	no gateway      InteractionsTo, SignedRequest, Forged, Stale         (signed.go)
//
// Every request of the bot is held against Discord's own specification
// (contract.go) and against the limits that it leaves out (check.go); what
// breaks one fails the test, with the payload, and is refused as Discord would.
//
// The server keeps Discord's habits that bots trip over: content is withheld
// from messages that do not concern a bot without the intent for it, a bot's
// own messages come back to it as events, an interaction is answered once and
// within three seconds, a close with 1000 or 1001 ends the session, events that
// were missed come with RESUME, a deferred answer is filled by the first
// follow-up, commands are listed without their translations unless asked.
package discordtest

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"officebot/adapters/wire"
)

// Options say how a Server differs from an ordinary Discord; the zero value is
// one.
type Options struct {
	// Heartbeat is the interval that HELLO asks for; 41.25 s where zero.
	Heartbeat time.Duration
	// Shards is how many /gateway/bot recommends; 1 where zero.
	Shards int
	// MaxConcurrency is how many shards may identify at once; 16 where zero.
	MaxConcurrency int
	// IdentifyEvery is how long a shard must wait after another of its
	// max_concurrency bucket: 5 s at Discord, not enforced where zero.
	IdentifyEvery time.Duration
	// SessionStarts is how many sessions may be started until the limit is
	// reset; 1000 where zero.
	SessionStarts int
	// Privileged are the privileged intents that the portal granted the bot.
	Privileged int
	// Unchecked leaves payloads unchecked, for tests of speed and endurance.
	Unchecked bool
	// Keep is how many messages, interactions, requests and undelivered events
	// are kept, the latest; all of them where zero.
	Keep int
	// Now is the time; time.Now where nil. Advance moves it on.
	Now func() time.Time
	// Patience is how long a Wait function waits; 30 s where zero.
	Patience time.Duration
	// Network is where the server is; loopback where nil. See package wire.
	Network *wire.Network
}

// Server is a Discord with one bot in it. Its methods may be called from any
// goroutine, those that wait only where t.FailNow may be.
type Server struct {
	// Token is the bot's, without “Bot ” before it.
	Token string
	// ApplicationID is not the bot's user id: older applications differ in them.
	ApplicationID string
	// PublicKey is the application's, in hexadecimal.
	PublicKey string
	Bot       *User
	// Guild is a server that the bot is in, General a text channel of it, and
	// Asker somebody there.
	Guild   *Guild
	General *Channel
	Asker   *User

	t       testing.TB
	options Options
	http    *httptest.Server
	signing ed25519.PrivateKey
	poster  *http.Client // of interactions, to the bot's endpoint

	mu       sync.Mutex
	over     bool // the test has ended: nothing may be reported to it
	changed  chan struct{}
	waiting  int
	skew     time.Duration
	lastID   uint64
	counts   Counts
	users    map[string]*User
	guilds   []*Guild
	channels map[string]*Channel
	direct   map[string]*Channel // direct messages, by the other one's id
	store    store
	acts     interactions
	commands map[string][]*Command // by guild, "" for the global ones
	requests []Request
	// application is what the portal has of it: as it is made, installed anywhere.
	application Application
	faults      faults
	gateway     gateway
}

// New starts a server that stops with the test. There is one guild with one
// channel and one person in it; NewUser, NewChannel, NewThread and NewGuild make
// more.
func New(t testing.TB, options Options) *Server {
	t.Helper()
	s := &Server{
		t:           t,
		options:     options.filled(),
		changed:     make(chan struct{}),
		users:       map[string]*User{},
		channels:    map[string]*Channel{},
		direct:      map[string]*Channel{},
		store:       newStore(),
		acts:        newInteractions(),
		commands:    map[string][]*Command{},
		gateway:     newGateway(),
		application: Application{Install: map[string]*Install{"0": nil, "1": nil}},
		poster:      &http.Client{Transport: &http.Transport{DialContext: options.Network.Dial(), MaxIdleConnsPerHost: 64}},
	}
	s.populate()
	public, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatalf("discordtest: no signing key: %v", err)
	}
	s.PublicKey, s.signing = hex.EncodeToString(public), private
	s.http = options.Network.NewServer(s.routes())
	s.http.Start() // only now, for requests of another process may come at once
	t.Cleanup(s.stop)
	return s
}

func (o Options) filled() Options {
	if o.Heartbeat == 0 {
		o.Heartbeat = 41250 * time.Millisecond
	}
	if o.Shards == 0 {
		o.Shards = 1
	}
	if o.MaxConcurrency == 0 {
		o.MaxConcurrency = 16
	}
	if o.SessionStarts == 0 {
		o.SessionStarts = 1000
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Patience == 0 {
		o.Patience = 30 * time.Second
	}
	return o
}

// populate makes the world that every test begins with.
func (s *Server) populate() {
	s.ApplicationID = s.newID()
	s.Bot = s.NewUser("officebot")
	s.Bot.Bot = true
	s.Token = newToken(s.Bot.ID)
	s.Guild = s.NewGuild("The Lodge")
	s.General = s.NewChannel(s.Guild, "general")
	s.Asker = s.NewUser("ann")
}

// newToken has the form of a bot's: its id, a time and a signature.
func newToken(botID string) string {
	return base64.RawURLEncoding.EncodeToString([]byte(botID)) + "." +
		rand.Text()[:6] + "." + rand.Text() + rand.Text()[:12]
}

// BaseURL is what stands before the paths of the REST API, a slash at its end.
func (s *Server) BaseURL() string { return s.http.URL + "/api/v9/" }

// stop ends the server: every socket is closed and nothing more is reported.
func (s *Server) stop() {
	s.mu.Lock()
	s.over = true
	s.mu.Unlock()
	for _, c := range s.connections() {
		c.drop()
	}
	s.poster.CloseIdleConnections()
	s.http.CloseClientConnections()
	s.http.Close()
}

// fail reports to the test what the bot did wrong.
func (s *Server) fail(format string, args ...any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.failLocked(format, args...)
}

func (s *Server) failLocked(format string, args ...any) {
	if !s.over {
		s.t.Errorf("discordtest: "+format, args...)
	}
}

// Client is an HTTP client for the server, for a test that plays the bot.
func (s *Server) Client() *http.Client { return s.http.Client() }

// Network is where the server is; nil: loopback.
func (s *Server) Network() *wire.Network { return s.options.Network }
