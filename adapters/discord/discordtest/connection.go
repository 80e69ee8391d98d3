package discordtest

import (
	"bytes"
	"compress/zlib"
	"encoding/json"
	"errors"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gorilla/websocket"
)

// connection is one socket to the gateway.
type connection struct {
	server *Server
	socket *websocket.Conn
	silent atomic.Bool // nothing more is written to it
	closed atomic.Bool // by the server: what the client says of it counts no more
	ready  atomic.Bool // READY or RESUMED was sent
	// forGood tells that the client closed it with a code that ends the session.
	forGood bool

	writing sync.Mutex
	mu      sync.Mutex
	session *session
	halfway int64 // the event before which the replay of a RESUME is half done
}

// closeWait is how long the client has to close its side, which takes discordgo
// a second.
const closeWait = 5 * time.Second

// writeWait is how long the client may refuse to read before its socket is
// given up.
const writeWait = time.Minute

// listen reads what the client says until the socket is gone. Once the server
// has closed it, what is said counts no more.
func (c *connection) listen() {
	for {
		wait := max(2*c.server.options.Heartbeat, leastQuiet)
		if c.closed.Load() {
			wait = closeWait
		}
		if c.socket.SetReadDeadline(time.Now().Add(wait)) != nil {
			return
		}
		_, data, err := c.socket.ReadMessage()
		if err != nil {
			c.lost(err)
			return
		}
		if c.closed.Load() {
			continue
		}
		var said struct {
			Op   *int            `json:"op"`
			Data json.RawMessage `json:"d"`
		}
		if err := json.Unmarshal(data, &said); err != nil || said.Op == nil {
			c.refuse(CloseUndecodable, "%s is no payload of the gateway", data)
			continue
		}
		c.hear(*said.Op, said.Data)
	}
}

// lost sorts out why nothing can be read any more. Closing with 1000 or 1001
// tells Discord to end the session
// (https://discord.com/developers/docs/events/gateway#initiating-a-disconnect).
func (c *connection) lost(err error) {
	var closing *websocket.CloseError
	if errors.As(err, &closing) {
		c.forGood = !c.closed.Load() &&
			(closing.Code == websocket.CloseNormalClosure || closing.Code == websocket.CloseGoingAway)
		return
	}
	var timeout interface{ Timeout() bool }
	if errors.As(err, &timeout) && timeout.Timeout() {
		c.forGood = true
		c.close(CloseTimedOut)
	}
}

// send writes a payload that is no event.
func (c *connection) send(op int, data any) bool {
	body, err := json.Marshal(object{"op": op, "d": data, "s": nil, "t": nil})
	if err != nil {
		c.server.fail("cannot write op %d: %v", op, err)
		return false
	}
	return c.write(websocket.TextMessage, body)
}

// compressFrom is the size from which an event is compressed for a client that
// identified with “compress”; READY and GUILD_CREATE always are.
const compressFrom = 8 << 10

// sendEvent writes an event of the connection's session.
func (c *connection) sendEvent(e event, compress bool) bool {
	body := make([]byte, 0, len(e.data)+len(e.name)+48)
	body = append(body, `{"op":0,"s":`...)
	body = strconv.AppendInt(body, e.number, 10)
	body = append(body, `,"t":`...)
	body = strconv.AppendQuote(body, e.name)
	body = append(body, `,"d":`...)
	body = append(body, e.data...)
	body = append(body, '}')
	if compress && (len(body) >= compressFrom || e.name == "READY" || e.name == "GUILD_CREATE") {
		var packed bytes.Buffer
		z := zlib.NewWriter(&packed)
		if _, err := z.Write(body); err != nil || z.Close() != nil {
			c.server.fail("cannot compress %s: %v", e.name, err)
		}
		return c.write(websocket.BinaryMessage, packed.Bytes())
	}
	return c.write(websocket.TextMessage, body)
}

func (c *connection) write(kind int, body []byte) bool {
	if c.silent.Load() {
		return false
	}
	c.writing.Lock()
	defer c.writing.Unlock()
	if c.socket.SetWriteDeadline(time.Now().Add(writeWait)) != nil {
		return false
	}
	return c.socket.WriteMessage(kind, body) == nil
}

// close closes the socket with a code, as Discord does.
func (c *connection) close(code int) {
	c.closed.Store(true)
	c.ready.Store(false)
	c.writing.Lock()
	defer c.writing.Unlock()
	frame := websocket.FormatCloseMessage(code, "")
	if c.socket.WriteControl(websocket.CloseMessage, frame, time.Now().Add(closeWait)) != nil ||
		c.socket.SetReadDeadline(time.Now().Add(closeWait)) != nil {
		c.drop()
	}
}

// refuse closes the socket for what the client did wrong, which fails the test.
func (c *connection) refuse(code int, format string, args ...any) {
	c.server.fail(format, args...)
	c.close(code)
}

// leastQuiet is how long a client may leave out its heartbeats at the least: tests
// choose intervals shorter than a busy machine's pauses.
const leastQuiet = 20 * time.Second

// drop breaks the socket off without a word.
func (c *connection) drop() {
	c.closed.Store(true)
	c.ready.Store(false)
	c.socket.UnderlyingConn().Close()
}
