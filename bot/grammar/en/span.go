package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/bot/when"
	"officebot/knowledge"
)

// spanOf is a time as a query has it.
func spanOf(e *when.Expr) query.Span {
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
	case when.Since, when.From, when.After:
		return query.Time{Days: knowledge.Span{From: e.Span.From, To: knowledge.LastDay}}
	case when.Before, when.Until:
		return query.Time{Days: knowledge.Span{From: knowledge.FirstDay, To: e.Span.To}}
	case when.By:
		return query.Related{How: query.By, Span: query.Time{Days: knowledge.Span{From: e.Span.To, To: e.Span.To}, Grain: query.Day}}
	case when.Around:
		return query.Related{How: query.Around, Span: timeOf(e.Span, e.Unit)}
	}
	return timeOf(e.Span, e.Unit)
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
	if e.Shift == 0 {
		return query.Then{}
	}
	unit := query.Years
	switch e.ShiftUnit {
	case when.Day:
		unit = query.Days
	case when.Month:
		unit = query.Months
	}
	return query.Shift{Span: query.Then{}, N: e.Shift, Unit: unit}
}

// relations are the prepositions that put a span in relation to another.
var relations = map[string]query.Relation{
	"before": query.Before, "after": query.After, "since": query.Since,
	"until": query.Until, "by": query.By, "around": query.Around,
}

// spanOfPhrase is the time that a preposition makes of a phrase: "during Ding's
// tenure", "after his departure", "since the vacancy".
func spanOfPhrase(preposition string, p *grammar.Phrase) (query.Span, bool) {
	var span query.Span
	switch {
	case p.Kind == grammar.Moment && p.Span != nil:
		span = p.Span
	case p.Kind == grammar.Tenure && p.Set != nil:
		span = query.Edge{Set: p.Closed().Set, Of: query.Course}
	case p.Kind == grammar.Thing && preposition != "in" && preposition != "at" && preposition != "on":
		span = query.Happening{Event: query.Event{Verb: "happen", Roles: []query.Role{{Kind: query.RoleAgent, Filler: query.Thing{Text: p.Text}}}}}
	case p.Kind == grammar.People && p.Set != nil && preposition == "during":
		span = query.Edge{Set: p.Closed().Set, Of: query.Course}
	default:
		return nil, false
	}
	switch preposition {
	case "in", "during", "at", "on", "throughout", "within":
		return span, true
	}
	how, ok := relations[preposition]
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
