package discordtest

import (
	"encoding/json"
	"net/http"
	"slices"
)

// The types of a command.
const (
	slashCommand   = 1
	userCommand    = 2
	messageCommand = 3
)

// The types of an option that the server tells apart.
const (
	subcommand      = 1
	subcommandGroup = 2
	stringOption    = 3
	integerOption   = 4
	booleanOption   = 5
	numberOption    = 10
)

// Command is a command as the bot registered it.
type Command struct {
	ID                       string            `json:"id"`
	Type                     int               `json:"type"`
	Name                     string            `json:"name"`
	NameLocalizations        map[string]string `json:"name_localizations"`
	Description              string            `json:"description"`
	DescriptionLocalizations map[string]string `json:"description_localizations"`
	Options                  []Option          `json:"options"`
	DefaultMemberPermissions any               `json:"default_member_permissions"`
	Contexts                 []int             `json:"contexts"`
	IntegrationTypes         []int             `json:"integration_types"`
	NSFW                     bool              `json:"nsfw"`
	Version                  string            `json:"version"`

	guildID string
}

// Option is an option of a command, a subcommand or a group of these.
type Option struct {
	Type                     int               `json:"type"`
	Name                     string            `json:"name"`
	NameLocalizations        map[string]string `json:"name_localizations"`
	Description              string            `json:"description"`
	DescriptionLocalizations map[string]string `json:"description_localizations"`
	Required                 bool              `json:"required"`
	Autocomplete             bool              `json:"autocomplete"`
	Choices                  []OptionChoice    `json:"choices"`
	Options                  []Option          `json:"options"`
	ChannelTypes             []int             `json:"channel_types"`
	MinValue                 *float64          `json:"min_value"`
	MaxValue                 *float64          `json:"max_value"`
	MinLength                *int              `json:"min_length"`
	MaxLength                *int              `json:"max_length"`
}

// OptionChoice is one of the values that an option may have.
type OptionChoice struct {
	Name              string            `json:"name"`
	NameLocalizations map[string]string `json:"name_localizations"`
	Value             any               `json:"value"`
}

// Commands are the global commands that the bot has registered.
func (s *Server) Commands() []Command { return s.commandsIn("") }

// GuildCommands are those registered in one guild.
func (s *Server) GuildCommands(g *Guild) []Command { return s.commandsIn(g.ID) }

func (s *Server) commandsIn(guildID string) []Command {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := []Command{}
	for _, c := range s.commands[guildID] {
		list = append(list, *c)
	}
	return list
}

// commandPlace checks the application and the guild of a request.
func (s *Server) commandPlace(c *call) (guildID string, wrong *reply) {
	guildID = c.PathValue("guild_id")
	switch {
	case c.PathValue("application_id") != s.ApplicationID:
		return "", &errMissingAccess
	case guildID != "" && s.guild(c) == nil:
		return "", &errMissingAccess
	}
	return guildID, nil
}

func (s *Server) findCommand(c *call) (*Command, *reply) {
	guildID, wrong := s.commandPlace(c)
	if wrong != nil {
		return nil, wrong
	}
	for _, command := range s.commands[guildID] {
		if command.ID == c.PathValue("command_id") {
			return command, nil
		}
	}
	return nil, &errUnknownCommand
}

// getCommands lists commands without their translations, unless asked for them.
func (s *Server) getCommands(c *call) reply {
	guildID, wrong := s.commandPlace(c)
	if wrong != nil {
		return *wrong
	}
	full := c.URL.Query().Get("with_localizations") == "true"
	list := []object{}
	for _, command := range s.commands[guildID] {
		list = append(list, s.commandJSON(command, full))
	}
	return ok(list)
}

func (s *Server) getCommand(c *call) reply {
	command, wrong := s.findCommand(c)
	if wrong != nil {
		return *wrong
	}
	return ok(s.commandJSON(command, true))
}

// putCommands replaces all commands of a place; one that stays keeps its id.
func (s *Server) putCommands(c *call) reply {
	guildID, wrong := s.commandPlace(c)
	if wrong != nil {
		return *wrong
	}
	var list []*Command
	if json.Unmarshal(c.body, &list) != nil {
		return errNoJSON
	}
	s.counts.CommandWrites++
	answer := []object{}
	for _, command := range list {
		s.keepCommand(command, guildID)
		answer = append(answer, s.commandJSON(command, true))
	}
	s.commands[guildID] = list
	s.notify()
	return ok(answer)
}

// keepCommand completes a command that was sent.
func (s *Server) keepCommand(command *Command, guildID string) {
	if command.Type == 0 {
		command.Type = slashCommand
	}
	command.guildID, command.Version = guildID, s.newID()
	for _, old := range s.commands[guildID] {
		if old.Name == command.Name && old.Type == command.Type {
			command.ID = old.ID
			return
		}
	}
	command.ID = s.newID()
}

func (s *Server) postCommand(c *call) reply {
	guildID, wrong := s.commandPlace(c)
	if wrong != nil {
		return *wrong
	}
	command := &Command{}
	if json.Unmarshal(c.body, command) != nil {
		return errNoJSON
	}
	s.counts.CommandWrites++
	s.keepCommand(command, guildID)
	status := http.StatusCreated
	at := slices.IndexFunc(s.commands[guildID], func(old *Command) bool { return old.ID == command.ID })
	if at < 0 {
		s.commands[guildID] = append(slices.Clone(s.commands[guildID]), command)
	} else {
		s.commands[guildID][at], status = command, http.StatusOK
	}
	s.notify()
	return reply{status: status, body: s.commandJSON(command, true)}
}

func (s *Server) patchCommand(c *call) reply {
	command, wrong := s.findCommand(c)
	if wrong != nil {
		return *wrong
	}
	changed := *command
	if json.Unmarshal(c.body, &changed) != nil {
		return errNoJSON
	}
	changed.ID, changed.Type, changed.Version = command.ID, command.Type, s.newID()
	*command = changed
	s.counts.CommandWrites++
	s.notify()
	return ok(s.commandJSON(command, true))
}

func (s *Server) deleteCommand(c *call) reply {
	command, wrong := s.findCommand(c)
	if wrong != nil {
		return *wrong
	}
	s.commands[command.guildID] = slices.DeleteFunc(slices.Clone(s.commands[command.guildID]), func(other *Command) bool { return other == command })
	s.counts.CommandWrites++
	s.notify()
	return done
}
