package when

import (
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// numeric reads a date in digits: 2013-03-14, 14.03.2013, 03/14/2008, 20130314,
// 2013/3, 03/2013.
func (s *scan) numeric(i int) (p point, after int) {
	first := s.digitsAt(i)
	if first == 8 {
		return s.compactDate(i)
	}
	if first == 0 || first > 4 || !s.dateMark(i+1) || s.partOfNumber(i) {
		return point{}, 0
	}
	second := s.digitsAt(i + 1)
	if third := s.digitsAt(i + 2); s.dateMark(i+2) && s.gap(i+2) == s.gap(i+1) && third <= 4 && second <= 2 {
		if p, ok := s.threeNumbers(i); ok {
			return p, i + 3
		}
	}
	a, b := int(s.items[i].num), int(s.items[i+1].num)
	switch {
	case first == 4 && second <= 2 && isYear(a):
		if p, ok := s.yearAndNumber(a, b, second, s.gap(i+1)); ok {
			return p, i + 2
		}
	case first <= 2 && second == 4 && isYear(b) && 1 <= a && a <= 12:
		return monthPoint(b, a), i + 2
	}
	return point{}, 0
}

func isYear(n int) bool { return firstYear <= n && n <= lastYear }

// dateMark tells whether a number stands at the token, tied to what is before
// it by a mark that dates have.
func (s *scan) dateMark(i int) bool {
	if s.digitsAt(i) == 0 || s.gluedWord(i+1) && !s.has(i+1, roleEnding) && s.tokens[i+1].Text != "t" {
		return false
	}
	switch s.gap(i) {
	case fold.Hyphen, fold.Dot, fold.Slash:
		return true
	}
	return false
}

// threeNumbers is a whole date. With the year last, a date that can be read day
// first or month first is read day first and carries the other reading, unless
// its dots settle it.
func (s *scan) threeNumbers(i int) (point, bool) {
	a, b, c := int(s.items[i].num), int(s.items[i+1].num), int(s.items[i+2].num)
	first, last := s.digitsAt(i), s.digitsAt(i+2)
	switch {
	case first == 4 && last <= 2:
		if p, ok := date(a, b, c); ok {
			return p, true
		}
		return noDate(a, b, c)
	case first > 2 || last != 4 && last != 2:
		return point{}, false
	case last == 2 && s.gap(i+1) == fold.Hyphen:
		return point{}, false
	case last == 2:
		c = s.shortYear(c)
	}
	p, ok := date(c, b, a)
	q, swapped := date(c, a, b)
	switch {
	case !ok && !swapped:
		return noDate(c, b, a)
	case !ok:
		return q, swapped
	case swapped && a != b && s.gap(i+1) != fold.Dot:
		p.other = q.span
	}
	return p, true
}

func date(year, month, day int) (point, bool) {
	if !isYear(year) || month < 1 || month > 12 || day < 1 || day > knowledge.DaysIn(year, month) {
		return point{}, false
	}
	return dayPoint(knowledge.DayOf(year, month, day)), true
}

// noDate is a day that its month does not have: 31/04/2005.
func noDate(year, month, day int) (point, bool) {
	if !isYear(year) || month < 1 || month > 12 || day < 1 || day > 31 {
		return point{}, false
	}
	p := monthPoint(year, month)
	p.noDay = true
	return p, true
}

// yearAndNumber is 2013-03, a month, or 2002/03, two years that follow each
// other. Where a hyphen or slash leaves both open, the month carries the years
// as its other reading.
func (s *scan) yearAndNumber(year, n, digits int, mark fold.Gap) (point, bool) {
	last := year - year%100 + n
	if digits == 1 {
		last = year - year%10 + n
	}
	ranges := last > year && mark != fold.Dot
	switch {
	case ranges && mark == fold.Slash && last == year+1 && digits == 2:
		return point{span: yearsSpan(year, last), unit: Many, op: Between}, true
	case n < 1 || n > 12:
		return point{}, false
	}
	p := monthPoint(year, n)
	if ranges {
		p.other = yearsSpan(year, last)
	}
	return p, true
}

// compactDate is 20130314.
func (s *scan) compactDate(i int) (point, int) {
	n := 0
	for _, c := range []byte(s.tokens[i].Text) {
		n = 10*n + int(c-'0')
	}
	p, ok := date(n/10000, n/100%100, n%100)
	if !ok || s.gluedWord(i+1) {
		return point{}, 0
	}
	return p, i + 1
}
