package talk

import (
	"slices"

	"officebot/bot/query"
)

// substituted is the last question with a part of a question in the place of the
// part of its own kind, nil where it has none. It may have holes.
func (t *Talk) substituted(topic *Topic, m *Message) []query.Ask {
	p := &m.Part
	var ask query.Ask
	switch {
	case m.Aside:
		ask = query.Who{Set: everybody(p.Namesakes)}
	case m.Without:
		ask = lessOf(topic, p.Set)
	case m.Beside:
		ask = comparedWith(topic, p.Set)
	case m.Thought:
		ask = objected(topic, p)
	case p.Named:
		return otherNamed(topic, p, m.Not.Set)
	case p.Span != nil || p.N > 0:
		ask = otherTime(topic, p)
	case p.Under != nil:
		ask = underOther(topic, p.Under)
	case p.Pick != nil:
		ask = otherPick(topic, p.Pick)
	case p.Ask != nil:
		ask = turned(topic, p.Ask)
	case p.Set != nil && m.Meant:
		ask = otherPeople(topic, otherWay(topic.Asked.Ask, p.Set))
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
		switch step, stepped := last.Set.(query.Step); {
		case p.Set != nil:
			return query.Whether{Claim: query.Some{Set: query.Meet{Sets: []query.Set{last.Set, p.Set}}}}
		case p.Span != nil && stepped && step.By > 0:
			return query.Whether{Claim: query.Within{A: query.Edge{Set: last.Set, Of: query.Start}, B: p.Span}}
		case p.Span != nil && len(topic.People) > 0:
			return query.Whether{Claim: query.Some{Set: query.In{Set: somebody(topic.People), Span: p.Span}}}
		}
	case query.Date:
		if p.Span != nil && last.Of == query.Course {
			return query.Whether{Claim: query.Some{Set: query.In{Set: last.Set, Span: p.Span}}}
		}
		if p.Span != nil {
			return query.Whether{Claim: query.Within{A: query.Edge{Set: last.Set, Of: last.Of}, B: p.Span}}
		}
	case query.Moment:
		if p.Span != nil {
			return query.Whether{Claim: query.Within{A: last.Span, B: p.Span}}
		}
	case query.List:
		if p.Set != nil {
			return query.Whether{Claim: query.Some{Set: query.Meet{Sets: []query.Set{last.Set, p.Set}}}}
		}
	case query.HowMany:
		if p.Set != nil && last.Of == query.OfPeople {
			return query.Whether{Claim: query.Some{Set: query.Meet{Sets: []query.Set{last.Set, p.Set}}}}
		}
	case query.Whether:
		if of, ok := p.Set.(query.Of); ok && len(peopleIn(last)) > 0 {
			return otherPerson(topic, of, nil)
		}
		return last
	}
	return nil
}

// everybody is all who bear a name.
func everybody(namesakes []query.Of) query.Set {
	var ids []string
	for _, of := range namesakes {
		ids = append(ids, of.People...)
	}
	return somebody(ids)
}

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
		if p.Span != nil {
			ask = atTime(topic, of, p.Span)
		}
		if ask != nil {
			asks = append(asks, ask)
		}
	}
	return asks
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
	named := peopleIn(last)
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
	}
	return nil, false
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
	named := peopleIn(last)
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

// otherWay is a step from whom the last question stepped, where a step corrects it:
// "I meant his successor".
func otherWay(last query.Ask, set query.Set) query.Set {
	step, isStep := set.(query.Step)
	who, isWho := last.(query.Who)
	if !isStep || !isWho || step.From != query.Set(query.Hole{}) {
		return set
	}
	if before, ok := who.Set.(query.Step); ok {
		step.From = before.From
		return step
	}
	return set
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
func underOther(topic *Topic, leaders query.Set) query.Ask {
	last := topic.Asked.Ask
	found := false
	ask := query.Mapping{Sets: func(s query.Set) query.Set {
		switch s := s.(type) {
		case query.Under:
			found = true
			s.Leaders = leaders
			return s
		case query.In: // "when Hu was president"
			if edge, ok := s.Span.(query.Edge); ok && edge.Of == query.Course {
				found = true
				return query.Under{Set: s.Set, Leaders: leaders}
			}
		}
		return s
	}}.Ask(last)
	if found {
		return ask
	}
	return query.Who{Set: query.Under{Set: lineOf(topic), Leaders: leaders}}
}

// otherPick asks for another of the same: "and shortest?"; or compares him with
// somebody: "longer than Chen?".
func otherPick(topic *Topic, pick query.Set) query.Ask {
	switch p := pick.(type) {
	case query.Most:
		found := false
		ask := query.Mapping{Sets: func(s query.Set) query.Set {
			switch s := s.(type) {
			case query.Most:
				found = true
				s.Least, s.Measure, s.Rank = p.Least, p.Measure, p.Rank
				return s
			case query.Lasting: // "who served more than four years?", "and less?"
				found = true
				s.Cmp = query.Greater
				if p.Least {
					s.Cmp = query.Fewer
				}
				return s
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

// lineOf is the posts that the talk is about: those that the last question named, or
// those of its answer, or the office's.
func lineOf(topic *Topic) query.Set {
	var named query.Set = query.All{Posts: topic.Posts}
	outside := query.Mapping{Spans: func(query.Span) query.Span { return query.Then{} }}.Ask(topic.Asked.Ask)
	for _, s := range query.Sets(outside) {
		switch s := s.(type) {
		case query.All:
			if len(s.Posts) > 0 {
				named = s
			}
		case query.Body:
			named = s
		}
	}
	return named
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
