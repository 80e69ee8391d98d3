package zh

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// sinceGone makes of how long somebody has been gone the time from when he left to today: 丁薛祥离任多久了,
// 丁薛祥卸任到现在几年了. It is no question of how long he served.
func (a *assignment) sinceGone() {
	holder := a.prop.Of("holder")
	if a.mode != modeMain || a.prop.Pred != "end" || a.prop.Wants != grammar.WantsLength || holder == nil || !holder.Named && !holder.Hole || len(a.prop.Steps) > 0 || a.prop.Apart != nil {
		return
	}
	if len(a.prop.Times) > 1 || len(a.prop.Times) == 1 && !untilNow(a.prop.Times[0]) {
		return
	}
	a.prop.Pred, a.prop.Times = "hold", nil
	a.prop.Apart, a.prop.Until = query.Edge{Set: holder.Closed().Set, Of: query.End}, query.Now{}
}

// allAlong makes of who held a post all along from a time to another that he came by the one and was there in
// the other: 从1993年一直当到2003年 asks of no day before he came in that year. 一直当到2003年 asks whether he
// left then.
func (a *assignment) allAlong() {
	if holder := a.prop.Of("holder"); a.mode != modeMain || !a.prop.Whole || a.prop.Pred != "hold" || a.prop.Wants != grammar.WantsTruth || holder == nil || !holder.Named && !holder.Hole || len(a.prop.Times) != 1 {
		return
	}
	if _, both := a.prop.Times[0].(query.Range); both || isUntil(a.prop.Times[0]) {
		a.prop.Whole = false
	}
}

// untilBehindVerb tells whether a state ends in a verb and until when: 当到2003年.
func (s *state) untilBehindVerb() bool {
	return s.top(partTime) && s.before.top(partVerb) && isUntil(s.span)
}

// isUntil tells whether a time is all that went before its end: 到2003年.
func isUntil(span query.Span) bool {
	until, ok := span.(query.Related)
	return ok && until.How == query.Until
}

// untilNow tells whether a time is all that went before today: 到现在, 至今.
func untilNow(span query.Span) bool {
	if !isUntil(span) {
		return false
	}
	switch s := span.(query.Related).Span.(type) {
	case query.Now:
		return true
	case query.Time:
		return s.Days.From == s.Days.To
	}
	return false
}

// formerPosts makes of what somebody was before, 丁薛祥以前是做什么的, the posts that he no longer holds.
func (a *assignment) formerPosts() {
	if a.ever && a.be >= 0 && a.prop.Wants == grammar.WantsPost && len(a.prop.Times)+len(a.prop.Steps) == 0 {
		a.prop.Pred, a.prop.Times = "end", []query.Span{query.Related{How: query.Until, Span: query.Now{}}}
	}
}
