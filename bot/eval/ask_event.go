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
	for _, role := range e.Roles {
		if _, ok := role.Filler.(query.Gap); ok {
			return role.Kind, true
		}
	}
	return 0, false
}

// happening is when an event took place.
func (r *run) happening(s query.Happening) times {
	var out times
	for _, f := range r.agreeing(s.Event) {
		p, ok := f.dates()
		if !ok {
			continue
		}
		out.facts = addFacts(out.facts, f.fact)
		if f.tenure != nil {
			out.held = sorted(append(out.held, Held{f.tenure, knowledge.Certainly}))
		}
		if f.fit != fits {
			out.either = true
		}
		out.addPeriod(p)
	}
	if len(out.list) == 0 {
		return r.comingAndGoing(s.Event)
	}
	return out
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
		return
	}
	result.Status, result.Notes = status, nil
	result.People = inOrder(slices.DeleteFunc(result.People, func(p *knowledge.Person) bool { return p == nil }))
	if len(result.People) == 0 && (gap == query.RolePlace || gap == query.RoleManner || gap == query.RoleCause) {
		result.People = r.peopleIn(a.Event)
	}
}

// filler is who or what fills a role of an event, and whether the records tell.
// Why is told only by a fact that says why, and how by any that tells of the event.
func (r *run) filler(f *found, gap query.RoleKind) (Filler, bool) {
	switch gap {
	case query.RoleManner:
		return Filler{}, f.fact != nil
	case query.RoleCause:
		return Filler{}, f.fact != nil && f.fact.Kinds.Has(knowledge.Why)
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

// peopleIn are the people whom a pattern names.
func (r *run) peopleIn(e query.Event) []*knowledge.Person {
	var out []*knowledge.Person
	for _, role := range e.Roles {
		switch with := role.Filler.(type) {
		case query.Entity:
			if p := r.people[with.ID]; p != nil {
				out = addPeople(out, p)
			}
		case query.People:
			set := r.set(with.Set)
			out = addPeople(out, set.people()...)
		}
	}
	return out
}

// happened says that an event took place with the roles given. An event that
// happens once to its object, with another in one of the roles, is a No; a role
// that the records leave empty is none.
func (r *run) happened(c query.Holds) outcome {
	out := outcome{of: r.peopleIn(c.Event)}
	out.people = out.of
	best := otherwise
	all := r.matching(c.Event)
	for i := range all {
		switch is := all[i].fit; {
		case is == contrary:
			out.verdict = No
			out.tells(&all[i])
		case is >= maybe:
			best = max(best, is)
			out.tells(&all[i])
		}
	}
	switch best {
	case fits:
		out.verdict = Yes
		return out
	case maybe:
		out.verdict = Possibly
		return out
	}
	if out.verdict == No {
		return out
	}
	object, happensOnce := once[c.Event.Verb]
	about := r.ofObject(c.Event, object)
	for i := range about {
		out.tells(&about[i])
	}
	if happensOnce && len(about) > 0 && r.contradicted(c.Event, about) {
		out.verdict = No
	} else {
		for i := range about {
			out.notes = append(out.notes, untoldOf(&about[i])...)
		}
	}
	return out
}

func (o *outcome) tells(f *found) {
	o.facts = addFacts(o.facts, f.fact)
	if f.tenure != nil {
		o.held = sorted(append(slices.Clone(o.held), Held{f.tenure, knowledge.Certainly}))
	}
	o.cited = append(o.cited, f.cited...)
}

// ofObject is the events that happened to what a pattern is about, as what it says,
// and how they agree with the pattern as a whole.
func (r *run) ofObject(pattern query.Event, object query.RoleKind) []found {
	wanted := r.fillers(pattern)
	var out []found
	for _, f := range r.matching(pattern) {
		named := false
		is := fits
		for i := range wanted {
			if kind := wanted[i].kind; kind == object || kind == query.RoleAs && pattern.Verb == "appoint" {
				named = named || kind == object
				is = min(is, r.fitsRole(f.event, &wanted[i]))
			}
		}
		if named && is == fits {
			out = append(out, f)
		}
	}
	return out
}

// contradicted tells whether the records say otherwise of an event that happens
// once: every telling of it has another in a role. An appointment is one to each
// tenure, so there every tenure has to be told of.
func (r *run) contradicted(pattern query.Event, about []found) bool {
	for i := range about {
		if about[i].fit != otherwise && !r.toldOtherwise(pattern, about) {
			return false
		}
	}
	if pattern.Verb != "appoint" {
		return true
	}
	for _, p := range r.peopleIn(query.Event{Roles: rolesOf(pattern, query.RolePatient)}) {
		for _, h := range r.tenuresOf(p, false) {
			told := slices.ContainsFunc(about, func(f found) bool {
				return f.fit == otherwise && (f.tenure == h.Tenure || f.As.Post == h.Tenure.Post || f.tenure == nil && f.As.IsZero())
			})
			if !told && r.asks(pattern, h.Tenure.Post) {
				return false
			}
		}
	}
	return true
}

// toldOtherwise tells whether one telling of an event that happens once says who
// or what fills the roles that another leaves empty.
func (r *run) toldOtherwise(pattern query.Event, about []found) bool {
	return pattern.Verb != "appoint" && slices.ContainsFunc(about, func(f found) bool { return f.fit == otherwise })
}

// asks tells whether a pattern of an appointment may be about one to a post.
func (r *run) asks(pattern query.Event, post *knowledge.Post) bool {
	for _, role := range rolesOf(pattern, query.RoleAs) {
		if as, ok := role.Filler.(query.Entity); ok && r.posts[as.ID] != nil {
			return r.posts[as.ID] == post
		}
	}
	return true
}

func rolesOf(e query.Event, kind query.RoleKind) []query.Role {
	return slices.DeleteFunc(slices.Clone(e.Roles), func(role query.Role) bool { return role.Kind != kind })
}

// eventsAsked answers what the records tell of events: the facts that tell of them,
// and in a time who came and went.
func (r *run) eventsAsked(result *Result, a query.Events) {
	for _, f := range r.agreeing(a.Event) {
		r.evidence(result, &f)
	}
	if a.Event.Verb == anyVerb {
		wanted := r.fillers(a.Event)
		for _, f := range r.records.Facts {
			if r.factFits(f, wanted) {
				result.Facts = addFacts(result.Facts, f)
			}
		}
		if len(wanted) == 1 && wanted[0].when != nil {
			r.comings(result, wanted[0].when)
		}
	}
	if len(result.Facts)+len(result.Held)+len(result.Sources) > 0 {
		result.Status = Answered
		result.People = r.peopleIn(a.Event)
	}
}

// factFits tells whether a fact is about all that a pattern of no one verb names,
// and dated within its time.
func (r *run) factFits(f *knowledge.Fact, wanted []filler) bool {
	for i := range wanted {
		w := &wanted[i]
		switch {
		case w.gap:
		case w.when != nil:
			if r.fitsTime(&event{Event: knowledge.Event{Start: f.Start, End: f.End}}, w) != fits {
				return false
			}
		case w.people != nil:
			if !slices.ContainsFunc(f.About, func(id string) bool { return w.people[r.people[id]] == knowledge.Certainly }) {
				return false
			}
		case w.none || !slices.Contains(f.About, w.ref.ID()):
			return false
		}
	}
	return len(wanted) > 0
}

// comings adds who came to the office's posts or left them in a time.
func (r *run) comings(result *Result, when *times) {
	whole := r.wholeOf(r.office)
	for _, p := range when.list {
		p, ok := r.clipped(p)
		if !ok {
			continue
		}
		r.timed(result, &p)
		for _, h := range r.inPeriod(&whole, &p, query.Touching) {
			if max(r.touch(h.Tenure, &p, query.Beginning), r.touch(h.Tenure, &p, query.Ending)) == knowledge.Certainly {
				result.Held = sorted(append(slices.Clone(result.Held), h))
			}
		}
	}
}
