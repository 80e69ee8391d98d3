package eval

import (
	"officebot/bot/query"
	"officebot/knowledge"
)

// spans works out the two spans of a claim. It tells whether both are known.
func (r *run) spans(a, b query.Span) (x, y times, out outcome, ok bool) {
	if a == nil || b == nil {
		return x, y, out, false
	}
	x, y = r.span(a), r.span(b)
	out.held = sorted(append(append([]Held{}, x.held...), y.held...))
	out.facts = addFacts(x.facts, y.facts...)
	out.of = peopleOf(x.held)
	out.people = peopleOf(out.held)
	if len(y.list) > 0 {
		out.asked = &y.list[0]
	}
	return x, y, out, len(x.list) > 0 && len(y.list) > 0
}

// earlier says that one span lies before another. What has not come about comes
// after all that has.
func (r *run) earlier(c query.Ordered) outcome {
	x, y, out, ok := r.spans(c.A, c.B)
	switch {
	case !ok && x.never && len(y.list) > 0:
		out.verdict = No
	case !ok && y.never && len(x.list) > 0:
		out.verdict = Yes
	case ok:
		out.verdict = eachOf(&x, &y, func(a, b *period) knowledge.Certainty {
			if a.edge != nil && b.edge != nil && a.of != query.Course && a.of == b.of && a.edge.Post == b.edge.Post && a.of == query.Start {
				return r.before(a.edge, b.edge)
			}
			return comesBefore(a, b)
		})
	}
	return out
}

// comesBefore tells whether a period is over before another begins.
func comesBefore(a, b *period) knowledge.Certainty {
	switch {
	case a.to.Last < b.from.First:
		return knowledge.Certainly
	case a.from.First > b.to.Last, a.to.First >= b.from.Last && !vague(a) && !vague(b):
		return knowledge.No
	}
	return knowledge.Possibly
}

// vague tells whether a period is a moment of which the records only tell within
// what time it lies.
func vague(p *period) bool {
	return p.point || p.edge != nil && p.of != query.Course && p.from.First != p.to.Last
}

// within says that one span lies in another.
func (r *run) within(c query.Within) outcome {
	x, y, out, ok := r.spans(c.A, c.B)
	switch {
	case !ok && x.never && len(y.list) > 0:
		out.verdict = No
	case ok:
		out.verdict = eachOf(&x, &y, func(a, b *period) knowledge.Certainty {
			if vague(a) {
				return inside(a.date(), b.from, b.to, b.point)
			}
			switch {
			case a.from.First >= b.from.Last && a.to.Last <= b.to.First && !b.point:
				return knowledge.Certainly
			case a.from.Last < b.from.First, a.to.First > b.to.Last:
				return knowledge.No
			}
			return knowledge.Possibly
		})
	}
	return out
}

// eachOf is the verdict of a relation between two spans that may stand for several
// periods: it has to hold for one of them, and for every reading.
func eachOf(x, y *times, is func(a, b *period) knowledge.Certainty) Verdict {
	best, worst := knowledge.No, knowledge.Certainly
	for i := range x.list {
		for k := range y.list {
			c := is(&x.list[i], &y.list[k])
			best, worst = max(best, c), min(worst, c)
		}
	}
	if (x.either || y.either) && best != worst {
		return Possibly
	}
	return verdictOf(best)
}
