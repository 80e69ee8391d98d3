package talk

import (
	"officebot/bot/query"
	"officebot/knowledge"
)

// atNoTime lets "then" beside a selector say nothing: "who was longest then?" is not
// asked of those of one time.
func atNoTime(ask query.Ask) query.Ask {
	return query.Mapping{Sets: func(s query.Set) query.Set {
		most, ok := s.(query.Most)
		if !ok {
			return s
		}
		if in, ok := most.Set.(query.In); ok && in.Span == query.Span(query.Then{}) {
			most.Set = in.Set
		}
		return most
	}}.Ask(ask)
}

// then is the time that the talk is about: the one that was asked about, or when what was
// asked about happened, or those talked of began.
func (f *filling) then() query.Span {
	t := f.topic
	if when := t.when(); when != nil {
		at, point := when.(query.Time)
		if _, open := when.(query.Related); f.between && (open || t.Asked.Ask == nil && point && at.Grain != query.Stretch) {
			return nil // between two times is not at the one that was told
		}
		return when
	}
	if _, gaps := t.Asked.Ask.(query.Gaps); gaps {
		return nil // which of several is not told
	}
	if e, ok := eventOf(t); ok && !(t.Silent && intoPost[e.Verb]) {
		if t.Silent {
			return nil // when that was is not told
		}
		return query.Happening{Event: e}
	}
	if len(t.People) == 1 && t.Asked.Ask != nil {
		return query.Edge{Set: somebody(t.People), Of: query.Start}
	}
	return nil
}

// nextTo is a time beside another, as a whole year where the message says so.
func (f *filling) nextTo(span query.Span) query.Span {
	shift, ok := span.(query.Shift)
	if !ok || !f.year || shift.Unit != query.Years {
		return nextTo(span)
	}
	if t, ok := shift.Span.(query.Time); ok && (t.Grain == query.Day || t.Grain == query.Month) && shift.N >= -maxShift && shift.N <= maxShift {
		year, _, _ := t.Days.From.Civil()
		return yearOf(year + shift.N)
	}
	return nextTo(span)
}

// unnested is a time before or after one that is itself told by what it was before or after: "how many has it
// had since then?", "and before then?".
func unnested(span query.Span) query.Span {
	outer, _ := span.(query.Related)
	if inner, ok := outer.Span.(query.Related); ok && inner.How != query.Around {
		outer.Span = inner.Span
		return outer
	}
	return span
}

// nextTo writes the year, month or day some time after or before one as itself.
func nextTo(span query.Span) query.Span {
	shift, ok := span.(query.Shift)
	if !ok {
		return unnested(span)
	}
	t, ok := shift.Span.(query.Time)
	if !ok || shift.N < -maxShift || shift.N > maxShift {
		return span
	}
	year, month, _ := t.Days.From.Civil()
	switch {
	case t.Grain == query.Day && shift.Unit == query.Days:
		return dayOf(t.Days.From + knowledge.Day(shift.N))
	case t.Grain == query.Day && shift.Unit == query.Weeks:
		return dayOf(t.Days.From + knowledge.Day(7*shift.N))
	case t.Grain == query.Year && shift.Unit == query.Years:
		return yearOf(year + shift.N)
	case t.Grain == query.Day && shift.Unit == query.Years:
		return dayOf(t.Days.From.AddMonths(12 * shift.N))
	case t.Grain == query.Day && shift.Unit == query.Months:
		return dayOf(t.Days.From.AddMonths(shift.N))
	case t.Grain == query.Month && shift.Unit == query.Years:
		first := knowledge.DayOf(year, month, 1).AddMonths(12 * shift.N)
		return query.Time{Days: knowledge.Span{From: first, To: first.AddMonths(1) - 1}, Grain: query.Month}
	case t.Grain == query.Month && shift.Unit == query.Months:
		first := knowledge.DayOf(year, month, 1).AddMonths(shift.N)
		return query.Time{Days: knowledge.Span{From: first, To: first.AddMonths(1) - 1}, Grain: query.Month}
	}
	return span
}

// maxShift is how many years or months on a time is written as itself.
const maxShift = 1000

func dayOf(day knowledge.Day) query.Span {
	return query.Time{Days: knowledge.Span{From: day, To: day}, Grain: query.Day}
}

func yearOf(year int) query.Span {
	return query.Time{Days: knowledge.YearDate(year).Span(), Grain: query.Year}
}
