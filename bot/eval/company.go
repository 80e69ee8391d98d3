package eval

import (
	"officebot/bot/query"
	"officebot/knowledge"
)

// company is the tenures of people who had so many others under them, or over them, in the
// time of a set. Where the records may be silent on some of the others, only those who had so
// many for certain are told, and nobody has the most; nor where the people may not be all.
func (r *run) company(s query.Company) roll {
	set, others := r.set(s.Set), r.set(s.Others)
	switch {
	case set.fails():
		return set
	case others.fails():
		return failed(others.why)
	case len(set.held) > maxInCompany || len(others.held) > maxInCompany:
		return failed(silent)
	case (set.open || others.open) && (s.Most || s.Fewest):
		return failed(silent)
	}
	scores, ok := r.companions(s, &set, &others)
	if !ok {
		return failed(missing)
	}
	fits := map[*knowledge.Person]knowledge.Certainty{}
	if s.Most || s.Fewest {
		fits = rank(scores, 1)
	} else {
		for _, one := range scores {
			fits[one.person] = countFits(one.length.Min, one.length.Max, s.Cmp, s.N)
			if others.open && (fits[one.person] == knowledge.Possibly || s.Cmp != query.Greater && s.Cmp != query.AtLeast) {
				fits[one.person] = knowledge.No
			}
		}
	}
	out := set.among(keep(set.held, func(h Held) knowledge.Certainty { return min(h.Certain, fits[h.Tenure.Person]) }))
	out.open = out.open || others.open
	return out
}

// maxInCompany is of how many tenures it is counted who served whom, which takes as many steps as
// their product: more than a few offices have.
const maxInCompany = 1000

// companions is how many of the others each person of a set had; for the fewest it is counted
// downwards. ok is false where that is too much work.
func (r *run) companions(s query.Company, set, others *roll) (scores []score, ok bool) {
	for _, own := range byPerson(set.held) {
		if r.spent() {
			return nil, false
		}
		p := own[0].Tenure.Person
		his := query.Meet{Sets: []query.Set{s.Set, query.Of{People: []string{p.ID}}}}
		var with roll
		if s.Serving {
			with = r.leaders(query.Leaders{Set: his})
			with.held = keep(with.held, func(h Held) knowledge.Certainty {
				return min(h.Certain, yes(r.among(others.posts, h.Tenure.Post)))
			})
		} else {
			with = r.under(query.Under{Set: s.Others, Leaders: his})
		}
		n := knowledge.Length{Max: len(with.people())}
		for _, c := range with.certainties() {
			if c == knowledge.Certainly {
				n.Min++
			}
		}
		if s.Fewest {
			n = knowledge.Length{Min: -n.Max, Max: -n.Min}
		}
		scores = append(scores, score{person: p, certain: most(own), length: n})
	}
	return scores, true
}
