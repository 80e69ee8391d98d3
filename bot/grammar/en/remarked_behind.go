package en

import (
	"officebot/bot/grammar"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// unremarked ends a sentence behind a question where the asker goes on to say why he asks, or that he
// does: "who was director, my kid wants to know", "who was it cuz I was abroad then".
func (g *Grammar) unremarked(tokens []fold.Token, today knowledge.Day) []fold.Token {
	asks, from := false, 0
	for at := range tokens {
		if at == 0 || tokens[at].Before == fold.Stop {
			polite, _ := g.courtesy.Chain(tokens, at, grammar.CourtesyOpening|grammar.CourtesyAnywhere)
			from = polite
			asks = g.beginsQuestion(tokens[polite:])
		}
		if asks && at > from+minStatement-1 && g.remarksFrom(tokens[at:], today) {
			tokens[at].Before = fold.Stop
			asks = false
		}
	}
	return tokens
}

// remarksFrom tells whether the asker goes on to speak of himself from some words on to the end of the
// sentence: behind "because", or in a clause behind a comma that says nothing of what the records tell.
func (g *Grammar) remarksFrom(tokens []fold.Token, today knowledge.Day) bool {
	end := 1
	for end < len(tokens) && tokens[end].Before < fold.Comma {
		end++
	}
	if end < len(tokens) && tokens[end].Before != fold.Stop || end < 2 {
		return false
	}
	said := tokens[:end]
	switch {
	case tokens[0].Before < fold.Comma:
		return IsInSet("why it is asked", tokens[0].Text) && IsPronoun(tokens[1].Text, "i", "we")
	case !IsPronoun(tokens[0].Text, "i", "we", "you"):
		return false
	}
	return hasVerb(said[1:]) && g.saysNothing(said, today)
}

// hasVerb tells whether a word stands among some that says what somebody does, did or is.
func hasVerb(tokens []fold.Token) bool {
	for i := range tokens {
		if v := sharedClasses().asVerb(tokens[i].Text); v.form.Has(grammar.Past|grammar.Third|grammar.Base) || isAuxiliary(tokens[i].Text) {
			return true
		}
	}
	return false
}

// isAuxiliary tells whether a word is an auxiliary verb.
func isAuxiliary(text string) bool {
	is := false
	single(text, func(w *grammar.Word) { is = is || w.Class == grammar.Auxiliary })
	return is
}
