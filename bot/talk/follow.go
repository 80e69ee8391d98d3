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
)

// Turn is what a message asks in its conversation.
type Turn struct {
	Kind   Kind
	Asks   []query.Ask // whole queries: readings within a hair of each other
	Unsure bool        // one of several people may be meant
}

// Follow makes whole queries of a message. The topic is not changed.
func (t *Talk) Follow(topic *Topic, m *Message) Turn {
	turn := t.follow(topic, m)
	if turn.Kind == Missing && len(m.Alone) > 0 {
		return t.filled(topic, m, m.Alone)
	}
	return turn
}

func (t *Talk) follow(topic *Topic, m *Message) Turn {
	switch {
	case m.Courtesy:
		return Turn{Kind: Courtesy}
	case m.Doubt:
		return again(topic)
	case m.Else:
		return others(topic)
	case len(m.Body) > 0 && (m.Of || m.Fragment):
		if ask := t.ofPosts(topic.Asked.Ask, t.postsCalled(m.Body)); ask != nil {
			return Turn{Kind: Followed, Asks: []query.Ask{query.Simplify(ask)}}
		}
	}
	if len(m.Dropped) > 0 && len(topic.People) > 0 {
		return t.filled(topic, m, m.Dropped)
	}
	if ask := otherPost(topic, m); ask != nil {
		return Turn{Kind: Followed, Asks: []query.Ask{query.Simplify(ask)}}
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

// others asks for those who answer the last question besides whom the answer told.
func others(topic *Topic) Turn {
	var set query.Set
	switch last := topic.Asked.Ask.(type) {
	case query.Who:
		set = last.Set
	case query.List:
		set = last.Set
	case query.Whether:
		if some, ok := last.Claim.(query.Some); ok {
			set = anybody(some.Set)
		}
	case nil:
		return Turn{Kind: Missing}
	default:
		return again(topic)
	}
	if set == nil || len(topic.People) == 0 {
		return again(topic)
	}
	ask := query.Who{Set: query.Less{Set: set, Without: somebody(topic.People)}}
	return Turn{Kind: Followed, Asks: []query.Ask{query.Simplify(ask)}}
}

// anybody is a set without the people whom it names: "was Ding director in 2013?".
func anybody(set query.Set) query.Set {
	return query.Mapping{Sets: func(s query.Set) query.Set {
		meet, ok := s.(query.Meet)
		if !ok {
			return s
		}
		rest := slices.DeleteFunc(slices.Clone(meet.Sets), func(one query.Set) bool { _, named := one.(query.Of); return named })
		if len(rest) == 1 {
			return rest[0]
		}
		return query.Meet{Sets: rest}
	}}.Set(set)
}

// filled fills the holes of queries.
func (t *Talk) filled(topic *Topic, m *Message, asks []query.Ask) Turn {
	turn := Turn{Kind: Whole}
	for _, ask := range asks {
		if m.It {
			if about := t.aboutBody(topic, ask); about.String() != ask.String() {
				ask, turn.Kind = about, Followed
			}
		}
		if gaps, ok := gapBeside(topic, m, ask); ok {
			ask, turn.Kind = gaps, Followed
		}
		if m.Past && (len(topic.People) > 0 || topic.Nobody) {
			ask = nextInTalk(ask)
		}
		if !m.Posted {
			if picked, ok := pickInTalk(topic, ask); ok {
				ask, turn.Kind = picked, Followed
			}
		}
		holes, then := query.Holes(ask)
		if len(holes) == 0 && !then {
			turn.Asks = append(turn.Asks, query.Simplify(ask))
			continue
		}
		turn.Kind = Followed
		f := filling{topic: topic, other: m.Other}
		ask = f.fill(ask)
		if f.missing || f.unsure && comparing(ask) {
			return Turn{Kind: Missing}
		}
		turn.Unsure = turn.Unsure || f.unsure
		turn.Asks = append(turn.Asks, query.Simplify(ask))
	}
	return turn
}

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
	if !ok || gaps.Span != nil || gaps.Longest || !m.It || len(topic.People) != 1 {
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

// nextInTalk lets the next holder, asked of the past, be the one after those who were
// talked of, and not after the present one: "who was the next director?".
func nextInTalk(ask query.Ask) query.Ask {
	who, ok := ask.(query.Who)
	if !ok {
		return ask
	}
	step, ok := who.Set.(query.Step)
	if !ok {
		return ask
	}
	in, ok := step.From.(query.In)
	if _, all := in.Set.(query.All); !ok || !all || in.Span != query.Span(query.Now{}) {
		return ask
	}
	step.From, step.Line = query.Hole{}, posts(in.Set)
	return query.Who{Set: step}
}

// pickInTalk lets a pick that names no post be of those who were just told, or of the
// posts that the talk is about: "how many presidents were there?", "who was the first?".
func pickInTalk(topic *Topic, ask query.Ask) (query.Ask, bool) {
	who, ok := ask.(query.Who)
	if !ok {
		return ask, false
	}
	among := amongWhom(topic)
	if among == nil {
		return ask, false
	}
	all := func(set query.Set) bool { return posts(set) == nil }
	switch s := who.Set.(type) {
	case query.Nth:
		if all(s.Set) {
			s.Set = among
			return query.Who{Set: s}, true
		}
	case query.Take:
		if all(s.Set) {
			s.Set = among
			return query.Who{Set: s}, true
		}
	case query.Most:
		if all(s.Set) {
			s.Set = among
			return query.Who{Set: s}, true
		}
	}
	return ask, false
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
	case query.List, query.HowMany:
		several = true
	case query.Who:
		switch last.Set.(type) {
		case query.Nth, query.Most, query.Of:
		default:
			several = len(topic.People) > 1
		}
	}
	if group := topic.group(); several && posts(group) != nil {
		return they
	}
	return nil
}

// aboutBody puts the body or the posts that were spoken of in the place of what "it"
// means by itself: the present office, and the posts of all of the office's bodies.
func (t *Talk) aboutBody(topic *Topic, ask query.Ask) query.Ask {
	line := posts(lineOf(topic))
	if line == nil && topic.Body != "" {
		line = query.Body{Organization: topic.Body}
	}
	if line == nil {
		return ask
	}
	about := query.Mapping{
		Sets: func(s query.Set) query.Set {
			switch s := s.(type) {
			case query.All:
				if len(s.Posts) == 0 {
					return line
				}
			case query.Body:
				if s.Organization == t.main {
					return line
				}
			}
			return s
		},
		Events: func(e query.Event) query.Event {
			for i, r := range e.Roles {
				if topic.Body != "" && r.Filler == query.Filler(query.Entity{ID: t.main}) {
					e.Roles[i].Filler = query.Entity{ID: topic.Body}
				}
			}
			return e
		},
	}.Ask(ask)
	if profile, ok := about.(query.Profile); ok && profile.ID == t.main && topic.Body != "" {
		return query.Profile{ID: topic.Body}
	}
	return about
}
