package when

import "officebot/knowledge"

// fixed are the roles of the times that are phrases.
const fixed = roleNow | roleSoFar | roleFromToday | roleThatTime | roleTheTime | roleThen | roleFromThen | roleYearAround

// enFixed reads the times that are phrases: now, yesterday, that year, the year
// before.
func (s *scan) enFixed(i int) (p point, after int) {
	f, after := s.match(i, fixed)
	if after == 0 {
		return point{}, 0
	}
	switch f.role {
	case roleNow:
		p = dayPoint(s.today)
		p.op = Now
	case roleSoFar:
		p = point{span: knowledge.Span{From: knowledge.FirstDay, To: s.today}, unit: Many, op: Until}
	case roleFromToday:
		p = s.fromToday(f.extra, f.value)
	case roleThatTime:
		p = thatTimePoint(f.value)
	case roleTheTime:
		if !s.ends(after) && !s.has(after, roleGoesOn) {
			return point{}, 0
		}
		p = thatTimePoint(f.value)
	case roleThen:
		if !s.thenIsTime(i, after) {
			return point{}, 0
		}
		p = thatTimePoint(keyTime)
	case roleFromThen:
		p = relativePoint(Year, f.value, Year)
	case roleYearAround:
		return s.around(oneYear, f.value, after)
	}
	return p, after
}

// thatTimePoint is the time of the conversation, or the day, month or year that
// holds it.
func thatTimePoint(key int) point {
	switch key {
	case keyDay:
		return relativePoint(Day, 0, Day)
	case keyMonth:
		return relativePoint(Month, 0, Month)
	case keyYear:
		return relativePoint(Year, 0, Year)
	}
	return relativePoint(Many, 0, Day)
}

// thenIsTime tells whether "then" is a time: at the end of what is asked or
// after a preposition, but not in "and then?".
func (s *scan) thenIsTime(i, after int) bool {
	if s.led == i {
		return true
	}
	return s.ends(after) && i > 0 && !s.ends(i) && !s.has(i-1, roleAndThen)
}

// fromToday is a day, week, month, year or century counted from today.
func (s *scan) fromToday(key, n int) point {
	switch key {
	case keyDay:
		return dayPoint(s.today + knowledge.Day(n))
	case keyWeek:
		return weekPoint(s.today + knowledge.Day(7*n))
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

// unitFromToday is what "last", "this" and "next" make of a unit. "The last
// year" is the one up to today, and so is any last or past decade.
func (s *scan) unitFromToday(direction, unit int, definite bool, after int) (point, int) {
	length, ok := halfUnits(2, unit)
	if !ok || unit == keyDay {
		return point{}, 0
	}
	switch {
	case direction == keyPast, direction == keyLast && (definite && unit <= keyYear || unit == keyDecade):
		return s.aroundToday(length, keyPast), after
	case direction == keyNext && definite:
		return s.aroundToday(length, keyNext), after
	case direction == keyLast:
		return s.fromToday(unit, -1), after
	case direction == keyNext:
		return s.fromToday(unit, 1), after
	case direction == keyThis:
		return s.fromToday(unit, 0), after
	}
	return point{}, 0
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

// enCounted reads what is counted from today or from another time: "ten years
// ago", "in ten years' time", "two years later", "two years after 2003".
func (s *scan) enCounted(at int) (p point, after int) {
	bounded, next := s.match(at, roleBound)
	if next == 0 {
		next = at
	}
	length, next := s.stretch(next)
	if next == 0 {
		return point{}, 0
	}
	if _, after := s.match(next, roleAgo); after > 0 && !s.ends(next) {
		if bounded != nil {
			return s.boundedAgo(length, bounded.value), after
		}
		return s.agoPoint(length, -1), after
	}
	if bounded != nil {
		return point{}, 0
	}
	if _, after := s.match(next, roleFromNow); after > 0 {
		return s.agoPoint(length, 1), after
	}
	if s.led == at && s.tokens[at-1].Text == "in" {
		if _, after := s.match(next, roleTimeAhead); after > 0 {
			return s.agoPoint(length, 1), after
		}
		if s.ends(next) && s.willBe() {
			return s.agoPoint(length, 1), next
		}
	}
	if f, after := s.match(next, roleShift); after > 0 {
		return s.shifted(length, f.value), after
	}
	if f, after := s.match(next, roleShiftAround); after > 0 {
		return s.around(length, f.value, after)
	}
	return point{}, 0
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

var oneYear = stretch{months: 12, years: true}

// aroundThen reads what follows "two years after" where it is the time of the
// conversation: "that", or nothing more.
func (s *scan) aroundThen(length stretch, sign, at int) (p point, after int) {
	if _, next := s.match(at, roleThem); next > 0 && (s.ends(next) || s.tokens[at].Text == "that") {
		return s.shifted(length, sign), next
	}
	if s.ends(at) {
		return s.shifted(length, sign), at
	}
	return point{}, 0
}

// around is aroundThen, or another time follows: "two years after 2003". After
// anything else it is no time: "two years after Ding left".
func (s *scan) around(length stretch, sign, at int) (p point, after int) {
	if p, after = s.aroundThen(length, sign, at); after > 0 || s.ends(at) {
		return p, after
	}
	base, after := s.enWhole(s.fillers(at))
	if after == 0 || base.relative || base.op != In || base.unit > Year || base.other != (knowledge.Span{}) {
		return point{}, 0
	}
	year, month, _ := base.span.From.AddMonths(sign * length.months).Civil()
	switch {
	case length.days != 0 && base.unit == Day:
		return dayPoint(base.span.From + knowledge.Day(sign*length.days)), after
	case length.days != 0:
		return point{}, 0
	case length.months%12 == 0 && base.unit == Year:
		return yearPoint(year), after
	}
	return monthPoint(year, month), after
}

// willBe tells whether the question is about what is to come.
func (s *scan) willBe() bool {
	for i := range s.items {
		if s.has(i, roleWill) {
			return true
		}
	}
	return false
}
