package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

func (r *reader) hasPreposition(at int, sense string) bool {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word != nil && leaf.Word.Class == grammar.Preposition && leaf.Word.Sense == sense {
			return true
		}
	}
	return false
}

// preposition reads a preposition with its phrase, and without where its phrase
// stands elsewhere: "who did he take over from".
func (c *clauseReader) preposition(leaf *grammar.Leaf, at, cost int) {
	if leaf.Word.Sense == "including" && at > 0 && c.isA(at-1, grammar.Negation, "not") {
		return // "not counting" leaves out what "counting" takes in
	}
	if leaf.Word.Sense == "than" {
		for e := range each(c.phrasesAt(leaf.To)) {
			c.push(e.to, cost+e.cost, part{kind: partThan, from: at, phrase: e.closed})
		}
		c.thanHeld(leaf, at, cost)
		return
	}
	if leaf.Word.Sense == "between" {
		c.betweenTimes(leaf, at, cost)
		c.betweenTerms(leaf, at, cost)
	}
	if leaf.Word.Sense == "from" {
		c.fromTimes(leaf, at, cost)
	}
	if then := gerundAfter[leaf.Word.Sense]; then != "" {
		c.gerundTime(leaf.To, then, at, cost)
		if leaf.Word.Sense == "with" {
			c.withGone(leaf.To, at, cost)
		}
	}
	if c.n == 0 && c.mode == modeMain && c.among == nil && (leaf.Word.Sense == "of" || leaf.Word.Sense == "among") {
		c.partitive(leaf, cost)
	}
	for e := range each(c.phrasesAt(leaf.To)) {
		if leaf.Word.Sense == "except" && e.phrase.Headless() && !e.phrase.Definite && (e.phrase.PicksOnly(grammar.PickLongest(0)) || e.phrase.PicksOnly(grammar.PickShortest(0))) {
			continue // "less than Ding but more than Zhang"
		}
		c.push(e.to, cost+e.cost, part{kind: partPrep, from: at, word: leaf.Word, phrase: e.closed})
	}
	if leaf.Word.Sense == "in" || leaf.Word.Sense == "during" || leaf.Word.Sense == "on" || leaf.Word.Sense == "at" {
		c.inTime(leaf, at, cost)
	}
	c.bothSides(leaf, at, cost)
	c.afterAndBefore(leaf, func(to, more int, two grammar.Phrase) {
		c.push(to, cost+more, part{kind: partPrep, from: at, word: between, phrase: &two})
	})
	c.push(leaf.To, cost+2, part{kind: partStray, from: at, word: leaf.Word})
}

// partitive reads "Of the directors, …": of whom alone the rest is asked.
func (c *clauseReader) partitive(leaf *grammar.Leaf, cost int) {
	for e := range each(c.phrasesAt(leaf.To)) {
		if p := e.closed; p.Kind == grammar.People && p.Plural && p.Set != nil && p.Ask == grammar.NoAsk && len(p.Or) == 0 && e.to < c.lattice.Len() && c.lattice.Gap(e.to) == fold.Comma {
			c.among = p.Set
			c.step(e.to, cost+e.cost+costPart)
			c.among = nil
		}
	}
}

// ofThem is a query about those of a set alone.
func ofThem(ask query.Ask, set query.Set) query.Ask {
	return query.Mapping{Sets: func(s query.Set) query.Set {
		if isAll(s) {
			return set
		}
		return s
	}}.Ask(ask)
}

// places reads "two after Jia", "two places after Jia", "second after Jia".
func (c *clauseReader) places(leaf *grammar.Leaf, at, cost int) {
	to := max(leaf.To, c.pastA(leaf.To, grammar.Noun, "number"))
	for _, next := range c.lattice.At(to) {
		if next.Word == nil || next.Word.Class != grammar.Preposition || next.Word.Sense != "before" && next.Word.Sense != "after" {
			continue
		}
		for e := range each(c.phrasesAt(next.To)) {
			c.push(e.to, cost+e.cost, part{kind: partPrep, from: at, word: next.Word, phrase: e.closed, n: leaf.Number})
		}
	}
}

