package when

import "officebot/knowledge"

// enDirection reads "last year", "this month", "next week", "the past decade",
// "last March", "the last ten years".
func (s *scan) enDirection(i int) (p point, after int) {
	d, next := s.match(i, roleDirection)
	if next == 0 || s.ends(next) {
		return point{}, 0
	}
	if d.value == keyPast && i > 0 && !beforePast[s.tokens[i-1].Text] {
		return point{}, 0 // "stayed past ten years" is a length
	}
	if length, after := s.stretch(next); after > 0 && d.value != keyThis && !s.has(next, roleHalfA) {
		return s.aroundToday(length, d.value), after
	}
	if m, after := s.match(next, roleMonth); after > 0 && s.digitsAt(after) == 0 {
		return s.nearest(d.value, func(year int) knowledge.Span { return monthsSpan(year, m.value, m.value) }, Month), after
	}
	if m, after := s.match(next, rolePart); after > 0 && m.value >= keySpring {
		return s.nearest(d.value, func(year int) knowledge.Span {
			span, _ := partOfYear(year, m.value)
			return span
		}, Part), after
	}
	u, after := s.match(next, roleUnit)
	if after == 0 || s.has(after, roleOf) && !s.ends(after) {
		return point{}, 0
	}
	definite := i > 0 && s.tokens[i-1].Text == "the"
	return s.unitFromToday(d.value, u.value, definite, after)
}

// beforePast are the words behind which "past" makes a time of a length.
var beforePast = map[string]bool{
	"the": true, "these": true, "this": true, "our": true, "in": true, "over": true, "during": true, "for": true, "within": true, "of": true,
}

// sameDay reads what follows "this day": "last year", "ten years ago", "in 2004".
func (s *scan) sameDay(i int) (p point, after int) {
	if d, next := s.match(i, roleDirection); next > 0 && !s.ends(next) && (d.value == keyLast || d.value == keyNext) {
		u, after := s.match(next, roleUnit)
		if after == 0 {
			return point{}, 0
		}
		length, ok := halfUnits(2, u.value)
		if !ok {
			return point{}, 0
		}
		sign := 1
		if d.value == keyLast {
			sign = -1
		}
		return dayPoint(s.moved(length, sign)), after
	}
	length, next := s.stretch(i)
	if _, after := s.match(next, roleAgo); next > 0 && after > 0 && !s.ends(next) {
		return dayPoint(s.moved(length, -1)), after
	}
	if _, next := s.match(i, roleIn); next > 0 && !s.ends(next) {
		if year, after := s.enWhole(s.fillers(next)); after > 0 && year.unit == Year && year.op == In && !year.relative {
			_, month, day := s.today.Civil()
			return s.dayIn(year, month, day), after
		}
	}
	return point{}, 0
}

// unitFromToday is what "last", "this" and "next" make of a unit. "The last
// year" is the one up to today, and so is any last or past decade.
func (s *scan) unitFromToday(direction, unit int, definite bool, after int) (point, int) {
	length, ok := halfUnits(2, unit)
	if !ok || unit == keyDay || unit == keyQuarterCentury && direction == keyThis {
		return point{}, 0
	}
	switch {
	case direction == keyPast, direction == keyLast && (definite && unit <= keyYear || unit == keyDecade), unit == keyQuarterCentury && direction == keyLast:
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
	if ago, after := s.match(next, roleAgo); after > 0 && !s.ends(next) {
		if ago.extra == keyDay {
			return dayPoint(s.moved(length, -1)), after
		}
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

// oneOf is the length of one day, month or year.
func oneOf(unit int) stretch {
	length, _ := halfUnits(2, unit)
	return length
}

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
	at = s.fillers(at)
	base, after := s.enDayFirst(at)
	if after == 0 {
		base, after = s.enWhole(at)
	}
	if after == 0 || base.relative || base.op != In || base.unit > Year || base.other != (knowledge.Span{}) {
		return point{}, 0
	}
	edge := base.span.From
	if sign > 0 {
		edge = base.span.To
	}
	year, month, _ := edge.AddMonths(sign * length.months).Civil()
	switch {
	case length.days == 1 || length.days != 0 && base.unit == Day:
		return dayPoint(edge + knowledge.Day(sign*length.days)), after
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
