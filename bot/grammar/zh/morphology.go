package zh

import (
	"strings"

	"officebot/bot/grammar"
)

// morphology is what little there is: a verb may be parted by 了 or 过, where a stroke
// stands in the table (坐/牢, 坐过牢).
type morphology struct{}

// Verb returns a verb, and with what parts it.
func (morphology) Verb(lemma string) []grammar.Inflected {
	head, rest, parts := strings.Cut(lemma, "/")
	if !parts {
		return []grammar.Inflected{{Text: lemma, Form: grammar.Base}}
	}
	return []grammar.Inflected{
		{Text: head + rest, Form: grammar.Base},
		{Text: head + "过" + rest, Form: grammar.Past},
		{Text: head + "了" + rest, Form: grammar.Past},
		{Text: head + "的" + rest, Form: grammar.Past},
	}
}

// Noun returns a noun.
func (morphology) Noun(lemma string) []grammar.Inflected {
	return []grammar.Inflected{{Text: lemma, Form: grammar.Singular}}
}

// Strays returns nothing: a form begins as its lemma does.
func (morphology) Strays(string) string { return "" }
