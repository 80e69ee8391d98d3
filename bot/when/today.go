package when

import "officebot/knowledge"

// stretch is a length of time: so many months, or so many days.
type stretch struct {
	months, days int
	years        bool // it was counted in years or longer
}

// halfUnits is a number of half years, half decades and so on.
func halfUnits(halves, unit int) (stretch, bool) {
	switch unit {
	case keyDay:
		return stretch{days: (halves + 1) / 2}, true
	case keyWeek:
		return stretch{days: halves * 7 / 2}, true
	case keyFortnight:
		return stretch{days: halves * 7}, true
	case keyMonth:
		if halves%2 != 0 {
			return stretch{days: halves * 61 / 4}, true
		}
		return stretch{months: halves / 2}, true
	case keyQuarter:
		return stretch{months: halves * 3 / 2}, halves%2 == 0
	case keyYear:
		return stretch{months: 6 * halves, years: true}, true
	case keyDecade:
		return stretch{months: 60 * halves, years: true}, true
	case keyQuarterCentury:
		return stretch{months: 150 * halves, years: true}, true
	case keyCentury:
		return stretch{months: 600 * halves, years: true}, true
	}
	return stretch{}, false
}

// turnOfCentury is the turn to the century of today.
func (s *scan) turnOfCentury() point {
	first := 100 * (century(s.today.Year()) - 1)
	return manyPoint(first-1, first+1)
}

// fromToday is a day, week, month, year or century counted from today.
func (s *scan) fromToday(key, n int) point {
	switch key {
	case keyDay:
		return dayPoint(s.today + knowledge.Day(n))
	case keyWeek:
		return weekPoint(s.today + knowledge.Day(7*n))
	case keyFortnight:
		from := s.today + knowledge.Day(14*n)
		return point{span: knowledge.Span{From: from, To: from + 13}, unit: Part}
	case keyMonth:
		year, month, _ := s.today.AddMonths(n).Civil()
		return monthPoint(year, month)
	case keyQuarter:
		year, month, _ := s.today.AddMonths(3 * n).Civil()
		first := (month-1)/3*3 + 1
		return point{span: monthsSpan(year, first, first+2), unit: Part}
	case keyDecade:
		return decadePoint(s.today.Year()/10*10 + 10*n)
	case keyCentury:
		return centuryPoint(century(s.today.Year()) + n)
	}
	return yearPoint(s.today.Year() + n)
}

// aroundToday is the stretch up to today, or the one that starts tomorrow.
func (s *scan) aroundToday(length stretch, direction int) point {
	p := point{unit: Many}
	if direction == keyNext {
		p.span = knowledge.Span{From: s.today + 1, To: s.moved(length, 1)}
	} else {
		p.span = knowledge.Span{From: s.moved(length, -1), To: s.today}
	}
	return p
}

// moved is today, a stretch later or earlier.
func (s *scan) moved(length stretch, sign int) knowledge.Day {
	return s.today.AddMonths(sign*length.months) + knowledge.Day(sign*length.days)
}

// nearest is the last, this or next of something that comes every year.
func (s *scan) nearest(direction int, in func(year int) knowledge.Span, unit Unit) point {
	year := s.today.Year()
	switch direction {
	case keyLast, keyPast:
		for in(year).To >= s.today {
			year--
		}
	case keyNext:
		for in(year).From <= s.today {
			year++
		}
	}
	return point{span: in(year), unit: unit}
}

// agoPoint is the time a stretch before or after today, as exactly as the
// stretch was counted: whole years lead to a year.
func (s *scan) agoPoint(length stretch, sign int) point {
	day := s.moved(length, sign)
	var p point
	switch {
	case length.years && length.months%12 == 0:
		p = yearPoint(s.today.Year() + sign*length.months/12)
	case length.months != 0:
		year, month, _ := day.Civil()
		p = monthPoint(year, month)
	case length.days%7 == 0:
		p = weekPoint(day)
	default:
		p = dayPoint(day)
	}
	p.op = Ago
	return p
}

// boundedAgo is "more than ten years ago", or less.
func (s *scan) boundedAgo(length stretch, bound int) point {
	p := dayPoint(s.moved(length, -1))
	p.op = Since
	if bound == keyMore {
		p.op = Before
	}
	return p
}

// shifted is a stretch before or after the time of the conversation.
func (s *scan) shifted(length stretch, sign int) point {
	switch {
	case length.months == 0:
		return relativePoint(Day, sign*length.days, Day)
	case length.months%12 == 0:
		return relativePoint(Year, sign*length.months/12, Year)
	}
	return relativePoint(Month, sign*length.months, Month)
}
