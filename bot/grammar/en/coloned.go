package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// leastBeforeColon is how many words a sentence before a colon has at least.
const leastBeforeColon = 6

// coloned lets a sentence end at a colon behind which a question begins: "I have to get a caption right
// before it goes to print: since when has Ann Bell been mayor?" What a pronoun or a
// word left out points back at is no sentence of its own: "the bell that they ring: which ship did it
// come off?", "compare the terms of Jia and Zhang: whose was the longer?"
func (g *Grammar) coloned(tokens []fold.Token) []fold.Token {
	for at := leastBeforeColon; at+2 < len(tokens); at++ {
		if gap := tokens[at].Before; (gap == fold.Colon || gap == fold.Dash) && asksFrom(tokens[at:]) && !g.pointsBack(tokens[at:], tokens[:at]) && slices.ContainsFunc(tokens[:at], func(t fold.Token) bool {
			return !IsClosed(t.Text) && sharedClasses().asVerb(t.Text).form.Has(grammar.Past|grammar.Third|grammar.Base)
		}) {
			tokens[at].Before = fold.Stop
		}
	}
	return tokens
}

// asksFrom tells whether a question word stands in front of words, or behind a preposition there.
func asksFrom(tokens []fold.Token) bool {
	asks := func(t fold.Token) bool {
		is := false
		single(t.Text, func(w *grammar.Word) { is = is || w.Class == grammar.Question })
		return is
	}
	return asks(tokens[0]) || isPreposition(tokens[0].Text) && asks(tokens[1])
}

// pointsBack tells whether some words have a pronoun for somebody or something that others before them
// tell of, or name nobody, nothing and no time themselves.
func (g *Grammar) pointsBack(tokens, before []fold.Token) bool {
	return g.refersTo(tokens, before) || !slices.ContainsFunc(tokens[1:], func(t fold.Token) bool { return t.Upper || t.Kind == fold.Number })
}
