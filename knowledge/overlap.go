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

// looksShared tells whether a post of data from elsewhere has several seats. It
// takes O(n log n).
func looksShared(tenures []*Tenure) bool {
	byEnd := slices.Clone(tenures)
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

// overlap is two people in one seat at once.
type overlap struct{ earlier, later *Tenure }

// overlaps finds, for each tenure, the longest-lasting one before it by another
// person that it certainly overlaps by more than one day.
func overlaps(tenures []*Tenure) []overlap {
	var out []overlap
	var longest, runnerUp *Tenure // by heldUntil, of two different people
	for _, t := range tenures {
		other := longest
		if other != nil && other.Person == t.Person {
			other = runnerUp
		}
		if other != nil && daysTogether(other, t) > 0 {
			out = append(out, overlap{other, t})
		}
		switch {
		case longest == nil || t.heldUntil() > longest.heldUntil():
			if longest != nil && longest.Person != t.Person {
				runnerUp = longest
			}
			longest = t
		case t.Person != longest.Person && (runnerUp == nil || t.heldUntil() > runnerUp.heldUntil()):
			runnerUp = t
		}
	}
	return out
}

// mergeTerms joins the memberships of one person that follow each other. The
// tenures are in order of time, as is the result. What is joined to another
// loses its Terms.
func mergeTerms(tenures []*Tenure, shared bool) []*Tenure {
	latest := make(map[*Person]*Tenure, len(tenures))
	out := make([]*Tenure, 0, len(tenures))
	for _, t := range tenures {
		before := latest[t.Person]
		if before != nil && follows(before, t) && (shared || !anyBetween(tenures, before, t)) {
			before.join(t)
			continue
		}
		latest[t.Person] = t
		out = append(out, t)
	}
	return out
}

// follows tells whether a term continues another of the same person: at the
// precision of the records no day need lie between them. A date that is only
// bounded is no precision, so there the days have to meet.
func follows(before, next *Tenure) bool {
	if before.Ongoing {
		return next.Ongoing
	}
	if next.Start.Precision == Bounded || before.End.Precision == Bounded {
		return next.Start.Last <= before.End.First+1
	}
	return next.Start.First <= before.End.Last+1
}

// anyBetween tells whether another person certainly held the one seat between
// two terms: in their time, and not beside one of them.
func anyBetween(tenures []*Tenure, before, next *Tenure) bool {
	from, _ := slices.BinarySearchFunc(tenures, before.Start.Last, func(t *Tenure, day Day) int {
		return int(t.sortDay() - day)
	})
	for _, t := range tenures[from:] {
		if t.sortDay() > next.Start.Last {
			return false
		}
		inTheirTime := t.Start.First >= before.Start.Last && t.lastDay() <= next.heldUntil()
		// A term that has no end yet is beside whatever came after it.
		besideFirst := daysTogether(before, t) > 0 && !before.Ongoing
		if t.Person != before.Person && inTheirTime && !besideFirst && daysTogether(t, next) <= 0 {
			return true
		}
	}
	return false
}

func (t *Tenure) join(next *Tenure) {
	switch {
	case t.Ongoing:
	case next.Ongoing:
		t.End, t.Ongoing = Date{}, true
	case next.End.Last > t.End.Last || next.End.Last == t.End.Last && next.End.First > t.End.First:
		t.End = next.End
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
