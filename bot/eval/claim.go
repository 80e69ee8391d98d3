package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// outcome is a claim worked out, with what it rests on.
type outcome struct {
	verdict Verdict
	of      []*knowledge.Person // of whom the claim says something
	people  []*knowledge.Person // all whom it names
	held    []Held
	facts   []*knowledge.Fact
	lengths []Lasted
	dates   []knowledge.Date // of what happened and no sentence tells
	gaps    []knowledge.Gap
	notes   []Note
	asked   *period
	count   int
	posts   []*knowledge.Post // whose holders it is about
	cited   []knowledge.Citation
}

// claim works out whether something is so.
func (r *run) claim(c query.Claim) outcome {
	if !r.enter() {
		return outcome{}
	}
	defer r.leave()
	switch c := c.(type) {
	case query.Some:
		return r.fromTo(c)
	case query.Same:
		return r.same(c)
	case query.Only:
		return r.onlyThese(c)
	case query.Precedes:
		return r.precedes(c)
	case query.Compare:
		return r.compare(c)
	case query.Count:
		return r.count(c)
	case query.Ordered:
		return r.earlier(c)
	case query.Within:
		return r.within(c)
	case query.Holds:
		return r.happened(c)
	case query.Vacant:
		return r.vacant(c)
	case query.Not:
		return r.not(c.Claim)
	case query.And:
		return r.together(c.Claims, No, Yes)
	case query.Or:
		return r.together(c.Claims, Yes, No)
	}
	return outcome{}
}

// not works out a claim's denial. Who was "not director from 2003 to 2012" was so at no
// time in it: on its edges nothing hangs.
func (r *run) not(c query.Claim) outcome {
	var out outcome
	if some, ok := c.(query.Some); ok {
		out = r.some(some)
	} else {
		out = r.claim(c)
	}
	out.verdict = denied(out.verdict)
	return out
}

func denied(v Verdict) Verdict {
	switch v {
	case Yes:
		return No
	case No:
		return Yes
	}
	return v
}

// together works out several claims, of which one with the deciding verdict
// settles all; else they are as open as the most open of them.
func (r *run) together(claims []query.Claim, deciding, otherwise Verdict) outcome {
	all := outcome{verdict: otherwise}
	if len(claims) == 0 {
		all.verdict = Unknown
	}
	for _, c := range claims {
		next := r.claim(c)
		switch {
		case all.verdict == deciding || next.verdict == deciding:
			all.verdict = deciding
		case all.verdict == Unknown || next.verdict == Unknown:
			all.verdict = Unknown
		case next.verdict == Possibly:
			all.verdict = Possibly
		}
		all.add(next)
	}
	return all
}

// add takes over what another outcome rests on.
func (o *outcome) add(next outcome) {
	o.of = addPeople(o.of, next.of...)
	o.people = addPeople(o.people, next.people...)
	o.held = sorted(append(slices.Clone(o.held), next.held...))
	o.facts = addFacts(o.facts, next.facts...)
	o.lengths = append(o.lengths, next.lengths...)
	o.gaps = append(o.gaps, next.gaps...)
	o.notes = append(o.notes, next.notes...)
	o.asked = cmpPeriod(o.asked, next.asked)
	o.posts = append(o.posts, next.posts...)
	o.count = max(o.count, next.count)
	o.cited = append(o.cited, next.cited...)
}

func cmpPeriod(a, b *period) *period {
	if a != nil {
		return a
	}
	return b
}

// verdictOf is the verdict that a certainty is.
func verdictOf(c knowledge.Certainty) Verdict {
	switch c {
	case knowledge.Certainly:
		return Yes
	case knowledge.Possibly:
		return Possibly
	}
	return No
}

// some says that a set is not empty. That nobody is found is no No where the
// records may be silent on somebody.
func (r *run) some(c query.Some) outcome {
	if c.Set == nil {
		return outcome{}
	}
	set := r.set(c.Set)
	out := r.about(c.Set, &set)
	out.verdict = r.emptiness(&set)
	if out.verdict == Possibly && set.asked != nil && r.onlyTimed(c.Set) && r.uncovered(set.held, set.asked.days()) == No {
		out.verdict = Yes // one of two, between whom there is no time
	}
	switch {
	case out.verdict != Yes:
		out.held = r.instead(&set, out.of)
	case len(out.people) == 0:
		if _, measured := c.Set.(query.Lasting); measured {
			out.held = certain(set.held) // who may have served less is no proof
		}
		out.people = (&roll{held: out.held}).people() // who makes it so: "was there a director"
	}
	return out
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
	case query.In:
		return r.subjects(s.Set)
	case query.Under:
		return r.subjects(s.Set)
	case query.Lasting:
		return r.subjects(s.Set)
	case query.Repeated:
		return r.subjects(s.Set)
	case query.Doing:
		return r.subjects(s.Set)
	case query.Acting:
		return r.subjects(s.Set)
	case query.Less:
		return r.subjects(s.Set)
	case query.Career:
		return r.subjects(s.Set)
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
	return out
}
