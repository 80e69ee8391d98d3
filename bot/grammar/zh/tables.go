// Package zh reads Chinese, of either script: its words, each a plain text table that
// needs no Go to read or to extend, and the rules by which they make questions.
//
// A sentence is read from left to right with all words that its characters may be
// (grammar.Lattice), by a beam of stacks of parts (state.go, shift.go). What stands
// before a noun waits until the noun comes (noun.go); at 的 the last parts become what
// describes one (clause.go, described.go), before 之前 or 手下 they become a time or a
// place in the line (localizer.go). What is left at the end is a clause, whose parts get
// their roles in one place (assign*.go); it is a grammar.Prop then, as in every language.
package zh

import (
	_ "embed"
	"slices"
	"strings"
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

//go:embed matters.txt
var matters string

//go:embed sets.txt
var sets string

//go:embed courtesy.txt
var courtesy string

// The tables never change, so all grammars of a process share what is made of them.
var (
	sharedLexicon  = sync.OnceValue(func() *grammar.Lexicon { return grammar.NewLexicon(sections(), morphology{}) })
	inception      = sync.OnceValue(func() []string { return setOf("inception") })
	choice         = sync.OnceValue(func() []string { return setOf("choice") })
	between        = sync.OnceValue(func() []string { return setOf("between") })
	asides         = sync.OnceValue(func() []string { return setOf("aside") })
	conditions     = sync.OnceValue(func() []string { return setOf("condition") })
	really         = sync.OnceValue(func() []string { return setOf("really") })
	whoReally      = sync.OnceValue(func() []string { return setOf("who really") })
	whichIsRight   = sync.OnceValue(func() []string { return setOf("which is right") })
	otherwise      = sync.OnceValue(func() []string { return setOf("otherwise") })
	closings       = sync.OnceValue(func() []string { return setOf("closings") })
	happeningLinks = sync.OnceValue(links)
	whichOnes      = sync.OnceValue(func() []string { return setOf("which one") })
	typedFor       = sync.OnceValue(func() map[string]string { return pairsOf("typed for") })
	thens          = sync.OnceValue(func() []string { return setOf("then") })
	thoseOnes      = sync.OnceValue(func() []string { return setOf("those ones") })
	knowers        = sync.OnceValue(func() []string { return setOf("knower") })
	knowing        = sync.OnceValue(func() []string { return setOf("knowing") })
	howLong        = sync.OnceValue(func() []string { return setOf("how long") })
	thereafter     = sync.OnceValue(func() []string { return setOf("thereafter") })
	done           = sync.OnceValue(func() []string { return setOf("done") })
	alsoWords      = sync.OnceValue(func() []string { return setOf("as well") })
	heldWords      = sync.OnceValue(func() []string { return setOf("held both") })
	noChoice       = sync.OnceValue(func() []string { return setOf("no choice") })
	sharedCourtesy = sync.OnceValue(func() *grammar.Courtesy { return grammar.NewCourtesy(table("courtesy.txt", courtesy)) })
)

// Lexicon returns the lexicon of Chinese.
func Lexicon() *grammar.Lexicon { return sharedLexicon() }

// sections are those of all tables of the lexicon, in order.
func sections() []grammar.Section {
	return slices.Concat(table("verbs.txt", verbs), table("nouns.txt", nouns), table("matters.txt", matters), table("words.txt", words), calledSections())
}

// calledSections are the lines of tables that tell what Chinese calls what records have in
// English, each as a section of its own: a noun whose sense is its kind and the English.
func calledSections() []grammar.Section {
	var all []grammar.Section
	for _, name := range []string{"things", "roles", "places"} {
		for _, s := range language.Table("zh", name) {
			kind := kinds[s.Name]
			for _, line := range s.Lines {
				english, chinese, _ := strings.Cut(line, ":")
				if kind == "thing" || kind == "place" || kind == "event" {
					chinese += ", " + english // Latin words stand in Chinese sentences, too: Qincheng Prison关过谁
				}
				all = append(all, grammar.Section{Name: "noun " + kind + " " + english, Lines: []string{chinese}})
			}
		}
	}
	return all
}

// kinds are the kinds of nouns by the sections of those tables.
var kinds = map[string]string{
	"events": "event", "things": "thing", "places": "place", "levels": "level", "roles": "role", "understood": "role",
	"international": "named", "bodies": "named", "states": "named", "cities": "named",
}

// setOf are the words of a section of sets.txt.
func setOf(name string) []string {
	var all []string
	for _, s := range table("sets.txt", sets) {
		if s.Name == name {
			for _, line := range s.Lines {
				all = append(all, strings.Split(line, ", ")...)
			}
		}
	}
	return all
}

// pairsOf are the lines of a section of sets.txt that have a word on either side of a colon.
func pairsOf(name string) map[string]string {
	all := map[string]string{}
	for _, s := range table("sets.txt", sets) {
		if s.Name != name {
			continue
		}
		for _, line := range s.Lines {
			left, right, _ := strings.Cut(line, ": ")
			all[left] = right
		}
	}
	return all
}

// table cuts a table of this folder into its sections.
func table(name, text string) []grammar.Section {
	cut := language.Sections("zh/"+name, text)
	all := make([]grammar.Section, len(cut))
	for i, s := range cut {
		all[i] = grammar.Section(s)
	}
	return all
}
