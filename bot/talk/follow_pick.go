package talk

import (
	"officebot/bot/query"
)

// comparing tells whether a question compares how long somebody served: of several who
// may be meant there is no one verdict.
func comparing(ask query.Ask) bool {
	whether, ok := ask.(query.Whether)
	if !ok {
		return false
	}
	switch claim := whether.Claim.(type) {
	case query.Compare:
		return true
	case query.Some:
		_, lasting := claim.Set.(query.Lasting)
		return lasting
	}
	return false
}

// gapBeside lets an empty time be that which followed somebody of whose leaving the talk
// was, or that lay before or behind one who was asked for: "so how long was it empty?".
func gapBeside(topic *Topic, m *Message, ask query.Ask) (query.Ask, bool) {
	gaps, ok := ask.(query.Gaps)
	if !ok || gaps.Span != nil || gaps.Longest || !m.It && !m.Seat {
		return nil, false
	}
	if topic.Nobody && len(topic.People) == 0 && topic.when() != nil {
		return query.Gaps{Set: lineOf(topic), Span: topic.when()}, true // "was there anybody in 2023?"
	}
	if len(topic.People) != 1 {
		return nil, false
	}
	var from, to query.Span
	switch last := topic.Asked.Ask.(type) {
	case query.Date:
		if last.Of != query.End {
			return nil, false
		}
		from = query.Edge{Set: somebody(topic.People), Of: query.End}
		after := query.In{Set: query.All{}, Span: query.Related{How: query.After, Span: from}}
		to = query.Edge{Set: query.Nth{Set: after, N: 1}, Of: query.Start}
	case query.Whether:
		order, _ := last.Claim.(query.Precedes)
		if !order.Directly {
			return nil, false
		}
		from, to = query.Edge{Set: order.A, Of: query.End}, query.Edge{Set: order.B, Of: query.Start} // "directly?"
	case query.Who:
		if _, step := last.Set.(query.Step); !step {
			return nil, false
		}
		first, second, _ := topic.two()
		from, to = query.Edge{Set: first, Of: query.End}, query.Edge{Set: second, Of: query.Start}
	default:
		return nil, false
	}
	return query.Gaps{Set: query.All{}, Span: query.Range{From: from, To: to}}, true
}

// filledAgain lets a question for who filled the post, after an empty time, be for the
// first one behind that: "was it filled again?", "who filled it at last?", "when?".
func (t *Talk) filledAgain(topic *Topic, m *Message, ask query.Ask) (query.Ask, bool) {
	next := t.nextFilled(topic)
	if !m.Refills || next == nil {
		return nil, false
	}
	switch a := ask.(type) {
	case query.Who:
		return query.Who{Set: next}, unnarrowed(a.Set)
	case query.Date:
		return query.Date{Set: next, Of: query.Start, Grain: a.Grain}, unnarrowed(a.Set)
	case query.Whether:
		some, ok := a.Claim.(query.Some)
		return query.Whether{Claim: query.Some{Set: next}}, ok && unnarrowed(some.Set)
	}
	return nil, false
}

// nextFilled is the first who held the post after the empty time of which the talk is, or who
// was told as that; the hole that nothing fills where the talk is of several such times, nil
// where it is of none.
func (t *Talk) nextFilled(topic *Topic) query.Set {
	if topic.Nobody && len(topic.People) == 0 && topic.when() != nil {
		if last := topic.Beside; len(last) == 2 && t.people[last[0]] != nil && len(t.people[last[0]].Tenures) == 1 {
			return query.Step{From: somebody(last[:1]), By: 1} // that he came after the last one says more
		}
		behind := query.In{Set: lineOf(topic), Span: query.Related{How: query.After, Span: topic.when()}, How: query.Beginning}
		return query.Nth{Set: behind, N: 1}
	}
	if gaps, ok := topic.Asked.Ask.(query.Gaps); ok && gaps.Span == nil && len(topic.People) == 0 {
		return query.Hole{}
	}
	for _, s := range query.Sets(topic.Asked.Ask) {
		if step, ok := s.(query.Step); ok && step.By == 1 && len(topic.Several) == 0 {
			return step
		}
		nth, isNth := s.(query.Nth)
		in, isIn := nth.Set.(query.In)
		if _, related := in.Span.(query.Related); isNth && isIn && related && in.How == query.Beginning && nth.N == 1 {
			return nth
		}
	}
	return nil
}

