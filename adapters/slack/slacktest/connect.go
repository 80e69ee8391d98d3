package slacktest

// What members of other workspaces do, in a channel that this one shares with
// theirs (Slack Connect).

// GuestMention is MentionIn by a member of another workspace. The outer team_id of
// the event is theirs, the authorization is this one's.
func (t *Team) GuestMention(home *Team, channel, thread, user, text string) *Event {
	t.server.mutex.Lock()
	in := t.channel(channel)
	in.member = true
	m := t.write(in, thread, user, "<@"+t.BotUserID+"> "+text)
	m.home = home.TeamID
	return t.tell(m)
}

// GuestPress is Press by a member of another workspace: the payload's team is
// theirs, the message's is the one that has the app.
func (t *Team) GuestPress(home *Team, m Message, actionID, user string) *Event {
	t.server.mutex.Lock()
	container := map[string]any{"type": "message", "message_ts": m.TS, "channel_id": m.Channel, "is_ephemeral": false}
	payload := map[string]any{"container": container, "message": t.asJSON(&m)}
	if m.Thread != "" {
		container["thread_ts"] = m.Thread
	}
	link := t.server.newHook(&hook{team: t, channel: m.Channel, user: user, thread: m.Thread, message: t.byStamp[m.TS]})
	t.server.mutex.Unlock()
	return home.press(m.Blocks, m.TS, actionID, "", user, link, payload)
}
