package discordtest

import (
	"slices"
	"sync"
)

// session is what the gateway keeps of a client between IDENTIFY and the end of
// its session: the events that were sent to it, or would have been had its
// socket been up.
type session struct {
	id       string
	shard    [2]int
	intents  int
	compress bool
	keep     int // events at most, 0 for all

	mu     sync.Mutex
	wake   *sync.Cond
	events []event // the latest, in order, without gaps
	last   int64   // sequence number of the last event
	sent   int64   // of the last that was handed to the owner
	owner  *connection
}

type event struct {
	number int64
	name   string
	data   []byte
}

// passing events belong to one connection: a later one does not get them again.
func (e event) passing() bool { return e.name == "READY" || e.name == "RESUMED" }

func newSession(id string, shard [2]int, intents int, compress bool, keep int) *session {
	n := &session{id: id, shard: shard, intents: intents, compress: compress, keep: keep}
	n.wake = sync.NewCond(&n.mu)
	return n
}

// add queues an event for the client.
func (n *session) add(name string, data []byte) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.last++
	n.events = append(n.events, event{n.last, name, data})
	if n.keep > 0 && len(n.events) > 2*n.keep {
		from := n.last - int64(n.keep)
		if n.owner != nil {
			from = min(from, n.sent) // what waits to be sent is never dropped
		}
		n.dropUpTo(from)
	}
	n.wake.Broadcast()
}

// acknowledge forgets the events that the client has had. What it says may be of
// an earlier session: nothing counts as received that was not sent.
func (n *session) acknowledge(upTo int64) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.dropUpTo(min(upTo, n.sent))
}

func (n *session) dropUpTo(upTo int64) {
	if gone := upTo - (n.last - int64(len(n.events))); gone > 0 {
		n.events = slices.Clone(n.events[min(gone, int64(len(n.events))):])
	}
}

// take makes a connection the session's own, to hear all events after a number;
// it cannot where some of them are kept no more. missed counts those to replay.
func (n *session) take(c *connection, after int64) (missed int64, ok bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if after < n.last-int64(len(n.events)) || after > n.last {
		return 0, false
	}
	if n.owner != nil && n.owner != c {
		n.owner.drop()
	}
	n.owner, n.sent = c, after
	n.dropUpTo(after)
	n.wake.Broadcast()
	return n.last - after, true
}

// leave ends a connection's hold on the session.
func (n *session) leave(c *connection) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.owner == c {
		n.owner = nil
	}
	n.wake.Broadcast()
}

// following waits for events after a number. None means that the session is the
// connection's no more, or that the connection has fallen silent.
func (n *session) following(c *connection, after int64) []event {
	n.mu.Lock()
	defer n.mu.Unlock()
	for n.owner == c && !c.silent.Load() {
		if n.last > after {
			n.sent = n.last
			return slices.Clone(n.events[after-(n.last-int64(len(n.events))):])
		}
		n.wake.Wait()
	}
	return nil
}
