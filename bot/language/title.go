package language

import (
	"strings"
	"sync"
)

// underlings are the words of all languages that begin the titles of those who stand below somebody.
var underlings = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, lang := range Known() {
		if !Has(lang, "titles") {
			continue
		}
		for _, section := range Table(lang, "titles") {
			for _, line := range section.Lines {
				for word := range strings.SplitSeq(line, ", ") {
					all[word] = true
				}
			}
		}
	}
	return all
})

// IsUnderling tells whether a folded word begins the title of those who stand below somebody: "vice".
func IsUnderling(word string) bool { return underlings()[word] }
