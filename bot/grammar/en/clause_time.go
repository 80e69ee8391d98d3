package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/bot/when"
	"officebot/knowledge/fold"
)

// spanAt is the span of a time, between two times of any day of it and from one to the
// other of all.
func (c *clauseReader) spanAt(e *when.Expr, at int) query.Span {
	if e.Op == when.Between && !c.hasPreposition(at, "between") {
		return grammar.RangeOf(e.Span)
	}
	return grammar.SpanOf(e)
}

func (c *clauseReader) isThroughout(at int) bool { return c.hasPreposition(at, "throughout") }

// moreTimes reads what commas, "and" and "or" join to a time; of commas alone it takes
// two to make a list.
func (c *clauseReader) moreTimes(at int) (spans []query.Span, or bool, to int) {
	joined := false
	for at < c.lattice.Len() {
		next, word := at, false
		for _, leaf := range c.lattice.At(at) {
			if leaf.Word != nil && leaf.Word.Class == grammar.Conjunction && (leaf.Word.Sense == "and" || leaf.Word.Sense == "or") {
				next, or, word = leaf.To, leaf.Word.Sense == "or", true
				break
			}
		}
		if !word && c.lattice.Gap(at) != fold.Comma {
			break
		}
		found := false
		for _, leaf := range c.lattice.At(next) {
			if leaf.Time != nil && !leaf.Time.Relative {
				spans, at, found = append(spans, grammar.SpanOf(leaf.Time)), leaf.To, true
				break
			}
		}
		if !found {
			break
		}
		joined = joined || word
	}
	if !joined && len(spans) < 2 {
		return nil, false, 0
	}
	return spans, or, at
}

// inTime reads "in this century": a time that is none with the preposition that tells
// where it lies.
func (c *clauseReader) inTime(leaf *grammar.Leaf, at, cost int) {
	for i := range c.lattice.At(leaf.To) {
		if next := &c.lattice.At(leaf.To)[i]; next.Time != nil && next.Time.Op == when.In {
			c.push(next.To, cost+next.Cost+1, part{kind: partTime, from: at, span: grammar.SpanOf(next.Time)})
		}
	}
}

// betweenTimes reads "between Ding's departure and Han's appointment".
func (c *clauseReader) betweenTimes(leaf *grammar.Leaf, at, cost int) {
	for _, a := range c.phrasesAt(leaf.To) {
		if a.phrase.Kind != grammar.Moment || a.phrase.Span == nil {
			continue
		}
		for _, and := range c.lattice.At(a.to) {
			if and.Word == nil || and.Word.Class != grammar.Conjunction || and.Word.Sense != "and" {
				continue
			}
			for _, b := range c.phrasesAt(and.To) {
				if b.phrase.Kind == grammar.Moment && b.phrase.Span != nil {
					c.push(b.to, cost+a.cost+b.cost, part{kind: partTime, from: at, span: query.Range{From: a.phrase.Span, To: b.phrase.Span}, beside: from(&a.phrase, &b.phrase)})
				}
			}
		}
	}
}

// from is the place in the line between somebody's going and another's coming.
func from(going, coming *grammar.Phrase) *grammar.Beside {
	if going.Set == nil || coming.Set == nil || going.Of != query.End || coming.Of != query.Start {
		return nil
	}
	return &grammar.Beside{From: going.Set, To: coming.Set}
}

// timeConjunctions start a clause of time.
var timeConjunctions = map[string]bool{
	"when": true, "while": true, "after": true, "before": true, "since": true, "until": true, "as": true, "once": true, "by the time": true,
}

// timeClause reads a clause of time: "when Ding left", "before Han took over".
func (c *clauseReader) timeClause(leaf *grammar.Leaf, at, cost int) {
	if c.n == 0 && c.mode != modeMain || c.hasPreposition(leaf.To, "before") || c.hasPreposition(leaf.To, "after") {
		return // "the day before Han took over" is no day when something was
	}
	for _, sub := range c.clausesAt(leaf.To, modeTime) {
		if sub.prop.Pred == "vacant" {
			c.whenVacant(leaf.Word.Sense, &sub, at, cost)
			continue
		}
		span, beside, ok := grammar.Placed(leaf.Word.Sense, &sub.prop)
		if leaf.Word.Sense == "as" {
			sub.cost += costAs
		}
		if ok {
			c.push(sub.to, cost+sub.cost, part{kind: partTime, from: at, span: span, beside: beside})
		}
	}
}
