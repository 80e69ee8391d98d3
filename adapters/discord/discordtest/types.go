package discordtest

import (
	"encoding/json"
	"slices"
	"time"
)

// User is an account. Its Locale is that of its Discord client.
type User struct {
	ID            string  `json:"id"`
	Username      string  `json:"username"`
	Discriminator string  `json:"discriminator"`
	GlobalName    string  `json:"global_name"`
	Avatar        *string `json:"avatar"`
	Bot           bool    `json:"bot"`
	System        bool    `json:"system"`
	PublicFlags   int     `json:"public_flags"`
	Locale        string  `json:"-"`
}

// Guild is what people call a server. BotAbsent tells that the bot is not in
// it: people reach it there only where they installed it for themselves.
type Guild struct {
	ID        string
	Name      string
	Locale    string
	BotAbsent bool
	created   time.Time
}

// The types of a channel, as Discord numbers them.
const (
	GuildText    = 0
	DirectText   = 1
	GroupText    = 3
	PublicThread = 11
)

// Channel is a guild's text channel or thread, or a direct message. Guild is nil
// where it is none of a guild's, Parent is the channel of a thread.
type Channel struct {
	ID         string
	Type       int
	Name       string
	Guild      *Guild
	Parent     *Channel
	Recipients []*User
}

// guildID is "" for a direct message.
func (c *Channel) guildID() string {
	if c.Guild == nil {
		return ""
	}
	return c.Guild.ID
}

// The flags of a message that the server minds.
const (
	SuppressEmbeds = 1 << 2
	Ephemeral      = 1 << 6 // only the one who caused the interaction sees it
	Loading        = 1 << 7 // “is thinking…”: a deferred answer
	ComponentsV2   = 1 << 15
)

// The types of a message that the server makes.
const (
	ordinaryMessage    = 0
	replyMessage       = 19
	slashMessage       = 20
	contextMenuMessage = 23
)

// Message is one message as it stood when it was asked for: a later edit does
// not show in it.
type Message struct {
	ID              string            `json:"id"`
	Type            int               `json:"type"`
	ChannelID       string            `json:"channel_id"`
	Author          *User             `json:"author"`
	Content         string            `json:"content"`
	Timestamp       time.Time         `json:"timestamp"`
	EditedTimestamp *time.Time        `json:"edited_timestamp"`
	TTS             bool              `json:"tts"`
	MentionEveryone bool              `json:"mention_everyone"`
	Mentions        []*User           `json:"mentions"`
	MentionRoles    []string          `json:"mention_roles"`
	Attachments     []json.RawMessage `json:"attachments"`
	Embeds          []Embed           `json:"embeds"`
	Components      []Component       `json:"components"`
	Pinned          bool              `json:"pinned"`
	Flags           int               `json:"flags"`
	WebhookID       string            `json:"webhook_id,omitempty"`
	ApplicationID   string            `json:"application_id,omitempty"`
	Nonce           json.RawMessage   `json:"nonce,omitempty"`
	Reference       *Reference        `json:"message_reference,omitempty"`
	Snapshots       []*Snapshot       `json:"message_snapshots,omitempty"`
	Interaction     *Origin           `json:"interaction_metadata,omitempty"`

	Channel *Channel `json:"-"`
	// Edits counts how often its author changed it.
	Edits int `json:"-"`
	// Deleted tells that it is gone.
	Deleted bool `json:"-"`

	seenBy *User // the one who sees an ephemeral message
}

func (m *Message) askedID() string { return m.ID }

// Buttons are the buttons of the message, row by row.
func (m *Message) Buttons() []Component {
	var buttons []Component
	walkComponents(m.Components, func(c *Component) {
		if c.Type == buttonComponent {
			buttons = append(buttons, *c)
		}
	})
	return buttons
}

// Text is all that the message says: its content, then the titles, descriptions,
// fields and footers of its embeds, each on lines of its own.
func (m *Message) Text() string {
	text := []byte(m.Content)
	add := func(s string) {
		if s == "" {
			return
		}
		if len(text) > 0 {
			text = append(text, '\n')
		}
		text = append(text, s...)
	}
	for i := range m.Embeds {
		e := &m.Embeds[i]
		add(e.Title)
		add(e.Description)
		for _, f := range e.Fields {
			add(f.Name)
			add(f.Value)
		}
		if e.Footer != nil {
			add(e.Footer.Text)
		}
	}
	return string(text)
}

func (m *Message) mentions(u *User) bool { return slices.Contains(m.Mentions, u) }

// Reference says which message a reply is to.
type Reference struct {
	Type            int    `json:"type"`
	MessageID       string `json:"message_id"`
	ChannelID       string `json:"channel_id,omitempty"`
	GuildID         string `json:"guild_id,omitempty"`
	FailIfNotExists *bool  `json:"fail_if_not_exists,omitempty"`
}

// forwardReference is the type of a reference to a message that is forwarded.
const forwardReference = 1

// Snapshot is a message that another forwards, as it was then
// (https://discord.com/developers/docs/resources/message#message-snapshot-object).
type Snapshot struct {
	Message Forwarded `json:"message"`
}

// Forwarded is what a snapshot has of a message: not who wrote it.
type Forwarded struct {
	Type            int               `json:"type"`
	Content         string            `json:"content"`
	Timestamp       time.Time         `json:"timestamp"`
	EditedTimestamp *time.Time        `json:"edited_timestamp"`
	Flags           int               `json:"flags"`
	Mentions        []*User           `json:"mentions"`
	MentionRoles    []string          `json:"mention_roles"`
	Attachments     []json.RawMessage `json:"attachments"`
	Embeds          []Embed           `json:"embeds"`
	Components      []Component       `json:"components"`
}

// Origin tells which interaction a message came of.
type Origin struct {
	ID                  string            `json:"id"`
	Type                int               `json:"type"`
	User                *User             `json:"user"`
	Owners              map[string]string `json:"authorizing_integration_owners"`
	OriginalResponseID  string            `json:"original_response_message_id,omitempty"`
	InteractedMessageID string            `json:"interacted_message_id,omitempty"`
	TargetMessageID     string            `json:"target_message_id,omitempty"`
}

// Embed is a rich embed of a message.
type Embed struct {
	Type        string       `json:"type"`
	Title       string       `json:"title,omitempty"`
	Description string       `json:"description,omitempty"`
	URL         string       `json:"url,omitempty"`
	Timestamp   string       `json:"timestamp,omitempty"`
	Color       int          `json:"color,omitempty"`
	Footer      *EmbedText   `json:"footer,omitempty"`
	Author      *EmbedText   `json:"author,omitempty"`
	Image       *EmbedText   `json:"image,omitempty"`
	Thumbnail   *EmbedText   `json:"thumbnail,omitempty"`
	Fields      []EmbedField `json:"fields,omitempty"`
}

// EmbedText is an embed's footer (Text), author (Name, URL), image or thumbnail
// (URL).
type EmbedText struct {
	Text    string `json:"text,omitempty"`
	Name    string `json:"name,omitempty"`
	URL     string `json:"url,omitempty"`
	IconURL string `json:"icon_url,omitempty"`
}

// EmbedField is a named part of an embed.
type EmbedField struct {
	Name   string `json:"name"`
	Value  string `json:"value"`
	Inline bool   `json:"inline"`
}
