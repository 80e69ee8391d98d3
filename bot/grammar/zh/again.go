package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// again asks once more what the first part of a sentence does, with the question word
// that stands alone behind a comma: 主任空缺过吗，什么时候. What lists people with their
// times has told when.
func again(parts [][]fold.Token, first grammar.Reading, l func([]fold.Token) grammar.Reading) grammar.Reading {
	tokens := slices.Clone(parts[0])
	for len(tokens) > 1 && (tokens[len(tokens)-1].Text == "吗" || tokens[len(tokens)-1].Text == "么") {
		tokens = tokens[:len(tokens)-1]
	}
	rest := slices.Clone(parts[1])
	rest[0].Before = fold.Glued
	if one := l(append(tokens, rest...)); len(one.Asks) > 0 {
		return one
	}
	if listsPeople(first) {
		return first
	}
	return grammar.Reading{}
}

// asksOnly tells whether a part of a sentence is nothing but a question word that asks
// for no people: 什么时候, 分别在哪里.
func (g *Grammar) asksOnly(tokens []fold.Token) bool {
	l := g.sources.NewLattice(tokens, 0)
	found := false
	for at := 0; at < l.Len(); {
		to := longest(l, at)
		asks, small := false, false
		for _, leaf := range l.At(at) {
			if leaf.Word == nil || leaf.To != to {
				continue
			}
			asks = asks || leaf.Word.Class == grammar.Question && leaf.Word.Sense != "who" && leaf.Word.Sense != "called" && leaf.Word.Sense != "what"
			small = small || leaf.Word.Class == grammar.Adverb || leaf.Word.Class == grammar.Auxiliary
		}
		if !asks && !small {
			return false
		}
		found = found || asks
		at = to
	}
	return found
}

// listsPeople tells whether a reading asks who they are.
func listsPeople(r grammar.Reading) bool {
	if len(r.Asks) == 0 {
		return false
	}
	switch r.Asks[0].(type) {
	case query.Who, query.List:
		return true
	}
	return false
}

// isClosed tells whether a part was read, and asks nothing that another part has to tell.
func isClosed(one grammar.Reading) bool {
	if len(one.Asks) == 0 {
		return false
	}
	holes, _ := query.Holes(one.Asks[0])
	return len(holes) == 0
}
