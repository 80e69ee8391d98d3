package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// eventsAsked answers what the records tell of events: the facts that tell of them,
// and in a time who came and went.
func (r *run) eventsAsked(result *Result, a query.Events) {
	for _, f := range r.agreeing(a.Event) {
		if a.Event.Verb != anyVerb || !states[f.Verb] || f.fit == fits {
			r.evidence(result, &f)
		}
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

// states are the verbs of what is so rather than happens. They are no answer to what
// happened unless the time is certain.
var states = map[string]bool{"be": true, "have": true, "call": true, "serve": true, "rank": true, "locate": true, "head": true, "list": true}

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
