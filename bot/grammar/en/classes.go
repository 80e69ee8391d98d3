package en

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

//go:embed classes.txt
var classes string

// wordClasses are the classes of words by which a text is taken apart.
type wordClasses struct {
	*verbForms
	singulars map[string]string // of nouns, by the plurals that no rule makes
	places    map[string]bool   // nouns, in either number
	people    map[string]bool
	doers     map[string]bool // bodies that do things: "police"
	there     map[string]bool // "inland"
	standing  map[string]bool // verbs: "lie", "stand"
	vague     map[string]bool // "exact", "kind": no sentence is about them by themselves
	remarks   map[string]bool // "true", "funny": nor where there is no other word
	asking    map[string]bool // "beg", "persuade"
	because   [][]string
	asBecause [][]string // behind a comma
	when      [][]string
	becauseOf [][]string
	where     [][]string
	measures  map[string][]string // units, by the words for what they measure
	moneys    map[string][]string // the same of "salary", "fine"

	currencies map[string]string // words for them, by their signs
}

var sharedClasses = sync.OnceValue(readClasses)

func readClasses() *wordClasses {
	m := NewMorphology()
	c := &wordClasses{verbForms: newVerbForms(m), places: map[string]bool{}, people: map[string]bool{}, doers: map[string]bool{}}
	c.singulars = singulars(m)
	for _, s := range table("classes.txt", classes) {
		words := strings.Fields(strings.Join(s.Lines, " "))
		switch s.Name {
		case "verbs", "also verbs":
			c.verbForms.add(m, words, s.Name == "verbs")
		case "places":
			addNouns(m, c.places, words)
		case "people":
			addNouns(m, c.people, words)
		case "bodies":
			addNouns(m, c.doers, words)
		case "there":
			c.there = set(words)
		case "standing":
			c.standing = set(words)
		case "vague":
			c.vague = set(words)
		case "remarks":
			c.remarks = set(words)
		case "asking":
			c.asking = set(words)
		case "because behind a comma":
			c.asBecause = phrasesOf(s.Lines)
		case "because":
			c.because = phrasesOf(s.Lines)
		case "when":
			c.when = phrasesOf(s.Lines)
		case "because of":
			c.becauseOf = phrasesOf(s.Lines)
		case "measures":
			c.measures = measuresOf(s.Lines)
		case "amounts":
			c.moneys = measuresOf(s.Lines)
		case "currencies":
			c.currencies = map[string]string{}
			for _, line := range s.Lines {
				sign, word, _ := strings.Cut(line, " ")
				c.currencies[sign] = word
			}
		case "where":
			c.where = phrasesOf(s.Lines)
		}
	}
	return c
}

// measuresOf reads "tall, high: metre foot".
func measuresOf(lines []string) map[string][]string {
	out := map[string][]string{}
	for _, line := range lines {
		words, units, _ := strings.Cut(line, ":")
		for word := range strings.SplitSeq(words, ",") {
			out[strings.TrimSpace(word)] = strings.Fields(units)
		}
	}
	return out
}

// IsBase tells whether a word may be a verb in its base form.
func IsBase(word string) bool { return sharedClasses().asVerb(word).base }

// IsPlace tells whether a noun is one for somewhere to be: "prison".
func IsPlace(noun string) bool { return sharedClasses().places[noun] }

// isDoer tells whether a noun is one for somebody, or for a body that does things: by the
// tables, or by its ending.
func (c *wordClasses) isDoer(noun string) bool {
	return c.people[noun] || c.doers[noun] || slices.ContainsFunc(doing, func(ending string) bool {
		return len(noun) > len(ending)+2 && (strings.HasSuffix(noun, ending) || strings.HasSuffix(noun, ending+"s"))
	})
}

// doing are the endings of nouns for those who do something.
var doing = []string{"er", "or", "ist", "man", "men", "woman", "women", "children", "people", "folk", "tress", "tresses"}

// singulars are the nouns of irregular.txt by their plurals.
func singulars(m *Morphology) map[string]string {
	out := make(map[string]string, len(m.nouns))
	for noun, plurals := range m.nouns {
		for _, plural := range plurals {
			out[plural] = noun
		}
	}
	return out
}

func set(words []string) map[string]bool {
	all := map[string]bool{}
	for _, w := range words {
		all[w] = true
	}
	return all
}

func addNouns(m *Morphology, all map[string]bool, nouns []string) {
	for _, noun := range nouns {
		for _, f := range m.Noun(noun) {
			all[f.Text] = true
		}
	}
}

// phrasesOf are the phrases between the commas of some lines, as words.
func phrasesOf(lines []string) [][]string {
	var out [][]string
	for _, line := range lines {
		for phrase := range strings.SplitSeq(line, ",") {
			if words := strings.Fields(phrase); len(words) > 0 {
				out = append(out, words)
			}
		}
	}
	return out
}

// IsClosed tells whether a word is one of the closed classes, and means nothing by itself.
func IsClosed(text string) bool {
	closed := false
	single(text, func(w *grammar.Word) {
		switch w.Class {
		case grammar.Preposition, grammar.Determiner, grammar.Pronoun, grammar.Auxiliary, grammar.Conjunction, grammar.Adverb:
			closed = true
		}
	})
	return closed
}

// IsPronoun tells whether a word is a pronoun of one of some senses.
func IsPronoun(text string, senses ...string) bool {
	is := false
	single(text, func(w *grammar.Word) {
		is = is || w.Class == grammar.Pronoun && slices.Contains(senses, w.Sense)
	})
	return is
}

// single yields the readings of a word by itself.
func single(text string, yield func(w *grammar.Word)) {
	if text == "" {
		return
	}
	Lexicon().Match([]fold.Token{{Text: text, Kind: fold.Word}}, 0, func(w *grammar.Word, _ int) { yield(w) })
}
