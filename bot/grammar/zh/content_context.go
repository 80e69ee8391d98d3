package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// withoutContext are the sentences of a message without those that ask nothing, where those behind them
// ask of something that they name themselves: 我爷爷总说起一些旧人。张经武在西藏做过什么？ Where they point
// at anything, the others stay.
func (g *Grammar) withoutContext(cut [][]fold.Token) [][]fold.Token {
	if len(cut) < 2 {
		return cut
	}
	asking := slices.DeleteFunc(slices.Clone(cut), func(s []fold.Token) bool { return !g.asksSomething(s) })
	if len(asking) == 0 || len(asking) == len(cut) || slices.ContainsFunc(asking, func(s []fold.Token) bool { return !g.isClosedIn(s) }) {
		return cut
	}
	return asking
}

// asksSomething tells whether a question word or a particle of questions stands in a sentence.
func (g *Grammar) asksSomething(s []fold.Token) bool {
	return g.hasWord(s, func(w *grammar.Word) bool {
		return w.Class == grammar.Question || w.Class == grammar.Auxiliary && (w.Sense == "ma" || w.Sense == "whether" || w.Sense == "whether be" || w.Sense == "whether have")
	})
}

// isClosedIn tells whether a sentence names something of the records and points at nothing.
func (g *Grammar) isClosedIn(s []fold.Token) bool {
	l := g.sources.NewLattice(s, 0)
	named := false
	for at := 0; at < len(s); at = longest(l, at) {
		named = named || slices.ContainsFunc(l.At(at), func(leaf grammar.Leaf) bool { return leaf.Mention != nil && leaf.Cost == 0 && leaf.To > at+1 })
	}
	return named && !g.hasWord(s, func(w *grammar.Word) bool {
		switch w.Class {
		case grammar.Pronoun:
			return w.Sense == "he" || w.Sense == "they" || w.Sense == "both" || w.Sense == "it" || w.Sense == "former" || w.Sense == "latter"
		case grammar.Determiner:
			return w.Sense == "this" && w.Lemma != "该" && w.Lemma != "此"
		case grammar.Conjunction:
			return w.Sense == "when" && w.Lemma[:len("那")] == "那" || w.Lemma == "当时"
		}
		return false
	})
}

// hasWord tells whether a word of some kind stands in a sentence.
func (g *Grammar) hasWord(s []fold.Token, is func(*grammar.Word) bool) bool {
	l := g.sources.NewLattice(s, 0)
	for at := 0; at < len(s); {
		to := longest(l, at)
		if slices.ContainsFunc(l.At(at), func(leaf grammar.Leaf) bool {
			return leaf.Word != nil && leaf.Cost == 0 && leaf.To == to && is(leaf.Word)
		}) {
			return true
		}
		at = to
	}
	return false
}
