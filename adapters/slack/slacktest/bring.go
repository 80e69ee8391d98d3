package slacktest

import (
	"net/url"
	"strings"
)

// What people bring to the bot beside words: messages of others, files.

// ShareMessage lets a user share a message of another channel into their direct
// messages with the bot, with a comment or none.
func (t *Team) ShareMessage(user, comment string, shared Message) *Event {
	t.server.mutex.Lock()
	in := t.direct(user)
	in.member = true
	m := t.write(in, "", user, comment)
	m.shared = []map[string]any{{
		"is_msg_unfurl": true, "is_share": true, "channel_id": shared.Channel, "ts": shared.TS, "author_id": shared.User,
		"text": shared.Text, "fallback": "[today] " + strings.ToLower(shared.User) + ": " + shared.Text,
		"from_url":  "https://" + strings.ToLower(t.TeamName) + ".slack.com/archives/" + shared.Channel + "/p" + strings.ReplaceAll(shared.TS, ".", ""),
		"mrkdwn_in": []string{"text"}, "footer": "Posted in #general",
	}}
	if comment == "" {
		m.Blocks = nil
	}
	return t.tell(m)
}

// ShareFile lets a user post a file, with a comment or none; in a channel that
// mentions the bot.
func (t *Team) ShareFile(channel, thread, user, comment string) *Event {
	t.server.mutex.Lock()
	in := t.channel(channel)
	in.member = true
	if strings.HasPrefix(channel, "D") {
		in.user = user
	}
	m := t.write(in, thread, user, comment)
	m.Subtype = "file_share"
	m.files = []map[string]any{{"id": "F0FILE", "name": "minutes.pdf", "mimetype": "application/pdf", "user": user}}
	if comment == "" {
		m.Blocks = nil
	}
	return t.tell(m)
}

// Shortcut lets a user choose, from the menu of a message, a shortcut of the app.
func (t *Team) Shortcut(user string, m Message, callbackID string) *Event {
	s := t.server
	s.mutex.Lock()
	link := s.newHook(&hook{team: t, channel: m.Channel, user: user})
	stamp, trigger := s.newStamp(), s.newTrigger(t)
	shown := t.asJSON(&m)
	s.mutex.Unlock()
	payload := encode(map[string]any{
		"type": "message_action", "token": "verification-token-of-" + s.AppID, "action_ts": stamp,
		"team":    map[string]any{"id": t.TeamID, "domain": strings.ToLower(t.TeamName)},
		"user":    map[string]any{"id": user, "name": strings.ToLower(user), "username": strings.ToLower(user), "team_id": t.TeamID},
		"channel": map[string]any{"id": m.Channel, "name": "general"}, "is_enterprise_install": t.Enterprise != "", "enterprise": t.organization(),
		"callback_id": callbackID, "trigger_id": trigger, "message_ts": m.TS, "message": shown, "response_url": link.url,
	})
	return s.send(&Event{
		Type: "message_action", Channel: m.Channel, User: user, TS: stamp, ResponseURL: link.url,
		envelope: "interactive", payload: payload, form: url.Values{"payload": {string(payload)}}.Encode(),
	})
}
