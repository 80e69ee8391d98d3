package when

// settle looks at the times of a question together.
func (s *scan) settle(times []Expr, first int) []Expr {
	found := times[first:]
	for i := 0; i+1 < len(found); i++ {
		s.shareYear(&found[i], &found[i+1])
		if s.countFrom(&found[i], &found[i+1]) {
			found = append(found[:i+1], found[i+2:]...)
		}
	}
	// A "now" that opens the question is no time where there is another.
	if len(found) > 1 && found[0].Op == Now && found[0].From == 0 && found[0].To == 1 {
		found = append(found[:0], found[1:]...)
	}
	return times[:first+len(found)]
}

// shareYear gives a month without a year that of the one that follows it:
// "March or April 2003".
func (s *scan) shareYear(e, next *Expr) {
	if !e.Relative || e.Unit != Month || e.ShiftUnit != Year || e.Shift != 0 || e.Op != In {
		return
	}
	if next.Relative || next.Unit > Month || next.From > e.To+1 || s.ends(e.To) {
		return
	}
	year, _, _ := next.Span.From.Civil()
	_, month, _ := e.Span.From.Civil()
	e.Span, e.Relative, e.ShiftUnit = monthsSpan(year, month, month), false, Day
}

// countFrom counts from the time of the conversation what was counted from
// today: 那时的两年前. It tells whether the two became one.
func (s *scan) countFrom(e, next *Expr) bool {
	linked := next.From == e.To || next.From == e.To+1 && s.has(e.To, roleOf)
	if !e.Relative || e.Op != In || e.Shift != 0 || e.Unit < Year || next.Op != Ago || !linked {
		return false
	}
	year, month, _ := next.Span.From.Civil()
	thisYear, thisMonth, _ := s.today.Civil()
	switch next.Unit {
	case Year:
		e.Unit, e.Shift, e.ShiftUnit = Year, year-thisYear, Year
	case Month:
		e.Unit, e.Shift, e.ShiftUnit = Month, 12*(year-thisYear)+month-thisMonth, Month
	default:
		return false
	}
	e.To = next.To
	return true
}
