package eval

import (
	"officebot/bot/query"
	"officebot/knowledge"
)

// tenureEvents is what a tenure tells of how its holder came and went.
func tenureEvents(t *knowledge.Tenure) []event {
	var out []event
	person, post := knowledge.Ref{Person: t.Person}, knowledge.Ref{Post: t.Post}
	add := func(e knowledge.Event) { out = append(out, event{Event: e, tenure: t}) }
	switch by := t.AppointedBy(); {
	case !by.IsZero() || t.StartReason() == knowledge.Appointed:
		add(knowledge.Event{Verb: "appoint", Agent: by, Patient: person, As: post, Start: t.Start})
	case t.StartReason() == knowledge.Elected:
		add(knowledge.Event{Verb: "elect", Patient: person, As: post, Start: t.Start})
	case t.StartReason() == knowledge.Inherited:
		add(knowledge.Event{Verb: "inherit", Agent: person, As: post, Start: t.Start})
	}
	if !t.Announced().IsZero() {
		add(knowledge.Event{Verb: "announce", Patient: person, As: post, Start: t.Announced()})
	}
	switch t.EndReason() {
	case knowledge.Resigned:
		add(knowledge.Event{Verb: "resign", Agent: person, As: post, Start: t.End})
	case knowledge.Dismissed:
		add(knowledge.Event{Verb: "dismiss", Patient: person, As: post, Start: t.End})
	case knowledge.PostAbolished:
		add(knowledge.Event{Verb: "abolish", Patient: post, Start: t.End})
	}
	if diedIn(t) {
		add(knowledge.Event{Verb: "die", Patient: person, As: post, Start: t.End})
		add(knowledge.Event{Verb: "die-in-office", Patient: person, As: post, Start: t.End})
	}
	return out
}

// Partings are the deeds by which a post comes to an end for its holder, and the role that he has in them.
var Partings = map[knowledge.EndReason]struct {
	Verb string
	Role query.RoleKind
}{
	knowledge.Resigned:     {"resign", query.RoleAgent},
	knowledge.Dismissed:    {"dismiss", query.RolePatient},
	knowledge.DiedInOffice: {"die-in-office", query.RolePatient},
}

// diedIn tells whether the holder died in office: the records say so, or give his death
// for the day on which he left.
func diedIn(t *knowledge.Tenure) bool {
	return t.EndReason() == knowledge.DiedInOffice || !t.Ongoing && t.Person.Died.Precision == knowledge.ToDay && t.End == t.Person.Died
}

// tenureVerbs tell of a tenure's start or end, whatever else the records say of how
// it came about; who came or went stands in a role.
var tenureVerbs = map[string]struct {
	of   query.Point
	role query.RoleKind
}{
	"appoint": {query.Start, query.RolePatient},
	"become":  {query.Start, query.RoleAgent},
	"leave":   {query.End, query.RoleAgent},
}
