package when

import "officebot/knowledge/fold"

// The years that a bare number of four digits is taken for.
const (
	firstYear = 1000
	lastYear  = 2999
)

// yearNumber reads a year in digits: 2010, '98.
func (s *scan) yearNumber(i int) (year, after int) {
	d := s.digitsAt(i)
	if d != 4 && d != 2 || s.gluedWord(i+1) || s.partOfNumber(i) {
		return 0, 0
	}
	n := int(s.items[i].num)
	switch {
	case d == 4 && firstYear <= n && n <= lastYear:
		return n, i + 1
	case d == 2 && s.apostrophe(i):
		return s.shortYear(n), i + 1
	}
	return 0, 0
}

// apostrophe tells whether the mark before a number is an apostrophe, which
// stands right before it, after nothing or a space.
func (s *scan) apostrophe(i int) bool { return s.tokens[i].Before == fold.Quote }

// partOfNumber tells whether a number is only a piece of one: 2,010 or 10:2010.
func (s *scan) partOfNumber(i int) bool {
	if i > 0 && s.digitsAt(i-1) > 0 && s.tokens[i].Before == fold.Colon {
		return true
	}
	return i+1 < len(s.tokens) && s.digitsAt(i+1) > 0 && s.tokens[i+1].Before == fold.Colon
}

// bareYear is a year with nothing that says so but its four digits, or two
// where the shape of the question leaves no other reading.
func (s *scan) bareYear(i int) (p point, after int) {
	if s.led != i && (s.has(i-1, roleNumbered) || s.gap(i) == fold.Glued && s.isKind(i-1, fold.Word)) {
		return point{}, 0
	}
	year, after := s.yearNumber(i)
	switch {
	case after > 0 && s.has(after, roleCounted) && !s.ends(after):
		return point{}, 0
	case after > 0:
		return yearPoint(year), after
	case s.clearlyShort(i):
		return yearPoint(s.shortYear(int(s.items[i].num))), i + 1
	}
	return point{}, 0
}

// clearlyShort tells whether two digits can only be a year: "in 98", and
// "director 96?", which no count of directors reaches.
func (s *scan) clearlyShort(i int) bool {
	if s.digitsAt(i) != 2 || s.partOfNumber(i) || s.gluedWord(i+1) || s.ranges(i) || s.has(i-1, roleMonth) {
		return false
	}
	if n := s.items[i].num; n >= 10 && n < 40 {
		return false
	}
	if s.led == i && s.has(i+1, roleTo|roleAnd) && s.digitsAt(i+2) >= 2 && s.ends(i+3) {
		return true // "from 93 to 03"
	}
	if !s.ends(i + 1) {
		return false
	}
	if s.led == i {
		return true
	}
	const short = 4 // tokens of a question that has room for nothing else
	return i+1 == len(s.tokens) && 0 < i && len(s.tokens) <= short && s.tokens[i-1].Kind == fold.Word && s.tokens[i].Before == fold.Space
}

// yearWords reads a year in words: nineteen ninety-eight, twenty ten, nineteen
// oh five, two thousand and eight. "Two thousand" alone is a year only after a
// preposition.
func (s *scan) yearWords(i int) (year, after int) {
	p, next := s.match(i, roleNumber)
	if next == 0 || next != i+1 || p.value == 0 {
		return 0, 0
	}
	if q, beyond := s.match(next, roleNumber); beyond > 0 && s.gap(next) <= fold.Space {
		switch {
		case q.value == 1000 && p.value == 2 && !s.article(i):
			return s.afterThousand(i, beyond)
		case q.value == 100 && 11 <= p.value && p.value <= 20:
			return s.afterHundred(p.value, i, beyond)
		}
	}
	if p.value < 10 || p.value > 20 || s.gap(next) > fold.Space {
		return 0, 0
	}
	if _, beyond := s.match(next, roleZeroInYear); beyond > 0 {
		if q, end := s.match(beyond, roleNumber); end > 0 && 1 <= q.value && q.value <= 9 && !s.article(beyond) {
			return 100*p.value + q.value, end
		}
		return 0, 0
	}
	rest, end := s.belowHundred(next)
	if end == 0 || rest < 10 || s.has(end, roleUnit) {
		return 0, 0
	}
	return 100*p.value + rest, end
}

func (s *scan) afterThousand(i, at int) (year, after int) {
	if s.has(at, roleAnd) {
		at++
	}
	if rest, end := s.belowHundred(at); end > 0 && rest > 0 && !s.article(at) && !s.has(end, roleUnit|roleCounted) {
		return 2000 + rest, end
	}
	if s.led == i && s.ends(at) {
		return 2000, at
	}
	return 0, 0
}

func (s *scan) afterHundred(hundreds, i, at int) (year, after int) {
	next := at
	if s.has(next, roleAnd) {
		next++
	}
	if rest, end := s.belowHundred(next); end > 0 && rest > 0 && !s.article(next) && !s.has(end, roleUnit|roleCounted) {
		return 100*hundreds + rest, end
	}
	if s.led == i && s.ends(at) {
		return 100 * hundreds, at
	}
	return 0, 0
}

// decade reads 1990s, 90s, '90s, 1990's, nineties, nineteen nineties, twenty
// tens. The 1800s are a century, the 2000s a decade.
func (s *scan) decade(i int) (p point, after int) {
	if s.has(i-1, roleWhose) {
		return point{}, 0
	}
	if s.digitsAt(i) > 0 {
		return s.decadeNumber(i)
	}
	if p, next := s.match(i, roleDecade); next > 0 {
		return decadePoint(s.shortDecade(p.value)), next
	}
	hundreds, next := s.match(i, roleNumber)
	if next == 0 || s.gap(next) > fold.Space {
		return point{}, 0
	}
	if hundreds.value == 20 {
		return s.decadeAfterTwenty(next)
	}
	if p, end := s.match(next, roleDecade); end > 0 && 11 <= hundreds.value && hundreds.value <= 19 {
		return decadePoint(100*hundreds.value + p.value), end
	}
	return point{}, 0
}

func (s *scan) decadeAfterTwenty(i int) (point, int) {
	if p, end := s.match(i, roleDecadeAfterTwenty); end > 0 {
		return decadePoint(2000 + p.value), end
	}
	return point{}, 0
}

func (s *scan) decadeNumber(i int) (point, int) {
	n, d := int(s.items[i].num), s.digitsAt(i)
	if n == 20 && d == 2 && s.gap(i+1) <= fold.Space {
		if p, end := s.decadeAfterTwenty(i + 1); end > 0 {
			return p, end
		}
	}
	p, end := s.match(i+1, roleEnding)
	if end == 0 || p.value != keyDecade || n%10 != 0 || d != 2 && (d != 4 || n < firstYear || n > lastYear) {
		return point{}, 0
	}
	switch s.gap(i + 1) {
	case fold.Glued:
	case fold.Quote:
		// "the 1990's" is a decade, but "2010's director" is of one year.
		if d == 4 && !s.ends(end) && !s.has(i-1, roleFiller|rolePartIn) {
			return point{}, 0
		}
	default:
		return point{}, 0
	}
	switch {
	case d == 2:
		return decadePoint(s.shortDecade(n)), end
	case n%100 == 0 && n != 2000:
		return manyPoint(n, n+99), end
	}
	return decadePoint(n), end
}
