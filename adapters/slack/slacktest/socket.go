package slacktest

import (
	"encoding/json"
	"fmt"
	"net/http"
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
