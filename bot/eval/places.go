package eval

import (
	"slices"

	"officebot/knowledge"
)

// placed is the first and the last place that a tenure may have among others.
type placed struct{ least, most int }

func (p *placed) add(c knowledge.Certainty) {
	switch c {
	case knowledge.Certainly:
		p.least++
		p.most++
	case knowledge.Possibly:
		p.most++
	}
}

// maxPairs is how many tenures are compared each with each. In a longer line, which
// is that of many seats, only their dates are.
const maxPairs = 256

// plain tells whether all tenures certainly belong, each certainly after the one
// before or begun on the same day: then the place of each is its index.
func (r *run) plain(held []Held) bool {
	r.looked(len(held))
	for i, h := range held {
		if h.Certain != knowledge.Certainly {
			return false
		}
		if i > 0 && r.before(held[i-1].Tenure, h.Tenure) != knowledge.Certainly && !tied(held[i-1].Tenure, h.Tenure) {
			return false
		}
	}
	return true
}

// tied tells whether two came to one post on one day that is known; they are in
// the order of the records.
func tied(a, b *knowledge.Tenure) bool { return a.Post == b.Post && sameStart(a, b) }

// places is where each tenure may stand among the others, from 1; from the end
// where fromEnd is set: behind all that certainly are on that side, and perhaps
// behind those that possibly are.
func (r *run) places(held []Held, fromEnd bool) []placed {
	if len(held) > maxPairs {
		return r.placesByDate(held, fromEnd)
	}
	out := make([]placed, len(held))
	r.looked(len(held) * len(held))
	for at := range held {
		out[at] = placed{1, 1}
		for i, h := range held {
			if i != at {
				out[at].add(min(h.Certain, r.comesFirst(held, i, at, fromEnd)))
			}
		}
	}
	return out
}

// comesFirst tells whether the tenure at i came before the one at j, or after it
// where fromEnd is set.
func (r *run) comesFirst(held []Held, i, j int, fromEnd bool) knowledge.Certainty {
	if fromEnd {
		i, j = j, i
	}
	if tied(held[i].Tenure, held[j].Tenure) {
		return yes(i < j)
	}
	return r.before(held[i].Tenure, held[j].Tenure)
}

// placesByDate is places by the dates alone: it takes O(n log n).
func (r *run) placesByDate(held []Held, fromEnd bool) []placed {
	r.looked(len(held))
	var sure, all []int // what is on the near side, as numbers that rise with the place
	near := func(t *knowledge.Tenure) (first, last int) {
		if fromEnd {
			return -int(t.Start.Last), -int(t.Start.First)
		}
		return int(t.Start.First), int(t.Start.Last)
	}
	for _, h := range held {
		first, last := near(h.Tenure)
		if h.Certain == knowledge.Certainly {
			sure = append(sure, last)
		}
		all = append(all, first)
	}
	slices.Sort(sure)
	slices.Sort(all)
	out := make([]placed, len(held))
	for i, h := range held {
		first, last := near(h.Tenure)
		certainly, _ := slices.BinarySearch(sure, first)
		possibly, _ := slices.BinarySearch(all, last+1)
		out[i] = placed{certainly + 1, possibly} // which counts itself
	}
	return out
}
