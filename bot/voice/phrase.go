// Package voice is how the bot speaks: the sentences of each language, from its
// answers.txt and say.txt, and the grammar that puts dates, lengths, lists and numbers into
// them.
package voice

import (
	"fmt"
	"strings"

	"officebot/bot/language"
)

// Phrases are the sentences of one language in which the bot answers, by key,
// from one of its tables.
type Phrases struct {
	templates map[string][]piece
}

// piece is a part of a template: literal text, or a slot where arg is set.
type piece struct {
	text   string
	slot   bool
	strong bool // stands between asterisks
}

// Arg fills a slot of a template.
type Arg struct{ Slot, Text string }

// Rendered is a sentence and the stretches of bytes to stress.
type Rendered struct {
	Text   string
	Strong [][2]int
}

// readPhrases reads a table of a language. Entries are `key: template` with
// {slots} and *stress*.
func readPhrases(lang, table string) *Phrases {
	p := &Phrases{templates: map[string][]piece{}}
	for _, section := range language.Table(lang, table) {
		for _, line := range section.Lines {
			key, template, ok := strings.Cut(line, ":")
			if !ok {
				panic(fmt.Sprintf("voice: %s/%s.txt: %q has no colon", lang, table, line))
			}
			p.templates[section.Name+"."+strings.TrimSpace(key)] = cut(strings.TrimSpace(template))
		}
	}
	return p
}

func cut(template string) []piece {
	var pieces []piece
	strong := false
	for template != "" {
		at := strings.IndexAny(template, "{*")
		if at < 0 {
			at = len(template)
		}
		if at > 0 {
			pieces = append(pieces, piece{text: template[:at], strong: strong})
			template = template[at:]
			continue
		}
		if template[0] == '*' {
			strong = !strong
			template = template[1:]
			continue
		}
		name, rest, ok := strings.Cut(template[1:], "}")
		if !ok {
			panic("voice: a template lacks a closing brace: " + template)
		}
		pieces = append(pieces, piece{text: name, slot: true, strong: strong})
		template = rest
	}
	return pieces
}

// Has tells whether the language has a phrase.
func (p *Phrases) Has(key string) bool { return p.templates[key] != nil }

// Keys are all keys, in no order.
func (p *Phrases) Keys() []string {
	keys := make([]string, 0, len(p.templates))
	for key := range p.templates {
		keys = append(keys, key)
	}
	return keys
}

// Say fills a phrase. A key or slot that does not exist is a bug of the
// program and panics; a test fills every phrase.
func (p *Phrases) Say(key string, args ...Arg) Rendered {
	template, ok := p.templates[key]
	if !ok {
		panic("voice: no phrase " + key)
	}
	size := 0
	for _, part := range template {
		size += len(part.text)
	}
	for _, a := range args {
		size += len(a.Text)
	}
	var text strings.Builder
	text.Grow(size)
	var r Rendered
	for _, part := range template {
		from := text.Len()
		if part.slot {
			text.WriteString(fill(key, part.text, args))
		} else {
			literal := part.text
			if from > 0 && literal[0] == '.' && strings.HasSuffix(text.String(), ".") {
				literal = literal[1:] // after a name like "F.C."
			}
			text.WriteString(literal)
		}
		if part.strong && text.Len() > from {
			if n := len(r.Strong); n > 0 && r.Strong[n-1][1] == from {
				r.Strong[n-1][1] = text.Len()
			} else {
				r.Strong = append(r.Strong, [2]int{from, text.Len()})
			}
		}
	}
	r.Text = text.String()
	return r
}

func fill(key, slot string, args []Arg) string {
	for i := range args {
		if args[i].Slot == slot {
			return args[i].Text
		}
	}
	panic("voice: phrase " + key + " wants {" + slot + "}")
}
