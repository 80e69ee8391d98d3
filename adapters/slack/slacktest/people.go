package slacktest

import "strings"

func (c *call) userInfo() (reply, *refusal) {
	id := c.arguments["user"]
	if id == "" {
		return nil, &refusal{code: "user_not_found"}
	}
	name := strings.ToLower(id)
	return reply{"user": map[string]any{
		"id": id, "team_id": c.team.TeamID, "name": name, "real_name": name, "deleted": false,
		"is_bot": id == c.team.BotUserID, "locale": "en-US", "tz": "Europe/Berlin", "tz_offset": 3600,
		"profile": map[string]any{"real_name": name, "display_name": name},
	}}, nil
}

func (c *call) botInfo() (reply, *refusal) {
	if id := c.arguments["bot"]; id != "" && id != c.team.BotID {
		return nil, &refusal{code: "bot_not_found"}
	}
	return reply{"bot": map[string]any{
		"id": c.team.BotID, "user_id": c.team.BotUserID, "app_id": c.server.AppID, "name": "officebot", "deleted": false,
	}}, nil
}

func (c *call) channelInfo() (reply, *refusal) {
	c.server.mutex.Lock()
	defer c.server.mutex.Unlock()
	in := c.team.channels[c.arguments["channel"]]
	if in == nil {
		return nil, &refusal{code: "channel_not_found"}
	}
	kind, _ := in.kind()
	return reply{"channel": map[string]any{
		"id": in.id, "name": strings.ToLower(in.id), "is_channel": kind == "channel", "is_group": kind == "group",
		"is_im": kind == "im", "is_private": kind != "channel", "is_member": in.member, "user": in.user,
	}}, nil
}

func (c *call) openDirect() (reply, *refusal) {
	c.server.mutex.Lock()
	defer c.server.mutex.Unlock()
	if refused := c.missing("users"); refused != nil {
		return nil, refused
	}
	in := c.team.direct(c.arguments["users"])
	return reply{"channel": map[string]any{"id": in.id}}, nil
}
