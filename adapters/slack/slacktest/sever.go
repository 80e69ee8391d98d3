package slacktest

import (
	"slices"
	"time"

	"github.com/gorilla/websocket"
)

// Reasons for Disconnect.
const (
	// Warning announces the end of the socket, which stays open until Close.
	Warning = "warning"
	// RefreshRequested asks the app to connect again, and closes.
	RefreshRequested = "refresh_requested"
	// LinkDisabled tells that Socket Mode was turned off, and closes.
	LinkDisabled = "link_disabled"
	// TooManyWebsockets refuses an eleventh socket, and closes.
	TooManyWebsockets = "too_many_websockets"
)

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
