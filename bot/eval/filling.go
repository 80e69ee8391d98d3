package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// filling answers who or what fills the gap of an event.
func (r *run) filling(result *Result, a query.Filling) {
	gap, ok := gapOf(a.Event)
	if !ok {
		return
	}
	if gap == query.RoleTime {
		r.fillTime(result, a)
		return
	}
	status := Ambiguous
	for _, f := range r.agreeing(a.Event) {
		filler, told := r.filler(&f, gap)
		if !told {
			result.Notes = append(result.Notes, untoldOf(&f)...)
			continue
		}
		if f.fit == fits {
			status = Answered
		}
		r.evidence(result, &f)
		if filler != (Filler{}) && !slices.Contains(result.Fillers, filler) {
			result.Fillers = append(result.Fillers, filler)
		}
		result.People = addPeople(result.People, filler.Person)
	}
	if len(result.Facts)+len(result.Held)+len(result.Sources)+len(result.Fillers) == 0 {
		if len(result.Notes) == 0 {
			result.Notes = r.like(a.Event)
		}
		result.Notes = append(result.Notes, tenuresNear(r.peopleIn(a.Event))...)
		return
	}
	result.Status, result.Notes = status, nil
	result.People = inOrder(slices.DeleteFunc(result.People, func(p *knowledge.Person) bool { return p == nil }))
	if len(result.People) == 0 && (gap == query.RolePlace || gap == query.RoleManner || gap == query.RoleCause) {
		result.People = r.peopleIn(a.Event)
	}
}

// filler is who or what fills a role of an event, and whether the records tell.
// Why is told only by an event with its cause, and how by any fact that tells of it.
func (r *run) filler(f *found, gap query.RoleKind) (Filler, bool) {
	switch gap {
	case query.RoleManner:
		return Filler{}, f.fact != nil
	case query.RoleCause:
		return Filler{}, f.Cause != ""
	}
	ref := f.role(gap)
	return Filler{Person: ref.Person, Organization: ref.Organization, Post: ref.Post, Text: ref.Text}, !ref.IsZero()
}

// fillTime answers when an event took place.
func (r *run) fillTime(result *Result, a query.Filling) {
	when := r.happening(query.Happening(a))
	if len(when.list) == 0 {
		for _, f := range r.agreeing(a.Event) {
			result.Notes = append(result.Notes, untoldOf(&f)...)
		}
		result.Notes = append(result.Notes, tenuresNear(r.peopleIn(a.Event))...)
		return
	}
	for _, f := range r.agreeing(a.Event) {
		r.evidence(result, &f)
	}
	result.Held = mergeHeld(result.Held, when.held)
	for i := range when.list {
		p := &when.list[i]
		d := p.date()
		if p.edge != nil {
			d = r.edgeDate(p)
		}
		result.Fillers = append(result.Fillers, Filler{Date: d})
		result.Dates = append(result.Dates, d)
	}
	result.Status = Answered
	if when.either {
		result.Status = Ambiguous
	}
	result.People = r.peopleIn(a.Event)
}

// evidence adds to a result what tells of an event.
func (r *run) evidence(result *Result, f *found) {
	result.Facts = addFacts(result.Facts, f.fact)
	if f.tenure != nil {
		result.Held = sorted(append(slices.Clone(result.Held), Held{f.tenure, knowledge.Certainly}))
	}
	for _, c := range f.cited {
		if !slices.Contains(result.Sources, c) {
			result.Sources = append(result.Sources, c)
		}
	}
}

// untoldOf is what to tell of an event that leaves open what was asked.
func untoldOf(f *found) []Note {
	if f.fact == nil && f.tenure == nil {
		return nil
	}
	return []Note{{Kind: NotRecorded, Fact: f.fact, Tenure: f.tenure}}
}

// peopleIn are the people whom a pattern names; all who ever held a post are nobody
// in particular.
func (r *run) peopleIn(e query.Event) []*knowledge.Person {
	var out []*knowledge.Person
	for _, role := range e.Roles {
		switch with := role.Filler.(type) {
		case query.Entity:
			if p := r.people[with.ID]; p != nil {
				out = addPeople(out, p)
			}
		case query.People:
			out = addPeople(out, r.whomDescribed(with.Set)...)
		}
	}
	return out
}

// whomDescribed are the people whom a set names, or the one whom it describes: "the director whom
// Mao appointed".
func (r *run) whomDescribed(s query.Set) []*knowledge.Person {
	named := r.subjects(s)
	if _, all := s.(query.All); all || len(named) > 0 {
		return named
	}
	if one := peopleOf(r.set(s).held); len(one) == 1 {
		return one
	}
	return nil
}
