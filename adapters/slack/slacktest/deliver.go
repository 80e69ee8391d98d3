package slacktest

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Event is something that people did, on its way to the app.
type Event struct {
	ID          string // Slack's event_id; "" for a command or a press
	Type        string // app_mention, message, slash_commands, block_actions, …
	TS          string // of the message that it tells of
	Channel     string
	User        string
	ResponseURL string // of a command or a press
	Withheld    string // the scope for want of which Slack never sends it

	server    *Server
	envelope  string // events_api, slash_commands, interactive
	payload   json.RawMessage
	form      string // the body over HTTP where it is a form
	wantsBody bool   // the acknowledgement may bring a message
	raw       bool   // the payload is the whole frame
	original  func(message json.RawMessage)

	timer     *time.Timer
	envelopes []string
	tries     int
	failures  []string
	acks      []Ack
	lost      bool
	sent      []signed // over HTTP, each try as it went out
}

// attempt is one try to deliver an event over a socket.
type attempt struct {
	event  *Event
	number int
	at     time.Time
}

// Acknowledged tells whether the app acknowledged the event.
func (e *Event) Acknowledged() bool {
	e.server.mutex.Lock()
	defer e.server.mutex.Unlock()
	return len(e.acks) > 0
}

// Acks are the acknowledgements of the event: more than one where it was sent
// again.
func (e *Event) Acks() []Ack {
	e.server.mutex.Lock()
	defer e.server.mutex.Unlock()
	return slices.Clone(e.acks)
}

// Tries is how often Slack sent the event, or found no way to send it.
func (e *Event) Tries() int {
	e.server.mutex.Lock()
	defer e.server.mutex.Unlock()
	return e.tries
}

// Failures are why tries to deliver the event failed, as Slack tells the app with
// the next one: connection_failed, timeout, http_error, …
func (e *Event) Failures() []string {
	e.server.mutex.Lock()
	defer e.server.mutex.Unlock()
	return slices.Clone(e.failures)
}

// Lost tells whether Slack gave the event up. For a command or a press that is
// when the person sees an error: those are tried once.
func (e *Event) Lost() bool {
	e.server.mutex.Lock()
	defer e.server.mutex.Unlock()
	return e.lost
}

// Payload is what the app is sent, without envelope and signature.
func (e *Event) Payload() json.RawMessage { return e.payload }

func (e *Event) String() string {
	if e.Withheld != "" {
		return fmt.Sprintf("an event about %s that is withheld for want of %s", e.TS, e.Withheld)
	}
	return strings.TrimSpace(fmt.Sprintf("%s %s %s", e.Type, e.ID, e.TS))
}

// DeliverTo makes Slack send everything from now on by HTTP to one address of the
// app, as the Request URLs of its settings; "" goes back to sockets.
func (s *Server) DeliverTo(url string) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.requests = url
}

// Redeliver sends an event once more as it was, under the same event_id, as Slack
// does when it did not see the acknowledgement.
func (s *Server) Redeliver(e *Event) {
	if e.payload == nil {
		s.tb.Errorf("slacktest: %s was never sent, for want of %q", e, e.Withheld)
		return
	}
	s.mutex.Lock()
	e.lost = false
	s.mutex.Unlock()
	s.try(e, "timeout")
}

// send starts to deliver an event.
func (s *Server) send(e *Event) *Event {
	e.server = s
	s.mutex.Lock()
	s.counts.Events++
	s.pending[e] = true
	s.mutex.Unlock()
	s.try(e, "")
	return e
}

// try sends an event once, and sees to it that it is sent again unless it is
// acknowledged.
func (s *Server) try(e *Event, reason string) {
	s.mutex.Lock()
	if s.closed {
		s.mutex.Unlock()
		return
	}
	number := e.tries
	e.tries++
	s.counts.Sent++
	url := s.requests
	if url != "" {
		s.background.Add(1)
	}
	s.mutex.Unlock()
	if url != "" {
		go func() {
			defer s.background.Done()
			s.post(e, url, number, reason)
		}()
		return
	}
	s.push(e, number, reason)
}

// push sends an event over one of the open sockets.
func (s *Server) push(e *Event, number int, reason string) {
	s.mutex.Lock()
	open := slices.DeleteFunc(slices.Clone(s.sockets), func(socket *Socket) bool { return socket.retiring })
	if len(open) == 0 {
		s.mutex.Unlock()
		s.fail(e, "connection_failed")
		return
	}
	socket := open[s.random.IntN(len(open))]
	id := s.newEnvelopeID()
	s.envelopes[id] = &attempt{event: e, number: number, at: time.Now()}
	e.envelopes = append(e.envelopes, id)
	e.timer = time.AfterFunc(s.options.AckTimeout, func() { s.fail(e, "timeout") })
	s.mutex.Unlock()
	socket.write(e.frame(id, number, reason))
}

// frame is the text of a try over a socket.
func (e *Event) frame(id string, number int, reason string) []byte {
	if e.raw {
		return []byte(strings.ReplaceAll(string(e.payload), EnvelopeID, id))
	}
	frame := map[string]any{
		"envelope_id": id, "type": e.envelope, "payload": e.payload, "accepts_response_payload": e.wantsBody,
	}
	if e.envelope == "events_api" {
		frame["retry_attempt"], frame["retry_reason"] = number, reason
	}
	text, err := json.Marshal(frame)
	if err != nil {
		e.server.tb.Errorf("slacktest: %s: %v", e, err)
	}
	return text
}

// fail plans the next try after one that was not acknowledged, or gives the event
// up.
func (s *Server) fail(e *Event, reason string) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.closed {
		return
	}
	if len(e.acks) > 0 {
		s.settle(e)
		return
	}
	e.failures = append(e.failures, reason)
	if e.ID == "" || e.tries > len(s.options.Retries) {
		e.lost = true
		s.counts.Lost++
		s.settle(e)
		return
	}
	e.timer = time.AfterFunc(s.options.Retries[e.tries-1], func() { s.try(e, reason) })
}

// acknowledge takes note of an acknowledgement; the mutex is held.
func (s *Server) acknowledge(e *Event, ack Ack) {
	ack.EventID = e.ID
	s.acks = kept(s.acks, s.options.Keep, ack)
	if len(e.acks) == 0 {
		s.counts.Acks++
	}
	e.acks = append(e.acks, ack)
	s.settle(e)
}

// settle ends the delivery of an event; the mutex is held.
func (s *Server) settle(e *Event) {
	e.stop()
	delete(s.pending, e)
	for _, id := range e.envelopes {
		delete(s.envelopes, id)
	}
	e.envelopes = nil
	s.notify()
}

func (e *Event) stop() {
	if e.timer != nil {
		e.timer.Stop()
	}
}
