package talk

import (
	"slices"

	"officebot/bot/query"
)

// otherNamed asks the last question about somebody else, and about another time where
// the message tells one. Of several who bear the name those are meant who were told.
func otherNamed(topic *Topic, p *Part, not query.Set) []query.Ask {
	told := slices.DeleteFunc(slices.Clone(p.Namesakes), func(of query.Of) bool {
		return !slices.ContainsFunc(of.People, func(id string) bool {
			return slices.Contains(topic.Several, id) || slices.Contains(topic.People, id) || slices.Contains(topic.Named, id) || slices.Contains(topic.Maybe, id)
		})
	})
	if len(told) == 0 {
		told = p.Namesakes
	}
	var asks []query.Ask
	for _, of := range told {
		ask := otherPerson(topic, of, not)
		if p.Span != nil && !onlyThen(topic, p.Span) {
			ask = atTime(topic, of, p.Span)
		}
		if ask != nil {
			asks = append(asks, ask)
		}
	}
	return asks
}

// onlyThen tells whether a time beside a name is but "then" after a question of no time, and
// only goes on: "who appointed Jia?", "Zhang, then?".
func onlyThen(topic *Topic, span query.Span) bool {
	return span == query.Span(query.Then{}) && timeOf(topic.Asked.Ask) == nil && len(PeopleIn(topic.Asked.Ask)) > 0
}

// atTime asks whether somebody held the post at a time: "and Jia in 1995?".
func atTime(topic *Topic, of query.Of, span query.Span) query.Ask {
	if whether, ok := topic.Asked.Ask.(query.Whether); ok {
		if _, some := whether.Claim.(query.Some); some {
			if ask := otherPerson(topic, of, nil); timeOf(ask) != nil {
				return query.ReplaceSpan(ask, timeOf(ask), span)
			}
		}
	}
	return query.Whether{Claim: query.Some{Set: query.Meet{Sets: []query.Set{query.In{Set: lineOf(topic), Span: span}, of}}}}
}

// otherPerson asks the last question about somebody else: "and Ding?", "Chen, not
// Ding". Where it named nobody, it is a question about that person.
func otherPerson(topic *Topic, of query.Of, not query.Set) query.Ask {
	last := topic.Asked.Ask
	if ask, ok := aboutOthers(last, of); ok && not == nil {
		return ask
	}
	named := PeopleIn(last)
	switch wrong, isOf := not.(query.Of); {
	case isOf && len(wrong.People) == 1 && slices.Contains(named, wrong.People[0]):
		return withSet(last, wrong.People[0], of)
	case len(named) > 0 && !isProfile(last):
		return withSet(last, subjectOf(last, named), of)
	case len(of.People) == 1:
		return query.Profile{ID: of.People[0]}
	}
	return nil
}

// subjectOf is, of the people whom a question names, the one whom it is about: of an
// event to whom it happened, else the first.
func subjectOf(ask query.Ask, named []string) string {
	if whether, ok := ask.(query.Whether); ok {
		if holds, ok := whether.Claim.(query.Holds); ok {
			for _, r := range holds.Event.Roles {
				if entity, ok := r.Filler.(query.Entity); ok && r.Kind == query.RolePatient && slices.Contains(named, entity.ID) {
					return entity.ID
				}
			}
		}
	}
	return named[0]
}

func isProfile(ask query.Ask) bool {
	_, ok := ask.(query.Profile)
	return ok
}

// aboutOthers asks of others what was asked of somebody, however that one was put:
// when, how long, in which posts.
func aboutOthers(last query.Ask, set query.Set) (query.Ask, bool) {
	switch a := last.(type) {
	case query.Date:
		a.Set = set
		return a, isPerson(last.(query.Date).Set)
	case query.HowLong:
		a.Set = set
		return a, isPerson(last.(query.HowLong).Set)
	case query.Number:
		a.Set = set
		return a, isPerson(last.(query.Number).Set)
	case query.Posts:
		a.Set = every(set, true)
		return a, isPerson(last.(query.Posts).Set)
	case query.Who:
		if under, ok := a.Set.(query.Leaders); ok {
			return query.Who{Set: query.Leaders{Set: set}}, isPerson(under.Set)
		}
	}
	return nil, false
}

// whose asks of whoever was the answer what was asked of somebody: "Jia's successor?", "and
// his?". nil where the last question asked nothing of anybody.
func whose(last query.Ask) query.Ask {
	if who, ok := last.(query.Who); ok {
		if step, ok := who.Set.(query.Step); ok {
			step.From = query.Hole{}
			return query.Who{Set: step}
		}
	}
	if ask, ok := aboutOthers(last, query.Hole{}); ok {
		return ask
	}
	return nil
}

// isPerson tells whether a set is somebody as named or picked, with nothing that
// narrows it.
func isPerson(set query.Set) bool {
	switch set.(type) {
	case query.Of, query.Nth, query.Most, query.Step, query.Take:
		return true
	}
	return false
}

// withSet puts a set in the place of one whom a question names.
func withSet(ask query.Ask, id string, set query.Set) query.Ask {
	filler := query.Filler(query.People{Set: set})
	if of, ok := set.(query.Of); ok && len(of.People) == 1 {
		filler = query.Entity{ID: of.People[0]}
	}
	return query.Mapping{
		Sets: func(s query.Set) query.Set {
			if of, ok := s.(query.Of); ok && slices.Contains(of.People, id) {
				return every(set, of.Every)
			}
			return s
		},
		Events: func(e query.Event) query.Event {
			for i, r := range e.Roles {
				if r.Filler == query.Filler(query.Entity{ID: id}) {
					e.Roles[i].Filler = filler
				}
			}
			return e
		},
	}.Ask(ask)
}

// otherPeople asks the last question about people who are described: "his
// predecessor?", "and the second?".
func (t *Talk) otherPeople(topic *Topic, set query.Set) query.Ask {
	last := topic.Asked.Ask
	if ask, ok := otherPair(last, set); ok {
		return ask
	}
	nth, isNth := set.(query.Nth)
	_, all := nth.Set.(query.All)
	_, isWho := last.(query.Who)
	if isNth && all {
		if picked, ok := otherNth(last, nth.N); ok {
			return picked
		}
		if topic.group() != nil {
			set = query.Nth{Set: they, N: nth.N}
		}
	}
	if isNth && nth.Set == query.Set(they) && topic.Unsure && nth.N > 0 && nth.N <= len(topic.Several) {
		set = query.Hole{Kind: query.One, N: nth.N} // of those that the answer left open
	}
	if ask, ok := aboutOthers(last, set); ok {
		return ask
	}
	named := t.namedIn(last)
	if last == nil || isWho || len(named) == 0 || isProfile(last) {
		return query.Who{Set: set}
	}
	for _, id := range named {
		if slices.Contains(topic.People, id) {
			return withSet(last, id, set)
		}
	}
	return withSet(last, named[0], set)
}

// PeopleIn are the ids of the people whom a question names, in its order.
func PeopleIn(ask query.Ask) []string {
	var ids []string
	add := func(id string) {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	if profile, ok := ask.(query.Profile); ok {
		add(profile.ID)
	}
	query.Mapping{
		Sets: func(s query.Set) query.Set {
			if of, ok := s.(query.Of); ok {
				for _, id := range of.People {
					add(id)
				}
			}
			return s
		},
		Events: func(e query.Event) query.Event {
			for _, r := range e.Roles {
				if entity, ok := r.Filler.(query.Entity); ok {
					add(entity.ID)
				}
			}
			return e
		},
	}.Ask(ask)
	return ids
}
