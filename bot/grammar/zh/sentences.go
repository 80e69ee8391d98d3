package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// endsAsking tells whether a question mark comes first in what follows a sentence.
func endsAsking(rest string) bool {
	rest = strings.TrimLeft(rest, " \t　”\"」』）)")
	return strings.HasPrefix(rest, "?") || strings.HasPrefix(rest, "？")
}

// unbracketed lets what stands behind a closing bracket go on with what stands before it:
// Chen Shiju（陈世炬）任期.
func unbracketed(text string, tokens []fold.Token) []fold.Token {
	for i := 1; i < len(tokens); i++ {
		if mark := fold.Between(text, tokens[i-1], tokens[i]); mark == "）" || mark == ")" {
			tokens[i].Before = fold.Glued
		}
	}
	return tokens
}

// together is the reading of a message of several sentences: all that ask, without
// what is only stated beside a question, or left unread beside one that is read.
func together(all []grammar.Reading) grammar.Reading {
	if kept := slices.DeleteFunc(slices.Clone(all), func(r grammar.Reading) bool { return r.Stated || len(r.Unread) > 0 }); len(kept) > 0 {
		all = kept
	}
	all = all[max(0, len(all)-maxSeveral):]
	switch len(all) {
	case 0:
		return grammar.Reading{}
	case 1:
		return all[0]
	}
	var out grammar.Reading
	var asks []query.Ask
	for _, one := range all {
		asks = append(asks, one.Asks[0])
		out.Cost = max(out.Cost, one.Cost)
		out.Taken = append(out.Taken, one.Taken...)
	}
	out.Asks = []query.Ask{query.Several{Asks: asks}}
	return out
}

// sentences cuts tokens where a sentence ends.
func sentences(tokens []fold.Token) [][]fold.Token { return cutAt(tokens, fold.Stop) }

// cutAt cuts tokens before those that a mark parts from what is before.
func cutAt(tokens []fold.Token, mark fold.Gap) [][]fold.Token {
	var out [][]fold.Token
	from := 0
	for i := 1; i <= len(tokens); i++ {
		if i == len(tokens) || tokens[i].Before == mark {
			if i > from {
				out = append(out, tokens[from:i])
			}
			from = i
		}
	}
	return out
}

// parted reads several questions with commas between, the later ones about whom the
// first is.
func (g *Grammar) parted(tokens []fold.Token, asked bool, today knowledge.Day) grammar.Reading {
	var all []grammar.Reading
	cut := g.halves(g.behindCourtesy(tokens))
	read := func(tokens []fold.Token) grammar.Reading {
		return g.whole(g.sources.NewLattice(tokens, today), asked, 0, maxHalf)
	}
	for i, s := range cut {
		if len(all) == maxSeveral {
			return grammar.Reading{}
		}
		one := read(s)
		if i > 0 {
			one = g.inTimeOf(cut[0], s, one, read)
		}
		if i+1 < len(cut) && endsAmong(g.sources.NewLattice(s, today)) && !g.asksSomething(s) {
			return grammar.Reading{} // of whom the rest asks
		}
		if len(all) > 0 && len(one.Asks) > 0 {
			one = ofSame(all[len(all)-1], betweenThem(all[len(all)-1], grammar.Refer(all[len(all)-1], one)))
		}
		if i == 1 && len(cut) == 2 && !isClosed(one) && g.asksOnly(s) {
			return again(cut, all[0], read)
		}
		if len(one.Asks) == 0 || one.Stated {
			return grammar.Reading{}
		}
		all = append(all, one)
	}
	if len(all) < 2 {
		return grammar.Reading{}
	}
	return together(all)
}

// maxHalf is what a part of a sentence may cost.
const maxHalf = 40
