package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// asSoonAs reads a sentence of what was as soon as something else was as one of what was directly after it:
// 贾廷安一走谁就上任了, 张经武一卸任就有人接任吗.
func (g *Grammar) asSoonAs(tokens []fold.Token, asked bool, today knowledge.Day) grammar.Reading {
	at := slices.IndexFunc(tokens, func(t fold.Token) bool { return t.Text == "一" })
	then := slices.IndexFunc(tokens, func(t fold.Token) bool { return t.Text == "就" })
	if at < 0 || then < at+2 || then+1 == len(tokens) {
		return grammar.Reading{}
	}
	l := g.sources.NewLattice(tokens, today)
	k := grammar.LongestOf(l.At(at+1), func(l *grammar.Leaf) bool {
		return l.Word != nil && l.Cost == 0 && l.Word.Class == grammar.Verb && l.To <= then
	})
	if k < 0 {
		return grammar.Reading{}
	}
	end := l.At(at + 1)[k].To
	return g.whole(g.sources.NewLattice(slices.Concat(tokens[:at], tokens[at+1:end], said(thereafter()[0]), glued(tokens[end:then]), said(directly), glued(tokens[then+1:])), today), asked, 0, bounds[1])
}

// directly is the word of what was right after something.
const directly = "立即"

// glued are tokens of which no mark parts the first from what stands before it.
func glued(tokens []fold.Token) []fold.Token {
	if len(tokens) == 0 {
		return nil
	}
	tokens = slices.Clone(tokens)
	tokens[0].Before = fold.Glued
	return tokens
}
