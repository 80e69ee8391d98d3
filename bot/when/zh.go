package when

import (
	"officebot/knowledge/fold"
)

// zhPoint reads one Chinese time.
func (s *scan) zhPoint(i int) (p point, after int) {
	const words = roleNow | roleSoFar | roleFromToday | roleThatTime | roleTheTime | roleFromThen | roleDirection | roleThose | roleAroundThat | roleEra | roleTurn
	if w, next := s.match(i, words); next > 0 {
		return s.zhWord(w, i, next)
	}
	if s.has(i, roleDigit|roleNumber) && s.has(i-1, roleDigit|roleNumber) && s.gap(i) == fold.Glued {
		return point{}, 0 // inside a number
	}
	if length, next := s.zhStretch(i); next > 0 {
		if p, after = s.zhCounted(length, i, next); after > 0 {
			return p, after
		}
	}
	if p, after = s.zhTwoDecades(i); after > 0 {
		return p, after
	}
	n, next := s.zhNumber(i)
	if next == 0 {
		return point{}, 0
	}
	mark, after := s.match(next, roleMark)
	if after == 0 {
		return s.zhUnmarked(i, n, next)
	}
	switch mark.value {
	case keyCentury:
		if 1 <= n.value && n.value < 30 {
			return s.zhCentury(n.value, after)
		}
	case keyDecade:
		return s.zhDecade(0, n, after)
	case keyYear:
		if year := s.zhYear(i, n, after); year != 0 {
			return s.zhInYear(yearPoint(year), after)
		}
	case keyMonth:
		if n.value < 1 || n.value > 12 || s.afterEvent(i) {
			break
		}
		p, end := s.zhInMonth(s.monthIn(relativePoint(Month, 0, Year), n.value), after)
		p.bare = true
		if p.unit == Month {
			return p, end
		}
	}
	return point{}, 0
}

// zhWord reads what starts with a word: 现在, 去年3月, 上世纪90年代, 同年, 近十年,
// 那两年前.
func (s *scan) zhWord(w *phrase, i, next int) (p point, after int) {
	switch w.role {
	case roleNow, roleSoFar:
		return s.fixedPoint(i)
	case roleFromToday:
		switch w.extra {
		case keyCentury:
			return s.zhCentury(century(s.today.Year())+w.value, next)
		case keyYear:
			return s.zhInYear(s.fromToday(w.extra, w.value), next)
		case keyMonth:
			return s.zhInMonth(s.fromToday(w.extra, w.value), next)
		}
		return s.fromToday(w.extra, w.value), next
	case roleTurn:
		return s.turnOfCentury(), next
	case roleEra:
		return s.zhEraYear(w.value, next)
	case roleThatTime, roleTheTime:
		if s.afterClause(w.role, i) {
			return point{}, 0
		}
		if w.value == keyYear {
			return s.zhInYear(thatTimePoint(keyYear), next)
		}
		return thatTimePoint(w.value), next
	case roleFromThen:
		if s.afterEvent(i) {
			return point{}, 0
		}
		return s.zhInYear(relativePoint(Year, w.value, Year), next)
	}
	length, end := s.zhStretch(next)
	if n, at := s.zhNumber(next); end == 0 || at > 0 && s.zhYear(next, n, at) != 0 {
		return point{}, 0 // 那2000年以后
	}
	switch w.role {
	case roleDirection:
		if w.value == keyAhead {
			return s.agoPoint(length, 1), end
		}
		if _, within := s.match(end, roleCome|roleWithin); within > 0 {
			end = within
		}
		return s.aroundToday(length, w.value), end
	case roleAroundThat:
		return s.shifted(length, w.value), end
	}
	if _, after := s.match(end, roleAgo); after > 0 {
		return s.shifted(length, -1), after
	}
	if _, after := s.match(end, roleShift); after > 0 {
		return s.shifted(length, 1), after
	}
	return point{}, 0
}

// zhCounted reads what makes a length of time a time: 十年前, 三年后, 十年来.
func (s *scan) zhCounted(length stretch, i, at int) (point, int) {
	if n, next := s.zhNumber(i); next > 0 && s.zhYear(i, n, at) != 0 {
		return point{}, 0
	}
	if _, after := s.match(at, roleAgo); after > 0 && !s.afterEvent(i) {
		return s.agoPoint(length, -1), after
	}
	if _, after := s.match(at, roleShift); after > 0 && !s.afterEvent(i) {
		return s.shifted(length, 1), after
	}
	if _, after := s.match(at, roleCome); after > 0 {
		return s.aroundToday(length, keyPast), after
	}
	return point{}, 0
}

// afterEvent tells whether a time is counted from something that happened:
// 当了十年后, 上任三年后.
func (s *scan) afterEvent(i int) bool { return s.gap(i) == fold.Glued && s.has(i-1, roleEvent) }

// afterClause tells whether 那年 and the like end a clause that says which year
// is meant: 他上任那年. 同年 and the like seldom do.
func (s *scan) afterClause(role role, i int) bool {
	if i == 0 || s.led == i || s.gap(i) != fold.Glued {
		return false
	}
	return s.afterEvent(i) || s.has(i-1, roleOf) || role == roleTheTime && !s.has(i-1, roleGoesOn)
}

// zhUnmarked reads a year without 年: four digits in Chinese, and 93 in 93到03年.
func (s *scan) zhUnmarked(i int, n zhNumeral, next int) (point, int) {
	if n.digits == 4 && n.han && isYear(n.value) && !s.has(next, roleCounted) {
		return yearPoint(n.value), next
	}
	if n.digits != 2 || n.value >= 10 && n.value < 80 {
		return point{}, 0
	}
	at, ok := s.linked(next)
	if !ok {
		return point{}, 0
	}
	end, next := s.zhNumber(at)
	if next == 0 || end.digits != 2 {
		return point{}, 0
	}
	mark, after := s.match(next, roleMark)
	if after == 0 || mark.value != keyYear {
		return point{}, 0
	}
	first, last := s.shortYear(n.value), s.shortYear(end.value)
	if first >= last {
		return point{}, 0
	}
	return point{span: yearsSpan(first, last), unit: Many, op: Between}, after
}
