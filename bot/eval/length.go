package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// stays is how long each person of some tenures was in office, all their tenures
// together, in order of the first.
func (r *run) stays(held []Held) []Lasted {
	at := make(map[*knowledge.Person]int, len(held))
	var out []Lasted
	for _, h := range held {
		t := h.Tenure
		i, known := at[t.Person]
		if !known {
			i = len(out)
			at[t.Person] = i
			out = append(out, Lasted{Person: t.Person})
		}
		s := &out[i]
		s.Tenures = append(s.Tenures, t)
		s.Length = s.Length.Plus(t.Length(r.today))
		s.Ongoing = s.Ongoing || r.inOffice(t)
	}
	return out
}

// total is how long tenures lasted together.
func (r *run) total(held []Held) knowledge.Length {
	var out knowledge.Length
	for _, h := range held {
		out = out.Plus(h.Tenure.Length(r.today))
	}
	return out
}

// measure is a length to compare with: so many of a unit, or where is is set one
// that was worked out.
type measure struct {
	n      int
	unit   query.Unit
	length knowledge.Length
	is     bool
}

// compared tells how a length compares with a measure. "Exactly" so many of a unit
// is what rounds to it.
func compared(l knowledge.Length, cmp query.Cmp, m measure) knowledge.Certainty {
	if m.is {
		return comparedTo(l, cmp, m.length)
	}
	switch cmp {
	case query.Greater:
		return exceeds(l, m.n, m.unit, false)
	case query.AtLeast:
		return exceeds(l, m.n, m.unit, true)
	case query.Fewer:
		return not(exceeds(l, m.n, m.unit, true))
	case query.AtMost:
		return not(exceeds(l, m.n, m.unit, false))
	}
	half := query.Length{N: m.n, Unit: m.unit}
	switch m.unit {
	case query.Years:
		half.Unit, half.N = query.Months, 12*m.n
		return min(exceeds(l, half.N-6, half.Unit, true), not(exceeds(l, half.N+6, half.Unit, true)))
	case query.Months:
		days := unitDays(m.n, query.Months)
		return min(atLeast(l, days.Min-15), not(atLeast(l, days.Max+15)))
	case query.Weeks:
		return min(atLeast(l, 7*m.n-3), not(atLeast(l, 7*m.n+4)))
	}
	return min(atLeast(l, m.n), not(atLeast(l, m.n+1)))
}

// exceeds tells whether a length is more than so many of a unit, or as much where
// orEqual is set. Lengths whose days are known are counted by the calendar, with the last day: from
// 1 August to 31 July is as much as a year.
func exceeds(l knowledge.Length, n int, unit query.Unit, orEqual bool) knowledge.Certainty {
	n = min(max(n, 0), maxShift)
	more := 1
	if orEqual {
		more = 0
	}
	if l.From != 0 && (unit == query.Years || unit == query.Months) {
		if unit == query.Years {
			n *= 12
		}
		if orEqual {
			return yes(l.To+1 >= months(l.From, n))
		}
		return yes(l.To > months(l.From, n))
	}
	days := unitDays(n, unit)
	switch {
	case l.Min >= days.Max+more:
		return knowledge.Certainly
	case l.Max < days.Min+more:
		return knowledge.No
	}
	return knowledge.Possibly
}

func atLeast(l knowledge.Length, days int) knowledge.Certainty {
	switch {
	case l.Min >= days:
		return knowledge.Certainly
	case l.Max < days:
		return knowledge.No
	}
	return knowledge.Possibly
}

// unitDays is how many days so many of a unit have, from fewest to most.
func unitDays(n int, unit query.Unit) knowledge.Length {
	switch unit {
	case query.Years, query.AnyUnit:
		days := n*365 + n/4 - n/100 + n/400
		return knowledge.Length{Min: days, Max: days + min(n, 1)}
	case query.Months:
		days := n * 3652425 / 120000
		return knowledge.Length{Min: max(0, days-2), Max: days + 2}
	case query.Weeks:
		return knowledge.Length{Min: 7 * n, Max: 7 * n}
	}
	return knowledge.Length{Min: n, Max: n}
}

// comparedTo tells how two lengths compare.
func comparedTo(l knowledge.Length, cmp query.Cmp, o knowledge.Length) knowledge.Certainty {
	switch cmp {
	case query.Greater:
		return l.Longer(o)
	case query.Fewer:
		return o.Longer(l)
	case query.AtLeast:
		return not(o.Longer(l))
	case query.AtMost:
		return not(l.Longer(o))
	}
	switch {
	case l.Min == l.Max && o.Min == o.Max:
		return yes(l.Min == o.Min)
	case l.Max < o.Min, o.Max < l.Min:
		return knowledge.No
	}
	return knowledge.Possibly
}

func yes(b bool) knowledge.Certainty {
	if b {
		return knowledge.Certainly
	}
	return knowledge.No
}

func not(c knowledge.Certainty) knowledge.Certainty { return knowledge.Certainly - c }

// countFits tells whether a number that lies between two compares with another.
func countFits(least, most int, cmp query.Cmp, n int) knowledge.Certainty {
	fits := func(k int) bool {
		switch cmp {
		case query.Fewer:
			return k < n
		case query.AtMost:
			return k <= n
		case query.Exactly:
			return k == n
		case query.AtLeast:
			return k >= n
		}
		return k > n
	}
	switch {
	case least == most:
		return yes(fits(least))
	case cmp == query.Exactly:
		if n < least || n > most {
			return knowledge.No
		}
		return knowledge.Possibly
	case fits(least) && fits(most):
		return knowledge.Certainly
	case !fits(least) && !fits(most):
		return knowledge.No
	}
	return knowledge.Possibly
}

// unknownLength tells whether so little is dated of tenures that how long they
// lasted is not told by the records.
func (r *run) unknownLength(tenures []*knowledge.Tenure) bool {
	return slices.ContainsFunc(tenures, func(t *knowledge.Tenure) bool {
		return loose(t.Start) || !r.inOffice(t) && loose(t.End)
	})
}

// looseDays is how wide a date's bounds may be before they date nothing.
const looseDays = 366

// loose tells whether a date is no more than bounds far from each other.
func loose(d knowledge.Date) bool {
	return d.Precision == knowledge.Bounded && int(d.Last-d.First) > looseDays
}
