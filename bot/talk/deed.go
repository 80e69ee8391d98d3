package talk

import (
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
