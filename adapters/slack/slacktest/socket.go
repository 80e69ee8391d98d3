package slacktest

import (
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

const (
	// maxSockets: https://docs.slack.dev/apis/events-api/using-socket-mode/
	maxSockets = 10
	// maxAck is the size of an acknowledgement, in bytes, from which on Slack drops
	// it silently; measured by slack-go, see maxResponseSize in its socketmode.
	maxAck = 20 * 1024
	// lifetime of a socket in seconds, as Slack's hello has it.
	lifetime     = 18060
	writeTimeout = 5 * time.Second
)

// Reasons for Disconnect.
const (
	// Warning announces the end of the socket, which stays open until Close.
	Warning = "warning"
	// RefreshRequested asks the app to connect anew, and closes.
	RefreshRequested = "refresh_requested"
	// LinkDisabled tells that Socket Mode was turned off, and closes.
	LinkDisabled = "link_disabled"
	// TooManyWebsockets refuses an eleventh socket, and closes.
	TooManyWebsockets = "too_many_websockets"
)

// Socket is an open connection of the app.
type Socket struct {
	server *Server
	conn   *websocket.Conn
	host   string
	writes sync.Mutex
	done   chan struct{}
	once   sync.Once

	retiring bool // gets no more events
	dropped  bool
	stalled  bool
	pongs    int
}

func (c *call) openConnection() (reply, *refusal) {
	s := c.server
	s.mutex.Lock()
	defer s.mutex.Unlock()
	ticket := s.newSecret()
	s.tickets[ticket] = true
	return reply{"url": "ws" + strings.TrimPrefix(s.http.URL, "http") + "/link/?ticket=" + ticket + "&app_id=" + s.AppID}, nil
}

func (s *Server) serveSocket(w http.ResponseWriter, r *http.Request) {
	if met := s.meet(r.Context(), "socket"); met != nil {
		met.answer(w, r)
		return
	}
	s.mutex.Lock()
	ticket := r.URL.Query().Get("ticket")
	known := s.tickets[ticket]
	delete(s.tickets, ticket)
	s.mutex.Unlock()
	if !known {
		http.Error(w, "the ticket is unknown or was used", http.StatusUnauthorized)
		return
	}
	// Slack's own origin check is not part of the protocol.
	upgrader := websocket.Upgrader{CheckOrigin: func(*http.Request) bool { return true }}
	conn, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	socket := &Socket{server: s, conn: conn, done: make(chan struct{})}
	if s.admit(socket) {
		defer s.background.Done()
		socket.read()
	}
}

// admit greets a new socket and counts it in.
func (s *Server) admit(socket *Socket) bool {
	s.mutex.Lock()
	if s.closed {
		s.mutex.Unlock()
		socket.Drop()
		return false
	}
	socket.host = "applink-" + s.newSecret()[:10]
	open := len(s.sockets)
	if open < maxSockets {
		s.background.Add(2) // read and ping
	}
	s.mutex.Unlock()
	if open >= maxSockets {
		socket.Disconnect(TooManyWebsockets)
		return false
	}
	socket.write(encode(map[string]any{
		"type": "hello", "num_connections": open + 1,
		"debug_info":      map[string]any{"host": socket.host, "build_number": 113, "approximate_connection_time": lifetime},
		"connection_info": map[string]any{"app_id": s.AppID},
	}))
	s.mutex.Lock()
	if !socket.dropped {
		s.sockets = append(s.sockets, socket)
	}
	s.notify()
	s.mutex.Unlock()
	go socket.ping()
	return true
}

// ping keeps the socket alive, until it ends.
func (c *Socket) ping() {
	defer c.server.background.Done()
	ticker := time.NewTicker(c.server.options.PingInterval)
	defer ticker.Stop()
	for {
		select {
		case <-c.done:
			return
		case <-ticker.C:
		}
		if !c.isStalled() {
			// A socket that cannot be written to is found out by its reader.
			_ = c.conn.WriteControl(websocket.PingMessage, []byte("Ping from "+c.host), time.Now().Add(writeTimeout))
		}
	}
}

// read takes acknowledgements until the socket ends.
func (c *Socket) read() {
	c.conn.SetPongHandler(func(string) error {
		c.server.mutex.Lock()
		defer c.server.mutex.Unlock()
		c.pongs++
		c.server.notify()
		return nil
	})
	for {
		_, text, err := c.conn.ReadMessage()
		if err != nil {
			break
		}
		if !c.isStalled() && len(text) < maxAck {
			c.server.hear(text)
		}
	}
	c.Drop()
}

// hear reads one acknowledgement.
func (s *Server) hear(text []byte) {
	var said struct {
		EnvelopeID string          `json:"envelope_id"`
		Payload    json.RawMessage `json:"payload"`
	}
	if err := json.Unmarshal(text, &said); err != nil || said.EnvelopeID == "" {
		s.tb.Errorf("slacktest: the app said over its socket what is no acknowledgement: %s", text)
		return
	}
	s.mutex.Lock()
	try := s.envelopes[said.EnvelopeID]
	if try == nil {
		s.counts.UnmatchedAcks++
		s.notify()
		s.mutex.Unlock()
		return
	}
	s.acknowledge(try.event, Ack{
		Envelope: said.EnvelopeID, Attempt: try.number, After: time.Since(try.at), Payload: said.Payload,
	})
	s.mutex.Unlock()
	if answered := try.event.original; answered != nil && len(said.Payload) > 0 {
		answered(said.Payload)
	}
}

// write sends one text frame; a socket that cannot be written to is dropped.
func (c *Socket) write(text []byte) {
	if c.isStalled() {
		return
	}
	c.writes.Lock()
	defer c.writes.Unlock()
	err := c.conn.SetWriteDeadline(time.Now().Add(writeTimeout))
	if err == nil {
		err = c.conn.WriteMessage(websocket.TextMessage, text)
	}
	if err != nil {
		c.Drop()
	}
}

// Sockets are the open connections, the oldest first.
func (s *Server) Sockets() []*Socket {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return slices.Clone(s.sockets)
}

// Disconnect sends a disconnect message and, unless it is a Warning, closes.
func (c *Socket) Disconnect(reason string) {
	c.server.mutex.Lock()
	c.retiring = reason != Warning
	c.server.mutex.Unlock()
	c.write(encode(map[string]any{"type": "disconnect", "reason": reason, "debug_info": map[string]any{"host": c.host}}))
	if reason != Warning {
		c.Close()
	}
}

// Close ends the socket as the protocol has it.
func (c *Socket) Close() {
	message := websocket.FormatCloseMessage(websocket.CloseNormalClosure, "")
	_ = c.conn.WriteControl(websocket.CloseMessage, message, time.Now().Add(writeTimeout)) // it is dropped in any case
	c.Drop()
}

// Drop cuts the connection without a word.
func (c *Socket) Drop() {
	c.once.Do(func() {
		close(c.done)
		if tcp, ok := c.conn.NetConn().(*net.TCPConn); ok && !c.server.isClosed() {
			_ = tcp.SetLinger(1) // what was written still goes out
		}
		_ = c.conn.Close() // nothing is left to lose
		s := c.server
		s.mutex.Lock()
		defer s.mutex.Unlock()
		c.dropped = true
		s.sockets = slices.DeleteFunc(s.sockets, func(other *Socket) bool { return other == c })
		s.notify()
	})
}

// Stall leaves the connection open and dead: no ping, no event that arrives, no
// acknowledgement that is heard.
func (c *Socket) Stall() {
	c.server.mutex.Lock()
	defer c.server.mutex.Unlock()
	c.stalled = true
}

// Pongs is how many pings the app answered on this socket.
func (c *Socket) Pongs() int {
	c.server.mutex.Lock()
	defer c.server.mutex.Unlock()
	return c.pongs
}

func (c *Socket) isStalled() bool {
	c.server.mutex.Lock()
	defer c.server.mutex.Unlock()
	return c.stalled
}

func (s *Server) isClosed() bool {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.closed
}

// Disconnect does so on every open socket; see Socket.Disconnect.
func (s *Server) Disconnect(reason string) {
	for _, socket := range s.Sockets() {
		socket.Disconnect(reason)
	}
}

// DropSockets cuts every open connection without a word.
func (s *Server) DropSockets() {
	for _, socket := range s.Sockets() {
		socket.Drop()
	}
}

func (s *Server) newEnvelopeID() string {
	a, b := s.random.Uint64(), s.random.Uint64()
	return fmt.Sprintf("%08x-%04x-4%03x-a%03x-%012x", a>>32, a>>16&0xffff, a&0xfff, b>>48&0xfff, b&0xffffffffffff)
}

// encode writes what this package built itself, which cannot fail.
func encode(value any) json.RawMessage {
	text, err := json.Marshal(value)
	if err != nil {
		panic("slacktest: " + err.Error())
	}
	return text
}
