package en

import (
	_ "embed"
	"strings"
	"sync"

	grammar "officebot/bot/grammar/en"
)

//go:embed endings.txt
var endings string

// sharedEndings are the groups of endings of endings.txt.
var sharedEndings = sync.OnceValue(func() [][]string {
	var groups [][]string
	for line := range strings.Lines(endings) {
		if !strings.HasPrefix(line, "#") {
			groups = append(groups, strings.Fields(line))
		}
	}
	return groups
})

// leastRoot is how many letters of a word stay before such an ending at least, and leastNoun before
// the noun in which a compound ends.
const (
	leastRoot = 2
	leastNoun = 3
)

// derived are the words that a word may have beside it, by its ending: zoologist of zoology.
// Not all of them there are.
func derived(word string) []string {
	var out []string
	for _, group := range sharedEndings() {
		for _, ending := range group {
			root, ok := strings.CutSuffix(word, ending)
			if !ok || len(root) < leastRoot {
				continue
			}
			for _, other := range group {
				if other != ending {
					out = append(out, root+other)
				}
			}
		}
	}
	return out
}

// Head is the noun of whose kind a word of two is that ends in it, "" where it is not made so.
func (w *Words) Head(word string) string {
	if strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") {
		word = word[:len(word)-1]
	}
	for at := leastNoun; at+leastNoun <= len(word); at++ {
		if grammar.IsInSet("heads of compounds", word[at:]) {
			return word[at:]
		}
	}
	return ""
}
