package knowledge

// Span is a stretch of days, both ends included.
type Span struct{ From, To Day }

// Always is every day that can be named.
var Always = Span{FirstDay, LastDay}

// Empty tells whether the span holds no day.
func (s Span) Empty() bool { return s.From > s.To }

// Intersect is what two spans share; it may be empty.
func (s Span) Intersect(o Span) Span {
	return Span{max(s.From, o.From), min(s.To, o.To)}
}

// Certainty is the three-valued outcome of comparing dates that have a
// precision.
type Certainty uint8

// In rising order, so that the more certain of two is their max.
const (
	No Certainty = iota
	Possibly
	Certainly
)

// Overlap tells whether something that started on some day of start and ended
// on some day of end touches the span asked about.
func Overlap(start, end Date, asked Span) Certainty {
	// It cannot have ended before it started, nor started after it ended.
	latestStart, earliestEnd := min(start.Last, end.Last), max(end.First, start.First)
	switch {
	case start.First > asked.To || end.Last < asked.From:
		return No
	case latestStart <= asked.To && earliestEnd >= asked.From:
		return Certainly
	}
	return Possibly
}

// Length is a number of days known to lie between Min and Max.
//
// Where both ends are known to the day, From is the first day of it and To the
// last, so that years and months can be counted by the calendar.
type Length struct {
	Min, Max int
	From, To Day
}

// Between is the time from some day of start to some day of end, not counting
// the first day: a tenure from 2003 to 2013 lasted 3289 to 4017 days.
func Between(start, end Date) Length {
	l := Length{Min: max(0, int(end.First-start.Last)), Max: max(0, int(end.Last-start.First))}
	if start.Precision == ToDay && end.Precision == ToDay && start.First <= end.First {
		l.From, l.To = start.First, end.First
	}
	return l
}

// Plus adds up two lengths.
func (l Length) Plus(o Length) Length {
	if l == (Length{}) {
		return o
	}
	return Length{Min: l.Min + o.Min, Max: l.Max + o.Max}
}

// Longer tells whether l is longer than o.
func (l Length) Longer(o Length) Certainty {
	switch {
	case l.Min > o.Max:
		return Certainly
	case l.Max <= o.Min:
		return No
	}
	return Possibly
}
