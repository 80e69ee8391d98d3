package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// moments reads a unit of time that a clause or a person places: "the year the
// office was founded", "the year after Ding left", "two years before Han".
func (r *reader) moments(e edge, add adder) {
	p := e.phrase
	if p.Kind != grammar.Unit && p.Kind != grammar.Counted || p.Ask != grammar.NoAsk {
		return
	}
	n := max(1, p.N)
	for _, leaf := range r.lattice.At(e.to) {
		if leaf.Word == nil {
			continue
		}
		switch sense := leaf.Word.Sense; {
		case (sense == "after" || sense == "before") && leaf.Word.Class == grammar.Conjunction:
			for c := range each(r.clausesAt(leaf.To, modeTime)) {
				if span, ok := c.prop.Span(); ok {
					add(c.to, leaf.Cost+c.cost, shifted(span, sense, n, p.Unit), true)
				}
			}
		case (sense == "after" || sense == "before") && leaf.Word.Class == grammar.Preposition:
			for o := range each(r.phrasesAt(leaf.To)) {
				if span, ok := edgeFor(sense, &o.phrase); ok {
					add(o.to, leaf.Cost+o.cost, shifted(span, sense, n, p.Unit), true)
				}
			}
		case p.Kind == grammar.Unit && (sense == "when" || sense == "that" || sense == "which"):
			r.placedBy(leaf.To, leaf.Cost, add)
		}
	}
	if p.Kind == grammar.Unit && p.Definite {
		r.placedBy(e.to, costContact, add)
	}
}

// placedBy reads the clause of "the year (that) …".
func (r *reader) placedBy(at, cost int, add adder) {
	for c := range each(r.clausesAt(at, modeTime)) {
		if span, ok := c.prop.Span(); ok {
			add(c.to, cost+c.cost, grammar.Phrase{Kind: grammar.Moment, Span: span}, true)
		}
	}
}

func shifted(span query.Span, sense string, n int, unit query.Unit) grammar.Phrase {
	if sense == "before" {
		n = -n
	}
	return grammar.Phrase{Kind: grammar.Moment, Span: query.Shift{Span: span, N: n, Unit: unit}}
}

// edgeFor is the edge of a phrase from which time is counted: the start of
// somebody's time before it, its end after it.
func edgeFor(sense string, p *grammar.Phrase) (query.Span, bool) {
	switch {
	case p.Kind == grammar.Moment && p.Span != nil:
		return p.Span, true
	case (p.Kind == grammar.People || p.Kind == grammar.Tenure) && p.Set != nil && sense == "before":
		return query.Edge{Set: p.Closed().Set, Of: query.Start}, true
	case (p.Kind == grammar.People || p.Kind == grammar.Tenure) && p.Set != nil:
		return query.Edge{Set: p.Closed().Set, Of: query.End}, true
	}
	return nil, false
}
