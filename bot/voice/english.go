package voice

import (
	"strconv"
	"strings"

	"officebot/bot/when"
	"officebot/knowledge"
)

// English is the grammar of English.
type English struct{}

var englishMonths = [...]string{"January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December"}

// Date implements Grammar: "2003", "June 2024", "30 July 1955".
func (English) Date(d knowledge.Date) string {
	year, month, day := d.First.Civil()
	switch d.Precision {
	case knowledge.ToYear:
		return strconv.Itoa(year)
	case knowledge.ToMonth:
		return englishMonths[month-1] + " " + strconv.Itoa(year)
	case knowledge.ToDay:
		return strconv.Itoa(day) + " " + englishMonths[month-1] + " " + strconv.Itoa(year)
	case knowledge.Bounded:
		return boundedEnglish(d)
	}
	return ""
}

func boundedEnglish(d knowledge.Date) string {
	from, to := strconv.Itoa(d.First.Year()), strconv.Itoa(d.Last.Year())
	switch {
	case d.First == knowledge.FirstDay && d.Last == knowledge.LastDay:
		return "an unknown date"
	case d.First == knowledge.FirstDay:
		return to + " or earlier"
	case d.Last == knowledge.LastDay:
		return from + " or later"
	case from == to:
		return from
	}
	return "some time from " + from + " to " + to
}

// Tenure implements Grammar.
func (g English) Tenure(start, end knowledge.Date, ongoing bool) string {
	unknownStart := start.IsZero() || start.Precision == knowledge.Bounded
	unknownEnd := !ongoing && (end.IsZero() || end.Precision == knowledge.Bounded)
	switch {
	case ongoing && unknownStart:
		return "now in office"
	case ongoing:
		return "since " + g.Date(start)
	case unknownStart && unknownEnd:
		return "dates not given"
	case unknownStart:
		return "until " + g.Date(end)
	case unknownEnd:
		return "from " + g.Date(start)
	}
	return g.Date(start) + "–" + g.Date(end)
}

// At implements Grammar.
func (g English) At(e when.Expr, today knowledge.Day) string {
	from, to := e.Span.From, e.Span.To
	switch {
	case e.Op == when.Now:
		return "today"
	case from <= knowledge.FirstDay && e.Op == when.Before:
		return "before " + g.edge(to+1, true)
	case from <= knowledge.FirstDay:
		return "up to " + g.edge(to, false)
	case to >= today && from < today && e.Unit == when.Many && e.Op != when.In:
		return "since " + g.edge(from, true)
	}
	if d := dateOf(e.Span); d.Precision != knowledge.Bounded {
		if d.Precision == knowledge.ToDay {
			return "on " + g.Date(d)
		}
		return "in " + g.Date(d)
	}
	y1, m1, d1 := from.Civil()
	y2, m2, d2 := to.Civil()
	if y1%10 == 0 && y2 == y1+9 && m1 == 1 && d1 == 1 && m2 == 12 && d2 == 31 {
		return "in the " + strconv.Itoa(y1) + "s"
	}
	return "from " + g.edge(from, true) + " to " + g.edge(to, false)
}

// edge names the first or last day of a span by its year or month alone where
// it is the first or last of it.
func (g English) edge(d knowledge.Day, first bool) string { return g.Date(edge(d, first)) }

// edge is the coarsest date of which the day is the first or last.
func edge(d knowledge.Day, first bool) knowledge.Date {
	year, month, day := d.Civil()
	switch {
	case first && day == 1 && month == 1, !first && day == 31 && month == 12:
		return knowledge.YearDate(year)
	case first && day == 1, !first && day == knowledge.DaysIn(year, month):
		return knowledge.MonthDate(year, month)
	}
	return knowledge.DayDate(d)
}

