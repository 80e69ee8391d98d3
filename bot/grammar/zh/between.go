package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/bot/when"
)

// untilAt tells whether what ends a stretch of time starts at a token: 到, 到现在.
func (r *reader) untilAt(at int) bool {
	return slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Word != nil && l.Word.Class == grammar.Preposition && l.Word.Sense == "until" || l.Time != nil && l.Time.Op == when.Until
	})
}

// sinceClause are the readings of a state in which its last clause tells from when:
// (从)丁薛祥离任 (到…).
func (r *reader) sinceClause(s *state) []*state {
	var out []*state
	for _, from := range r.settled(s) {
		for _, c := range r.candidates(from) {
			if c.time == nil {
				continue
			}
			span, _, ok := grammar.Placed("since", c.time)
			if !ok {
				continue
			}
			k, cost := c.k, c.cost+costFrom
			if base := from.back(k); base.top(partOpen) && (base.word.Sense == "from" || base.word.Sense == "since") {
				k, cost = k+1, c.cost
			}
			out = append(out, from.instead(k, part{kind: partTime, from: from.last(k)[0].from, span: span}, cost))
		}
	}
	return out
}

// untilClause are the readings of a state in which its last clause tells until when:
// (从丁薛祥离任)到Han Shiming上任 (隔了多久).
func (r *reader) untilClause(s *state) []*state {
	var out []*state
	for _, c := range r.candidates(s) {
		base := s.back(c.k)
		if c.time == nil || !base.top(partOpen) || base.word.Sense != "until" {
			continue
		}
		if span, _, ok := grammar.Placed("until", c.time); ok {
			out = append(out, s.instead(c.k+1, part{kind: partTime, from: base.from, span: span}, c.cost))
		}
	}
	return out
}

// costFrom is what it costs that no 从 stands before what tells from when.
const costFrom = 2

// clauseAnd takes a clause before 和 for the time that it gives: 丁薛祥卸任与 (…之间).
func (r *reader) clauseAnd(s *state, leaf *grammar.Leaf, at int) {
	if leaf.Word.Sense != "and" {
		return
	}
	for _, c := range r.candidates(s) {
		if span, ok := edgeOf(&c); ok {
			first := s.instead(c.k, part{kind: partTime, from: s.last(c.k)[0].from, span: span}, c.cost)
			r.add(leaf.To, first.with(part{kind: partAnd, from: at, word: leaf.Word}, leaf.Cost+costWord))
		}
	}
}

// betweenClauses puts two clauses of time together: 丁薛祥卸任与Han Shiming上任之间.
func (r *reader) betweenClauses(s *state, c *candidate, leaf *grammar.Leaf) {
	first := s.back(c.k).before
	span, ok := edgeOf(c)
	if !ok || first == nil || !first.top(partTime) {
		return
	}
	both := grammar.Phrase{Kind: grammar.Moment, And: []grammar.Phrase{{Kind: grammar.Moment, Span: first.span}, {Kind: grammar.Moment, Span: span}}}
	r.add(leaf.To, s.instead(c.k+2, part{kind: partSide, from: first.from, word: leaf.Word, phrase: &both}, c.cost+leaf.Cost+costWord))
}

// edgeOf is when somebody came or went by a clause of time.
func edgeOf(c *candidate) (query.Span, bool) {
	if c.time == nil {
		return nil, false
	}
	span, _, ok := grammar.Placed("when", c.time)
	edge, isEdge := span.(query.Edge)
	return edge, ok && isEdge && edge.Of != query.Course
}

// fromTo is 从2003年起到2013年为止, which are two times.
func fromTo(before []query.Span, last query.Span) (query.Span, bool) {
	if len(before) != 1 {
		return nil, false
	}
	from, isFrom := before[0].(query.Related)
	to, isTo := last.(query.Related)
	if !isFrom || !isTo || from.How != query.Since || to.How != query.Until {
		return nil, false
	}
	return query.Range{From: from.Span, To: to.Span}, true
}
