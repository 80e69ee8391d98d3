package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// eventsAsked answers what the records tell of events: the facts that tell of them,
// and in a time who came and went.
func (r *run) eventsAsked(result *Result, a query.Events) {
	anything := a.Event.Verb == anyVerb
	for _, f := range r.befell(a.Event) {
		if !anything || !states[f.Verb] && f.Verb != "appoint" || f.fit == fits && len(rolesOf(a.Event, query.RolePatient)) == 0 {
			r.evidence(result, &f)
		}
	}
	took := len(rolesOf(a.Event, query.RolePatient))+len(rolesOf(a.Event, query.RoleAgent)) > 0
	if anything && !(took && len(result.Facts)+len(result.Sources) > 0) {
		wanted := r.fillers(a.Event)
		for _, f := range r.records.Facts {
			if r.factFits(f, wanted) {
				result.Facts = addFacts(result.Facts, f)
			}
		}
		if len(wanted) == 1 && wanted[0].when != nil && (len(result.Facts) > 0 || !inTenure(a.Event)) {
			r.comings(result, wanted[0].when)
		}
	}
	if len(result.Facts)+len(result.Held)+len(result.Sources) > 0 {
		result.Status = Answered
		result.People = r.peopleIn(a.Event)
	}
}

// inTenure tells whether an event is asked for in the time in which somebody was in office: that
// he came into it then is nothing that happened.
func inTenure(event query.Event) bool {
	for _, role := range rolesOf(event, query.RoleTime) {
		when, _ := role.Filler.(query.When)
		if edge, ok := when.Span.(query.Edge); ok && edge.Of == query.Course {
			return true
		}
	}
	return false
}

// befell are the events that agree with a pattern. What happened to somebody by name is
// also what they did, and not what happened to a post of theirs.
func (r *run) befell(pattern query.Event) []found {
	all := r.agreeing(pattern)
	if !byEvent(pattern) {
		all = slices.DeleteFunc(all, func(f found) bool {
			return f.fit == maybe && f.Start.Precision == knowledge.Bounded // some day of years is no answer to a date
		})
	}
	all = r.toldTogether(pattern, all)
	patients := rolesOf(pattern, query.RolePatient)
	if pattern.Verb != anyVerb || len(patients) != 1 {
		return all
	}
	entity, ok := patients[0].Filler.(query.Entity)
	who := r.people[entity.ID]
	if !ok || who == nil {
		return all
	}
	all = slices.DeleteFunc(all, func(f found) bool { return f.Patient.Person != who })
	doing := query.Event{Verb: pattern.Verb, Roles: slices.Clone(pattern.Roles)}
	for i := range doing.Roles {
		if doing.Roles[i].Kind == query.RolePatient {
			doing.Roles[i].Kind = query.RoleAgent
		}
	}
	for _, f := range r.toldTogether(pattern, r.agreeing(doing)) {
		if f.Agent.Person == who && !states[f.Verb] && f.Verb != "continue" {
			all = append(all, f)
		}
	}
	return all
}

// toldTogether are of events at the time of another those that one fact tells with that
// other, where any does: it was then, the others may have been.
func (r *run) toldTogether(pattern query.Event, all []found) []found {
	other, ok := timedBy(pattern)
	if !ok {
		return all
	}
	var with []*knowledge.Fact
	for _, f := range r.agreeing(other) {
		with = addFacts(with, f.fact)
	}
	together := slices.DeleteFunc(slices.Clone(all), func(f found) bool { return !slices.Contains(with, f.fact) })
	if len(together) > 0 {
		return together
	}
	return all
}

// states are the verbs of what is so rather than happens. They are no answer to what
// happened to somebody, nor to what happened at a time unless it is certain.
var states = map[string]bool{"be": true, "have": true, "call": true, "serve": true, "rank": true, "locate": true, "head": true, "list": true}

// factFits tells whether a fact is about all that a pattern of no one verb names,
// and dated within its time.
func (r *run) factFits(f *knowledge.Fact, wanted []filler) bool {
	for i := range wanted {
		w := &wanted[i]
		switch {
		case w.gap:
		case w.when != nil:
			begun := knowledge.Event{Start: f.Start, End: f.Start} // what went on after that happened then, too
			if r.fitsTime(&event{Event: knowledge.Event{Start: f.Start, End: f.End}}, w) != fits && r.fitsTime(&event{Event: begun}, w) != fits {
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

// byEvent tells whether the time of a pattern is given by another event, of which no more
// may be known than of what happened then.
func byEvent(pattern query.Event) bool { _, is := timedBy(pattern); return is }

// timedBy is the event by which the time of a pattern is given.
func timedBy(pattern query.Event) (query.Event, bool) {
	for _, role := range rolesOf(pattern, query.RoleTime) {
		when, ok := role.Filler.(query.When)
		if !ok {
			continue
		}
		span := when.Span
		if related, ok := span.(query.Related); ok {
			span = related.Span
		}
		if happening, ok := span.(query.Happening); ok {
			return happening.Event, true
		}
	}
	return query.Event{}, false
}
