package slacktest

import "encoding/json"

// EnvelopeID stands, in a frame given to Raw, for the envelope_id that the server
// makes up.
const EnvelopeID = "{{envelope_id}}"

// AppHomeOpened lets a user open a tab of the app: "home" or "messages".
func (t *Team) AppHomeOpened(user, tab string) *Event {
	t.server.mutex.Lock()
	in := t.direct(user)
	inner := map[string]any{"type": "app_home_opened", "user": user, "channel": in.id, "tab": tab}
	if view, ok := t.views[user]; ok && tab == "home" {
		inner["view"] = t.viewJSON(user, view)
	}
	t.server.mutex.Unlock()
	return t.emit("", &Event{Channel: in.id, User: user}, inner)
}

// TokensRevoked makes the workspace's token worthless and tells the app so.
func (t *Team) TokensRevoked() *Event {
	t.RefuseToken("token_revoked")
	return t.emit("", &Event{}, map[string]any{
		"type": "tokens_revoked", "tokens": map[string]any{"oauth": []string{}, "bot": []string{t.BotUserID}},
	})
}

// AppUninstalled removes the app from the workspace: its token is worthless, and
// the app is told so by app_uninstalled, which is returned, and tokens_revoked.
func (t *Team) AppUninstalled() *Event {
	t.RefuseToken("account_inactive")
	gone := t.emit("", &Event{}, map[string]any{"type": "app_uninstalled"})
	t.emit("", &Event{}, map[string]any{
		"type": "tokens_revoked", "tokens": map[string]any{"oauth": []string{}, "bot": []string{t.BotUserID}},
	})
	return gone
}

// RawEvent sends an event with any inner event, of an unknown type or with fields
// of the wrong kind. It has to be a JSON object. The bot is in the channel that it
// names.
func (t *Team) RawEvent(inner string) *Event {
	var object map[string]any
	if err := json.Unmarshal([]byte(inner), &object); err != nil || object == nil {
		t.server.tb.Errorf("slacktest: an inner event has to be a JSON object: %v", err)
		object = map[string]any{}
	}
	if channel, ok := object["channel"].(string); ok && channel != "" {
		t.Invite(channel)
	}
	return t.emit("", &Event{}, object)
}

// Raw sends a text as it is: a whole frame over a socket, a whole body by HTTP.
// A frame with EnvelopeID in it can be acknowledged.
func (s *Server) Raw(text string) *Event {
	return s.send(&Event{Type: "raw", payload: json.RawMessage(text), raw: true})
}

// Twice sends what an event tells a second time under an event_id of its own, as
// Slack does when an app is mentioned in a way that two subscriptions see.
func (s *Server) Twice(e *Event) *Event {
	s.mutex.Lock()
	id := s.newID("Ev")
	s.mutex.Unlock()
	var outer map[string]any
	if err := json.Unmarshal(e.payload, &outer); err != nil || e.ID == "" {
		s.tb.Errorf("slacktest: %s is no event of the Events API: %v", e, err)
		return e
	}
	outer["event_id"] = id
	return s.send(&Event{
		ID: id, Type: e.Type, TS: e.TS, Channel: e.Channel, User: e.User, envelope: e.envelope, payload: encode(outer),
	})
}
