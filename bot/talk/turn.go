package talk

import (
	"slices"

	"officebot/bot/query"
)

// turned asks something else about what the last question was about: "since when?",
// "by whom?". The ask is of him; of an event it asks for another of its roles.
func (t *Talk) turned(topic *Topic, ask query.Ask) query.Ask {
	last := topic.Asked.Ask
	ofThem := func(set query.Set) bool { return set == query.Set(query.Hole{}) || set == query.Set(they) }
	switch a := ask.(type) {
	case query.Apart:
		if _, _, two := topic.two(); !two && len(topic.People) == 1 {
			he := somebody(topic.People)
			return query.Apart{From: query.Edge{Set: he, Of: query.End}, To: query.Edge{Set: query.Step{From: he, By: 1}, Of: query.Start}}
		}
	case query.HowMany:
		if length, ok := last.(query.HowLong); ok {
			return length // "how many years was Chen there?", "and his predecessor, how many?"
		}
	case query.HowLong:
		if gaps, ok := emptyTimes(topic); ok && ofThem(a.Set) {
			return gaps
		}
	case query.Date:
		if gaps, ok := emptyTimes(topic); ok && ofThem(a.Set) {
			return gaps
		}
		if _, told := last.(query.Events); told {
			return last // what happened is told with its time
		}
		if e, ok := eventOf(topic); ok {
			return query.Moment{Span: query.Happening{Event: e}, Grain: a.Grain}
		}
		if date, ok := last.(query.Date); ok && a.Of == query.Course && a.Set != query.Set(they) {
			date.Grain = a.Grain
			return date
		}
		if whether, ok := last.(query.Whether); ok && !topic.Silent {
			if some, ok := whether.Claim.(query.Some); ok && a.Of == query.Course {
				a.Set = anyTime(some.Set)
				return a
			}
		}
		switch one := len(topic.People) == 1; {
		case one && a.Set == query.Set(they):
			a.Set = query.Hole{} // "who was the first director?", "from when to when?"
		case a.Of == query.Course && a.Set == query.Set(query.Hole{}):
			a.Of = pointOf(last, a.Grain)
		}
		return a
	case query.Posts:
		if many, ok := last.(query.HowMany); ok && isCount(many) && len(topic.People) > 1 {
			return query.List{Set: they} // "how many directors has it had?", "which?"
		}
		if e, ok := eventOf(topic); ok && a.Set == query.Set(query.Hole{}) && intoPost[e.Verb] {
			e.Roles = append(slices.Clone(e.Roles), query.Role{Kind: query.RoleAs, Filler: query.Gap{}})
			slices.SortStableFunc(e.Roles, func(a, b query.Role) int { return int(a.Kind) - int(b.Kind) })
			return query.Filling{Event: e} // "did Mao appoint Zhang?", "to what post?"
		}
	case query.Filling:
		if ask := handedOver(topic, a); ask != nil {
			return ask
		}
		return otherRole(topic, a)
	case query.Whether:
		switch claim := a.Claim.(type) {
		case query.Vacant:
			return a // "was there a gap between them?"
		case query.Some:
			switch set := claim.Set.(type) {
			case query.All:
				return anyone(last)
			case query.Hole:
				return existing(last)
			case query.In:
				return inOwnLine(topic, a, set)
			case query.Repeated:
				return soOften(last, a, set)
			}
		case query.Only:
			if set := askedOfAll(last); set != nil && claim.A.String() == (query.All{}).String() {
				claim.A = set // "who was director in 2010?", "only him?"
				return query.Whether{Claim: claim}
			}
		case query.Count:
			if _, list := last.(query.List); list && claim.Cmp == query.Greater {
				return last // "is that all?"
			}
		}
		if whether, ok := last.(query.Whether); ok {
			if precedes, ok := whether.Claim.(query.Precedes); ok {
				precedes.Directly, precedes.Later, precedes.Full = true, false, false
				return query.Whether{Claim: precedes}
			}
		}
		return a
	case query.Who:
		if between := t.betweenStretches(topic, a.Set); between != nil {
			return between
		}
		if _, between := a.Set.(query.Between); between && len(topic.People) == 1 {
			if _, _, two := topic.two(); !two {
				return query.Who{Set: query.Acting{Set: query.Step{From: query.Hole{}, By: 1}}} // "who stood in for him?"
			}
		}
		if order, ok := otherOrder(last, a.Set); ok {
			return order
		}
		if further, ok := further(last, a.Set); ok {
			return further
		}
		if ask := othersThanDid(topic, a.Set); ask != nil {
			return ask
		}
		if ask := difference(topic, a.Set); ask != nil {
			return ask
		}
		if hole, ok := a.Set.(query.Hole); ok && hole.Kind != query.He {
			return t.otherPeople(topic, hole)
		}
		if a.Set == query.Set(query.Hole{}) {
			return whoOf(last, a)
		}
		if in, ok := a.Set.(query.In); ok && in.Span == query.Span(query.Now{}) {
			in.Set = lineOf(topic) // "who was chair in 1950?", "who has it now?"
			return query.Who{Set: in}
		}
		if in, ok := a.Set.(query.In); ok && in.Span == query.Span(query.Then{}) {
			whether, denied := last.(query.Whether)
			if !denied && in.Set == query.Set(query.Hole{}) {
				return query.Who{Set: query.Step{From: in.Set, By: 1}} // "who then?"
			}
			if denied && picksOne(whether) {
				return whoOf(last, a) // "was he the longest?", "who, then?"
			}
			if longer := longerOf(whether.Claim); longer != nil {
				return longer
			}
			if some, ok := whether.Claim.(query.Some); ok && restricted(anybody(some.Set)) != nil {
				return query.Who{Set: anybody(some.Set)} // "is he one of those who served under Hu?", "so who was?"
			}
			if _, event := eventOf(topic); denied && !event && timeOf(last) == nil {
				return query.Who{Set: query.Hole{Kind: query.One}} // "was Gore ever president?": there is no "then"
			}
			if e, ok := eventOf(topic); ok {
				return doerOf(e)
			}
			if some, _, ok := doers(last); ok {
				return query.Who{Set: some} // "did all serve ten years?", "which of them did?"
			}
			in.Set = lineOf(topic)
			return query.Who{Set: in}
		}
	}
	return ask
}

