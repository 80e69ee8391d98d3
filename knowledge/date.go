package knowledge

import (
	"fmt"
	"strings"
)

// Precision says how exactly a source dates something.
type Precision uint8

// From nothing to a single day. Bounded is a date known only to lie between
// two others, written [A..B] in a pack (ISO 8601-2, "one of a set").
const (
	Undated Precision = iota
	Bounded
	ToYear
	ToMonth
	ToDay
)

// Date is a date with the precision of its source: some day from First to
// Last, both included. The zero Date is "not given".
type Date struct {
	First, Last Day
	Precision   Precision
}

// YearDate is some day of a year.
func YearDate(year int) Date {
	return Date{DayOf(year, 1, 1), DayOf(year, 12, 31), ToYear}
}

// MonthDate is some day of a month.
func MonthDate(year, month int) Date {
	return Date{DayOf(year, month, 1), DayOf(year, month, DaysIn(year, month)), ToMonth}
}

// DayDate is one day.
func DayDate(day Day) Date { return Date{day, day, ToDay} }

// IsZero tells whether the date is not given.
func (d Date) IsZero() bool { return d.Precision == Undated }

// never tells whether the date is one that stands for no end: any of the year
// 9999, and the last days that other databases are given.
func (d Date) never() bool {
	return d.Precision > Bounded && d.First.Year() == 9999 || d.Precision == ToDay && (d.First == millenniumEnd || d.First == oracleEnd)
}

const (
	millenniumEnd Day = 1095362 // 2999-12-31
	oracleEnd     Day = 1721022 // 4712-12-31, the last day that Oracle's databases know
)

// Span is the stretch of days that the date may mean.
func (d Date) Span() Span { return Span{d.First, d.Last} }

// String renders the date as a pack writes it; "" for the zero Date.
func (d Date) String() string {
	year, month, _ := d.First.Civil()
	switch d.Precision {
	case ToYear:
		return fmt.Sprintf("%04d", year)
	case ToMonth:
		return fmt.Sprintf("%04d-%02d", year, month)
	case ToDay:
		return d.First.String()
	case Bounded:
		first, last := "", ""
		if d.First > FirstDay {
			first = d.First.String()
		}
		if d.Last < LastDay {
			last = d.Last.String()
		}
		return "[" + first + ".." + last + "]"
	}
	return ""
}

// ParseDate reads YYYY, YYYY-MM, YYYY-MM-DD, a datetime that starts with one
// (it is cut to its day), or [A..B], [A..], [..B] and [..] with A and B such
// dates. Data from elsewhere has decades, too: 1990s is [1990..1999]. The error
// names what is wrong with the text.
func ParseDate(text string) (Date, error) {
	if inner, ok := strings.CutPrefix(text, "["); ok {
		return parseBounded(inner, text)
	}
	if len(text) == len("1990s") && strings.HasSuffix(text, "0s") {
		if first, err := parsePlain(text[:4]); err == nil {
			return Date{first.First, YearDate(first.First.Year() + 9).Last, Bounded}, nil
		}
	}
	return parsePlain(text)
}

func parseBounded(inner, text string) (Date, error) {
	inner, closed := strings.CutSuffix(inner, "]")
	from, to, split := strings.Cut(inner, "..")
	if !closed || !split {
		return Date{}, fmt.Errorf("%q is not a date: between two dates is written [1959..1975], with either end left out where it is unknown", text)
	}
	bounded := Date{FirstDay, LastDay, Bounded}
	if from != "" {
		d, err := parsePlain(from)
		if err != nil {
			return Date{}, err
		}
		bounded.First = d.First
	}
	if to != "" {
		d, err := parsePlain(to)
		if err != nil {
			return Date{}, err
		}
		bounded.Last = d.Last
	}
	if bounded.First > bounded.Last {
		return Date{}, fmt.Errorf("%q ends before it starts", text)
	}
	return bounded, nil
}

func parsePlain(text string) (Date, error) {
	date := text
	if len(date) > len("2006-01-02") && (date[10] == 'T' || date[10] == ' ') {
		date = date[:10]
	}
	fail := func() (Date, error) {
		return Date{}, fmt.Errorf("%q is not a date: write YYYY, YYYY-MM or YYYY-MM-DD", text)
	}
	switch len(date) {
	case 4, 7, 10:
	default:
		return fail()
	}
	year, ok := digits(date[:4])
	if !ok || year == 0 {
		return fail()
	}
	if len(date) == 4 {
		return YearDate(year), nil
	}
	month, ok := digits(date[5:7])
	if !ok || date[4] != '-' || month < 1 || month > 12 {
		return fail()
	}
	if len(date) == 7 {
		return MonthDate(year, month), nil
	}
	day, ok := digits(date[8:10])
	if !ok || date[7] != '-' {
		return fail()
	}
	if day < 1 || day > DaysIn(year, month) {
		return Date{}, fmt.Errorf("%q is not a date: %04d-%02d has %d days", text, year, month, DaysIn(year, month))
	}
	return DayDate(DayOf(year, month, day)), nil
}

func digits(s string) (n int, ok bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, true
}
