package discordtest

import (
	"bytes"
	"encoding/json"
	"net/http"
	"slices"
	"strconv"
)

// channel is the channel that a request names, and why the bot cannot use it.
func (s *Server) channel(c *call) (*Channel, *reply) {
	channel := s.channels[c.PathValue("channel_id")]
	switch {
	case channel == nil:
		return nil, &errUnknownChannel
	case !s.botIn(channel):
		return nil, &errMissingAccess
	case c.Method != http.MethodGet && s.faults.forbidden[channel.ID]:
		return nil, &errMissingPermission
	}
	return channel, nil
}

func (s *Server) getChannel(c *call) reply {
	channel, wrong := s.channel(c)
	if wrong != nil {
		return *wrong
	}
	return ok(s.channelJSON(channel))
}

func (s *Server) typing(c *call) reply {
	if _, wrong := s.channel(c); wrong != nil {
		return *wrong
	}
	s.counts.Typing++
	s.notify()
	return done
}

func (s *Server) openDirectChannel(c *call) reply {
	var body struct {
		Recipient string `json:"recipient_id"`
	}
	if json.Unmarshal(c.body, &body) != nil || s.users[body.Recipient] == nil {
		return errUnknownUser
	}
	return ok(s.channelJSON(s.directChannel(s.users[body.Recipient])))
}

func (s *Server) postThread(c *call) reply {
	parent, wrong := s.channel(c)
	if wrong != nil {
		return *wrong
	}
	var body struct {
		Name string `json:"name"`
	}
	if json.Unmarshal(c.body, &body) != nil || body.Name == "" {
		return invalidForm("name", "BASE_TYPE_REQUIRED", "This field is required")
	}
	thread := &Channel{Type: PublicThread, Name: body.Name, Guild: parent.Guild, Parent: parent}
	return reply{status: http.StatusCreated, body: s.channelJSON(s.addChannelLocked(thread, "THREAD_CREATE"))}
}

// shown is a message as REST shows it to the bot.
func (s *Server) shown(m *Message) wireMessage {
	return s.messageJSON(m, false, s.concernsBot(m) || s.options.Privileged&intentContent != 0)
}

// named is the message that a request names; ephemeral ones cannot be reached
// through their channel.
func (s *Server) named(c *call) (*Message, *reply) {
	channel, wrong := s.channel(c)
	if wrong != nil {
		return nil, wrong
	}
	m := s.live(channel.ID, c.PathValue("message_id"))
	if m == nil || m.Flags&Ephemeral != 0 {
		return nil, &errUnknownMessage
	}
	return m, nil
}

func (s *Server) getMessage(c *call) reply {
	m, wrong := s.named(c)
	if wrong != nil {
		return *wrong
	}
	return ok(s.shown(m))
}

// getMessages lists messages, the latest first.
func (s *Server) getMessages(c *call) reply {
	channel, wrong := s.channel(c)
	if wrong != nil {
		return *wrong
	}
	query := c.URL.Query()
	limit := 50
	if asked, err := strconv.Atoi(query.Get("limit")); err == nil {
		limit = asked
	}
	before, after := number(query.Get("before")), number(query.Get("after"))
	list := []wireMessage{}
	for _, id := range slices.Backward(s.store.order) {
		m := s.live(channel.ID, id)
		if m == nil || m.Flags&Ephemeral != 0 || len(list) == limit ||
			before != 0 && number(id) >= before || number(id) <= after {
			continue
		}
		list = append(list, s.shown(m))
	}
	return ok(list)
}

func (s *Server) postMessage(c *call) reply {
	channel, wrong := s.channel(c)
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
	if wrong := s.permitted(channel, &p); wrong != nil {
		return *wrong
	}
	nonce := bytes.TrimSpace(p.Nonce)
	if len(nonce) == 0 || string(nonce) == "null" {
		p.Nonce = nil
	}
	if known := s.live(channel.ID, s.store.nonces[nonceKey(channel.ID, p.Nonce)]); p.EnforceNonce && p.Nonce != nil && known != nil {
		s.counts.Deduplicated++
		s.notify()
		return ok(s.shown(known))
	}
	m := &Message{Channel: channel, Author: s.Bot, TTS: p.TTS, Nonce: p.Nonce}
	if p.Reference != nil {
		to := s.live(channel.ID, p.Reference.MessageID)
		switch {
		case to != nil:
			m.Type, m.Reference = replyMessage, s.referenceTo(to)
			s.pingReplied(m, to, &p)
		case p.Reference.FailIfNotExists == nil || *p.Reference.FailIfNotExists:
			return invalidForm("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message")
		}
	}
	p.apply(m)
	s.addMessage(m)
	if p.Nonce != nil {
		s.store.nonces[nonceKey(channel.ID, p.Nonce)] = m.ID
	}
	s.counts.Created++
	if p.Reference != nil {
		s.answered(p.Reference.MessageID, m)
	} else if channel.Type == DirectText {
		s.answered(s.store.asked[channel.ID], m)
	}
	s.dispatchMessage("MESSAGE_CREATE", m)
	return ok(s.shown(m))
}

// pingReplied mentions whom a reply is to, unless the bot says that it shall not.
func (s *Server) pingReplied(m, to *Message, p *payload) {
	if p.AllowedMentions == nil || p.AllowedMentions.RepliedUser {
		m.Mentions = append(m.Mentions, to.Author)
	}
}

func (s *Server) patchMessage(c *call) reply {
	m, wrong := s.named(c)
	if wrong != nil {
		return *wrong
	}
	if m.Author != s.Bot {
		return errNotTheAuthor
	}
	return s.edit(m, c.body)
}

// edit changes a message of the bot's.
func (s *Server) edit(m *Message, body []byte) reply {
	var p payload
	if json.Unmarshal(body, &p) != nil {
		return errNoJSON
	}
	if m.WebhookID == "" {
		if wrong := s.permitted(m.Channel, &p); wrong != nil {
			return *wrong
		}
	} else if wrong := s.strip(m.Channel, &p); wrong != nil {
		return *wrong
	}
	changed := *m
	p.apply(&changed)
	if changed.Content == "" && len(changed.Embeds) == 0 && len(changed.Components) == 0 {
		return errEmptyMessage
	}
	now := s.now().UTC()
	changed.EditedTimestamp = &now
	changed.Edits++
	changed.Flags &^= Loading
	*m = changed
	s.counts.Edited++
	s.notify()
	s.dispatchMessage("MESSAGE_UPDATE", m)
	return ok(s.shown(m))
}

func (s *Server) removeMessage(c *call) reply {
	m, wrong := s.named(c)
	if wrong != nil {
		return *wrong
	}
	if m.Author != s.Bot && m.Channel.Type == DirectText {
		return failure(http.StatusForbidden, 50003, "Cannot execute action on a DM channel")
	}
	if m.Author != s.Bot {
		return errMissingPermission
	}
	s.deleteMessage(m)
	s.counts.Deleted++
	return done
}
