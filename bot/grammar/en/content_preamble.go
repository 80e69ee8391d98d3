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
		if gap := t.lattice.Gap(i); gap != fold.Dash && gap != fold.Colon || t.asksWithin(from, i) || t.refersTo(t.lattice.Tokens[i:to], t.lattice.Tokens[from:i]) {
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

// asksWithin tells whether a question stands between two tokens, and not only what the asker tells of
// himself: "here is what nobody could tell me".
func (t *taking) asksWithin(from, to int) bool {
	question := t.questionIn(from, to)
	return question < to && (question == from || !t.ours(from, to))
}

// namesIn tells whether somebody or something is named between two tokens, and whether a time is.
func (t *taking) namesIn(from, to int) (names, times bool) {
	for i := from; i < to; i++ {
		leaves := t.lattice.At(i)
		names = names || nameOf(leaves) >= 0
		times = times || slices.ContainsFunc(leaves, func(l grammar.Leaf) bool {
			return l.Time != nil && (l.Time.Relative || l.Time.Span.From < t.lattice.Today) // "I promised an answer by tonight"
		})
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
