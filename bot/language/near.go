package language

import (
	"slices"

	"officebot/knowledge/fold"
)

// shortestTypo is the length in letters below which a word is too short to be
// told from its neighbours: "form" is no misspelt "from".
const shortestTypo = 5

// longestTypo is the length from which a word is no word but noise.
const longestTypo = 24

// nearOf enters every word of the phrases with each of its letters left out, so
// that a misspelt word is found by leaving out a letter of its own (a
// symmetric-delete index).
func nearOf(phrases *fold.Trie[Cues]) map[string]string {
	near := map[string]string{}
	for word := range phrases.Vocabulary() {
		if len(word) < shortestTypo {
			continue
		}
		for i := range len(word) {
			short := word[:i] + word[i+1:]
			if known, taken := near[short]; !taken || word < known {
				near[short] = word
			}
		}
	}
	return near
}

// Correct gives the cue word that a word is a misspelling of by one letter
// wrong, missing, doubled or swapped with its neighbour, "" where there is none.
func (l *Lexicon) Correct(word string) string {
	if len(word) < shortestTypo-1 || len(word) > longestTypo || IsWord(word) {
		return ""
	}
	best := ""
	consider := func(candidate string) {
		if candidate != "" && candidate[0] == word[0] && len(candidate) >= shortestTypo && oneEdit(word, candidate) &&
			(best == "" || rank(word, candidate) < rank(word, best) || rank(word, candidate) == rank(word, best) && candidate < best) {
			best = candidate
		}
	}
	near := l.near()
	consider(near[word])
	var buf [64]byte
	for i := range len(word) {
		short := append(append(buf[:0], word[:i]...), word[i+1:]...)
		if l.Knows(string(short)) {
			consider(string(short))
		}
		consider(near[string(short)])
	}
	return best
}

// rank prefers a candidate with the same letters in another order, then one
// of the same length.
func rank(word, candidate string) int {
	switch {
	case len(word) != len(candidate):
		return 1
	case sameLetters(word, candidate):
		return 0
	}
	return 2
}

func sameLetters(a, b string) bool {
	x, y := []byte(a), []byte(b)
	slices.Sort(x)
	slices.Sort(y)
	return string(x) == string(y)
}

// oneEdit tells whether one insertion, deletion, substitution or swap of
// neighbours makes one word of the other.
func oneEdit(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	switch len(b) - len(a) {
	case 0:
		return i == len(a) || a[i+1:] == b[i+1:] ||
			i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
	case 1:
		return a[i:] == b[i+1:]
	}
	return false
}
