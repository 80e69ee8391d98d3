package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// both works out two sets. It tells whether a claim about them can be decided;
// where one of them is empty for a reason the verdict is already in the outcome.
func (r *run) both(a, b query.Set) (x, y roll, out outcome, ok bool) {
	if a == nil || b == nil {
		return x, y, out, false
	}
	x, y = r.set(a), r.set(b)
	out = r.about(a, &x)
	other := r.about(b, &y)
	if len(out.of) == 0 {
		out.of = other.of
	}
	out.add(outcome{people: other.people, held: y.held, facts: y.facts, notes: y.notes, asked: y.asked, posts: y.posts})
	if len(x.held) > 0 && len(y.held) > 0 && !x.fails() && !y.fails() {
		return x, y, out, true
	}
	out.verdict = No
	for _, set := range []*roll{&x, &y} {
		if set.fails() || len(set.held) == 0 && set.open {
			out.verdict = Unknown
		}
	}
	if len(out.held) == 0 {
		out.held = sorted(append(r.instead(&x, out.of), r.instead(&y, nil)...))
	}
	return x, y, out, false
}

// inNoPost tells whether a set is somebody in a post that he never held: who came before whom in it
// is then no question.
func inNoPost(s query.Set, set *roll) bool {
	_, meets := s.(query.Meet)
	return meets && len(set.held) == 0
}

// same says that the people of two sets are the same.
func (r *run) same(c query.Same) outcome {
	x, y, out, ok := r.both(c.A, c.B)
	if !ok {
		return out
	}
	a, b := x.certainties(), y.certainties()
	inB := contained(x.people(), a, b, r.unsure(c.B, &y))
	inA := contained(y.people(), b, a, r.unsure(c.A, &x))
	switch {
	case inA == No || inB == No:
		out.verdict = No
	case inA == Unknown || inB == Unknown:
		out.verdict = Unknown
	case inA == Possibly || inB == Possibly:
		out.verdict = Possibly
	default:
		out.verdict = Yes
	}
	switch _, named := c.B.(query.Of); {
	case named:
		out.of = y.people()
	case len(out.of) == 0:
		out.of = x.people()
	}
	out.people = out.of
	return out
}

// contained is the verdict that all of some people are among others, where the
// records may be silent on somebody of those if open is set.
func contained(people []*knowledge.Person, in, among map[*knowledge.Person]knowledge.Certainty, open bool) Verdict {
	all := Yes
	for _, p := range people {
		c := among[p]
		switch {
		case c == knowledge.No && open:
			all = Unknown
		case c == knowledge.No && in[p] == knowledge.Certainly:
			return No
		case c != knowledge.Certainly && all == Yes:
			all = Possibly // or, where it is only possible, not there at all
		}
	}
	return all
}

// onlyThese says that nobody but people of one set is in another, and they are.
func (r *run) onlyThese(c query.Only) outcome {
	if c.Tenures {
		return r.merely(c)
	}
	x, y, out, ok := r.both(c.A, c.B)
	out.of, out.people = r.subjects(c.B), r.subjects(c.B)
	out.posts, out.asked = x.posts, x.asked
	if !ok {
		return out
	}
	out.held = x.held
	a, b := x.certainties(), y.certainties()
	out.verdict = Yes
	if x.open {
		out.verdict = Unknown
	}
	there := knowledge.No
	for _, p := range x.people() {
		there = max(there, min(a[p], b[p]))
		switch c := min(a[p], not(b[p])); {
		case c == knowledge.Certainly:
			out.verdict = No
		case c == knowledge.Possibly && out.verdict == Yes:
			out.verdict = Possibly
		}
	}
	switch {
	case there == knowledge.No && !x.open:
		out.verdict = No
	case there == knowledge.Possibly && out.verdict == Yes:
		out.verdict = Possibly
	}
	return out
}

// precedes says that somebody came before somebody else.
func (r *run) precedes(c query.Precedes) outcome {
	x, y, out, ok := r.both(c.A, c.B)
	out.of = x.people()
	if c.Directly || c.Later {
		out.of = y.people() // who is said to have come next
	}
	out.people = out.of
	if !ok {
		if inNoPost(c.A, &x) || inNoPost(c.B, &y) {
			out.verdict = Unknown
		}
		return out
	}
	best := knowledge.No
	for _, a := range x.held {
		for _, b := range y.held {
			if r.looked(0); r.spent() {
				return outcome{}
			}
			if a.Tenure.Person == b.Tenure.Person && a.Tenure.Post == b.Tenure.Post {
				continue // nobody comes before himself, but one may be manager before he is chairman
			}
			is := r.before(a.Tenure, b.Tenure)
			if c.Directly {
				is = r.directly(a.Tenure, b.Tenure, c.Full, &out)
			}
			best = max(best, min(is, a.Certain, b.Certain))
		}
	}
	out.verdict = verdictOf(best)
	if c.Directly && !r.closed(append(slices.Clone(x.posts), y.posts...)) {
		out.notes = append(out.notes, Note{Kind: OfThoseKnown})
	}
	return out
}

// directly tells whether b followed a with nobody and no empty time between them; of full
// holders only whether b came next, where acting ones and empty time, which is told, may lie
// between.
func (r *run) directly(a, b *knowledge.Tenure, full bool, out *outcome) knowledge.Certainty {
	is := knowledge.No
	full = full && !a.Acting && !b.Acting
	next := r.next(a, r.lineOf(a, nil, !full), 1)
	for _, h := range next {
		if h.Tenure == b {
			is = h.Certain
		} else if r.before(h.Tenure, b) == knowledge.Certainly {
			out.held = sorted(append(slices.Clone(out.held), h))
		}
	}
	if is == knowledge.No {
		for _, h := range r.next(b, r.lineOf(b, nil, !full), -1) { // whom b did follow
			if h.Tenure != a && r.before(a, h.Tenure) == knowledge.Certainly && !slices.Contains(out.held, h) {
				out.held = sorted(append(slices.Clone(out.held), h))
			}
		}
	}
	if len(next) == 0 {
		out.notes = append(out.notes, r.otherPost([]Held{{a, knowledge.Certainly}}, 1)...)
	}
	if full && is != knowledge.No {
		if between := r.actingBetween(a, b, r.lineOf(a, nil, true), 1); len(between) > 0 {
			out.notes = append(out.notes, between...)
			return is
		}
	}
	if is != knowledge.No && !a.Ongoing && b.Start.First > a.End.Last+1 {
		out.gaps = append(out.gaps, knowledge.Gap{After: a, Before: b})
		if !full {
			return knowledge.No
		}
	}
	return is
}

// count says how many people are in a set.
func (r *run) count(c query.Count) outcome {
	if c.Set == nil {
		return outcome{}
	}
	set := r.set(c.Set)
	out := r.about(c.Set, &set)
	counted := full(set.held)
	certain, all := 0, 0
	for _, is := range (&roll{held: counted}).certainties() {
		all++
		if is == knowledge.Certainly {
			certain++
		}
	}
	out.held, out.count = counted, all
	out.of = peopleOf(counted)
	out.people = out.of
	is := countFits(certain, all, c.Cmp, c.N)
	out.verdict = verdictOf(is)
	switch {
	case set.fails():
		out.verdict = Unknown
	case set.open && (c.Cmp == query.AtLeast || c.Cmp == query.Greater) && is == knowledge.Certainly:
	case set.open:
		out.verdict = Unknown
	}
	if len(counted) == 0 {
		out.held = r.instead(&set, nil)
	}
	return out
}
