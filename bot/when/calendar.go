package when

import "officebot/knowledge"

// point is one time, before what stands around it is read.
type point struct {
	span  knowledge.Span
	other knowledge.Span // the second reading of an ambiguous time, else zero
	unit  Unit
	op    Op // In, or what the time says by itself: Now, Ago …

	relative  bool
	shift     int
	shiftUnit Unit

	bare  bool // a month or a day without a year
	noDay bool // a day that no calendar has; the span is its month
	edge  int  // keyStart or keyEnd of something, else 0
}

func yearsSpan(first, last int) knowledge.Span {
	return knowledge.Span{From: knowledge.DayOf(first, 1, 1), To: knowledge.DayOf(last, 12, 31)}
}

// monthsSpan is a run of months of a year; months past December are of the next.
func monthsSpan(year, first, last int) knowledge.Span {
	return knowledge.Span{
		From: knowledge.DayOf(year, first, 1),
		To:   knowledge.DayOf(year, 1, 1).AddMonths(last) - 1,
	}
}

func yearPoint(year int) point { return point{span: yearsSpan(year, year), unit: Year} }

func monthPoint(year, month int) point {
	return point{span: monthsSpan(year, month, month), unit: Month}
}

func dayPoint(day knowledge.Day) point {
	return point{span: knowledge.Span{From: day, To: day}, unit: Day}
}

func manyPoint(first, last int) point { return point{span: yearsSpan(first, last), unit: Many} }

func decadePoint(year int) point { return manyPoint(year, year+9) }

// centuryPoint is the nth century: the twentieth is 1901 to 2000.
func centuryPoint(n int) point { return manyPoint(100*n-99, 100*n) }

// weekPoint is the week, from Monday on, that holds the day.
func weekPoint(day knowledge.Day) point {
	monday := day - (day-1)%7 // 0001-01-01 was a Monday
	return point{span: knowledge.Span{From: monday, To: monday + 6}, unit: Part}
}

// relativePoint is a time so many units after that of the conversation.
func relativePoint(unit Unit, shift int, shiftUnit Unit) point {
	return point{unit: unit, relative: true, shift: shift, shiftUnit: shiftUnit}
}

// century is the number of the century that a year is in.
func century(year int) int { return (year + 99) / 100 }

// shortYear is the year meant by its last two digits: one of the last hundred
// years, or of the next ten.
func (s *scan) shortYear(n int) int { return s.latest(n, s.today.Year()+10) }

// shortDecade is the decade meant by the tens of its years, the latest that has
// begun.
func (s *scan) shortDecade(n int) int { return s.latest(n, s.today.Year()) }

func (s *scan) latest(n, limit int) int {
	year := limit - limit%100 + n
	if year > limit {
		year -= 100
	}
	return year
}

// yearOf is the year in which a point's months and days are counted: its own,
// or today's where only the conversation knows it.
func (s *scan) yearOf(p point) int {
	if p.relative {
		return s.today.Year()
	}
	return p.span.From.Year()
}

// monthIn is a month of the year that a point is.
func (s *scan) monthIn(year point, month int) point {
	year.span, year.unit = monthsSpan(s.yearOf(year), month, month), Month
	return year
}

// dayIn is a day of the year that a point is; where the month has no such day, its
// month, marked so.
func (s *scan) dayIn(year point, month, day int) point {
	y := s.yearOf(year)
	if day < 1 || day > knowledge.DaysIn(y, month) {
		p := s.monthIn(year, month)
		p.noDay = true
		return p
	}
	date := knowledge.DayOf(y, month, day)
	year.span, year.unit = knowledge.Span{From: date, To: date}, Day
	return year
}
