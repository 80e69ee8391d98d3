package when

import (
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// enPiece reads a counted piece of a longer time: "the last 5 days of May 2005", "the
// second week of June 2024", "the last Friday in October 2003", and "last Friday".
func (s *scan) enPiece(i int) (p point, after int) {
	n, at := s.place(i)
	if at == 0 {
		return s.lastWeekday(i)
	}
	if day, next := s.match(at, roleWeekday); next > 0 {
		if whole, after := s.pieceOf(next); after > 0 {
			return weekdayIn(whole, day.value, n, after)
		}
		if d, isDirection := s.match(i, roleDirection); isDirection > 0 {
			return s.weekdayBeside(d.value, day.value), next
		}
		return point{}, 0
	}
	count, next := s.cardinal(at)
	if next == 0 {
		count, next = 1, at
	}
	u, next := s.match(next, roleUnit)
	if next == 0 || count > 1 && n != 1 && n != -1 || count == 0 {
		return point{}, 0
	}
	length, ok := halfUnits(2*count, u.value)
	if !ok || u.value > keyDecade {
		return point{}, 0
	}
	whole, after := s.pieceOf(next)
	if after == 0 {
		return point{}, 0
	}
	return cut(whole, length, n, after)
}

// lastWeekday reads "since Monday": the last there was, or the next of what is to come.
// "On Monday" may be every Monday.
func (s *scan) lastWeekday(i int) (point, int) {
	day, next := s.match(i, roleWeekday)
	led, _ := s.match(i-1, rolePrefix)
	if next == 0 || s.led != i || led == nil || led.extra == int(In) || led.extra == loosely || len(s.tokens[i].Text) < len("monday") {
		return point{}, 0
	}
	if s.willBe() {
		return s.weekdayBeside(keyNext, day.value), next
	}
	return s.weekdayBeside(keyLast, day.value), next
}

// place is the n-th, from the end where negative: "first", "third", "last".
func (s *scan) place(i int) (n, after int) {
	if d, next := s.match(i, roleDirection); next > 0 {
		switch d.value {
		case keyLast:
			return -1, next
		case keyNext, keyThis:
			return 0, next
		}
		return 0, 0
	}
	if s.items[i].roles&(roleOrdinal|roleDigit|roleNumber) == 0 && s.digitsAt(i) == 0 {
		return 0, 0
	}
	return s.ordinalNumber(i)
}

// pieceOf is the time of which something is a piece, behind "of" or "in".
func (s *scan) pieceOf(at int) (whole point, after int) {
	_, next := s.match(at, roleOf)
	if next == 0 {
		if _, next = s.match(at, roleIn); next == 0 {
			return point{}, 0
		}
	}
	whole, after = s.enWhole(s.fillers(next))
	if after == 0 || whole.bare || whole.relative || whole.noDay || whole.op != In || whole.unit == Day || whole.other != (knowledge.Span{}) {
		return point{}, 0
	}
	return whole, after
}

// cut is the n-th stretch of a length in a time, the last where n is negative.
func cut(whole point, length stretch, n, after int) (point, int) {
	var span knowledge.Span
	switch {
	case n == -1:
		span = knowledge.Span{From: (whole.span.To + 1).AddMonths(-length.months) - knowledge.Day(length.days), To: whole.span.To}
	case n >= 1:
		span.From = whole.span.From.AddMonths((n-1)*length.months) + knowledge.Day((n-1)*length.days)
		span.To = span.From.AddMonths(length.months) + knowledge.Day(length.days) - 1
	default:
		return point{}, 0
	}
	if span.From < whole.span.From || span.From > whole.span.To {
		return point{}, 0
	}
	span.To = min(span.To, whole.span.To)
	p := point{span: span, unit: Part}
	switch {
	case span.From == span.To:
		p.unit = Day
	case length.years && length.months == 12:
		p.unit = Year
	case length.months == 1:
		p.unit = Month
	case length.months > 12:
		p.unit = Many
	}
	return p, after
}

// weekdayIn is the n-th Monday and so on of a month or a year, the last where n is
// negative.
func weekdayIn(whole point, weekday, n, after int) (point, int) {
	day := onWeekday(whole.span.From, weekday) + knowledge.Day(7*(n-1))
	if n < 0 {
		day = onWeekday(whole.span.To-6, weekday)
	}
	if n == 0 || day < whole.span.From || day > whole.span.To {
		return point{}, 0
	}
	return dayPoint(day), after
}

// onWeekday is the first Monday and so on from a day.
func onWeekday(day knowledge.Day, weekday int) knowledge.Day {
	return day + knowledge.Day((weekday-1-int((day-1)%7)+7)%7) // 0001-01-01 was a Monday
}

// weekdayBeside is the last, this or next Monday and so on.
func (s *scan) weekdayBeside(direction, weekday int) point {
	switch direction {
	case keyLast:
		return dayPoint(onWeekday(s.today-7, weekday))
	case keyNext:
		return dayPoint(onWeekday(s.today+1, weekday))
	}
	return dayPoint(onWeekday(s.today-(s.today-1)%7, weekday))
}

// enWeekWith reads the day of "the week of 3 March 2003" (keyWeek) and "the week
// beginning 3 March 2003" (keyDay).
func (s *scan) enWeekWith(first, at int) (point, int) {
	at = s.fillers(at)
	day, after := s.enDayFirst(at)
	if after == 0 {
		day, after = s.enWhole(at)
	}
	if after == 0 || day.unit != Day || day.relative || day.noDay || day.op != In || day.other != (knowledge.Span{}) {
		return point{}, 0
	}
	if first == keyWeek {
		return weekPoint(day.span.From), after
	}
	return point{span: knowledge.Span{From: day.span.From, To: day.span.From + 6}, unit: Part}, after
}

// enOhSeven reads "oh seven" behind a preposition.
func (s *scan) enOhSeven(i int) (point, int) {
	_, next := s.match(i, roleZeroInYear)
	if next == 0 || s.led != i || s.gap(next) > fold.Space {
		return point{}, 0
	}
	n, after := s.match(next, roleNumber)
	if after == 0 || n.value < 1 || n.value > 9 || s.article(next) || s.has(after, roleUnit|roleCounted) && !s.ends(after) {
		return point{}, 0
	}
	return yearPoint(s.shortYear(n.value)), after
}
