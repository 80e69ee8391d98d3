package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// less is a set without another's people. Who only possibly is one of those only
// possibly remains.
func (r *run) less(s query.Less) roll {
	out, without := r.set(s.Set), r.set(s.Without)
	if out.fails() {
		return out
	}
	if without.fails() {
		return failed(without.why)
	}
	if s.Tenures {
		return r.besides(out, &without)
	}
	gone := without.certainties()
	out.facts = append(out.facts[:len(out.facts):len(out.facts)], without.facts...)
	// Where the records are silent on who else is to go, nobody certainly remains.
	surest := knowledge.Certainly
	if r.unsure(s.Without, &without) {
		surest = knowledge.Possibly
	}
	kept := keep(out.held, func(h Held) knowledge.Certainty {
		switch gone[h.Tenure.Person] {
		case knowledge.Certainly:
			return knowledge.No
		case knowledge.Possibly:
			return knowledge.Possibly
		}
		return surest
	})
	if len(kept) == 0 && s.Without.String() != s.Set.String() {
		return out.among(kept) // those who went are what shows that nobody remains
	}
	return out.with(kept)
}

// besides is the tenures of a set that are not those of another.
func (r *run) besides(s roll, without *roll) roll {
	gone := make(map[*knowledge.Tenure]knowledge.Certainty, len(without.held))
	for _, h := range without.held {
		gone[h.Tenure] = h.Certain
	}
	kept := keep(s.held, func(h Held) knowledge.Certainty { return not(gone[h.Tenure]) })
	if len(kept) == 0 {
		return s.among(kept) // as of less
	}
	return s.with(kept)
}

// unsure tells whether a set may have people of whom the records are silent. A
// set of people by name has none, whatever else they may have held.
func (r *run) unsure(s query.Set, worked *roll) bool {
	_, named := s.(query.Of)
	return worked.open && !named
}

func (r *run) join(s query.Join) roll {
	if len(s.Sets) == 0 {
		return failed(missing)
	}
	var out roll
	for i, each := range s.Sets {
		next := r.set(each)
		if next.fails() {
			return failed(next.why)
		}
		if i == 0 {
			out = next
			continue
		}
		held := append(slices.Clone(out.held), next.held...)
		posts := slices.Clone(out.posts)
		for _, p := range next.posts {
			if !slices.Contains(posts, p) {
				posts = append(posts, p)
			}
		}
		out = roll{held: sorted(held), posts: posts, open: out.open || next.open,
			facts: append(out.facts[:len(out.facts):len(out.facts)], next.facts...), notes: append(out.notes[:len(out.notes):len(out.notes)], next.notes...)}
	}
	return out
}

// meet is the tenures of the first set whose people are in all the others.
func (r *run) meet(s query.Meet) roll {
	if len(s.Sets) == 0 {
		return failed(missing)
	}
	out := r.set(s.Sets[0])
	if out.why == missing || out.why == future {
		return out
	}
	if !out.whole {
		out.from = out.held
	}
	for _, each := range s.Sets[1:] {
		other := r.set(each)
		named, isNamed := each.(query.Of)
		if out.whole && !isNamed && len(out.held) <= maxNearest {
			out.from = out.held // who held both of two posts: those who held the first
		}
		if other.why == missing || other.why == future || other.why == silent && !isNamed {
			return failed(other.why)
		}
		certain, people := other.certainties(), other.people()
		if isNamed {
			people = nil
			for _, id := range named.People {
				certain[r.people[id]] = knowledge.Certainly
				people = append(people, r.people[id])
			}
		}
		out.open = out.open || r.unsure(each, &other)
		out.facts = append(out.facts[:len(out.facts):len(out.facts)], other.facts...)
		out = r.only(out, people, certain)
	}
	return out
}

// only is the tenures of some people. Of every tenure of posts it is found by the
// people, who have few.
func (r *run) only(s roll, people []*knowledge.Person, certain map[*knowledge.Person]knowledge.Certainty) roll {
	if !s.whole || len(people) > len(s.held) {
		return s.with(keep(s.held, func(h Held) knowledge.Certainty { return certain[h.Tenure.Person] }))
	}
	var held []Held
	for _, p := range people {
		for _, t := range p.Tenures {
			if t.Start.First <= r.today && r.among(s.posts, t.Post) {
				held = append(held, Held{t, certain[p]})
			}
		}
	}
	return s.with(sorted(held))
}
