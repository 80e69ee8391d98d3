package talk

import (
	"slices"

	"officebot/bot/query"
)

// Kind is what a message is in its conversation.
type Kind uint8

// Whole is a question that is complete in itself. Followed is one that goes on from
// the topic. Missing refers to something that the topic does not have. Courtesy asks
// nothing. Unread is none of these: nothing in it is understood.
const (
	Unread Kind = iota
	Whole
	Followed
	Missing
	Courtesy
	Unrecorded // it asks what no records tell: "who was the youngest?"
)

// Turn is what a message asks in its conversation.
type Turn struct {
	Kind   Kind
	Asks   []query.Ask // whole queries: readings within a hair of each other
	Unsure bool        // one of several people may be meant
	Why    bool        // it asks why nobody held the post, as the asks say
}

// Follow makes whole queries of a message. The topic is not changed.
func (t *Talk) Follow(topic *Topic, m *Message) Turn {
	topic = ledBefore(topic, m)
	turn := t.follow(topic, m)
	if turn.Kind == Missing && len(m.Alone) > 0 && !m.Other {
		return t.filled(topic, m, m.Alone)
	}
	return turn
}

func (t *Talk) follow(topic *Topic, m *Message) Turn {
	switch {
	case m.Thought && topic.IsZero() && len(m.Alone) > 0:
		return t.filled(topic, m, m.Alone) // "it wasn't Jia in 2004, was it?" objects to nothing
	case m.Courtesy:
		return Turn{Kind: Courtesy}
	case m.OfRound:
		return t.ofRound(topic, m)
	case m.Doubt:
		return again(topic)
	case m.Else:
		return others(topic, m.Past)
	case m.AllTold && isCount(topic.Asked.Ask):
		return Turn{Kind: Followed, Asks: []query.Ask{query.HowMany{Set: query.All{}}}}
	case m.Whose:
		if ask := whose(topic.Asked.Ask); ask != nil {
			return t.filled(topic, m, []query.Ask{ask})
		}
		return Turn{Kind: Missing}
	case m.Ranked && !topic.IsZero(), m.WhichOne && isPosts(topic.Asked.Ask), m.AsksOn() && topic.untoldSince():
		return Turn{Kind: Unrecorded}
	case topic.whyNobody(m):
		return Turn{Kind: Followed, Asks: []query.Ask{topic.Asked.Ask}, Why: true}
	case m.Post:
		if ask := t.ofPosts(topic.Asked.Ask, t.otherPostOf(topic)); ask != nil {
			return Turn{Kind: Followed, Asks: []query.Ask{query.Simplify(ask)}}
		}
		return Turn{Kind: Missing}
	case len(m.Body) > 0 && (m.Of || m.Fragment || len(m.Asks) == 0) && !(len(m.Body) == 1 && m.Body[0] <= laterBody && len(topic.People) == 2):
		if ask := otherPost(topic, m); ask != nil {
			return Turn{Kind: Followed, Asks: []query.Ask{query.Simplify(ask)}}
		}
		posts := t.postsCalled(m.Body)
		if m.Without {
			posts = t.postsBut(posts)
		}
		if ask := t.ofPosts(topic.Asked.Ask, posts); ask != nil {
			return Turn{Kind: Followed, Asks: []query.Ask{query.Simplify(ask)}}
		}
	}
	if len(m.Dropped) > 0 && len(topic.People) > 0 {
		return t.filled(topic, m, t.ofWhatHappened(topic, m.Dropped))
	}
	if ask := otherPost(topic, m); ask != nil {
		return Turn{Kind: Followed, Asks: []query.Ask{query.Simplify(ask)}}
	}
	if m.Whole && (m.Meant || m.Joins && m.Past || m.PastOne && topic.dated()) {
		if asks := sameTime(topic, m); asks != nil {
			return t.filled(topic, m, asks)
		}
	}
	if m.Not.Named && m.Part.Set == theOthers {
		rest := topic.toldBut(m.Not.Set)
		if rest == nil {
			return Turn{Kind: Missing}
		}
		return t.filled(topic, m, []query.Ask{t.otherPeople(topic, somebody(rest))})
	}
	if ask := t.narrowedTold(topic, m); ask != nil {
		return t.filled(topic, m, []query.Ask{ask})
	}
	if m.Narrows && m.Opened && topic.group() == nil {
		return Turn{Kind: Missing} // "only those before 2000"
	}
	if ask := otherWayMeant(topic, m); ask != nil {
		return t.filled(topic, m, []query.Ask{ask})
	}
	if ask := nextAgain(topic, m); ask != nil {
		return t.filled(topic, m, []query.Ask{ask})
	}
	if m.Whole || topic.IsZero() && len(m.Asks) > 0 {
		return t.filled(topic, m, m.Asks)
	}
	if asks := t.substituted(topic, m); asks != nil {
		turn := t.filled(topic, m, asks)
		if turn.Kind == Whole {
			turn.Kind = Followed
		}
		return turn
	}
	if len(m.Asks) > 0 {
		return t.filled(topic, m, m.Asks)
	}
	return Turn{}
}

