package fold

import (
	"strings"
	"unicode/utf8"
)

// MaxLetters is the length of the longest word that is compared for slips.
const MaxLetters = 48

// Distance is the number of letters to add, drop, change or swap with the next
// one to make one text the other (optimal string alignment), or limit+1 if that
// is more than limit or one of them is longer than MaxLetters.
func Distance(a, b string, limit int) int {
	var bufA, bufB [MaxLetters]rune
	x, okA := letters(bufA[:0], a)
	y, okB := letters(bufB[:0], b)
	if !okA || !okB || len(x)-len(y) > limit || len(y)-len(x) > limit {
		return limit + 1
	}
	var rows [3][MaxLetters + 1]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range len(y) + 1 {
		last[j] = j
	}
	for i := range x {
		row[0] = i + 1
		least := row[0]
		for j := range y {
			d := min(last[j+1], row[j]) + 1
			if x[i] == y[j] {
				d = min(d, last[j])
			} else {
				d = min(d, last[j]+1)
			}
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				d = min(d, before[j-1]+1)
			}
			row[j+1] = d
			least = min(least, d)
		}
		if least > limit+1 {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return min(last[len(y)], limit+1)
}

func letters(buf []rune, s string) ([]rune, bool) {
	if utf8.RuneCountInString(s) > MaxLetters {
		return nil, false
	}
	for _, r := range s {
		buf = append(buf, r)
	}
	return buf, true
}

// HasPrefixSlipped tells whether a text begins with another once a letter of the
// other, behind those that they share, is changed, left out, added or swapped with
// the next. It goes by bytes, and once along the text: there may be a hundred
// thousand of them.
func HasPrefixSlipped(text, prefix string) bool {
	i := 0
	for i < len(prefix) && i < len(text) && prefix[i] == text[i] {
		i++
	}
	if i >= len(prefix) || i >= len(text) {
		return false
	}
	return strings.HasPrefix(text[i+1:], prefix[i+1:]) || // changed
		strings.HasPrefix(text[i:], prefix[i+1:]) || // one too many
		strings.HasPrefix(text[i+1:], prefix[i:]) || // one too few
		i+1 < len(prefix) && i+1 < len(text) && prefix[i] == text[i+1] && prefix[i+1] == text[i] && strings.HasPrefix(text[i+2:], prefix[i+2:])
}

// Slack is how many slips a word of so many letters may have.
func Slack(letters int) int {
	switch {
	case letters < 4:
		return 0
	case letters < 8:
		return 1
	}
	return 2
}

// Nearest is the first candidate that takes the fewest edits to reach, at most
// one in three letters, in whatever case; failing that the first that starts with
// the word, and "" where none does.
func Nearest(word string, candidates []string) string {
	word = strings.ToLower(word)
	best, bestEdits := "", max(1, utf8.RuneCountInString(word)/3)+1
	for _, candidate := range candidates {
		if n := Distance(word, strings.ToLower(candidate), bestEdits-1); n < bestEdits {
			best, bestEdits = candidate, n
		}
	}
	for _, candidate := range candidates {
		if best == "" && utf8.RuneCountInString(word) > 2 && strings.HasPrefix(strings.ToLower(candidate), word) {
			best = candidate
		}
	}
	return best
}
