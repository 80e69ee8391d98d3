package talk

import (
	"slices"

	"officebot/bot/query"
)

// each asks of every one of those talked of what is asked of "them": "were they directors
// in 2010?" is so where each of them was.
func (f *filling) each(ask query.Ask) query.Ask {
	whether, _ := ask.(query.Whether)
	some, ok := whether.Claim.(query.Some)
	if holes, _ := query.Holes(ask); !ok || len(holes) != 1 || !isOfThem(some.Set) {
		return ask
	}
	group, ok := f.hole(they).(query.Of)
	if !ok || len(group.People) < 2 {
		return ask
	}
	var claims []query.Claim
	for _, id := range group.People {
		one := query.Fill(query.Whether{Claim: some}, func(query.Hole) query.Set {
			return query.Of{People: []string{id}, Every: group.Every}
		}, func() query.Span { return query.Then{} })
		claims = append(claims, one.(query.Whether).Claim)
	}
	whether.Claim = query.And{Claims: claims}
	return whether
}

// isOneOfThem tells whether a set is somebody as one of those talked of: "was Zhang one of them?".
func isOneOfThem(meet query.Meet) bool {
	if len(meet.Sets) != 2 || meet.Sets[0] != query.Set(they) {
		return false
	}
	_, named := meet.Sets[1].(query.Of)
	return named || meet.Sets[1] == query.Set(query.Hole{})
}

// members are those of whom somebody may be one: whom the last question asked for, be it only
// whether another is one of them, or among whom the talk picks. nil where there are none.
func (t *Topic) members() query.Set {
	if some, _ := askedFor(t.Asked.Ask); some != nil && narrowedOf(some) != nil {
		return some
	}
	return t.those()
}

// isOfThem tells whether a set is those talked of, restricted in whatever way.
func isOfThem(set query.Set) bool {
	if whole := restricted(set); whole != nil {
		return isOfThem(whole)
	}
	switch s := set.(type) {
	case query.Hole:
		return s == they
	case query.Meet:
		return !isOneOfThem(s) && slices.ContainsFunc(s.Sets, isOfThem)
	}
	return false
}

// restricted is the set that another one restricts to a time, a leader or a length; nil of
// others.
func restricted(set query.Set) query.Set {
	switch s := set.(type) {
	case query.In:
		return s.Set
	case query.Under:
		return s.Set
	case query.Lasting:
		return s.Set
	}
	return nil
}
