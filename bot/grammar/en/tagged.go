package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// tagged joins a sentence to the one before it that only asks whether that is so, "Ding left
// in 2022. Is that right?", or which of its alternatives, "Ding left in 2022 or 2023. Which was
// it?"
func (g *Grammar) tagged(cut [][]fold.Token) [][]fold.Token {
	var out [][]fold.Token
	for _, s := range cut {
		to, kinds := g.courtesy.Chain(s, 0, grammar.CourtesyTags)
		tag := to == len(s) && kinds != 0
		if len(out) == 0 || !tag && !(asksWhich(s) && g.hasChoice(out[len(out)-1])) {
			out = append(out, s)
			continue
		}
		s[0].Before = fold.Comma
		out[len(out)-1] = append(out[len(out)-1][:len(out[len(out)-1]):len(out[len(out)-1])], s...)
	}
	return out
}

// asksWhich tells whether a sentence only asks which of several alternatives is so.
func asksWhich(s []fold.Token) bool {
	return slices.ContainsFunc(sets().whichOne, func(words []string) bool {
		return slices.EqualFunc(s, words, func(t fold.Token, w string) bool { return t.Text == w })
	})
}

// hasChoice tells whether a sentence names alternatives.
func (g *Grammar) hasChoice(s []fold.Token) bool {
	or := false
	for i := range s {
		g.sources.Lexicon.Match(s, i, func(w *grammar.Word, _ int) {
			or = or || w.Class == grammar.Conjunction && w.Sense == "or"
		})
	}
	return or
}
