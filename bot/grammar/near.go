package grammar

import "unicode/utf8"

// shortestSlip is the length in letters below which a word is too short to be
// told from its neighbours.
const shortestSlip = 4

// Near returns the words that a word which the lexicon lacks may be a slip of: one
// letter wrong, missing, doubled or swapped with its neighbour, in a word of eight
// letters or more two. The nearest spelling wins; all of its words are returned.
func (l *Lexicon) Near(text string) []*Word {
	best := l.Nearest(text, l.spellings)
	if best == "" {
		return nil
	}
	var out []*Word
	for _, p := range l.phrases[best] {
		if len(p.rest) == 0 {
			out = append(out, p.word)
		}
	}
	return out
}

// Nearest returns the spelling that a text may be a slip of, "" where there is none.
func (l *Lexicon) Nearest(text string, spellings []string) string {
	letters := utf8.RuneCountInString(text)
	if letters < shortestSlip || letters > maxSlipLetters {
		return ""
	}
	limit := 1
	if letters >= 8 {
		limit = 2
	}
	best, distance := "", limit+1
	for _, known := range spellings {
		if len(known) < shortestSlip || known[0] != text[0] && distance <= 1 {
			continue
		}
		if d := edits(text, known, distance-1); d < distance {
			best, distance = known, d
		}
	}
	return best
}

// maxSlipLetters is the longest word that is compared for slips.
const maxSlipLetters = 24

// edits is the number of letters to add, drop, change or swap with the next one
// to make one text the other, or limit+1 if that is more than limit.
func edits(a, b string, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit || len(a) > maxSlipLetters || len(b) > maxSlipLetters {
		return limit + 1
	}
	var rows [3][maxSlipLetters + 1]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		last[j] = j
	}
	for i := range len(a) {
		row[0] = i + 1
		least := row[0]
		for j := range len(b) {
			d := min(last[j+1], row[j]) + 1
			if a[i] == b[j] {
				d = min(d, last[j])
			} else {
				d = min(d, last[j]+1)
			}
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
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
	return min(last[len(b)], limit+1)
}
