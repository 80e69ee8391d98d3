package knowledge

import "slices"

// Data of many seats, as a parliament's, does not say that a post has many.
// It shows when tenures that follow each other are not what is left after a few
// errors: the fewest tenures that would have to be struck out so that no two
// people are in office together for more than minTogether days are then more
// than one in errorShare. Of a single seat's records it is those with a wrong or
// a missing end.
const (
	minTogether = 31
	errorShare  = 4
)

// looksShared tells whether a post of data from elsewhere has several seats. An
// acting holder may stand beside a full one, and does not count. It takes
// O(n log n).
func looksShared(tenures []*Tenure) bool {
	byEnd := slices.DeleteFunc(slices.Clone(tenures), func(t *Tenure) bool { return t.Acting })
	slices.SortStableFunc(byEnd, func(a, b *Tenure) int { return int(a.heldUntil() - b.heldUntil()) })
	struck := 0
	var last *Tenure // of those left, the last to end
	for _, t := range byEnd {
		switch {
		case last == nil || t.Person == last.Person || daysTogether(last, t) <= minTogether:
			last = t
		default:
			struck++
		}
	}
	return struck > 1 && struck*errorShare > len(tenures)
}

// heldUntil is the last day that the tenure certainly reached.
func (t *Tenure) heldUntil() Day {
	if t.Ongoing {
		return LastDay
	}
	return t.End.First
}

// heldFrom is the last day by which the tenure had certainly begun. Who is in
// office has begun by now, which is long before the last day there is.
func (t *Tenure) heldFrom() Day {
	if t.Ongoing {
		return min(t.Start.Last, LastDay-366)
	}
	return t.Start.Last
}

// daysTogether is how many days after the first that two tenures certainly have
// in common; 0 for a handover on one day, negative where there is none.
func daysTogether(a, b *Tenure) int {
	return int(min(a.heldUntil(), b.heldUntil()) - max(a.heldFrom(), b.heldFrom()))
}

// Crowding is a tenure and others at once, by as many people as the post has
// seats.
type Crowding struct {
	Others []*Tenure // the longest-lasting first
	Later  *Tenure
}

// Overlaps are the tenures with more people in office than seats, for certain and
// for more than the day of a handover.
func (p *Post) Overlaps() []Crowding { return overlaps(p.Tenures, p.Seats) }

// overlaps finds the tenures that certainly share more than one day with those
// of as many other people before them as there are seats, 0 for any number. An
// acting holder may stand beside a full one, so the two are looked at apart.
func overlaps(tenures []*Tenure, seats int) []Crowding {
	if seats == 0 {
		return nil
	}
	var out []Crowding
	var full, acting lasting
	for _, t := range tenures {
		before := &full
		if t.Acting {
			before = &acting
		}
		if others := before.beside(t, seats); others != nil {
			out = append(out, Crowding{others, t})
		}
		before.add(t, seats+1)
	}
	return out
}

// lasting are tenures of different people, the longest-lasting first by
// heldUntil.
type lasting []*Tenure

// beside is the first tenures of n other people if all have a day in common
// with t, besides the day of a handover; else nil.
func (l lasting) beside(t *Tenure, n int) []*Tenure {
	if len(l) < n {
		return nil
	}
	others := make([]*Tenure, 0, len(l))
	from, until := t.heldFrom(), t.heldUntil()
	for _, other := range l {
		if other.Person != t.Person && len(others) < n {
			others = append(others, other)
			from, until = max(from, other.heldFrom()), min(until, other.heldUntil())
		}
	}
	if len(others) < n || until <= from {
		return nil
	}
	return others
}

// add enters a tenure and keeps the first n.
func (l *lasting) add(t *Tenure, n int) {
	if i := slices.IndexFunc(*l, func(o *Tenure) bool { return o.Person == t.Person }); i >= 0 {
		if (*l)[i].heldUntil() >= t.heldUntil() {
			return
		}
		*l = slices.Delete(*l, i, i+1)
	}
	at := slices.IndexFunc(*l, func(o *Tenure) bool { return o.heldUntil() < t.heldUntil() })
	if at < 0 {
		at = len(*l)
	}
	*l = slices.Insert(*l, at, t)
	*l = (*l)[:min(n, len(*l))]
}

// mergeTerms joins the memberships of one person that follow or overlap each
// other, acting ones and others apart. The tenures are in order of time, as is
// the result. What is joined to another loses its Terms.
func mergeTerms(tenures []*Tenure, shared, ours bool) []*Tenure {
	type holder struct {
		person *Person
		acting bool
	}
	latest := make(map[holder]*Tenure, len(tenures))
	out := make([]*Tenure, 0, len(tenures))
	for _, t := range tenures {
		who := holder{t.Person, t.Acting}
		before := latest[who]
		if before != nil && follows(before, t, !shared || ours) && (shared || !anyBetween(tenures, before, t)) {
			before.join(t)
			continue
		}
		latest[who] = t
		out = append(out, t)
	}
	return out
}

// follows tells whether a term continues another of the same person: at the
// precision of the records no day need lie between them. A date that is only
// bounded is no precision, so there the days have to meet. A term without an end
// covers those that come after it, if its end is not likely to be just missing.
func follows(before, next *Tenure, trusted bool) bool {
	if before.open() {
		return trusted || next.open()
	}
	if next.Start.Precision == Bounded || before.End.Precision == Bounded {
		return next.Start.Last <= before.End.First+1
	}
	return next.Start.First <= before.End.Last+1
}

// open tells whether the pack gives the tenure no end.
func (t *Tenure) open() bool { return t.Ongoing || t.EndTaken }

// anyBetween tells whether another person, or the same one otherwise (acting),
// certainly held the one seat between two terms: in their time, and not beside
// one of them.
func anyBetween(tenures []*Tenure, before, next *Tenure) bool {
	from, _ := slices.BinarySearchFunc(tenures, before.Start.Last, func(t *Tenure, day Day) int {
		return int(t.sortDay() - day)
	})
	for _, t := range tenures[from:] {
		if t.sortDay() > next.Start.Last {
			return false
		}
		inTheirTime := t.Start.First >= before.Start.Last && t.LastDay() <= next.heldUntil()
		// A term that has no end yet is beside whatever came after it.
		besideFirst := daysTogether(before, t) > 0 && !before.open()
		another := t.Person != before.Person || t.Acting != before.Acting
		if another && inTheirTime && !besideFirst && daysTogether(t, next) <= 0 {
			return true
		}
	}
	return false
}

func (t *Tenure) join(next *Tenure) {
	switch {
	case t.Ongoing:
	case next.Ongoing:
		t.End, t.Ongoing, t.EndTaken = Date{}, true, false
	case next.End.Last > t.End.Last || next.End.Last == t.End.Last && next.End.First > t.End.First:
		t.End, t.EndTaken = next.End, next.EndTaken
	}
	t.Terms = append(t.Terms, next.Terms...)
	next.Terms = nil
	t.entry = min(t.entry, next.entry)
	for _, person := range next.Under {
		if !slices.Contains(t.Under, person) {
			t.Under = append(t.Under, person)
		}
	}
	for _, citation := range next.Sources {
		if !slices.Contains(t.Sources, citation) {
			t.Sources = append(t.Sources, citation)
		}
	}
}
