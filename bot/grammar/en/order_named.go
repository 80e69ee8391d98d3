package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// namesInOrder reads in what order some people are wanted who are named: "put in
// chronological order: Ding, Jia and Han", "rank Jia and Ding by length of service".
func (r *reader) namesInOrder() grammar.Reading {
	from, to, named := r.namesInRow()

	if len(named) < 2 {
		return grammar.Reading{}
	}
	words := slices.Concat(r.lattice.Tokens[:from], spacedAll(r.lattice.Tokens[to:]))
	put := slices.IndexFunc(words, func(t fold.Token) bool { return IsInSet("putting in order", t.Text) })
	if put < 0 || put > maxBeforeOrder {
		return grammar.Reading{}
	}
	rest := words[put+1:]
	for len(rest) > 0 && (IsPronoun(rest[0].Text, "they", "this", "that", "every") || rest[0].Text == "these" || rest[0].Text == "those") {
		rest = rest[1:] // "put these in order"
	}
	if len(rest) == 0 {
		return grammar.Reading{}
	}
	one := r.sentenceOf(slices.Concat(wordsOf("list", "everyone"), spacedAll(rest)))
	if len(one.Asks) == 0 || len(one.Unread) > 0 {
		return grammar.Reading{}
	}
	list, ok := one.Asks[0].(query.List)
	if _, all := list.Set.(query.All); !ok || !all {
		return grammar.Reading{}
	}
	list.Set = query.Join{Sets: named}
	one.Asks = []query.Ask{list}
	return one
}

// maxBeforeOrder is how many words, of courtesy, may stand before the verb of putting in order.
const maxBeforeOrder = 3

// namesInRow finds the first names of people that stand together, with commas and "and" between.
func (r *reader) namesInRow() (from, to int, named []query.Set) {
	for at := 0; at < r.lattice.Len(); at++ {
		k := nameOf(r.lattice.At(at))
		if k < 0 || len(r.lattice.At(at)[k].Mention.People) != 1 {
			if len(named) > 0 && !r.isAnd(r.lattice.Tokens[at].Text) && r.lattice.Tokens[at].Text != "then" {
				return from, to, named
			}
			continue
		}
		leaf := &r.lattice.At(at)[k]
		if len(named) == 0 {
			from = at
		}
		named, to = append(named, query.Of{People: []string{leaf.Mention.People[0].ID}}), leaf.To
		at = leaf.To - 1
	}
	return from, to, named
}

// orderOfNames reads whether some people came one after the other as they are named: "Jia, then Chen: is
// that the right order?", "is the order Jia, Chen, Ding?".
func (r *reader) orderOfNames() grammar.Reading {
	from, to, named := r.namesInRow()
	if len(named) < 2 {
		return grammar.Reading{}
	}
	order := false
	for at := range r.lattice.Tokens {
		text := r.lattice.Tokens[at].Text
		switch {
		case at >= from && at < to:
		case IsInSet("the order of names", text):
			order = true
		case !IsInSet("asking of an order", text):
			return grammar.Reading{}
		}
	}
	if !order {
		return grammar.Reading{}
	}
	claims := make([]query.Claim, 0, len(named)-1)
	for i := range named[1:] {
		claims = append(claims, query.Precedes{A: named[i], B: named[i+1]})
	}
	if len(claims) == 1 {
		return reading(query.Whether{Claim: claims[0]})
	}
	return reading(query.Whether{Claim: query.And{Claims: claims}})
}
