package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// disputed reads what others are told to say, and behind a comma what is asked of it: which of two times
// it was, or who it was. 书上写丁薛祥2017年才当主任，到底是2013年还是2017年.
func (g *Grammar) disputed(tokens []fold.Token, today knowledge.Day) grammar.Reading {
	parts := cutAt(tokens, fold.Comma)
	if n := len(parts) - 1; n == 2 && isOne(parts[n], whichIsRight()) {
		parts = parts[:n]
	}
	if len(parts) != 2 {
		return grammar.Reading{}
	}
	read := func(tokens []fold.Token) grammar.Reading {
		return g.whole(g.sources.NewLattice(tokens, today), false, 0, bounds[len(bounds)-1])
	}
	said, last := parts[0], parts[1]
	other := g.otherTime(last, today)
	if times := g.eitherTime(last, today); times != nil || other != nil {
		told := g.onlyTime([][]fold.Token{said}, today)
		if told == nil {
			return grammar.Reading{}
		}
		if other != nil {
			times = slices.Concat(told, fold.Tokens(choice()[0]), other)
			times[len(told)].Before, times[len(times)-len(other)].Before = fold.Glued, fold.Glued
		}
		at := slices.IndexFunc(said, func(t fold.Token) bool { return t.Start == told[0].Start })
		return read(slices.Concat(said[:at], times, said[at+len(told):]))
	}
	if isOne(last, whoReally()) {
		return whoElse(read(said))
	}
	return grammar.Reading{}
}

// isOne tells whether a part of a sentence is one of some words.
func isOne(part []fold.Token, words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return len(part) == len([]rune(word)) && stands(part, word) })
}

// otherTime is the time of which a part of a sentence says that somebody else has it so: 我怎么记得是1993年;
// nil where it says more, or nothing of the kind.
func (g *Grammar) otherTime(part []fold.Token, today knowledge.Day) []fold.Token {
	for _, word := range otherwise() {
		n := len([]rune(word))
		if !stands(part, word) || n >= len(part) {
			continue
		}
		time := g.onlyTime([][]fold.Token{part[n:]}, today)
		if len(time) == 0 || time[0].Start != part[n].Start {
			return nil
		}
		if rest := part[n+len(time):]; len(rest) == 0 || isOne(rest, closings()) {
			return slices.Clone(time)
		}
	}
	return nil
}

// eitherTime are the two times between which a part of a sentence asks to choose: 到底是2013年还是2017年;
// nil where it asks anything else.
func (g *Grammar) eitherTime(part []fold.Token, today knowledge.Day) []fold.Token {
	for _, word := range really() {
		if stands(part, word) {
			part = part[len([]rune(word)):]
		}
	}
	if len(part) < 2 || part[0].Text != "是" {
		return nil
	}
	times := slices.Clone(part[1:])
	times[0].Before = fold.Glued
	l := g.sources.NewLattice(times, today)
	timeAt := func(at int) int {
		if k := grammar.LongestOf(l.At(at), func(leaf *grammar.Leaf) bool { return leaf.Time != nil && leaf.Cost == 0 }); at < len(times) && k >= 0 {
			return l.At(at)[k].To
		}
		return 0
	}
	first := timeAt(0)
	for _, word := range choice() {
		if n := len([]rune(word)); first > 0 && first+n < len(times) && stands(times[first:], word) && timeAt(first+n) == len(times) {
			return times
		}
	}
	return nil
}

// whoElse asks who it was of whom somebody is told to say that it was another: 有人说2010年的主任是丁薛祥,
// 到底是谁.
func whoElse(said grammar.Reading) grammar.Reading {
	if len(said.Asks) != 1 {
		return grammar.Reading{}
	}
	whether, _ := said.Asks[0].(query.Whether)
	some, ok := whether.Claim.(query.Some)
	if !ok {
		return grammar.Reading{}
	}
	set := withoutName(some.Set)
	if set == nil {
		return grammar.Reading{}
	}
	said.Asks, said.Stated, said.Fragment = []query.Ask{query.Who{Set: set}}, false, false
	return said
}

// withoutName is a set that somebody named is said to be in, without him; nil where it says nothing else.
func withoutName(set query.Set) query.Set {
	switch s := set.(type) {
	case query.In:
		if s.Set = withoutName(s.Set); s.Set == nil {
			return nil
		}
		return s
	case query.Meet:
		rest := slices.DeleteFunc(slices.Clone(s.Sets), func(one query.Set) bool { _, named := one.(query.Of); return named })
		if len(rest) == 1 && len(s.Sets) == 2 {
			return rest[0]
		}
	}
	return nil
}
