package discordtest

// The contexts in which a command is used.
const (
	inGuild        = 0
	inBotDM        = 1
	inOtherPrivate = 2
)

func contextOf(c *Channel) int {
	switch {
	case c.Guild != nil:
		return inGuild
	case c.Type == DirectText:
		return inBotDM
	}
	return inOtherPrivate
}

// Where an application is installed.
const (
	guildInstall = "0"
	userInstall  = "1"
)

// owners tells by whose installation the bot is reached from a channel.
func owners(c *Channel, u *User) map[string]string {
	switch {
	case c.Guild != nil && !c.Guild.BotAbsent:
		return map[string]string{guildInstall: c.Guild.ID}
	case c.Type == DirectText:
		return map[string]string{guildInstall: "0"}
	}
	return map[string]string{userInstall: u.ID}
}

// interactionJSON is an interaction as the bot gets it
// (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object).
func (s *Server) interactionJSON(i *Interaction) object {
	o := object{
		"id": i.ID, "application_id": s.ApplicationID, "type": i.Type, "token": i.Token, "version": 1,
		"data": i.data, "channel_id": i.Channel.ID, "channel": s.channelJSON(i.Channel),
		"locale": i.User.Locale, "app_permissions": s.permissionsIn(i.Channel), "context": contextOf(i.Channel),
		"authorizing_integration_owners": owners(i.Channel, i.User),
		"entitlements":                   []object{}, "entitlement_sku_ids": []string{}, "attachment_size_limit": 10 << 20,
	}
	if g := i.Channel.Guild; g != nil {
		member := s.memberJSON(i.User, true)
		member["permissions"] = botPermissions
		o["member"], o["guild_id"], o["guild_locale"] = member, g.ID, g.Locale
		o["guild"] = object{"id": g.ID, "locale": g.Locale, "features": []string{}}
	} else {
		o["user"] = i.User
	}
	if i.Source != nil && i.Type != commandAct {
		o["message"] = s.messageJSON(i.Source, false, true)
	}
	return o
}

func (s *Server) originOf(i *Interaction) *Origin {
	origin := &Origin{ID: i.ID, Type: i.Type, User: i.User, Owners: owners(i.Channel, i.User)}
	if i.Source != nil && i.Type == componentAct {
		origin.InteractedMessageID = i.Source.ID
	} else if i.Source != nil {
		origin.TargetMessageID = i.Source.ID
	}
	return origin
}
