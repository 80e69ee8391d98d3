package eval

import (
	"cmp"
	"slices"

	"officebot/knowledge"
)

// rank tells who has the k-th most. Of those that tie on a known number all have
// the same place; where nobody has it, who shares the place before.
func rank(scores []score, k int) map[*knowledge.Person]knowledge.Certainty {
	if k > len(scores) {
		return nil
	}
	places := ranks(scores)
	ranked := map[*knowledge.Person]knowledge.Certainty{}
	before, known, taken := 0, true, false
	for i, p := range places {
		exact := p.least == p.most && scores[i].certain == knowledge.Certainly
		known = known && exact
		taken = taken || exact && p.least == k
		if p.least <= k {
			before = max(before, p.least)
		}
	}
	for i, p := range places {
		switch {
		case known && p.least == before:
			ranked[scores[i].person] = knowledge.Certainly
		case known, p.least > k, taken && p.most < k:
		case p.least == p.most && p.least == k:
			ranked[scores[i].person] = scores[i].certain
		default:
			ranked[scores[i].person] = knowledge.Possibly
		}
	}
	return ranked
}

// ranks is the place that each score may have, from 1 for the most.
func ranks(scores []score) []placed {
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
	out := make([]placed, len(scores))
	for i, s := range scores {
		above := more(all, s.length.Min)
		if s.length.Max > s.length.Min {
			above-- // itself
		}
		out[i] = placed{more(sure, s.length.Max) + 1, above + 1}
	}
	return out
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
			longer := a.Longer(b)
			if o.Certain == knowledge.Possibly {
				longer = min(longer, knowledge.Possibly)
			}
			c = min(c, not(longer))
		}
		return c
	})
}

// compareLengths orders stays from the longest to the shortest, by the middle of
// what is known.
func compareLengths(a, b Lasted) int {
	return cmp.Compare(b.Length.Min+b.Length.Max, a.Length.Min+a.Length.Max)
}
