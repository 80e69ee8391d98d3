package say

import (
	"officebot/bot/query"
	"officebot/bot/voice"
	"officebot/bot/when"
	"officebot/knowledge"
)

// time is a span as it stands in a sentence: "in 2010", "when Ding Xuexiang
// left", "since 2003".
func (w *writer) time(s query.Span) string { return w.timeAs(s, "time") }

// timeAs is a span in one of the forms of the table: "time", "time clause" as it
// stands behind "before", "time noun" as it stands behind "between".
func (w *writer) timeAs(s query.Span, form string) string {
	switch s := s.(type) {
	case query.Time:
		if related, ok := openEnded(s); ok {
			return w.related(related)
		}
		if form != "time" {
			return w.dates(s.Days)
		}
		return w.days(s.Days, s.Grain, when.In)
	case query.Now:
		return w.phrase(form + ".now")
	case query.Then:
		return w.phrase(form + ".then")
	case query.Either:
		return w.either(s)
	case query.Edge:
		return w.edge(s, form)
	case query.Happening:
		return w.happening(s.Event, form)
	case query.Related:
		return w.related(s)
	case query.Range:
		return w.phrase("time.range", arg("from", w.timeAs(s.From, "time noun")), arg("to", w.timeAs(s.To, "time noun")))
	case query.Shift:
		return w.shift(s)
	}
	return ""
}

// openEnded is a time without an end, or without a start, as what lies after or before
// another.
func openEnded(t query.Time) (query.Related, bool) {
	switch {
	case t.Days.To == knowledge.LastDay && t.Days.From > knowledge.FirstDay:
		return query.Related{How: query.After, Span: dayTime(t.Days.From - 1)}, true
	case t.Days.From == knowledge.FirstDay && t.Days.To < knowledge.LastDay:
		return query.Related{How: query.Before, Span: dayTime(t.Days.To + 1)}, true
	}
	return query.Related{}, false
}

// dayTime is the year, the month or the day of which a day is the last or the first.
func dayTime(day knowledge.Day) query.Time {
	year, month, _ := day.Civil()
	for _, d := range [...]struct {
		date  knowledge.Date
		grain query.Grain
	}{{knowledge.YearDate(year), query.Year}, {knowledge.MonthDate(year, month), query.Month}} {
		if span := d.date.Span(); span.From == day || span.To == day {
			return query.Time{Days: span, Grain: d.grain}
		}
	}
	return query.Time{Days: knowledge.Span{From: day, To: day}, Grain: query.Day}
}

// days is a stretch of days with its preposition, put as op says.
func (w *writer) days(days knowledge.Span, grain query.Grain, op when.Op) string {
	if op == when.In && days.To == knowledge.LastDay {
		days.To, op = max(days.From, w.today), when.Since
	}
	return w.voice.At(when.Expr{Span: days, Unit: units[grain], Op: op}, w.today)
}

// units are the when package's names for the grains of a query.
var units = map[query.Grain]when.Unit{query.Day: when.Day, query.Month: when.Month, query.Year: when.Year, query.Stretch: when.Many}

// dates is a stretch of days without a preposition.
func (w *writer) dates(days knowledge.Span) string { return w.voice.Date(dateOf(days)) }

// dateOf is the date that spans exactly the days, Bounded where none does.
func dateOf(days knowledge.Span) knowledge.Date {
	year, month, _ := days.From.Civil()
	for _, d := range [...]knowledge.Date{knowledge.DayDate(days.From), knowledge.MonthDate(year, month), knowledge.YearDate(year)} {
		if d.Span() == days {
			return d
		}
	}
	return knowledge.Date{First: days.From, Last: days.To, Precision: knowledge.Bounded}
}

func (w *writer) either(s query.Either) string {
	text := ""
	for i, t := range s.Times {
		if i == 0 {
			text = w.time(t)
			continue
		}
		text = w.phrase("time.or", arg("first", text), arg("second", w.time(t)))
	}
	return text
}

func (w *writer) edge(s query.Edge, form string) string {
	key := form + ".course"
	switch s.Of {
	case query.Start:
		key = form + ".start"
	case query.End:
		key = form + ".end"
	}
	if c, ok := takeApart(s.Set); ok && c.role != nil && c.span == nil && s.Of != query.Course {
		return w.phrase(key+" as", arg("set", w.object(c.person)), arg("role", w.text(w.noun(c.role, one))))
	}
	return w.phrase(key, arg("set", w.object(s.Set)))
}

