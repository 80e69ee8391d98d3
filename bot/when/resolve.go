package when

import "officebot/knowledge"

// Resolve settles a Relative time from the span that the conversation was
// about: after an answer about 2003, "the year after" is 2004 and "since then"
// is from 2003 up to today. What lies before a longer span counts from its
// start, what lies after it from its end; "that year" is then all of the span,
// and "in March" stays Relative, because no year is meant more than another.
// A time that is not Relative, or would lie outside the calendar, comes back as
// it is.
func (e Expr) Resolve(about knowledge.Span, today knowledge.Day) Expr {
	if !e.Relative || about.Empty() {
		return e
	}
	from := about.From
	if e.Shift > 0 {
		from = about.To
	}
	span, unit := e.shiftedFrom(from), e.Unit
	if e.Shift == 0 && (e.ShiftUnit == Day || span.Intersect(about) != about) {
		if e.Span != (knowledge.Span{}) && about.From.Year() != about.To.Year() {
			return e
		}
		if e.Span == (knowledge.Span{}) && span != about {
			span, unit = about, Many
		}
	}
	span = clip(bounds(e.Op, span, 0, today))
	if span.Empty() {
		return e
	}
	e.Span, e.Unit, e.Relative, e.Shift, e.ShiftUnit = span, unit, false, 0, Day
	return e
}

// shiftedFrom is the unit of the time that lies Shift after the one of a day.
func (e Expr) shiftedFrom(day knowledge.Day) knowledge.Span {
	switch e.ShiftUnit {
	case Year:
		return e.inYear(day.Year() + e.Shift)
	case Month:
		year, month, _ := day.AddMonths(e.Shift).Civil()
		return monthsSpan(year, month, month)
	}
	day += knowledge.Day(e.Shift)
	return knowledge.Span{From: day, To: day}
}

// inYear is a year, or in it the month, day or part that Span has in another.
func (e Expr) inYear(year int) knowledge.Span {
	if e.Span == (knowledge.Span{}) {
		return yearsSpan(year, year)
	}
	months := 12 * (year - e.Span.From.Year())
	span := knowledge.Span{From: e.Span.From.AddMonths(months), To: (e.Span.To + 1).AddMonths(months) - 1}
	if e.Unit == Day {
		span.To = span.From
	}
	return span
}