// again asks the last question again, for its evidence.
func again(topic *Topic) Turn {
	if topic.Asked.Ask == nil {
		return Turn{Kind: Missing}
	}
	return Turn{Kind: Followed, Asks: []query.Ask{topic.Asked.Ask}}
}

// others asks for those who answer the last question besides whom the answer told, or answered it
// once: "who is director?", "who else was?".
func others(topic *Topic, past bool) Turn {
	var set query.Set
	switch last := topic.Asked.Ask.(type) {
	case query.Who:
		set = last.Set
	case query.List:
		set = last.Set
	case query.Whether:
		switch claim := last.Claim.(type) {
		case query.Some:
			set = anybody(claim.Set)
		case query.Compare:
			set = query.Lasting{Set: lineOf(topic), Cmp: claim.Cmp, Than: claim.Than, Length: claim.Length}
		}
	case nil:
		return Turn{Kind: Missing}
	default:
		return again(topic)
	}
	if set == nil || len(topic.People) == 0 {
		return again(topic)
	}
	if in, ok := set.(query.In); ok && past && in.Span == query.Span(query.Now{}) {
		set = in.Set
	}
	ask := query.Who{Set: query.Less{Set: set, Without: somebody(topic.People)}}
	return Turn{Kind: Followed, Asks: []query.Ask{query.Simplify(ask)}}
}

// ofDoing tells whether the last question was of those who did something, or to whom it was done.
func ofDoing(topic *Topic) bool {
	return topic.Asked.Ask != nil && slices.ContainsFunc(query.Sets(topic.Asked.Ask), func(s query.Set) bool { _, doing := s.(query.Doing); return doing })
}

// anybody is a set without the people whom it names: "was Ding director in 2013?".
func anybody(set query.Set) query.Set {
	return query.Mapping{Sets: func(s query.Set) query.Set {
		switch s := s.(type) {
		case query.Lasting:
			if isOf(s.Set) {
				s.Set = query.All{} // "did he serve longer than Oldroyd?"
			}
			return s
		case query.In:
			if isOf(s.Set) {
				s.Set = query.All{} // "did he hold it in 2020?"
			}
			return s
		case query.Repeated:
			if isOf(s.Set) {
				s.Set = query.All{} // "did he serve twice?"
			}
			return s
		case query.Meet:
			rest := slices.DeleteFunc(slices.Clone(s.Sets), isOf)
			if len(rest) > 1 {
				rest = slices.DeleteFunc(rest, func(one query.Set) bool { _, step := one.(query.Step); return step })
			}
			if len(rest) == 1 {
				return rest[0]
			}
			return query.Meet{Sets: rest}
		}
		return s
	}}.Set(set)
}

