package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"sync"
	"sync/atomic"
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
	opInvalidSession = 9
	opHello          = 10
	opAcknowledge    = 11
)

// maxMessage bounds a message of the gateway. A guild with a thousand channels
// takes half a megabyte.
const maxMessage = 16 << 20

// maxInterval is far beyond the 41 s that Discord asks for.
const maxInterval = 10 * time.Minute

// received is a message of the gateway.
type received struct {
	Op       int             `json:"op"`
	Sequence int64           `json:"s"`
	Type     string          `json:"t"`
	Data     json.RawMessage `json:"d"`
}

// sent is a message to the gateway.
type sent struct {
	Op   int `json:"op"`
	Data any `json:"d"`
}

// connection is one WebSocket to the gateway. One goroutine reads it; any may
// write.
type connection struct {
	socket   *websocket.Conn
	pace     Pace
	interval time.Duration // of the heartbeats; 0 before HELLO
	writing  sync.Mutex
	sequence atomic.Int64 // the number of the last event
	awaited  atomic.Bool  // a heartbeat has not been acknowledged yet
}

// dial connects to an address of the gateway.
func dial(ctx context.Context, address string, o Options) (*connection, error) {
	dialer := websocket.Dialer{Proxy: http.ProxyFromEnvironment, HandshakeTimeout: o.Pace.Handshake, NetDialContext: o.Dial}
	socket, response, err := dialer.DialContext(ctx, address, nil)
	if err != nil {
		if response != nil {
			return nil, fmt.Errorf("the gateway answered %s", response.Status)
		}
		return nil, err
	}
	socket.SetReadLimit(maxMessage)
	return &connection{socket: socket, pace: o.Pace}, nil
}

// errUnreadable is that of a message that is none of the gateway's; the next
// may be one.
var errUnreadable = errors.New("a message of the gateway could not be read")

// read waits for the next message, no longer than a live gateway would leave it
// waiting: it acknowledges a heartbeat in every interval.
func (c *connection) read() (received, error) {
	patience := c.pace.Handshake
	if c.interval > 0 {
		patience = c.interval + c.interval/2 + c.pace.Slack
	}
	if err := c.socket.SetReadDeadline(time.Now().Add(patience)); err != nil {
		return received{}, err
	}
	_, message, err := c.socket.ReadMessage()
	if err != nil {
		return received{}, err
	}
	m := received{Op: -1}
	if json.Unmarshal(message, &m) != nil || m.Op < 0 {
		return received{}, errUnreadable
	}
	if m.Op == opDispatch && m.Sequence > 0 {
		c.sequence.Store(m.Sequence)
	}
	return m, nil
}

func (c *connection) write(op int, data any) error {
	c.writing.Lock()
	defer c.writing.Unlock()
	if err := c.socket.SetWriteDeadline(time.Now().Add(c.pace.Handshake)); err != nil {
		return err
	}
	return c.socket.WriteJSON(sent{op, data})
}

// hello takes the data of HELLO: from then on the connection has a pulse.
func (c *connection) hello(data json.RawMessage) error {
	var said struct {
		Interval float64 `json:"heartbeat_interval"` // in milliseconds
	}
	if json.Unmarshal(data, &said) != nil || said.Interval < 1 || said.Interval > float64(maxInterval.Milliseconds()) {
		return errors.New("the gateway asks for heartbeats at an impossible interval")
	}
	c.interval = time.Duration(said.Interval * float64(time.Millisecond))
	return nil
}

// pulse sends heartbeats until the context ends. A gateway that acknowledges
// none is dead: the connection to it is cut.
func (c *connection) pulse(ctx context.Context) {
	// The first comes at a random time, so that not all bots' come at once.
	timer := time.NewTimer(time.Duration(rand.Float64() * float64(c.interval)))
	defer timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-timer.C:
		}
		if c.awaited.Swap(true) || c.heartbeat() != nil {
			c.cut()
			return
		}
		timer.Reset(c.interval)
	}
}

func (c *connection) heartbeat() error {
	if last := c.sequence.Load(); last > 0 {
		return c.write(opHeartbeat, last)
	}
	return c.write(opHeartbeat, nil)
}

// cut breaks the connection and leaves the session to be resumed.
func (c *connection) cut() {
	// A connection that cannot be closed is closed already.
	_ = c.socket.Close()
}

// leave ends the session and the connection.
func (c *connection) leave() {
	farewell := websocket.FormatCloseMessage(websocket.CloseNormalClosure, "")
	// Where it cannot be written the gateway finds out by itself.
	_ = c.socket.WriteControl(websocket.CloseMessage, farewell, time.Now().Add(c.pace.Slack))
	c.cut()
}
