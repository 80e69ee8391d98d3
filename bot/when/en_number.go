package when

import "officebot/knowledge/fold"

// cardinal reads a number: 10, ten, twenty-five, a hundred and fifty.
func (s *scan) cardinal(i int) (value, after int) {
	if d := s.digitsAt(i); d > 0 {
		if d > 4 || s.gap(i+1) == fold.Dot && s.digitsAt(i+1) > 0 {
			return 0, 0
		}
		return int(s.items[i].num), i + 1
	}
	value, after = s.belowHundred(i)
	if after == 0 {
		return 0, 0
	}
	p, next := s.match(after, roleNumber)
	if next == 0 || p.value < 100 || s.gap(after) > fold.Space {
		return value, after
	}
	value, after = value*p.value, next
	if s.has(after, roleAnd) {
		after++
	}
	if rest, next := s.belowHundred(after); next > 0 {
		return value + rest, next
	}
	return value, next
}

// belowHundred reads a number of one or two words.
func (s *scan) belowHundred(i int) (value, after int) {
	p, after := s.match(i, roleNumber)
	if after == 0 || p.value >= 100 {
		return 0, 0
	}
	value = p.value
	if value < 20 || value%10 != 0 || s.gap(after) > fold.Space {
		return value, after
	}
	if p, next := s.match(after, roleNumber); next == after+1 && 1 <= p.value && p.value <= 9 && !s.article(after) {
		return value + p.value, next
	}
	return value, after
}

// article tells whether the word is "a" or "an", which are no part of a number.
func (s *scan) article(i int) bool { return len(s.tokens[i].Text) <= 2 && s.tokens[i].Text[0] == 'a' }

// ordinalNumber reads 20th, twentieth, twenty-first.
func (s *scan) ordinalNumber(i int) (value, after int) {
	if d := s.digitsAt(i); d > 0 {
		if p, next := s.match(i+1, roleEnding); d <= 2 && next > 0 && p.value == keyOrdinal && s.gap(i+1) <= fold.Space {
			return int(s.items[i].num), next
		}
		return 0, 0
	}
	if p, next := s.match(i, roleOrdinal); next > 0 {
		return p.value, next
	}
	tens, next := s.match(i, roleNumber)
	if next == 0 || tens.value < 20 || tens.value > 90 || s.gap(next) > fold.Space {
		return 0, 0
	}
	if p, after := s.match(next, roleOrdinal); after > 0 && 0 < p.value && p.value < 10 {
		return tens.value + p.value, after
	}
	return 0, 0
}

// dayNumber reads the day of a month.
func (s *scan) dayNumber(i int) (day, after int) {
	day, after = s.ordinalNumber(i)
	if d := s.digitsAt(i); after == 0 && 1 <= d && d <= 2 {
		day, after = int(s.items[i].num), i+1
	}
	if day < 1 || day > 31 {
		return 0, 0
	}
	return day, after
}

// stretch reads "ten years", "three and a half years", "half a century", "a
// year and a half", "two weeks".
func (s *scan) stretch(i int) (length stretch, after int) {
	halves := 0
	if _, next := s.match(i, roleHalfA); next > 0 {
		halves, after = 1, next
	} else {
		n, next := s.cardinal(i)
		if next == 0 || n == 0 || n > 3000 {
			return stretch{}, 0
		}
		halves, after = 2*n, next
		if _, next := s.match(after, roleAndAHalf); next > 0 {
			halves, after = halves+1, next
		}
	}
	u, next := s.match(after, roleUnit)
	if next == 0 || s.ends(after) || s.isKind(after, fold.Han) {
		return stretch{}, 0
	}
	if _, beyond := s.match(next, roleAndAHalf); beyond > 0 {
		halves, next = halves+1, beyond
	}
	length, ok := halfUnits(halves, u.value)
	if !ok {
		return stretch{}, 0
	}
	return length, next
}
