package talk

import (
	"slices"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/knowledge"
)

// pairAfter are the two of whom a message calls one the former or the latter, so that the
// next may call the other so; nil of others.
func pairAfter(before *Topic, m *Message) []string {
	asks := m.Asks
	if m.Part.Ask != nil {
		asks = append(slices.Clone(asks), m.Part.Ask)
	}
	for _, ask := range asks {
		holes, _ := query.Holes(ask)
		if !slices.Contains(holes, query.Hole{Kind: query.Former}) && !slices.Contains(holes, query.Hole{Kind: query.Latter}) {
			continue
		}
		first, second, ok := before.two()
		one, isOne := first.(query.Of)
		other, isOther := second.(query.Of)
		if ok && isOne && isOther && len(one.People) == 1 && len(other.People) == 1 {
			return []string{one.People[0], other.People[0]}
		}
	}
	return nil
}

// spokenWith are those who were answers so far, with some more.
func spokenWith(before, people []string) []string {
	all := slices.Clone(before)
	for _, id := range people {
		if !slices.Contains(all, id) && len(all) < maxNames {
			all = append(all, id)
		}
	}
	return all
}

func isSeveral(ask query.Ask) bool {
	_, ok := ask.(query.Several)
	return ok
}

// about is whom "he" means after an answer: who is the answer; of an event, whom the
// question named; else whom the talk was of before.
func (t *Talk) about(before *Topic, r *eval.Result, results []eval.Result, named []string) []string {
	if len(before.People) == 1 && slices.Contains(named, before.People[0]) {
		named = before.People // "was he appointed by Hu?" is still about him
	}
	if _, event := r.Ask.(query.Filling); event && len(named) > 0 {
		return named
	}
	if _, order := precedes(r.Ask); order && r.Verdict == eval.No && slices.Equal(named, before.People) {
		return named // "who was manager in 1955?", "did Castell replace him?", "who did replace him?"
	}
	if people := peopleOf(results); len(people) > 0 {
		if one := certainOf(results); one != nil {
			return one
		}
		return people
	}
	switch {
	case len(named) > 0:
		return named
	case r.Status == eval.NoHolder || nobody(r):
		return nil
	}
	return before.People
}

// precedes is who a question says came before whom; ok is false of others.
func precedes(ask query.Ask) (claim query.Precedes, ok bool) {
	whether, _ := ask.(query.Whether)
	claim, ok = whether.Claim.(query.Precedes)
	return claim, ok
}

// certainOf is the one who is the answer for certain, where others are only possible; nil of
// other answers.
func certainOf(results []eval.Result) []string {
	if len(results) != 1 || results[0].Status != eval.Ambiguous {
		return nil
	}
	if _, who := results[0].Ask.(query.Who); !who {
		return nil
	}
	var certain []string
	for _, h := range results[0].Held {
		if id := h.Tenure.Person.ID; h.Certain == knowledge.Certainly && !slices.Contains(certain, id) {
			certain = append(certain, id)
		}
	}
	if len(certain) != 1 {
		return nil
	}
	return certain
}

// peopleOf are the people of whom results tell. Several of whom they are silent are nobody in
// particular: "was it ever run by a Norwegian?".
func peopleOf(results []eval.Result) []string {
	var ids []string
	for i := range results {
		if results[i].Status == eval.NotInRecord && len(results[i].People) > 1 {
			continue
		}
		for _, id := range idsOf(results[i].People) {
			if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	return ids
}

func idsOf(people []*knowledge.Person) []string {
	var ids []string
	for _, p := range people[:min(len(people), maxNames)] {
		ids = append(ids, p.ID)
	}
	return ids
}

// namedIn are the people whom a question names.
func (t *Talk) namedIn(ask query.Ask) []string {
	var people []string
	for _, id := range PeopleIn(ask) {
		if t.people[id] != nil {
			people = append(people, id)
		}
	}
	return people[:min(len(people), maxNames)]
}

// groupOf is those among whom one may pick after an answer: a list, all that were
// counted, several who are the answer, and those of whom a selector picked; nil where
// the answer is about one alone.
func groupOf(r *eval.Result) (group query.Set, picked bool) {
	switch ask := r.Ask.(type) {
	case query.List:
		return ask.Set, false
	case query.HowMany:
		if ask.Of == query.OfPeople {
			return ask.Set, false
		}
	case query.Who:
		switch s := ask.Set.(type) {
		case query.Nth:
			return s.Set, true
		case query.Most:
			return s.Set, true
		}
		if len(r.People) > 1 {
			return ask.Set, false
		}
	}
	return nil, false
}

// toldOf are the people of a result in the order in which they were told, none where
// somebody stands in it more than once, or where they are too many to keep.
func toldOf(r *eval.Result) []string {
	if len(r.Held) != len(r.People) || len(r.People) > maxNames {
		return nil
	}
	return idsOf(r.People)
}
