package talk

import (
	"slices"

	"officebot/bot/query"
)

// substituted is the last question with a part of a question in the place of the
// part of its own kind, nil where it has none. It may have holes.
func (t *Talk) substituted(topic *Topic, m *Message) []query.Ask {
	last, p := topic.Asked.Ask, &m.Part
	var ask query.Ask
	switch {
	case m.Thought:
		ask = objected(topic, p)
	case p.Span != nil || p.N > 0:
		ask = otherTime(topic, p)
	case p.Under != nil:
		ask = underOther(last, p.Under)
	case p.Pick != nil:
		ask = otherPick(topic, p.Pick)
	case p.Ask != nil:
		ask = turned(topic, p.Ask)
	case p.Set != nil && p.Named:
		ask = otherPerson(topic, p.Set.(query.Of), m.Not.Set)
	case p.Set != nil:
		ask = otherPeople(topic, p.Set)
	}
	if ask == nil {
		return nil
	}
	return []query.Ask{ask}
}

// objected asks whether the answer is what somebody thought it was.
func objected(topic *Topic, p *Part) query.Ask {
	switch last := topic.Asked.Ask.(type) {
	case query.Who:
		if p.Set != nil {
			return query.Whether{Claim: query.Some{Set: query.Meet{Sets: []query.Set{last.Set, p.Set}}}}
		}
	case query.Date:
		if p.Span != nil {
			return query.Whether{Claim: query.Within{A: query.Edge{Set: last.Set, Of: last.Of}, B: p.Span}}
		}
	case query.Moment:
		if p.Span != nil {
			return query.Whether{Claim: query.Within{A: last.Span, B: p.Span}}
		}
	case query.Whether:
		return last
	}
	return nil
}

// otherPerson asks the last question about somebody else: "and Ding?", "Chen, not
// Ding". Where it named nobody, it is a question about that person.
func otherPerson(topic *Topic, of query.Of, not query.Set) query.Ask {
	last := topic.Asked.Ask
	named := peopleIn(last)
	switch wrong, isOf := not.(query.Of); {
	case isOf && len(wrong.People) == 1 && slices.Contains(named, wrong.People[0]):
		return withSet(last, wrong.People[0], of)
	case len(named) > 0 && !isProfile(last):
		return withSet(last, named[0], of)
	case len(of.People) == 1:
		return query.Profile{ID: of.People[0]}
	}
	return nil
}

func isProfile(ask query.Ask) bool {
	_, ok := ask.(query.Profile)
	return ok
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
				return set
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
func otherPeople(topic *Topic, set query.Set) query.Ask {
	last := topic.Asked.Ask
	nth, isNth := set.(query.Nth)
	_, all := nth.Set.(query.All)
	_, isWho := last.(query.Who)
	if isNth && all {
		if picked, ok := otherNth(last, nth.N); ok {
			return picked
		}
		if group := topic.group(); group != nil {
			set = query.Nth{Set: group, N: nth.N}
		}
	}
	if isNth && nth.Set == query.Set(they) && topic.Unsure && nth.N > 0 && nth.N <= len(topic.Several) {
		set = query.Hole{Kind: query.One, N: nth.N} // of those that the answer left open
	}
	named := peopleIn(last)
	if last == nil || isWho || len(named) == 0 || isProfile(last) {
		return query.Who{Set: set}
	}
	return withSet(last, named[0], set)
}

// otherNth is the last question with another number in the place of its own.
func otherNth(last query.Ask, n int) (query.Ask, bool) {
	found := false
	ask := query.Mapping{Sets: func(s query.Set) query.Set {
		if nth, ok := s.(query.Nth); ok && !found {
			found = true
			nth.N = n
			return nth
		}
		return s
	}}.Ask(last)
	return ask, found
}

// underOther asks the last question about the time of another leader.
func underOther(last query.Ask, leaders query.Set) query.Ask {
	found := false
	ask := query.Mapping{Sets: func(s query.Set) query.Set {
		if under, ok := s.(query.Under); ok {
			found = true
			under.Leaders = leaders
			return under
		}
		return s
	}}.Ask(last)
	if found {
		return ask
	}
	return query.Who{Set: query.Under{Set: lineOf(last), Leaders: leaders}}
}

// otherPick asks for another of the same: "and shortest?"; or compares him with
// somebody: "longer than Chen?".
func otherPick(topic *Topic, pick query.Set) query.Ask {
	switch p := pick.(type) {
	case query.Most:
		found := false
		ask := query.Mapping{Sets: func(s query.Set) query.Set {
			if most, ok := s.(query.Most); ok {
				found = true
				most.Least, most.Measure, most.Rank = p.Least, p.Measure, p.Rank
				return most
			}
			return s
		}}.Ask(topic.Asked.Ask)
		if found {
			return ask
		}
		if group := topic.group(); group != nil {
			p.Set = group
		}
		return query.Who{Set: p}
	case query.Lasting:
		return query.Whether{Claim: query.Compare{A: query.Hole{Kind: query.He}, Cmp: p.Cmp, Than: p.Than, Length: p.Length}}
	}
	return nil
}

// lineOf is the posts that a question is about, those of the office where it names
// none.
func lineOf(ask query.Ask) query.Set {
	var line query.Set = query.All{}
	for _, s := range query.Sets(ask) {
		switch s := s.(type) {
		case query.All:
			if len(s.Posts) > 0 {
				line = s
			}
		case query.Body:
			line = s
		}
	}
	return line
}

// peopleIn are the ids of the people whom a question names, in its order.
func peopleIn(ask query.Ask) []string {
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
