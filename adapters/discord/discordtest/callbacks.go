package discordtest

import (
	"bytes"
	"encoding/json"
	"net/http"
	"slices"
)

// response is the body with which an interaction is answered.
type response struct {
	Type int     `json:"type"`
	Data payload `json:"data"`
}

func (s *Server) postCallback(c *call) reply {
	i := s.acts.byID[c.PathValue("interaction_id")]
	if i == nil || i.Token != c.PathValue("interaction_token") {
		return errUnknownAct
	}
	s.counts.Callbacks++
	wrong := s.respond(i, c.body)
	s.notify()
	switch {
	case wrong != nil:
		return *wrong
	case c.URL.Query().Get("with_response") == "true":
		return ok(s.callbackJSON(i))
	}
	return done
}

func (s *Server) callbackJSON(i *Interaction) object {
	o := object{"interaction": object{"id": i.ID, "type": i.Type}}
	if i.original != nil {
		o["interaction"] = object{"id": i.ID, "type": i.Type, "response_message_id": i.original.ID}
		o["resource"] = object{"type": i.response, "message": s.shown(i.original)}
	}
	return o
}

// allowed are the responses that each type of interaction may have.
var allowed = map[int][]int{
	pingAct:         {Pong},
	commandAct:      {MessageResponse, DeferredMessage, ModalResponse},
	componentAct:    {MessageResponse, DeferredMessage, DeferredUpdate, UpdateResponse, ModalResponse},
	autocompleteAct: {AutocompleteResult},
	modalAct:        {MessageResponse, DeferredMessage, DeferredUpdate, UpdateResponse},
}

// respond carries out the response to an interaction, and tells why it cannot.
func (s *Server) respond(i *Interaction, body []byte) *reply {
	if i.response != 0 {
		return &errAnsweredAlready
	}
	if i.expired || s.now().Sub(i.began) > answerWithin {
		return &errUnknownAct
	}
	var r response
	if json.Unmarshal(body, &r) != nil {
		return &errNoJSON
	}
	if types, known := allowed[i.Type]; known && !slices.Contains(types, r.Type) {
		wrong := invalidForm("type", "INTERACTION_APPLICATION_COMMAND_INVALID_RESPONSE", "This response type cannot answer the interaction")
		return &wrong
	}
	switch r.Type {
	case MessageResponse:
		if r.Data.empty() {
			return &errEmptyMessage
		}
		s.answerWith(i, &r.Data, 0)
		s.answered(i.ID, i.original)
	case DeferredMessage:
		s.answerWith(i, &r.Data, Loading)
	case DeferredUpdate, UpdateResponse:
		i.original = i.sourceIn(s)
		if i.original == nil {
			return &errUnknownMessage
		}
		if r.Type == UpdateResponse {
			if a := s.edit(i.original, dataOf(body)); a.status != http.StatusOK {
				return &a
			}
			s.answered(i.ID, i.original)
		}
	case AutocompleteResult:
		i.choices = append([]Choice{}, r.Data.Choices...)
	case ModalResponse:
		i.modal = &Modal{r.Data.CustomID, r.Data.Title, r.Data.Components.value}
		numberComponents(i.modal.Components)
	}
	i.response = r.Type
	return nil
}

func dataOf(body []byte) []byte {
	var r struct {
		Data json.RawMessage `json:"data"`
	}
	if json.Unmarshal(body, &r) != nil || r.Data == nil || bytes.Equal(r.Data, []byte("null")) {
		return []byte("{}")
	}
	return r.Data
}

// sourceIn is the message of the pressed component, nil where it is gone.
func (i *Interaction) sourceIn(s *Server) *Message {
	if i.Source == nil {
		return nil
	}
	return s.live(i.Channel.ID, i.Source.ID)
}

// answerWith makes the message that answers an interaction.
func (s *Server) answerWith(i *Interaction, p *payload, flags int) {
	m := s.messageOf(i, p, flags|p.Flags.value&Ephemeral)
	m.Type = slashMessage
	switch {
	case i.Type == componentAct && i.Source != nil:
		m.Type, m.Reference = replyMessage, s.referenceTo(i.Source)
	case i.Source != nil:
		m.Type = contextMenuMessage
	}
	i.original = s.addMessage(m)
	s.counts.Created++
	s.dispatchMessage("MESSAGE_CREATE", m)
}

func (s *Server) messageOf(i *Interaction, p *payload, flags int) *Message {
	s.strip(i.Channel, p)
	m := &Message{
		Channel: i.Channel, Author: s.Bot, TTS: p.TTS, ApplicationID: s.ApplicationID, WebhookID: s.ApplicationID,
		Interaction: s.originOf(i), Flags: flags, seenBy: i.User,
	}
	p.apply(m)
	return m
}

// acting is the interaction whose token a request bears.
func (s *Server) acting(c *call) (*Interaction, *reply) {
	if c.PathValue("webhook_id") != s.ApplicationID {
		return nil, &errUnknownWebhook
	}
	i := s.acts.byToken[c.PathValue("webhook_token")]
	if i == nil || i.expired || s.now().Sub(i.began) > tokenLife {
		return nil, &errBadWebhookToken
	}
	if i.response == 0 {
		return nil, &errUnknownWebhook
	}
	return i, nil
}

// postFollowup makes another message for an interaction. The first after a
// deferral is the deferred answer itself.
func (s *Server) postFollowup(c *call) reply {
	i, wrong := s.acting(c)
	if wrong != nil {
		return *wrong
	}
	var p payload
	if json.Unmarshal(c.body, &p) != nil {
		return errNoJSON
	}
	if p.empty() {
		return errEmptyMessage
	}
	s.counts.Followups++
	if i.response == DeferredMessage && i.original.Flags&Loading != 0 && !i.original.Deleted {
		return s.fill(i, i.original, c.body)
	}
	m := s.messageOf(i, &p, p.Flags.value&Ephemeral)
	if i.original != nil {
		m.Type, m.Reference = replyMessage, s.referenceTo(i.original)
	}
	s.addMessage(m)
	s.counts.Created++
	s.answered(i.ID, m)
	s.dispatchMessage("MESSAGE_CREATE", m)
	return ok(s.shown(m))
}

// fill edits a message of an interaction's, which answers it from then on.
func (s *Server) fill(i *Interaction, m *Message, body []byte) reply {
	a := s.edit(m, body)
	if a.status == http.StatusOK {
		s.answered(i.ID, m)
	}
	return a
}

// webhookMessage is the message that a request names by its interaction.
func (s *Server) webhookMessage(c *call) (*Interaction, *Message, *reply) {
	i, wrong := s.acting(c)
	if wrong != nil {
		return nil, nil, wrong
	}
	m := i.original
	if id := c.PathValue("message_id"); id != "" {
		m = s.live(i.Channel.ID, id)
	}
	if m == nil || m.Deleted || m.Author != s.Bot {
		return nil, nil, &errUnknownMessage
	}
	return i, m, nil
}

func (s *Server) getWebhookMessage(c *call) reply {
	_, m, wrong := s.webhookMessage(c)
	if wrong != nil {
		return *wrong
	}
	return ok(s.shown(m))
}

func (s *Server) patchWebhookMessage(c *call) reply {
	i, m, wrong := s.webhookMessage(c)
	if wrong != nil {
		return *wrong
	}
	return s.fill(i, m, c.body)
}

func (s *Server) deleteWebhookMessage(c *call) reply {
	_, m, wrong := s.webhookMessage(c)
	if wrong != nil {
		return *wrong
	}
	s.deleteMessage(m)
	s.counts.Deleted++
	return done
}
