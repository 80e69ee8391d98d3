package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// joined reads two questions joined by "and", or two things said of those who are asked for; what the
// second leaves open is what the first is about.
func (g *Grammar) joined(tokens []fold.Token, today knowledge.Day) grammar.Reading {
	tries := 0
	for k := 2; k < len(tokens)-1 && tries < maxJoined; k++ {
		how := g.conjunction(tokens[k].Text)
		if how != "and" && how != "or" && how != "but" {
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
			if both := g.alsoSaid(first, how, rest, today); len(both.Asks) > 0 {
				return both
			}
		}
		if how != "and" {
			continue
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

// alsoSaid reads what else is said of who is asked for, or what may be instead: "who was director and
// died in 1971", "which presidents served twice or had been vice president".
func (g *Grammar) alsoSaid(first grammar.Reading, how string, tokens []fold.Token, today knowledge.Day) grammar.Reading {
	whom, again := askedOf(first.Asks[0])
	if whom == nil {
		return grammar.Reading{}
	}
	r := g.reader(g.sources.NewLattice(tokens, today))
	if how != "and" && !r.startsPredicate(0) {
		return grammar.Reading{}
	}
	for c := range each(r.clausesAt(0, modeRelative)) {
		set, ok := c.prop.Set()
		if !ok || c.to != len(tokens) {
			continue
		}
		asked := askedFirst(whom)
		line := query.Line(asked)
		if line != nil { // "which conductor left and returned": to that post
			set = ofThose(set, line)
		}
		if how == "or" && isAll(line) {
			set = query.Meet{Sets: []query.Set{line, set}} // "which mayors served twice or had been treasurer"
		}
		if c.prop.Denied && (how != "or" || line == nil) {
			set = c.prop.Others(asked, set)
		} else if c.prop.Denied {
			set = c.prop.Others(line, set)
		} else if how != "or" {
			set = query.Meet{Sets: []query.Set{asked, set}}
		}
		if how == "or" {
			set = query.Join{Sets: []query.Set{asked, set}}
		}
		return grammar.Reading{Cost: first.Cost + c.cost, Asks: []query.Ask{again(set)}}
	}
	return grammar.Reading{}
}

// askedOf is the set of which a question asks who they are or how many, and the same question of another;
// nil where it asks something else.
func askedOf(ask query.Ask) (set query.Set, again func(query.Set) query.Ask) {
	switch a := ask.(type) {
	case query.Who:
		return a.Set, func(s query.Set) query.Ask { return query.Who{Set: s} }
	case query.HowMany:
		return a.Set, func(s query.Set) query.Ask { return query.HowMany{Set: s, Of: a.Of} }
	}
	return nil, nil
}

// askedFirst is a set of the holders of one post who held another, beginning with those who are asked
// for: "which presidents had been vice president".
func askedFirst(set query.Set) query.Set {
	if meet, ok := set.(query.Meet); ok && len(meet.Sets) == 2 {
		_, held := meet.Sets[0].(query.All)
		if _, asked := meet.Sets[1].(query.All); held && asked {
			return query.Meet{Sets: []query.Set{meet.Sets[1], meet.Sets[0]}}
		}
	}
	return set
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

func (g *Grammar) isAnd(word string) bool { return g.conjunction(word) == "and" }

// conjunction is the sense of a word that joins, "" of any other.
func (g *Grammar) conjunction(word string) (sense string) {
	g.sources.Lexicon.Match([]fold.Token{{Text: word}}, 0, func(w *grammar.Word, _ int) {
		if w.Class == grammar.Conjunction && sense != "and" {
			sense = w.Sense
		}
	})
	return sense
}
