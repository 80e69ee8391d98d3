package zh

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// isLength tells whether a phrase is so many years, months or days, neither more nor fewer.
func isLength(p *grammar.Phrase) bool { return p.Kind == grammar.Counted && !p.Compared && p.N > 0 }

// shiftedBehind makes of a time that began or ended with somebody's or with an event, and the length behind
// it, the time so much later or earlier: 陈世炬卸任后(三年), 丁薛祥上任前(两年).
func (s *state) shiftedBehind(length *grammar.Phrase) (query.Span, bool) {
	span := s.span
	if s.top(partSide) && oppositeSide[s.word.Sense] != "" && s.phrase.Kind == grammar.People && (s.phrase.Named || s.phrase.Hole) {
		by := 1
		if s.word.Sense == "before" {
			by = -1
		}
		span = grammar.Around(s.phrase.Closed().Set, by)
	} else if !s.top(partTime) {
		return nil, false
	}
	beside, ok := span.(query.Related)
	if !ok || beside.How != query.After && beside.How != query.Before {
		return nil, false
	}
	return shiftOf(beside.Span, length, beside.How == query.Before)
}

// shiftedClause are the readings of a state that ends in a clause and a length, before 后 or 前, as the time so
// much later or earlier: 陈世炬卸任三年后, 丁薛祥上任两年前, 当了三年之后.
func (r *reader) shiftedClause(s *state, sense string) []*state {
	if oppositeSide[sense] == "" || !s.top(partPhrase) || !isLength(s.phrase) {
		return nil
	}
	var out []*state
	for _, c := range r.candidates(s.before) {
		if c.time == nil || c.time.Denied {
			continue
		}
		span, _, ok := grammar.Placed("when", c.time)
		if !ok {
			continue
		}
		if shift, ok := shiftOf(span, s.phrase, sense == "before"); ok {
			out = append(out, s.instead(c.k+1, part{kind: partTime, from: s.before.last(c.k)[0].from, span: shift}, c.cost))
		}
	}
	return out
}

// shiftOf is the time so much after something, or before it: after somebody came or left, or an event.
func shiftOf(span query.Span, length *grammar.Phrase, before bool) (query.Span, bool) {
	n := length.N
	if before {
		n = -n
	}
	switch from := span.(type) {
	case query.Edge:
		if from.Of == query.Course {
			from.Of = query.Start
		}
		return query.Shift{Span: from, N: n, Unit: length.Unit}, true
	case query.Happening:
		return query.Shift{Span: from, N: n, Unit: length.Unit}, true
	}
	return nil, false
}

// upToShift is all the time between somebody's coming or going and a time so much later or earlier:
// 陈世炬卸任后三年(内).
func upToShift(span query.Span) (query.Span, bool) {
	shift, ok := span.(query.Shift)
	switch {
	case !ok:
		return nil, false
	case shift.N < 0:
		return query.Range{From: shift, To: shift.Span}, true
	}
	return query.Range{From: shift.Span, To: shift}, true
}
