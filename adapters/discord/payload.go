package discord

// The limits of messages that openapi.json does not state, or that are shared by
// several places (https://discord.com/developers/docs/resources/message#embed-object-embed-limits,
// https://discord.com/developers/docs/components/reference).
const (
	maxTitle       = 256
	maxDescription = 4096
	maxFieldName   = 256
	maxFieldValue  = 1024
	maxFields      = 25
	maxEmbeds      = 6000 // all texts of all embeds of a message
	maxContent     = 2000
	maxCustomID    = 100
	maxLabel       = 80
	maxLinkButton  = 512
	maxRow         = 5
	maxChoices     = 25
	maxChoice      = 100 // its name, and its value
	maxNonce       = 25
)

// message is what is sent, edited, or given in answer to an interaction. No list
// is left out when it is empty: in an edit that would keep the old one.
type message struct {
	Content         string     `json:"content"`
	Embeds          []embed    `json:"embeds"`
	Components      []row      `json:"components"`
	AllowedMentions mentions   `json:"allowed_mentions"`
	Flags           int        `json:"flags,omitempty"`
	Reference       *reference `json:"message_reference,omitempty"`
	Nonce           string     `json:"nonce,omitempty"`
	EnforceNonce    bool       `json:"enforce_nonce,omitempty"`
}

// ephemeral is the flag of a message that its asker alone sees.
const ephemeral = 1 << 6

// newMessage is a message that pings nobody.
func newMessage() message {
	return message{Embeds: []embed{}, Components: []row{}, AllowedMentions: mentions{Parse: []string{}}}
}

// notice is a message of plain text.
func notice(text string) message {
	m := newMessage()
	m.Content = text
	return m
}

// mentions says whom a message may ping; Parse must not be nil, for null allows
// all.
type mentions struct {
	Parse       []string `json:"parse"`
	RepliedUser bool     `json:"replied_user"`
}

// reference makes a message a reply.
type reference struct {
	MessageID       string `json:"message_id"`
	FailIfNotExists bool   `json:"fail_if_not_exists"`
}

type embed struct {
	Title       string  `json:"title,omitempty"`
	Description string  `json:"description,omitempty"`
	Color       int     `json:"color"`
	Fields      []field `json:"fields,omitempty"`
}

type field struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// The types of component.
const (
	typeRow    = 1
	typeButton = 2
)

// row is a row of buttons.
type row struct {
	Type    int      `json:"type"`
	Buttons []button `json:"components"`
}

// The styles of a button.
const (
	secondary = 2
	linking   = 5
)

// button is a button; one that links has a URL in place of a CustomID.
type button struct {
	Type     int    `json:"type"`
	Style    int    `json:"style"`
	Label    string `json:"label"`
	CustomID string `json:"custom_id,omitempty"`
	URL      string `json:"url,omitempty"`
	Disabled bool   `json:"disabled,omitempty"`
}

// The types of response to an interaction
// (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object).
const (
	pong           = 1
	answerNow      = 4
	answerLater    = 5
	updateLater    = 6
	updateNow      = 7
	suggestChoices = 8
)

// response answers an interaction.
type response struct {
	Type int `json:"type"`
	Data any `json:"data,omitempty"` // message, choices or deferral
}

// deferral says of an answer that is still to come who will see it.
type deferral struct {
	Flags int `json:"flags,omitempty"`
}

// choices are what an option may be completed to.
type choices struct {
	Choices []choice `json:"choices"`
}

type choice struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}
