package query

import (
	"slices"
	"strconv"
	"strings"

	"officebot/knowledge"
)

// id reads an id, bare or quoted.
func (p *parser) id() string {
	if kind := p.now().kind; kind != bare && kind != quotedID {
		p.expected("an id")
		return ""
	}
	return p.take().text
}

// number reads a whole number.
func (p *parser) number() int {
	return p.integer("a number", func(int) bool { return true })
}

// place reads a number that counts from the start, or negative from the end.
func (p *parser) place() int {
	return p.integer("a number from 1, or from the end from -1", func(n int) bool { return n != 0 })
}

func (p *parser) integer(what string, fits func(int) bool) int {
	n, err := strconv.Atoi(p.now().text)
	if p.now().kind != bare || err != nil || n > maxCount || n < -maxCount || !fits(n) {
		p.expected(what)
		return 0
	}
	p.take()
	return n
}

// constant reads the word of a constant, T(i) for the i-th of the words.
func constant[T ~uint8](p *parser, words []string) T {
	i := slices.Index(words, p.now().text)
	if kind := p.now().kind; i < 0 || kind != bare && kind != mark {
		known := slices.DeleteFunc(slices.Clone(words), func(word string) bool { return word == "" })
		p.expected("one of " + strings.Join(known, " "))
		return 0
	}
	p.take()
	return T(i)
}

// optional reads the word of a constant after a comma, if one comes next.
func optional[T ~uint8](p *parser, words []string) T {
	if p.now().is(",") {
		return constant[T](p.comma(), words)
	}
	return 0
}

// length reads a length: 6y.
func (p *parser) length() Length {
	text := p.now().text
	cut := max(0, len(text)-1)
	n, err := strconv.Atoi(text[:cut])
	unit := slices.Index(unitWords, text[cut:])
	if p.now().kind != bare || err != nil || unit < 1 || n > maxCount || n < -maxCount {
		p.expected("a length such as 6y, 18m, 2w or 10d")
		return Length{}
	}
	p.take()
	return Length{n, Unit(unit)}
}

// than reads what something is compared with: a set, or a length.
func (p *parser) than() (Cmp, Set, Length) {
	cmp := constant[Cmp](p, cmpWords)
	if p.next().is("(") {
		return cmp, p.set(), Length{}
	}
	return cmp, nil, p.length()
}

// time reads a time: 2010, 2003-03, 2003-03-05, 1990..1999, ..2003, 2003.. .
func (p *parser) time() Time {
	read, problem := parseTime(p.now().text)
	if p.now().kind != bare || problem != "" {
		if problem == "" {
			problem = "a time is not quoted"
		}
		p.fail("expected a time, found "+p.now().String(), problem)
		return Time{}
	}
	p.take()
	return read
}

func parseTime(text string) (read Time, problem string) {
	from, to, stretch := strings.Cut(text, "..")
	if !stretch {
		date, err := knowledge.ParseDate(text)
		if err != nil {
			return Time{}, "a time is written 2010, 2003-03, 2003-03-05, 1990..1999, ..2003 or 2003.."
		}
		return TimeOf(date), ""
	}
	read = Time{Days: knowledge.Always, Grain: Stretch}
	if from != "" {
		date, err := knowledge.ParseDate(from)
		if err != nil {
			return Time{}, err.Error()
		}
		read.Days.From = date.First
	}
	if to != "" {
		date, err := knowledge.ParseDate(to)
		if err != nil {
			return Time{}, err.Error()
		}
		read.Days.To = date.Last
	}
	if read.Days.From > read.Days.To {
		return Time{}, "it ends before it starts"
	}
	return read, ""
}

// TimeOf is a date of the records as a time.
func TimeOf(date knowledge.Date) Time { return Time{date.Span(), GrainOf(date)} }

// GrainOf is how fine a date of the records is.
func GrainOf(date knowledge.Date) Grain {
	switch date.Precision {
	case knowledge.ToDay:
		return Day
	case knowledge.ToMonth:
		return Month
	case knowledge.ToYear:
		return Year
	}
	return Stretch
}
