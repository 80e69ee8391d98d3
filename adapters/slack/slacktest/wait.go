package slacktest

import (
	"fmt"
	"time"
)

// recheck is how often a condition is tried that nothing here announces.
const recheck = 20 * time.Millisecond

// WaitFor waits until the condition holds. After Options.Patience it fails the
// test, saying what was awaited, and reports false where the test goes on.
func (s *Server) WaitFor(what string, condition func() bool) bool {
	s.tb.Helper()
	deadline := time.NewTimer(s.options.Patience)
	defer deadline.Stop()
	ticker := time.NewTicker(recheck)
	defer ticker.Stop()
	for {
		s.mutex.Lock()
		if s.changed == nil {
			s.changed = make(chan struct{})
		}
		changed := s.changed
		s.mutex.Unlock()
		if condition() {
			return true
		}
		select {
		case <-changed:
		case <-ticker.C:
		case <-deadline.C:
			s.tb.Errorf("slacktest: waited %v for %s, which did not come; %+v", s.options.Patience, what, s.Counts())
			if test, ok := s.tb.(interface{ FailNow() }); ok {
				test.FailNow()
			}
			return false
		}
	}
}

// WaitReply waits until the bot answered a message, and returns the first answer
// that stands: in the message's thread or, in direct messages, after it.
func (t *Team) WaitReply(ts string) Message { return t.WaitReplies(ts, 1)[0] }

// WaitReplies waits for n answers to a message. Where the test goes on after a
// wait in vain, those that lack are zero.
func (t *Team) WaitReplies(ts string, n int) []Message {
	t.server.tb.Helper()
	var replies []Message
	t.server.WaitFor(fmt.Sprintf("answer %d to the message %s", n, ts), func() bool {
		replies = t.Replies(ts)
		return len(replies) >= n
	})
	return append(replies, make([]Message, max(0, n-len(replies)))...)
}

// WaitMessage waits for a message of the bot in a channel that meets the
// condition, nil: any.
func (t *Team) WaitMessage(channel string, is func(Message) bool) Message {
	t.server.tb.Helper()
	var found Message
	t.server.WaitFor("a message of the bot in "+channel, func() bool {
		for _, m := range t.Messages(channel) {
			if m.BotID == t.BotID && (is == nil || is(m)) {
				found = m
				return true
			}
		}
		return false
	})
	return found
}

// WaitEphemerals waits until a user was shown n messages of their own, and
// returns all that stand.
func (t *Team) WaitEphemerals(user string, n int) []Ephemeral {
	t.server.tb.Helper()
	var shown []Ephemeral
	t.server.WaitFor(fmt.Sprintf("message %d that only %s sees", n, user), func() bool {
		shown = t.Ephemerals(user)
		return len(shown) >= n
	})
	return append(shown, make([]Ephemeral, max(0, n-len(shown)))...)
}

// WaitView waits until the user's App Home was published n times, and returns
// what it shows.
func (t *Team) WaitView(user string, n int) View {
	t.server.tb.Helper()
	t.server.WaitFor(fmt.Sprintf("version %d of the App Home of %s", n, user), func() bool {
		return t.View(user).Version >= n
	})
	return t.View(user)
}

// WaitAck waits until an event was acknowledged.
func (s *Server) WaitAck(e *Event) Ack {
	s.tb.Helper()
	if !s.WaitFor("the acknowledgement of "+e.String(), e.Acknowledged) {
		return Ack{}
	}
	return e.Acks()[0]
}

// WaitConnections waits until n sockets are open, no more and no fewer.
func (s *Server) WaitConnections(n int) {
	s.tb.Helper()
	s.WaitFor(fmt.Sprintf("%d open sockets", n), func() bool { return len(s.Sockets()) == n })
}

// WaitCalls waits until a method was called n times since the start.
func (s *Server) WaitCalls(method string, n int) {
	s.tb.Helper()
	s.WaitFor(fmt.Sprintf("call %d of %s", n, method), func() bool { return s.CallCount(method) >= n })
}