// intoPost are the events by which somebody comes into a post.
var intoPost = map[string]bool{"appoint": true, "elect": true, "become": true}

// whyNobody tells whether a message asks why nobody held the post of which the talk is.
func (t *Topic) whyNobody(m *Message) bool {
	filling, ok := m.Part.Ask.(query.Filling)
	return ok && gapOf(filling.Event) == query.RoleCause && t.Nobody && len(t.People) == 0 && t.Asked.Ask != nil
}

// otherOrder asks whether the one whom the last question put before or after another
// came before or after somebody else: "did Chen serve before Ding?", "and before Jia?".
func otherOrder(last query.Ask, set query.Set) (query.Ask, bool) {
	step, ok := set.(query.Step)
	whether, isWhether := last.(query.Whether)
	if !ok || !isWhether {
		return nil, false
	}
	if _, named := step.From.(query.Of); !named || step.By != 1 && step.By != -1 {
		return nil, false
	}
	precedes, ok := whether.Claim.(query.Precedes)
	if !ok {
		return nil, false
	}
	he := precedes.A
	if precedes.Later {
		he = precedes.B
	}
	precedes.A, precedes.B, precedes.Later = he, step.From, false
	if step.By > 0 {
		precedes.A, precedes.B, precedes.Later = step.From, he, true
	}
	return query.Whether{Claim: precedes}, true
}

// soOften asks it so often of whomever it was asked how often: "did anybody serve twice?", "three times?"; else of
// him of whom the talk is.
func soOften(last query.Ask, a query.Whether, often query.Repeated) query.Ask {
	found := false
	ask := query.Mapping{Sets: func(s query.Set) query.Set {
		if before, ok := s.(query.Repeated); ok {
			found = true
			often.Set = before.Set
			return often
		}
		return s
	}}.Ask(last)
	if found {
		return ask
	}
	return a
}

// anyTime is a set at any time: "was Ding director in 2010?", "when, then?".
func anyTime(set query.Set) query.Set {
	switch s := set.(type) {
	case query.In:
		return anyTime(s.Set)
	case query.Repeated:
		return anyTime(s.Set) // "was Tranter manager twice?", "when was the first time?"
	case query.Meet:
		sets := make([]query.Set, len(s.Sets))
		for i, one := range s.Sets {
			sets[i] = anyTime(one)
		}
		return query.Meet{Sets: sets}
	}
	return set
}

// otherRole asks for a role of the last event, or of somebody's coming and going.
func otherRole(topic *Topic, a query.Filling) query.Ask {
	gap := gapOf(a.Event)
	if e, ok := eventOf(topic); ok {
		e.Roles = slices.DeleteFunc(slices.Clone(e.Roles), func(r query.Role) bool { return r.Kind == gap })
		e.Roles = append(e.Roles, query.Role{Kind: gap, Filler: query.Gap{}})
		slices.SortStableFunc(e.Roles, func(a, b query.Role) int { return int(a.Kind) - int(b.Kind) })
		return query.Filling{Event: e}
	}
	if next := replacing(topic.Asked.Ask); gap == query.RoleAgent && next != nil {
		return query.Who{Set: next} // "how long until he was replaced?", "by whom?"
	}
	if date, ok := topic.Asked.Ask.(query.Date); ok && date.Of == query.End && gap == query.RoleCause {
		return query.Filling{Event: query.Event{Verb: "leave", Roles: []query.Role{
			{Kind: query.RoleAgent, Filler: query.People{Set: query.Hole{}}}, {Kind: gap, Filler: query.Gap{}},
		}}}
	}
	return a
}
