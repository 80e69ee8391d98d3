package when

import (
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// enDayFirst reads "14 March 2013", "Thursday the 14th of March, 2013".
func (s *scan) enDayFirst(i int) (p point, after int) {
	if _, next := s.match(i, roleWeekday); next > 0 && next < len(s.tokens) {
		i = s.fillers(next)
		if m, next := s.match(i, roleMonth); next > 0 {
			if p, after := s.monthThenDay(m.value, next); after > 0 {
				return p, after
			}
		}
	}
	day, next := s.dayNumber(i)
	if next == 0 {
		return point{}, 0
	}
	if _, linked := s.match(next, roleOf); linked > 0 {
		next = linked
	}
	m, next := s.match(next, roleMonth)
	if next == 0 {
		return point{}, 0
	}
	year, after := s.yearAfter(next)
	if after == 0 {
		return s.yearless(m.value, day, next)
	}
	return s.dayIn(year, m.value, day), after
}

// yearless is a day without a year, "30 June", or one that its month has in no year:
// "30 February". 29 February needs its year.
func (s *scan) yearless(month, day, after int) (point, int) {
	const leap = 2000
	p := s.dayIn(relativePoint(Day, 0, Year), month, day)
	if p.noDay && day <= knowledge.DaysIn(leap, month) {
		return point{}, 0
	}
	p.bare = !p.noDay
	return p, after
}

// enMonth reads "March 14th, 2013", "March 2013", "March of last year", and a
// month alone, which is bare.
func (s *scan) enMonth(i int) (p point, after int) {
	m, next := s.match(i, roleMonth)
	if next == 0 {
		return point{}, 0
	}
	if p, after := s.monthThenDay(m.value, next); after > 0 {
		return p, after
	}
	if year, after := s.yearAfter(next); after > 0 {
		return s.monthIn(year, m.value), after
	}
	if d := s.digitsAt(next); d > 0 && !s.ends(next) && s.tokens[next].Before <= fold.Quote {
		// "in March 98" and "March 05", but "on March 05" and "March 12".
		n := int(s.items[next].num)
		if d == 2 && (n > 31 || n < 10 && (s.led == i && s.firm || !s.has(i-1, rolePrefix))) && !s.gluedWord(next+1) {
			return monthPoint(s.shortYear(n), m.value), next + 1
		}
		if d > 2 {
			return point{}, 0
		}
	}
	day, after := s.dayNumber(s.fillers(next))
	if after > 0 && !s.gluedWord(after) && (s.gap(next) <= fold.Space || s.abbreviated(next)) {
		return s.yearless(m.value, day, after)
	}
	p = s.monthIn(relativePoint(Month, 0, Year), m.value)
	p.bare = true
	return p, next
}

// monthThenDay reads the day and year after a month.
func (s *scan) monthThenDay(month, at int) (p point, after int) {
	day, next := s.dayNumber(s.fillers(at))
	if next == 0 || s.gap(at) > fold.Space && !s.abbreviated(at) {
		return point{}, 0
	}
	year, after := s.yearAfter(next)
	if after == 0 {
		return point{}, 0
	}
	return s.dayIn(year, month, day), after
}

// abbreviated tells whether the stop before a token can be the dot of a
// shortened month: "Sept. 2003".
func (s *scan) abbreviated(at int) bool {
	const longest = len("sept")
	return len(s.tokens[at-1].Text) <= longest && s.tokens[at].Start-s.tokens[at-1].End <= len(". ")
}

// yearAfter reads the year that follows a day or a month.
func (s *scan) yearAfter(at int) (year point, after int) {
	if at >= len(s.tokens) || s.gap(at) > fold.Comma && !s.abbreviated(at) {
		return point{}, 0
	}
	next := at
	if p, after := s.yearPhrase(next); after > 0 {
		return p, after
	}
	if _, linked := s.match(at, roleOf); linked > 0 {
		next = linked
	}
	if p, after := s.yearPhrase(next); after > 0 {
		return p, after
	}
	next = s.fillers(next)
	if n, after := s.yearNumber(next); after > 0 {
		return yearPoint(n), after
	}
	if n, after := s.yearWords(next); after > 0 {
		return yearPoint(n), after
	}
	p, after := s.enDirection(next)
	return p, yearOnly(p, after)
}

// yearPhrase reads "that year", "the year before": fixedPoint, save that no time
// follows.
func (s *scan) yearPhrase(i int) (p point, after int) {
	f, next := s.match(i, roleFromToday|roleThatTime|roleTheTime|roleFromThen|roleBeside)
	switch {
	case next == 0:
		return point{}, 0
	case f.role == roleBeside:
		p, after = s.aroundThen(oneOf(f.extra), f.value, next)
		return p, yearOnly(p, after)
	}
	p, after = s.fixedPoint(i)
	return p, yearOnly(p, after)
}

// yearOnly is where a point ends if it is a year, be it one that only the
// conversation knows, else 0.
func yearOnly(p point, after int) int {
	if p.unit != Year || p.op != In {
		return 0
	}
	return after
}

// enHoliday reads "Christmas 2015", "New Year's Eve of 2002".
func (s *scan) enHoliday(i int) (p point, after int) {
	h, next := s.match(i, roleHoliday)
	if next == 0 {
		return point{}, 0
	}
	year, after := s.yearAfter(next)
	if after == 0 {
		return point{}, 0
	}
	return s.dayIn(year, h.value/100, h.value%100), after
}

// enCentury reads "20th century", "the first decade of the 21st century", "the
// century" after "turn of".
func (s *scan) enCentury(i int) (p point, after int) {
	n, next := s.ordinalNumber(i)
	if next == 0 {
		return point{}, 0
	}
	u, after := s.match(next, roleUnit)
	switch {
	case after == 0:
	case u.value == keyCentury && 1 <= n && n < 30 && len(s.tokens[next].Text) == len("century"):
		return centuryPoint(n), after
	case u.value == keyDecade && 1 <= n && n <= 10 && s.has(after, roleOf):
		at := s.fillers(after + 1)
		whole, after := s.enCentury(at)
		if after == 0 {
			whole, after = s.enDirection(at)
		}
		first := whole.span.From.Year()
		if after > 0 && whole.span == yearsSpan(first, first+99) {
			return manyPoint(first+10*(n-1), first+10*n-1), after
		}
	}
	return point{}, 0
}

// enTurn reads "turn of the century": the last that was.
func (s *scan) enTurn(i int) (p point, after int) {
	_, next := s.match(i, roleTurn)
	if next == 0 || !s.has(next, roleOf) {
		return point{}, 0
	}
	at := s.fillers(next + 1)
	if whole, after := s.enCentury(at); after > 0 {
		first := whole.span.From.Year() - 1
		return manyPoint(first-1, first+1), after
	}
	if u, after := s.match(at, roleUnit); after > 0 && u.value == keyCentury {
		return s.turnOfCentury(), after
	}
	return point{}, 0
}
