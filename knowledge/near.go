package knowledge

import (
	"fmt"

	"officebot/knowledge/fold"
)

// maxHints bounds the search for what a curator may have meant: a large pack
// with a whole class missing has as many wrong ids as it has entries.
const maxHints = 200

// didYouMean is ": did you mean …?" for a word that is none of the candidates,
// "" where none comes near.
func (f *findings) didYouMean(word string, candidates []string) string {
	f.hinted++
	if f.hinted > maxHints {
		return ""
	}
	if best := fold.Nearest(word, candidates); best != "" {
		return fmt.Sprintf(": did you mean %q?", best)
	}
	return ""
}
