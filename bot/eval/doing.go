package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// doing is the tenures of a set whose people stand in an event at its gap. Of who
// does not the records are silent.
func (r *run) doing(s query.Doing) roll {
	set := r.set(s.Set)
	if set.fails() {
		return set
	}
	gap, ok := gapOf(s.Event)
	if !ok {
		return failed(silent)
	}
	certain := map[*knowledge.Tenure]knowledge.Certainty{}
	for _, f := range r.agreeing(s.Event) {
		who := f.role(gap).Person
		if who == nil {
			continue
		}
		is := knowledge.Possibly
		if f.fit == fits {
			is = knowledge.Certainly
		}
		for _, t := range who.Tenures {
			if f.tenure == nil && (f.As.Post == nil || f.As.Post == t.Post) || f.tenure == t {
				certain[t] = max(certain[t], is)
			}
		}
		set.facts = addFacts(set.facts, f.fact)
	}
	set.open = true
	out := set.among(keep(set.held, func(h Held) knowledge.Certainty { return certain[h.Tenure] }))
	if len(out.held) == 0 {
		out.why, out.facts = silent, nil
	}
	return out
}

// gapOf is the role of a pattern that is asked for.
func gapOf(e query.Event) (query.RoleKind, bool) {
	for _, role := range undergoing(e).Roles {
		if _, ok := role.Filler.(query.Gap); ok {
			return role.Kind, true
		}
	}
	return 0, false
}

// happening is when an event took place.
func (r *run) happening(s query.Happening) times {
	var out times
	for _, f := range r.telling(s.Event) {
		p, ok := f.dates()
		if !ok {
			continue
		}
		out.facts = addFacts(out.facts, f.fact)
		if f.tenure != nil {
			out.held = sorted(append(out.held, Held{f.tenure, knowledge.Certainly}))
		}
		out.cited = append(out.cited, f.cited...)
		if f.fit != fits {
			out.either = true
		}
		out.addPeriod(p)
	}
	if len(out.list) > 0 {
		return out
	}
	if out = r.comingAndGoing(s.Event); len(out.list) == 0 && out.why == silent {
		return r.dated(s.Event, out)
	}
	return out
}

// telling are the events that agree with a pattern; where it asks for a role, those that have it, if
// there are such: "in what year was it founded, and by whom".
func (r *run) telling(pattern query.Event) []found {
	all := r.agreeing(pattern)
	asked, ok := gapOf(pattern)
	if !ok {
		return all
	}
	told := slices.DeleteFunc(slices.Clone(all), func(f found) bool { return f.role(asked).IsZero() })
	if len(told) == 0 {
		return all
	}
	return told
}

// dated is the time that is written of an event of which the records know nothing: "when
// the constitution changed in 1982" is 1982.
func (r *run) dated(e query.Event, unknown times) times {
	bare := query.Event{Verb: e.Verb}
	var when query.Span
	for _, role := range e.Roles {
		if at, ok := role.Filler.(query.When); ok && role.Kind == query.RoleTime {
			when = at.Span
			continue
		}
		bare.Roles = append(bare.Roles, role)
	}
	if when == nil || len(r.agreeing(bare)) > 0 {
		return unknown // it was at another time
	}
	return r.span(when)
}

// addPeriod adds when an event was, unless it is told already, more exactly or
// less.
func (t *times) addPeriod(p period) {
	for i := range t.list {
		both := t.list[i].days().Intersect(p.days())
		if !both.Empty() {
			if p.to.Last-p.from.First < t.list[i].to.Last-t.list[i].from.First {
				t.list[i] = p
			}
			return
		}
	}
	if len(t.list) < maxPeriods {
		t.list = append(t.list, p)
	}
}

// comingAndGoing is when people were appointed or left, where no event tells of
// that but their tenures do.
func (r *run) comingAndGoing(e query.Event) times {
	verb, ok := tenureVerbs[e.Verb]
	if !ok {
		return times{why: silent}
	}
	var who query.Set
	var as *knowledge.Post
	for _, role := range e.Roles {
		switch with := role.Filler.(type) {
		case query.Gap:
		case query.Entity:
			switch ref := r.ref(with.ID); {
			case role.Kind == verb.role && ref.Person != nil:
				who = query.Of{People: []string{with.ID}}
			case role.Kind == query.RoleAs && ref.Post != nil:
				as = ref.Post
			default:
				return times{why: silent}
			}
		case query.People:
			if role.Kind != verb.role {
				return times{why: silent}
			}
			who = with.Set
		default:
			return times{why: silent}
		}
	}
	switch {
	case who == nil:
		return times{why: silent}
	case as != nil:
		who = query.Meet{Sets: []query.Set{query.All{Posts: []string{as.ID}}, who}}
	}
	return r.edge(query.Edge{Set: who, Of: verb.of})
}
