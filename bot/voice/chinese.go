package voice

import (
	"strconv"
	"strings"

	"officebot/bot/when"
	"officebot/knowledge"
)

// Chinese is the grammar of Chinese, written in simplified characters; a text in
// traditional ones is made from it.
type Chinese struct{}

// Date implements Grammar.
func (Chinese) Date(d knowledge.Date) string {
	year, month, day := d.First.Civil()
	switch d.Precision {
	case knowledge.ToYear:
		return strconv.Itoa(year) + "年"
	case knowledge.ToMonth:
		return strconv.Itoa(year) + "年" + strconv.Itoa(month) + "月"
	case knowledge.ToDay:
		return strconv.Itoa(year) + "年" + strconv.Itoa(month) + "月" + strconv.Itoa(day) + "日"
	case knowledge.Bounded:
		from, to := strconv.Itoa(d.First.Year()), strconv.Itoa(d.Last.Year())
		switch {
		case d.First == knowledge.FirstDay && d.Last == knowledge.LastDay:
			return "日期不详"
		case d.First == knowledge.FirstDay:
			return to + "年或更早"
		case d.Last == knowledge.LastDay:
			return from + "年或更晚"
		case from == to:
			return from + "年"
		}
		return from + "年至" + to + "年间"
	}
	return ""
}

// Tenure implements Grammar.
func (g Chinese) Tenure(start, end knowledge.Date, ongoing bool) string {
	switch tenureFormOf(start, end, ongoing) {
	case inOffice:
		return "现任"
	case sinceStart:
		return g.Date(start) + "至今"
	case undated:
		return "起止日期不详"
	case untilEnd:
		return "至" + g.Date(end)
	case fromStart:
		return g.Date(start) + "起"
	}
	return g.Date(start) + "—" + g.Date(end)
}

// At implements Grammar.
func (g Chinese) At(e when.Expr, now knowledge.Day) string {
	form, first, second := formOf(e, now)
	switch form {
	case today:
		return "目前"
	case before:
		return g.Date(first) + "以前"
	case upTo:
		return "截至" + g.Date(first)
	case since:
		return g.Date(first) + "以来"
	case decade:
		return g.Date(first) + "代"
	case onDate:
		return g.Date(first)
	}
	return g.Date(first) + "至" + g.Date(second) + "期间"
}

// Length implements Grammar.
func (Chinese) Length(l knowledge.Length) string {
	years, months, days, about := lengthParts(l)
	var text strings.Builder
	if about {
		text.WriteString("约")
	}
	if years > 0 {
		text.WriteString(strconv.Itoa(years) + "年")
	}
	if months > 0 {
		if years > 0 {
			text.WriteString("零")
		}
		text.WriteString(strconv.Itoa(months) + "个月")
	}
	if days > 0 || years+months == 0 {
		text.WriteString(strconv.Itoa(days) + "天")
	}
	return text.String()
}

// Join implements Grammar.
func (Chinese) Join(items []string) string {
	switch n := len(items); n {
	case 0:
		return ""
	case 1:
		return items[0]
	default:
		return strings.Join(items[:n-1], "、") + "和" + items[n-1]
	}
}

// Ordinal implements Grammar.
func (Chinese) Ordinal(n int) string {
	if n == 1 {
		return "首任"
	}
	return "第" + strconv.Itoa(n) + "任"
}

// Count implements Grammar.
func (Chinese) Count(n int) string { return strconv.Itoa(n) }

// Plural implements Grammar: Chinese nouns have none.
func (Chinese) Plural(noun string) string { return noun }
