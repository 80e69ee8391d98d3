package eval

import (
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
	if pair := len(scores) == 2; s.Least && !pair && (s.Measure == query.ByLength || s.Measure == query.ByStretch) {
		r.leastOfThoseGone(ranked, scores, set.held, max(s.Rank, 1))
	}
	if slices.ContainsFunc(scores, func(s score) bool {
		return ranked[s.person] != knowledge.No && s.length.Max-s.length.Min > unknownLength
	}) {
		return failed(silent) // how long that was, the records do not tell
	}
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

// unknownLength is how many days a length may be uncertain by that is known at all.
const unknownLength = 100 * 366

// leastOfThoseGone makes of a least that somebody in office has so far one of two
// readings: the other is the least of those who have left. Of two, one is compared with the other.
func (r *run) leastOfThoseGone(ranked map[*knowledge.Person]knowledge.Certainty, scores []score, held []Held, k int) {
	there := map[*knowledge.Person]bool{}
	so := false
	for _, h := range held {
		if r.inOffice(h.Tenure) {
			there[h.Tenure.Person] = true
			so = so || ranked[h.Tenure.Person] != knowledge.No
		}
	}
	if !so {
		return
	}
	gone := slices.DeleteFunc(slices.Clone(scores), func(s score) bool { return there[s.person] })
	others := rank(gone, k)
	if len(others) == 0 {
		return
	}
	for p := range others {
		ranked[p] = knowledge.Possibly
	}
	for p := range ranked {
		ranked[p] = knowledge.Possibly
	}
}

// score is how much a person has of a measure.
type score struct {
	person  *knowledge.Person
	certain knowledge.Certainty // that the person belongs
	length  knowledge.Length    // or a number
}

func (r *run) scores(held []Held, by query.Measure, least bool) []score {
	var out []score
	for _, own := range byPerson(held) {
		s := score{person: own[0].Tenure.Person, certain: most(own)}
		switch by {
		case query.ByStretch:
			s.length = r.stretch(own, least)
		case query.ByTimes:
			s.length = atLeastOne(own, func(*knowledge.Tenure) knowledge.Length { return knowledge.Length{Min: 1, Max: 1} })
		case query.ByTerms:
			s.length = atLeastOne(own, func(t *knowledge.Tenure) knowledge.Length {
				return knowledge.Length{Min: len(t.Terms), Max: len(t.Terms)}
			})
		default:
			s.length = r.inOfficeFor(own)
		}
		out = append(out, s)
	}
	return out
}

// byPerson is tenures by who holds them, in order of the first.
func byPerson(held []Held) [][]Held {
	at := make(map[*knowledge.Person]int, len(held))
	var out [][]Held
	for _, h := range held {
		i, known := at[h.Tenure.Person]
		if !known {
			i = len(out)
			at[h.Tenure.Person] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], h)
	}
	return out
}

// inOfficeFor is how long a person was in office, if at all: of tenures that only may
// belong at least one does.
func (r *run) inOfficeFor(own []Held) knowledge.Length {
	return atLeastOne(own, func(t *knowledge.Tenure) knowledge.Length { return t.Length(r.today) })
}

// atLeastOne adds up a measure of tenures, those that only may belong to its most,
// and where all are such the least of them to its least.
func atLeastOne(own []Held, of func(*knowledge.Tenure) knowledge.Length) knowledge.Length {
	var sum knowledge.Length
	if len(own) == 1 {
		return of(own[0].Tenure)
	}
	least, certain := -1, false
	for _, h := range own {
		l := of(h.Tenure)
		sum.Max += l.Max
		if h.Certain == knowledge.Certainly {
			sum.Min, certain = sum.Min+l.Min, true
		}
		if least < 0 || l.Min < least {
			least = l.Min
		}
	}
	if !certain {
		sum.Min = least
	}
	return sum
}

// stretch is the length of the longest of a person's tenures, or of the shortest.
func (r *run) stretch(own []Held, shortest bool) knowledge.Length {
	if shortest {
		l := r.stretchOf(own, -1)
		return knowledge.Length{Min: -l.Max, Max: -l.Min}
	}
	return r.stretchOf(own, 1)
}

// stretchOf is the greatest of lengths that are counted forwards or backwards.
func (r *run) stretchOf(own []Held, sign int) knowledge.Length {
	var out knowledge.Length
	certain := false
	for i, h := range own {
		l := h.Tenure.Length(r.today)
		if sign < 0 {
			l = knowledge.Length{Min: -l.Max, Max: -l.Min}
		}
		if i == 0 {
			out = l
			certain = h.Certain == knowledge.Certainly
			continue
		}
		out.Max = max(out.Max, l.Max)
		switch {
		case h.Certain == knowledge.Certainly && certain:
			out.Min = max(out.Min, l.Min)
		case h.Certain == knowledge.Certainly:
			out.Min, certain = l.Min, true
		case !certain:
			out.Min = min(out.Min, l.Min)
		}
	}
	return out
}
