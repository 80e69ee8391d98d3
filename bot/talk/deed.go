package talk

import (
	"slices"

	"officebot/bot/query"
)

// handedOver is what "from whom?", "to whom?" and "who did it?" ask for: a role of the
// event of which the talk is, or who came before or after somebody, or who did what a
// yes/no denied of another. nil of other questions.
func handedOver(topic *Topic, a query.Filling) query.Ask {
	gap := gapOf(a.Event)
	event, inEvent := eventOf(topic)
	switch {
	case a.Event.Verb == "succeed" && inEvent && gap == query.RolePatient:
		return agentOf(event) // "did she get a medal?", "from whom?"
	case a.Event.Verb == "succeed" && inEvent:
		return otherRole(topic, query.Filling{Event: query.Event{Verb: event.Verb, Roles: []query.Role{{Kind: query.RolePatient, Filler: query.Gap{}}}}})
	case a.Event.Verb == "succeed" && gap == query.RolePatient:
		return query.Who{Set: query.Step{From: query.Hole{}, By: -1}}
	case a.Event.Verb == "succeed":
		return query.Who{Set: query.Step{From: query.Hole{}, By: 1}}
	case a.Event.Verb != "any":
		return nil
	case inEvent:
		return agentOf(event)
	}
	switch last := topic.Asked.Ask.(type) {
	case query.Whether:
		if _, some := last.Claim.(query.Some); some {
			return query.Who{Set: query.In{Set: lineOf(topic), Span: query.Then{}}}
		}
	case query.Date:
		if last.Of == query.End {
			a.Event.Verb = "dismiss"
			return a
		}
	}
	return nil
}

// agentOf asks who did it.
func agentOf(e query.Event) query.Ask {
	e.Roles = slices.DeleteFunc(slices.Clone(e.Roles), func(r query.Role) bool { return r.Kind == query.RoleAgent })
	e.Roles = append([]query.Role{{Kind: query.RoleAgent, Filler: query.Gap{}}}, e.Roles...)
	return query.Filling{Event: e}
}

// doerOf asks who it was of whom an event was asked: whoever brought it about, or where nobody
// is said to have, whoever it happened to: "was Jia ever jailed?", "who was?".
func doerOf(e query.Event) query.Ask {
	patient := slices.IndexFunc(e.Roles, func(r query.Role) bool { return r.Kind == query.RolePatient })
	if patient < 0 || slices.ContainsFunc(e.Roles, func(r query.Role) bool { return r.Kind == query.RoleAgent }) {
		return agentOf(e)
	}
	e.Roles = slices.Clone(e.Roles)
	e.Roles[patient].Filler = query.Gap{}
	return query.Filling{Event: e}
}

// LastsAsDeed tells whether a message asks how long what was told to have happened lasted: "was he
// jailed?", "for how long?". How somebody came into a post is no such thing.
func (t *Topic) LastsAsDeed(m *Message) bool {
	length, ok := m.Part.Ask.(query.HowLong)
	e, event := eventOf(t)
	return ok && event && length.Set == query.Set(query.Hole{}) && !intoPost[e.Verb]
}

func gapOf(e query.Event) query.RoleKind {
	for _, r := range e.Roles {
		if r.Filler == query.Filler(query.Gap{}) {
			return r.Kind
		}
	}
	return query.RoleAgent
}

// eventOf is the event that the last question was about, with whoever was asked for
// in the role that was open.
func eventOf(topic *Topic) (query.Event, bool) {
	var e query.Event
	switch last := topic.Asked.Ask.(type) {
	case query.Filling:
		e = last.Event
	case query.Moment:
		happening, ok := last.Span.(query.Happening)
		if !ok {
			return e, false
		}
		e = happening.Event
	case query.Whether:
		holds, ok := last.Claim.(query.Holds)
		if !ok {
			return e, false
		}
		e = holds.Event
	default:
		return e, false
	}
	e.Roles = slices.DeleteFunc(slices.Clone(e.Roles), func(r query.Role) bool { return r.Filler == query.Filler(query.Gap{}) })
	return e, true
}

// ofEvent tells whether the last question was about an event: behind "who appointed Zhang?", "who else did he
// appoint?" is of the one who did.
func ofEvent(topic *Topic) bool {
	_, event := eventOf(topic)
	return event
}

// befallsBodies are the events that happen to bodies and to nobody.
var befallsBodies = map[string]bool{"found": true, "abolish": true, "restore": true, "cease": true, "rename": true}

// ofClosing tells whether the last question was about the end of a body, behind which nobody held its
// posts at first.
func (t *Topic) ofClosing() bool {
	e, ok := eventOf(t)
	return ok && (e.Verb == "abolish" || e.Verb == "cease")
}

// ofWhatHappened lets what is asked of whoever was left out be asked of the body to which the last
// event happened, or to which alone such a thing happens: 它是哪年撤销的, 被谁撤的.
func (t *Talk) ofWhatHappened(topic *Topic, asks []query.Ask) []query.Ask {
	last := ""
	if e, ok := eventOf(topic); ok {
		for _, r := range e.Roles {
			if entity, is := r.Filler.(query.Entity); is && r.Kind == query.RolePatient && t.bodies[entity.ID] {
				last = entity.ID
			}
		}
	}
	he := query.Filler(query.People{Set: query.Hole{}})
	out := make([]query.Ask, len(asks))
	for i, ask := range asks {
		out[i] = query.Mapping{Events: func(e query.Event) query.Event {
			body := last
			if body == "" && befallsBodies[e.Verb] {
				body = topic.Body
			}
			e.Roles = slices.Clone(e.Roles)
			for k, r := range e.Roles {
				if body != "" && r.Kind == query.RolePatient && r.Filler == he {
					e.Roles[k].Filler = query.Entity{ID: body}
				}
			}
			return e
		}}.Ask(ask)
	}
	return out
}
