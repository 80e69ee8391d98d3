package talk

import (
	"slices"

	"officebot/bot/query"
)

// nextAgain asks who came next to whoever came next: "who followed Jia?", "and him?". nil of other
// messages.
func nextAgain(topic *Topic, m *Message) query.Ask {
	last, _ := topic.Asked.Ask.(query.Who)
	step, ok := last.Set.(query.Step)
	if !ok || !m.Fragment || !m.Opened || len(m.Asks) != 1 || m.Asks[0] != query.Ask(query.Who{Set: query.Hole{}}) {
		return nil
	}
	step.From = query.Hole{}
	return query.Who{Set: step}
}

// otherWayMeant is a step from whom the last question stepped, where a whole question with a step
// from "him" corrects it: 他的前任是谁, 不对，我问的是后任. nil of other messages.
func otherWayMeant(topic *Topic, m *Message) query.Ask {
	if !m.Meant || len(m.Asks) != 1 {
		return nil
	}
	if whose, n := claimedNth(m.Asks[0]); whose != nil {
		if ask, ok := otherNth(topic.Asked.Ask, n); ok && slices.Equal(PeopleIn(topic.Asked.Ask), whose) {
			return ask // "who was Lincoln's second vice president?", "I meant Lincoln's first"
		}
	}
	who, ok := m.Asks[0].(query.Who)
	if _, step := who.Set.(query.Step); !ok || !step {
		return nil
	}
	set := otherWay(topic.Asked.Ask, who.Set)
	if _, of := set.(query.Step).From.(query.Hole); of {
		return nil
	}
	return query.Who{Set: set}
}

// claimedNth is who is said to be the n-th, as "Lincoln's first" may be read too; nil of others.
func claimedNth(ask query.Ask) (whose []string, n int) {
	whether, _ := ask.(query.Whether)
	some, _ := whether.Claim.(query.Some)
	nth, ok := some.Set.(query.Nth)
	in, now := nth.Set.(query.In)
	if of, named := in.Set.(query.Of); ok && now && named {
		return of.People, nth.N
	}
	return nil, 0
}

// further is two steps from whom the last question stepped once the same way, or from whoever was
// talked of where it did not: 丁薛祥的前任是谁, 前任的前任呢.
func further(last query.Ask, set query.Set) (query.Ask, bool) {
	second, _ := set.(query.Step)
	first, ok := second.From.(query.Step)
	if !ok || first.From != query.Set(query.Hole{Kind: query.Former}) {
		return nil, false
	}
	first.From = query.Hole{}
	if who, ok := last.(query.Who); ok {
		if step, ok := who.Set.(query.Step); ok && step.By*first.By > 0 {
			first.From = step.From
		}
	}
	second.From = first
	return query.Who{Set: second}, true
}
