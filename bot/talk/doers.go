package talk

import (
	"slices"

	"officebot/bot/query"
)

// doers are those of whom the last question asked, or said something, and all among whom they
// are; ok is false where it was about somebody by name: "did all serve ten years?", "who of
// them served under Hu?".
func doers(last query.Ask) (some, all query.Set, ok bool) {
	some, denied := askedFor(last)
	if some == nil {
		return nil, nil, false
	}
	if less, every := some.(query.Less); every && denied {
		return less.Without, less.Set, true // nobody of them is left out
	}
	if less, ok := some.(query.Less); ok && narrowedOf(less.Without) != nil {
		return less.Without, less.Set, true // those who did not were told
	}
	all = narrowedOf(some)
	return some, all, all != nil
}

// askedFor are those whom a question asks for, or of whom it asks whether there is anybody, or somebody who is
// named, and whether it says that there is not; nil of others.
func askedFor(last query.Ask) (some query.Set, denied bool) {
	switch a := last.(type) {
	case query.Who:
		return a.Set, false
	case query.List:
		return a.Set, false
	case query.HowMany:
		return a.Set, false
	case query.Whether:
		claim := a.Claim
		not, denied := claim.(query.Not)
		if denied {
			claim = not.Claim
		}
		if held, ok := claim.(query.Some); ok {
			return anybody(held.Set), denied
		}
	}
	return nil, false
}

// narrowedOf is what a set is narrowed from, nil where it is nobody's or one man's.
func narrowedOf(set query.Set) query.Set {
	if whole := restricted(set); whole != nil {
		return narrowedOf(whole)
	}
	switch s := set.(type) {
	case query.Repeated:
		return narrowedOf(s.Set)
	case query.Company:
		return narrowedOf(s.Set)
	case query.Doing:
		return narrowedOf(s.Set)
	case query.Acting:
		return narrowedOf(s.Set)
	case query.Less:
		return narrowedOf(s.Set)
	case query.Career:
		return narrowedOf(s.Set)
	case query.Meet:
		for _, one := range s.Sets {
			if of, ok := one.(query.Of); ok && len(of.People) > 1 {
				return of // "who of them had been vice president?"
			}
		}
		if !slices.ContainsFunc(s.Sets, func(one query.Set) bool { return narrowedOf(one) == nil }) {
			return narrowedOf(s.Sets[0])
		}
	case query.All, query.Body:
		return set
	case query.Of:
		if len(s.People) > 1 {
			return set
		}
	}
	return nil
}

// WhichOfThem asks of those who were told to whom of them something happened, or who of them did it:
// "which of the two died in office?". ok is false of other questions.
func (t *Topic) WhichOfThem(m *Message, ask query.Ask) (who query.Ask, ok bool) {
	filling, is := ask.(query.Filling)
	if !is || !m.WhichOne && !m.Several || len(t.Several) < 2 {
		return nil, false
	}
	gap := gapOf(filling.Event)
	return query.Who{Set: query.Doing{Set: somebody(t.Several), Event: filling.Event}}, gap == query.RoleAgent || gap == query.RolePatient
}

// othersThanDid are all but those who did what the last question asked, where a message asks for
// them: "and who didn't?". nil of other messages.
func othersThanDid(topic *Topic, set query.Set) query.Ask {
	less, ok := set.(query.Less)
	if !ok || less.Set != query.Set(they) || less.Without != query.Set(they) {
		return nil
	}
	some, all, ok := doers(topic.Asked.Ask)
	if !ok || some.String() == all.String() {
		return query.Who{Set: query.Hole{Kind: query.One}} // nothing tells whom
	}
	return query.Who{Set: query.Less{Set: all, Without: some}}
}

// difference asks again by how much one was there longer than another, or asks it of the two
// who were talked of last.
func difference(topic *Topic, set query.Set) query.Ask {
	most, _ := set.(query.Most)
	join, ok := most.Set.(query.Join)
	if !ok || len(join.Sets) != 2 || join.Sets[0] != query.Set(query.Hole{Kind: query.Former}) {
		return nil
	}
	switch last := topic.Asked.Ask.(type) {
	case query.Who:
		if _, most := last.Set.(query.Most); most {
			return last
		}
	case query.Whether:
		if _, compare := last.Claim.(query.Compare); compare {
			return last
		}
	}
	return query.Who{Set: set}
}
