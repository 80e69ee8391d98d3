package talk

import (
	"officebot/bot/query"
	"officebot/knowledge"
)

// two are the first and the second of two who were talked of.
func (t *Topic) two() (first, second query.Set, ok bool) {
	if len(t.Pair) == 2 {
		return somebody(t.Pair[:1]), somebody(t.Pair[1:]), true
	}
	if who, isWho := t.Asked.Ask.(query.Who); isWho {
		step, isStep := who.Set.(query.Step)
		if isStep && t.Nobody {
			return nil, nil, false // there was but one
		}
		if isStep && len(t.People) > 0 {
			first, second = step.From, somebody(t.People)
			if step.By < 0 {
				first, second = second, first
			}
			return first, second, true
		}
	}
	for _, list := range [...][]string{t.Named, t.People, t.Beside, t.Several} {
		if len(list) == 2 {
			return somebody(list[:1]), somebody(list[1:]), true
		}
	}
	if n := len(t.Spoken); n > 1 && len(t.People) < 3 {
		return somebody(t.Spoken[n-2 : n-1]), somebody(t.Spoken[n-1:]), true
	}
	return nil, nil, false
}

// inTime is a pair with the one first who held a post first, where each held but one: "who was it
// before Han?", "how long was he there?", "was there a gap between them?".
func (t *Talk) inTime(first, second query.Set) (earlier, later query.Set) {
	a, b := t.onlyTenure(first), t.onlyTenure(second)
	if a != nil && b != nil && b.Start.Last < a.Start.First {
		return second, first
	}
	return first, second
}

// onlyTenure is the one tenure of one person, nil where a set is none such or the records do not date it.
func (t *Talk) onlyTenure(set query.Set) *knowledge.Tenure {
	of, ok := set.(query.Of)
	if !ok || len(of.People) != 1 {
		return nil
	}
	p := t.people[of.People[0]]
	if p == nil || len(p.Tenures) != 1 || p.Tenures[0].Start.IsZero() {
		return nil
	}
	return p.Tenures[0]
}
