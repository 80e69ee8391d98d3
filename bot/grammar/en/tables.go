// Package en holds the English lexicon: its verbs with what they take, its nouns,
// its closed classes and its courtesies, each a plain text table that needs no Go
// to read or to extend, and the morphology that inflects them.
package en

import (
	_ "embed"
	"slices"
	"sync"

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

// The tables never change, so all grammars of a process share what is made of them.
var (
	sharedLexicon    = sync.OnceValue(newLexicon)
	sharedCourtesy   = sync.OnceValue(newCourtesy)
	sharedMorphology = sync.OnceValue(readMorphology)
)

// Prepare reads the tables now instead of on first need.
func Prepare() {
	Lexicon()
	Courtesy()
	turns()
	sharedClasses()
}

// Courtesy returns the courtesies of English.
func Courtesy() *grammar.Courtesy { return sharedCourtesy() }

// Lexicon returns the lexicon of English.
func Lexicon() *grammar.Lexicon { return sharedLexicon() }

// NewMorphology returns the morphology of English.
func NewMorphology() *Morphology { return sharedMorphology() }

func newCourtesy() *grammar.Courtesy { return grammar.NewCourtesy(table("courtesy.txt", courtesy)) }

func newLexicon() *grammar.Lexicon { return grammar.NewLexicon(sections(), NewMorphology()) }

// sections are those of all tables of the lexicon, in order.
func sections() []grammar.Section {
	return slices.Concat(table("verbs.txt", verbs), table("nouns.txt", nouns), table("words.txt", words))
}

// table cuts a table of this folder into its sections.
func table(name, text string) []grammar.Section {
	cut := language.Sections("en/"+name, text)
	all := make([]grammar.Section, len(cut))
	for i, s := range cut {
		all[i] = grammar.Section(s)
	}
	return all
}
