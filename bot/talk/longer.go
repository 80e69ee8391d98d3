package talk

import (
	"slices"

	"officebot/bot/query"
)

// longer compares him of whom the talk is with the other of two who were talked of: "who came
// before Chen?", "did he serve longer?"; or with everybody where there are no two, or where he is asked to be
// the longest. By himself he would be that in any case.
func (f *filling) longer(ask query.Ask) query.Ask {
	whether, ok := ask.(query.Whether)
	some, isSome := whether.Claim.(query.Some)
	if meet, of := some.Set.(query.Meet); of {
		return f.longest(ask, meet)
	}
	most, isMost := some.Set.(query.Most)
	if !ok || !isSome || !isMost || most.Set != query.Set(query.Hole{}) || most.Rank > 1 {
		return ask
	}
	he := f.hole(query.Hole{})
	first, second, two := f.topic.two()
	if he == nil || !two || !f.compares || he.String() != first.String() && he.String() != second.String() {
		most.Set = lineOf(f.topic)
		return query.Whether{Claim: query.Some{Set: query.Meet{Sets: []query.Set{most, query.Hole{}}}}}
	}
	than := first
	if he.String() == first.String() {
		than = second
	}
	cmp := query.Greater
	if most.Least {
		cmp = query.Fewer
	}
	return query.Whether{Claim: query.Compare{A: he, Cmp: cmp, Than: than}}
}

// comparingTwo asks of the two of whom the talk was last who served longer, where a message asks it
// of all by a word that compares no more than two: "how long was Chen there?", "and Ding?", "so who
// served longer?". ok is false of other messages.
func comparingTwo(topic *Topic, m *Message, ask query.Ask) (pair query.Ask, ok bool) {
	if pair, ok := comparedWithHim(topic, m, ask); ok {
		return pair, true
	}
	if pair, ok := m.anyoneLonger(topic, ask); ok {
		return pair, true
	}
	who, _ := ask.(query.Who)
	most, isMost := who.Set.(query.Most)
	if !m.Compares || !isMost || most.Rank > 1 || most.Set.String() != (query.All{}).String() {
		return nil, false
	}
	first, second, two := topic.two()
	if !two || len(topic.People) == 1 && !slices.Contains(PeopleIn(query.Who{Set: query.Join{Sets: []query.Set{first, second}}}), topic.People[0]) {
		return nil, false
	}
	most.Set = query.Join{Sets: []query.Set{first, second}}
	return query.Who{Set: most}, true
}

// comparedUntold is who is asked to have served longer or shorter, where a message does not say than whom: "was Ding
// there longer?"; nil of other questions.
func comparedUntold(m *Message, ask query.Ask) (who query.Set, most query.Most) {
	whether, _ := ask.(query.Whether)
	some, _ := whether.Claim.(query.Some)
	measured := false
	switch s := some.Set.(type) {
	case query.Meet:
		if len(s.Sets) == 2 {
			most, measured = s.Sets[0].(query.Most)
			measured, who = measured && most.Set.String() == (query.All{}).String(), s.Sets[1]
		}
	case query.Most:
		most, measured, who = s, true, s.Set // "did his successor serve longer?"
	}
	_, of := who.(query.Of)
	_, step := who.(query.Step)
	if !m.Compares || !measured || most.Rank > 1 || !of && !step {
		return nil, most
	}
	return who, most
}

// comparedWithHim asks whether somebody served longer than the one of whom the talk is: "who is director?",
// "was the one before him there longer?". ok is false where he is that himself.
func comparedWithHim(topic *Topic, m *Message, ask query.Ask) (pair query.Ask, ok bool) {
	who, most := comparedUntold(m, ask)
	if he := somebody(topic.People); who == nil || len(topic.People) != 1 || who.String() == he.String() {
		return nil, false
	}
	cmp := query.Greater
	if most.Least {
		cmp = query.Fewer
	}
	return query.Whether{Claim: query.Compare{A: who, Cmp: cmp, Than: somebody(topic.People)}}, true
}

// anyoneLonger asks whether there was anybody who served longer than the one of whom the talk is, where a message
// does not say than whom: "has anybody served longer?". ok is false of other questions.
func (m *Message) anyoneLonger(topic *Topic, ask query.Ask) (than query.Ask, ok bool) {
	whether, _ := ask.(query.Whether)
	some, _ := whether.Claim.(query.Some)
	most, measured := some.Set.(query.Most)
	if !m.Compares || !measured || most.Rank > 1 || most.Set.String() != (query.All{}).String() {
		return nil, false
	}
	cmp := query.Greater
	if most.Least {
		cmp = query.Fewer
	}
	longer := query.Lasting{Set: lineOf(topic), Cmp: cmp, Than: query.Hole{}}
	if line, ok := longer.Set.(query.All); ok && len(line.Posts) > 1 {
		longer.Set = most.Set // in whichever of them
	}
	return query.Whether{Claim: query.Some{Set: longer}}, true
}

// thanOther compares with another whom a claim compared with somebody: "did he serve longer than Obama?", "and than
// Trump?". nil of other claims.
func thanOther(claim query.Claim, other query.Set) query.Claim {
	switch claim := claim.(type) {
	case query.Compare:
		if claim.Than != nil {
			claim.Than = other
			return claim
		}
	case query.Some:
		if lasting, ok := claim.Set.(query.Lasting); ok && lasting.Than != nil {
			lasting.Than = other
			return query.Some{Set: lasting}
		}
	}
	return nil
}

// longerOf asks who of two served longer who were compared: "did Jia serve longer than Ding?", "so who did?". nil of
// other claims.
func longerOf(claim query.Claim) query.Ask {
	compare, ok := claim.(query.Compare)
	if !ok || compare.Than == nil {
		return nil
	}
	pair := query.Join{Sets: []query.Set{compare.A, compare.Than}}
	return query.Who{Set: query.Most{Set: pair, Least: compare.Cmp == query.Fewer}}
}

// longest measures him of whom the talk is among those of the post that it is about: "was his tenure the
// longest?".
func (f *filling) longest(ask query.Ask, meet query.Meet) query.Ask {
	if len(meet.Sets) != 2 {
		return ask
	}
	most, measured := meet.Sets[0].(query.Most)
	_, he := meet.Sets[1].(query.Hole)
	line, wide := most.Set.(query.All)
	if !measured || !he || !wide || len(line.Posts) > 0 {
		return ask
	}
	most.Set = lineOf(f.topic)
	return query.Whether{Claim: query.Some{Set: query.Meet{Sets: []query.Set{most, meet.Sets[1]}}}}
}

// longestGap is the longest empty time, where the last answer told of one: "was it the longest?"; nil of
// other questions.
func longestGap(topic *Topic, ask query.Ask) query.Ask {
	gaps, ok := topic.Asked.Ask.(query.Gaps)
	whether, _ := ask.(query.Whether)
	some, _ := whether.Claim.(query.Some)
	meet, _ := some.Set.(query.Meet)
	if !ok || len(meet.Sets) == 0 {
		return nil
	}
	most, measured := meet.Sets[0].(query.Most)
	if !measured || most.Least {
		return nil
	}
	return query.Gaps{Set: gaps.Set, Longest: true}
}
