package en

import (
	"math"
	"strconv"

	"officebot/knowledge/fold"
)

// quantities notes how many each number of a sentence says there are: "thirty-eight", "more than two
// thousand", "£6.3 million".
func (t *teller) quantities() {
	t.counting = make([]bool, t.l.Len())
	for i := 0; i < t.l.Len(); i++ {
		if t.inClock(i) {
			continue
		}
		n, to := t.quantity(i)
		if to <= i {
			continue
		}
		from, low, high := t.bounds(i, n)
		w := t.word(i)
		w.Low, w.High = low, high
		for k := from; k < to; k++ {
			t.counting[k] = k != i
			t.word(k).Number = t.word(k).Number || k > i && t.magnitude(k) > 0
			if k < i {
				t.word(k).Bounds = true
			}
		}
		i = to - 1
	}
}

// quantity is the value of the number that stands at a token, with the token behind it; the token
// itself where none does.
func (t *teller) quantity(i int) (n float64, to int) {
	first := i
	if a := t.textAt(i); (a == "a" || a == "an") && t.magnitude(i+1) > 0 {
		n, i = 1, i+1
	}
	var thousands float64
	for ; i < t.l.Len(); i++ {
		switch times := t.magnitude(i); {
		case i > first && t.isDecimal(i):
			n += t.decimal(i)
		case i > first && t.l.Gap(i) >= fold.Comma:
			return thousands + n, i
		case times >= 1000 && i > first:
			thousands, n = thousands+n*times, 0
		case times > 0 && i > first:
			n *= times
		case t.textAt(i) == "and" && i > first && math.Mod(n, 100) == 0 && t.numeral(i+1) > 0 && t.numeral(i+1) < 100 && t.l.Tokens[i+1].Kind != fold.Number:
		case t.numeral(i) > 0 && (i == first || t.goesOnCounting(i, n)):
			n += t.numeral(i)
		default:
			return thousands + n, i
		}
	}
	return thousands + n, i
}

// goesOnCounting tells whether a number at a token adds to what stands before it: "thirty-eight",
// "two hundred five".
func (t *teller) goesOnCounting(i int, before float64) bool {
	if t.l.Tokens[i].Kind == fold.Number || t.l.Tokens[i-1].Kind == fold.Number {
		return false
	}
	return math.Mod(before, 100) == 0 || before > 19 && math.Mod(before, 10) == 0 && t.numeral(i) < 10
}

// numeral is the value of a number of one token, 0 where none stands there.
func (t *teller) numeral(i int) float64 {
	if i >= t.l.Len() || t.l.Tokens[i].Upper && i > 0 && t.entitled(i) {
		return 0
	}
	if t.l.Tokens[i].Kind == fold.Number {
		n, err := strconv.ParseFloat(t.textAt(i), 64)
		if err != nil {
			return 0
		}
		return n
	}
	for _, leaf := range t.l.At(i) {
		if leaf.Number > 1 && !leaf.Ordinal || leaf.Number == 1 && t.textAt(i) == "one" {
			return float64(numberWord(leaf.Number, leaf.To-i))
		}
	}
	return 0
}

// numberWord is the first word's part of a number of so many words: thirty of thirty-eight.
func numberWord(n, words int) int {
	if words > 1 && n%10 > 0 {
		return n - n%10
	}
	return n
}

// magnitude is by how much a word multiplies the number before it, 0 for others.
func (t *teller) magnitude(i int) float64 { return sets().times[t.textAt(i)] }

// isDecimal tells whether a token is what stands behind the point of a number: "6.3".
func (t *teller) isDecimal(i int) bool {
	at, before := &t.l.Tokens[i], &t.l.Tokens[i-1]
	return at.Kind == fold.Number && before.Kind == fold.Number && at.Start == before.End+1
}

func (t *teller) decimal(i int) float64 {
	text := t.textAt(i)
	n, err := strconv.ParseFloat("0."+text, 64)
	if err != nil {
		return 0
	}
	return n
}

// bounds are the least and the most that a number at a token may be by what stands before it, which
// begins at from: "more than", "at most", "about".
func (t *teller) bounds(i int, n float64) (from int, low, high float64) {
	for _, is := range [...]struct {
		set       string
		low, high float64
	}{
		{"more than", math.Nextafter(n, math.Inf(1)), math.Inf(1)},
		{"at least", n, math.Inf(1)},
		{"less than", 0, math.Nextafter(n, 0)},
		{"at most", 0, n},
		{"about", n * (1 - vague), n * (1 + vague)},
	} {
		for words := maxBound; words > 0; words-- {
			if i-words >= 0 && IsInSet(is.set, t.textsOf(i-words, i)) {
				return i - words, is.low, is.high
			}
		}
	}
	return i, n, n
}

// vague is by what share a number may be wrong that is said to be "about" so many.
const vague = 0.1

// maxBound is how many words may say how a number is meant.
const maxBound = 3

// textsOf are the texts between two tokens with spaces between.
func (t *teller) textsOf(from, to int) string {
	text := t.textAt(from)
	for i := from + 1; i < to; i++ {
		text += " " + t.textAt(i)
	}
	return text
}
