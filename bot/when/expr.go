package when

import (
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// expr reads a time with the words around it, in any language.
func (s *scan) expr(i int) (e Expr, after int) {
	op, firm, at := s.prefix(i)
	s.firm = firm
	if at > i && s.fixedBeyond(i, at) {
		op, firm, at = In, false, i
	}
	s.led = -1
	if at > i {
		s.led = at
	}
	if op == Between {
		if e, after = s.between(i, at); after > 0 {
			return e, after
		}
		return Expr{}, 0
	}
	if e, after = s.dayRange(i, at); after > 0 {
		return e, after
	}
	a, next := s.point(at)
	if next == 0 {
		return s.untilPresent(i, at, op)
	}
	if op == In || op == Since || op == From || op == Around {
		if e, after := s.ranged(i, a, next); after > 0 {
			return e, after
		}
		if e, after := s.bothEnds(i, a, next); after > 0 {
			return e, after
		}
	}
	if a.bare && a.unit == Month && !s.bareStands(i, at, op, firm) {
		return Expr{}, 0
	}
	op, next = s.suffix(op, a, next)
	if at == i+1 && op == a.op && s.alone(at, a) {
		i = at
	}
	if e, ok := s.compose(op, a); ok {
		e.From, e.To = i, next
		return e, next
	}
	return Expr{}, 0
}

// point reads one time. A number before Chinese may still be a year by itself.
func (s *scan) point(i int) (p point, after int) {
	if s.isKind(i, fold.Han) {
		return s.zhPoint(i)
	}
	if s.digitsAt(i) > 0 && (s.isKind(i+1, fold.Han) || s.ranges(i+1)) {
		if p, after = s.zhPoint(i); after > 0 {
			return p, after
		}
	}
	return s.enPoint(i)
}

// prefix reads the prepositions before a time, as many as there are: "at any
// time since about". The op is In where there are none.
func (s *scan) prefix(i int) (op Op, firm bool, at int) {
	op, at = In, i
	for at < len(s.items) && (at == i || !s.ends(at)) {
		p, next := s.match(at, rolePrefix)
		if next == 0 {
			break
		}
		extra := p.extra
		if extra&joined != 0 {
			extra &^= joined
			if s.gap(next) != fold.Hyphen && s.gap(next) != fold.Glued {
				break
			}
		}
		said := Op(extra &^ loosely)
		switch {
		case at == i:
			op = said
		case said == In && len(p.rest) == 0, op == In && at == i+1:
			// "the post in 2003", "came in after 2003": what stood first was no
			// preposition of the time.
			return In, false, i
		case op == In:
			op = said
		case said != In && said != Around:
			op = said
		}
		firm = extra&loosely == 0
		at = next
	}
	if at > i && s.ends(at) && !(op == Around && at < len(s.items) && s.abbreviated(at)) {
		return In, false, i
	}
	return op, firm, at
}

// alone tells whether a time takes no preposition, so that the one before it
// belongs to something else: "who came in last year".
func (s *scan) alone(at int, a point) bool {
	return a.op == Ago || a.op == Now || s.has(at, roleDirection|roleFromToday)
}

// fixedBeyond tells whether a phrase starts with the preposition and reaches
// past it: "at the moment".
func (s *scan) fixedBeyond(i, at int) bool {
	_, after := s.match(i, roleNow|roleSoFar|roleThatTime|roleTheTime)
	return after > at
}

// bareStands tells whether a month without a year is one at all: after a
// preposition, and if its name is another word too, after one that goes with
// no person.
func (s *scan) bareStands(i, at int, op Op, firm bool) bool {
	switch {
	case s.isKind(at, fold.Han) || s.isKind(at+1, fold.Han):
		return true // 月 says what it is
	case at == i || !firm:
		return false
	}
	return op == In || !s.has(s.fillers(at), roleWordMonth)
}

// suffix reads what follows a time: onwards, 以前, 左右. It goes before what
// stood in front, save that 从2010年以来 is "from" and "before 2003 or so" is
// "before".
func (s *scan) suffix(op Op, a point, at int) (Op, int) {
	if at >= len(s.items) || s.ends(at) {
		return op, at
	}
	roles := roleSuffix
	if op == From || op == Since {
		roles |= roleSuffixFrom
	}
	p, next := s.match(at, roles)
	if next == 0 {
		return op, at
	}
	if p.role == roleSuffixFrom {
		return op, next
	}
	said := Op(p.extra)
	switch {
	case said != Around && len(p.rest) > 0 && s.isKind(at, fold.Word) && !s.ends(next):
		return op, at // "in 2003 and before Ding"
	case said == Around && op != In, said == Since && op == From:
		return op, next
	case said == Since && a.op == Now, said == Around && (a.op == Now || a.relative):
		return op, at
	}
	return said, next
}

// compose applies an op to a time.
func (s *scan) compose(op Op, a point) (e Expr, ok bool) {
	if op == In {
		op = a.op
	}
	if a.op == Now && (op == Since || op == From) {
		op = After // "from now on"
	}
	e = Expr{Op: op, Unit: a.unit, Relative: a.relative, Shift: a.shift, ShiftUnit: a.shiftUnit, NoDay: a.noDay}
	if !isOneTime(op) {
		e.Unit, e.Bound = Many, a.span
	}
	if a.relative && a.span == (knowledge.Span{}) {
		return e, true
	}
	if a.relative {
		e.Span = a.span
		return e, true
	}
	e.Span = clip(bounds(op, a.span, a.edge, s.today))
	if a.other != (knowledge.Span{}) {
		if other := clip(bounds(op, a.other, 0, s.today)); !other.Empty() {
			e.Alternatives = []knowledge.Span{other}
		}
	}
	return e, !e.Span.Empty()
}

// isOneTime tells whether an op leaves a time as it is.
func isOneTime(op Op) bool { return op == In || op == Around || op == Now || op == Ago }

// bounds is the stretch that an op makes of a span. Where the span is the start
// or the end of something (edge), "before the end" reaches into it.
func bounds(op Op, span knowledge.Span, edge int, today knowledge.Day) knowledge.Span {
	switch op {
	case Since, From:
		return open(span.From, today)
	case After:
		if edge == keyStart {
			return open(span.From+1, today)
		}
		return open(span.To+1, today)
	case Before:
		if edge == keyEnd {
			return knowledge.Span{From: knowledge.FirstDay, To: span.To - 1}
		}
		return knowledge.Span{From: knowledge.FirstDay, To: span.From - 1}
	case Until, By:
		return knowledge.Span{From: knowledge.FirstDay, To: span.To}
	}
	return span
}

// open is everything from a day on, up to today if the day is not after it.
func open(from, today knowledge.Day) knowledge.Span {
	if from > today {
		return knowledge.Span{From: from, To: knowledge.LastDay}
	}
	return knowledge.Span{From: from, To: today}
}

func clip(span knowledge.Span) knowledge.Span { return span.Intersect(knowledge.Always) }
