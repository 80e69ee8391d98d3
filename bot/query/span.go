package query

import "officebot/knowledge"

// Span is a stretch of time, written or described.
type Span interface {
	String() string
	span()
}

// Grain is how finely a time was put, and so how finely it is answered.
type Grain uint8

// From coarse to fine. Stretch is whatever is none of the others: a season, a
// decade, from March to May; of an ask it is that none was asked for.
const (
	Stretch Grain = iota
	Year
	Month
	Day
)

// Time is a time as written: 2010, 2003-03, 2003-03-05, 1990..1999. An open end
// is knowledge.FirstDay or knowledge.LastDay: ..2003, 2003.. .
type Time struct {
	Days  knowledge.Span
	Grain Grain
}

// Now is today: now.
type Now struct{}

// Either is a time that can be read in more than one way:
// either(2024-05-06, 2024-06-05).
type Either struct{ Times []Time }

// Edge is the start or the end of the tenures of a set: start(of(ding-xuexiang)),
// end(of(ding-xuexiang)); course(SET) is the whole of them.
type Edge struct {
	Set Set
	Of  Point
}

// Point is a part of a tenure's time.
type Point uint8

// Course is from the start to the end.
const (
	Course Point = iota
	Start
	End
)

// Happening is when an event took place: time(found(patient=office)).
type Happening struct{ Event Event }

// Related is a span that lies in some way to another: before(S), after(S),
// since(S), until(S), by(S), around(S). Until reaches to the end of S, by is that
// moment, with all that had come about by then.
type Related struct {
	How  Relation
	Span Span
}

// Relation is how a span lies to another.
type Relation uint8

// Before ends the day before, After begins the day after; Since begins with the
// span and lasts to today.
const (
	Before Relation = iota
	After
	Since
	Until
	By
	Around
)

// Range is from the start of one span to the end of another: range(A, B).
type Range struct{ From, To Span }

// Shift is a span some units later, or earlier where N is negative:
// shift(end(of(ding-xuexiang)), 1y) is the year after Ding left.
type Shift struct {
	Span Span
	N    int
	Unit Unit
}

// Then is the time that the conversation is about, a hole: then. With a Part, it is
// that month, day or part of a year in the year that the conversation is about:
// then(2026-03) is "in March".
type Then struct{ Part Time }

func (Time) span()      {}
func (Now) span()       {}
func (Either) span()    {}
func (Edge) span()      {}
func (Happening) span() {}
func (Related) span()   {}
func (Range) span()     {}
func (Shift) span()     {}
func (Then) span()      {}

// Unit is a unit of lengths: d, w, m, y.
type Unit uint8

// A length is counted by the calendar in months and years. AnyUnit is that none
// was asked for, and no unit of a length.
const (
	AnyUnit Unit = iota
	Days
	Weeks
	Months
	Years
)

// Length is so many of a unit: 6y.
type Length struct {
	N    int
	Unit Unit
}

// Cmp compares: <, <=, =, >=, >.
type Cmp uint8

// In the order of what they let through.
const (
	Fewer Cmp = iota
	AtMost
	Exactly
	AtLeast
	Greater
)
