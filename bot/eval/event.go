package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Reader reads the events that a fact tells: those that the pack writes, with their verbs
// as queries have them ("build" for "built"); of a fact for which it writes none, those
// that its sentence tells.
type Reader func(*knowledge.Fact) []knowledge.Event

// event is something that happened, by the records, and what tells of it.
type event struct {
	knowledge.Event
	texts  map[query.RoleKind]string // folded, of the roles that no record fills
	names  []string                  // folded, of what has a name; they stand for the agent
	fact   *knowledge.Fact
	tenure *knowledge.Tenure
	cited  []knowledge.Citation // of a person or a body
}

// happen is the verb of what has a name; any in a pattern stands for every verb.
const (
	happen  = "happen"
	anyVerb = "any"
)

// eventStore is the events of the records, by verb and all together.
type eventStore struct {
	all    []event
	byVerb map[string][]*event
	called map[knowledge.Ref][]string // what the records in them are called, folded
}

func newEventStore(records *knowledge.Records, readers []Reader) *eventStore {
	s := &eventStore{all: eventsOf(records, readers), byVerb: map[string][]*event{}, called: map[knowledge.Ref][]string{}}
	for i := range s.all {
		e := &s.all[i]
		if undergone[e.Verb] && e.Patient.IsZero() {
			e.Agent, e.Patient = knowledge.Ref{}, e.Agent
		}
		s.byVerb[e.Verb] = append(s.byVerb[e.Verb], e)
		s.byVerb[anyVerb] = append(s.byVerb[anyVerb], e)
		for _, kind := range []query.RoleKind{query.RoleAgent, query.RolePatient, query.RoleAs} {
			switch ref := e.role(kind); {
			case ref.Text != "":
				if e.texts == nil {
					e.texts = map[query.RoleKind]string{}
				}
				e.texts[kind] = fold.String(ref.Text)
			case !ref.IsZero() && s.called[ref] == nil:
				s.called[ref] = foldedNames(ref)
			}
		}
	}
	return s
}

// eventsOf collects the events of the records, in order of authority: those that
// the pack writes, those that tenures, people and bodies make, and those that were
// read out of facts.
func eventsOf(records *knowledge.Records, readers []Reader) []event {
	var out []event
	for _, f := range records.Facts {
		if len(f.Events) > 0 {
			out = append(out, toldBy(f, readers)...)
		}
		if len(f.Names) > 0 {
			named := event{Event: knowledge.Event{Verb: happen, Start: f.Start, End: f.End}, fact: f}
			for _, n := range f.Names {
				named.names = append(named.names, fold.String(n.Text))
			}
			out = append(out, named)
		}
	}
	for _, t := range records.Tenures {
		out = append(out, tenureEvents(t)...)
	}
	for _, p := range records.People {
		if !p.Died.IsZero() {
			out = append(out, event{Event: knowledge.Event{Verb: "die", Patient: knowledge.Ref{Person: p}, Start: p.Died}, cited: sourcesOf(p)})
		}
	}
	for _, o := range records.Organizations {
		if !o.Founded.IsZero() {
			out = append(out, event{Event: knowledge.Event{Verb: "found", Patient: knowledge.Ref{Organization: o}, Start: o.Founded}, cited: o.Sources})
		}
		if !o.Dissolved.IsZero() {
			out = append(out, event{Event: knowledge.Event{Verb: "abolish", Patient: knowledge.Ref{Organization: o}, Start: o.Dissolved}, cited: o.Sources})
		}
	}
	for _, f := range records.Facts {
		if len(f.Events) == 0 {
			out = append(out, toldBy(f, readers)...)
		}
	}
	return out
}

// sourcesOf is where the records have a person from: what they cite for him, else for his
// last tenure.
func sourcesOf(p *knowledge.Person) []knowledge.Citation {
	if len(p.Sources) == 0 && len(p.Tenures) > 0 {
		return p.Tenures[len(p.Tenures)-1].Sources
	}
	return p.Sources
}

// toldBy are the events that readers read of a fact; without any, those that the pack
// writes.
func toldBy(f *knowledge.Fact, readers []Reader) []event {
	told := f.Events
	if len(readers) > 0 {
		told = nil
	}
	for _, read := range readers {
		told = append(told, read(f)...)
	}
	out := make([]event, len(told))
	for i, e := range told {
		out[i] = factEvent(f, e)
	}
	return out
}

// factEvent is an event of a fact, which dates it where it does not itself.
func factEvent(f *knowledge.Fact, e knowledge.Event) event {
	if e.Start.IsZero() {
		e.Start, e.End = f.Start, f.End
	}
	return event{Event: e, fact: f}
}

// undergone are the verbs of events with one participant, who may be put as the one
// who does it or the one it happens to; here it is the patient.
var undergone = map[string]bool{
	"die": true, "born": true, "cease": true, "locate": true, "rank": true, "live": true, "retire": true, "resign": true,
	"die-in-office": true,
}

// once are the verbs of events that happen no more than once to their patient: one
// who does it, one time, one place.
var once = map[string]bool{
	"found": true, "abolish": true, "restore": true, "locate": true, "rank": true, "die": true, "born": true,
	"build": true, "bury": true, "kill": true, "murder": true, "assassinate": true, "execute": true,
}

// oncePerTenure are those of what happens once to each tenure, at its start or its end.
var oncePerTenure = map[string]query.Point{"appoint": query.Start, "dismiss": query.End, "resign": query.End}

func eachTenure(verb string) bool { _, each := oncePerTenure[verb]; return each }

func happensOnce(verb string) bool { return once[verb] || eachTenure(verb) }

// found is an event that a pattern may be about, and how its roles agree.
type found struct {
	*event
	fit fit
}

// matching is the events with a pattern's verb, and how they agree with it.
func (r *run) matching(pattern query.Event) []found {
	wanted := r.fillers(pattern)
	var out []found
	for _, e := range r.events().byVerb[pattern.Verb] {
		r.looked(1)
		out = append(out, found{e, r.agrees(e, wanted)})
	}
	return out
}

// agreeing are the matching events in which nothing is otherwise or left open.
func (r *run) agreeing(pattern query.Event) []found {
	return slices.DeleteFunc(r.matching(pattern), func(f found) bool { return f.fit < maybe })
}

// dates is when an event took place.
func (e *event) dates() (period, bool) {
	start, end := e.Start, e.End
	if start.IsZero() {
		return period{}, false
	}
	if end.IsZero() || end == start {
		return dated(start), true
	}
	return period{from: start, to: end, grain: query.Stretch}, true
}

// role is who or what fills a role of an event.
func (e *event) role(kind query.RoleKind) knowledge.Ref {
	switch kind {
	case query.RoleAgent:
		return e.Agent
	case query.RolePatient:
		return e.Patient
	case query.RoleAs:
		return e.As
	case query.RolePlace:
		return knowledge.Ref{Text: e.Place}
	}
	return knowledge.Ref{}
}
