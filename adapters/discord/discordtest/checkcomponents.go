package discordtest

import (
	"strings"
	"unicode/utf8"
)

// The limits of components
// (https://discord.com/developers/docs/components/reference).
const (
	maxRows          = 5
	maxInRow         = 5
	maxAllComponents = 40
	maxTextDisplays  = 4000 // characters over all text displays of a message
	maxCustomID      = 100
	maxButtonLabel   = 80
	maxButtonURL     = 512
	maxMenuOptions   = 25
	maxMenuText      = 100
	maxPlaceholder   = 150
	newComponents    = 9 // the first type that needs ComponentsV2
)

func (k *checker) components(list []Component, v2 bool) {
	seen, all, text := map[string]bool{}, 0, 0
	walkComponents(list, func(c *Component) {
		all++
		if c.Type == textDisplay {
			text += utf8.RuneCountInString(c.Content)
		}
		if c.CustomID != "" && seen[c.CustomID] {
			k.say("the custom_id %q stands twice in the message", c.CustomID)
		}
		seen[c.CustomID] = true
		if c.Type >= newComponents && !v2 {
			k.say("a component of type %d needs the flag %d", c.Type, ComponentsV2)
		}
		k.component(c)
	})
	if !v2 {
		k.rows(list)
	}
	if all > maxAllComponents {
		k.say("there are %d components, of %d", all, maxAllComponents)
	}
	if text > maxTextDisplays {
		k.say("all text displays together have %d characters, of %d", text, maxTextDisplays)
	}
}

func (k *checker) component(c *Component) {
	k.length("a custom_id", c.CustomID, 0, maxCustomID)
	switch c.Type {
	case actionRow:
		if n := len(c.Components); n == 0 || n > maxInRow {
			k.say("a row has %d components, of 1 to %d", n, maxInRow)
		}
	case buttonComponent:
		k.button(c)
	case stringSelect:
		k.menu(c)
	}
}

func (k *checker) rows(list []Component) {
	for i := range list {
		if list[i].Type != actionRow {
			k.say("a component of type %d stands outside a row", list[i].Type)
		}
	}
	if len(list) > maxRows {
		k.say("there are %d rows, of %d", len(list), maxRows)
	}
}

func (k *checker) button(c *Component) {
	k.length("a button's label", c.Label, 0, maxButtonLabel)
	k.length("a button's url", c.URL, 0, maxButtonURL)
	k.link("a button's url", c.URL, "http", "https", "discord")
	switch {
	case c.Style == linkButton && (c.URL == "" || c.CustomID != ""):
		k.say("a link button has a url and no custom_id: %q", c.Label)
	case c.Style < linkButton && (c.URL != "" || c.CustomID == ""):
		k.say("a button has a custom_id and no url: %q", c.Label)
	case c.Style != premiumButton && strings.TrimSpace(c.Label) == "" && c.Emoji == nil:
		k.say("a button has neither label nor emoji: %q", c.CustomID)
	}
}

func (k *checker) menu(c *Component) {
	k.length("a menu's placeholder", c.Placeholder, 0, maxPlaceholder)
	if len(c.Options) == 0 || len(c.Options) > maxMenuOptions {
		k.say("a menu has %d options, of 1 to %d", len(c.Options), maxMenuOptions)
	}
	values := map[string]bool{}
	for _, o := range c.Options {
		k.length("a menu option's label", o.Label, 1, maxMenuText)
		k.length("a menu option's value", o.Value, 1, maxMenuText)
		k.length("a menu option's description", o.Description, 0, maxMenuText)
		if values[o.Value] {
			k.say("a menu has the value %q twice", o.Value)
		}
		values[o.Value] = true
	}
}
