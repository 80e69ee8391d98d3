package discordtest

import (
	"encoding/json"
	"net/http"
	"slices"
	"time"

	"github.com/gorilla/websocket"
)

// The operations of the gateway
// (https://discord.com/developers/docs/topics/opcodes-and-status-codes).
const (
	opDispatch       = 0
	opHeartbeat      = 1
	opIdentify       = 2
	opPresence       = 3
	opResume         = 6
	opReconnect      = 7
	opGuildMembers   = 8
	opInvalidSession = 9
	opHello          = 10
	opAcknowledge    = 11
)

// The codes with which the gateway closes a connection. After 4001, 4002, 4003 and
// 4005 its session can still be resumed.
const (
	CloseUnknownOperation  = 4001
	CloseUndecodable       = 4002
	CloseNotAuthenticated  = 4003
	CloseBadToken          = 4004
	CloseIdentifiedAlready = 4005
	CloseBadSequence       = 4007
	CloseTimedOut          = 4009
	CloseBadShard          = 4010
	CloseBadVersion        = 4012
	CloseBadIntents        = 4013
	CloseForbiddenIntents  = 4014
)

// gateway is the state of the gateway, under the Server's lock.
type gateway struct {
	sessions    []*session
	connections map[*connection]bool
	scripts     map[Stage][]Misbehaviour
	starts      int               // sessions started
	identified  map[int]time.Time // by max_concurrency bucket, when last
	presence    json.RawMessage
	revoked     bool
}

func newGateway() gateway {
	return gateway{
		connections: map[*connection]bool{},
		scripts:     map[Stage][]Misbehaviour{},
		identified:  map[int]time.Time{},
	}
}

var upgrader = websocket.Upgrader{CheckOrigin: func(*http.Request) bool { return true }}

// connect serves one socket for as long as it is up.
func (s *Server) connect(w http.ResponseWriter, r *http.Request) {
	socket, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return // the upgrader has answered what was no handshake
	}
	c := &connection{server: s, socket: socket}
	s.mu.Lock()
	s.gateway.connections[c] = true
	s.counts.Connections++
	over := s.over
	s.notify()
	s.mu.Unlock()
	defer s.disconnect(c)
	if over {
		return
	}
	if c.reach(Connecting) {
		c.greet(r)
	}
	c.listen()
}

// greet says HELLO.
func (c *connection) greet(r *http.Request) {
	if v := r.URL.Query().Get("v"); v != "9" && v != "10" || r.URL.Query().Get("encoding") != "json" {
		c.refuse(CloseBadVersion, "the gateway was dialled with %q: v=9 and encoding=json are to be in it", r.URL.RawQuery)
		return
	}
	c.send(opHello, object{"heartbeat_interval": c.server.options.Heartbeat.Milliseconds(), "_trace": []string{"discordtest"}})
	c.reach(Greeted)
}

// disconnect ends a connection. Its session may be resumed later, unless the
// client said that it goes for good.
func (s *Server) disconnect(c *connection) {
	c.drop()
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.gateway.connections, c)
	if n := c.leaveSession(); n != nil && c.forGood {
		s.endSession(n)
	}
	s.notify()
}

func (s *Server) endSession(n *session) {
	s.gateway.sessions = slices.DeleteFunc(s.gateway.sessions, func(other *session) bool { return other == n })
}

func (s *Server) connections() []*connection {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []*connection
	for c := range s.gateway.connections {
		list = append(list, c)
	}
	return list
}

// Connected counts the sessions that are up: the client was sent READY or
// RESUMED over a socket that still stands.
func (s *Server) Connected() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	up := 0
	for c := range s.gateway.connections {
		if c.ready.Load() {
			up++
		}
	}
	return up
}

// gatewayURL is where sockets are dialled.
func (s *Server) gatewayURL() string { return "ws" + s.http.URL[len("http"):] }

func (s *Server) getGateway(*call) reply { return ok(object{"url": s.gatewayURL()}) }

func (s *Server) getGatewayBot(*call) reply {
	return ok(object{
		"url": s.gatewayURL(), "shards": s.options.Shards,
		"session_start_limit": object{
			"total": 1000, "remaining": max(0, s.options.SessionStarts-s.gateway.starts),
			"reset_after": (24 * time.Hour).Milliseconds(), "max_concurrency": s.options.MaxConcurrency,
		},
	})
}
