package discord

import (
	"encoding/json"
	"time"
)

// What Discord tells, as far as it matters here. All else is passed over, so an
// unknown field or component changes nothing.

type user struct {
	ID         string `json:"id"`
	Username   string `json:"username"`
	GlobalName string `json:"global_name"` // as people see it, "" where it is the other
	Bot        bool   `json:"bot"`
	System     bool   `json:"system"`
}

// heard is a message of somebody (MESSAGE_CREATE, MESSAGE_UPDATE).
type heard struct {
	ID           string     `json:"id"`
	ChannelID    string     `json:"channel_id"`
	GuildID      string     `json:"guild_id"` // "" in direct messages
	Type         int        `json:"type"`
	Author       *user      `json:"author"`
	WebhookID    string     `json:"webhook_id"`
	Content      string     `json:"content"`
	Mentions     []*user    `json:"mentions"`
	MentionRoles []string   `json:"mention_roles"`
	Edited       *time.Time `json:"edited_timestamp"`
	Reference    *struct {
		MessageID string `json:"message_id"`
	} `json:"message_reference"`
	Embeds    []*told `json:"embeds"`
	Snapshots []*struct {
		Message *heard `json:"message"`
	} `json:"message_snapshots"` // of the messages that it forwards
}

// told is an embed of a message, as far as it has words.
type told struct {
	Title       string `json:"title"`
	Description string `json:"description"`
}

// The types of message that people write.
const (
	ordinaryMessage = 0
	replyMessage    = 19
)

func (m *heard) repliesTo() string {
	if m.Reference == nil || m.Type != replyMessage {
		return ""
	}
	return m.Reference.MessageID
}

func (m *heard) mentions(id string) bool {
	for _, u := range m.Mentions {
		if u != nil && u.ID == id {
			return true
		}
	}
	return false
}

// deleted is MESSAGE_DELETE or MESSAGE_DELETE_BULK.
type deleted struct {
	ID        string   `json:"id"`
	IDs       []string `json:"ids"`
	ChannelID string   `json:"channel_id"`
}

type channel struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Type *int   `json:"type"`
}

// The types of channel that are threads: in announcement channels, public,
// private (https://discord.com/developers/docs/resources/channel#channel-object-channel-types).
func (c *channel) isThread() bool { return c.Type != nil && *c.Type >= 10 && *c.Type <= 12 }

// guild is GUILD_CREATE and THREAD_LIST_SYNC.
type guild struct {
	ID       string     `json:"id"`
	Channels []*channel `json:"channels"`
	Threads  []*channel `json:"threads"`
	Roles    []*role    `json:"roles"`
}

type role struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Tags *struct {
		BotID string `json:"bot_id"`
	} `json:"tags"`
}

// The types of interaction.
const (
	pingInteraction         = 1
	commandInteraction      = 2
	componentInteraction    = 3
	autocompleteInteraction = 4
)

// The places that an interaction may come from.
const (
	inGuild          = 0
	inBotDM          = 1
	inPrivateChannel = 2 // between people, one of whom installed the bot
)

// interaction is a command, a press of a button, or typing that wants choices.
type interaction struct {
	ID            string   `json:"id"`
	ApplicationID string   `json:"application_id"`
	Type          int      `json:"type"`
	Token         string   `json:"token"`
	ChannelID     string   `json:"channel_id"`
	Channel       *channel `json:"channel"`
	Context       *int     `json:"context"`
	Locale        string   `json:"locale"`
	Permissions   string   `json:"app_permissions"` // the bot's there, "" where Discord does not tell
	Member        *struct {
		User *user `json:"user"`
	} `json:"member"`
	User    *user    `json:"user"` // outside guilds, in place of Member
	Message *pressed `json:"message"`
	Data    *struct {
		Name     string    `json:"name"`
		Type     int       `json:"type"`
		TargetID string    `json:"target_id"`
		Options  []*option `json:"options"`
		CustomID string    `json:"custom_id"`
		Resolved *resolved `json:"resolved"`
	} `json:"data"`
}

// pressed is the message that a pressed button is part of, one of the bot's own.
type pressed struct {
	ID         string          `json:"id"`
	Flags      int             `json:"flags"`
	Content    string          `json:"content"`
	Embeds     json.RawMessage `json:"embeds"`
	Components json.RawMessage `json:"components"`
	Reference  *struct {
		MessageID string `json:"message_id"`
	} `json:"message_reference"`
}

// resolved is what a command's texts and target speak of, by id.
type resolved struct {
	Messages map[string]*heard   `json:"messages"`
	Users    map[string]*user    `json:"users"`
	Roles    map[string]*role    `json:"roles"`
	Channels map[string]*channel `json:"channels"`
}

// option is an option of a command with the value that somebody gave it, of any
// type.
type option struct {
	Name    string          `json:"name"`
	Value   json.RawMessage `json:"value"`
	Focused bool            `json:"focused"`
}

// readable tells whether an interaction has what every one has.
func (i *interaction) readable() bool {
	return i.ID != "" && i.Token != "" && i.ApplicationID != "" && i.asker() != "" && i.Data != nil
}

// asker is the id of whoever caused the interaction, "" where it tells of nobody.
func (i *interaction) asker() string {
	switch {
	case i.Member != nil && i.Member.User != nil:
		return i.Member.User.ID
	case i.User != nil:
		return i.User.ID
	}
	return ""
}

// text is the value of an option of text, "" where there is none.
func (i *interaction) text(name string) string {
	var text string
	if o := i.option(name); o == nil || json.Unmarshal(o.Value, &text) != nil {
		return ""
	}
	return text
}

// flag is the value of an option of yes or no.
func (i *interaction) flag(name string) bool {
	var yes bool
	o := i.option(name)
	return o != nil && json.Unmarshal(o.Value, &yes) == nil && yes
}

func (i *interaction) option(name string) *option {
	for _, o := range i.Data.Options {
		if o != nil && o.Name == name {
			return o
		}
	}
	return nil
}

// focused is the option that somebody is typing, nil where there is none.
func (i *interaction) focused() *option {
	for _, o := range i.Data.Options {
		if o != nil && o.Focused {
			return o
		}
	}
	return nil
}

// fromEphemeral tells whether the button is part of a message that its asker
// alone sees.
func (i *interaction) fromEphemeral() bool {
	return i.Message != nil && i.Message.Flags&ephemeral != 0
}