// isOf tells whether a set is some people by their names.
func isOf(set query.Set) bool {
	_, of := set.(query.Of)
	return of
}

// filled fills the holes of queries.
func (t *Talk) filled(topic *Topic, m *Message, asks []query.Ask) Turn {
	turn := Turn{Kind: Whole}
	line, open := m.postMeant(topic)
	if open || m.WhichOne && !m.Posted && topic.ofBodyAlone() {
		return Turn{Kind: Missing}
	}
	for _, ask := range asks {
		ask = ofNamed(ask)
		if who, ok := ask.(query.Who); ok && who.Set == query.Set(they) && (m.WhichOne || m.Several) && !m.Fragment && len(topic.Several) > 1 {
			return Turn{Kind: Unrecorded} // "which of them was elected?" is not who they were
		}
		if m.Others && (len(topic.People) == 0 || ofEvent(topic) && !m.Posted) && ask.String() == (query.Who{Set: query.All{}}).String() {
			return Turn{Kind: Missing} // "who else did?"
		}
		if m.Others && !m.Posted && ask.String() == (query.Who{Set: query.All{}}).String() && ofDoing(topic) {
			return others(topic, m.Past) // 毛泽东任命了谁？还任命了谁？
		}
		if line != nil {
			ask, turn.Kind = m.ofPost(topic, ask, line), Followed
		} else if others := m.ofOthers(topic, ask); others.String() != ask.String() {
			ask, turn.Kind = others, Followed
		}
		if done, ok := doneBy(topic, m, ask); ok {
			ask, turn.Kind = done, Followed
		} else if m.It {
			if about := t.aboutBody(topic, ask, m.Posted); about.String() != ask.String() {
				ask, turn.Kind = about, Followed
			}
		}
		if m.There {
			ask = inPosts(topic, ask)
		}
		if later, ok := since(topic, ask); ok && m.Later {
			ask, turn.Kind = later, Followed
		}
		if pair, ok := comparingTwo(topic, m, ask); ok {
			ask, turn.Kind = pair, Followed
		}
		if m.PastOne {
			ask = atTimeTold(topic, ask)
		}
		if m.Posted {
			ask = t.countedIn(topic, ask)
		}
		if !m.Posted {
			ask = t.ofLine(topic, m, ask)
		}
		if gaps, ok := gapBeside(topic, m, ask); ok {
			ask, turn.Kind = gaps, Followed
		}
		if filled, ok := t.filledAgain(topic, m, ask); ok {
			ask, turn.Kind = filled, Followed
		}
		if m.Past && (len(topic.People) > 0 || topic.Nobody) || m.Fragment && len(topic.People) > 0 {
			ask = nextInTalk(ask)
		}
		if !m.Posted {
			if picked, ok := pickInTalk(topic, ask); ok {
				ask, turn.Kind = picked, Followed
			}
		}
		holes, then := query.Holes(ask)
		if len(holes) == 0 && !then {
			ask = m.inRound(ask)
			turn.Asks = append(turn.Asks, query.Simplify(ask))
			continue
		}
		turn.Kind = Followed
		f := filling{talk: t, topic: topic, year: m.Year, other: m.Other || m.Others && ofEvent(topic), unsaid: m.Unsaid, between: m.Between, ofTwo: m.OfTwo, compares: m.Compares, several: m.Several && !m.Fragment, clause: !m.Fragment && m.Part.None() || m.Part.Ask != nil, middle: m.Middle, titled: t.titled(m.Body), ofThem: m.Several || m.WhichOne, total: m.InTotal}
		ask = f.fill(ask)
		if f.missing || f.unsure && comparing(ask) {
			return Turn{Kind: Missing}
		}
		turn.Unsure, ask = turn.Unsure || f.unsure, m.inRound(ask)
		turn.Asks = append(turn.Asks, query.Simplify(ask))
	}
	return turn
}
