package when

// settle looks at the times of a question together. A "now" that opens the
// question is no time where there is another, and a month without a year has
// that of the month that follows it: "March or April 2003".
func (s *scan) settle(times []Expr, first int) []Expr {
	found := times[first:]
	for i := range found {
		e := &found[i]
		if i+1 == len(found) || !e.Relative || e.Unit != Month || e.ShiftUnit != Year || e.Shift != 0 || e.Op != In {
			continue
		}
		next := &found[i+1]
		if next.Relative || next.Unit > Month || next.From > e.To+1 || s.ends(e.To) {
			continue
		}
		year, _, _ := next.Span.From.Civil()
		_, month, _ := e.Span.From.Civil()
		e.Span, e.Relative, e.ShiftUnit = monthsSpan(year, month, month), false, Day
	}
	if len(found) > 1 && found[0].Op == Now && found[0].From == 0 && found[0].To == 1 && !s.ends(1) {
		return append(times[:first], found[1:]...)
	}
	return times
}
