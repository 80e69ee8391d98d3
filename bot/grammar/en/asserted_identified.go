package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// identified reads "is Beijing the city where it has its seat", "was 1954 the year in which it was
// set up" and "was Marr the man who built it": what is told of the noun is told of what it is said
// to be.
func (a *asserter) identified() bool {
	be := a.auxiliary(0)
	if be == nil || be.Sense != "be" || be.Form.Has(grammar.Denied) {
		return false
	}
	tokens := a.l.Tokens
	for i := 4; i+2 < len(tokens); i++ {
		how, from := a.relates(i)
		if how == nil {
			continue
		}
		the := from - 1
		for the > 1 && tokens[the].Text != "the" {
			the--
		}
		if the <= 1 || the == from-1 || tokens[the].Before >= fold.Comma {
			continue
		}
		what, rest := tokens[1:the], tokens[i+1:]
		if len(how) == 0 {
			a.way(slices.Concat(what, rest))
		} else {
			a.way(slices.Concat(rest, how, what))
		}
		return len(a.claim.Ways) > 0
	}
	return false
}

// relates is how what a relative word at a token stands for belongs into its clause: behind a
// preposition, or empty where it is its subject; nil where none stands there. The noun that it goes
// with ends at from.
func (a *asserter) relates(at int) (how []fold.Token, from int) {
	tokens := a.l.Tokens
	switch tokens[at].Text {
	case "where", "when":
		return wordsOf("in"), at
	case "which":
		if isPreposition(tokens[at-1].Text) {
			return spaced(tokens[at-1 : at]), at - 1
		}
	case "who", "that":
		if a.classes.asVerb(tokens[at+1].Text).form.Has(grammar.Past) {
			return []fold.Token{}, at
		}
	}
	return nil, at
}
