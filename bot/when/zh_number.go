package when

import "officebot/knowledge/fold"

// zhNumeral is a number as it was written.
type zhNumeral struct {
	value  int
	digits int  // how many it was spelt with, 0 for 九十八
	han    bool // in Chinese
	rising bool // its digits follow each other: 七八年 is seven or eight years
}

// zhNumber reads 2010, 二〇一〇, 二○一○, 九十八, 十.
func (s *scan) zhNumber(i int) (n zhNumeral, after int) {
	if d := s.digitsAt(i); d > 0 {
		if d > 4 {
			return zhNumeral{}, 0
		}
		return zhNumeral{value: int(s.items[i].num), digits: d}, i + 1
	}
	if n, after = s.zhSpelt(i); after > 0 && !s.has(after, roleNumber) {
		return n, after
	}
	return s.zhCountedOut(i)
}

// zhSpelt reads a number digit by digit. A circle for a zero is no letter, so
// that it leaves nothing but its width between two tokens; a zero may also be a
// Latin O or 0.
func (s *scan) zhSpelt(i int) (n zhNumeral, after int) {
	n.han, n.rising = true, true
	previous := -1
	for at := i; ; {
		if at > i {
			for range s.circles(at) {
				n.value, n.digits, n.rising = 10*n.value, n.digits+1, false
			}
		}
		digits, value, next := s.zhDigit(at, at > i)
		if next == 0 || n.digits+digits > 4 {
			if n.digits < 2 {
				n.rising = false
			}
			return n, after
		}
		for range digits {
			n.value *= 10
		}
		n.rising = n.rising && (previous < 0 || value == previous+1)
		previous = value
		n.value, n.digits = n.value+value, n.digits+digits
		at, after = next, next
	}
}

// zhDigit reads one digit in Chinese, or inside a number zeros that are not.
func (s *scan) zhDigit(at int, inside bool) (digits, value, after int) {
	if at >= len(s.items) || inside && s.gap(at) > fold.Space {
		return 0, 0, 0
	}
	if p, next := s.match(at, roleDigit); next > 0 {
		return 1, p.value, next
	}
	if !inside || s.gap(at) != fold.Glued || s.items[at].taken {
		return 0, 0, 0
	}
	switch s.tokens[at].Text {
	case "o", "0":
		return 1, 0, at + 1
	case "oo", "00":
		return 2, 0, at + 1
	}
	return 0, 0, 0
}

// circles is how many circles can stand before a token, each three bytes wide.
// A space before 年 is not one: only a whole number of them counts, and only
// after a Chinese digit.
func (s *scan) circles(at int) int {
	if at >= len(s.tokens) || s.tokens[at].Before != fold.Space || s.tokens[at].Kind != fold.Han {
		return 0
	}
	width := s.tokens[at].Start - s.tokens[at-1].End
	if width%len("○") != 0 || width > 2*len("○") {
		return 0
	}
	return width / len("○")
}

// zhCountedOut reads a number with its tens: 九十八, 一百二十, 两.
func (s *scan) zhCountedOut(i int) (n zhNumeral, after int) {
	n.han = true
	ones, at := 0, i
	for at == i || s.gap(at) <= fold.Space {
		p, next := s.match(at, roleDigit|roleNumber)
		if next == 0 || !s.isKind(at, fold.Han) {
			break
		}
		if p.value < 10 {
			if ones > 0 {
				break
			}
			ones = p.value
		} else {
			n.value += max(ones, 1) * p.value
			ones = 0
		}
		at, after = next, next
	}
	n.value += ones
	return n, after
}

// zhStretch reads 十年, 三年半, 半个世纪, 6个月, but not 几十年 or 十多年.
func (s *scan) zhStretch(i int) (length stretch, after int) {
	if s.has(i-1, roleVague) {
		return stretch{}, 0
	}
	if u, end := s.match(i, roleUnit); end > 0 && u.value == keyQuarterCentury {
		length, _ = halfUnits(2, u.value)
		return length, end
	}
	halves, next := 1, 0
	if _, next = s.match(i, roleHalfA); next == 0 {
		n, end := s.zhNumber(i)
		if end == 0 || n.value == 0 || n.value > 3000 || n.rising && n.han {
			return stretch{}, 0
		}
		halves, next = 2*n.value, end
	}
	u, end := s.match(next, roleUnit)
	if end == 0 || s.ends(next) {
		return stretch{}, 0
	}
	if _, half := s.match(end, roleAndAHalf); half > 0 {
		halves, end = halves+1, half
	}
	length, ok := halfUnits(halves, u.value)
	if !ok {
		return stretch{}, 0
	}
	return length, end
}

// zhTheseYears is the token behind what only says how long a range is: the 这二十年里 of
// 1993到2013这二十年里. It is the same token where there is none.
func (s *scan) zhTheseYears(at int) int {
	these, next := s.match(at, roleDirection)
	if next == 0 || these.value != keyPast || !s.isKind(at, fold.Han) {
		return at
	}
	_, next = s.zhStretch(next)
	if _, after := s.match(next, roleWithin); next > 0 && after > 0 {
		return after
	}
	return at
}

// zhYear is the year that a number before 年 means, 0 where it rather counts
// years. Two digits are a year only where something says so.
func (s *scan) zhYear(i int, n zhNumeral, after int) int {
	if n.digits == 4 && isYear(n.value) {
		return n.value
	}
	if n.digits == 0 && 1900 < n.value && n.value < 2100 && n.value%100 != 0 {
		return n.value // 两千零三年
	}
	if n.digits != 2 || s.afterEvent(i) || s.has(i-1, roleVague) || !s.zhClearYear(i, n, after) {
		return 0
	}
	return s.shortYear(n.value)
}

// zhEraYear reads the 九十九年 of 民国九十九年, counted from the year before the
// era's first.
func (s *scan) zhEraYear(before, at int) (point, int) {
	n, next := s.zhNumber(at)
	if next == 0 || n.value == 0 || !isYear(before+n.value) {
		return point{}, 0
	}
	mark, after := s.match(next, roleMark)
	if after == 0 || mark.value != keyYear {
		return point{}, 0
	}
	return s.zhInYear(yearPoint(before+n.value), after)
}

// zhClearYear tells whether two digits before 年 are a year: 05年, 98年, 九八年,
// 10年3月, 10年底, 在10年, and 10年谁是主任 as a question starts.
func (s *scan) zhClearYear(i int, n zhNumeral, after int) bool {
	if n.value < 10 || s.zhPartOrMonth(after) {
		return true
	}
	if n.rising {
		return false
	}
	if n.value >= 80 && n.value%10 != 0 {
		return true
	}
	if n.han {
		return n.value < 20 || n.value >= 50
	}
	if s.led == i && !s.has(i-2, roleDigit|roleNumber) && s.digitsAt(i-2) == 0 {
		return !s.has(after, roleWithin|roleCome|roleAgo|roleShift|roleCounted|roleVague)
	}
	return (i == 0 || s.ends(i)) && s.has(after, roleYearAsk)
}

// zhPartOrMonth tells whether a month or a part of a year follows.
func (s *scan) zhPartOrMonth(at int) bool {
	if s.ends(at) {
		return false
	}
	if s.has(at, rolePartAfter) {
		return true
	}
	_, next := s.zhNumber(at)
	if next == 0 {
		return false
	}
	mark, after := s.match(next, roleMark)
	return after > 0 && mark.value == keyMonth
}
