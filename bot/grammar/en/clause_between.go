package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/bot/when"
)

// betweenTimes reads "between Ding's departure and Han's appointment", "between 1975 and the founding".
func (c *clauseReader) betweenTimes(leaf *grammar.Leaf, at, cost int) {
	for _, a := range c.momentsAt(leaf.To, false) {
		for _, and := range c.lattice.At(a.to) {
			if and.Word != nil && and.Word.Class == grammar.Conjunction && and.Word.Sense == "and" {
				c.upTo(a, and.To, false, at, cost)
			}
		}
	}
}

// fromTimes reads "from Ding's departure to Han's appointment", "from when Ding left until Han came".
func (c *clauseReader) fromTimes(leaf *grammar.Leaf, at, cost int) {
	for _, a := range c.momentsAt(leaf.To, false) {
		for _, to := range c.lattice.At(a.to) {
			if to.Word == nil {
				continue
			}
			switch to.Word.Sense {
			case "to", "until", "before":
				c.upTo(a, to.To, to.Word.Sense != "to", at, cost)
			}
		}
	}
}

// sinceTime reads "from 1993 until Ding came", behind the time that is written.
func (c *clauseReader) sinceTime(leaf *grammar.Leaf, at, cost int) {
	since, ok := grammar.SpanOf(leaf.Time).(query.Related)
	if !ok || since.How != query.Since || leaf.Time.Relative {
		return
	}
	from := edge{leaf.To, leaf.Cost, grammar.Phrase{Kind: grammar.Moment, Span: since.Span, Timed: true}}
	for _, to := range c.lattice.At(leaf.To) {
		if to.Word != nil && (to.Word.Sense == "to" || to.Word.Sense == "until") {
			c.upTo(from, to.To, to.Word.Sense == "until", at, cost)
		}
	}
}

// upTo reads the moment up to which a time goes on from another; clause tells whether a clause may say it,
// without "when".
func (c *clauseReader) upTo(a edge, to int, clause bool, at, cost int) {
	for _, b := range c.momentsAt(to, clause) {
		if a.phrase.Timed && b.phrase.Timed {
			continue // two times that are written are one
		}
		c.push(b.to, cost+a.cost+b.cost, part{kind: partTime, from: at, span: grammar.Between(a.phrase.Span, b.phrase.Span), beside: from(&a.phrase, &b.phrase)})
	}
}

// momentsAt are the moments that start at a token: "Ding's departure", "Ding leaving",
// "when Ding left", where clause is set "Ding left", and a time that is written.
func (c *clauseReader) momentsAt(at int, clause bool) []edge {
	var out []edge
	for e := range each(c.phrasesAt(at)) {
		if e.phrase.Kind == grammar.Moment && e.phrase.Span != nil {
			out = append(out, e.edge)
		} else if deed, ok := e.closed.Happened(); ok {
			out = append(out, edge{e.to, e.cost, grammar.Phrase{Kind: grammar.Moment, Span: deed}}) // "its founding"
		}
	}
	for _, leaf := range c.lattice.At(at) {
		if leaf.Time != nil && !leaf.Time.Relative && leaf.Time.Op == when.In {
			out = append(out, edge{leaf.To, leaf.Cost, grammar.Phrase{Kind: grammar.Moment, Span: grammar.SpanOf(leaf.Time), Timed: true}})
		}
	}
	then := c.pastA(at, grammar.Conjunction, "when")
	for sub := range each(c.clausesAt(max(at, then), modeTime)) {
		p := &sub.prop
		if span, ok := p.Span(); ok && p.Lacks == "" && (p.Gerund || then > 0 || clause) {
			m := grammar.Phrase{Kind: grammar.Moment, Span: span}
			if edge, is := span.(query.Edge); is {
				m.Set, m.Of = edge.Set, edge.Of
			}
			out = append(out, edge{sub.to, sub.cost, m})
		}
	}
	return out
}

// from is the place in the line between somebody's going and another's coming.
func from(going, coming *grammar.Phrase) *grammar.Beside {
	if going.Set == nil || coming.Set == nil || going.Of != query.End || coming.Of != query.Start {
		return nil
	}
	return &grammar.Beside{From: going.Set, To: coming.Set}
}
