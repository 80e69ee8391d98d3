package en

import (
	"slices"

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

// gerundAfter are the prepositions that a clause without a tense may follow, each with
// the conjunction that says the same: "upon Ding leaving" is "once Ding left".
var gerundAfter = map[string]string{"on": "once", "after": "after", "before": "before", "since": "since", "during": "when", "until": "until", "with": "after", "at": "when"}

// gerundTime reads such a clause.
func (c *clauseReader) gerundTime(from int, conjunction string, at, cost int) {
	for sub := range each(c.clausesAt(from, modeTime)) {
		if !sub.prop.Gerund {
			continue
		}
		if sub.prop.Lacks != "" {
			c.push(sub.to, cost+sub.cost, part{kind: partTime, from: at, lacks: &sub.prop, by: conjunction})
			continue
		}
		if span, beside, ok := grammar.Placed(conjunction, &sub.prop); ok {
			c.push(sub.to, cost+sub.cost, part{kind: partTime, from: at, span: span, beside: beside})
		}
	}
}

func (r *reader) isGerund(at int) bool {
	return slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Word != nil && (l.Word.Class == grammar.Verb || l.Word.Class == grammar.Auxiliary) && l.Word.Form.Has(grammar.Gerund)
	})
}

// withGone reads "with Ding gone", "with Crane dead".
func (c *clauseReader) withGone(from, at, cost int) {
	for e := range each(c.phrasesAt(from)) {
		p := e.closed
		if p.Kind != grammar.People || p.Set == nil || p.Ask != grammar.NoAsk || !p.Named && !p.Hole && !p.Definite {
			continue
		}
		for _, leaf := range c.lattice.At(e.to) {
			if leaf.Word == nil || leaf.Word.Sense != "not hold" && leaf.Word.Sense != "dead" {
				continue
			}
			if leaf.Word.Class == grammar.Predicate || leaf.Word.Class == grammar.Adjective {
				edge := query.Edge{Set: p.Set, Of: query.End}
				c.push(leaf.To, cost+e.cost, part{kind: partTime, from: at, span: query.Related{How: query.After, Span: edge}, beside: &grammar.Beside{By: 1, From: p.Set}})
				return
			}
		}
	}
}

// ownTime takes a clause of time without a subject for one of whom the clause around it
// is about: of its subject, or where that asks, of its object.
func (a *assignment) ownTime(p *part) bool {
	for _, slot := range []string{grammar.Subject, grammar.Object} {
		for i := range a.prop.Fills {
			f := &a.prop.Fills[i]
			if f.By != slot || f.Phrase.Kind != grammar.People || !f.Phrase.Named && !f.Phrase.Hole {
				continue
			}
			own := *p.lacks
			own.Fills = append(slices.Clone(own.Fills), grammar.Fill{Role: own.Lacks, Phrase: f.Phrase, By: grammar.Subject})
			own.Lacks = ""
			span, _, ok := grammar.Placed(p.by, &own)
			if ok && a.prop.Pred != "follow" {
				a.prop.Times = append(a.prop.Times, span)
			}
			return ok
		}
	}
	return p.by == "before" && a.became(p.lacks)
}

// leftOut is the token behind a time that stands beside another only to be left out:
// "in 2010, not 2011"; 0 where there is none.
func (c *clauseReader) leftOut(time, at int) int {
	if c.lattice.Gap(at) != fold.Comma {
		return 0
	}
	timed := false
	for i := range c.n {
		p := &c.parts[i]
		timed = timed || p.kind == partTime || p.phrase != nil && p.phrase.Timed
	}
	for _, leaf := range c.lattice.At(time) {
		if leaf.Time != nil && timed && (leaf.To >= c.lattice.Len() || c.lattice.Gap(leaf.To) == fold.Comma) {
			return leaf.To
		}
	}
	return 0
}

// timeConjunctions start a clause of time.
var timeConjunctions = map[string]bool{
	"when": true, "while": true, "after": true, "before": true, "since": true, "until": true, "as": true, "once": true, "by the time": true, "throughout": true,
}

// timeClause reads a clause of time: "when Ding left", "before Han took over".
func (c *clauseReader) timeClause(leaf *grammar.Leaf, at, cost int) {
	if c.isA(leaf.To, grammar.Auxiliary, "do") {
		return // "tell me, when did Ding stop" asks
	}
	if c.n == 0 && c.mode != modeMain || c.hasPreposition(leaf.To, "before") || c.hasPreposition(leaf.To, "after") {
		return // "the day before Han took over" is no day when something was
	}
	if c.hasPreposition(leaf.To, "of") {
		return // "at the time of the fire"
	}
	for sub := range each(c.clausesAt(leaf.To, modeTime)) {
		if sub.prop.Lacks != "" {
			c.push(sub.to, cost+sub.cost, part{kind: partTime, from: at, lacks: &sub.prop, by: leaf.Word.Sense})
			continue
		}
		if sub.prop.Pred == "last" && len(sub.prop.Fills) == 0 {
			continue // "the director before last" is before nobody's lasting
		}
		when, prop := leaf.Word.Sense, &sub.prop
		if when == "by the time" {
			when = "by"
		}
		if prop.Pred == "not hold" {
			gone := *prop
			prop = &gone
			prop.Pred = "end" // "now that Ding is gone", "when Ding was gone": after he left
			if when == "when" || when == "while" || when == "once" {
				when = "after"
			}
		}
		if prop.Pred == "vacant" {
			c.whenVacant(leaf.Word.Sense, sub, at, cost)
			continue
		}
		extra := 0
		if leaf.Word.Sense == "as" {
			extra = costAs
		}
		if span, beside, ok := grammar.Placed(when, prop); ok {
			c.push(sub.to, cost+sub.cost+extra, part{kind: partTime, from: at, span: span, beside: beside, whole: when == "throughout"})
		}
	}
}

// betweenTerms reads "between Cleveland's two terms".
func (c *clauseReader) betweenTerms(leaf *grammar.Leaf, at, cost int) {
	for e := range each(c.phrasesAt(leaf.To)) {
		p := e.closed
		of, named := p.Set.(query.Of)
		if p.Kind != grammar.Tenure || !named || !p.Plural || p.N != 0 && p.N != 2 {
			continue
		}
		nth := func(n int) query.Set { return query.Nth{Set: of, N: n} }
		span := query.Range{From: query.Edge{Set: nth(1), Of: query.End}, To: query.Edge{Set: nth(2), Of: query.Start}}
		c.push(e.to, cost+e.cost, part{kind: partTime, from: at, span: span})
	}
}
