package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// joined reads two questions joined by "and"; what the second leaves open is what
// the first is about.
func (g *Grammar) joined(tokens []fold.Token, today knowledge.Day) grammar.Reading {
	tries := 0
	for k := 2; k < len(tokens)-1 && tries < maxJoined; k++ {
		if !g.isAnd(tokens[k].Text) {
			continue
		}
		tries++
		first := g.half(tokens[:k], today)
		if len(first.Asks) == 0 {
			continue
		}
		rest := g.forIt(tokens[:k], g.withHead(tokens[:k], tokens[k+1:]), today)
		rest[0].Before = fold.Space
		if !g.isQuestion(rest, 0) {
			if both := g.alsoSaid(first, rest, today); len(both.Asks) > 0 {
				return both
			}
		}
		if both := g.alsoAsked(first, rest, today); len(both.Asks) > 0 {
			return both
		}
		second := g.half(rest, today)
		if len(second.Asks) == 0 {
			second = g.shortHalf(rest, today)
		}
		if len(second.Asks) == 0 || !g.asksItself(second, rest, today) {
			continue
		}
		if who, ok := first.Asks[0].(query.Who); ok {
			second = context{who: who.Set}.next(g.sources.NewLattice(rest, today), second) // "who left in 2003 and who took over"
		}
		second = grammar.Refer(first, second)
		if first.Stated && !second.Stated {
			return second // "Penhale left in 1947 and then it was whom?"
		}
		return several([]grammar.Reading{grammar.AtTimeOf(first, second), second})
	}
	return grammar.Reading{}
}

// asksItself tells whether the second of two questions has a word that asks: "left and
// later returned" are not two.
func (g *Grammar) asksItself(second grammar.Reading, rest []fold.Token, today knowledge.Day) bool {
	if _, whether := second.Asks[0].(query.Whether); !whether || g.isQuestion(rest, 0) {
		return true
	}
	l := g.sources.NewLattice(rest, today)
	for i := range l.Len() {
		for _, leaf := range l.At(i) {
			if leaf.Word != nil && leaf.Word.Class == grammar.Auxiliary {
				return true
			}
		}
	}
	return false
}

// withHead is the second of two questions, with what is somebody's where it is left out
// behind his name: "who is Ding's predecessor and who is Han's".
func (g *Grammar) withHead(first, second []fold.Token) []fold.Token {
	out := slices.Clone(second)
	if !out[len(out)-1].Possessive {
		return out
	}
	for i := len(first) - 2; i > 0; i-- {
		if first[i].Possessive {
			return append(out, first[i+1:]...)
		}
	}
	return out
}

// asksAgain tells whether a question word stands behind an "and".
func (g *Grammar) asksAgain(tokens []fold.Token) bool {
	for k := 2; k < len(tokens)-1; k++ {
		if g.isAnd(tokens[k].Text) && g.isQuestion(tokens, k+1) {
			return true
		}
	}
	return false
}

// isQuestion tells whether a question word stands at a token.
func (g *Grammar) isQuestion(tokens []fold.Token, at int) bool {
	asks := false
	g.sources.Lexicon.Match(tokens, at, func(w *grammar.Word, _ int) {
		asks = asks || w.Class == grammar.Question || w.Class == grammar.Pronoun && w.Sense == "who"
	})
	return asks
}

// maxJoined is how many of a sentence's "and" are tried as what joins two questions.
const maxJoined = 3

// alsoSaid reads what else is said of who is asked for: "who was director and died in
// 1971".
func (g *Grammar) alsoSaid(first grammar.Reading, tokens []fold.Token, today knowledge.Day) grammar.Reading {
	who, ok := first.Asks[0].(query.Who)
	if !ok {
		return grammar.Reading{}
	}
	r := g.reader(g.sources.NewLattice(tokens, today))
	for c := range each(r.clausesAt(0, modeRelative)) {
		if set, ok := c.prop.Set(); ok && c.to == len(tokens) {
			line := who.Set
			if in, ok := line.(query.In); ok {
				line = in.Set
			}
			if _, ok := line.(query.All); ok { // "which conductor left and returned": to that post
				set = ofThem(query.Who{Set: set}, line).(query.Who).Set
			}
			told := query.Set(query.Meet{Sets: []query.Set{who.Set, set}})
			if c.prop.Denied {
				told = c.prop.Others(who.Set, set)
			}
			return grammar.Reading{Cost: first.Cost + c.cost, Asks: []query.Ask{query.Who{Set: told}}}
		}
	}
	return grammar.Reading{}
}

// alsoAsked reads a question word that asks more of who is asked for: "who is director,
// and since when".
func (g *Grammar) alsoAsked(first grammar.Reading, tokens []fold.Token, today knowledge.Day) grammar.Reading {
	who, ok := first.Asks[0].(query.Who)
	if !ok {
		return grammar.Reading{}
	}
	l := g.sources.NewLattice(tokens, today)
	for _, leaf := range l.At(0) {
		if leaf.Word == nil || leaf.Word.Class != grammar.Question || leaf.To != l.Len() {
			continue
		}
		var ask query.Ask
		switch leaf.Word.Sense {
		case "when":
			ask = query.Date{Set: who.Set}
		case "since when":
			ask = query.Date{Set: who.Set, Of: query.Start}
		case "until when":
			ask = query.Date{Set: who.Set, Of: query.End}
		case "how long":
			ask = query.HowLong{Set: who.Set}
		default:
			continue
		}
		return grammar.Reading{Cost: first.Cost + 1, Asks: []query.Ask{query.Several{Asks: []query.Ask{who, ask}}}}
	}
	return grammar.Reading{}
}

// maxHalf is what half of a question may cost.
const maxHalf = 40

func (g *Grammar) half(tokens []fold.Token, today knowledge.Day) grammar.Reading {
	r := g.reader(g.sources.NewLattice(tokens, today))
	if one := r.contrasted(); len(one.Asks) > 0 {
		return one
	}
	one := r.main(0)
	if one.Cost > maxHalf || one.Fragment {
		return grammar.Reading{}
	}
	return one
}

// shortHalf reads the second of two questions without the verb that it shares with the
// first: "who was director in 1998 and who in 2010".
func (g *Grammar) shortHalf(tokens []fold.Token, today knowledge.Day) grammar.Reading {
	l := g.sources.NewLattice(tokens, today)
	for _, leaf := range l.At(0) {
		if leaf.Word != nil && leaf.Word.Class == grammar.Question {
			if one := g.reader(l).main(0); one.Cost <= maxHalf && len(one.Unread) == 0 {
				return one
			}
			break
		}
	}
	return grammar.Reading{}
}

func (g *Grammar) isAnd(word string) bool {
	found := false
	g.sources.Lexicon.Match([]fold.Token{{Text: word}}, 0, func(w *grammar.Word, _ int) {
		found = found || w.Class == grammar.Conjunction && w.Sense == "and"
	})
	return found
}
