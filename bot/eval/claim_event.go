package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

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
		if len(out.people) == 0 {
			out.people = r.whom(c.Event, all)
		}
		return out
	case maybe:
		out.verdict = Possibly
		return out
	}
	if out.verdict == No {
		return out
	}
	about := r.ofObject(c.Event)
	denied := happensOnce(c.Event.Verb) && len(about) > 0 && r.contradicted(c.Event, about)
	if says := slices.DeleteFunc(slices.Clone(about), func(f found) bool { return f.fit != otherwise }); denied && len(says) > 0 {
		about = says // not those that leave it open
	}
	for i := range about {
		out.tells(&about[i])
	}
	if denied {
		out.verdict = No
	} else {
		for i := range about {
			out.notes = append(out.notes, untoldOf(&about[i])...)
		}
		if len(about) == 0 {
			out.notes = r.like(c.Event)
			r.leftOtherwise(&out, c.Event)
		}
	}
	return out
}

// whom are the people who make it so, where a pattern names none: "has any director
// been imprisoned".
func (r *run) whom(pattern query.Event, all []found) []*knowledge.Person {
	var out []*knowledge.Person
	for i := range pattern.Roles {
		if _, described := pattern.Roles[i].Filler.(query.People); !described {
			continue
		}
		for k := range all {
			if who := all[k].role(pattern.Roles[i].Kind).Person; all[k].fit == fits && who != nil {
				out = addPeople(out, who)
			}
		}
	}
	return out
}

func (o *outcome) tells(f *found) {
	o.facts = addFacts(o.facts, f.fact)
	if f.fact == nil && f.tenure == nil && !f.Start.IsZero() {
		o.dates = append(o.dates, f.Start)
	}
	if f.tenure != nil {
		o.held = sorted(append(slices.Clone(o.held), Held{f.tenure, knowledge.Certainly}))
	}
	o.cited = append(o.cited, f.cited...)
}

// ofObject is the events that happened to whom or what a pattern is about, as what it
// says, and how they agree with the pattern as a whole.
func (r *run) ofObject(pattern query.Event) []found {
	wanted := r.fillers(pattern)
	var out []found
	for _, f := range r.matching(pattern) {
		named := false
		is := fits
		for i := range wanted {
			if kind := wanted[i].kind; kind == query.RolePatient || kind == query.RoleAs && eachTenure(pattern.Verb) {
				named = named || kind == query.RolePatient
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
// once: every telling of it has another in a role. What happens once to each tenure
// has to be told of every one.
func (r *run) contradicted(pattern query.Event, about []found) bool {
	edge, each := oncePerTenure[pattern.Verb]
	for i := range about {
		if about[i].Patient.Text != "" {
			return false // "a greenhouse": there may be others
		}
		ofTenure := each && about[i].fit == untold && about[i].tenure != nil // what else tells of it is looked at below
		if about[i].fit != otherwise && !ofTenure && !r.toldOtherwise(pattern, about) {
			return false
		}
	}
	if !each {
		return true
	}
	for _, p := range r.peopleIn(query.Event{Roles: rolesOf(undergoing(pattern), query.RolePatient)}) {
		for _, h := range r.tenuresOf(p, false) {
			told := slices.ContainsFunc(about, func(f found) bool {
				return f.fit == otherwise && (f.tenure == h.Tenure || f.tenure == nil && (f.As.Post == h.Tenure.Post || f.As.IsZero()) && atEdge(f.event, h.Tenure, edge))
			})
			if !told && r.asks(pattern, h.Tenure.Post) {
				return false
			}
		}
	}
	return true
}

// atEdge tells whether an event may be that of a tenure's start or end.
func atEdge(e *event, t *knowledge.Tenure, edge query.Point) bool {
	at := t.Start
	if edge == query.End {
		at = t.End
	}
	when, dated := e.dates()
	return !dated || !at.IsZero() && !when.days().Intersect(at.Span()).Empty()
}

// toldOtherwise tells whether one telling of an event that happens once says who
// or what fills the roles that another leaves empty.
func (r *run) toldOtherwise(pattern query.Event, about []found) bool {
	_, each := oncePerTenure[pattern.Verb]
	return !each && slices.ContainsFunc(about, func(f found) bool { return f.fit == otherwise })
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
