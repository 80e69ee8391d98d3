package slacktest

import "strings"

// What people write. A text is as they type it: Slack escapes what is no markup
// of its own (<@U1>, <https://…>).

// Mention writes a message that mentions the bot, at the beginning unless the
// text has the mention in it. The event is the app_mention; where the app may read
// the channel, Slack sends a message event with the same ts beside it.
func (t *Team) Mention(channel, user, text string) *Event {
	return t.MentionIn(channel, "", user, text)
}

// MentionIn is Mention in a thread.
func (t *Team) MentionIn(channel, thread, user, text string) *Event {
	if name := "<@" + t.BotUserID + ">"; !strings.Contains(text, name) {
		text = name + " " + text
	}
	return t.ThreadMessage(channel, thread, user, text)
}

// DirectMessage writes to the bot in private.
func (t *Team) DirectMessage(user, text string) *Event {
	return t.ThreadMessage(t.DMChannel(user), "", user, text)
}

// ThreadMessage writes a message into a thread, or with thread "" into a channel.
// The event is the app_mention of one that mentions the bot, else the message.
func (t *Team) ThreadMessage(channel, thread, user, text string) *Event {
	s := t.server
	s.mutex.Lock()
	in := t.channel(channel)
	in.member = true
	if strings.HasPrefix(channel, "D") {
		in.user = user
	}
	m := t.write(in, thread, user, text)
	return t.tell(m)
}

// tell sends what Slack sends of a new message, and returns the event that the
// bot was meant by. It unlocks the mutex.
func (t *Team) tell(m *Message) *Event {
	event, scope, inner := t.messageEvent(m)
	mentioned := t.mention(m)
	t.server.mutex.Unlock()
	if mentioned == nil {
		return t.emit(scope, event, inner)
	}
	asked := t.emit("app_mentions:read", &Event{TS: m.TS, Channel: m.Channel, User: m.User}, mentioned)
	t.emit(scope, event, inner)
	return asked
}

// mention is the app_mention event of a message, nil where Slack sends none:
// direct messages have none. The mutex is held.
func (t *Team) mention(m *Message) map[string]any {
	if m.Channel[:1] == "D" || !strings.Contains(m.Text, "<@"+t.BotUserID+">") {
		return nil
	}
	inner := t.asJSON(m)
	inner["type"], inner["channel"], inner["event_ts"] = "app_mention", m.Channel, m.TS
	if m.edited != "" {
		inner["event_ts"] = m.edited
	}
	delete(inner, "reply_count")
	delete(inner, "latest_reply")
	return inner
}

// EditMessage changes what a person wrote. Slack tells of it by message_changed
// where the app may read the channel and, where the text mentions the bot, by an
// app_mention with "edited"; that one is returned where both are sent.
func (t *Team) EditMessage(ts, text string) *Event {
	s := t.server
	s.mutex.Lock()
	m := t.byStamp[ts]
	if m == nil {
		s.mutex.Unlock()
		s.tb.Errorf("slacktest: there is no message %s to edit", ts)
		return &Event{server: s}
	}
	if name := "<@" + t.BotUserID + ">"; strings.HasPrefix(m.Text, name) && !strings.Contains(text, name) {
		text = name + " " + text
	}
	before := t.asJSON(m)
	m.Text, m.Blocks = onTheWire(text), encode(richText(text, ts))
	m.edited = s.newStamp()
	m.Edits++
	s.notify()
	changed := t.echoEdit(m, before)
	mentioned := t.mention(m)
	s.mutex.Unlock()
	if mentioned == nil {
		return changed()
	}
	asked := t.emit("app_mentions:read", &Event{TS: ts, Channel: m.Channel, User: m.User}, mentioned)
	changed()
	return asked
}

// DeleteMessage deletes what somebody wrote. Slack sends message_deleted or, where
// the message has answers in its thread, message_changed with a tombstone.
func (t *Team) DeleteMessage(ts string) *Event {
	s := t.server
	s.mutex.Lock()
	m := t.byStamp[ts]
	if m == nil {
		s.mutex.Unlock()
		s.tb.Errorf("slacktest: there is no message %s to delete", ts)
		return &Event{server: s}
	}
	told := t.erase(m)
	s.mutex.Unlock()
	return told()
}

// BotMessage is written by another bot, in the way of today's apps: with a user,
// a bot_id and no subtype. One that mentions our bot is an app_mention too.
func (t *Team) BotMessage(channel, thread, text string) *Event {
	return t.stranger(channel, thread, text, "")
}

// LegacyBotMessage is written by an integration of old: subtype bot_message, no
// user.
func (t *Team) LegacyBotMessage(channel, thread, text string) *Event {
	return t.stranger(channel, thread, text, "bot_message")
}

func (t *Team) stranger(channel, thread, text, subtype string) *Event {
	t.server.mutex.Lock()
	in := t.channel(channel)
	in.member = true
	m := t.write(in, thread, "USTRANGER", text)
	m.BotID, m.Subtype, m.clientID = "BSTRANGER", subtype, ""
	if subtype != "" {
		m.User = ""
	}
	return t.tell(m)
}

// Join lets a user join a channel; the bot itself, where the user is BotUserID.
func (t *Team) Join(channel, user string) *Event {
	t.server.mutex.Lock()
	in := t.channel(channel)
	in.member = true
	m := t.write(in, "", user, "<@"+user+"> has joined the channel")
	m.Subtype, m.Blocks, m.clientID = "channel_join", nil, ""
	event, scope, inner := t.messageEvent(m)
	t.server.mutex.Unlock()
	return t.emit(scope, event, inner)
}
