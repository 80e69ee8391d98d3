package grammar

import (
	"officebot/bot/query"
	"officebot/bot/when"
	"officebot/knowledge"
)

// SpanOf is a time as a query has it.
func SpanOf(e *when.Expr) query.Span {
	if e.Relative {
		return relativeSpan(e)
	}
	if len(e.Alternatives) > 0 {
		either := query.Either{Times: []query.Time{timeOf(e.Span, e.Unit)}}
		for _, other := range e.Alternatives {
			either.Times = append(either.Times, timeOf(other, e.Unit))
		}
		return either
	}
	switch e.Op {
	case when.Now:
		return query.Now{}
	case when.Since, when.From:
		return query.Related{How: query.Since, Span: boundOf(e, firstOf(e.Span.From))}
	case when.Until:
		return query.Related{How: query.Until, Span: boundOf(e, lastOf(e.Span.To))}
	case when.After:
		return query.Time{Days: knowledge.Span{From: e.Span.From, To: knowledge.LastDay}}
	case when.Before:
		return query.Time{Days: knowledge.Span{From: knowledge.FirstDay, To: e.Span.To}}
	case when.By:
		return query.Related{How: query.By, Span: query.Time{Days: knowledge.Span{From: e.Span.To, To: e.Span.To}, Grain: query.Day}}
	case when.Around:
		return query.Related{How: query.Around, Span: timeOf(e.Span, e.Unit)}
	}
	return timeOf(e.Span, e.Unit)
}

// PlacedAt is the time that a sentence tells of whatever it puts there: of what is "from 1950" that
// year.
func PlacedAt(e *when.Expr) query.Span {
	if e.Op == when.From && !e.Relative {
		return boundOf(e, firstOf(e.Span.From))
	}
	return SpanOf(e)
}

// boundOf is the year, the month or the day by which an open end was put; other where it was
// put by none of them.
func boundOf(e *when.Expr, other query.Time) query.Time {
	for _, one := range []query.Time{firstOf(e.Bound.From), lastOf(e.Bound.To)} {
		if one.Days == e.Bound {
			return one
		}
	}
	return other
}

// firstOf is the year, the month or the day that begins with a day: what "since" was
// said of.
func firstOf(day knowledge.Day) query.Time {
	switch year, month, of := day.Civil(); {
	case of == 1 && month == 1:
		return query.Time{Days: knowledge.YearDate(year).Span(), Grain: query.Year}
	case of == 1:
		return query.Time{Days: knowledge.MonthDate(year, month).Span(), Grain: query.Month}
	}
	return query.Time{Days: knowledge.Span{From: day, To: day}, Grain: query.Day}
}

// lastOf is the year, the month or the day that ends with a day.
func lastOf(day knowledge.Day) query.Time {
	switch year, month, of := day.Civil(); {
	case of == 31 && month == 12:
		return query.Time{Days: knowledge.YearDate(year).Span(), Grain: query.Year}
	case of == knowledge.DaysIn(year, month):
		return query.Time{Days: knowledge.MonthDate(year, month).Span(), Grain: query.Month}
	}
	return query.Time{Days: knowledge.Span{From: day, To: day}, Grain: query.Day}
}

// RangeOf is from the first to the last of a span.
func RangeOf(span knowledge.Span) query.Span {
	return query.Range{From: firstOf(span.From), To: lastOf(span.To)}
}

// stretchOf is a span from one written time to another as one stretch, any other as it is.
func stretchOf(span query.Span) query.Span {
	both, _ := span.(query.Range)
	from, written := both.From.(query.Time)
	to, also := both.To.(query.Time)
	if !written || !also {
		return span
	}
	return query.Time{Days: knowledge.Span{From: from.Days.From, To: to.Days.To}, Grain: query.Stretch}
}

func timeOf(span knowledge.Span, unit when.Unit) query.Time {
	grain := query.Stretch
	switch unit {
	case when.Day:
		grain = query.Day
	case when.Month:
		grain = query.Month
	case when.Year:
		grain = query.Year
	}
	return query.Time{Days: span, Grain: grain}
}

func relativeSpan(e *when.Expr) query.Span {
	then := query.Then{}
	if e.Span != (knowledge.Span{}) {
		then.Part = timeOf(e.Span, e.Unit)
	}
	var span query.Span = then
	if e.Shift != 0 {
		unit := query.Years
		switch e.ShiftUnit {
		case when.Day:
			unit = query.Days
		case when.Month:
			unit = query.Months
		}
		span = query.Shift{Span: then, N: e.Shift, Unit: unit}
	}
	if how, bounds := relations[e.Op]; bounds {
		return query.Related{How: how, Span: span} // "since then", "before that year"
	}
	return span
}

