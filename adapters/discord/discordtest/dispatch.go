package discordtest

import (
	"encoding/json"
	"slices"
)

// The gateway intents that the server minds
// (https://discord.com/developers/docs/events/gateway#gateway-intents).
const (
	intentGuilds         = 1 << 0
	intentGuildMembers   = 1 << 1
	intentPresences      = 1 << 8
	intentGuildMessages  = 1 << 9
	intentDirectMessages = 1 << 12
	intentContent        = 1 << 15
	privilegedIntents    = intentGuildMembers | intentPresences | intentContent
	allIntents           = 1<<26 - 1
)

// dispatchMessage tells of a message to the sessions that may know of it, with
// its content or without.
func (s *Server) dispatchMessage(event string, m *Message) {
	if m.Flags&Ephemeral != 0 || !s.botIn(m.Channel) {
		return
	}
	concerns := s.concernsBot(m)
	var full, bare []byte
	for _, session := range s.hearing(m.Channel.Guild, messageIntent(m.Channel)) {
		if concerns || session.intents&intentContent != 0 {
			if full == nil {
				full = s.encode(s.messageJSON(m, true, true))
			}
			session.add(event, full)
			continue
		}
		if bare == nil {
			bare = s.encode(s.messageJSON(m, true, false))
		}
		session.add(event, bare)
	}
}

func messageIntent(c *Channel) int {
	if c.Guild == nil {
		return intentDirectMessages
	}
	return intentGuildMessages
}

// concernsBot tells whether the bot may read a message without the intent for
// message content: its own, one that mentions it, a direct one.
func (s *Server) concernsBot(m *Message) bool {
	return m.Author == s.Bot || m.Channel.Type == DirectText || m.mentions(s.Bot)
}

// wireMessage is a message as Discord sends it. Events have the guild and the
// author's membership, answers to requests do not.
type wireMessage struct {
	*Message
	GuildID    string   `json:"guild_id,omitempty"`
	Member     object   `json:"member,omitempty"`
	Referenced *nesting `json:"referenced_message,omitempty"`
}

// nesting is a message within a message, null where it was deleted.
type nesting struct{ message *Message }

func (n nesting) MarshalJSON() ([]byte, error) {
	if n.message == nil {
		return []byte("null"), nil
	}
	return json.Marshal(n.message)
}

var noAttachments = []json.RawMessage{}

// messageJSON is a message for the wire; content tells whether the bot may read
// its text.
func (s *Server) messageJSON(m *Message, event, content bool) wireMessage {
	w := wireMessage{Message: m}
	if !content {
		w.Message = withheld(m)
	}
	if event {
		w.GuildID = m.Channel.guildID()
		if m.Channel.Guild != nil && m.WebhookID == "" {
			w.Member = s.memberJSON(m.Author, false)
		}
	}
	if m.Reference != nil && m.Reference.Type != forwardReference {
		to := s.referenced(m)
		if to != nil && !s.concernsBot(to) {
			to = withheld(to)
		}
		w.Referenced = &nesting{to}
	}
	return w
}

// withheld is a message without what the bot may not read.
func withheld(m *Message) *Message {
	c := *m
	c.Content, c.Embeds, c.Components, c.Attachments, c.Snapshots = "", []Embed{}, []Component{}, noAttachments, nil
	return &c
}

// referenced is the message that another replies to, nil where it is gone.
func (s *Server) referenced(m *Message) *Message {
	if m.Reference == nil {
		return nil
	}
	return s.live(m.Reference.ChannelID, m.Reference.MessageID)
}

// dispatchIn tells of something in a channel.
func (s *Server) dispatchIn(c *Channel, event string, body any) {
	if s.botIn(c) {
		s.dispatchTo(c.Guild, messageIntent(c), event, body)
	}
}

// dispatchTo tells the sessions that hear a guild (nil: direct messages) and
// have an intent; intent 0 is one that everybody has.
func (s *Server) dispatchTo(g *Guild, intent int, event string, body any) {
	var data []byte
	for _, session := range s.hearing(g, intent) {
		if data == nil {
			data = s.encode(body)
		}
		session.add(event, data)
	}
}

func (s *Server) dispatchRaw(event string, data []byte) {
	for _, session := range s.hearing(nil, 0) {
		session.add(event, data)
	}
}

// hearing are the sessions, up or waiting to be resumed, that an event is for.
func (s *Server) hearing(g *Guild, intent int) []*session {
	return slices.DeleteFunc(slices.Clone(s.gateway.sessions), func(session *session) bool {
		shard := 0
		if g != nil {
			shard = shardOf(number(g.ID), session.shard[1])
		}
		return session.shard[0] != shard || session.intents&intent != intent
	})
}

// encode writes JSON; what the server sends can always be written.
func (s *Server) encode(body any) []byte {
	data, err := json.Marshal(body)
	if err != nil {
		s.failLocked("cannot write %T: %v", body, err)
	}
	return data
}
