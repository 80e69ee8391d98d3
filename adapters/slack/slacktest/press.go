package slacktest

import (
	"encoding/json"
	"maps"
	"net/url"
	"strings"
)

// SlashCommand lets a user type a command, "/office", in a channel, which the bot
// need not be in. What it answers in its acknowledgement is shown like what it
// posts to the response_url.
func (t *Team) SlashCommand(user, channel, command, text string) *Event {
	s := t.server
	s.mutex.Lock()
	t.channel(channel)
	link := s.newHook(&hook{team: t, channel: channel, user: user, plain: true})
	trigger := s.newTrigger(t)
	s.mutex.Unlock()
	name := "general"
	if strings.HasPrefix(channel, "D") {
		name = "directmessage"
	}
	fields := map[string]string{
		"token": "verification-token-of-" + s.AppID, "team_id": t.TeamID, "team_domain": strings.ToLower(t.TeamName),
		"channel_id": channel, "channel_name": name, "user_id": user, "user_name": strings.ToLower(user),
		"command": command, "text": onTheWire(text), "api_app_id": s.AppID, "is_enterprise_install": "false",
		"response_url": link.url, "trigger_id": trigger,
	}
	if t.Enterprise != "" {
		fields["enterprise_id"], fields["enterprise_name"], fields["is_enterprise_install"] = t.Enterprise, "Organization", "true"
	}
	form := url.Values{}
	for field, value := range fields {
		form.Set(field, value)
	}
	return s.send(&Event{
		Type: "slash_commands", Channel: channel, User: user, ResponseURL: link.url,
		envelope: "slash_commands", payload: encode(fields), form: form.Encode(), wantsBody: true,
		original: func(message json.RawMessage) { s.respond(link, "acknowledgement of "+command, message) },
	})
}

// Press lets a user press a button of a message.
func (t *Team) Press(m Message, actionID, user string) *Event {
	return t.Choose(m, actionID, "", user)
}

// Choose lets a user choose, of several with the same action, the one with a
// value: a feedback button, or an option of a menu.
func (t *Team) Choose(m Message, actionID, value, user string) *Event {
	t.server.mutex.Lock()
	container := map[string]any{"type": "message", "message_ts": m.TS, "channel_id": m.Channel, "is_ephemeral": false}
	payload := map[string]any{"container": container, "message": t.asJSON(&m)}
	if m.Thread != "" {
		container["thread_ts"] = m.Thread
	}
	link := t.server.newHook(&hook{team: t, channel: m.Channel, user: user, thread: m.Thread, message: t.byStamp[m.TS]})
	t.server.mutex.Unlock()
	return t.press(m.Blocks, m.TS, actionID, value, user, link, payload)
}

// PressEphemeral lets the one who sees an ephemeral message press a button of it.
// Slack sends no "message" with that.
func (t *Team) PressEphemeral(e Ephemeral, actionID string) *Event {
	return t.ChooseEphemeral(e, actionID, "")
}

// ChooseEphemeral is Choose for an ephemeral message.
func (t *Team) ChooseEphemeral(e Ephemeral, actionID, value string) *Event {
	t.server.mutex.Lock()
	link := t.server.newHook(&hook{team: t, channel: e.Channel, user: e.To, thread: e.Thread})
	for _, shown := range t.ephemerals {
		if shown.TS == e.TS {
			link.ephemeral = shown
		}
	}
	t.server.mutex.Unlock()
	return t.press(e.Blocks, e.TS, actionID, value, e.To, link, map[string]any{
		"container": map[string]any{"type": "message", "message_ts": e.TS, "channel_id": e.Channel, "is_ephemeral": true},
	})
}

// PressHome lets a user press a button of their App Home; there is no channel
// and no response_url.
func (t *Team) PressHome(user, actionID string) *Event {
	t.server.mutex.Lock()
	view := t.views[user]
	shown := t.viewJSON(user, view)
	t.server.mutex.Unlock()
	return t.press(view.Blocks, view.id, actionID, "", user, nil, map[string]any{
		"container": map[string]any{"type": "view", "view_id": view.id}, "view": shown,
	})
}

// press sends the block_actions of a button in the blocks.
func (t *Team) press(blocks json.RawMessage, salt, actionID, value, user string, link *hook, payload map[string]any) *Event {
	s := t.server
	s.mutex.Lock()
	stamp, trigger := s.newStamp(), s.newTrigger(t)
	s.mutex.Unlock()
	button, found := findAction(encode(withBlockIDs(blocks, salt)), actionID, value)
	if !found {
		s.tb.Errorf("slacktest: there is nothing to press with the action_id %q and the value %q in %s", actionID, value, blocks)
		return &Event{server: s}
	}
	maps.Copy(payload, map[string]any{
		"type": "block_actions", "token": "verification-token-of-" + s.AppID, "api_app_id": s.AppID,
		"user": map[string]any{"id": user, "username": strings.ToLower(user), "name": strings.ToLower(user), "team_id": t.TeamID},
		"team": map[string]any{"id": t.TeamID, "domain": strings.ToLower(t.TeamName)}, "enterprise": t.organization(),
		"is_enterprise_install": t.Enterprise != "", "trigger_id": trigger, "state": map[string]any{"values": map[string]any{}},
		"actions": []any{button.action(stamp)},
	})
	event := &Event{Type: "block_actions", User: user, TS: stamp, envelope: "interactive"}
	if link != nil {
		event.Channel, event.ResponseURL = link.channel, link.url
		payload["channel"] = map[string]any{"id": link.channel, "name": "general"}
		payload["response_url"] = link.url
	}
	event.payload = encode(payload)
	event.form = url.Values{"payload": {string(event.payload)}}.Encode()
	return s.send(event)
}

// organization is the one that has the app, as a payload names it; nil: none has.
func (t *Team) organization() map[string]any {
	if t.Enterprise == "" {
		return nil
	}
	return map[string]any{"id": t.Enterprise, "name": "Organization"}
}

// findAction finds what can be pressed by its action and, unless it is "", value.
func findAction(blocks json.RawMessage, actionID, value string) (Button, bool) {
	for _, button := range buttonsIn(blocks) {
		if button.ActionID == actionID && (value == "" || button.Value == value) {
			return button, true
		}
	}
	return Button{}, false
}

// action is the entry of a block_actions payload.
func (b Button) action(stamp string) map[string]any {
	action := map[string]any{"type": b.Type, "action_id": b.ActionID, "block_id": b.BlockID, "action_ts": stamp}
	label := map[string]any{"type": "plain_text", "text": b.Text, "emoji": true}
	switch {
	case strings.Contains(b.Type, "select"), b.Type == "overflow", b.Type == "radio_buttons":
		action["selected_option"] = map[string]any{"text": label, "value": b.Value}
	default:
		action["text"] = label
		if b.Value != "" {
			action["value"] = b.Value
		}
		if b.Style != "" {
			action["style"] = b.Style
		}
	}
	return action
}

func (s *Server) newTrigger(t *Team) string {
	return t.TeamID + "." + s.newSecret()
}
