package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// putInOrder reads what is to be put in order as what is to be listed so: "put the directors in order,
// earliest first", "line up the managers from first to last".
func (r *reader) putInOrder() grammar.Reading {
	at, _ := r.courtesyAt(0, grammar.CourtesyOpening|grammar.CourtesyAnywhere|grammar.CourtesySource)
	tokens := r.lattice.Tokens
	if at >= len(tokens)-1 || !IsInSet("putting in a row", tokens[at].Text) {
		return grammar.Reading{}
	}
	rest := spaced(tokens[at+1:])
	if up := slices.IndexFunc(rest, func(t fold.Token) bool { return IsInSet("in a row", t.Text) }); up >= 0 && up < len(rest)-1 {
		rest = slices.Concat(rest[:up], spaced(rest[up+1:])) // "line them up"
	}
	return r.sentenceOf(slices.Concat(wordsOf("list"), rest))
}
