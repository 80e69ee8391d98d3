package slacktest

import (
	"encoding/json"
	"slices"
	"strings"
	"time"
)

// Counts are totals since the start, or since Clear.
type Counts struct {
	Events        int // that Slack had to send, commands and presses too
	Sent          int // tries, repetitions too
	Acks          int // events acknowledged
	UnmatchedAcks int // of what was not sent, or given up, or acknowledged before
	Lost          int // given up after the last try
	Calls         int // of the Web API
	Posted        int // messages, by whatever way
	Updated       int
	Deleted       int
	Ephemerals    int
	Views         int
	Violations    int // payloads that break a limit or a rule
}

// Call is one of the Web API.
type Call struct {
	Method    string
	Arguments map[string]string // lists and objects as JSON; without the token
	Error     string            // that Slack answered, "" for ok
	At        time.Time
}

// Ack is the acknowledgement of an event.
type Ack struct {
	EventID  string
	Envelope string // "" over HTTP
	Attempt  int    // which try it was of, 0 the first
	After    time.Duration
	Payload  json.RawMessage // what it brought, nil where nothing
	Status   int             // of the HTTP response, 0 over a socket
}

// Counts is the totals now.
func (s *Server) Counts() Counts {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.counts
}

// Acks are the acknowledgements in the order in which they came.
func (s *Server) Acks() []Ack {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return slices.Clone(s.acks)
}

// Calls are those of a method, in order; of "" all.
func (s *Server) Calls(method string) []Call {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	var calls []Call
	for _, call := range s.calls {
		if method == "" || call.Method == method {
			calls = append(calls, *call)
		}
	}
	return calls
}

// CallCount is how often a method was called since the start, whatever Clear and
// Options.Keep forgot.
func (s *Server) CallCount(method string) int {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.made[method]
}

// Messages are those that stand in a channel, people's too, in order.
func (t *Team) Messages(channel string) []Message {
	t.server.mutex.Lock()
	defer t.server.mutex.Unlock()
	if in := t.channels[channel]; in != nil {
		return copies(in.messages)
	}
	return nil
}

// Message is the one with a ts, false where none stands.
func (t *Team) Message(ts string) (Message, bool) {
	t.server.mutex.Lock()
	defer t.server.mutex.Unlock()
	if m := t.byStamp[ts]; m != nil {
		return *m, true
	}
	return Message{}, false
}

// Replies are the bot's answers to a message that stand: those in its thread and,
// in direct messages, those after it that are in no thread.
func (t *Team) Replies(ts string) []Message {
	t.server.mutex.Lock()
	defer t.server.mutex.Unlock()
	candidates := slices.Clone(t.threads[ts])
	if m := t.byStamp[ts]; m != nil && m.Thread != "" {
		candidates = append(candidates, t.threads[m.Thread]...)
	} else if m != nil && strings.HasPrefix(m.Channel, "D") {
		for _, other := range t.channels[m.Channel].messages {
			if other.Thread == "" {
				candidates = append(candidates, other)
			}
		}
	}
	var replies []Message
	for _, m := range candidates {
		if m.BotID == t.BotID && m.TS > ts {
			replies = append(replies, *m)
		}
	}
	return replies
}

// Ephemerals are the messages that one user is shown and that still stand.
func (t *Team) Ephemerals(user string) []Ephemeral {
	t.server.mutex.Lock()
	defer t.server.mutex.Unlock()
	var shown []Ephemeral
	for _, e := range t.ephemerals {
		if e.To == user && !e.Deleted {
			shown = append(shown, *e)
		}
	}
	return shown
}

// Clear forgets every message, ephemeral, call and acknowledgement, and sets the
// counts to zero. Who may do what, what waits to be acknowledged, and the open
// sockets stay.
func (s *Server) Clear() {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.acks, s.calls, s.counts = nil, nil, Counts{}
	for _, t := range s.teams {
		clear(t.byStamp)
		clear(t.threads)
		clear(t.deleted)
		t.written, t.ephemerals, t.statuses, t.prompts = nil, nil, nil, nil
		for _, in := range t.channels {
			in.messages = nil
		}
	}
}

func copies(messages []*Message) []Message {
	list := make([]Message, len(messages))
	for i, m := range messages {
		list[i] = *m
	}
	return list
}

// kept appends to a list of at most keep, 0: of any length.
func kept[T any](list []T, keep int, item T) []T {
	list = append(list, item)
	if keep > 0 && len(list) > keep {
		return list[1:]
	}
	return list
}
