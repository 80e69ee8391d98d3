package when

import "officebot/knowledge"

// zhCentury reads what follows 20世纪: a decade, a part, or nothing.
func (s *scan) zhCentury(nth, at int) (point, int) {
	if n, next := s.zhNumber(at); next > 0 {
		if mark, after := s.match(next, roleMark); after > 0 && mark.value == keyDecade {
			if p, after := s.zhDecade(nth, n, after); after > 0 {
				return p, after
			}
		}
	}
	return s.zhPart(centuryPoint(nth), at)
}

// zhDecade is the decade before 年代: of a century, of the year it is, or the
// latest so called.
func (s *scan) zhDecade(century int, n zhNumeral, at int) (point, int) {
	year := n.value
	switch {
	case n.value%10 != 0:
		return point{}, 0
	case n.digits == 4 && isYear(n.value):
	case n.value >= 100 || n.digits == 1:
		return point{}, 0
	case century > 0:
		year += 100 * (century - 1)
	default:
		year = s.shortDecade(n.value)
	}
	return s.zhPart(decadePoint(year), at)
}

// zhTwoDecades reads 七八十年代, the seventies and eighties.
func (s *scan) zhTwoDecades(i int) (point, int) {
	first, second := s.match(i, roleDigit)
	if second == 0 {
		return point{}, 0
	}
	last, ten := s.match(second, roleDigit)
	if ten == 0 || last.value != first.value+1 {
		return point{}, 0
	}
	tens, next := s.match(ten, roleNumber)
	if next == 0 || tens.value != 10 {
		return point{}, 0
	}
	mark, after := s.match(next, roleMark)
	if after == 0 || mark.value != keyDecade {
		return point{}, 0
	}
	return manyPoint(s.shortDecade(10*first.value), s.shortDecade(10*last.value)+9), after
}

// zhPart reads a part after its whole: 初, 中期, 上半年, 第一季度.
func (s *scan) zhPart(whole point, at int) (point, int) {
	next := at
	if _, linked := s.match(at, roleOf); linked > 0 {
		next = linked
	}
	if part, after := s.match(next, rolePartAfter); after > 0 && !s.ends(next) {
		if p, ok := s.partOf(whole, part.value); ok {
			return p, after
		}
	}
	return whole, at
}

// zhInYear reads what follows a year: a month, a holiday, a part, or nothing.
func (s *scan) zhInYear(year point, at int) (point, int) {
	next := at
	if _, linked := s.match(at, roleOf); linked > 0 {
		next = linked
	}
	if s.ends(next) {
		return year, at
	}
	if h, after := s.match(next, roleHoliday); after > 0 {
		return s.dayIn(year, h.value/100, h.value%100), after
	}
	if m, after := s.match(next, roleMonth); after > 0 {
		return s.zhInMonth(s.monthIn(year, m.value), after)
	}
	if n, numeral := s.zhNumber(next); numeral > 0 && 1 <= n.value && n.value <= 12 {
		if mark, after := s.match(numeral, roleMark); after > 0 && mark.value == keyMonth {
			return s.zhInMonth(s.monthIn(year, n.value), after)
		}
	}
	return s.zhPart(year, at)
}

// zhInMonth reads what follows a month: a day, a part, or nothing.
func (s *scan) zhInMonth(month point, at int) (point, int) {
	if s.ends(at) {
		return month, at
	}
	if day, after := s.zhDay(at); after > 0 {
		_, m, _ := month.span.From.Civil()
		return s.dayIn(month, m, day), after
	}
	return s.zhPart(month, at)
}

func (s *scan) zhDay(at int) (day, after int) {
	n, next := s.zhNumber(at)
	if next == 0 || n.value < 1 || n.value > 31 {
		return 0, 0
	}
	if mark, after := s.match(next, roleMark); after > 0 && mark.value == keyDay {
		return n.value, after
	}
	return 0, 0
}

// zhShortEnd reads the 20日 of 3月14日至20日.
func (s *scan) zhShortEnd(a point, at int) (point, int) {
	day, after := s.zhDay(at)
	if after == 0 || a.unit != Day || a.relative || at == 0 {
		return point{}, 0
	}
	year, month, _ := a.span.From.Civil()
	if day > knowledge.DaysIn(year, month) {
		return point{}, 0
	}
	return dayPoint(knowledge.DayOf(year, month, day)), after
}