// butNot reads "…, not the present one".
func (c *clauseReader) butNot(leaf *grammar.Leaf, at, cost int) {
	if c.lattice.Gap(at) != fold.Comma && (leaf.Word.Class != grammar.Conjunction || leaf.To == at+1) {
		return
	}
	for e := range each(c.phrasesAt(leaf.To)) {
		c.push(e.to, cost+e.cost, part{kind: partPrep, from: at, word: butNot, phrase: e.closed})
	}
}

// bothSides reads "before and after Ding".
func (c *clauseReader) bothSides(leaf *grammar.Leaf, at, cost int) {
	if leaf.Word.Sense != "before" && leaf.Word.Sense != "after" {
		return
	}
	c.eitherSide(leaf, at, cost)
	for _, and := range c.lattice.At(leaf.To) {
		if and.Word == nil || and.Word.Class != grammar.Conjunction || and.Word.Sense != "and" && and.Word.Sense != "or" {
			continue
		}
		sides := bothSides
		if and.Word.Sense == "or" {
			sides = eitherSide
		}
		for _, second := range c.lattice.At(and.To) {
			if second.Word == nil || second.Word.Class != grammar.Preposition || second.Word.Sense != "before" && second.Word.Sense != "after" || second.Word.Sense == leaf.Word.Sense {
				continue
			}
			for e := range each(c.phrasesAt(second.To)) {
				c.push(e.to, cost+e.cost, part{kind: partPrep, from: at, word: sides, phrase: e.closed})
			}
		}
	}
}

// afterAndBefore reads "after Lincoln but before Wilson": those between the two.
func (r *reader) afterAndBefore(leaf *grammar.Leaf, add func(to, cost int, two grammar.Phrase)) {
	other := map[string]string{"after": "before", "before": "after"}[leaf.Word.Sense]
	if other == "" {
		return
	}
	for one := range each(r.phrasesAt(leaf.To)) {
		second := max(r.pastA(one.to, grammar.Conjunction, "and"), r.pastA(one.to, grammar.Conjunction, "but"))
		if second == 0 || !one.phrase.Named || !r.hasPreposition(second, other) {
			continue
		}
		for two := range each(r.phrasesAt(second + 1)) {
			from, to := one.phrase, two.phrase
			if other == "after" {
				from, to = to, from
			}
			if joined, ok := grammar.Join(from, to, "and"); ok && two.phrase.Named && len(joined.And) == 2 {
				add(two.to, one.cost+two.cost, joined)
			}
		}
	}
}

// between is "between".
var between = &grammar.Word{Class: grammar.Preposition, Sense: "between"}

// bothSides is "before and after".
var bothSides = &grammar.Word{Class: grammar.Preposition, Sense: "beside"}

// butNot is "not" before somebody who is left out.
var butNot = &grammar.Word{Class: grammar.Preposition, Sense: "except"}

// eitherSide is "before or after".
var eitherSide = &grammar.Word{Class: grammar.Preposition, Sense: "either side"}

// eitherSide reads "before Chen or after him".
func (c *clauseReader) eitherSide(leaf *grammar.Leaf, at, cost int) {
	for e := range each(c.phrasesAt(leaf.To)) {
		or := c.pastA(e.to, grammar.Conjunction, "or")
		if or == 0 || !e.phrase.Named {
			continue
		}
		for _, second := range c.lattice.At(or) {
			if second.Word == nil || second.Word.Class != grammar.Preposition || second.Word.Sense != "before" && second.Word.Sense != "after" || second.Word.Sense == leaf.Word.Sense {
				continue
			}
			for again := range each(c.phrasesAt(second.To)) {
				if again.phrase.Hole || again.phrase.Named && again.phrase.Set.String() == e.phrase.Set.String() {
					c.push(again.to, cost+e.cost, part{kind: partPrep, from: at, word: eitherSide, phrase: e.closed})
				}
			}
		}
	}
}
