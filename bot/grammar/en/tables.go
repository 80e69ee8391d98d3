// Package en holds the English lexicon: its verbs with what they take, its nouns,
// its closed classes and its courtesies, each a plain text table that needs no Go
// to read or to extend, and the morphology that inflects them.
package en

import (
	_ "embed"

	"officebot/bot/grammar"
	"officebot/bot/language"
)

//go:embed verbs.txt
var verbs string

//go:embed nouns.txt
var nouns string

//go:embed words.txt
var words string

//go:embed irregular.txt
var irregular string

//go:embed courtesy.txt
var courtesy string

// Courtesy makes the courtesies of English from their table.
func Courtesy() *grammar.Courtesy {
	return grammar.NewCourtesy(table("courtesy.txt", courtesy))
}

// Lexicon makes the lexicon of English from its tables.
func Lexicon() *grammar.Lexicon {
	return grammar.NewLexicon(sections(), NewMorphology())
}

// sections are those of all tables of the lexicon, in order.
func sections() []grammar.Section {
	var all []grammar.Section
	for _, t := range []struct{ name, text string }{{"verbs.txt", verbs}, {"nouns.txt", nouns}, {"words.txt", words}} {
		all = append(all, table(t.name, t.text)...)
	}
	return all
}

// table cuts a table of this folder into its sections.
func table(name, text string) []grammar.Section {
	var all []grammar.Section
	for _, s := range language.Sections("en/"+name, text) {
		all = append(all, grammar.Section(s))
	}
	return all
}