var relations = map[when.Op]query.Relation{
	when.Since: query.Since, when.From: query.Since, when.Until: query.Until, when.After: query.After,
	when.Before: query.Before, when.By: query.By, when.Around: query.Around,
}

// Relations are the prepositions that put a span in relation to another.
var Relations = map[string]query.Relation{
	"before": query.Before, "after": query.After, "since": query.Since,
	"until": query.Until, "by": query.By, "around": query.Around,
}

// PhraseSpan is the time that a preposition makes of a phrase: "during Ding's
// tenure", "after his departure", "since the vacancy".
func PhraseSpan(preposition string, p *Phrase) (query.Span, bool) {
	var span query.Span
	switch {
	case p.Kind == Moment && p.Span != nil:
		span = p.Span
	case p.Kind == Deed:
		happened, ok := p.Happened()
		if !ok {
			return nil, false
		}
		span = happened
	case p.Kind == Tenure && p.Set != nil:
		span = query.Edge{Set: p.Closed().Set, Of: query.Course}
	case p.Kind == Thing && preposition != "in" && preposition != "at" && preposition != "on":
		span = query.Happening{Event: query.Event{Verb: "happen", Roles: []query.Role{{Kind: query.RoleAgent, Filler: query.Thing{Text: p.Text}}}}}
	case p.Kind == People && p.Set != nil && preposition == "during":
		span = query.Edge{Set: p.Closed().Set, Of: query.Course}
	default:
		return nil, false
	}
	switch preposition {
	case "in", "during", "at", "on", "throughout", "within":
		return span, true
	}
	how, ok := Relations[preposition]
	if !ok {
		return nil, false
	}
	if edge, isEdge := span.(query.Edge); isEdge && edge.Of == query.Course {
		switch how {
		case query.After, query.Since:
			edge.Of = query.End
		case query.Before, query.Until:
			edge.Of = query.Start
		}
		span = edge
	}
	return query.Related{How: how, Span: span}, true
}

// Around is the time before or after that of somebody: by is -1 or 1.
func Around(set query.Set, by int) query.Span {
	if by < 0 {
		return query.Related{How: query.Before, Span: query.Edge{Set: set, Of: query.Start}}
	}
	return query.Related{How: query.After, Span: query.Edge{Set: set, Of: query.End}}
}

// Placed is the span that a clause of time gives, and where the clause tells of
// somebody's coming or going also the place in the line beside that one.
func Placed(conjunction string, p *Prop) (query.Span, *Beside, bool) {
	span, ok := p.Span()
	if holder := p.Of("holder"); !ok || p.Denied && conjunction != "after" || holder != nil && holder.Denied {
		return nil, nil, false // "while Chen was not director", "when nobody was": all but that time
	}
	if conjunction == "once" {
		conjunction = once(p, span)
	}
	if gone, left := p.Gone(); left && conjunction == "after" {
		return query.Related{How: query.After, Span: span}, &Beside{By: 1, From: gone}, true
	}
	if gone, left := p.Gone(); left && conjunction == "when" {
		// Whoever "took over when Lincoln died" came after him; who "was president" then
		// the event alone can tell.
		return span, &Beside{By: 1, From: gone, Came: true}, true
	}
	edge, isEdge := span.(query.Edge)
	switch conjunction {
	case "when", "while", "as", "throughout":
		return span, nil, true
	}
	how, known := Relations[conjunction]
	if !known {
		return nil, nil, false
	}
	if !isEdge {
		return query.Related{How: how, Span: span}, nil, true
	}
	var beside *Beside
	switch {
	case how == query.After && edge.Of != query.Start, how == query.Before && edge.Of != query.End:
		by := 1
		if how == query.Before {
			by = -1
		}
		if p.Pred != "follow" {
			beside = &Beside{By: by, From: edge.Set}
		}
	}
	if edge.Of == query.Course {
		edge.Of = query.Start
		if how == query.After || how == query.Since {
			edge.Of = query.End
		}
	}
	return query.Related{How: how, Span: edge}, beside, true
}

// once is the conjunction that says what "once" does: what was once somebody had gone was
// after it, what was once he had come was from then on.
func once(p *Prop, span query.Span) string {
	if _, left := p.Gone(); left {
		return "after"
	}
	if edge, ok := span.(query.Edge); ok && edge.Of == query.End {
		return "after"
	}
	return "when"
}
