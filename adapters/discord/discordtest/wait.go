package discordtest

import (
	"fmt"
	"strings"
	"time"
)

// Asked is a *Message or an *Interaction that wants an answer.
type Asked interface{ askedID() string }

// notify wakes whoever waits for a change.
func (s *Server) notify() {
	if s.waiting > 0 {
		close(s.changed)
		s.changed = make(chan struct{})
	}
}

// until calls ready, with the lock held, after each change (and every so often
// where poll is not nil) until it tells true or Options.Patience has passed.
func (s *Server) until(ready func() bool, poll <-chan time.Time) bool {
	deadline := time.NewTimer(s.options.Patience)
	defer deadline.Stop()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.waiting++
	defer func() { s.waiting-- }()
	for {
		changed := s.changed // before it is asked: a change while it is must not be missed
		if ready() {
			return true
		}
		s.mu.Unlock()
		select {
		case <-changed:
			s.mu.Lock()
		case <-poll:
			s.mu.Lock()
		case <-deadline.C:
			s.mu.Lock()
			return ready()
		}
	}
}

// pollEvery is how often WaitFor asks for a condition that the server cannot
// know the changes of.
const pollEvery = 10 * time.Millisecond

// WaitFor waits until a condition holds and fails the test where it never does;
// what says in words what was waited for.
func (s *Server) WaitFor(what string, condition func() bool) {
	s.t.Helper()
	unlocked := func() bool {
		s.mu.Unlock()
		defer s.mu.Lock()
		return condition()
	}
	poll := time.NewTicker(pollEvery)
	defer poll.Stop()
	if !s.until(unlocked, poll.C) {
		s.t.Fatalf("discordtest: no %s within %v; the bot's latest requests:\n%s", what, s.options.Patience, s.latestRequests())
	}
}

// WaitReply waits for the answer to a message or an interaction and returns its
// first: a message that replies to it (in a direct message also one that just
// comes after it), an interaction's response, the message that a press updated,
// a follow-up. A deferred answer counts once it is filled.
func (s *Server) WaitReply(to Asked) *Message {
	s.t.Helper()
	var answer *Message
	found := func() bool {
		for _, id := range s.store.answers[to.askedID()] {
			if m := s.store.messages[id]; m != nil {
				answer = snapshot(m)
				return true
			}
		}
		return false
	}
	if !s.until(found, nil) {
		s.t.Fatalf("discordtest: no answer to %s within %v; the bot's latest requests:\n%s", s.describe(to), s.options.Patience, s.latestRequests())
	}
	return answer
}

// WaitEdit waits until a message was edited since it was asked for, and returns
// it as it is then.
func (s *Server) WaitEdit(m *Message) *Message {
	s.t.Helper()
	s.WaitFor("edit of message "+m.ID, func() bool { return s.Message(m.ID).Edits > m.Edits })
	return s.Message(m.ID)
}

// WaitDeleted waits until a message is gone.
func (s *Server) WaitDeleted(m *Message) {
	s.t.Helper()
	s.WaitFor("deletion of message "+m.ID, func() bool { return s.Message(m.ID).Deleted })
}

// WaitConnected waits until that many sessions are up: each was told READY or
// RESUMED.
func (s *Server) WaitConnected(sessions int) {
	s.t.Helper()
	s.WaitFor(fmt.Sprintf("%d sessions", sessions), func() bool { return s.Connected() == sessions })
}

func (s *Server) describe(a Asked) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch a := a.(type) {
	case *Message:
		return fmt.Sprintf("message %s (%q)", a.ID, a.Content)
	case *Interaction:
		return strings.TrimSpace(fmt.Sprintf("interaction %s of type %d %s", a.ID, a.Type, a.failure))
	}
	return a.askedID()
}

// WaitResponse waits until the bot has responded to an interaction and returns
// the type of the response.
func (s *Server) WaitResponse(i *Interaction) int {
	s.t.Helper()
	kind := 0
	s.waitAct(i, "response", func() bool {
		kind = i.response
		return kind != 0
	})
	return kind
}

// WaitChoices waits for what autocompletion offers.
func (s *Server) WaitChoices(i *Interaction) []Choice {
	s.t.Helper()
	var choices []Choice
	s.waitAct(i, "choices", func() bool {
		choices = i.choices
		return choices != nil
	})
	return choices
}

// WaitModal waits for the form that an interaction opens.
func (s *Server) WaitModal(i *Interaction) *Modal {
	s.t.Helper()
	form := &Modal{}
	s.waitAct(i, "form", func() bool {
		if i.modal != nil {
			form = i.modal
		}
		return i.modal != nil
	})
	return form
}

// waitAct waits for something of an interaction, with the lock held.
func (s *Server) waitAct(i *Interaction, what string, there func() bool) {
	s.t.Helper()
	if !s.until(there, nil) {
		s.t.Fatalf("discordtest: no %s to %s within %v; the bot's latest requests:\n%s", what, s.describe(i), s.options.Patience, s.latestRequests())
	}
}
