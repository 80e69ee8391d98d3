package discordtest

import (
	"encoding/json"
	"slices"
)

// Mention has somebody write "<@bot> text" in a channel or thread.
func (s *Server) Mention(c *Channel, from *User, text string) *Message {
	return s.Say(c, from, "<@"+s.Bot.ID+"> "+text)
}

// Say has somebody write in a channel. The bot sees the text only where it is
// mentioned in it or may read all messages.
func (s *Server) Say(c *Channel, from *User, text string) *Message {
	return s.post(&Message{Channel: c, Author: from, Content: text})
}

// DirectMessage has somebody write to the bot.
func (s *Server) DirectMessage(from *User, text string) *Message {
	return s.Say(s.DirectChannel(from), from, text)
}

// Reply has somebody reply to a message, which mentions its author as Discord's
// clients do unless told otherwise.
func (s *Server) Reply(to *Message, from *User, text string) *Message {
	return s.post(&Message{
		Channel: to.Channel, Author: from, Content: text, Type: replyMessage,
		Mentions: []*User{to.Author}, Reference: s.referenceTo(to),
	})
}

// ReplyWithoutPing is Reply with the mention switched off: the bot sees no text,
// except in a direct message.
func (s *Server) ReplyWithoutPing(to *Message, from *User, text string) *Message {
	return s.post(&Message{
		Channel: to.Channel, Author: from, Content: text, Type: replyMessage, Reference: s.referenceTo(to),
	})
}

// BotMessage has another bot write in a channel.
func (s *Server) BotMessage(c *Channel, text string) *Message {
	other := s.NewUser("other-bot")
	other.Bot = true
	return s.Say(c, other, text)
}

// WebhookMessage has a webhook write in a channel.
func (s *Server) WebhookMessage(c *Channel, text string) *Message {
	hook := s.NewUser("feed")
	hook.Discriminator = "0000"
	return s.post(&Message{Channel: c, Author: hook, WebhookID: hook.ID, Content: text})
}

func (s *Server) referenceTo(m *Message) *Reference {
	return &Reference{MessageID: m.ID, ChannelID: m.ChannelID, GuildID: m.Channel.guildID()}
}

func (s *Server) post(m *Message) *Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.addMessage(m)
	if m.Channel.Type == DirectText {
		s.store.asked[m.ChannelID] = m.ID
	}
	s.dispatchMessage("MESSAGE_CREATE", m)
	return snapshot(m)
}

// Again delivers the event of a message or an interaction once more, as Discord
// does where a mention reaches a bot by two ways or a resumed session is told
// what it knows.
func (s *Server) Again(a Asked) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch a := a.(type) {
	case *Message:
		if kept := s.live(a.ChannelID, a.ID); kept != nil {
			s.dispatchMessage("MESSAGE_CREATE", kept)
		}
	case *Interaction:
		s.dispatchInteraction(a)
	}
}

// EditMessage has its author change a message's text.
func (s *Server) EditMessage(m *Message, text string) *Message {
	return s.change(m, "MESSAGE_UPDATE", func(m *Message) {
		now := s.now().UTC()
		m.Content, m.EditedTimestamp = text, &now
		m.Mentions = s.mentionsIn(text)
		if m.Mentions == nil {
			m.Mentions = []*User{}
		}
		if to := s.referenced(m); to != nil && !m.mentions(to.Author) {
			m.Mentions = append(m.Mentions, to.Author)
		}
		m.Edits++
	})
}

// Unfurl adds a link's preview to a message: an update that is no edit, which
// Discord sends by itself some time after a link was posted.
func (s *Server) Unfurl(m *Message, url string) *Message {
	return s.change(m, "MESSAGE_UPDATE", func(m *Message) {
		m.Embeds = append(slices.Clone(m.Embeds), Embed{Type: "link", URL: url, Title: "A page"})
	})
}

// Pin pins a message: another update that is no edit.
func (s *Server) Pin(m *Message) *Message {
	return s.change(m, "MESSAGE_UPDATE", func(m *Message) { m.Pinned = true })
}

func (s *Server) change(m *Message, event string, apply func(*Message)) *Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	kept := s.live(m.ChannelID, m.ID)
	if kept == nil {
		s.failLocked("message %s is gone: it cannot be changed", m.ID)
		return m
	}
	apply(kept)
	s.notify()
	s.dispatchMessage(event, kept)
	return snapshot(kept)
}

// DeleteMessage has somebody delete a message.
func (s *Server) DeleteMessage(m *Message) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if kept := s.live(m.ChannelID, m.ID); kept != nil {
		s.deleteMessage(kept)
	}
}

// DeleteMessages has a moderator delete messages of one channel at once.
func (s *Server) DeleteMessages(list ...*Message) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(list) == 0 {
		return
	}
	ids := []string{}
	for _, m := range list {
		if kept := s.live(list[0].ChannelID, m.ID); kept != nil {
			kept.Deleted = true
			ids = append(ids, m.ID)
		}
	}
	s.notify()
	c := list[0].Channel
	s.dispatchIn(c, "MESSAGE_DELETE_BULK", withGuild(object{"ids": ids, "channel_id": c.ID}, c))
}

func (s *Server) deleteMessage(m *Message) {
	m.Deleted = true
	s.notify()
	if m.Flags&Ephemeral == 0 {
		s.dispatchIn(m.Channel, "MESSAGE_DELETE", withGuild(object{"id": m.ID, "channel_id": m.ChannelID}, m.Channel))
	}
}

func withGuild(o object, c *Channel) object {
	if c.Guild != nil {
		o["guild_id"] = c.Guild.ID
	}
	return o
}

// Raw dispatches an event as it is, to every session of shard 0: one of a type
// that the bot does not know, or with a body that it does not expect.
func (s *Server) Raw(event, body string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.dispatchRaw(event, []byte(body))
}

// snapshot is a copy for a test to keep. What it points to is replaced, never
// changed, once it was stored.
func snapshot(m *Message) *Message {
	c := *m
	return &c
}

// DirectFile has somebody send the bot a file without a word.
func (s *Server) DirectFile(from *User) *Message {
	file := `{"id":"1","filename":"a.png","size":7,"url":"https://cdn.discordapp.com/attachments/1/1/a.png","proxy_url":"https://media.discordapp.net/attachments/1/1/a.png","content_type":"image/png"}`
	return s.post(&Message{Channel: s.DirectChannel(from), Author: from, Attachments: []json.RawMessage{json.RawMessage(file)}})
}

// Forward has somebody forward a message to the bot, or to a channel: its text
// and embeds come in a snapshot, and the message itself has none.
func (s *Server) Forward(m *Message, to *Channel, from *User) *Message {
	s.mu.Lock()
	reference := s.referenceTo(m)
	reference.Type = forwardReference
	snapshot := &Snapshot{Message: Forwarded{
		Type: m.Type, Content: m.Content, Timestamp: m.Timestamp, EditedTimestamp: m.EditedTimestamp, Flags: m.Flags,
		Mentions: m.Mentions, MentionRoles: m.MentionRoles, Attachments: m.Attachments, Embeds: m.Embeds, Components: m.Components,
	}}
	s.mu.Unlock()
	return s.post(&Message{Channel: to, Author: from, Reference: reference, Snapshots: []*Snapshot{snapshot}})
}

// EmbedMessage has another bot post an embed without a text.
func (s *Server) EmbedMessage(c *Channel, e Embed) *Message {
	other := s.NewUser("cards")
	other.Bot = true
	return s.post(&Message{Channel: c, Author: other, Embeds: []Embed{e}})
}
