package query

import (
	"strconv"
	"strings"

	"officebot/knowledge"
)

// The words of the notation that stand for a constant, in its order.
var (
	grainWords    = []string{"", "year", "month", "day"}
	pointWords    = []string{"course", "start", "end"}
	unitWords     = []string{"", "d", "w", "m", "y"}
	cmpWords      = []string{"<", "<=", "=", ">=", ">"}
	countedWords  = []string{"", "times", "terms", "posts"}
	measureWords  = []string{"length", "stretch", "times", "terms"}
	partNames     = []string{"in", "began", "ended", "whole"}
	relationNames = []string{"before", "after", "since", "until", "by", "around"}
	holeNames     = []string{"he", "they", "former", "latter", "one"}
	roleNames     = []string{"agent", "patient", "as", "place", "time", "cause", "manner"}
)

// word is the word of a constant, or "" where it is out of range.
func word[T ~uint8](words []string, constant T) string {
	if int(constant) < len(words) {
		return words[constant]
	}
	return ""
}

func (g Grain) String() string    { return word(grainWords, g) }
func (p Point) String() string    { return word(pointWords, p) }
func (u Unit) String() string     { return word(unitWords, u) }
func (c Cmp) String() string      { return word(cmpWords, c) }
func (c Counted) String() string  { return word(countedWords, c) }
func (m Measure) String() string  { return word(measureWords, m) }
func (p Part) String() string     { return word(partNames, p) }
func (r Relation) String() string { return word(relationNames, r) }
func (h HoleKind) String() string { return word(holeNames, h) }
func (r RoleKind) String() string { return word(roleNames, r) }

// String is the length as it is written: 6y.
func (l Length) String() string { return strconv.Itoa(l.N) + l.Unit.String() }

// call writes name(arg, arg). An argument is a string, a list of ids, or a term;
// what is nil or empty is left out.
func call(name string, args ...any) string {
	var b strings.Builder
	b.WriteString(name)
	b.WriteByte('(')
	first := true
	for _, arg := range args {
		text := argument(arg)
		if text == "" {
			continue
		}
		if !first {
			b.WriteString(", ")
		}
		first = false
		b.WriteString(text)
	}
	b.WriteByte(')')
	return b.String()
}

func argument(arg any) string {
	switch arg := arg.(type) {
	case string:
		return arg
	case []string:
		ids := make([]string, len(arg))
		for i, id := range arg {
			ids[i] = idText(id)
		}
		return strings.Join(ids, ", ")
	case interface{ String() string }:
		return arg.String()
	}
	return ""
}

// callAll writes name(term, term).
func callAll[T any](name string, terms []T) string {
	args := make([]any, len(terms))
	for i, term := range terms {
		args[i] = term
	}
	return call(name, args...)
}

// than writes what something is compared with: "> 6y", "> of(ding-xuexiang)".
func than(cmp Cmp, set Set, length Length) string {
	if set != nil {
		return cmp.String() + " " + set.String()
	}
	return cmp.String() + " " + length.String()
}

// lasting writes how long a vacancy lasted, where that is said: "> 6y".
func lasting(cmp Cmp, length Length) string { return flag(length.N > 0, than(cmp, nil, length)) }

// flag is a word that stands only where something is so.
func flag(set bool, text string) string {
	if set {
		return text
	}
	return ""
}

// pick is one of two names.
func pick(second bool, one, other string) string {
	if second {
		return other
	}
	return one
}

// idText writes an id: bare where it can stand so, else #"quoted".
func idText(id string) string {
	if isPlain(id) {
		return id
	}
	return "#" + strconv.Quote(id)
}

// isPlain tells whether an id can be written without quotes.
func isPlain(id string) bool {
	for i := 0; i < len(id); i++ {
		if !isIDByte(id[i]) {
			return false
		}
	}
	return id != "" && !strings.Contains(id, "..")
}

func isIDByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' ||
		c == '-' || c == '_' || c == '.' || c == ':' || c == '/'
}

// String is the time as it is written. A Time whose days are not one day, month
// or year, whichever its grain says, is written as a stretch.
func (t Time) String() string {
	from, to := t.Days.From, t.Days.To
	switch {
	case t.Grain == Day && from == to:
		return from.String()
	case t.Grain == Month && from <= to && lastOf(Month, from) == to && firstOf(Month, from) == from:
		return from.String()[:len("2006-01")]
	case t.Grain == Year && from <= to && lastOf(Year, from) == to && firstOf(Year, from) == from:
		return from.String()[:len("2006")]
	}
	first, last := "", ""
	if from > knowledge.FirstDay {
		first = coarsest(from, firstOf)
	}
	if to < knowledge.LastDay {
		last = coarsest(to, lastOf)
	}
	return first + ".." + last
}

// coarsest writes a day as the year or month of which it is the edge, else as
// itself.
func coarsest(day knowledge.Day, edge func(Grain, knowledge.Day) knowledge.Day) string {
	text := day.String()
	switch day {
	case edge(Year, day):
		return text[:len("2006")]
	case edge(Month, day):
		return text[:len("2006-01")]
	}
	return text
}

// firstOf and lastOf are the edges of the year or month of a day.
func firstOf(grain Grain, day knowledge.Day) knowledge.Day {
	year, month, _ := day.Civil()
	if grain == Year {
		return knowledge.DayOf(year, 1, 1)
	}
	return knowledge.DayOf(year, month, 1)
}

func lastOf(grain Grain, day knowledge.Day) knowledge.Day {
	year, month, _ := day.Civil()
	if grain == Year {
		return knowledge.DayOf(year, 12, 31)
	}
	return knowledge.DayOf(year, month, knowledge.DaysIn(year, month))
}
