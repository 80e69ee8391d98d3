package discord

import (
	"cmp"
	"strings"

	"officebot/adapters"
)

// names are what Discord tells of those whom a text mentions: "@1" is a user,
// "&1" a role, "#1" a channel.
type names map[string]string

// add adds a user, unless there is none. A bot, this one too, has no name: no question
// is about it.
func (known names) add(u *user) {
	switch {
	case u == nil:
	case u.Bot:
		known["@"+u.ID] = ""
	default:
		known["@"+u.ID] = cmp.Or(u.GlobalName, u.Username, adapters.UnnamedUser)
	}
}

// argument is a mention of a user that a sentence is about, "" where it is none.
func (known names) argument(mention, before, after string) string {
	name, told := known[mention]
	switch {
	case told && name == "":
		return adapters.AddressedAs(before)
	case mention[0] != '@' || !adapters.IsArgument(before, after):
		return ""
	}
	return cmp.Or(name, adapters.UnnamedUser)
}

// names are those that a message mentions.
func (m *heard) names() names {
	known := names{}
	for _, u := range m.Mentions {
		known.add(u)
	}
	return known
}

// names are those that a command speaks of.
func (i *interaction) names() names {
	known := names{}
	if i.Data.Resolved == nil {
		return known
	}
	for _, u := range i.Data.Resolved.Users {
		known.add(u)
	}
	for id, r := range i.Data.Resolved.Roles {
		if r != nil {
			known["&"+id] = r.Name
		}
	}
	for id, c := range i.Data.Resolved.Channels {
		if c != nil {
			known["#"+id] = c.Name
		}
	}
	return known
}

// written is what somebody wrote in a message; of one without text, what it
// forwards; of one without that, what its embeds say.
func (m *heard) written() (content string, known names) {
	if strings.TrimSpace(m.Content) != "" {
		return m.Content, m.names()
	}
	for _, s := range m.Snapshots {
		if s != nil && s.Message != nil && len(s.Message.Snapshots) == 0 {
			if content, known = s.Message.written(); content != "" {
				return content, known
			}
		}
	}
	var lines []string
	for _, e := range m.Embeds {
		if e != nil {
			lines = append(lines, e.Title, e.Description)
		}
	}
	return adapters.Join("\n", lines...), names{}
}

// words are those of what is written in a message; see wordsOf.
func (m *heard) words() string { return wordsOf(m.written()) }
