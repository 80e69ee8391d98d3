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

// isOfThem tells whether a set is those talked of, restricted in whatever way.
func isOfThem(set query.Set) bool {
	switch s := set.(type) {
	case query.Hole:
		return s == they
	case query.In:
		return isOfThem(s.Set)
	case query.Under:
		return isOfThem(s.Set)
	case query.Lasting:
		return isOfThem(s.Set)
	case query.Meet:
		return slices.ContainsFunc(s.Sets, isOfThem)
	}
	return false
}
