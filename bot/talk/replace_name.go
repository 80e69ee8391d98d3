package talk

import (
	"slices"

	"officebot/bot/query"
)

// otherNamed asks the last question about somebody else, and about another time where
// the message tells one. Of several who bear the name those are meant who were told.
func (t *Talk) otherNamed(topic *Topic, p *Part, not query.Set) []query.Ask {
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
		ask := t.otherPerson(topic, of, not)
		if p.Span != nil && !onlyThen(topic, p.Span) {
			ask = t.atTime(topic, of, p.Span)
		}
		if ask != nil {
			asks = append(asks, ask)
		}
	}
	return asks
}

// objectedEach asks it of each who bears a name.
func (t *Talk) objectedEach(topic *Topic, p *Part) []query.Ask {
	var asks []query.Ask
	for _, of := range p.Namesakes {
		one := *p
		one.Set = of
		if ask := t.objected(topic, &one); ask != nil {
			asks = append(asks, ask)
		}
	}
	return asks
}

// onlyThen tells whether a time beside a name is but "then" after a question of no time, and
// only goes on: "who appointed Jia?", "Zhang, then?".
func onlyThen(topic *Topic, span query.Span) bool {
	return span == query.Span(query.Then{}) && timeOf(topic.Asked.Ask) == nil && len(PeopleIn(topic.Asked.Ask)) > 0
}

// atTime asks whether somebody held the post at a time: "and Jia in 1995?".
func (t *Talk) atTime(topic *Topic, of query.Of, span query.Span) query.Ask {
	if whether, ok := topic.Asked.Ask.(query.Whether); ok {
		if _, some := whether.Claim.(query.Some); some {
			if ask := t.otherPerson(topic, of, nil); timeOf(ask) != nil {
				return query.ReplaceSpan(ask, timeOf(ask), span)
			}
		}
	}
	return query.Whether{Claim: query.Some{Set: query.Meet{Sets: []query.Set{query.In{Set: lineOf(topic), Span: span}, of}}}}
}
