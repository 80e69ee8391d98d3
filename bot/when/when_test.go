package when

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

var (
	parser = New()
	today  = knowledge.DayOf(2026, 11, 23)
)

// reading is one row of a test table: a text, and its times as show writes them.
type reading struct{ text, want string }

func check(t *testing.T, rows []reading) {
	t.Helper()
	for _, row := range rows {
		tokens := fold.Tokens(row.text)
		if got := showAll(parser.Parse(tokens, nil, today)); got != row.want {
			t.Errorf("%s\n  got  %s\n  want %s", row.text, got, row.want)
		}
	}
}

func showAll(times []Expr) string {
	var shown []string
	for _, e := range times {
		shown = append(shown, show(e))
	}
	return strings.Join(shown, "; ")
}

// show writes a time as its op where it is not In, its unit, and its span in
// the shortest way: "2010", "since many 2010..today", "many 1990..1999", "year
// +1 year" for a relative one.
func show(e Expr) string {
	ops := [...]string{"", "since ", "from ", "before ", "until ", "by ", "after ", "between ", "around ", "now ", "ago "}
	units := [...]string{"day", "month", "part", "year", "many"}
	text := ops[e.Op] + units[e.Unit]
	if e.Relative {
		text += fmt.Sprintf(" %+d %s", e.Shift, units[e.ShiftUnit])
		if e.Span == (knowledge.Span{}) {
			return text
		}
	}
	text += " " + showSpan(e.Span)
	for _, other := range e.Alternatives {
		text += " or " + showSpan(other)
	}
	if e.NoDay {
		text += ", no such day"
	}
	return text
}

func showSpan(span knowledge.Span) string {
	if span.From == span.To {
		return span.From.String()
	}
	from, to := showStart(span.From), showEnd(span.To)
	whole := knowledge.MonthDate(span.From.Year(), monthOf(span.From)).Span()
	switch {
	case span == whole:
		return span.From.String()[:7]
	case from == to:
		return from
	}
	return from + ".." + to
}

func monthOf(day knowledge.Day) int {
	_, month, _ := day.Civil()
	return month
}

func showStart(day knowledge.Day) string {
	_, month, date := day.Civil()
	switch {
	case day == knowledge.FirstDay:
		return ""
	case date != 1:
		return day.String()
	case month != 1:
		return day.String()[:7]
	}
	return day.String()[:4]
}

func showEnd(day knowledge.Day) string {
	year, month, date := day.Civil()
	switch {
	case day == today:
		return "today"
	case day == knowledge.LastDay:
		return ""
	case date != knowledge.DaysIn(year, month):
		return day.String()
	case month != 12:
		return day.String()[:7]
	}
	return day.String()[:4]
}

func TestTaken(t *testing.T) {
	tokens := fold.Tokens("did Theresa May 2010 resign in May 2016")
	taken := make([]bool, len(tokens))
	taken[1], taken[2] = true, true
	if got := showAll(parser.Parse(tokens, taken, today)); got != "year 2010; month 2016-05" {
		t.Error(got)
	}
	for i := range taken {
		taken[i] = true
	}
	if got := parser.Parse(tokens, taken, today); got != nil {
		t.Error(got)
	}
}

func TestTokens(t *testing.T) {
	for text, want := range map[string]string{
		"who was director in 2010?":                        "in 2010",
		"directors between 2000 and 2005 please":           "between 2000 and 2005",
		"who ran it from 2010 onwards":                     "from 2010 onwards",
		"who was it on the 14th of March, 2013, and why":   "on the 14th of March, 2013",
		"at any time from 1990 until 2015, who":            "at any time from 1990 until 2015",
		"who was it early in the 1990s?":                   "early in the 1990s",
		"谁从1999年到2014年担任主任":                                "从1999年到2014年",
		"截至2002年为止有几任":                                     "截至2002年为止",
		"在2000年和2005年之间谁是主任":                               "在2000年和2005年之间",
		"who was director three and a half years ago then": "three and a half years ago",
		"自1993年以来的主任":                                      "自1993年以来",
		"who took over in 1959":                            "in 1959",
		"who came in last year":                            "last year",
		"who came in around 2003":                          "around 2003",
	} {
		tokens := fold.Tokens(text)
		times := parser.Parse(tokens, nil, today)
		if len(times) == 0 {
			t.Errorf("%s: no time", text)
			continue
		}
		if got := text[tokens[times[0].From].Start:tokens[times[0].To-1].End]; got != want {
			t.Errorf("%s\n  got  %s\n  want %s", text, got, want)
		}
	}
}

func TestSameAgain(t *testing.T) {
	text := fold.Tokens("who was director in March 2003, between 1994 and 98, 03/04/2013 and 上世纪90年代初?")
	first := parser.Parse(text, nil, today)
	for range 3 {
		if again := New().Parse(text, nil, today); !slices.EqualFunc(first, again, func(a, b Expr) bool { return show(a) == show(b) }) {
			t.Fatalf("%s, then %s", showAll(first), showAll(again))
		}
	}
	kept := []Expr{{From: 7}}
	if got := parser.ParseInto(kept, text, nil, today); len(got) != len(first)+1 || got[0].From != 7 {
		t.Error("ParseInto does not append")
	}
}

// TestTokensMayStartWithinAWord reads tokens that were cut out of a text where no space
// stands: the grammars do.
func TestTokensMayStartWithinAWord(t *testing.T) {
	tokens := fold.Tokens("x1998 a2010")
	for from := range tokens {
		New().Parse(tokens[from:], nil, knowledge.DayOf(2026, 11, 23))
	}
}
