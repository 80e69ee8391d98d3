package discord

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"time"

	"officebot/adapters"
	"officebot/bot"
)

var errIncomplete = errors.New("something of the event is missing")

// addressed tells whether a message is a person's to the bot: a direct message,
// or one that mentions it or the role that its server gave it.
func (a *Adapter) addressed(m *heard) bool {
	if !fromPerson(m) || m.Type != ordinaryMessage && m.Type != replyMessage {
		return false
	}
	self := a.self()
	if self == "" || m.Author.ID == self {
		return false
	}
	return m.GuildID == "" || m.mentions(self) || a.mentionsRole(m)
}

func fromPerson(m *heard) bool {
	return m.Author != nil && m.Author.ID != "" && !m.Author.Bot && !m.Author.System && m.WebhookID == ""
}

func (a *Adapter) mentionsRole(m *heard) bool {
	if len(m.MentionRoles) == 0 {
		return false
	}
	own := a.places.role(m.GuildID)
	return own != "" && slices.Contains(m.MentionRoles, own)
}

// answerMessage answers a message, once.
func (a *Adapter) answerMessage(ctx context.Context, m *heard, arrived time.Time) {
	_, err := a.desk.Once(ctx, name, "message:"+m.ID, func(ctx context.Context) error {
		return a.replyTo(ctx, m, arrived)
	})
	a.sendFailed(err)
}

// sendFailed tells of an answer that could not be delivered.
func (a *Adapter) sendFailed(err error) {
	if err == nil {
		return
	}
	a.desk.Observer().Happened(name, adapters.SendFailed)
	advice := "an answer could not be delivered"
	switch codeOf(err) {
	case missingPermissions, missingAccess:
		advice += ": let the bot view the channel, send messages there (in threads too), embed links and read the message history"
	case unknownInteraction, invalidToken, unknownWebhook:
		advice += " in the time that Discord allows"
	}
	a.log.Warn().Err(err).Msg(advice)
}

func (a *Adapter) replyTo(ctx context.Context, m *heard, arrived time.Time) error {
	admitted, tell := a.desk.Admit(ctx, name, m.Author.ID)
	if !admitted {
		if tell {
			return a.tellLimit(ctx, m)
		}
		return nil
	}
	said, before, err := a.answerTo(ctx, m, nil)
	if err != nil {
		_, err = a.send(ctx, m.ChannelID, answering(notice(adapters.Spoken.In(a.desk.Language(name, m.words(), "")).Broken), m.ID))
		return err
	}
	sent, err := a.deliver(ctx, m, a.drawing(ctx, said, view{asker: m.Author.ID, key: m.ID}))
	if err != nil {
		return err
	}
	a.desk.Observer().Sent(name, time.Since(arrived))
	a.desk.Post(ctx, name, m.ID, adapters.Posted{Channel: m.ChannelID, Answer: sent.ID, Asker: m.Author.ID, Before: before})
	a.remember(ctx, sent.ID, said)
	return nil
}

// remember keeps what an answer was about, for replies to it.
func (a *Adapter) remember(ctx context.Context, answer string, said *bot.Answer) {
	if answer != "" && said.Topic.Language != "" {
		a.desk.Remember(ctx, replyKey(answer), said.Topic)
	}
}

// answerTo answers a message in the context that it was written in: that of the
// answer which it replies to, else that of the thread or direct messages. An
// edited one (before is not nil) is answered in its old context. The answer to
// no words is help.
func (a *Adapter) answerTo(ctx context.Context, m *heard, before *bot.Topic) (*bot.Answer, bot.Topic, error) {
	text := m.words()
	if text == "" {
		return a.helpAnswer(""), bot.Topic{}, nil
	}
	if before == nil {
		before = a.topicOf(ctx, m.repliesTo())
	}
	said, was, err := a.desk.Answer(ctx, adapters.Message{
		Platform:     name,
		Text:         text,
		Conversation: a.conversation(ctx, m),
		Before:       before,
	})
	return &said, was, err
}

// topicOf is what an answer of the bot's was about, nil where it is none or is
// forgotten.
func (a *Adapter) topicOf(ctx context.Context, answer string) *bot.Topic {
	if answer == "" {
		return nil
	}
	return a.topicIn(ctx, replyKey(answer))
}

// topicIn is what a conversation was last about, nil where there was none.
func (a *Adapter) topicIn(ctx context.Context, conversation string) *bot.Topic {
	topic, err := a.memory().Load(ctx, conversation)
	if err != nil || topic.Language == "" {
		return nil // the desk tells of a store that fails
	}
	return &topic
}

// conversation names what a message is part of, "" where it begins one.
func (a *Adapter) conversation(ctx context.Context, m *heard) string {
	switch {
	case m.GuildID == "":
		return directKey(m.ChannelID)
	case a.inThread(ctx, m.ChannelID):
		return threadKey(m.ChannelID)
	}
	return ""
}

// answering makes a message the reply to another. Discord makes it once however
// often it is sent, for the other's id is its nonce.
func answering(reply message, question string) message {
	reply.Reference = &reference{MessageID: question}
	if len(question) <= maxNonce {
		reply.Nonce, reply.EnforceNonce = question, true
	}
	return reply
}

// tooFast tells somebody, in a language, when they may ask again: their client
// counts it down.
func (a *Adapter) tooFast(ctx context.Context, asker, lang string) string {
	again := time.Now().Add(a.desk.Wait(ctx, name, asker))
	return fmt.Sprintf(adapters.Spoken.In(lang).Limited, fmt.Sprintf("<t:%d:R>", again.Unix()))
}

// tellLimit tells somebody alone that they ask too fast; where they take no
// direct messages, in a reply.
func (a *Adapter) tellLimit(ctx context.Context, m *heard) error {
	text := a.tooFast(ctx, m.Author.ID, a.desk.Language(name, m.words(), ""))
	if m.GuildID != "" {
		var direct channel
		body := struct {
			Recipient string `json:"recipient_id"`
		}{m.Author.ID}
		err := a.api.do(ctx, request{attempt: "open direct messages", method: http.MethodPost, path: "users/@me/channels", bucket: "direct", body: body}, &direct)
		if err == nil && direct.ID != "" {
			if _, err = a.send(ctx, direct.ID, notice(text)); err == nil {
				return nil
			}
		}
	}
	_, err := a.send(ctx, m.ChannelID, answering(notice(text), m.ID))
	return err
}

func channelPath(id string) string { return "channels/" + url.PathEscape(id) }

func messagePath(channel, id string) string {
	return channelPath(channel) + "/messages/" + url.PathEscape(id)
}