// happening is the time of an event, which has a name ("the flood") or is told.
func (w *writer) happening(e query.Event, form string) string {
	if name := w.eventName(e); name != "" {
		return w.phrase(form+".named event", arg("event", name))
	}
	if at := dateIn(e); at != nil {
		return w.timeAs(at, form)
	}
	return w.phrase(form+".event", arg("claim", w.event(e)))
}

// dateIn is the time that was written of an event of which only things are told, and no
// record: "when the Berlin Wall fell in 1989" is 1989. nil where it has none.
func dateIn(e query.Event) (at query.Span) {
	for _, role := range e.Roles {
		switch with := role.Filler.(type) {
		case query.When:
			at = with.Span
		case query.Thing:
		default:
			return nil
		}
	}
	return at
}

var relationKeys = map[query.Relation]string{
	query.Before: "before", query.After: "after", query.Since: "since",
	query.Until: "until", query.By: "by", query.Around: "around",
}

func (w *writer) related(s query.Related) string {
	return w.phrase("time."+relationKeys[s.How], arg("time", w.timeAs(s.Span, "time clause")))
}

func (w *writer) shift(s query.Shift) string {
	key, n := "time.shift", s.N
	if n < 0 {
		key, n = "time.shift back", -n
	}
	length := arg("length", w.amount(query.Length{N: n, Unit: s.Unit}))
	if _, now := s.Span.(query.Now); now {
		return w.phrase(key+" now", length)
	}
	return w.phrase(key, length, arg("time", w.timeAs(s.Span, "time clause")))
}

// unitKeys are the names of units in the table.
var unitKeys = map[query.Unit]string{query.Days: "day", query.Weeks: "week", query.Months: "month", query.Years: "year"}

// amount is a length as a query writes it: "6 years".
func (w *writer) amount(l query.Length) string {
	key := "unit." + unitKeys[l.Unit]
	if l.N != 1 {
		return w.phrase(key+"s", arg("count", w.voice.Count(l.N)))
	}
	return w.phrase(key)
}

// compared puts an amount behind what it is compared by: "more than 6 years".
func (w *writer) compared(cmp query.Cmp, amount string) string {
	key := map[query.Cmp]string{
		query.Fewer: "cmp.fewer", query.AtMost: "cmp.at most", query.Exactly: "cmp.exactly",
		query.AtLeast: "cmp.at least", query.Greater: "cmp.more",
	}[cmp]
	return w.phrase(key, arg("amount", amount))
}

// bound is how long something has to last: "more than 6 years".
func (w *writer) bound(cmp query.Cmp, length query.Length) string {
	return w.compared(cmp, w.amount(length))
}

// comparedWith is "longer than" and its like.
func (w *writer) comparedWith(cmp query.Cmp) string {
	switch cmp {
	case query.Fewer, query.AtMost:
		return w.phrase("cmp.shorter")
	case query.Exactly:
		return w.phrase("cmp.equal")
	}
	return w.phrase("cmp.longer")
}

// dated puts a date into a sentence, with its preposition.
func (w *writer) dated(d knowledge.Date) string {
	key := "date.in"
	if d.Precision == knowledge.ToDay {
		key = "date.on"
	}
	return w.phrase(key, arg("date", w.voice.Date(d)))
}

// length is how long somebody held it, in the unit that was asked for.
func (w *writer) length(l knowledge.Length, unit query.Unit) string {
	per := map[query.Unit]int{query.Days: 1, query.Weeks: 7}[unit]
	if per == 0 {
		return w.voice.Length(l)
	}
	least, most := l.Min/per, l.Max/per
	if most-least <= 1 {
		return w.amount(query.Length{N: most, Unit: unit})
	}
	return w.phrase("length.days", arg("least", w.voice.Count(least)), arg("most", w.amount(query.Length{N: most, Unit: unit})))
}

func (w *writer) times(dates []knowledge.Date) string {
	texts := make([]string, len(dates))
	for i, d := range dates {
		texts[i] = w.filler(whenOf(d))
		if d.Precision <= knowledge.Bounded {
			texts[i] = w.voice.Date(d)
		}
	}
	return w.voice.Join(texts)
}

func withTime(args []voice.Arg, time string) []voice.Arg { return append(args, arg("time", time)) }
