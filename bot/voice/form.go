package voice

import (
	"officebot/bot/when"
	"officebot/knowledge"
)

// timeForm is how a time asked about is put, in any language.
type timeForm uint8

const (
	today timeForm = iota
	before
	upTo
	since
	onDate
	decade
	fromTo
)

// formOf chooses the form of a time and the dates that it is put with: one, or
// for fromTo two.
func formOf(e when.Expr, now knowledge.Day) (form timeForm, first, second knowledge.Date) {
	from, to := e.Span.From, e.Span.To
	switch {
	case e.Op == when.Now:
		return today, first, second
	case from <= knowledge.FirstDay && e.Op == when.Before:
		return before, edge(to+1, true), second
	case from <= knowledge.FirstDay:
		return upTo, edge(to, false), second
	case to >= now && from < now && e.Unit == when.Many && e.Op != when.In:
		return since, edge(from, true), second
	}
	if d := dateOf(e.Span); d.Precision != knowledge.Bounded {
		return onDate, d, second
	}
	first, second = edges(e.Span)
	if first.Precision != second.Precision && sameMonth(from, to) {
		first, second = knowledge.DayDate(from), knowledge.DayDate(to) // not "from June 2024 to 7 June 2024"
	}
	if first.Precision == knowledge.ToYear && second.Precision == knowledge.ToYear && from.Year()%10 == 0 && to.Year() == from.Year()+9 {
		return decade, first, second
	}
	return fromTo, first, second
}

// sameMonth tells whether two days are of one month.
func sameMonth(a, b knowledge.Day) bool {
	yearA, monthA, _ := a.Civil()
	yearB, monthB, _ := b.Civil()
	return yearA == yearB && monthA == monthB
}

// tenureForm is how the time of a tenure is put.
type tenureForm uint8

const (
	fromStartToEnd tenureForm = iota
	sinceStart
	inOffice // with no start known
	untilEnd
	fromStart
	undated
)

func tenureFormOf(start, end knowledge.Date, ongoing bool) tenureForm {
	unknownStart := start.Precision <= knowledge.Bounded
	unknownEnd := end.Precision <= knowledge.Bounded
	switch {
	case ongoing && unknownStart:
		return inOffice
	case ongoing:
		return sinceStart
	case unknownStart && unknownEnd:
		return undated
	case unknownStart:
		return untilEnd
	case unknownEnd:
		return fromStart
	}
	return fromStartToEnd
}

// edge is the coarsest date of which the day is the first or last.
func edge(d knowledge.Day, first bool) knowledge.Date {
	year, month, day := d.Civil()
	switch {
	case first && day == 1 && month == 1, !first && day == 31 && month == 12:
		return knowledge.YearDate(year)
	case first && day == 1, !first && day == knowledge.DaysIn(year, month):
		return knowledge.MonthDate(year, month)
	}
	return knowledge.DayDate(d)
}

// edges are the coarsest dates of which the span's ends are the first and the
// last day, both by the month where one is: September to December 2023.
func edges(s knowledge.Span) (first, second knowledge.Date) {
	first, second = edge(s.From, true), edge(s.To, false)
	switch {
	case first.Precision == knowledge.ToMonth && second.Precision == knowledge.ToYear:
		second = knowledge.MonthDate(s.To.Year(), 12)
	case first.Precision == knowledge.ToYear && second.Precision == knowledge.ToMonth:
		first = knowledge.MonthDate(s.From.Year(), 1)
	}
	return first, second
}

// dateOf is the date that spans exactly the span, Bounded where none does.
func dateOf(s knowledge.Span) knowledge.Date {
	year, month, _ := s.From.Civil()
	switch {
	case s.From == s.To:
		return knowledge.DayDate(s.From)
	case knowledge.YearDate(year).Span() == s:
		return knowledge.YearDate(year)
	case knowledge.MonthDate(year, month).Span() == s:
		return knowledge.MonthDate(year, month)
	}
	return knowledge.Date{First: s.From, Last: s.To, Precision: knowledge.Bounded}
}
