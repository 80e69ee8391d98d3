package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// halves are the parts of a sentence that ask for themselves: those between commas, and
// without a comma the two that a second question word parts: 谁卸任谁上任, 何时上任又何时卸任.
func (g *Grammar) halves(tokens []fold.Token) [][]fold.Token {
	cut := cutAt(tokens, fold.Comma)
	cut = slices.DeleteFunc(cut, func(part []fold.Token) bool { return len(g.behindCourtesy(part)) == 0 })
	if len(cut) > 1 || len(cut) == 0 {
		return cut
	}
	tokens = cut[0]
	l := g.sources.NewLattice(tokens, 0)
	asked := false
	for at := 0; at < len(tokens); at = longest(l, at) {
		if !isOf(l, at, grammar.Question) {
			continue
		}
		if !asked {
			asked = true
			continue
		}
		end := at
		for end > 0 && slices.Contains(between(), tokens[end-1].Text) {
			end--
		}
		if end == 0 {
			break
		}
		return [][]fold.Token{tokens[:end], tokens[at:]}
	}
	return cut
}

// saidOnce leaves out what is said of the first of two alternatives where the same is said of the
// second: 是陈世炬当得久还是丁薛祥当得久.
func (g *Grammar) saidOnce(tokens []fold.Token) []fold.Token {
	for i := 2; i < len(tokens); i++ {
		for _, word := range choice() {
			behind := i + len([]rune(word))
			if behind >= len(tokens) || !spells(tokens[i:behind], word) {
				continue
			}
			n := 0
			for n < i-1 && behind+n < len(tokens)-1 && tokens[i-1-n].Text == tokens[len(tokens)-1-n].Text {
				n++
			}
			if n == 0 || n == 1 && !isOf(g.sources.NewLattice(tokens[i-1:i], 0), 0, grammar.Predicate) || n > 1 && !g.saysSomething(tokens[i-n:i]) {
				return tokens
			}
			return append(slices.Clone(tokens[:i-n]), tokens[i:]...)
		}
	}
	return tokens
}

// untold leaves out the 吗 that asks whether somebody knows, rather than whether it is so:
// 有谁知道陈世炬的任期吗.
func untold(tokens []fold.Token) []fold.Token {
	last := len(tokens) - 1
	if last < 3 || tokens[last].Text != "吗" && tokens[last].Text != "么" {
		return tokens
	}
	for _, word := range knowers() {
		if n := len([]rune(word)); n < last && stands(tokens, word) && slices.ContainsFunc(knowing(), func(knows string) bool { return stands(tokens[n:last], knows) }) {
			return tokens[:last]
		}
	}
	return tokens
}

// spells tells whether tokens of a character each are a word.
func spells(tokens []fold.Token, word string) bool {
	for _, t := range tokens {
		if !strings.HasPrefix(word, t.Text) {
			return false
		}
		word = word[len(t.Text):]
	}
	return word == ""
}

// saysSomething tells whether a verb or a predicate stands among tokens: 部级 says nothing.
func (g *Grammar) saysSomething(tokens []fold.Token) bool {
	l := g.sources.NewLattice(tokens, 0)
	for at := range tokens {
		if isOf(l, at, grammar.Verb) || isOf(l, at, grammar.Predicate) {
			return true
		}
	}
	return false
}

// behindCourtesy is a sentence without the courtesies with which it opens.
func (g *Grammar) behindCourtesy(tokens []fold.Token) []fold.Token {
	to, _ := g.courtesy.Chain(tokens, 0, grammar.CourtesyOpening|grammar.CourtesyAnywhere|grammar.CourtesySource)
	for _, from := range []int{0, to} {
		if closing, _ := g.courtesy.Chain(tokens, from, grammar.CourtesyOpening|grammar.CourtesyAnywhere|grammar.CourtesyClosing); closing == len(tokens) {
			to = closing // 麻烦都列出来
		}
	}
	return tokens[to:]
}

// isOf tells whether a word of a class starts at a token.
func isOf(l *grammar.Lattice, at int, class grammar.Class) bool {
	return slices.ContainsFunc(l.At(at), func(leaf grammar.Leaf) bool {
		return leaf.Word != nil && leaf.Cost == 0 && leaf.Word.Class == class
	})
}

// inTimeOf reads a part of a sentence that asks for people, and tells no time, in the time with
// which the first part begins: 2013年谁卸任，谁上任.
func (g *Grammar) inTimeOf(first, part []fold.Token, alone grammar.Reading, read func([]fold.Token) grammar.Reading) grammar.Reading {
	l := g.sources.NewLattice(first, 0)
	k := grammar.LongestOf(l.At(0), func(l *grammar.Leaf) bool { return l.Time != nil })
	if k < 0 || len(alone.Asks) > 0 && !isTimeless(alone.Asks[0]) {
		return alone
	}
	rest := slices.Clone(part)
	rest[0].Before = fold.Glued
	if timed := read(append(slices.Clone(first[:l.At(0)[k].To]), rest...)); len(timed.Asks) > 0 {
		return timed
	}
	return alone
}

// isTimeless tells whether people are asked for of whom no time is told, nor anything that was
// said before.
func isTimeless(ask query.Ask) bool {
	if _, who := ask.(query.Who); !who {
		return false
	}
	holes, _ := query.Holes(ask)
	return len(holes) == 0 && !slices.ContainsFunc(query.Sets(ask), func(s query.Set) bool { _, in := s.(query.In); return in })
}

// endsAmong tells whether a part of a sentence ends in what says of whom the rest is: 主任里.
func endsAmong(l *grammar.Lattice) bool {
	for at := max(0, l.Len()-maxAmong); at < l.Len(); at++ {
		for _, leaf := range l.At(at) {
			if leaf.To == l.Len() && leaf.Word != nil && leaf.Word.Class == grammar.Conjunction && leaf.Word.Sense == "among" {
				return true
			}
		}
	}
	return false
}

// maxAmong is how many characters such a word has at the most.
const maxAmong = 6

// behindPreamble is a sentence without what stands before a colon and names nothing and nobody
// of the records: 老师布置的作业里有一题：…
func (g *Grammar) behindPreamble(text string, tokens []fold.Token) []fold.Token {
	for i := len(tokens) - 1; i > 0; i-- {
		if tokens[i-1].Kind == fold.Number || !strings.ContainsAny(fold.Between(text, tokens[i-1], tokens[i]), ":：") {
			continue
		}
		l := g.sources.NewLattice(tokens[:i], 0)
		for at := range i {
			if isOf(l, at, grammar.Question) || tells(l, at) {
				return tokens
			}
		}
		return tokens[i:]
	}
	return tokens
}

// tells tells whether a name or a time starts at a token.
func tells(l *grammar.Lattice, at int) bool {
	return slices.ContainsFunc(l.At(at), func(leaf grammar.Leaf) bool {
		return leaf.Cost == 0 && (leaf.Mention != nil && leaf.To > at+1 || leaf.Time != nil)
	})
}
