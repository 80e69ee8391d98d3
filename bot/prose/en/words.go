// Package en tells what English words mean nearly the same: by WordNet's synonyms
// (wordnet.txt) and by families of words that WordNet has apart (families.txt).
package en

import (
	_ "embed"
	"slices"
	"strings"

	grammar "officebot/bot/grammar/en"
)

//go:embed wordnet.txt
var wordnet string

//go:embed families.txt
var families string

// Words are those of English. They never change once they are made.
type Words struct {
	kin        map[string][]string // by the stem: the words of its families, itself too
	morphology *grammar.Morphology
}

// New reads the tables.
func New() *Words {
	w := &Words{kin: map[string][]string{}, morphology: grammar.NewMorphology()}
	for _, table := range []string{families, wordnet} {
		for line := range strings.Lines(table) {
			line = strings.TrimSpace(line)
			if line != "" && line[0] != '#' {
				w.addFamily(strings.Split(line, ", "))
			}
		}
	}
	return w
}

func (w *Words) addFamily(family []string) {
	for _, word := range family {
		stem := w.stem(word)
		for _, other := range family {
			if !slices.Contains(w.kin[stem], other) {
				w.kin[stem] = append(w.kin[stem], other)
			}
		}
	}
}

// Kin are the words and phrases, in their base form, that may stand for a word or
// a phrase; other spellings of itself are among them.
func (w *Words) Kin(word string) []string {
	return slices.DeleteFunc(slices.Clone(w.kin[w.stem(word)]), func(kin string) bool { return kin == word })
}

// stem is a phrase as the stems of its words.
func (w *Words) stem(phrase string) string {
	if !strings.Contains(phrase, " ") {
		return w.Stem(phrase)
	}
	words := strings.Fields(phrase)
	for i := range words {
		words[i] = w.Stem(words[i])
	}
	return strings.Join(words, " ")
}

// Forms are the other forms of a word in its base form, be it a verb or a noun:
// "wins", "won" and "winning" of win.
func (w *Words) Forms(word string) []string {
	if strings.Contains(word, " ") {
		return nil
	}
	var out []string
	for _, form := range slices.Concat(w.morphology.Verb(word), w.morphology.Noun(word)) {
		if form.Text != word && !slices.Contains(out, form.Text) {
			out = append(out, form.Text)
		}
	}
	return out
}
