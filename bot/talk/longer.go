package talk

import "officebot/bot/query"

// longer compares him of whom the talk is with the other of two who were talked of: "who came
// before Chen?", "did he serve longer?"; or with everybody where there are no two. By himself he
// would be the longest in any case.
func (f *filling) longer(ask query.Ask) query.Ask {
	whether, ok := ask.(query.Whether)
	some, isSome := whether.Claim.(query.Some)
	most, isMost := some.Set.(query.Most)
	if !ok || !isSome || !isMost || most.Set != query.Set(query.Hole{}) || most.Rank > 1 {
		return ask
	}
	he := f.hole(query.Hole{})
	first, second, two := f.topic.two()
	if he == nil || !two || he.String() != first.String() && he.String() != second.String() {
		most.Set = lineOf(f.topic)
		return query.Whether{Claim: query.Some{Set: query.Meet{Sets: []query.Set{most, query.Hole{}}}}}
	}
	than := first
	if he.String() == first.String() {
		than = second
	}
	cmp := query.Greater
	if most.Least {
		cmp = query.Fewer
	}
	return query.Whether{Claim: query.Compare{A: he, Cmp: cmp, Than: than}}
}
