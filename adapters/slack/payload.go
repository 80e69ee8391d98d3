package slack

import (
	"cmp"
	"encoding/json"
	"errors"
	"strings"

	fast "github.com/segmentio/encoding/json"
)

// errMalformed is that of a payload that does not say what is needed of it.
var errMalformed = errors.New("a payload lacks something that is needed")

// envelope is what the Events API sends, as far as the bot minds it.
type envelope struct {
	Type           string `json:"type"`
	Challenge      string `json:"challenge"`
	Team           string `json:"team_id"`
	Enterprise     string `json:"enterprise_id"`
	ID             string `json:"event_id"`
	Event          told   `json:"event"`
	Authorizations []struct {
		Enterprise string `json:"enterprise_id"`
		Team       string `json:"team_id"`
		User       string `json:"user_id"`
		IsBot      bool   `json:"is_bot"`
		ForAll     bool   `json:"is_enterprise_install"`
	} `json:"authorizations"`
}

// told is the event inside.
type told struct {
	message
	Channel     string   `json:"channel"`
	ChannelType string   `json:"channel_type"`
	Tab         string   `json:"tab"`
	EventTS     string   `json:"event_ts"`
	DeletedTS   string   `json:"deleted_ts"`
	Message     *message `json:"message"`
	Previous    *message `json:"previous_message"`
	Tokens      struct {
		Bot []string `json:"bot"`
	} `json:"tokens"`
}

type message struct {
	Type    string `json:"type"`
	Subtype string `json:"subtype"`
	User    string `json:"user"`
	BotID   string `json:"bot_id"`
	Text    string `json:"text"`
	TS      string `json:"ts"`
	Thread  string `json:"thread_ts"`
	Edited  struct {
		TS string `json:"ts"`
	} `json:"edited"`
	Attachments []struct {
		Share  bool   `json:"is_share"`
		Unfurl bool   `json:"is_msg_unfurl"`
		Text   string `json:"text"`
	} `json:"attachments"`
}

// shared is the text of the messages that a message brings along, as it does that
// somebody shares.
func (m *message) shared() string {
	var texts []string
	for i := range m.Attachments {
		if a := &m.Attachments[i]; (a.Share || a.Unfurl) && a.Text != "" {
			texts = append(texts, a.Text)
		}
	}
	return strings.Join(texts, "\n")
}

// decode reads JSON as far as it goes: a field of another type than it should
// have counts as one that is not there. Segment's reader takes a quarter of the
// time, and stops at such a field, where the standard library goes on.
func decode(raw []byte, into any) error {
	if fast.Unmarshal(raw, into) == nil {
		return nil
	}
	err := json.Unmarshal(raw, into)
	if _, wrongType := errors.AsType[*json.UnmarshalTypeError](err); wrongType {
		return nil
	}
	return err
}

// readEnvelope reads what the Events API sends. What the bot does not mind is
// ignored, which is no error.
func readEnvelope(raw []byte) (envelope, event, error) {
	var outer envelope
	if err := decode(raw, &outer); err != nil {
		return outer, event{}, errMalformed
	}
	e := event{Team: outer.Team, Enterprise: outer.Enterprise, ID: outer.ID}
	if len(outer.Authorizations) > 0 {
		by := &outer.Authorizations[0]
		if by.IsBot {
			e.Bot = by.User
		}
		// In a channel that workspaces share the outer one may be another's, and an
		// organization's install tells no workspace.
		if by.Team != "" || by.Enterprise != "" {
			e.Team, e.Enterprise = installOf(by.ForAll, by.Team, by.Enterprise), by.Enterprise
		}
	}
	switch {
	case outer.Type != "event_callback":
		return outer, e, nil
	case outer.Event.Type == "":
		return outer, e, errMalformed
	}
	return outer, e, outer.Event.readInto(&e)
}

// readInto reads an event that has something to do with the bot.
func (t *told) readInto(e *event) error {
	e.Channel, e.User = t.Channel, t.User
	e.Direct = t.ChannelType == "im" || t.ChannelType == "" && strings.HasPrefix(t.Channel, "D")
	switch t.Type {
	case "app_mention":
		e.Direct = false
		if t.Edited.TS != "" {
			e.edit(&t.message)
			return e.complete()
		}
		e.say(asked, &t.message)
	case "message":
		t.readMessage(e)
	case "app_home_opened":
		switch {
		case e.User == "":
			return errMalformed
		case t.Tab == "home":
			e.Kind = homeOpened
		case t.Tab == "messages" && e.Channel != "":
			e.Kind = chatOpened
		}
		return nil
	case "app_uninstalled":
		e.Kind = uninstalled
		return nil
	case "tokens_revoked":
		if len(t.Tokens.Bot) > 0 {
			e.Kind = uninstalled
		}
		return nil
	}
	return e.complete()
}

// readMessage reads a message event: something said, changed or deleted.
func (t *told) readMessage(e *event) {
	if t.BotID != "" {
		return // what a bot says by name comes as a mention
	}
	switch t.Subtype {
	case "", "file_share", "thread_broadcast", "me_message":
		switch {
		case e.Direct:
			e.say(asked, &t.message)
		case t.Thread != "" && t.Thread != t.TS && !mentions(t.Text, e.Bot):
			// What names the bot comes as a mention.
			e.say(overheard, &t.message)
			e.Others = names(t.Text)
		}
	case "message_changed":
		switch {
		case t.Message == nil:
			e.Kind = edited // incomplete
		case t.Message.Subtype == "tombstone":
			// What has answers in its thread leaves a stone behind.
			e.gone(t.Message)
		case t.Previous == nil || t.Message.Text != t.Previous.Text:
			e.edit(t.Message)
		}
	case "message_deleted":
		gone := message{TS: t.DeletedTS}
		if t.Previous != nil {
			gone.Thread, gone.BotID = t.Previous.Thread, t.Previous.BotID
		}
		e.gone(&gone)
	}
}

// say makes the event one of something said, unless no human said it: what a bot
// asks by name is heard, for some may.
func (e *event) say(as kind, m *message) {
	if m.User == slackbot || m.BotID != "" && as != asked {
		return
	}
	e.Kind, e.User, e.TS, e.Text, e.Shared = as, cmp.Or(m.User, m.BotID), m.TS, m.Text, m.shared()
	e.Author = m.BotID
	e.setThread(m.Thread)
}

// slackbot is Slack's own bot, which has no bot_id.
const slackbot = "USLACKBOT"

func (e *event) edit(m *message) {
	if e.say(edited, m); e.Kind == edited {
		e.Edition = m.Edited.TS
	}
}

func (e *event) gone(m *message) {
	if m.BotID == "" {
		e.Kind, e.TS = deleted, m.TS
		e.setThread(m.Thread)
	}
}

// setThread tells the thread that a message stands in; the one that begins a
// thread stands in none.
func (e *event) setThread(thread string) {
	if thread != e.TS {
		e.Thread = thread
	}
}

// complete is an error where an event of a message lacks what it is handled by.
func (e *event) complete() error {
	if e.Kind != ignored && (e.Channel == "" || e.TS == "" || e.User == "" && e.Kind != deleted) {
		e.Kind = ignored
		return errMalformed
	}
	return nil
}
