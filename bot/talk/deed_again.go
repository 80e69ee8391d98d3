package talk

import (
	"slices"

	"officebot/bot/query"
)

// doneBy asks of the deed that the last question was about, where a message stands for it with
// "do it": "did Hu found the office?", "when did Jiang do it?". ok is false of others.
func doneBy(topic *Topic, m *Message, ask query.Ask) (done query.Ask, ok bool) {
	e, event := eventOf(topic)
	if !event || !m.DoesIt {
		return ask, false
	}
	switch a := ask.(type) {
	case query.Who:
		return agentOf(e), true
	case query.Date:
		return query.Moment{Span: query.Happening{Event: byAgent(e, doerIn(a.Set))}, Grain: a.Grain}, true
	case query.Whether:
		if some, ok := a.Claim.(query.Some); ok {
			a.Claim = query.Holds{Event: byAgent(e, doerIn(some.Set))}
			return a, true
		}
	case query.Filling:
		gap := gapOf(a.Event)
		if gap == query.RoleAgent {
			return agentOf(e), true
		}
		for _, role := range a.Event.Roles {
			if entity, ok := role.Filler.(query.Entity); ok && role.Kind == query.RoleAgent {
				e = byAgent(e, somebody([]string{entity.ID}))
			}
		}
		e.Roles = slices.DeleteFunc(slices.Clone(e.Roles), func(r query.Role) bool { return r.Kind == gap })
		e.Roles = append(e.Roles, query.Role{Kind: gap, Filler: query.Gap{}})
		return query.Filling{Event: e}, true
	}
	return ask, false
}

// doerIn is who is said to do something, where that is read as holding a post.
func doerIn(set query.Set) query.Set {
	if meet, ok := set.(query.Meet); ok && len(meet.Sets) == 2 {
		return meet.Sets[1]
	}
	return set
}

// byAgent is an event that somebody else brings about; "he" is whoever did.
func byAgent(e query.Event, who query.Set) query.Event {
	of, ok := who.(query.Of)
	if !ok || len(of.People) != 1 {
		return e
	}
	e.Roles = slices.DeleteFunc(slices.Clone(e.Roles), func(r query.Role) bool { return r.Kind == query.RoleAgent })
	e.Roles = slices.Insert(e.Roles, 0, query.Role{Kind: query.RoleAgent, Filler: query.Entity{ID: of.People[0]}})
	return e
}
