package when

import (
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// ranged reads the second end of a range whose first is a: "from 1994 to 2002",
// 1999–2014, 2010年3月至5月. Up to the present it is "since".
func (s *scan) ranged(i int, a point, next int) (e Expr, after int) {
	at, ok := s.linked(next)
	if !ok {
		return Expr{}, 0
	}
	if _, end := s.match(at, rolePresent); end > 0 && !a.relative {
		e, ok = s.compose(Since, a)
		e.From, e.To = i, end
		return e, okAt(ok, end)
	}
	b, end := s.secondEnd(a, at)
	if end == 0 {
		return Expr{}, 0
	}
	if b.op == Now && a.op == In && !a.relative {
		e, ok = s.compose(Since, a)
		e.From, e.To = i, end
		return e, okAt(ok, end)
	}
	if _, closed := s.match(end, roleSuffixBetween); closed > 0 {
		end = closed
	}
	return s.join(i, a, b, s.zhTheseYears(end))
}

func okAt(ok bool, at int) int {
	if ok {
		return at
	}
	return 0
}

// linked is where the second end of a range may start: after "to" or a dash.
func (s *scan) linked(at int) (start int, ok bool) {
	if at >= len(s.items) {
		return 0, false
	}
	if s.ranges(at) || s.gap(at) == fold.Slash && s.digitsAt(at) == 4 {
		return at, true
	}
	_, start = s.match(at, roleTo)
	return start, start > 0 && !s.ends(at)
}

// secondEnd reads the end of a range that may be short of what its start has
// said: the century in "1994 to 98", the year in 2010年3月到5月.
func (s *scan) secondEnd(a point, at int) (b point, after int) {
	if s.digitsAt(at) <= 2 && a.unit == Year && !a.relative {
		if b, after = s.shortEnd(a, at); after > 0 {
			return b, after
		}
	}
	led := s.led
	s.led = at
	b, after = s.point(at)
	s.led = led
	if after == 0 {
		return s.zhShortEnd(a, at)
	}
	if b.bare && !a.relative && a.unit <= Month {
		b = s.nextAfter(a, b)
	}
	return b, after
}

// nextAfter puts a month or a day without a year after a time that has one.
func (s *scan) nextAfter(a, b point) point {
	year := a.span.From.Year()
	p := s.inYear(b, year)
	if p.span.To < a.span.From {
		p = s.inYear(b, year+1)
	}
	return p
}

// inYear is a month or a day without a year in one.
func (s *scan) inYear(p point, year int) point {
	_, month, day := p.span.From.Civil()
	if p.unit == Day {
		return s.dayIn(yearPoint(year), month, day)
	}
	return monthPoint(year, month)
}

// shortEnd reads the 98 of "1994-98".
func (s *scan) shortEnd(a point, at int) (b point, after int) {
	d := s.digitsAt(at)
	if d == 0 || s.gluedWord(at+1) || s.has(at+1, roleUnit|roleMonth|roleCounted) && !s.ends(at+1) || s.isKind(at+1, fold.Han) {
		return point{}, 0
	}
	first := a.span.From.Year()
	last := first - first%100 + int(s.items[at].num)
	switch {
	case d == 1:
		last = first - first%10 + int(s.items[at].num)
		if last <= first || !s.ranges(at) {
			return point{}, 0
		}
	case last <= first:
		last += 100
	}
	return yearPoint(last), at + 1
}

// join makes a range of two times, both included, whichever comes first.
func (s *scan) join(i int, a, b point, after int) (Expr, int) {
	if a.bare && !b.relative && b.unit <= Month {
		year := b.span.To.Year()
		bare := a
		if a = s.inYear(bare, year); a.span.From > b.span.To {
			a = s.inYear(bare, year-1)
		}
	}
	if a.relative || b.relative {
		return Expr{}, 0
	}
	span := clip(knowledge.Span{From: min(a.span.From, b.span.From), To: max(a.span.To, b.span.To)})
	if span.Empty() {
		return Expr{}, 0
	}
	return Expr{From: i, To: after, Span: span, Unit: Many, Op: Between}, after
}

// between reads "2000 and 2005" after "between".
func (s *scan) between(i, at int) (e Expr, after int) {
	if e, after = s.dayRange(i, at); after > 0 {
		return e, after
	}
	a, next := s.point(at)
	if next == 0 {
		return Expr{}, 0
	}
	if a.op == Between {
		return s.join(i, a, a, next)
	}
	start, ok := s.linked(next)
	if !ok {
		_, start = s.match(next, roleAnd)
	}
	if start == 0 {
		return Expr{}, 0
	}
	b, end := s.secondEnd(a, start)
	if _, present := s.match(start, rolePresent); end == 0 && present > 0 {
		b, end = dayPoint(s.today), present
	}
	if end == 0 {
		return Expr{}, 0
	}
	if _, closed := s.match(end, roleSuffixBetween); closed > 0 {
		end = closed
	}
	return s.join(i, a, b, end)
}

// bothEnds reads the rest of a range that only its last word makes one:
// 2000年和2005年之间.
func (s *scan) bothEnds(i int, a point, next int) (Expr, int) {
	_, start := s.match(next, roleAnd)
	if start == 0 || s.ends(next) {
		return Expr{}, 0
	}
	b, end := s.secondEnd(a, start)
	if end == 0 {
		return Expr{}, 0
	}
	_, closed := s.match(end, roleSuffixBetween)
	if closed == 0 {
		return Expr{}, 0
	}
	return s.join(i, a, b, closed)
}

// dayRange reads "14 to 18 March 2013", whose first day leaves out its month.
func (s *scan) dayRange(i, at int) (Expr, int) {
	if at > i {
		at = s.fillers(at)
	}
	day, next := s.dayNumber(at)
	if next == 0 {
		return Expr{}, 0
	}
	start, ok := s.linked(next)
	if !ok {
		_, start = s.match(next, roleAnd)
	}
	if start == 0 {
		return Expr{}, 0
	}
	b, end := s.enDayFirst(s.fillers(start))
	if end == 0 || b.relative || b.unit != Day {
		return Expr{}, 0
	}
	year, month, _ := b.span.From.Civil()
	return s.join(i, s.dayIn(yearPoint(year), month, day), b, end)
}

// untilPresent reads "up to the present".
func (s *scan) untilPresent(i, at int, op Op) (Expr, int) {
	if op != Until && op != By {
		return Expr{}, 0
	}
	_, end := s.match(at, rolePresent)
	if end == 0 {
		return Expr{}, 0
	}
	return Expr{From: i, To: end, Span: knowledge.Span{From: knowledge.FirstDay, To: s.today}, Unit: Many, Op: op}, end
}
