package when

import "officebot/knowledge"

// fixed are the roles of the times that are phrases.
const fixed = roleNow | roleSoFar | roleFromToday | roleThatTime | roleTheTime | roleThen | roleFromThen | roleBeside

// fixedPoint reads the times that are phrases: now, yesterday, that year, the year
// before.
func (s *scan) fixedPoint(i int) (p point, after int) {
	f, after := s.match(i, fixed)
	if after == 0 {
		return point{}, 0
	}
	switch f.role {
	case roleNow:
		p = dayPoint(s.today)
		p.op = Now
	case roleSoFar:
		p = point{span: knowledge.Span{From: knowledge.FirstDay, To: s.today}, unit: Many, op: Until}
	case roleFromToday:
		p = s.fromToday(f.extra, f.value)
	case roleThatTime:
		p = thatTimePoint(f.value)
	case roleTheTime:
		if !s.ends(after) && !s.has(after, roleGoesOn) {
			return point{}, 0
		}
		p = thatTimePoint(f.value)
	case roleThen:
		if !s.thenIsTime(i, after) {
			return point{}, 0
		}
		p = thatTimePoint(keyTime)
	case roleFromThen:
		p = relativePoint(Year, f.value, Year)
	case roleBeside:
		return s.around(oneOf(f.extra), f.value, after)
	}
	return p, after
}

// thatTimePoint is the time of the conversation, or the day, month or year that
// holds it.
func thatTimePoint(key int) point {
	switch key {
	case keyDay:
		return relativePoint(Day, 0, Day)
	case keyMonth:
		return relativePoint(Month, 0, Month)
	case keyYear:
		return relativePoint(Year, 0, Year)
	}
	return relativePoint(Many, 0, Day)
}

// thenIsTime tells whether "then" is a time: at the end of what is asked or
// after a preposition, but not in "and then?".
func (s *scan) thenIsTime(i, after int) bool {
	if s.led == i {
		return true
	}
	return s.ends(after) && i > 0 && !s.ends(i) && !s.has(i-1, roleAndThen)
}
