package eval

import (
	"officebot/bot/query"
	"officebot/knowledge"
)

// shifted is a period some units later: a year later than some time in 2022 is
// the year 2023; days and weeks move both ends.
func shifted(p period, n int, unit query.Unit) period {
	if edge := p.edge; edge != nil && p.of != query.Course {
		out := shifted(period{from: p.from, to: p.to, grain: p.grain, point: p.point, course: p.course}, n, unit)
		if n < 0 && p.of == query.Start {
			out.before = edge // the day before somebody came is none of his
		} else if n > 0 && p.of == query.End {
			out.after = edge
		}
		return out
	}
	days := p.days()
	n = min(max(n, -maxShift), maxShift)
	switch grain := p.grain; {
	case p.point:
	case unit == query.Years && grain != query.Stretch:
		year := days.From.Year() + n
		return inCalendar(written(knowledge.Span{From: knowledge.DayOf(year, 1, 1), To: knowledge.DayOf(year, 12, 31)}, query.Year))
	case unit == query.Months && (grain == query.Month || grain == query.Day):
		year, month, _ := months(knowledge.DayOf(days.From.Year(), monthOf(days.From), 1), n).Civil()
		return inCalendar(written(knowledge.MonthDate(year, month).Span(), query.Month))
	case unit == query.Years:
		return inCalendar(written(knowledge.Span{From: months(days.From, 12*n), To: months(days.To+1, 12*n) - 1}, query.Stretch))
	case unit == query.Months:
		return inCalendar(written(knowledge.Span{From: months(days.From, n), To: months(days.To+1, n) - 1}, query.Stretch))
	}
	out := written(knowledge.Span{From: later(days.From, n, unit), To: later(days.To, n, unit)}, query.Stretch)
	if p.grain == query.Day {
		out.grain = query.Day
	}
	out.point = p.point || p.grain == query.Year || p.grain == query.Month // some day of it
	return inCalendar(out)
}

// later is a day some units later.
func later(day knowledge.Day, n int, unit query.Unit) knowledge.Day {
	switch unit {
	case query.Years:
		return months(day, 12*n)
	case query.Months:
		return months(day, n)
	case query.Weeks:
		n *= 7
	}
	return day + knowledge.Day(n)
}

// maxShift bounds a shift to what the calendar holds, in any unit.
const maxShift = 4_000_000

// inCalendar cuts a period to the days that can be named; it is empty where there
// are none.
func inCalendar(p period) period {
	p.from.First, p.from.Last = max(p.from.First, knowledge.FirstDay), max(p.from.Last, knowledge.FirstDay)
	p.to.First, p.to.Last = min(p.to.First, knowledge.LastDay), min(p.to.Last, knowledge.LastDay)
	return p
}

// months moves a day by months, within the calendar.
func months(day knowledge.Day, n int) knowledge.Day {
	year, month, _ := day.Civil()
	switch at := 12*year + month - 1 + n; {
	case at < 12:
		return knowledge.FirstDay
	case at >= 12*10000:
		return knowledge.LastDay + 1
	}
	return day.AddMonths(n)
}

func monthOf(day knowledge.Day) int {
	_, month, _ := day.Civil()
	return month
}
