package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// fit is how a role of an event agrees with what a pattern has in it.
type fit uint8

// In rising order: an event agrees as little as the role that agrees least.
const (
	contrary  fit = iota // it says that this was not so
	otherwise            // another fills it
	untold               // the records leave it empty, or cannot tell the two apart
	maybe                // as exactly as the records date it
	fits
)

// filler is what a pattern has in a role, worked out.
type filler struct {
	kind   query.RoleKind
	ref    knowledge.Ref
	people map[*knowledge.Person]knowledge.Certainty
	posts  []string // of people who are all holders of these: the posts themselves may be meant
	sure   bool     // people are all there are
	when   *times
	cause  string   // what happened before that time, folded; "" where it is no such time
	called []string // what ref is called, folded; nil until it is needed
	gap    bool
	none   bool // the records do not know it
}

// fillers works out the roles of a pattern.
func (r *run) fillers(pattern query.Event) []filler {
	out := make([]filler, 0, len(pattern.Roles))
	for _, role := range undergoing(pattern).Roles {
		f := filler{kind: role.Kind}
		switch with := role.Filler.(type) {
		case query.Gap:
			f.gap = true
		case query.Entity:
			f.ref = r.ref(with.ID)
			f.none = f.ref.IsZero()
		case query.Thing:
			f.ref.Text = fold.String(with.Text)
			f.none = f.ref.Text == ""
		case query.People:
			set := r.set(with.Set)
			f.people = set.certainties()
			if all, ok := with.Set.(query.All); ok {
				f.posts = all.Posts
				for _, p := range r.office {
					if len(all.Posts) == 0 && role.Kind == query.RoleAs {
						f.posts = append(f.posts, p.ID)
					}
				}
			}
			_, named := with.Set.(query.Of)
			f.sure = named || !set.open && !doubtful(set.held)
			f.none = (set.fails() || len(set.held) == 0) && len(f.posts) == 0
		case query.When:
			when := r.span(with.Span)
			f.when, f.cause = &when, causeOf(with.Span)
			f.none = len(when.list) == 0
		default:
			f.none = true
		}
		out = append(out, f)
	}
	return out
}

// undergoing is a pattern with its only participant where the events have it.
func undergoing(pattern query.Event) query.Event {
	if !undergone[pattern.Verb] || len(rolesOf(pattern, query.RolePatient)) > 0 {
		return pattern
	}
	pattern.Roles = slices.Clone(pattern.Roles)
	for i := range pattern.Roles {
		if pattern.Roles[i].Kind == query.RoleAgent {
			pattern.Roles[i].Kind = query.RolePatient
		}
	}
	return pattern
}

// ref is the record with an id; the zero Ref where there is none.
func (r *run) ref(id string) knowledge.Ref {
	switch {
	case r.people[id] != nil:
		return knowledge.Ref{Person: r.people[id]}
	case r.posts[id] != nil:
		return knowledge.Ref{Post: r.posts[id]}
	case r.organizations[id] != nil:
		return knowledge.Ref{Organization: r.organizations[id]}
	}
	return knowledge.Ref{}
}

// agrees tells how an event agrees with a pattern. A role that is asked for agrees
// with whatever is there.
func (r *run) agrees(e *event, wanted []filler) fit {
	all, denied := fits, false
	for i := range wanted {
		if wanted[i].gap {
			continue
		}
		is := r.fitsRole(e, &wanted[i])
		if denied = denied || is == contrary; is != contrary {
			all = min(all, is)
		}
	}
	switch {
	case denied && all >= maybe:
		return contrary
	case denied:
		return otherwise
	}
	return all
}

// none begins what an event says was not there: {verb: grant, as: no real power}.
const none = "no "

func (r *run) fitsRole(e *event, f *filler) fit {
	switch {
	case f.none:
		return untold
	case f.kind == query.RoleTime:
		return r.fitsTime(e, f)
	case f.kind == query.RoleCause || f.kind == query.RoleManner:
		return untold
	case f.kind == query.RoleAgent && len(e.names) > 0:
		return fitsNames(e.names, f.ref.Text)
	case f.kind == query.RolePlace:
		return fitsPlace(e, f)
	}
	ref := e.role(f.kind)
	switch {
	case ref.IsZero():
		return untold
	case f.people != nil:
		return fitsPeople(ref, f)
	case f.ref.Text != "" && ref.Text != "":
		return fitsText(e, f)
	case f.ref.Text != "":
		// "an engineer", "the council": what somebody or something else is, may be this
		return max(untold, fitsName(r.events().called[ref], f.ref.Text))
	case ref.Text != "":
		if f.called == nil {
			if f.called = r.events().called[f.ref]; f.called == nil {
				f.called = foldedNames(f.ref)
			}
		}
		is := fitsName(f.called, e.texts[f.kind])
		if f.ref.Organization != nil && is == otherwise {
			return untold // a body may have done it by a law of its own
		}
		return is
	}
	return r.fitsRecord(e, ref, f.ref)
}

func (r *run) fitsTime(e *event, f *filler) fit {
	if f.when == nil {
		return untold
	}
	p, ok := e.dates()
	if !ok {
		return untold
	}
	best := otherwise
	for i := range f.when.list {
		asked := &f.when.list[i]
		switch inside(p.date(), asked.from, asked.to, vague(asked)) {
		case knowledge.Certainly:
			best = max(best, fits)
		case knowledge.Possibly:
			best = max(best, maybe)
		}
	}
	if f.when.either {
		best = min(best, maybe)
	}
	if best == maybe && f.causedBy(e) {
		return fits
	}
	return best
}
