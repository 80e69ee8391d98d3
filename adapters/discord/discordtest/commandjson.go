package discordtest

import (
	"fmt"
	"slices"
	"strings"
)

// commandJSON is a command as Discord returns it: with what the bot left out
// filled in, and what has its default left out. full adds the translations.
func (s *Server) commandJSON(c *Command, full bool) object {
	o := object{
		"id": c.ID, "application_id": s.ApplicationID, "version": c.Version, "type": c.Type,
		"name": c.Name, "description": c.Description, "nsfw": c.NSFW,
		"default_member_permissions": permissionsText(c.DefaultMemberPermissions),
	}
	localize(o, full, c.NameLocalizations, c.DescriptionLocalizations)
	if len(c.Options) > 0 {
		o["options"] = optionsJSON(c.Options, full)
	}
	if c.guildID != "" {
		o["guild_id"] = c.guildID
		return o
	}
	o["contexts"], o["integration_types"] = any(nil), []int{0, 1}
	o["dm_permission"] = c.Contexts == nil || slices.Contains(c.Contexts, inBotDM)
	if c.Contexts != nil {
		o["contexts"] = c.Contexts
	}
	if c.IntegrationTypes != nil {
		o["integration_types"] = c.IntegrationTypes
	}
	return o
}

func permissionsText(value any) any {
	if n, isNumber := value.(float64); isNumber {
		return fmt.Sprintf("%.0f", n)
	}
	return value
}

func localize(o object, full bool, names, descriptions map[string]string) {
	if !full {
		return
	}
	o["name_localizations"], o["description_localizations"] = any(nil), any(nil)
	if len(names) > 0 {
		o["name_localizations"] = names
	}
	if len(descriptions) > 0 {
		o["description_localizations"] = descriptions
	}
}

func optionsJSON(list []Option, full bool) []object {
	all := []object{}
	for i := range list {
		option := &list[i]
		o := object{"type": option.Type, "name": option.Name, "description": option.Description}
		localize(o, full, option.NameLocalizations, option.DescriptionLocalizations)
		put(o, "required", option.Required, option.Required)
		put(o, "autocomplete", option.Autocomplete, option.Autocomplete)
		put(o, "channel_types", option.ChannelTypes, len(option.ChannelTypes) > 0)
		put(o, "min_value", option.MinValue, option.MinValue != nil)
		put(o, "max_value", option.MaxValue, option.MaxValue != nil)
		put(o, "min_length", option.MinLength, option.MinLength != nil)
		put(o, "max_length", option.MaxLength, option.MaxLength != nil)
		if len(option.Options) > 0 {
			o["options"] = optionsJSON(option.Options, full)
		}
		choices := []object{}
		for _, choice := range option.Choices {
			c := object{"name": choice.Name, "value": choice.Value}
			put(c, "name_localizations", choice.NameLocalizations, full && len(choice.NameLocalizations) > 0)
			choices = append(choices, c)
		}
		put(o, "choices", choices, len(choices) > 0)
		all = append(all, o)
	}
	return all
}

func put(o object, key string, value any, there bool) {
	if there {
		o[key] = value
	}
}

// registered waits until the bot has registered a command that can be used in a
// channel: a guild's own goes before a global one.
func (s *Server) registered(c *Channel, name string, kind int) *Command {
	s.t.Helper()
	first := name
	if kind == slashCommand {
		first, _, _ = strings.Cut(name, " ")
	}
	var found *Command
	places := []string{""}
	if id := c.guildID(); id != "" {
		places = []string{id, ""}
	}
	there := func() bool {
		for _, place := range places {
			for _, command := range s.commands[place] {
				if command.Name == first && command.Type == kind {
					kept := *command
					found = &kept
					return true
				}
			}
		}
		return false
	}
	if !s.until(there, nil) {
		s.t.Fatalf("discordtest: the bot has registered no command %q of type %d within %v; the bot's latest requests:\n%s", first, kind, s.options.Patience, s.latestRequests())
	}
	if !found.usableIn(c) {
		s.t.Errorf("discordtest: /%s cannot be used there: it has the contexts %v and integration types %v", name, found.Contexts, found.IntegrationTypes)
		return nil
	}
	return found
}

// usableIn tells whether somebody can use the command in a channel.
func (c *Command) usableIn(channel *Channel) bool {
	if c.guildID != "" {
		return c.guildID == channel.guildID()
	}
	inContext := c.Contexts == nil || slices.Contains(c.Contexts, contextOf(channel))
	byUser := channel.Guild != nil && channel.Guild.BotAbsent || channel.Type == GroupText
	installed := c.IntegrationTypes == nil || !byUser || slices.Contains(c.IntegrationTypes, 1)
	return inContext && installed
}

// data is the part of an interaction that names the command.
func (c *Command) data(channel *Channel) object {
	o := object{"id": c.ID, "name": c.Name, "type": c.Type}
	put(o, "guild_id", c.guildID, c.guildID != "")
	return o
}

// optionsFor writes the options of a command's use: path leads to a subcommand,
// focused is the option that is being typed. An option that the command lacks,
// or a required one that is left out, fails the test.
func (s *Server) optionsFor(declared []Option, path []string, values Values, focused string) []object {
	list := []object{}
	if len(path) > 0 {
		for i := range declared {
			if d := &declared[i]; d.Name == path[0] && d.Type <= subcommandGroup {
				return append(list, object{"name": d.Name, "type": d.Type, "options": s.optionsFor(d.Options, path[1:], values, focused)})
			}
		}
		s.fail("the command has no subcommand %q", path[0])
		return list
	}
	left := len(values)
	for i := range declared {
		d := &declared[i]
		value, given := values[d.Name]
		if !given {
			if d.Required && focused == "" {
				s.fail("the command's option %q is required", d.Name)
			}
			continue
		}
		left--
		o := object{"name": d.Name, "type": d.Type, "value": value}
		put(o, "focused", true, d.Name == focused)
		if d.Name == focused && !d.Autocomplete {
			s.fail("the command's option %q has no autocompletion", d.Name)
		}
		list = append(list, o)
	}
	if left > 0 {
		s.fail("the command lacks some of the options %v", values)
	}
	return list
}