// unnarrowed tells whether a set is all holders, or picked of them by no more than having
// come last or again.
func unnarrowed(set query.Set) bool {
	switch s := set.(type) {
	case query.All, query.Body:
		return true
	case query.Nth:
		return unnarrowed(s.Set)
	case query.Repeated:
		return unnarrowed(s.Set)
	}
	return false
}

// nextInTalk lets the next holder, asked of the past, be the one after those who were
// talked of, and not after the present one: "who was the next director?", "when did he start?".
func nextInTalk(ask query.Ask) query.Ask {
	switch a := ask.(type) {
	case query.Who:
		a.Set = nextOfThem(a.Set)
		return a
	case query.Date:
		a.Set = nextOfThem(a.Set)
		return a
	case query.HowLong:
		a.Set = nextOfThem(a.Set)
		return a
	}
	return ask
}

// nextOfThem is whoever comes next to the present holder as one next to those who were talked of.
func nextOfThem(set query.Set) query.Set {
	step, ok := set.(query.Step)
	if !ok {
		return set
	}
	in, ok := step.From.(query.In)
	if _, all := in.Set.(query.All); !ok || !all || in.Span != query.Span(query.Now{}) {
		return set
	}
	step.From, step.Line = query.Hole{}, posts(in.Set)
	return step
}

// pickInTalk lets a pick that names no post be of those who were just told, or of the
// posts that the talk is about: "how many presidents were there?", "who was the first?",
// "the first, when did he leave?".
func pickInTalk(topic *Topic, ask query.Ask) (query.Ask, bool) {
	among := amongWhom(topic)
	if among == nil || ranked(ask) && named(topic.group()) {
		return ask, false
	}
	switch a := ask.(type) {
	case query.Who:
		set, ok := pickedOf(a.Set, among)
		return query.Who{Set: set}, ok
	case query.Date:
		set, ok := pickedOf(a.Set, among)
		a.Set = set
		return a, ok
	case query.HowLong:
		set, ok := pickedOf(a.Set, among)
		a.Set = set
		return a, ok
	}
	return ask, false
}

// ranked tells whether a question is for the second or a later one by some measure, which is
// none of two who were named.
func ranked(ask query.Ask) bool {
	who, _ := ask.(query.Who)
	most, ok := who.Set.(query.Most)
	return ok && most.Rank > 1
}

// pickedOf is a pick of all holders as one of some of them.
func pickedOf(set, among query.Set) (query.Set, bool) {
	of := func(set query.Set) (query.Set, bool) {
		in, isIn := set.(query.In)
		switch {
		case posts(set) == nil:
			return among, true
		case isIn && in.How != query.Touching && posts(in.Set) == nil: // "the last one to leave"
			in.Set = among
			return in, true
		}
		return set, false
	}
	ok := false
	switch s := set.(type) {
	case query.Nth:
		s.Set, ok = of(s.Set)
		return s, ok
	case query.Take:
		s.Set, ok = of(s.Set)
		return s, ok
	case query.Most:
		s.Set, ok = of(s.Set)
		return s, ok
	case query.Step:
		if s.Line == nil && among == query.Set(they) {
			s.From, ok = pickedOf(s.From, among) // "who replaced the second?"
		}
		return s, ok
	}
	return set, false
}

// amongWhom are those of whom one is picked who names no post: whom the last answer told,
// or all of the posts that the talk is about.
func amongWhom(topic *Topic) query.Set {
	if told := justTold(topic); told != nil {
		return told
	}
	if line := posts(lineOf(topic)); line != nil {
		return line
	}
	return posts(lineOf(&Topic{Asked: topic.Group}))
}

// justTold are those whom the last answer told, where they are several but not all of
// the office's; nil of others.
func justTold(topic *Topic) query.Set {
	several := false
	switch last := topic.Asked.Ask.(type) {
	case nil:
		several = len(topic.People) > 1
	case query.List, query.HowMany:
		several = true
	case query.Who:
		switch last.Set.(type) {
		case query.Nth, query.Most:
			several = named(topic.group()) // "who came first, Chen or Jia?", "and who left first?"
		case query.Of:
		default:
			several = len(topic.People) > 1
		}
	}
	if group := topic.group(); several && posts(group) != nil {
		return they
	}
	return nil
}
