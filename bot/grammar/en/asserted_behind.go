package en

import (
	"slices"

	"officebot/knowledge/fold"
)

// behindColon are words without what stands before a colon or a dash and names nobody and nothing:
// "for the avoidance of doubt: is it so", "caption: Zhang died in 1971, right?".
func (a *asserter) behindColon(tokens []fold.Token, stated bool) []fold.Token {
	a.l = a.sources.NewLattice(tokens, a.today)
	for at := 1; at < len(tokens)-2; at++ {
		switch gap := tokens[at].Before; {
		case nameOf(a.l.At(at-1)) >= 0, a.isQuestion(at - 1):
			return tokens
		case (gap == fold.Dash || gap == fold.Colon) && (stated || a.asksAt(at)):
			return spaced(tokens[at:])
		}
	}
	return tokens
}

// behindStop are words without the sentences before the last, where that asks by itself: "I used to
// teach there. Must the head give lessons?", not "he taught. Is that right?".
func (a *asserter) behindStop(tokens []fold.Token) []fold.Token {
	at := len(tokens) - 1
	for at > 0 && tokens[at].Before != fold.Stop {
		at--
	}
	if at <= 0 || len(tokens)-at < 3 || slices.ContainsFunc(tokens[at:], func(t fold.Token) bool {
		return IsPronoun(t.Text, "he", "she", "it", "they", "this") || t.Text == "that"
	}) {
		return tokens
	}
	if a.l = a.sources.NewLattice(tokens, a.today); !a.asksAt(at) {
		return tokens
	}
	return spaced(tokens[at:])
}

// asksAt tells whether a yes/no question begins at a token, with an auxiliary.
func (a *asserter) asksAt(at int) bool { return a.auxiliary(at) != nil || a.modal(at) != nil }
