package slacktest

import (
	"encoding/json"
	"strings"
)

// Message is one that stands, or stood, in a channel.
type Message struct {
	Channel  string
	TS       string
	Thread   string // the thread_ts, "" where it is in no thread
	User     string
	BotID    string // "" where a person wrote it
	Text     string // as on the wire: escaped
	Blocks   json.RawMessage
	Metadata json.RawMessage
	Subtype  string
	Edits    int    // how often it was changed
	Deleted  bool   // kept only in what was handed out before
	Hook     string // the response_url that it was posted to, "" where by chat.postMessage

	clientID string
	edited   string           // the ts of the last change
	home     string           // the workspace of who wrote it, "" the channel's own
	shared   []map[string]any // messages that it brings along
	files    []map[string]any
}

// Ephemeral is a message that one person sees.
type Ephemeral struct {
	Message
	To      string // the user who sees it
	Deleted bool
}

// Button is something in a message or view that a person can press.
type Button struct {
	Type     string // button, feedback_buttons, icon_button, overflow, static_select, …
	ActionID string
	BlockID  string
	Text     string // the label
	Value    string
	URL      string
	Style    string

	element map[string]any
}

// Visible is all that a person sees of the message: the text of its blocks, a
// line each, else its text. Labels of buttons are not in it.
func (m Message) Visible() string {
	if text := visibleText(m.Blocks); text != "" {
		return text
	}
	return m.Text
}

// Buttons are those of the message, in order. A feedback_buttons element counts
// as two, with the same action.
func (m Message) Buttons() []Button { return buttonsIn(m.Blocks) }

// Button is the first whose label or action_id contains the words; the zero
// Button where there is none.
func (m Message) Button(words string) Button { return findButton(m.Buttons(), words) }

func findButton(buttons []Button, words string) Button {
	for _, button := range buttons {
		if strings.Contains(button.Text, words) || strings.Contains(button.ActionID, words) {
			return button
		}
	}
	return Button{}
}

// add keeps a message and forgets the oldest beyond Options.Keep; the mutex is
// held.
func (t *Team) add(m *Message) {
	in := t.channel(m.Channel)
	in.messages = append(in.messages, m)
	t.byStamp[m.TS] = m
	t.written = append(t.written, m)
	if m.Thread != "" {
		t.threads[m.Thread] = append(t.threads[m.Thread], m)
	}
	if keep := t.server.options.Keep; keep > 0 && len(t.written) > keep {
		oldest := t.written[0]
		t.written = t.written[1:]
		t.remove(oldest)
	}
	t.server.notify()
}

// drop takes a message out of its channel; the mutex is held.
func (t *Team) drop(m *Message) {
	m.Deleted = true
	if keep := t.server.options.Keep; keep > 0 && len(t.deleted) >= keep {
		clear(t.deleted)
	}
	t.deleted[m.TS] = true
	t.written = without(t.written, m)
	t.remove(m)
	t.server.notify()
}

func (t *Team) remove(m *Message) {
	in := t.channel(m.Channel)
	in.messages = without(in.messages, m)
	delete(t.byStamp, m.TS)
	if m.Thread == "" {
		return
	}
	if rest := without(t.threads[m.Thread], m); len(rest) > 0 {
		t.threads[m.Thread] = rest
	} else {
		delete(t.threads, m.Thread)
	}
}

// without takes the message out of a list, from the front at no cost.
func without(list []*Message, m *Message) []*Message {
	for i, other := range list {
		if other != m {
			continue
		}
		if i == 0 {
			list[0] = nil
			return list[1:]
		}
		return append(list[:i], list[i+1:]...)
	}
	return list
}

// asJSON is the message as the Web API and the events show it; the mutex is held.
func (t *Team) asJSON(m *Message) map[string]any {
	shown := map[string]any{"type": "message", "ts": m.TS, "user": m.User, "text": m.Text, "team": t.TeamID}
	for name, value := range map[string]string{
		"thread_ts": m.Thread, "subtype": m.Subtype, "client_msg_id": m.clientID, "bot_id": m.BotID,
	} {
		if value != "" {
			shown[name] = value
		}
	}
	if m.BotID != "" {
		shown["app_id"] = t.server.AppID
		shown["bot_profile"] = map[string]any{"id": m.BotID, "app_id": t.server.AppID, "name": "officebot", "team_id": t.TeamID, "deleted": false}
		if m.BotID != t.BotID {
			shown["app_id"] = "A0STRANGER"
			shown["bot_profile"] = map[string]any{"id": m.BotID, "app_id": "A0STRANGER", "name": "stranger", "team_id": t.TeamID, "deleted": false}
		}
	}
	if m.BotID == "" && m.Blocks != nil {
		shown["blocks"] = m.Blocks // made here, with their ids
	} else if blocks := withBlockIDs(m.Blocks, m.TS); blocks != nil {
		shown["blocks"] = blocks
	}
	if m.home != "" {
		shown["team"], shown["user_team"], shown["source_team"] = m.home, m.home, m.home
	}
	if m.shared != nil {
		shown["attachments"] = m.shared
	}
	if m.files != nil {
		shown["files"], shown["upload"] = m.files, true
	}
	if m.Metadata != nil {
		shown["metadata"] = m.Metadata
	}
	if m.Subtype == "tombstone" {
		shown["hidden"], shown["parent_user_id"] = true, m.User
	}
	if m.edited != "" {
		shown["edited"] = map[string]any{"user": m.User, "ts": m.edited}
	}
	if replies := t.threads[m.TS]; len(replies) > 0 {
		last := replies[len(replies)-1]
		shown["thread_ts"], shown["reply_count"], shown["latest_reply"] = m.TS, len(replies), last.TS
	} else if first := t.byStamp[m.Thread]; first != nil {
		shown["parent_user_id"] = first.User
	}
	return shown
}
