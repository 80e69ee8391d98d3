package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// preamble is the token behind the colon or the dash up to which a sentence asks nothing: "for a
// plaque: where is its seat"; its first token where it has none. Whom and when that names is
// still asked of where the question behind it names nobody and no time, and all of it where that has
// a pronoun.
func (t *taking) preamble(from, to int) int {
	for i := to - 2; i > from; i-- {
		if gap := t.lattice.Gap(i); gap != fold.Dash && gap != fold.Colon || t.questionIn(from, i) < i || t.pointsBack(i, to) {
			continue
		}
		named, timed := t.namesIn(from, i)
		question := t.questionIn(i, to)
		if question != i && !t.is(i, grammar.Auxiliary) && (named || timed || question == to) {
			continue
		}
		names, times := t.namesIn(i, to)
		t.headNames, t.headTimes = !names, !times
		return i
	}
	return from
}

// pointsBack tells whether a pronoun stands between two tokens for what is told before them.
func (t *taking) pointsBack(from, to int) bool {
	return slices.ContainsFunc(t.lattice.Tokens[from:to], func(token fold.Token) bool { return IsPronoun(token.Text, "he", "she", "it", "they") })
}

// namesIn tells whether somebody or something is named between two tokens, and whether a time is.
func (t *taking) namesIn(from, to int) (names, times bool) {
	for i := from; i < to; i++ {
		leaves := t.lattice.At(i)
		names = names || nameOf(leaves) >= 0
		times = times || slices.ContainsFunc(leaves, func(l grammar.Leaf) bool { return l.Time != nil })
	}
	return names, times
}

// asksBehind tells whether a yes/no question begins behind a colon or a dash between two tokens.
func (t *taking) asksBehind(from, to int) bool {
	for i := from + 1; i < to-1; i++ {
		if gap := t.lattice.Gap(i); (gap == fold.Dash || gap == fold.Colon) && t.is(i, grammar.Auxiliary) {
			return true
		}
	}
	return false
}
