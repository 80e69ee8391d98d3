package slacktest

import (
	"encoding/json"
	"strings"
)

func (c *call) authTest() (reply, *refusal) {
	t := c.team
	return reply{
		"url": "https://" + strings.ToLower(t.TeamName) + ".slack.com/", "team": t.TeamName, "user": "officebot",
		"team_id": t.TeamID, "user_id": t.BotUserID, "bot_id": t.BotID, "is_enterprise_install": false,
	}, nil
}

func (c *call) authRevoke() (reply, *refusal) {
	c.server.mutex.Lock()
	defer c.server.mutex.Unlock()
	c.token.failure = "token_revoked"
	return reply{"revoked": true}, nil
}

// target finds the channel that a message is meant for; the mutex is held. A
// user's id stands for the direct messages with them.
func (c *call) target() (*channel, *refusal) {
	id := c.arguments["channel"]
	if strings.HasPrefix(id, "U") || strings.HasPrefix(id, "W") {
		return c.team.direct(id), nil
	}
	found := c.team.channels[id]
	switch {
	case found == nil, !found.member && strings.HasPrefix(id, "G"):
		return nil, &refusal{code: "channel_not_found"}
	case !found.member && !c.team.has("chat:write.public"):
		return nil, &refusal{code: "not_in_channel"}
	}
	return found, nil
}

func (c *call) postMessage() (reply, *refusal) {
	if refused := c.checkMessage(surfacePosted); refused != nil {
		return nil, refused
	}
	s, t := c.server, c.team
	s.mutex.Lock()
	defer s.mutex.Unlock()
	in, refused := c.target()
	if refused != nil {
		return nil, refused
	}
	m := &Message{Channel: in.id, TS: s.newStamp(), Thread: c.thread(), User: t.BotUserID, BotID: t.BotID}
	c.fill(m)
	t.add(m)
	s.counts.Posted++
	c.after = t.echo(m)
	return reply{"channel": in.id, "ts": m.TS, "message": t.asJSON(m)}, nil
}

// thread is where a message goes; the mutex is held. Slack posts outside of any
// thread what answers a deleted message.
func (c *call) thread() string {
	ts := c.arguments["thread_ts"]
	if ts == "" {
		return ""
	}
	if first := c.team.byStamp[ts]; first != nil && first.Thread != "" {
		return first.Thread
	}
	if c.team.deleted[ts] {
		return ""
	}
	return ts
}

func (c *call) fill(m *Message) {
	if text, ok := c.arguments["text"]; ok {
		m.Text = text
	}
	if blocks, ok := c.arguments["blocks"]; ok {
		m.Blocks = json.RawMessage(blocks)
	}
	if metadata, ok := c.arguments["metadata"]; ok {
		m.Metadata = json.RawMessage(metadata)
	}
}

// own finds the bot's message that the call names; the mutex is held.
func (c *call) own(notMine string) (*Message, *refusal) {
	m := c.team.byStamp[c.arguments["ts"]]
	switch {
	case m == nil || m.Channel != c.arguments["channel"]:
		return nil, &refusal{code: "message_not_found"}
	case m.BotID != c.team.BotID:
		return nil, &refusal{code: notMine}
	}
	return m, nil
}

func (c *call) updateMessage() (reply, *refusal) {
	if refused := c.checkMessage(surfaceUpdated); refused != nil {
		return nil, refused
	}
	s, t := c.server, c.team
	s.mutex.Lock()
	defer s.mutex.Unlock()
	m, refused := c.own("cant_update_message")
	if refused != nil {
		return nil, refused
	}
	before := t.asJSON(m)
	c.fill(m)
	m.Edits++
	s.counts.Updated++
	s.notify()
	c.after = t.echoEdit(m, before)
	return reply{"channel": m.Channel, "ts": m.TS, "text": m.Text, "message": t.asJSON(m)}, nil
}

func (c *call) deleteMessage() (reply, *refusal) {
	s, t := c.server, c.team
	s.mutex.Lock()
	defer s.mutex.Unlock()
	m, refused := c.own("cant_delete_message")
	if refused != nil {
		return nil, refused
	}
	s.counts.Deleted++
	c.after = t.erase(m)
	return reply{"channel": m.Channel, "ts": m.TS}, nil
}

func (c *call) postEphemeral() (reply, *refusal) {
	if refused := c.checkMessage(surfaceEphemeral); refused != nil {
		return nil, refused
	}
	s, t := c.server, c.team
	s.mutex.Lock()
	defer s.mutex.Unlock()
	in, refused := c.target()
	if refused != nil {
		return nil, refused
	}
	if c.arguments["user"] == "" {
		return nil, &refusal{code: "invalid_arguments", messages: []string{"[ERROR] missing required field: user"}}
	}
	e := t.show(c.arguments["user"], Message{Channel: in.id, Thread: c.arguments["thread_ts"]})
	c.fill(&e.Message)
	return reply{"message_ts": e.TS}, nil
}

// show gives a user a message of their own; the mutex is held.
func (t *Team) show(user string, m Message) *Ephemeral {
	m.TS, m.User, m.BotID = t.server.newStamp(), t.BotUserID, t.BotID
	e := &Ephemeral{Message: m, To: user}
	t.ephemerals = kept(t.ephemerals, t.server.options.Keep, e)
	t.server.counts.Ephemerals++
	t.server.notify()
	return e
}
