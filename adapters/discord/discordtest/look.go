package discordtest

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Counts is how often something happened since the server started.
type Counts struct {
	Connections, Identifies, Resumes, Heartbeats int

	Requests     int // of the REST API, those that failed included
	Unauthorized int // requests without the right token
	Faults       int // requests that FailNext or LimitRate spoilt

	Created, Edited, Deleted int // the bot's messages, answers to interactions included
	Deduplicated             int // messages not made because their nonce was known
	Callbacks, Followups     int // responses to interactions, and messages after them
	CommandWrites            int // requests that changed commands
	Typing                   int
}

// Counts tells what happened so far.
func (s *Server) Counts() Counts {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.counts
}

func (s *Server) count(what func(*Counts)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	what(&s.counts)
	s.notify()
}

// Message is a message as it is now, deleted or not; the test fails where there
// never was one or it is kept no more.
func (s *Server) Message(id string) *Message {
	s.t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	m := s.store.messages[id]
	if m == nil {
		s.failLocked("there is no message %s", id)
		return &Message{}
	}
	return snapshot(m)
}

// Messages are those that stand in a channel now, the oldest first, ephemeral
// ones included.
func (s *Server) Messages(c *Channel) []*Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []*Message
	for _, id := range s.store.order {
		if m := s.live(c.ID, id); m != nil {
			list = append(list, snapshot(m))
		}
	}
	return list
}

// Answers are all messages that answer a question or an interaction, deleted
// ones included, the first first. A test that none comes, or no second, asks
// something else afterwards and waits for the answer to that.
func (s *Server) Answers(to Asked) []*Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []*Message
	for _, id := range s.store.answers[to.askedID()] {
		if m := s.store.messages[id]; m != nil {
			list = append(list, snapshot(m))
		}
	}
	return list
}

// Failure tells what went wrong when an interaction was posted to the bot's
// endpoint, "" where nothing did.
func (s *Server) Failure(i *Interaction) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return i.failure
}

// Presence is what the bot shows of itself, as JSON; nil where it showed none.
func (s *Server) Presence() json.RawMessage {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.gateway.presence
}

// Intents are those of each session, in the order in which they began.
func (s *Server) Intents() []int {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []int
	for _, n := range s.gateway.sessions {
		list = append(list, n.intents)
	}
	return list
}

// Shards are the shards that have a session, up or waiting to be resumed.
func (s *Server) Shards() [][2]int {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list [][2]int
	for _, n := range s.gateway.sessions {
		list = append(list, n.shard)
	}
	slices.SortFunc(list, func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
	return list
}

// Request is one request that the bot made of the REST API.
type Request struct {
	Method string
	// Path is without the API's base, as "/channels/123/messages".
	Path   string
	Query  string
	Body   string
	Status int // of the answer; 0 where the connection was broken off
	At     time.Time
}

// Requests are those that the bot made, the first first.
func (s *Server) Requests() []Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.requests)
}

// Clear forgets the requests, messages and interactions so far; Counts stay.
func (s *Server) Clear() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.requests = nil
	s.store = newStore()
	url := s.acts.url
	s.acts = newInteractions()
	s.acts.url = url
}

func (s *Server) recordRequest(r Request) {
	s.requests = append(s.requests, r)
	if keep := s.options.Keep; keep > 0 && len(s.requests) > 2*keep {
		s.requests = slices.Clone(s.requests[len(s.requests)-keep:])
	}
	s.notify()
}

// latestRequests tells of the last few requests, for the message of a failure.
func (s *Server) latestRequests() string {
	const shown = 10
	list := s.Requests()
	var text strings.Builder
	for _, r := range list[max(0, len(list)-shown):] {
		fmt.Fprintf(&text, "\t%s %s → %d\n", r.Method, r.Path, r.Status)
	}
	if text.Len() == 0 {
		return "\tnone"
	}
	return text.String()
}
