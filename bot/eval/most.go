package eval

import (
	"cmp"
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// most is who has the most of a measure in a set, or the least. Who may have are
// candidates.
func (r *run) most(s query.Most) roll {
	set := r.set(s.Set)
	if set.fails() {
		return set
	}
	scores := r.scores(set.held, s.Measure, s.Least)
	if s.Least {
		for i := range scores {
			scores[i].length = knowledge.Length{Min: -scores[i].length.Max, Max: -scores[i].length.Min}
		}
	}
	ranked := rank(scores, max(s.Rank, 1))
	out := set.with(keep(set.held, func(h Held) knowledge.Certainty { return ranked[h.Tenure.Person] }))
	if s.Measure == query.ByStretch {
		out.held = r.longestStretches(out.held, s.Least)
	}
	out.from = set.held
	for _, stay := range r.stays(out.held) {
		if stay.Ongoing {
			out.notes = append(out.notes, Note{Kind: StillInOffice, Tenure: stay.Tenures[len(stay.Tenures)-1]})
		}
	}
	if len(out.held) == 0 && len(set.held) > 0 {
		out.why = beyond
	}
	return out
}

// score is how much a person has of a measure.
type score struct {
	person  *knowledge.Person
	certain knowledge.Certainty // that the person belongs
	length  knowledge.Length    // or a number
}

func (r *run) scores(held []Held, by query.Measure, least bool) []score {
	certain := (&roll{held: held}).certainties()
	var out []score
	for _, stay := range r.stays(held) {
		s := score{person: stay.Person, certain: certain[stay.Person], length: stay.Length}
		switch by {
		case query.ByStretch:
			s.length = r.stretch(stay.Tenures, least)
		case query.ByTimes:
			s.length = knowledge.Length{Min: len(stay.Tenures), Max: len(stay.Tenures)}
		case query.ByTerms:
			n := 0
			for _, t := range stay.Tenures {
				n += len(t.Terms)
			}
			s.length = knowledge.Length{Min: n, Max: n}
		}
		out = append(out, s)
	}
	return out
}

// stretch is the length of the longest of some tenures, or of the shortest.
func (r *run) stretch(tenures []*knowledge.Tenure, shortest bool) knowledge.Length {
	out := tenures[0].Length(r.today)
	for _, t := range tenures[1:] {
		l := t.Length(r.today)
		if shortest {
			out = knowledge.Length{Min: min(out.Min, l.Min), Max: min(out.Max, l.Max)}
		} else {
			out = knowledge.Length{Min: max(out.Min, l.Min), Max: max(out.Max, l.Max)}
		}
	}
	return out
}

// rank tells who has the k-th most. Of those that tie on a known number all have
// the same place; where nobody has it, who shares the place before.
func rank(scores []score, k int) map[*knowledge.Person]knowledge.Certainty {
	if k > len(scores) {
		return nil
	}
	sure, all := make([]int, 0, len(scores)), make([]int, 0, len(scores))
	for _, s := range scores {
		if s.certain == knowledge.Certainly {
			sure = append(sure, s.length.Min)
		}
		all = append(all, s.length.Max)
	}
	slices.Sort(sure)
	slices.Sort(all)
	more := func(sorted []int, than int) int {
		i, _ := slices.BinarySearch(sorted, than+1)
		return len(sorted) - i
	}
	ranked := map[*knowledge.Person]knowledge.Certainty{}
	best := 0
	places := make([]placed, len(scores))
	for i, s := range scores {
		above := more(all, s.length.Min)
		if s.length.Max > s.length.Min {
			above-- // itself
		}
		places[i] = placed{more(sure, s.length.Max) + 1, above + 1}
		if places[i].least <= k {
			best = max(best, min(k, places[i].most))
		}
	}
	for i, s := range scores {
		p := places[i]
		if p.least > best || p.most < best {
			continue
		}
		ranked[s.person] = knowledge.Possibly
		if p.least == best && p.most == best {
			ranked[s.person] = s.certain
		}
	}
	return ranked
}

// longestStretches is of each person only the stretches that may be the longest,
// or the shortest.
func (r *run) longestStretches(held []Held, least bool) []Held {
	return keep(held, func(h Held) knowledge.Certainty {
		c, l := knowledge.Certainly, h.Tenure.Length(r.today)
		for _, o := range held {
			if o.Tenure.Person != h.Tenure.Person || o.Tenure == h.Tenure {
				continue
			}
			a, b := o.Tenure.Length(r.today), l
			if least {
				a, b = b, a
			}
			c = min(c, not(a.Longer(b)))
		}
		return c
	})
}

// compareLengths orders stays from the longest to the shortest, by the middle of
// what is known.
func compareLengths(a, b Lasted) int {
	return cmp.Compare(b.Length.Min+b.Length.Max, a.Length.Min+a.Length.Max)
}
