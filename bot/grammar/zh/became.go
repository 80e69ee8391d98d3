package zh

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// becameThen makes of somebody's holding a post in a time on which the stress lies, or of which
// it is said that it was not before, that he took it then: 是2017年当的主任吗, 2017年才当主任.
func (a *assignment) becameThen() {
	if a.mode != modeMain || a.verb < 0 || len(a.prop.Times) != 1 || a.prop.Whole || a.still {
		return
	}
	if until, ok := a.prop.Times[0].(query.Related); ok && a.late && until.How == query.Until {
		a.prop.Times = []query.Span{until.Span} // 直到2017年才上任
	}
	holder := a.prop.Of("holder")
	if a.prop.Pred != "hold" || holder == nil || !isPlain(a.prop.Times[0]) {
		return
	}
	stressed := (a.ended || a.parts[a.verb].did) && a.prop.Wants == grammar.WantsTruth && a.ask < 0 && (holder.Named || holder.Hole)
	if a.late || stressed && isWithinYear(a.prop.Times[0]) {
		a.prop.Pred = "begin"
	}
}

// isWithinYear tells whether a time is a year, or is in one.
func isWithinYear(span query.Span) bool {
	t, ok := span.(query.Time)
	return ok && t.Days.To-t.Days.From < 366
}
