package voice

import (
	"slices"
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
	switch tenureFormOf(start, end, ongoing) {
	case inOffice:
		return "now in office"
	case sinceStart:
		return "since " + g.Date(start)
	case undated:
		return "dates not given"
	case untilEnd:
		return "until " + g.Date(end)
	case fromStart:
		return "from " + g.Date(start)
	}
	return g.Date(start) + "–" + g.Date(end)
}

// At implements Grammar.
func (g English) At(e when.Expr, now knowledge.Day) string {
	form, first, second := formOf(e, now)
	switch form {
	case today:
		return "today"
	case before:
		return "before " + g.Date(first)
	case upTo:
		return "up to " + g.Date(first)
	case since:
		return "since " + g.Date(first)
	case decade:
		return "in the " + g.Date(first) + "s"
	case onDate:
		if first.Precision == knowledge.ToDay {
			return "on " + g.Date(first)
		}
		return "in " + g.Date(first)
	}
	return "from " + g.Date(first) + " to " + g.Date(second)
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

// behindTitles are adjectives that stand behind a noun and leave the ending to it:
// "Secretaries-General".
var behindTitles = []string{"general", "elect", "designate", "emeritus", "laureate"}

// Plural implements Grammar. The head of a phrase takes the ending: "directors
// of the office", "home secretaries".
func (English) Plural(noun string) string {
	head, rest := noun, ""
	for _, link := range [...]string{" of ", " for ", " to ", " in "} {
		if at := strings.Index(noun, link); at >= 0 && at < len(head) {
			head, rest = noun[:at], noun[at:]
		}
	}
	if at := strings.LastIndexAny(head, " -"); at > 0 && slices.Contains(behindTitles, strings.ToLower(head[at+1:])) {
		head, rest = head[:at], head[at:]+rest
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
