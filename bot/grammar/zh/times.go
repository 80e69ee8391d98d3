package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// timed reads a time: by itself, and as one of several for each of which the same is
// asked: 1998年和2010年, 1998年、2005年和2010年.
func (r *reader) timed(s *state, leaf *grammar.Leaf, at int) {
	p := part{kind: partTime, from: at, span: grammar.SpanOf(leaf.Time)}
	r.push(s, leaf.To, p, leaf.Cost)
	k, first := 1, s
	either := false
	switch {
	case s.top(partAnd):
		k, first, either = 2, s.before, s.word.Sense == "or"
	case r.lattice.Gap(at) != fold.Comma:
		return
	}
	if !first.top(partTime) || first.beside != nil || len(first.also) > 0 && first.either && k == 1 || !isPlain(first.span) || !isPlain(p.span) {
		return
	}
	p.from, p.either = first.from, either
	p.also = append(slices.Clone(first.also), p.span)
	p.span = first.span
	r.add(leaf.To, s.instead(k, p, leaf.Cost+costWord))
}

// isPlain tells whether a span is a time as it was written.
func isPlain(span query.Span) bool {
	_, ok := span.(query.Time)
	return ok
}

// apiece takes several times, be it of a noun: 1998年和2010年的主任是谁 asks the same of
// each. ok is false where no question can.
func (a *assignment) apiece() bool {
	for i := range a.parts {
		p := &a.parts[i]
		if p.kind == partTime && len(p.also) > 0 {
			if a.mode != modeMain || len(a.prop.Also) > 0 {
				return false
			}
			a.prop.Also, a.prop.Either = p.also, p.either
		}
		if p.phrase == nil || len(p.phrase.Each) == 0 {
			continue
		}
		if a.mode != modeMain || p.kind != partPhrase || len(a.prop.Also) > 0 {
			return false
		}
		n := *p.phrase
		a.prop.Times, a.prop.Also = append(a.prop.Times, n.Each[0]), n.Each[1:]
		n.Each = nil
		a.parts = slices.Clone(a.parts)
		a.parts[i].phrase = &n
	}
	return true
}
