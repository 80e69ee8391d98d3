package knowledge

import (
	"cmp"
	"iter"
	"slices"
	"sort"
)

// EndBy is the date of the tenure's end as seen on a day: the recorded end, or
// that day while the holder is in office, whatever end is planned. Of a tenure
// that is itself planned it is the recorded end.
func (t *Tenure) EndBy(today Day) Date {
	if !t.Ongoing && (t.Planned(today) || !t.EndPlanned(today)) {
		return t.End
	}
	return DayDate(max(today, t.Start.First))
}

// Touches tells whether the tenure touches a span, as seen on a day.
func (t *Tenure) Touches(asked Span, today Day) Certainty {
	return Overlap(t.startBy(today), t.EndBy(today), asked)
}

// Length is how long the tenure lasted, or has lasted by today.
func (t *Tenure) Length(today Day) Length { return Between(t.startBy(today), t.EndBy(today)) }

// startBy is the start as seen on a day: who is in office has begun.
func (t *Tenure) startBy(today Day) Date {
	start := t.Start
	if t.Ongoing {
		start.Last = min(start.Last, max(today, start.First))
	}
	return start
}

// sortDay puts the tenure among others: its first day, and where the pack does
// not date that, the last possible one.
func (t *Tenure) sortDay() Day {
	if t.StartGiven() {
		return t.Start.First
	}
	return t.Start.Last
}

// CompareTenures orders tenures by time: those of one post as the post has them,
// others by their dates.
func CompareTenures(a, b *Tenure) int {
	if a.Post == b.Post {
		return cmp.Compare(a.Number, b.Number)
	}
	return compareDates(a, b)
}

// compareDates orders by start, the certain before the uncertain start, then by
// end.
func compareDates(a, b *Tenure) int {
	return cmp.Or(
		cmp.Compare(a.sortDay(), b.sortDay()),
		cmp.Compare(a.Start.Last, b.Start.Last),
		cmp.Compare(a.LastDay(), b.LastDay()),
	)
}

// LastDay is the last day on which the tenure may have ended.
func (t *Tenure) LastDay() Day {
	if t.Ongoing {
		return LastDay
	}
	return t.End.Last
}

// maxReach bounds how far a tenure moves because of what its end tells; further
// only in posts where precision leaves the order of very many open.
const maxReach = 64

// order sorts the post's tenures and prepares its lookups.
func (p *Post) order() {
	slices.SortStableFunc(p.Tenures, compareDates)
	if !p.Shared {
		for i := range p.Tenures {
			for j := i; j > max(0, i-maxReach) && precedes(p.Tenures[j], p.Tenures[j-1]); j-- {
				p.Tenures[j], p.Tenures[j-1] = p.Tenures[j-1], p.Tenures[j]
			}
		}
	}
	p.latestEnd = make([]Day, len(p.Tenures))
	p.earliestStart = make([]Day, len(p.Tenures))
	latest, earliest := FirstDay, LastDay
	p.full = slices.DeleteFunc(slices.Clone(p.Tenures), func(t *Tenure) bool { return t.Acting })
	for i, t := range p.full {
		t.Ordinal = i + 1
	}
	for i, t := range p.Tenures {
		t.Number = i
		latest = max(latest, t.LastDay())
		p.latestEnd[i] = latest
	}
	for i := len(p.Tenures) - 1; i >= 0; i-- {
		earliest = min(earliest, p.Tenures[i].Start.First)
		p.earliestStart[i] = earliest
	}
}

// precedes tells whether one holder of a single seat came before another
// although it is not the order of their first possible days: where precision
// leaves open who started first, who certainly ended first came first ("2003 to
// 2010" came after "September to November 2003").
func precedes(t, other *Tenure) bool {
	return t.Person != other.Person &&
		t.Start.First <= other.Start.Last && other.Start.First <= t.Start.Last &&
		t.LastDay() <= other.heldUntil() && t.LastDay() < other.LastDay()
}

