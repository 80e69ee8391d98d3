package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// some says that a set is not empty. That nobody is found is no No where the
// records may be silent on somebody.
func (r *run) some(c query.Some) outcome {
	if c.Set == nil {
		return outcome{}
	}
	set := r.set(c.Set)
	out := r.about(c.Set, &set)
	out.verdict = r.emptiness(&set)
	if out.verdict == Unknown && !set.fails() && r.outranked(c.Set) {
		out.verdict = No
	}
	if out.verdict != No && ofFull(c.Set) && !r.tellsActing() {
		out.verdict = Unknown // "was he permanent?"
	}
	if out.verdict == Possibly && set.asked != nil && r.onlyTimed(c.Set) && r.uncovered(set.held, set.asked.days()) == No {
		out.verdict = Yes // one of two, between whom there is no time
	}
	switch {
	case out.verdict != Yes:
		out.held = r.instead(&set, out.of)
	case len(out.people) > 1:
		out.people = set.people() // those of several of one name of whom it is so
	case len(out.people) == 0:
		if _, measured := c.Set.(query.Lasting); measured {
			out.held = certain(set.held) // who may have served less is no proof
		}
		out.people = (&roll{held: out.held}).people() // who makes it so: "was there a director"
	}
	return out
}

// outranked tells whether a set is somebody as the one who has the most of a measure, where another of whom
// the records tell has more for certain: whoever else they may be silent on.
func (r *run) outranked(s query.Set) bool {
	meet, _ := s.(query.Meet)
	if len(meet.Sets) != 2 {
		return false
	}
	first, ok := meet.Sets[0].(query.Most)
	if !ok || first.Rank > 1 || first.Set == nil {
		return false
	}
	line, named := r.set(first.Set), r.set(meet.Sets[1])
	return len(named.held) > 0 && !slices.ContainsFunc(named.people(), func(p *knowledge.Person) bool {
		return !slices.ContainsFunc(line.held, func(h Held) bool { return h.Tenure.Person == p && h.Certain == knowledge.Certainly })
	})
}

// certain are those who held it for certain.
func certain(held []Held) []Held {
	return slices.DeleteFunc(slices.Clone(held), func(h Held) bool { return h.Certain != knowledge.Certainly })
}

// emptiness is the verdict that somebody is in a set.
func (r *run) emptiness(set *roll) Verdict {
	switch c := most(set.held); {
	case set.fails():
		return Unknown
	case c != knowledge.No:
		return verdictOf(c)
	case set.open:
		return Unknown
	}
	return No
}

// about is an outcome without a verdict for a claim about a set.
func (r *run) about(s query.Set, set *roll) outcome {
	out := outcome{of: r.subjects(s), held: set.held, facts: set.facts, notes: set.notes, asked: set.asked, posts: set.posts}
	out.people = out.of
	return out
}

// instead is what is so where a set has nobody for certain: the tenures of the
// people it is about, and who was in office in the time.
func (r *run) instead(set *roll, people []*knowledge.Person) []Held {
	var held []Held
	for _, p := range people {
		var here []Held
		for _, t := range p.Tenures {
			if r.among(set.posts, t.Post) {
				here = append(here, Held{t, knowledge.Certainly})
			}
		}
		if len(here) == 0 {
			here = certainly(p.Tenures)
		}
		held = append(held, here...)
	}
	if len(set.from) <= maxNearest {
		held = append(held, set.from...)
	}
	if set.asked != nil && len(set.posts) <= maxNearest {
		whole := r.wholeOf(set.posts)
		held = append(held, r.inPeriod(&whole, set.asked, query.Touching)...)
	}
	if len(held) == 0 {
		held = append(set.held, set.from...)
	}
	return sorted(slices.Clone(held))
}

// subjects are the people whom a set is about: those it names, or describes one by
// one. A set of all holders, however restricted, is about nobody.
func (r *run) subjects(s query.Set) []*knowledge.Person {
	switch s := s.(type) {
	case query.Of:
		var out []*knowledge.Person
		for _, id := range s.People {
			if p := r.people[id]; p != nil {
				out = addPeople(out, p)
			}
		}
		return out
	case query.Join:
		var out []*knowledge.Person
		for _, each := range s.Sets {
			out = addPeople(out, r.subjects(each)...)
		}
		return out
	case query.Meet:
		return r.subjectsOf(s.Sets)
	case query.Step, query.Nth, query.Most:
		set := r.set(s)
		return set.people()
	case query.Take, query.Joint:
		return nil // "the first three" are nobody one by one
	}
	if inner := query.Inner(s); inner != nil {
		return r.subjects(inner)
	}
	return nil
}

// subjectsOf is the people whom any of several sets is about: whom one of them
// names, where one does; the others then only say something of them.
func (r *run) subjectsOf(sets []query.Set) []*knowledge.Person {
	var out []*knowledge.Person
	for _, each := range sets {
		if named, ok := each.(query.Of); ok {
			out = addPeople(out, r.subjects(named)...)
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, each := range sets {
		out = addPeople(out, r.subjects(each)...)
	}
	if len(out) == 0 && len(sets) == 2 {
		if one := r.set(sets[1]); len(one.people()) == 1 && most(one.held) == knowledge.Certainly {
			return one.people() // "is the director of 2010 still in office": he is one whom a time describes
		}
	}
	return out
}
