package talk

import (
	"officebot/bot/query"
)

// postMeant is what "that post" is, or "the post" where that is not said: the one that
// was told, or that the talk is of. nil where it is the office's, as it is anyhow, and
// open where several were told.
func (m *Message) postMeant(topic *Topic) (line query.Set, open bool) {
	if !m.ThatPost && !m.Seat && !(m.It && m.Others) || m.Posted {
		return nil, false
	}
	switch {
	case isPosts(topic.Asked.Ask) && len(topic.Line) > 1:
		return nil, m.ThatPost
	case isPosts(topic.Asked.Ask) && len(topic.Line) == 1:
		return query.All{Posts: topic.Line}, false
	case posts(lineOf(topic)) != nil:
		return lineOf(topic), false
	case m.ThatPost && len(topic.Line) == 1:
		return query.All{Posts: topic.Line}, false
	}
	return nil, false
}

// ofPost asks of one post what a question asks of the office's.
func (m *Message) ofPost(topic *Topic, ask query.Ask, line query.Set) query.Ask {
	ask = inLine(ask, line)
	if whether, ok := ask.(query.Whether); ok {
		if some, ok := whether.Claim.(query.Some); ok {
			if of, ok := some.Set.(query.Of); ok {
				whether.Claim = query.Some{Set: query.Meet{Sets: []query.Set{line, of}}} // "was Jia in that post?"
				ask = whether
			}
		}
	}
	ask = query.Mapping{Sets: func(s query.Set) query.Set {
		switch s := s.(type) {
		case query.All:
			if len(s.Posts) == 0 {
				return line
			}
		case query.Step:
			if s.Line == nil {
				s.Line = line
			}
			return s
		}
		return s
	}}.Ask(ask)
	return m.ofOthers(topic, ask)
}

// ofOthers asks of those but for whom the answer told, where it is asked who else did: "who was
// director in 2010?", "did anybody else hold the post that year?".
func (m *Message) ofOthers(topic *Topic, ask query.Ask) query.Ask {
	told := without(topic.People, PeopleIn(ask))
	if !m.Others || m.Without || len(told) == 0 {
		return ask
	}
	switch a := ask.(type) {
	case query.Who:
		return query.Who{Set: query.Except(a.Set, somebody(told))}
	case query.Whether:
		if some, ok := a.Claim.(query.Some); ok {
			some.Set = query.Except(some.Set, somebody(told))
			a.Claim = some
		}
		return a
	}
	return ask
}
