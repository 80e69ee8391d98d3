package talk

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// heldAfter asks for the time at which the one whom an answer told held a post: the one that was
// asked about, and as long as the talk is of him, the one before. Nothing where it is of others.
func heldAfter(before, after *Topic) query.Text {
	if len(after.People) != 1 {
		return query.Text{}
	}
	switch a := after.Asked.Ask.(type) {
	case query.Who:
		if in, ok := a.Set.(query.In); ok {
			if at, ok := in.Span.(query.Time); ok {
				return query.Text{Ask: query.Moment{Span: at}}
			}
		}
	case query.Date:
		if nth, ok := a.Set.(query.Nth); ok { // "until when, that second time?"
			return query.Text{Ask: query.Moment{Span: query.Edge{Set: nth, Of: query.Course}}}
		}
	}
	if slices.Equal(before.People, after.People) {
		return before.Held
	}
	return query.Text{}
}

// inStretch is the one of whom the talk is, as he was at the time for which he was told: who came
// before him is asked of that stretch alone, where he held a post more than once.
func (t *Topic) inStretch(he query.Set) query.Set {
	moment, ok := t.Held.Ask.(query.Moment)
	of, one := he.(query.Of)
	if !ok || !one || !slices.Equal(of.People, t.People) {
		return he
	}
	if edge, ok := moment.Span.(query.Edge); ok {
		return edge.Set
	}
	return query.In{Set: he, Span: moment.Span}
}

// asTold is one of those of whom the talk is, as he was at the time for which they were told.
func (f *filling) asTold(one []string, line query.Set) query.Set {
	he := somebody(one)
	if !f.talk.heldAgain(one[0], line) {
		return he
	}
	if who, ok := f.topic.Asked.Ask.(query.Who); ok && len(f.topic.People) > 1 {
		if in, ok := who.Set.(query.In); ok {
			return query.In{Set: he, Span: in.Span} // "who was it in June 1963?": two of them
		}
	}
	return f.topic.inStretch(he)
}

// betweenStretches are those who held a post between two times at which the one of whom the talk is
// held it: "who was there in between?". nil of others.
func (t *Talk) betweenStretches(topic *Topic, set query.Set) query.Ask {
	if _, ok := set.(query.Between); !ok || len(topic.People) != 1 || len(topic.Named) > 1 {
		return nil
	}
	if who, ok := topic.Asked.Ask.(query.Who); ok {
		if _, stepped := who.Set.(query.Step); stepped {
			return nil // between the two of that
		}
	}
	line := query.All{Posts: topic.Line}
	if !t.heldAgain(topic.People[0], line) {
		return nil
	}
	he := somebody(topic.People)
	gap := query.Range{From: query.Edge{Set: query.Nth{Set: he, N: 1}, Of: query.End}, To: query.Edge{Set: query.Nth{Set: he, N: 2}, Of: query.Start}}
	return query.Who{Set: query.Less{Set: query.In{Set: line, Span: gap}, Without: he}}
}

// heldAgain tells whether somebody held one of the posts of a line more than once.
func (t *Talk) heldAgain(id string, line query.Set) bool {
	p := t.people[id]
	if p == nil {
		return false
	}
	all, _ := line.(query.All)
	n := 0
	for _, held := range p.Tenures {
		if len(all.Posts) == 0 && t.office[held.Post.ID] || slices.Contains(all.Posts, held.Post.ID) {
			n++
		}
	}
	return n > 1
}

// round is tokens without a phrase at their end that tells which of somebody's times in a post is
// meant, and the number of that; 0 where none stands there.
func (l *Language) round(tokens []fold.Token) ([]fold.Token, int) {
	for i := range tokens {
		if number, n := l.rounds.longest(tokens, i); n > 0 && i+n == len(tokens) {
			return tokens[:i], number
		}
	}
	return tokens, 0
}

// ofRound asks of another time at which somebody held a post what the last question asked of one.
func (t *Talk) ofRound(topic *Topic, m *Message) Turn {
	ask := topic.Asked.Ask
	if ask == nil {
		return Turn{Kind: Missing}
	}
	if other, ok := otherNth(ask, m.Round); ok {
		ask = other
	}
	turn := t.filled(topic, m, []query.Ask{ask})
	if turn.Kind == Whole {
		turn.Kind = Followed
	}
	return turn
}

// inRound asks of the time in a post that a message means what a question asks of all of
// somebody's.
func (m *Message) inRound(ask query.Ask) query.Ask {
	if m.Round == 0 {
		return ask
	}
	of := func(set query.Set) query.Set {
		if meet, ok := set.(query.Meet); ok && len(meet.Sets) == 2 {
			if posts(meet.Sets[0]) != nil {
				return query.Nth{Set: meet, N: m.Round} // in that post
			}
			set = meet.Sets[1]
		}
		if one, ok := set.(query.Of); ok && len(one.People) == 1 {
			return query.Nth{Set: one, N: m.Round}
		}
		return set
	}
	switch a := ask.(type) {
	case query.Date:
		a.Set = of(a.Set)
		return a
	case query.HowLong:
		a.Set = of(a.Set)
		return a
	case query.Who:
		if step, ok := a.Set.(query.Step); ok {
			step.From = of(step.From)
			return query.Who{Set: step}
		}
	}
	return ask
}
