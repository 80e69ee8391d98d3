package when

import "officebot/knowledge/fold"

// enPoint reads one English time, with the "AD" behind a year.
func (s *scan) enPoint(i int) (p point, after int) {
	p, after = s.enTime(i)
	if after > 0 && p.unit <= Year && !s.ends(after) {
		if _, next := s.match(after, roleYearEnding); next > 0 {
			after = next
		}
	}
	return p, after
}

func (s *scan) enTime(i int) (p point, after int) {
	if f, next := s.match(i, roleThisDay); next > 0 && !s.ends(next) {
		if f.extra == keyWeek {
			p, after = s.enWeekWith(f.value, next)
		} else {
			p, after = s.sameDay(next)
		}
		if after > 0 {
			return p, after
		}
	}
	if p, after = s.fixedPoint(i); after > 0 {
		return p, after
	}
	at := s.fillers(i)
	if at >= len(s.items) || s.items[at].taken {
		return point{}, 0
	}
	if s.led == i {
		s.led = at
	}
	if s.items[at].roles&starting == 0 && s.digitsAt(at) == 0 {
		return point{}, 0
	}
	if at > i {
		if p, after = s.fixedPoint(at); after > 0 {
			return p, after
		}
	}
	if s.items[at].roles&(rolePartIn|rolePart|rolePartOf|rolePartMark|roleOrdinal|roleNumber) != 0 || s.digitsAt(at) > 0 {
		if p, after = s.enPart(at); after > 0 {
			return p, after
		}
	}
	if p, after = s.enDayFirst(at); after > 0 {
		return p, after
	}
	if p, after = s.enPiece(at); after > 0 {
		return p, after
	}
	if p, after = s.enWhole(at); after > 0 {
		return p, after
	}
	return s.enCounted(at)
}

// fillers skips what says nothing between a preposition and a time: the, the
// year, the period.
func (s *scan) fillers(i int) int {
	for {
		_, after := s.match(i, roleFiller)
		if after == 0 || s.gap(after) >= fold.Comma {
			return i
		}
		i = after
	}
}

// enWhole reads what can have parts: a year, a month of a year, a decade, a
// century; and days in digits, which cost nothing here.
func (s *scan) enWhole(i int) (p point, after int) {
	if i >= len(s.items) {
		return point{}, 0
	}
	roles, digits := s.items[i].roles, s.digitsAt(i)
	if roles&roleHoliday != 0 {
		if p, after = s.enHoliday(i); after > 0 {
			return p, after // "May Day"
		}
	}
	if roles&roleMonth != 0 {
		return s.enMonth(i)
	}
	if roles&(roleDecade|roleNumber) != 0 || digits > 0 {
		if p, after = s.decade(i); after > 0 {
			return p, after
		}
		if p, after = s.enCentury(i); after > 0 {
			return p, after
		}
	}
	if digits > 0 {
		if p, after = s.numeric(i); after > 0 {
			return p, after
		}
		if p, after = s.bareYear(i); after > 0 {
			return s.partBehind(p, after)
		}
	}
	if roles&roleNumber != 0 {
		if year, after := s.yearWords(i); after > 0 {
			return yearPoint(year), after
		}
	}
	if roles&roleZeroInYear != 0 {
		return s.enOhSeven(i)
	}
	switch {
	case roles&roleDirection != 0:
		return s.enDirection(i)
	case roles&roleOrdinal != 0:
		return s.enCentury(i)
	case roles&roleTurn != 0:
		return s.enTurn(i)
	}
	return point{}, 0
}

// enPart reads a part of a year and so on: "early 2003", "mid- to late 1990s",
// "the first half of 2003", Q3 2003, "summer of 1998".
func (s *scan) enPart(i int) (p point, after int) {
	part, of, next := s.partWord(i)
	if next == 0 {
		return point{}, 0
	}
	until := part
	if s.has(next, roleTo) {
		if part, _, beyond := s.partWord(next + 1); beyond > 0 {
			until, next = part, beyond
		}
	}
	_, linked := s.match(next, of)
	if linked > 0 {
		next = linked
	} else if of == roleOf|rolePartOf {
		return point{}, 0
	}
	next = s.fillers(next)
	whole, after := s.fixedPoint(next)
	if after == 0 {
		whole, after = s.enWhole(next)
	}
	if after == 0 || whole.bare {
		return point{}, 0
	}
	p, ok := s.partOf(whole, part)
	if until != part {
		end, both := s.partOf(whole, until)
		p.span.To, ok = end.span.To, ok && both && p.span.From <= end.span.From
		p.edge = 0
	}
	if !ok {
		return point{}, 0
	}
	return p, after
}

// partWord reads the word for a part, and what may or must link it to its
// whole: roleOf|rolePartOf where "of" must.
func (s *scan) partWord(i int) (part int, link role, after int) {
	if p, next := s.match(i, rolePartIn|rolePart|rolePartOf|rolePartMark); next > 0 {
		switch p.role {
		case rolePartIn:
			return p.value, roleIn, next
		case rolePart:
			return p.value, roleOf, next
		case rolePartOf:
			return p.value, roleOf | rolePartOf, next
		}
		return s.partNumber(p.value, i)
	}
	n, next := s.ordinalNumber(i)
	if next == 0 {
		return 0, 0, 0
	}
	if u, beyond := s.match(next, roleUnit); beyond > 0 {
		if part := nthPart(u.value, n); part != 0 {
			return part, roleOf, beyond
		}
	}
	return 0, 0, 0
}

// partNumber reads the 3 of Q3.
func (s *scan) partNumber(of, i int) (part int, link role, after int) {
	if s.digitsAt(i+1) != 1 || s.gap(i+1) > fold.Space {
		return 0, 0, 0
	}
	part = nthPart(of, int(s.items[i+1].num))
	if part == 0 {
		return 0, 0, 0
	}
	return part, roleOf, i + 2
}

// nthPart is the nth half or quarter, 0 if there is none.
func nthPart(unit, n int) int {
	switch {
	case unit == keyHalf && 1 <= n && n <= 2:
		return keyHalf1 + n - 1
	case unit == keyQuarter && 1 <= n && n <= 4:
		return keyQuarter1 + n - 1
	}
	return 0
}

// partBehind reads the Q3 of "2003 Q3".
func (s *scan) partBehind(year point, at int) (point, int) {
	if p, next := s.match(at, rolePartMark); next > 0 {
		if part, _, after := s.partNumber(p.value, at); after > 0 {
			if p, ok := s.partOf(year, part); ok {
				return p, after
			}
		}
	}
	return year, at
}
