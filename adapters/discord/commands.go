package discord

import (
	"encoding/json"
	"fmt"
	"slices"

	"officebot/adapters"
)

// The types of command and option.
const (
	slashCommand   = 1
	messageCommand = 3
	textOption     = 3
	flagOption     = 5
)

// Limits of commands
// (https://discord.com/developers/docs/interactions/application-commands#application-command-object).
const (
	maxCommandText  = 100  // a description
	maxQuestionText = 2000 // what may be typed as a question; Discord would take 6000
)

// command is a command as Discord has it; what Discord adds to it (versions,
// defaults) is left out when it is read, so that two can be compared.
type command struct {
	ID                       string            `json:"id,omitempty"` // Discord's, "" where it is to be registered
	Type                     int               `json:"type"`
	Name                     string            `json:"name"`
	NameLocalizations        map[string]string `json:"name_localizations,omitempty"`
	Description              string            `json:"description,omitempty"`
	DescriptionLocalizations map[string]string `json:"description_localizations,omitempty"`
	Options                  []commandOption   `json:"options,omitempty"`
	Contexts                 []int             `json:"contexts,omitempty"`
	IntegrationTypes         []int             `json:"integration_types,omitempty"`
}

type commandOption struct {
	Type                     int               `json:"type"`
	Name                     string            `json:"name"`
	NameLocalizations        map[string]string `json:"name_localizations,omitempty"`
	Description              string            `json:"description"`
	DescriptionLocalizations map[string]string `json:"description_localizations,omitempty"`
	Required                 bool              `json:"required,omitempty"`
	Autocomplete             bool              `json:"autocomplete,omitempty"`
	MaxLength                int               `json:"max_length,omitempty"`
}

// chineseLocales are Discord's locales that the bot speaks beside English.
var chineseLocales = []string{"zh-CN", "zh-TW"}

// The names of the commands and options that every office's bot has; they are
// bot.FixedCommands.
const (
	askCommand    = "ask"
	personCommand = "person"
	listCommand   = "list"
	aboutCommand  = "about"
	helpCommand   = "help"

	questionOption = "question"
	whenOption     = "when"
	nameOption     = "name"
	topicOption    = "topic"
	privateOption  = "private"
)

// commandsFor are the commands of an office. Those of one guild have no contexts
// and no types of installation.
func commandsFor(office adapters.Guided, forGuild bool) []command {
	private := optionOf(flagOption, privateOption, func(w *words) string { return w.Private })
	question := optionOf(textOption, questionOption, func(w *words) string { return w.Question })
	question.Required, question.MaxLength = true, maxQuestionText
	when := optionOf(textOption, whenOption, func(w *words) string { return w.When })
	when.MaxLength = maxQuestionText
	name := optionOf(textOption, nameOption, func(w *words) string { return w.Name })
	name.Required, name.Autocomplete, name.MaxLength = true, true, maxChoice
	topic := optionOf(textOption, topicOption, func(w *words) string { return w.Subject })
	topic.Required, topic.Autocomplete, topic.MaxLength = true, true, maxChoice

	list := []command{
		named(office, askCommand, func(w *words, g *naming) string { return fmt.Sprintf(w.Ask, g.inText) }, question, private),
		holderCommand(office, when, private),
		named(office, personCommand, func(w *words, _ *naming) string { return w.Person }, name, private),
		named(office, listCommand, func(w *words, _ *naming) string { return w.List }, private),
		named(office, aboutCommand, func(w *words, g *naming) string { return fmt.Sprintf(w.About, g.inText) }, topic, private),
		named(office, helpCommand, func(w *words, _ *naming) string { return w.Help }),
		aboutMessageCommand(),
	}
	for i := range list {
		if !forGuild {
			list[i].Contexts = []int{inGuild, inBotDM, inPrivateChannel}
			list[i].IntegrationTypes = []int{0, 1} // to a server, to a user
		}
	}
	return list
}

// naming is how commands speak of the office.
type naming struct{ inText, role, command string }

func namingOf(office adapters.Guided, lang string) *naming {
	g := office.Guide(lang)
	return &naming{inText: g.InText, role: g.Role, command: g.Command}
}

// named makes a command that every office's bot has.
func named(office adapters.Guided, name string, describe func(*words, *naming) string, options ...commandOption) command {
	c := command{
		Type:                     slashCommand,
		Name:                     name,
		Description:              adapters.Cut(describe(spoken.In("en"), namingOf(office, "en")), maxCommandText),
		NameLocalizations:        map[string]string{},
		DescriptionLocalizations: map[string]string{},
		Options:                  options,
	}
	for _, locale := range chineseLocales {
		w := spoken.In(locale)
		if local := w.Names[name]; local != "" {
			c.NameLocalizations[locale] = local
		}
		c.DescriptionLocalizations[locale] = adapters.Cut(describe(w, namingOf(office, locale)), maxCommandText)
	}
	return c
}

// holderCommand is the command that is named after the office's holder.
func holderCommand(office adapters.Guided, options ...commandOption) command {
	c := named(office, namingOf(office, "en").command, func(w *words, g *naming) string { return fmt.Sprintf(w.Holder, g.role) }, options...)
	for _, locale := range chineseLocales {
		local := namingOf(office, locale).command
		taken := false
		for _, name := range spoken.In(locale).Names {
			taken = taken || name == local
		}
		if !taken && local != c.Name {
			c.NameLocalizations[locale] = local
		}
	}
	return c
}

func aboutMessageCommand() command {
	c := command{Type: messageCommand, Name: spoken.In("en").MessageCommand, NameLocalizations: map[string]string{}}
	for _, locale := range chineseLocales {
		c.NameLocalizations[locale] = spoken.In(locale).MessageCommand
	}
	return c
}

func optionOf(kind int, name string, describe func(*words) string) commandOption {
	o := commandOption{
		Type: kind, Name: name, NameLocalizations: map[string]string{},
		Description: describe(spoken.In("en")), DescriptionLocalizations: map[string]string{},
	}
	for _, locale := range chineseLocales {
		o.NameLocalizations[locale] = spoken.In(locale).Options[name]
		o.DescriptionLocalizations[locale] = describe(spoken.In(locale))
	}
	return o
}

// sameCommands tells whether two lists, in any order, are of the same commands.
func sameCommands(a, b []command) (bool, error) {
	one, err := normalized(a)
	if err != nil {
		return false, err
	}
	other, err := normalized(b)
	return slices.Equal(one, other), err
}

// normalized writes each command in one way, and sorts them.
func normalized(list []command) ([]string, error) {
	var out []string
	for _, c := range list {
		c.ID = ""
		if c.Type == 0 {
			c.Type = slashCommand
		}
		c.Contexts = slices.Sorted(slices.Values(c.Contexts))
		c.IntegrationTypes = slices.Sorted(slices.Values(c.IntegrationTypes))
		written, err := json.Marshal(c)
		if err != nil {
			return nil, err
		}
		out = append(out, string(written))
	}
	slices.Sort(out)
	return out, nil
}
