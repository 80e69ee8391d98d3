package discordtest

import "github.com/gorilla/websocket"

// Stage is a point in a connection's life at which it can be made to go wrong.
type Stage int

const (
	Connecting Stage = iota // the socket is open, HELLO is not sent
	Greeted                 // HELLO was sent
	Identified              // IDENTIFY came, READY is not sent
	Ready                   // READY was sent
	Resuming                // RESUME came, half of the missed events were sent
)

// Misbehaviour is what the gateway does in place of going on.
type Misbehaviour struct {
	act  func(*connection)
	goOn bool
}

var (
	// Drop breaks the socket off without a word.
	Drop = Misbehaviour{act: (*connection).drop}
	// FallSilent keeps the socket open, reads, and writes nothing any more.
	FallSilent = Misbehaviour{act: (*connection).fallSilent, goOn: true}
	// AskToReconnect sends op 7; the session may be resumed.
	AskToReconnect = Misbehaviour{act: func(c *connection) { c.send(opReconnect, nil) }}
)

// Invalidate sends op 9: the session is over, or is to be resumed.
func Invalidate(resumable bool) Misbehaviour {
	return Misbehaviour{act: func(c *connection) { c.invalidate(resumable) }}
}

// Frame writes something over the socket, whatever it is, and then goes on.
func Frame(text string) Misbehaviour {
	return Misbehaviour{act: func(c *connection) { c.write(websocket.TextMessage, []byte(text)) }, goOn: true}
}

// CloseCode closes the socket with one of the gateway's codes.
func CloseCode(code int) Misbehaviour {
	return Misbehaviour{act: func(c *connection) { c.closeWith(code) }}
}

// At makes the next connection that reaches a stage go wrong there. Calls add
// up: the first is for the next connection, the second for the one after it.
func (s *Server) At(stage Stage, what Misbehaviour) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.gateway.scripts[stage] = append(s.gateway.scripts[stage], what)
}

// DropAt is At(stage, Drop).
func (s *Server) DropAt(stage Stage) { s.At(stage, Drop) }

// Now makes every connection that is up go wrong at once.
func (s *Server) Now(what Misbehaviour) {
	for _, c := range s.connections() {
		what.act(c)
	}
}

// DropAll breaks every socket off; sessions may be resumed.
func (s *Server) DropAll() { s.Now(Drop) }

// Reconnect asks every client to reconnect and resume, by op 7.
func (s *Server) Reconnect() { s.Now(AskToReconnect) }

// InvalidSession tells every client by op 9 that its session is invalid.
func (s *Server) InvalidSession(resumable bool) { s.Now(Invalidate(resumable)) }

// Silence lets every socket stand and sends nothing over it any more, heartbeats
// not acknowledged either. New connections are served.
func (s *Server) Silence() { s.Now(FallSilent) }

// CloseWith closes every socket with a code.
func (s *Server) CloseWith(code int) { s.Now(CloseCode(code)) }

// EndSessions ends the sessions of clients that are away, as Discord does some
// minutes after a socket broke: their RESUME is answered with op 9.
func (s *Server) EndSessions() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, n := range append([]*session(nil), s.gateway.sessions...) {
		n.mu.Lock()
		away := n.owner == nil
		n.mu.Unlock()
		if away {
			s.endSession(n)
		}
	}
}

// Revoke makes the token worthless: requests get 401, and IDENTIFY and RESUME
// are answered with close code 4004.
func (s *Server) Revoke() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.gateway.revoked = true
}

// RequestHeartbeat asks every client for a heartbeat at once, by op 1.
func (s *Server) RequestHeartbeat() {
	s.Now(Misbehaviour{act: func(c *connection) { c.send(opHeartbeat, nil) }})
}

// reach tells whether a connection may go on beyond a stage.
func (c *connection) reach(stage Stage) bool {
	s := c.server
	s.mu.Lock()
	queue := s.gateway.scripts[stage]
	if len(queue) == 0 {
		s.mu.Unlock()
		return true
	}
	s.gateway.scripts[stage] = queue[1:]
	s.notify()
	s.mu.Unlock()
	queue[0].act(c)
	return queue[0].goOn
}

func (c *connection) fallSilent() {
	c.silent.Store(true)
	if n := c.currentSession(); n != nil {
		n.mu.Lock()
		n.wake.Broadcast()
		n.mu.Unlock()
	}
}

func (c *connection) invalidate(resumable bool) {
	s := c.server
	s.mu.Lock()
	if n := c.leaveSession(); n != nil && !resumable {
		s.endSession(n)
	}
	s.notify()
	s.mu.Unlock()
	c.send(opInvalidSession, resumable)
}

// closeWith closes the socket; some codes end the session
// (https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes).
func (c *connection) closeWith(code int) {
	if n := c.currentSession(); n != nil && (code == CloseBadToken || code == CloseBadSequence || code == CloseTimedOut || code >= CloseBadShard) {
		c.server.mu.Lock()
		c.server.endSession(n)
		c.server.mu.Unlock()
	}
	c.close(code)
}
