package eval

import (
	"officebot/bot/query"
	"officebot/knowledge"
)

// fromTo is a claim that somebody held it from one written time to another. It is No where
// one of the two is when the tenure began or ended and the other lies within it: whoever
// names the one for an edge means the other for one too. Two times within a tenure only
// say that it went on between them.
func (r *run) fromTo(c query.Some) outcome {
	out := r.some(c)
	from, to, ok := rangeOf(c.Set)
	if !ok || out.verdict != Yes || len(out.of) != 1 {
		return out
	}
	for _, h := range out.held {
		if h.Tenure.Person != out.of[0] || !r.halfRight(h.Tenure, from.Days, to.Days) {
			return out
		}
	}
	out.verdict = No
	return out
}

// rangeOf is from when to when a set is said to have held it.
func rangeOf(s query.Set) (from, to query.Time, ok bool) {
	in, _ := s.(query.In)
	if to, ok = in.Span.(query.Time); !ok || in.How != query.Touching {
		return from, to, false
	}
	begun, _ := in.Set.(query.In)
	until, _ := begun.Span.(query.Related)
	from, ok = until.Span.(query.Time)
	return from, to, ok && until.How == query.Until && begun.How == query.Beginning
}

// halfRight tells whether a tenure has one of two times for an edge and goes on beyond
// the other.
func (r *run) halfRight(t *knowledge.Tenure, from, to knowledge.Span) bool {
	start, end := t.Start, t.EndBy(r.today)
	began := start.First >= from.From && start.Last <= from.To
	ended := !r.inOffice(t) && end.First >= to.From && end.Last <= to.To
	return began && end.First > to.To || ended && start.Last < from.From
}
