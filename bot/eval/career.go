package eval

import (
	"officebot/bot/query"
	"officebot/knowledge"
)

// career is the tenures of a set whose people had begun one of another set before, or
// began one afterwards.
func (r *run) career(s query.Career) roll {
	set, other := r.set(s.Set), r.set(s.Other)
	if set.fails() {
		return set
	}
	if other.fails() {
		return failed(other.why)
	}
	began := map[*knowledge.Person][]Held{}
	for _, h := range other.held {
		began[h.Tenure.Person] = append(began[h.Tenure.Person], h)
	}
	set.open = set.open || r.unsure(s.Other, &other)
	set.facts = addFacts(set.facts, other.facts...)
	return set.among(keep(set.held, func(h Held) knowledge.Certainty {
		best := knowledge.No
		for _, o := range began[h.Tenure.Person] {
			first, second := o.Tenure, h.Tenure
			if s.Sooner {
				first, second = second, first
			}
			best = max(best, min(o.Certain, beganBefore(first, second)))
		}
		return best
	}))
}

// beganBefore tells whether one tenure began before another.
func beganBefore(a, b *knowledge.Tenure) knowledge.Certainty {
	switch {
	case a.Start.Last < b.Start.First:
		return knowledge.Certainly
	case a.Start.First < b.Start.Last:
		return knowledge.Possibly
	}
	return knowledge.No
}
