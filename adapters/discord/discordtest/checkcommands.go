package discordtest

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"unicode/utf8"
)

// The limits of commands
// (https://discord.com/developers/docs/interactions/application-commands).
const (
	maxCommandName        = 32
	maxCommandDescription = 100
	maxOptions            = 25
	maxCommandTotal       = 8000 // characters of names, descriptions and values, the longest translation of each
	maxSlashCommands      = 100
	maxContextCommands    = 15 // of each kind
)

// commandName is what a slash command and an option may be called, in lower case
// (…/application-commands#application-command-object-application-command-naming).
// Go's \p{Deva} and \p{Thai} are the scripts that Discord writes \p{sc=…}.
var commandName = regexp.MustCompile(`^[-_'\p{L}\p{N}\p{Devanagari}\p{Thai}]{1,32}$`)

// locales are those that Discord has translations in
// (https://discord.com/developers/docs/reference#locales).
var locales = strings.Fields("ar bg cs da de el en-GB en-US es-419 es-ES fi fr he hi hr hu id it ja ko lt nl no pl pt-BR ro ru sv-SE th tr uk vi zh-CN zh-TW")

// commandBody checks one command or a list of them.
func (k *checker) commandBody(body []byte) {
	if bytes.HasPrefix(bytes.TrimSpace(body), []byte("[")) {
		var list []Command
		if json.Unmarshal(body, &list) == nil {
			k.commandList(list)
		}
		return
	}
	var c Command
	if json.Unmarshal(body, &c) == nil && c.Name != "" {
		k.command(&c)
	}
}

func (k *checker) commandList(list []Command) {
	type key struct {
		kind int
		name string
	}
	seen, count := map[key]bool{}, map[int]int{}
	for i := range list {
		c := &list[i]
		k.command(c)
		if seen[key{c.Type, c.Name}] {
			k.say("there are two commands %q", c.Name)
		}
		seen[key{c.Type, c.Name}] = true
		count[max(c.Type, slashCommand)]++
	}
	if count[slashCommand] > maxSlashCommands || count[userCommand] > maxContextCommands || count[messageCommand] > maxContextCommands {
		k.say("there are too many commands by type: %v", count)
	}
}

func (k *checker) command(c *Command) {
	total := 0
	if c.Type == userCommand || c.Type == messageCommand {
		total += k.translated("a command's name", c.Name, c.NameLocalizations, func(what, text string) {
			k.length(what, text, 1, maxCommandName)
		})
		if c.Description != "" || len(c.DescriptionLocalizations) > 0 || len(c.Options) > 0 {
			k.say("the command %q is used on something: it has no description and no options", c.Name)
		}
	} else {
		total += k.named("a command", c.Name, c.NameLocalizations) + k.described("a command", c.Description, c.DescriptionLocalizations) + k.options(c.Name, c.Options)
	}
	if total > maxCommandTotal {
		k.say("the command %q has %d characters in all, of %d", c.Name, total, maxCommandTotal)
	}
}

// translated checks a text and its translations; the longest has the length that
// it returns.
func (k *checker) translated(what, text string, translations map[string]string, check func(what, text string)) int {
	check(what, text)
	longest := utf8.RuneCountInString(text)
	for locale, translation := range translations {
		check(what+" in "+locale, translation)
		longest = max(longest, utf8.RuneCountInString(translation))
		known := false
		for _, l := range locales {
			known = known || l == locale
		}
		if !known {
			k.say("%s is translated to %q, which is no locale of Discord's", what, locale)
		}
	}
	return longest
}

func (k *checker) named(what, name string, translations map[string]string) int {
	return k.translated(what+"'s name", name, translations, func(what, name string) {
		if !commandName.MatchString(name) || strings.ToLower(name) != name {
			k.say("%s must be 1 to %d lower-case letters, digits, -, _ or ': %q", what, maxCommandName, name)
		}
	})
}

func (k *checker) described(what, text string, translations map[string]string) int {
	return k.translated(what+"'s description", text, translations, func(what, text string) {
		k.length(what, text, 1, maxCommandDescription)
	})
}

// options checks the options of a command or subcommand, and counts their
// characters.
func (k *checker) options(of string, list []Option) int {
	if len(list) > maxOptions {
		k.say("%q has %d options, of %d", of, len(list), maxOptions)
	}
	total, seen, optional := 0, map[string]bool{}, false
	for i := range list {
		o := &list[i]
		total += k.named("an option", o.Name, o.NameLocalizations) + k.described("an option", o.Description, o.DescriptionLocalizations)
		if seen[o.Name] {
			k.say("%q has two options %q", of, o.Name)
		}
		seen[o.Name] = true
		if o.Required && optional {
			k.say("%q has the required option %q after one that is not", of, o.Name)
		}
		optional = optional || !o.Required
		if o.Autocomplete && (len(o.Choices) > 0 || o.Type != stringOption && o.Type != integerOption && o.Type != numberOption) {
			k.say("the option %q can have no autocompletion: its type is %d and its choices are %d", o.Name, o.Type, len(o.Choices))
		}
		if len(o.Choices) > maxChoices {
			k.say("the option %q has %d choices, of %d", o.Name, len(o.Choices), maxChoices)
		}
		for _, c := range o.Choices {
			total += k.translated("a choice's name", c.Name, c.NameLocalizations, func(what, text string) { k.length(what, text, 1, maxChoice) })
			if text, isText := c.Value.(string); isText {
				k.length("a choice's value", text, 1, maxChoice)
				total += utf8.RuneCountInString(text)
			}
		}
		total += k.options(o.Name, o.Options)
	}
	return total
}
