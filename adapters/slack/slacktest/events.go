package slacktest

import (
	"encoding/base64"
	"fmt"
	"regexp"
	"strings"
	"time"
)

// markup are the sequences that Slack writes itself where a person mentions or
// links something: they are left as they are, everything else is escaped.
var markup = regexp.MustCompile(`<(?:@[UW][A-Z0-9]+|#[CG][A-Z0-9]+|!(?:here|channel|everyone|subteam\^[A-Z0-9]+)|https?://[^<>\s]+|mailto:[^<>\s]+)(?:\|[^<>]*)?>`)

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// onTheWire is what a person typed as Slack passes it on.
func onTheWire(typed string) string {
	var wire strings.Builder
	at := 0
	for _, span := range markup.FindAllStringIndex(typed, -1) {
		wire.WriteString(escaper.Replace(typed[at:span[0]]))
		wire.WriteString(typed[span[0]:span[1]])
		at = span[1]
	}
	wire.WriteString(escaper.Replace(typed[at:]))
	return wire.String()
}

// richText is the block that Slack makes of what a person typed.
func richText(typed, salt string) []map[string]any {
	var elements []map[string]any
	text := func(part string) {
		if part != "" {
			elements = append(elements, map[string]any{"type": "text", "text": part})
		}
	}
	at := 0
	for _, span := range markup.FindAllStringIndex(typed, -1) {
		text(typed[at:span[0]])
		inside, label, _ := strings.Cut(typed[span[0]+1:span[1]-1], "|")
		switch {
		case strings.HasPrefix(inside, "@"):
			elements = append(elements, map[string]any{"type": "user", "user_id": inside[1:]})
		case strings.HasPrefix(inside, "#"):
			elements = append(elements, map[string]any{"type": "channel", "channel_id": inside[1:]})
		case strings.HasPrefix(inside, "!"):
			elements = append(elements, map[string]any{"type": "broadcast", "range": inside[1:]})
		default:
			link := map[string]any{"type": "link", "url": inside}
			if label != "" {
				link["text"] = label
			}
			elements = append(elements, link)
		}
		at = span[1]
	}
	text(typed[at:])
	return []map[string]any{{
		"type": "rich_text", "block_id": "r" + salt[len(salt)-4:],
		"elements": []map[string]any{{"type": "rich_text_section", "elements": elements}},
	}}
}

// emit sends an event of the Events API, as event_callback.
func (t *Team) emit(scope string, e *Event, inner map[string]any) *Event {
	s := t.server
	s.mutex.Lock()
	if scope != "" && !t.has(scope) || inner == nil {
		s.mutex.Unlock()
		e.server, e.Withheld = s, scope
		return e
	}
	e.ID = s.newID("Ev")
	if inner["event_ts"] == nil {
		inner["event_ts"] = s.newStamp()
	}
	s.mutex.Unlock()
	e.Type, _ = inner["type"].(string)
	e.envelope = "events_api"
	e.payload = encode(t.callback(e.ID, inner))
	return s.send(e)
}

// callback is the outer event.
func (t *Team) callback(id string, inner map[string]any) map[string]any {
	channel, _ := inner["channel"].(string)
	outer := t.TeamID
	if home, ok := inner["user_team"].(string); ok {
		outer = home // in a channel that workspaces share it may be either's
	}
	by := map[string]any{
		"enterprise_id": nil, "team_id": t.TeamID, "user_id": t.BotUserID, "is_bot": true, "is_enterprise_install": false,
	}
	if t.Enterprise != "" {
		by["enterprise_id"], by["team_id"], by["is_enterprise_install"] = t.Enterprise, nil, true
	}
	context := fmt.Sprintf(`{"et":%q,"tid":%q,"aid":%q,"cid":%q}`, inner["type"], t.TeamID, t.server.AppID, channel)
	return map[string]any{
		"token": "verification-token-of-" + t.server.AppID, "type": "event_callback",
		"team_id": outer, "context_team_id": t.TeamID, "context_enterprise_id": nil, "api_app_id": t.server.AppID,
		"event": inner, "event_id": id, "event_time": time.Now().Unix(),
		"event_context":         "4-" + base64.RawStdEncoding.EncodeToString([]byte(context)),
		"authorizations":        []map[string]any{by},
		"is_ext_shared_channel": outer != t.TeamID,
	}
}

