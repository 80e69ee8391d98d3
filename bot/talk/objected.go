package talk

import (
	"slices"

	"officebot/bot/query"
)

// objected asks whether the answer is what somebody thought it was.
func (t *Talk) objected(topic *Topic, p *Part) query.Ask {
	switch last := topic.Asked.Ask.(type) {
	case query.Who:
		switch step, stepped := last.Set.(query.Step); {
		case p.Set != nil:
			return query.Whether{Claim: query.Some{Set: query.Meet{Sets: []query.Set{last.Set, p.Set}}}}
		case p.Span != nil && stepped && step.By > 0:
			return query.Whether{Claim: query.Within{A: query.Edge{Set: last.Set, Of: query.Start}, B: p.Span}}
		case p.Span != nil && len(topic.People) == 2: // "who was it in 2003?", two of them: "was it in May?"
			return query.Whether{Claim: query.Within{A: query.Edge{Set: somebody(topic.People[1:]), Of: query.Start}, B: p.Span}}
		case p.Span != nil && len(topic.People) == 1:
			return query.Whether{Claim: query.Some{Set: query.In{Set: somebody(topic.People), Span: p.Span}}}
		}
	case query.Date:
		if p.Span != nil && last.Of == query.Course {
			return query.Whether{Claim: query.Some{Set: query.In{Set: last.Set, Span: p.Span}}}
		}
		if p.Span != nil {
			return query.Whether{Claim: query.Within{A: query.Edge{Set: last.Set, Of: last.Of}, B: p.Span}}
		}
	case query.Moment:
		if p.Span != nil {
			return query.Whether{Claim: query.Within{A: last.Span, B: p.Span}}
		}
	case query.List:
		if p.Set != nil {
			return query.Whether{Claim: query.Some{Set: query.Meet{Sets: []query.Set{last.Set, p.Set}}}}
		}
	case query.Filling:
		gap := gapOf(last.Event)
		if of, ok := p.Set.(query.Of); ok && len(of.People) == 1 && (gap == query.RoleAgent || gap == query.RolePatient) {
			return query.Whether{Claim: query.Holds{Event: filledBy(last.Event, of.People[0])}} // "who founded it?", "was it Hu?"
		}
	case query.HowMany:
		if p.Set != nil && last.Of == query.OfPeople {
			return query.Whether{Claim: query.Some{Set: query.Meet{Sets: []query.Set{last.Set, p.Set}}}}
		}
	case query.Whether:
		if of, ok := p.Set.(query.Of); ok && len(t.namedIn(last)) > 0 {
			if len(of.People) == 1 && slices.Contains(PeopleIn(last), of.People[0]) {
				return last // "wasn't it founded by Hu?", "pretty sure it was Hu"
			}
			return t.otherPerson(topic, of, nil)
		}
		if some, ok := last.Claim.(query.Some); ok && p.Set != nil {
			return query.Whether{Claim: query.Some{Set: query.Meet{Sets: []query.Set{some.Set, p.Set}}}} // "was there a director in 1970?", "not even Zhang?"
		}
		if old := timeOf(last); old != nil && p.Span != nil {
			return query.ReplaceSpan(last, old, p.Span) // "did he start in 2003?", "not in 2004?"
		}
		return last
	}
	return topic.Asked.Ask // what was told is told again: "no, it was Liu who appointed him"
}

// filledBy is an event with somebody in the role that was asked for.
func filledBy(e query.Event, id string) query.Event {
	e.Roles = slices.Clone(e.Roles)
	for i, r := range e.Roles {
		if r.Filler == query.Filler(query.Gap{}) {
			e.Roles[i].Filler = query.Entity{ID: id}
		}
	}
	return e
}
