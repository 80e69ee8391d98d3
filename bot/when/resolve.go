package when

import "officebot/knowledge"

// Resolve settles a Relative time from the span that the conversation was
// about: after an answer about 2003, "the year after" is 2004 and "since then"
// is from 2003 up to today. What lies before a longer span counts from its
// start, what lies after it from its end. Any other time comes back as it is,
// and so does one that would lie outside the calendar.
func (e Expr) Resolve(about knowledge.Span, today knowledge.Day) Expr {
	if !e.Relative || about.Empty() {
		return e
	}
	from := about.From
	if e.Shift > 0 {
		from = about.To
	}
	span := about
	switch e.ShiftUnit {
	case Year:
		span = e.inYear(from.Year() + e.Shift)
	case Month:
		year, month, _ := from.AddMonths(e.Shift).Civil()
		span = monthsSpan(year, month, month)
	case Day:
		if e.Shift != 0 {
			span = knowledge.Span{From: from + knowledge.Day(e.Shift), To: from + knowledge.Day(e.Shift)}
		}
	}
	span = clip(bounds(e.Op, span, 0, today))
	if span.Empty() {
		return e
	}
	e.Span, e.Relative, e.Shift, e.ShiftUnit = span, false, 0, Day
	return e
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
