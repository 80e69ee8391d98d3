package language

import (
	_ "embed"
	"iter"
	"sort"
	"strings"
)

// englishWords is everyday English, a word a line, in order; from SCOWL's small
// lists, and what else people ask offices about: "headcount", "weir". It keeps words
// that are spelt right from being read as misspellings.
//
//go:embed en/words.txt
var englishWords string

// IsWord tells whether a folded word is everyday English.
func IsWord(word string) bool {
	at := firstAt(word)
	return at < len(englishWords) && lineAt(at) == word
}

// WordsFrom goes over the words that begin with a letter and have so many letters, in order.
func WordsFrom(letter byte, least, most int) iter.Seq[string] {
	return func(yield func(string) bool) {
		for word := range strings.Lines(englishWords[firstAt(string(letter)):]) {
			word = strings.TrimSuffix(word, "\n")
			if word == "" || word[0] != letter {
				return
			}
			if least <= len(word) && len(word) <= most && !yield(word) {
				return
			}
		}
	}
}

// firstAt is the offset of the first line that is no less than a word. It searches by bytes, and
// goes back to the start of the line that was hit.
func firstAt(word string) int {
	at := sort.Search(len(englishWords), func(i int) bool { return lineAt(i) >= word })
	return strings.LastIndexByte(englishWords[:at], '\n') + 1
}

// lineAt is the line that holds the byte at an offset.
func lineAt(i int) string {
	from := strings.LastIndexByte(englishWords[:i], '\n') + 1
	line, _, _ := strings.Cut(englishWords[from:], "\n")
	return line
}
