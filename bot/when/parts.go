package when

import "officebot/knowledge"

// partOf is a part of a year, a month, a decade or a century, such as keyEarly.
func (s *scan) partOf(whole point, part int) (p point, ok bool) {
	if whole.op != In || whole.other != (knowledge.Span{}) {
		return point{}, false
	}
	span := whole.span
	if whole.relative && whole.unit == Year {
		span = yearsSpan(s.today.Year(), s.today.Year())
	}
	p = whole
	switch whole.unit {
	case Year:
		p.span, ok = partOfYear(span.From.Year(), part)
		p.unit = Part
	case Month:
		p.span, ok = partOfMonth(span, part)
		p.unit = Part
	case Many:
		p.span, ok = s.partOfYears(span, part)
	}
	if part == keyStart || part == keyEnd {
		p.edge = part
	}
	return p, ok
}

// third tells which third of something a part is: 0, 1 or 2; -1 is none.
func third(part int) int {
	switch part {
	case keyStart, keyEarly:
		return 0
	case keyMid:
		return 1
	case keyEnd, keyLate:
		return 2
	}
	return -1
}

// partOfYear counts in months; winter ends in the next year.
func partOfYear(year, part int) (knowledge.Span, bool) {
	if k := third(part); k >= 0 {
		return monthsSpan(year, 4*k+1, 4*k+4), true
	}
	switch part {
	case keyHalf1, keyHalf2:
		k := part - keyHalf1
		return monthsSpan(year, 6*k+1, 6*k+6), true
	case keyQuarter1, keyQuarter2, keyQuarter3, keyQuarter4:
		k := part - keyQuarter1
		return monthsSpan(year, 3*k+1, 3*k+3), true
	case keySpring, keySummer, keyAutumn, keyWinter:
		k := part - keySpring
		return monthsSpan(year, 3*k+3, 3*k+5), true
	}
	return knowledge.Span{}, false
}

// partOfMonth counts in days: ten, ten and the rest, or fifteen and the rest.
func partOfMonth(month knowledge.Span, part int) (knowledge.Span, bool) {
	cuts := [...]knowledge.Day{month.From, month.From + 10, month.From + 20, month.To + 1}
	if k := third(part); k >= 0 {
		return knowledge.Span{From: cuts[k], To: cuts[k+1] - 1}, true
	}
	switch part {
	case keyHalf1:
		return knowledge.Span{From: month.From, To: month.From + 14}, true
	case keyHalf2:
		return knowledge.Span{From: month.From + 15, To: month.To}, true
	}
	return knowledge.Span{}, false
}

// partOfYears cuts a decade into its years 0–3, 4–6 and 7–9, and a century into
// 33, 33 and 34 years. The start and the end of a century are ten years, and so
// is what is called early in the century that has not got much further.
func (s *scan) partOfYears(span knowledge.Span, part int) (knowledge.Span, bool) {
	first, last := span.From.Year(), span.To.Year()
	cuts := [...]int{0, 4, 7, 10}
	switch {
	case span != yearsSpan(first, last):
		return knowledge.Span{}, false
	case last-first == 99:
		cuts = [...]int{0, 33, 66, 100}
		ongoing := first <= s.today.Year() && s.today.Year() <= last
		if part == keyStart || part == keyEarly && ongoing {
			return yearsSpan(first, first+9), true
		}
		if part == keyEnd {
			return yearsSpan(last-9, last), true
		}
	case last-first != 9:
		return knowledge.Span{}, false
	}
	half := cuts[3] / 2
	if k := third(part); k >= 0 {
		return yearsSpan(first+cuts[k], first+cuts[k+1]-1), true
	}
	switch part {
	case keyHalf1:
		return yearsSpan(first, first+half-1), true
	case keyHalf2:
		return yearsSpan(first+half, last), true
	}
	return knowledge.Span{}, false
}
