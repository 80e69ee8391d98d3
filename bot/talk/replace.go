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
	case m.Thought && p.None() && isWhether(topic.Asked.Ask):
		return nil // "was he director?", "I heard he was tall": that he was director is no answer
	case m.Thought:
		ask = t.objected(topic, p)
	case m.Truth && !(isWhether(topic.Asked.Ask) && len(PeopleIn(topic.Asked.Ask)) > 0):
		if len(p.Namesakes) > 1 {
			return t.objectedEach(topic, p)
		}
		ask = t.objected(topic, p) // "was that Ding?"
	case p.Named:
		return t.otherNamed(topic, p, m.Not.Set)
	case p.Span != nil || p.N > 0:
		ask = otherTime(topic, p, m.Meant)
	case p.Under != nil:
		ask = underOther(topic, p.Under)
	case p.Pick != nil:
		ask = otherPick(topic, p.Pick)
	case p.Ask != nil:
		if ask = longestGap(topic, p.Ask); ask != nil {
			break
		}
		if ask = otherOfPair(topic, m); ask == nil {
			ask = t.turned(topic, p.Ask)
			if line := lineOf(topic); len(topic.Posts) > 0 && ask != nil && t.heldAny(topic.People, line) {
				ask = inLine(ask, line) // "who was Representative in Tibet?", "when?"
			}
		}
	case p.Set != nil && m.Meant:
		ask = t.otherPeople(topic, otherWay(topic.Asked.Ask, p.Set))
	case p.Set != nil:
		ask = t.otherPeople(topic, p.Set)
	}
	if ask == nil {
		return nil
	}
	return []query.Ask{ask}
}

// otherOfPair asks the last question about the other of the two who were called the
// former and the latter, where a message corrects it: "sorry, I meant the former".
func otherOfPair(topic *Topic, m *Message) query.Ask {
	who, ok := m.Part.Ask.(query.Who)
	if !ok || !m.Meant || len(topic.Pair) != 2 {
		return nil
	}
	right, wrong := topic.Pair[0], topic.Pair[1]
	switch who.Set {
	case query.Set(query.Hole{Kind: query.Former}):
	case query.Set(query.Hole{Kind: query.Latter}):
		right, wrong = wrong, right
	default:
		return nil
	}
	if !slices.Contains(PeopleIn(topic.Asked.Ask), wrong) {
		return nil
	}
	return withSet(topic.Asked.Ask, wrong, somebody([]string{right}))
}

// isPosts tells whether a question is for posts, of which "which one?" picks.
func isPosts(ask query.Ask) bool {
	_, ok := ask.(query.Posts)
	return ok
}

func isWhether(ask query.Ask) bool {
	_, ok := ask.(query.Whether)
	return ok
}

// everybody is all who bear a name.
func everybody(namesakes []query.Of) query.Set {
	var ids []string
	for _, of := range namesakes {
		ids = append(ids, of.People...)
	}
	return somebody(ids)
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
		switch s := s.(type) {
		case query.Nth:
			if !found {
				found = true
				s.N = n
			}
			return s
		case query.Most: // "who served longest?", "and the second?"
			if !found && n > 1 {
				found = true
				s.Rank = n
			}
			return s
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
				s.Least, s.Measure, s.Rank, s.Set = p.Least, p.Measure, p.Rank, query.OfLine(p.Set, s.Set)
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
			p.Set = query.OfLine(p.Set, group) // "and the shortest, not counting Han?"
		}
		return query.Who{Set: p}
	case query.Lasting:
		return query.Whether{Claim: query.Compare{A: query.Hole{Kind: query.He}, Cmp: p.Cmp, Than: p.Than, Length: p.Length}}
	}
	return nil
}

// those is a set without those by whom it is told who they are: of the presidents who were never
// vice president, the presidents.
func those(set query.Set) query.Set {
	switch s := set.(type) {
	case query.Less:
		return s.Set
	case query.Company:
		return s.Set
	}
	return set
}

// lineOf is the posts that the talk is about: those that the last question named, or
// those of its answer, or the office's.
func lineOf(topic *Topic) query.Set {
	var named query.Set = query.All{Posts: topic.Posts}
	outside := query.Mapping{Spans: func(query.Span) query.Span { return query.Then{} }, Sets: those}.Ask(topic.Asked.Ask)
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
