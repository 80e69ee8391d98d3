package knowledge

import (
	"fmt"
	"strings"
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
	if best := nearest(word, candidates); best != "" {
		return fmt.Sprintf(": did you mean %q?", best)
	}
	return ""
}

// nearest is the first candidate that takes the fewest edits to reach, at most
// one in three letters; failing that the first that starts with the word.
func nearest(word string, candidates []string) string {
	from := []rune(strings.ToLower(word))
	best, bestEdits := "", max(1, len(from)/3)+1
	for _, candidate := range candidates {
		to := []rune(strings.ToLower(candidate))
		if diff := len(from) - len(to); diff >= bestEdits || -diff >= bestEdits {
			continue
		}
		if n := edits(from, to); n < bestEdits {
			best, bestEdits = candidate, n
		}
	}
	for _, candidate := range candidates {
		if best == "" && len(from) > 2 && strings.HasPrefix(strings.ToLower(candidate), string(from)) {
			best = candidate
		}
	}
	return best
}

// edits counts the letters to insert, delete, change or swap with a neighbour
// to get from a to b.
func edits(a, b []rune) int {
	before, row, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		next[0] = i + 1
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			next[j+1] = min(row[j]+cost, row[j+1]+1, next[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
		before, row, next = row, next, before
	}
	return row[len(b)]
}
