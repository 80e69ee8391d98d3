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
	kin        map[string][]string // by the stem of a word: what may stand for it, and often itself
	morphology *grammar.Morphology
}

// New reads the tables.
func New() *Words {
	w := &Words{kin: map[string][]string{}, morphology: grammar.NewMorphology()}
	for _, table := range []string{families, wordnet} {
		for line := range strings.Lines(table) {
			line = strings.TrimSpace(line)
			if line != "" && line[0] != '#' {
				w.addLine(line)
			}
		}
	}
	return w
}

// addLine enters "word, word", which may all stand for each other, or "word, word:
// kin, kin", of which those behind the colon may stand for those before it.
func (w *Words) addLine(line string) {
	words, kin, oneWay := strings.Cut(line, ": ")
	if !oneWay {
		kin = words
	}
	for word := range strings.SplitSeq(words, ", ") {
		stem := w.stem(word)
		for other := range strings.SplitSeq(kin, ", ") {
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
