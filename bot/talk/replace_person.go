package talk

import (
	"slices"

	"officebot/bot/query"
)

// otherPerson asks the last question about somebody else: "and Ding?", "Chen, not
// Ding". Where it named nobody, it is a question about that person.
func (t *Talk) otherPerson(topic *Topic, of query.Of, not query.Set) query.Ask {
	last := topic.Asked.Ask
	if ask, ok := aboutOthers(last, of); ok && not == nil {
		return ask
	}
	named := t.namedIn(last) // no bodies
	switch wrong, isOf := not.(query.Of); {
	case isProfile(last) && len(of.People) == 1:
		return query.Profile{ID: of.People[0]}
	case isOf && len(wrong.People) == 1 && slices.Contains(named, wrong.People[0]):
		return withSet(last, wrong.People[0], of)
	case len(named) > 0:
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
		if id := oneOf(whether.Claim); slices.Contains(named, id) {
			return id // "did Clinton succeed Reagan?", "and Bush?"
		}
	}
	return named[0]
}

// oneOf is the person who is said to be one of a set, "" where none is.
func oneOf(claim query.Claim) string {
	some, _ := claim.(query.Some)
	meet, ok := some.Set.(query.Meet)
	if !ok {
		return ""
	}
	for _, s := range meet.Sets {
		if of, ok := s.(query.Of); ok && len(of.People) == 1 {
			return of.People[0]
		}
	}
	return ""
}

// countsSome tells whether a question is whether there are so many of some.
func countsSome(ask query.Ask) bool {
	whether, _ := ask.(query.Whether)
	_, count := whether.Claim.(query.Count)
	return count
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
	if last == nil || isWho || len(named) == 0 || isProfile(last) || countsSome(last) {
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
