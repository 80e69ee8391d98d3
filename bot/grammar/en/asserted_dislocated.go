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
		if a.isNounPhrase(0, at) && a.asksOfPronoun(at) {
			return instead(question, beside)
		}
		if last := a.isNounPhrase(at, len(tokens)); last && a.asksOfPronoun(0) {
			return instead(beside, question)
		}
	}
	return tokens
}

// instead are the words of a question with a noun phrase in the place of its pronoun, the second word.
func instead(question, noun []fold.Token) []fold.Token {
	return slices.Concat(spaced(question[:1]), spaced(noun), spaced(question[2:]))
}

// asksOfPronoun tells whether an auxiliary stands at a token, and a pronoun alone behind it as its subject.
func (a *asserter) asksOfPronoun(at int) bool {
	return at+2 < a.l.Len() && a.auxiliary(at) != nil && IsPronoun(a.l.Tokens[at+1].Text, "he", "she", "it", "they") && !a.isQuestion(at+2)
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