// During yields the post's tenures that may touch the span, in order of time,
// with the certainty that they do. It takes O(log n) for a post with one seat.
func (p *Post) During(asked Span, today Day) iter.Seq2[*Tenure, Certainty] {
	return func(yield func(*Tenure, Certainty) bool) {
		from, _ := slices.BinarySearch(p.latestEnd, asked.From)
		for i, t := range p.Tenures[from:] {
			if p.earliestStart[from+i] > asked.To {
				return
			}
			if c := t.Touches(asked, today); c != No && !yield(t, c) {
				return
			}
		}
	}
}

// Before is the last tenure that certainly ended before the day, nil where
// there is none.
func (p *Post) Before(day Day) *Tenure {
	i := sort.Search(len(p.Tenures), func(i int) bool { return p.earliestStart[i] >= day })
	for i--; i >= 0; i-- {
		if p.Tenures[i].LastDay() < day {
			return p.Tenures[i]
		}
	}
	return nil
}

// After is the first tenure that certainly began after the day, nil where there
// is none.
func (p *Post) After(day Day) *Tenure {
	from := sort.Search(len(p.Tenures), func(i int) bool { return p.latestEnd[i] > day })
	for _, t := range p.Tenures[from:] {
		if t.Start.First > day {
			return t
		}
	}
	return nil
}

// Planned tells whether the tenure is still to begin on a day: all of the days
// on which it may start come after it.
func (t *Tenure) Planned(today Day) bool { return t.Start.First > today }

// EndPlanned tells whether the tenure has an end, and that is still to come on a
// day.
func (t *Tenure) EndPlanned(today Day) bool { return !t.Ongoing && t.End.First > today }

// Full are the post's tenures that are not acting, in order of time. Those that
// are planned count.
func (p *Post) Full() []*Tenure { return p.full }

// Next is the tenure that followed in the same post by another person, acting
// or not, held or planned; nil for the last. In a shared post it means nothing.
func (t *Tenure) Next() *Tenure { return t.step(1, true) }

// Previous is the tenure before, acting or not, by another person, in the same
// post.
func (t *Tenure) Previous() *Tenure { return t.step(-1, true) }

// Successor is Next without regard to acting holders.
func (t *Tenure) Successor() *Tenure { return t.step(1, false) }

// Predecessor is Previous without regard to acting holders.
func (t *Tenure) Predecessor() *Tenure { return t.step(-1, false) }

func (t *Tenure) step(by int, acting bool) *Tenure {
	for i := t.Number + by; i >= 0 && i < len(t.Post.Tenures); i += by {
		if other := t.Post.Tenures[i]; other.Person != t.Person && (acting || !other.Acting) {
			return other
		}
	}
	return nil
}

// Placed tells whether a date says where among the post's tenures it stands.
func (t *Tenure) Placed() bool {
	return t.Ongoing || t.Start.Precision > Bounded || t.End.Precision > Bounded
}

// Gap is a time in which nobody held a post: after the one tenure, before the
// other.
type Gap struct{ After, Before *Tenure }

// Length is how long the post stood empty.
func (g Gap) Length() Length {
	length := Between(g.After.End, g.Before.Start)
	empty := Length{Min: max(0, length.Min-1), Max: max(0, length.Max-1)}
	if length.From != 0 && length.To > length.From+1 {
		empty.From, empty.To = length.From+1, length.To-1
	}
	return empty
}

// Gaps are the times between a post's first and last tenure in which certainly
// nobody held it for at least a day, in order.
func (p *Post) Gaps() []Gap { return GapsIn(p.Tenures) }

// GapsIn is Gaps for tenures in order of time, of one post or of several that
// followed each other.
func GapsIn(tenures []*Tenure) []Gap {
	earliestStart := make([]Day, len(tenures)+1)
	earliestStart[len(tenures)] = LastDay
	for i, t := range slices.Backward(tenures) {
		earliestStart[i] = min(earliestStart[i+1], t.Start.First)
	}
	var gaps []Gap
	var latest *Tenure
	for i, t := range tenures {
		if latest != nil && !latest.Ongoing && earliestStart[i] > latest.End.Last+1 {
			gaps = append(gaps, Gap{latest, t})
		}
		if latest == nil || t.LastDay() > latest.LastDay() {
			latest = t
		}
	}
	return gaps
}
