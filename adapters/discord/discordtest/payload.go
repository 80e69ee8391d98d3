package discordtest

import (
	"encoding/json"
	"strings"
)

// field is a part of a body that may be left out, which is not the same as null.
type field[T any] struct {
	given bool
	value T
}

// UnmarshalJSON notes that the field was there; null gives the zero value.
func (f *field[T]) UnmarshalJSON(data []byte) error {
	f.given = true
	return json.Unmarshal(data, &f.value)
}

// payload is what a request says of a message.
type payload struct {
	Content         field[string]      `json:"content"`
	Embeds          field[[]Embed]     `json:"embeds"`
	Components      field[[]Component] `json:"components"`
	Flags           field[int]         `json:"flags"`
	TTS             bool               `json:"tts"`
	Nonce           json.RawMessage    `json:"nonce"`
	EnforceNonce    bool               `json:"enforce_nonce"`
	Reference       *Reference         `json:"message_reference"`
	AllowedMentions *allowedMentions   `json:"allowed_mentions"`

	// In the response to an interaction only.
	CustomID string   `json:"custom_id"`
	Title    string   `json:"title"`
	Choices  []Choice `json:"choices"`
}

type allowedMentions struct {
	Parse       *[]string `json:"parse"`
	Users       []string  `json:"users"`
	Roles       []string  `json:"roles"`
	RepliedUser bool      `json:"replied_user"`
}

func (p *payload) empty() bool {
	return strings.TrimSpace(p.Content.value) == "" && len(p.Embeds.value) == 0 && len(p.Components.value) == 0
}

// apply changes what the payload names of a message. The flags that cannot be
// changed later are left as they are.
func (p *payload) apply(m *Message) {
	if p.Content.given {
		m.Content = strings.TrimSpace(p.Content.value)
	}
	if p.Embeds.given {
		m.Embeds = p.Embeds.value
	}
	if p.Components.given {
		m.Components = p.Components.value
	}
	if p.Flags.given {
		const changeable = SuppressEmbeds | ComponentsV2
		m.Flags = m.Flags&^changeable | p.Flags.value&changeable
	}
	m.settle()
}
