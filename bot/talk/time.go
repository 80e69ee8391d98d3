package talk

import (
	"slices"

	"officebot/bot/query"
)

// maxNumber is how large a number by itself may be that takes the place of another,
// rather than being a year.
const maxNumber = 200

// otherTime asks the last question about another time, or with another number.
func otherTime(topic *Topic, p *Part, corrects bool) query.Ask {
	last := topic.Asked.Ask
	if p.N > 0 && p.N <= maxNumber {
		if topic.Ago {
			return asOf(topic, yearOf(p.Now.Year()-p.N), false)
		}
		if ask, ok := otherNth(last, p.N); ok {
			return ask
		}
	}
	if p.Span == nil {
		return nil
	}
	return asOf(topic, p.Span, corrects)
}

// asOf is a question about another time than it was asked about. Where it was about
// none, the time narrows it; where it cannot be narrowed, it becomes the question
// who held the post then.
func asOf(topic *Topic, span query.Span, corrects bool) query.Ask {
	last := topic.Asked.Ask
	if last == nil {
		return query.Who{Set: query.In{Set: lineOf(topic), Span: span}}
	}
	if _, apart := last.(query.Apart); apart {
		return query.Who{Set: query.In{Set: lineOf(topic), Span: span}} // "how long was it empty?", "and now?"
	}
	if whether, ok := endsThen(last, span); ok {
		return whether
	}
	if edge, ok := span.(query.Edge); ok && edge.Of == query.Course {
		last = underNobody(last) // "who was director under Liu?", "and when Mao was chairman?"
	}
	if old := timeOf(last); old != nil {
		if corrects {
			span = inYear(old, span)
		}
		return query.ReplaceSpan(last, old, span)
	}
	switch ask := last.(type) {
	case query.Who:
		if set, ok := narrowed(ask.Set, span); ok {
			return query.Who{Set: set}
		}
	case query.List:
		if set, ok := narrowed(ask.Set, span); ok {
			ask.Set = set
			return ask
		}
	case query.HowMany:
		if set, ok := narrowed(ask.Set, span); ok {
			ask.Set = set
			return ask
		}
	case query.Posts:
		ask.Set = query.In{Set: ask.Set, Span: span}
		return ask
	case query.Gaps:
		ask.Span = span
		return ask
	case query.Whether:
		if some, ok := ask.Claim.(query.Some); ok {
			if set, ok := narrowed(some.Set, span); ok {
				ask.Claim = query.Some{Set: set}
				return ask
			}
		}
	}
	return query.Who{Set: query.In{Set: lineOf(topic), Span: span}}
}

// dated tells whether the last answer was a sentence that told of a time, or when something
// happened.
func (t *Topic) dated() bool {
	if moment, ok := t.Asked.Ask.(query.Moment); ok {
		_, happening := moment.Span.(query.Happening)
		_, told := t.when().(query.Time)
		return happening && (told || !t.Silent)
	}
	return t.Asked.Ask == nil && t.when() != nil
}

// sameTime asks who held a post at the time of the last question, which a question without
// one corrects: "who was bandmaster in 1950?", "I mean, who was the conductor?"; or at the time
// of what was told: "when did they win the cup?", "who was manager?". nil of others.
func sameTime(topic *Topic, m *Message) []query.Ask {
	when := timeOf(topic.Asked.Ask)
	if topic.dated() {
		when = topic.when()
	}
	if when == nil || len(m.Asks) != 1 {
		return nil
	}
	who, ok := m.Asks[0].(query.Who)
	if !ok {
		return nil
	}
	if in, isIn := who.Set.(query.In); isIn && m.Fragment && in.Span == query.Span(query.Now{}) {
		who.Set = in.Set // "I mean the director"
	}
	switch who.Set.(type) {
	case query.All, query.Body:
		return []query.Ask{query.Who{Set: query.In{Set: who.Set, Span: when}}}
	}
	return nil
}

// atTimeTold asks of the time that was told who was in office, where a message says that it is past: "was Ding director
// in 2005?", "who was in office, then?".
func atTimeTold(topic *Topic, ask query.Ask) query.Ask {
	who, _ := ask.(query.Who)
	in, ok := who.Set.(query.In)
	if !ok || in.Span != query.Span(query.Now{}) || in.Set.String() != (query.All{}).String() || topic.when() == nil {
		return ask
	}
	return query.Who{Set: query.In{Set: lineOf(topic), Span: topic.when()}}
}

