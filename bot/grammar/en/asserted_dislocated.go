package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// placed are words with what is set beside a yes/no question in the place of the pronoun that stands for
// it there: "is it electric, the mayor's van", "the panda of 1976: was it borrowed". Of others they are
// as they were.
func (a *asserter) placed(tokens []fold.Token) []fold.Token {
	a.l = a.sources.NewLattice(tokens, a.today)
	for at := 1; at < len(tokens); at++ {
		if tokens[at].Before != fold.Comma && tokens[at].Before != fold.Colon && tokens[at].Before != fold.Dash {
			continue
		}
		beside, question := tokens[:at], tokens[at:]
		if to := a.asksOfPronoun(at); to > 0 && a.isNounPhrase(0, at) {
			return inPlace(question, to-at, beside)
		}
		if to := a.asksOfPronoun(0); to > 0 && a.isNounPhrase(at, len(tokens)) {
			return inPlace(beside, to, question)
		}
	}
	return tokens
}

// inPlace are the words of a question with a noun phrase in the place of its pronoun, which ends before a
// word of it.
func inPlace(question []fold.Token, to int, noun []fold.Token) []fold.Token {
	return slices.Concat(spaced(question[:1]), spaced(noun), spacedAll(question[to:]))
}

// asksOfPronoun is where a pronoun ends that stands alone behind an auxiliary at a token as its subject, be
// it "both of them" or "they both"; 0 where none does.
func (a *asserter) asksOfPronoun(at int) int {
	if at+2 >= a.l.Len() || a.auxiliary(at) == nil {
		return 0
	}
	tokens, to := a.l.Tokens, at+2
	switch {
	case IsPronoun(tokens[at+1].Text, "they") && tokens[at+2].Text == "both":
		to = at + 3
	case IsPronoun(tokens[at+1].Text, "he", "she", "it", "they"):
	case tokens[at+1].Text == "both" && tokens[at+2].Text == "of":
		to = at + 4
	default:
		return 0
	}
	if to >= len(tokens) || a.isQuestion(to) {
		return 0
	}
	return to
}

// isNounPhrase tells whether a noun phrase alone stands between two tokens: it begins with an article, an
// owner or a name, and has no verb and no question word.
func (a *asserter) isNounPhrase(from, to int) bool {
	if to-from < 2 || to-from > maxPlaced {
		return false
	}
	first := begins(a.l, from, grammar.Determiner, a.l.Tokens[from].Text) || nameOf(a.l.At(from)) >= 0 || a.l.Tokens[from].Upper
	if !first {
		return false
	}
	for i := from; i < to; i++ {
		verb := a.classes.asVerb(a.l.Tokens[i].Text).form.Has(grammar.Past) && !a.l.Tokens[i].Upper
		if verb || !a.l.Tokens[i].Possessive && a.auxiliary(i) != nil || a.modal(i) != nil || a.isQuestion(i) {
			return false
		}
	}
	return true
}

// maxPlaced is how many words may be set beside a question.
const maxPlaced = 8
