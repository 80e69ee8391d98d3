package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// older reads which of two bodies is older as which was founded first: "is the office older than
// the bureau" is "was the office founded before the bureau was founded". How old people are no
// tenure tells.
func (r *reader) older() grammar.Reading {
	if !r.isA(0, grammar.Auxiliary, "be") {
		return grammar.Reading{}
	}
	tokens := r.lattice.Tokens
	for at := 2; at+2 < len(tokens); at++ {
		before := comparedAge(tokens[at].Text)
		if before == "" || tokens[at+1].Text != "than" || !r.isBodyBetween(1, at) || !r.isBodyBetween(at+2, len(tokens)) {
			continue
		}
		question := slices.Concat(wordsOf("was"), tokens[1:at], wordsOf("founded", before), tokens[at+2:], wordsOf("was", "founded"))
		for i := range question {
			question[i].Before = min(question[i].Before, fold.Space)
		}
		return r.sentenceOf(question)
	}
	return grammar.Reading{}
}

// comparedAge is on which side of the other's beginning what is so compared began, "" of other
// words.
func comparedAge(word string) string {
	switch {
	case IsInSet("older", word):
		return "before"
	case IsInSet("younger", word):
		return "after"
	}
	return ""
}

// isBodyBetween tells whether a body is named by all words between two tokens.
func (r *reader) isBodyBetween(from, to int) bool {
	return slices.ContainsFunc(r.phrasesAt(from), func(e closedEdge) bool { return e.to == to && e.phrase.Kind == grammar.Body })
}