// inYear is a day or month in the year that corrects its own: "in December 2018", "I
// meant 2019". Any other time is taken as it is said.
func inYear(old, span query.Span) query.Span {
	before, ok := old.(query.Time)
	year, isTime := span.(query.Time)
	if !ok || !isTime || year.Grain != query.Year || before.Grain != query.Day && before.Grain != query.Month {
		return span
	}
	from, _, _ := before.Days.From.Civil()
	to, _, _ := year.Days.From.Civil()
	moved := nextTo(query.Shift{Span: old, N: to - from, Unit: query.Years})
	if _, ok := moved.(query.Time); !ok {
		return span
	}
	return moved
}

// underNobody is a question that no longer says under whom.
func underNobody(ask query.Ask) query.Ask {
	return query.Mapping{Sets: func(s query.Set) query.Set {
		if under, ok := s.(query.Under); ok {
			return under.Set
		}
		return s
	}}.Ask(ask)
}

// endsThen asks whether somebody's time began or ended when a message says, after it was
// asked whether he held the post: "is Han the director?", "since May 2024?".
func endsThen(last query.Ask, span query.Span) (query.Ask, bool) {
	whether, ok := last.(query.Whether)
	related, isRelated := span.(query.Related)
	if !ok || !isRelated || related.How != query.Since && related.How != query.Until {
		return nil, false
	}
	end := query.Edge{Of: query.Start}
	if related.How == query.Until {
		end.Of = query.End
	}
	switch claim := whether.Claim.(type) {
	case query.Within:
		edge, ok := claim.A.(query.Edge)
		if !ok {
			return nil, false
		}
		end.Set = edge.Set
	case query.Some:
		named := PeopleIn(whether)
		if len(named) != 1 {
			return nil, false
		}
		end.Set = somebody(named)
		if line := posts(lineOf(&Topic{Asked: query.Text{Ask: query.Who(claim)}})); line != nil {
			end.Set = query.Meet{Sets: []query.Set{line, end.Set}}
		}
	default:
		return nil, false
	}
	return query.Whether{Claim: query.Within{A: end, B: related.Span}}, true
}

// narrowed is a set in a time: a selector picks of those in it.
func narrowed(set query.Set, span query.Span) (query.Set, bool) {
	switch s := set.(type) {
	case query.All, query.Body, query.Under, query.Less, query.Acting, query.Meet, query.Join, query.Lasting, query.Repeated:
		return query.In{Set: set, Span: span}, true
	case query.Nth:
		if moment(span) {
			return nil, false
		}
		inner, ok := narrowed(s.Set, span)
		s.Set = inner
		return s, ok
	case query.Most:
		inner, ok := narrowed(s.Set, span)
		s.Set = inner
		return s, ok
	case query.Take:
		inner, ok := narrowed(s.Set, span)
		s.Set = inner
		return s, ok
	}
	return nil, false
}

// moment tells whether a time is a year or less, of which one asks who was there and
// not who was the first of it.
func moment(span query.Span) bool {
	switch s := span.(type) {
	case query.Time:
		return s.Grain != query.Stretch
	case query.Now, query.Then, query.Shift:
		return true
	}
	return false
}

// timeOf is the time that a question is about, nil where it is about none. The time
// that it asks for is none of its own.
func timeOf(ask query.Ask) query.Span {
	if _, asked := ask.(query.Moment); asked {
		return nil
	}
	spans := query.Spans(ask)
	if len(spans) == 0 {
		return nil
	}
	last := spans[len(spans)-1] // a span stands behind those in it
	if _, now := last.(query.Now); now && len(spans) > 1 {
		return spans[len(spans)-2]
	}
	return last
}

// untoldSince tells whether the records told nothing of what was asked about since some time: then no
// other role of it is known.
func (t *Topic) untoldSince() bool {
	filling, ok := t.Asked.Ask.(query.Filling)
	return ok && t.Silent && slices.ContainsFunc(filling.Event.Roles, func(r query.Role) bool {
		when, _ := r.Filler.(query.When)
		related, ok := when.Span.(query.Related)
		return ok && related.How == query.Since
	})
}

// since asks who or what it was in an event from the time on that was told: "what happened on 30 June
// 1988?", "who chose the team after that?". ok is false of other questions.
func since(topic *Topic, ask query.Ask) (later query.Ask, ok bool) {
	filling, ok := ask.(query.Filling)
	at, told := topic.when().(query.Time)
	if !ok || !told {
		return nil, false
	}
	filling.Event.Roles = append(slices.Clone(filling.Event.Roles), query.Role{
		Kind: query.RoleTime, Filler: query.When{Span: query.Related{How: query.Since, Span: at}},
	})
	slices.SortStableFunc(filling.Event.Roles, func(a, b query.Role) int { return int(a.Kind) - int(b.Kind) })
	return filling, true
}
