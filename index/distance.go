package index

import "unicode/utf8"

// maxLetters is the longest word that is compared for slips.
const maxLetters = 48

// distance is the number of letters to add, drop, change or swap with the next
// one to make one text the other (optimal string alignment), or limit+1 if that
// is more than limit.
func distance(a, b string, limit int) int {
	var bufA, bufB [maxLetters]rune
	x, okA := letters(bufA[:0], a)
	y, okB := letters(bufB[:0], b)
	if !okA || !okB || len(x)-len(y) > limit || len(y)-len(x) > limit {
		return limit + 1
	}
	var rows [3][maxLetters + 1]int
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
	if utf8.RuneCountInString(s) > maxLetters {
		return nil, false
	}
	for _, r := range s {
		buf = append(buf, r)
	}
	return buf, true
}

// slack is how many slips a word of so many letters may have.
func slack(letters int) int {
	switch {
	case letters < 4:
		return 0
	case letters < 8:
		return 1
	}
	return 2
}
