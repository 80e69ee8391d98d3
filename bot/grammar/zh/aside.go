package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// withoutAsides is a sentence without the parts at its ends, between commas, in which whoever
// asks only tells of himself and of how he came to ask: 我在图书馆看书，…, 考试要考，….
func (g *Grammar) withoutAsides(tokens []fold.Token) []fold.Token {
	if !slices.ContainsFunc(tokens[1:], func(t fold.Token) bool { return t.Before == fold.Comma }) {
		return tokens
	}
	cut := cutAt(tokens, fold.Comma)
	for len(cut) > 1 && g.isAside(cut[0]) {
		cut = cut[1:]
	}
	for len(cut) > 1 && g.isAside(cut[len(cut)-1]) {
		cut = cut[:len(cut)-1]
	}
	return slices.Concat(cut...)
}

// isAside tells whether a part of a sentence has a word for whoever asks, or for what made him
// ask, and nothing of the records, no question, no condition, and no verb of what they tell.
func (g *Grammar) isAside(part []fold.Token) bool {
	l := g.sources.NewLattice(part, 0)
	aside := false
	for at := range part {
		aside = aside || slices.ContainsFunc(asides(), func(word string) bool { return stands(part[at:], word) })
		if slices.ContainsFunc(conditions(), func(word string) bool { return stands(part[at:], word) }) {
			return false
		}
	}
	if !aside {
		return false
	}
	for at := 0; at < len(part); at = longest(l, at) {
		if slices.ContainsFunc(l.At(at), func(leaf grammar.Leaf) bool { return tellsOffice(&leaf, at) }) {
			return false
		}
	}
	return true
}

// tellsOffice tells whether a leaf is of what the records tell, or asks for it.
func tellsOffice(leaf *grammar.Leaf, at int) bool {
	switch {
	case leaf.Cost > 0:
		return false
	case leaf.Mention != nil:
		return leaf.To > at+1
	case leaf.Word == nil:
		return false
	}
	switch w := leaf.Word; w.Class {
	case grammar.Question:
		return leaf.To > at+1 || w.Sense == "who"
	case grammar.Verb:
		return leaf.To > at+1 && w.Sense != "tell" && w.Sense != "sort" && w.Sense != "hold"
	case grammar.Noun:
		switch w.Sense {
		case "head", "holder", "incumbent", "predecessor", "successor", "vacancy", "post", "tenure":
			return leaf.To > at+1
		}
		return w.IsDeed()
	}
	return false
}

// stands tells whether a word stands at the first of some tokens.
func stands(tokens []fold.Token, word string) bool {
	n := len([]rune(word))
	return n <= len(tokens) && spells(tokens[:n], word)
}
