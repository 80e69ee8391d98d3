package discordtest

import (
	"strconv"
	"time"
)

// epoch is the millisecond from which Discord's ids count
// (https://discord.com/developers/docs/reference#snowflakes).
const epoch = 1420070400000

// now is Options.Now, moved on by Advance.
func (s *Server) now() time.Time { return s.options.Now().Add(s.skew) }

// Advance moves the server's clock on, so that what has a deadline misses it:
// an interaction that nobody answered after three seconds, a token of one after
// fifteen minutes.
func (s *Server) Advance(d time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.skew += d
}

// newID makes an id later than all others.
func (s *Server) newID() string {
	now := uint64(s.now().UnixMilli()-epoch) << 22
	s.lastID = max(s.lastID+1, now)
	return strconv.FormatUint(s.lastID, 10)
}

// NewUser adds a person whose client speaks American English.
func (s *Server) NewUser(name string) *User { return s.NewUserIn(name, "en-US") }

// NewUserIn adds a person whose client has a locale, as Discord writes it
// ("zh-CN").
func (s *Server) NewUserIn(name, locale string) *User {
	s.mu.Lock()
	defer s.mu.Unlock()
	u := &User{ID: s.newID(), Username: name, Discriminator: "0", GlobalName: name, Locale: locale}
	s.users[u.ID] = u
	return u
}

// NewGuild adds a guild with the bot in it. Shards that are connected already
// hear of it.
func (s *Server) NewGuild(name string) *Guild { return s.NewGuildInShard(name, 0, 1) }

// NewGuildInShard adds a guild, with the bot in it, that belongs to a shard of
// count (its id tells which).
func (s *Server) NewGuildInShard(name string, shard, count int) *Guild {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.newID()
	for shardOf(s.lastID, count) != shard {
		s.lastID += 1 << 22
	}
	g := s.addGuild(name, strconv.FormatUint(s.lastID, 10))
	s.dispatchTo(g, intentGuilds, "GUILD_CREATE", s.guildJSON(g))
	return g
}

// NewForeignGuild adds a guild that the bot is not in.
func (s *Server) NewForeignGuild(name string) *Guild {
	s.mu.Lock()
	defer s.mu.Unlock()
	g := s.addGuild(name, s.newID())
	g.BotAbsent = true
	return g
}

func (s *Server) addGuild(name, id string) *Guild {
	g := &Guild{ID: id, Name: name, Locale: "en-US", created: s.now()}
	s.guilds = append(s.guilds, g)
	return g
}

// shardOf is the shard that hears of a guild
// (https://discord.com/developers/docs/events/gateway#sharding).
func shardOf(guildID uint64, count int) int { return int((guildID >> 22) % uint64(count)) }

// NewChannel adds a text channel to a guild.
func (s *Server) NewChannel(g *Guild, name string) *Channel {
	return s.addChannel(&Channel{Type: GuildText, Name: name, Guild: g}, "CHANNEL_CREATE")
}

// NewThread adds a public thread to a channel.
func (s *Server) NewThread(parent *Channel, name string) *Channel {
	return s.addChannel(&Channel{Type: PublicThread, Name: name, Guild: parent.Guild, Parent: parent}, "THREAD_CREATE")
}

// NewGroup adds a group of people without the bot, where somebody may use it who
// installed it.
func (s *Server) NewGroup(people ...*User) *Channel {
	return s.addChannel(&Channel{Type: GroupText, Recipients: people}, "")
}

func (s *Server) addChannel(c *Channel, event string) *Channel {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.addChannelLocked(c, event)
}

func (s *Server) addChannelLocked(c *Channel, event string) *Channel {
	c.ID = s.newID()
	s.channels[c.ID] = c
	if event != "" && s.botIn(c) {
		s.dispatchTo(c.Guild, intentGuilds, event, s.channelJSON(c))
	}
	return c
}

// DirectChannel is the direct message between the bot and somebody.
func (s *Server) DirectChannel(u *User) *Channel {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.directChannel(u)
}

func (s *Server) directChannel(u *User) *Channel {
	c, ok := s.direct[u.ID]
	if !ok {
		c = s.addChannelLocked(&Channel{Type: DirectText, Recipients: []*User{u}}, "")
		s.direct[u.ID] = c
	}
	return c
}

// botIn tells whether the bot sees what goes on in a channel.
func (s *Server) botIn(c *Channel) bool {
	if c.Guild != nil {
		return !c.Guild.BotAbsent
	}
	return c.Type == DirectText
}

type object = map[string]any

// guildJSON is the guild as GUILD_CREATE tells of it.
func (s *Server) guildJSON(g *Guild) object {
	channels, threads := []object{}, []object{}
	for _, c := range s.channelsOf(g) {
		if c.Type == PublicThread {
			threads = append(threads, s.channelJSON(c))
		} else {
			channels = append(channels, s.channelJSON(c))
		}
	}
	return object{
		"id": g.ID, "name": g.Name, "icon": nil, "owner_id": g.ID, "preferred_locale": g.Locale,
		"joined_at": g.created.UTC().Format(time.RFC3339Nano), "large": false, "unavailable": false,
		"member_count": len(s.users), "members": []object{s.memberJSON(s.Bot, true)},
		"channels": channels, "threads": threads, "features": []string{}, "emojis": []object{},
		"roles":        []object{{"id": g.ID, "name": "@everyone", "permissions": botPermissions, "position": 0, "color": 0}},
		"voice_states": []object{}, "presences": []object{}, "stage_instances": []object{}, "stickers": []object{},
	}
}

// botPermissions are View Channel, Send Messages, Embed Links, Read Message
// History, Use Application Commands and Send Messages in Threads.
const botPermissions = "277025475584"

func (s *Server) channelsOf(g *Guild) []*Channel {
	var list []*Channel
	for _, c := range s.channels {
		if c.Guild == g {
			list = append(list, c)
		}
	}
	sortByID(list, func(c *Channel) string { return c.ID })
	return list
}

func (s *Server) channelJSON(c *Channel) object {
	o := object{"id": c.ID, "type": c.Type, "name": c.Name, "flags": 0, "last_message_id": nil}
	switch {
	case c.Guild == nil:
		o["recipients"] = c.Recipients
		delete(o, "name")
	case c.Type == PublicThread:
		o["guild_id"], o["parent_id"], o["owner_id"] = c.Guild.ID, c.Parent.ID, s.Asker.ID
		o["message_count"], o["member_count"] = 0, 1
		o["thread_metadata"] = object{
			"archived": false, "locked": false, "auto_archive_duration": 1440,
			"archive_timestamp": c.Guild.created.UTC().Format(time.RFC3339Nano),
		}
	default:
		o["guild_id"], o["position"], o["permission_overwrites"] = c.Guild.ID, 0, []object{}
		o["nsfw"], o["topic"], o["parent_id"] = false, nil, nil
	}
	return o
}

// memberJSON is somebody as a member of a guild; messages carry it without the
// user.
func (s *Server) memberJSON(u *User, withUser bool) object {
	o := object{
		"roles": []string{}, "nick": nil, "avatar": nil, "premium_since": nil, "flags": 0,
		"joined_at": time.UnixMilli(epoch).UTC().Format(time.RFC3339Nano),
		"deaf":      false, "mute": false, "pending": false, "communication_disabled_until": nil,
	}
	if withUser {
		o["user"] = u
	}
	return o
}