// dateOf is the date that spans exactly the span, Bounded where none does.
func dateOf(s knowledge.Span) knowledge.Date {
	year, month, _ := s.From.Civil()
	switch {
	case s.From == s.To:
		return knowledge.DayDate(s.From)
	case knowledge.YearDate(year).Span() == s:
		return knowledge.YearDate(year)
	case knowledge.MonthDate(year, month).Span() == s:
		return knowledge.MonthDate(year, month)
	}
	return knowledge.Date{First: s.From, Last: s.To, Precision: knowledge.Bounded}
}

// Length implements Grammar: "about ten years", "2 years and 5 months".
func (g English) Length(l knowledge.Length) string {
	years, months, days, about := lengthParts(l)
	var parts []string
	if years > 0 {
		parts = append(parts, g.unit(years, "year"))
	}
	if months > 0 {
		parts = append(parts, g.unit(months, "month"))
	}
	if days > 0 || len(parts) == 0 {
		parts = append(parts, g.unit(days, "day"))
	}
	text := strings.Join(parts, " and ")
	if about {
		return "about " + text
	}
	return text
}

// lengthParts splits a length into what is worth telling of it: years alone
// where it is known to the year, months where it is known to the month, days
// where it is short and known to the day.
func lengthParts(l knowledge.Length) (years, months, days int, about bool) {
	mid := (l.Min + l.Max) / 2
	switch loose := l.Max - l.Min; {
	case loose > 200 && mid >= 300:
		return (mid + 182) / 365, 0, 0, true
	case loose > 3:
		total := (mid*12 + 182) / 365
		if total == 0 {
			return 0, 1, 0, true
		}
		return total / 12, total % 12, 0, true
	case mid < 61:
		return 0, 0, mid, false
	}
	if l.From == 0 {
		total := int(float64(mid) / 30.436875)
		return total / 12, total % 12, 0, false
	}
	years, months = wholeMonths(l.From, l.To+1)
	return years, months, 0, false
}

// wholeMonths counts the whole years and months from one day to another by the
// calendar.
func wholeMonths(from, to knowledge.Day) (years, months int) {
	y1, m1, d1 := from.Civil()
	y2, m2, d2 := to.Civil()
	total := 12*(y2-y1) + m2 - m1
	if d2 < d1 {
		total--
	}
	return total / 12, total % 12
}

func (g English) unit(n int, unit string) string {
	if n == 1 {
		return "1 " + unit
	}
	return strconv.Itoa(n) + " " + unit + "s"
}

// Join implements Grammar.
func (English) Join(items []string) string {
	switch n := len(items); n {
	case 0:
		return ""
	case 1:
		return items[0]
	default:
		return strings.Join(items[:n-1], ", ") + " and " + items[n-1]
	}
}

var englishOrdinals = [...]string{"", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}

// Ordinal implements Grammar.
func (English) Ordinal(n int) string {
	if n < len(englishOrdinals) {
		return englishOrdinals[n]
	}
	ending := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			ending = "st"
		case 2:
			ending = "nd"
		case 3:
			ending = "rd"
		}
	}
	return strconv.Itoa(n) + ending
}

// Count implements Grammar.
func (English) Count(n int) string { return strconv.Itoa(n) }

// Plural implements Grammar. The head of a phrase takes the ending: "directors
// of the office", "home secretaries".
func (English) Plural(noun string) string {
	head, rest := noun, ""
	for _, link := range [...]string{" of ", " for ", " to ", " in "} {
		if at := strings.Index(noun, link); at >= 0 && at < len(head) {
			head, rest = noun[:at], noun[at:]
		}
	}
	switch {
	case strings.HasSuffix(head, "man"):
		return head[:len(head)-2] + "en" + rest
	case strings.HasSuffix(head, "y") && len(head) > 1 && !strings.ContainsRune("aeiou", rune(head[len(head)-2])):
		return head[:len(head)-1] + "ies" + rest
	case strings.HasSuffix(head, "s"), strings.HasSuffix(head, "x"), strings.HasSuffix(head, "ch"), strings.HasSuffix(head, "sh"):
		return head + "es" + rest
	}
	return head + "s" + rest
}
