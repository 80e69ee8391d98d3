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
	unknownStart := start.IsZero() || start.Precision == knowledge.Bounded
	unknownEnd := !ongoing && (end.IsZero() || end.Precision == knowledge.Bounded)
	switch {
	case ongoing && unknownStart:
		return "现任"
	case ongoing:
		return g.Date(start) + "至今"
	case unknownStart && unknownEnd:
		return "起止日期不详"
	case unknownStart:
		return "至" + g.Date(end)
	case unknownEnd:
		return g.Date(start) + "起"
	}
	return g.Date(start) + "—" + g.Date(end)
}

// At implements Grammar.
func (g Chinese) At(e when.Expr, today knowledge.Day) string {
	from, to := e.Span.From, e.Span.To
	switch {
	case e.Op == when.Now:
		return "目前"
	case from <= knowledge.FirstDay && e.Op == when.Before:
		return g.Date(edge(to+1, true)) + "以前"
	case from <= knowledge.FirstDay:
		return "截至" + g.Date(edge(to, false))
	case to >= today && from < today && e.Unit == when.Many && e.Op != when.In:
		return g.Date(edge(from, true)) + "以来"
	}
	if d := dateOf(e.Span); d.Precision != knowledge.Bounded {
		return g.Date(d)
	}
	y1, m1, d1 := from.Civil()
	y2, m2, d2 := to.Civil()
	if y1%10 == 0 && y2 == y1+9 && m1 == 1 && d1 == 1 && m2 == 12 && d2 == 31 {
		return strconv.Itoa(y1) + "年代"
	}
	return g.Date(edge(from, true)) + "至" + g.Date(edge(to, false)) + "期间"
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
