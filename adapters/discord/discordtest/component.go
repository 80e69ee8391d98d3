package discordtest

import "encoding/json"

// The types of component that the server tells apart.
const (
	actionRow       = 1
	buttonComponent = 2
	stringSelect    = 3
	textInput       = 4
	textDisplay     = 10
)

// The styles of a button that bear no custom_id.
const (
	linkButton    = 5
	premiumButton = 6
)

// Component is a row, a button, a menu or another component of a message.
type Component struct {
	Type        int               `json:"type"`
	ID          int               `json:"id,omitempty"`
	Style       int               `json:"style,omitempty"`
	Label       string            `json:"label,omitempty"`
	Emoji       json.RawMessage   `json:"emoji,omitempty"`
	CustomID    string            `json:"custom_id,omitempty"`
	URL         string            `json:"url,omitempty"`
	SKUID       string            `json:"sku_id,omitempty"`
	Disabled    bool              `json:"disabled,omitempty"`
	Placeholder string            `json:"placeholder,omitempty"`
	MinValues   *int              `json:"min_values,omitempty"`
	MaxValues   *int              `json:"max_values,omitempty"`
	Options     []ComponentOption `json:"options,omitempty"`
	Value       string            `json:"value,omitempty"`
	Content     string            `json:"content,omitempty"`
	AccentColor *int              `json:"accent_color,omitempty"`
	Divider     *bool             `json:"divider,omitempty"`
	Spacing     *int              `json:"spacing,omitempty"`
	Media       json.RawMessage   `json:"media,omitempty"`
	Items       json.RawMessage   `json:"items,omitempty"`
	Accessory   *Component        `json:"accessory,omitempty"`
	Components  []Component       `json:"components,omitempty"`
}

// ComponentOption is a choice of a menu.
type ComponentOption struct {
	Label       string          `json:"label"`
	Value       string          `json:"value"`
	Description string          `json:"description,omitempty"`
	Emoji       json.RawMessage `json:"emoji,omitempty"`
	Default     bool            `json:"default,omitempty"`
}

// walkComponents visits every component, those that hold others before what
// they hold.
func walkComponents(list []Component, visit func(*Component)) {
	for i := range list {
		visit(&list[i])
		if list[i].Accessory != nil {
			visit(list[i].Accessory)
		}
		walkComponents(list[i].Components, visit)
	}
}

// numberComponents gives each component without an id the next free number, as
// Discord does.
func numberComponents(list []Component) {
	next := 1
	walkComponents(list, func(c *Component) {
		if c.ID == 0 {
			c.ID = next
		}
		next = max(next, c.ID) + 1
	})
}

// findComponent is nil where no component has that custom_id.
func findComponent(list []Component, customID string) *Component {
	var found *Component
	walkComponents(list, func(c *Component) {
		if c.CustomID == customID && customID != "" {
			found = c
		}
	})
	return found
}
