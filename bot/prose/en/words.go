// Package en tells what English words mean nearly the same: by WordNet's synonyms
// (wordnet.txt), by its kinds of things (kinds.txt), by families of words that are written
// by hand (families.txt, deeds.txt, things.txt, and by field in the folder fields) and by
// endings that words of one root have (endings.txt).
package en

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	grammar "officebot/bot/grammar/en"
	"officebot/bot/outline"
	"officebot/bot/prose"
)

//go:embed wordnet.txt
var wordnet string

//go:embed kinds.txt
var kinds string

//go:embed families.txt
var families string

//go:embed deeds.txt
var deeds string

//go:embed things.txt
var things string

// Words are those of English. They never change once they are made.
type Words struct {
	families   func() *prose.Families
	morphology *grammar.Morphology
	told       func(text string) outline.Text
}

// The tables never change, so all words of a process share them. Most questions
// need none of them.
var sharedFamilies = sync.OnceValue(readFamilies)

func readFamilies() *prose.Families {
	key := func(word string) string { return stemOf(bare(word)) }
	return prose.NewFamilies(key, manyWords, families, deeds, things,
		animals, building, culture, law, life, nations, transport, war, work, wordnet, kinds)
}

// New makes the words; the tables are read when one is first looked up.
// told takes a text apart.
func New(told func(text string) outline.Text) *Words {
	return &Words{sharedFamilies, grammar.NewMorphology(), told}
}

// Told is a text taken apart.
func (w *Words) Told(text string) outline.Text { return w.told(text) }

// Little tells whether a word means nothing by itself.
func (w *Words) Little(text string) bool { return grammar.IsClosed(text) }

// Particle tells whether a word makes a verb of one before it that may be said without.
func (w *Words) Particle(text string) bool { return grammar.IsParticle(text) }

// Joins tells whether a word joins two others.
func (w *Words) Joins(text string) bool { return text == "and" || text == "or" || text == "but" }

// Refers tells whether a word is a pronoun that stands for somebody or something told
// before.
func (w *Words) Refers(text string) bool { return grammar.IsPronoun(text, "he", "she", "it", "they") }

// Somebody tells whether a word is a pronoun that stands for a person.
func (w *Words) Somebody(text string) bool {
	return grammar.IsPronoun(text, "he", "she")
}

// Restricts tells whether a closed word makes another claim of one.
func (w *Words) Restricts(text string) bool { return grammar.IsInSet("restricting", text) }

// Magnitude tells whether a word multiplies the number before it.
func (w *Words) Magnitude(text string) bool { return grammar.IsInSet("magnitudes", text) }

// Aged is the unit in which a number behind a word says how old somebody is.
func (w *Words) Aged(text string) string {
	if text == "aged" || text == "age" {
		return "year"
	}
	return ""
}

// Hedges tells whether without a word less would be true.
func (w *Words) Hedges(text string) bool { return grammar.IsInSet("hedges", text) }

// Article tells whether a noun phrase begins with a word.
func (w *Words) Article(text string) bool { return text == "a" || text == "an" || w.Definite(text) }

// Definite tells whether a word makes one thing of what stands behind it.
func (w *Words) Definite(text string) bool { return grammar.IsInSet("definite", text) }

// Same tells whether two verbs say the same.
func (w *Words) Same(verb, other string) bool { return grammar.SameVerb(verb, other) }

// Naming tells whether what a noun is called stands behind a word.
func (w *Words) Naming(text string) bool { return grammar.IsInSet("behind a noun", text) }

// Within tells whether a preposition says in what something is.
func (w *Words) Within(text string) bool { return text == "in" || text == "at" || text == "on" }

// Once tells whether what a verb says happens no more than once to the same thing.
func (w *Words) Once(verb string) bool {
	return grammar.IsInSet("once", strings.TrimPrefix(verb, "have ")) // "had it built"
}

// Lasts tells whether a verb says what is always so.
func (w *Words) Lasts(verb string) bool { return grammar.IsInSet("lasting", verb) }

// manyWords is how many the tables have, about.
const manyWords = 20000

// Kin are the words and phrases, in their base form, that may stand for a word or
// a phrase; other spellings of itself are among them.
func (w *Words) Kin(word string) []string {
	kin := w.families().Of(word, asWritten)
	if strings.Contains(word, " ") {
		return kin
	}
	return append(kin, derived(word)...)
}

func asWritten(text string) string { return text }

// bare is a phrase of three words or more without those that mean nothing by themselves,
// which questions are asked without: "tie knot" of tie the knot.
func bare(phrase string) string {
	if strings.Count(phrase, " ") < 2 {
		return phrase
	}
	words := slices.DeleteFunc(strings.Fields(phrase), func(word string) bool { return grammar.IsClosed(word) || grammar.IsParticle(word) })
	if len(words) < 2 {
		return phrase
	}
	return strings.Join(words, " ")
}

// stemOf is a phrase as the stems of its words.
func stemOf(phrase string) string {
	if !strings.Contains(phrase, " ") {
		return stemOfWord(phrase)
	}
	words := strings.Fields(phrase)
	for i := range words {
		words[i] = stemOfWord(words[i])
	}
	return strings.Join(words, " ")
}

// Forms are the other forms of a word in its base form, be it a verb or a noun:
// "wins", "won" and "winning" of win. Of a phrase the first word has them.
func (w *Words) Forms(word string) []string {
	head, rest, _ := strings.Cut(word, " ")
	if rest != "" {
		rest = " " + rest
	}
	var out []string
	for _, form := range slices.Concat(w.morphology.Verb(head), w.morphology.Noun(head)) {
		if text := form.Text + rest; text != word && !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return out
}
