package slack

import (
	"context"
	"encoding/json"

	"github.com/slack-go/slack/socketmode"

	"officebot/adapters"
)

// frame is a message of Socket Mode that brings something.
type frame struct {
	Type     string          `json:"type"`
	Envelope string          `json:"envelope_id"`
	Payload  json.RawMessage `json:"payload"`
	Retry    int             `json:"retry_attempt"`
}

// hearUnread takes a message that slack-go makes nothing of: an event of a type
// that is new, or with a field of another shape. What the bot needs of it may be
// there; it is acknowledged in any case.
func (s *socket) hearUnread(raw []byte) {
	var f frame
	if decode(raw, &f) != nil || f.Envelope == "" {
		s.adapter.desk.Observer().Happened(Name, adapters.Malformed)
		return
	}
	s.hearRequest(f)
}

// hearRequest takes an event, a command or a press.
func (s *socket) hearRequest(f frame) {
	e, err := f.read()
	if err != nil {
		s.adapter.desk.Observer().Happened(Name, adapters.Malformed)
	}
	if err != nil || e.Kind == ignored {
		s.acks.Go(func() { s.acknowledge(f.Envelope, nil) })
		return
	}
	arrived := arrival{event: e, again: f.Retry > 0}
	if e.Kind == command {
		arrived.room = maxAck
	}
	d, taken := s.adapter.take(arrived)
	if !taken {
		return
	}
	s.acks.Go(func() {
		if reply, ok := s.adapter.outcome(d); ok {
			s.acknowledge(f.Envelope, reply)
		}
	})
}

func (f frame) read() (e event, err error) {
	switch f.Type {
	case socketmode.RequestTypeEventsAPI:
		_, e, err = readEnvelope(f.Payload)
	case socketmode.RequestTypeSlashCommands:
		e, err = readCommand(f.Payload)
	case socketmode.RequestTypeInteractive:
		e, err = readInteraction(f.Payload)
	default:
		err = errMalformed
	}
	return e, err
}

func (s *socket) acknowledge(envelope string, reply []byte) {
	ctx, cancel := context.WithTimeout(context.Background(), queueWithin)
	defer cancel()
	var payload any
	if reply != nil {
		payload = json.RawMessage(reply)
	}
	if err := s.client.AckCtx(ctx, envelope, payload); err != nil {
		s.adapter.log.Warn().Str("error", s.adapter.secret.error(err)).Msg("an event could not be acknowledged; Slack sends it again")
	}
}
