package talk

import (
	"slices"

	"officebot/bot/query"
)

// whoOf asks who it is that the last question was about: all who were counted, whoever
// there was.
func whoOf(last query.Ask, he query.Who) query.Ask {
	switch last := last.(type) {
	case query.List, query.HowMany:
		return query.List{Set: they}
	case query.Whether:
		some, ok := last.Claim.(query.Some)
		if !ok {
			return he
		}
		if _, named := some.Set.(query.Of); !named {
			return query.Who{Set: anybody(some.Set)} // whoever it was: "was it Ding in 2010?", "who?"
		}
	}
	return he
}

// askedOfAll are those of whom a question asked who they were, nil where it picked of them or named
// them.
func askedOfAll(last query.Ask) query.Set {
	var set query.Set
	switch last := last.(type) {
	case query.Who:
		set = last.Set
	case query.List:
		set = last.Set
	}
	switch set.(type) {
	case query.All, query.Body, query.In, query.Under, query.Acting:
		return set
	}
	return nil
}

// picksOne tells whether a question is whether somebody is the one who is picked of others.
func picksOne(whether query.Whether) bool {
	some, ok := whether.Claim.(query.Some)
	return ok && slices.ContainsFunc(query.Sets(query.Who(some)), func(set query.Set) bool {
		switch set.(type) {
		case query.Most, query.Nth, query.Step:
			return true
		}
		return false
	})
}

// inOwnLine asks whether somebody held the post of which the talk is at some time: "was there one in
// 2023?". nil where it is of none.
func inOwnLine(topic *Topic, ask query.Whether, in query.In) query.Ask {
	switch _, happening := topic.Asked.Ask.(query.Moment); {
	case in.Set.String() != query.All{}.String():
		return ask
	case topic.Asked.Ask == nil || happening:
		return nil
	}
	in.Set = lineOf(topic)
	return query.Whether{Claim: query.Some{Set: in}}
}