// write puts a person's message into a channel; the mutex is held.
func (t *Team) write(in *channel, thread, user, typed string) *Message {
	stamp := t.server.newStamp()
	m := &Message{
		Channel: in.id, TS: stamp, Thread: thread, User: user, Text: onTheWire(typed),
		Blocks:   encode(richText(typed, stamp)),
		clientID: t.server.newEnvelopeID(),
	}
	t.add(m)
	return m
}

// messageEvent is the message event that tells of a message, without what it tells
// where the app may not know it; the mutex is held.
func (t *Team) messageEvent(m *Message) (event *Event, scope string, inner map[string]any) {
	event = &Event{TS: m.TS, Channel: m.Channel, User: m.User}
	if _, scope = t.channel(m.Channel).kind(); !t.has(scope) {
		return event, scope, nil
	}
	inner = t.inChannel(m.Channel, t.asJSON(m))
	inner["event_ts"] = m.TS
	delete(inner, "reply_count")
	delete(inner, "latest_reply")
	return event, scope, inner
}

// inChannel adds to what is told where it happened; the mutex is held.
func (t *Team) inChannel(channel string, told map[string]any) map[string]any {
	told["channel"] = channel
	told["channel_type"], _ = t.channel(channel).kind()
	return told
}

// echo tells the app of its own message, as Slack does where the app may read the
// channel, else nil; the mutex is held, not so for what is returned.
func (t *Team) echo(m *Message) func() *Event {
	event, scope, inner := t.messageEvent(m)
	if inner == nil {
		return nil
	}
	return func() *Event { return t.emit(scope, event, inner) }
}

// echoEdit tells of a changed message, by the bot or a person, with what it was
// before; the mutex is held, not so for what is returned.
func (t *Team) echoEdit(m *Message, before map[string]any) func() *Event {
	stamp := t.server.newStamp()
	inner := t.inChannel(m.Channel, map[string]any{
		"type": "message", "subtype": "message_changed", "hidden": true, "ts": stamp, "event_ts": stamp,
		"message": t.asJSON(m), "previous_message": before,
	})
	_, scope := t.channel(m.Channel).kind()
	event := &Event{TS: m.TS, Channel: m.Channel, User: m.User}
	return func() *Event { return t.emit(scope, event, inner) }
}

// erase deletes a message and tells of it; the mutex is held, not so for what is
// returned. A message with answers leaves a tombstone in its place, and Slack
// tells of a change; with the last answer the tombstone goes too.
func (t *Team) erase(m *Message) func() *Event {
	before := t.asJSON(m)
	if len(t.threads[m.TS]) > 0 {
		m.Subtype, m.User, m.Text, m.Blocks = "tombstone", "USLACKBOT", "This message was deleted.", nil
		t.server.notify()
		return t.echoEdit(m, before)
	}
	t.drop(m)
	told := t.echoDeletion(m, before)
	top := t.byStamp[m.Thread]
	if top == nil || top.Subtype != "tombstone" || len(t.threads[top.TS]) > 0 {
		return told
	}
	before = t.asJSON(top)
	t.drop(top)
	alsoTold := t.echoDeletion(top, before)
	return func() *Event {
		defer alsoTold()
		return told()
	}
}

// echoDeletion tells of a message that is gone; the mutex is held, not so for what
// is returned.
func (t *Team) echoDeletion(m *Message, before map[string]any) func() *Event {
	stamp := t.server.newStamp()
	inner := t.inChannel(m.Channel, map[string]any{
		"type": "message", "subtype": "message_deleted", "hidden": true, "ts": stamp, "event_ts": stamp,
		"deleted_ts": m.TS, "previous_message": before,
	})
	_, scope := t.channel(m.Channel).kind()
	event := &Event{TS: m.TS, Channel: m.Channel, User: m.User}
	return func() *Event { return t.emit(scope, event, inner) }
}
