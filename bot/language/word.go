package language

import (
	_ "embed"
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
	// Search by bytes, then go back to the start of the line that was hit.
	at := sort.Search(len(englishWords), func(i int) bool {
		return lineAt(i) >= word
	})
	return at < len(englishWords) && lineAt(at) == word
}

// WordsFrom are the words that begin with a letter, in order.
func WordsFrom(letter byte) []string {
	from := strings.Index(englishWords, "\n"+string(letter))
	if from < 0 {
		return nil
	}
	to := strings.Index(englishWords, "\n"+string(letter+1))
	if to < from {
		to = len(englishWords)
	}
	return strings.Fields(englishWords[from:to])
}

// lineAt is the line that holds the byte at an offset.
func lineAt(i int) string {
	from := strings.LastIndexByte(englishWords[:i], '\n') + 1
	line, _, _ := strings.Cut(englishWords[from:], "\n")
	return line
}
