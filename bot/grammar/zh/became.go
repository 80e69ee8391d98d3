package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// becameThen makes of somebody's holding a post in a time on which the stress lies, or of which
// it is said that it was not before, that he took it then: 是2017年当的主任吗, 2017年才当主任.
func (a *assignment) becameThen() {
	if a.mode == modeMain && a.verb >= 0 && a.parts[a.verb].did && a.prop.Pred == "hold" && a.asksMoment() {
		a.prop.Pred = "begin" // 江泽民哪年当的国家主席
	}
	if a.verb < 0 || len(a.prop.Times) != 1 || a.prop.Whole || a.still {
		return
	}
	if until, ok := a.prop.Times[0].(query.Related); ok && a.late && until.How == query.Until {
		a.prop.Times = []query.Span{until.Span} // 直到2017年才上任
	}
	if a.mode != modeMain {
		if a.late && a.prop.Pred == "hold" && isPlain(a.prop.Times[0]) {
			a.prop.Pred = "begin" // 2017年才当主任的
		}
		return
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

// newly is a noun that is said to be of somebody new. A time before it is when he came, and beside
// somebody whoever came next is new.
func (r *reader) newly(s *spec, head grammar.Phrase) (grammar.Phrase, bool) {
	rest := *s
	rest.newly = false
	if head.Kind != grammar.People || !head.Role || head.Named || s.ordinal != 0 || s.nth || len(s.picks) > 0 {
		return head, false
	}
	for i, m := range s.mods {
		if m.span != nil && len(m.also) == 0 {
			rest.mods = slices.Delete(slices.Clone(s.mods), i, i+1)
			return r.apply(&rest, head.Narrow(func(set query.Set) query.Set { return query.In{Set: set, Span: m.span, How: query.Beginning} }))
		}
	}
	head.New = len(s.mods) == 0
	head.Definite = head.Definite || head.New
	return r.apply(&rest, head)
}

// asksMoment tells whether it is asked in which year, month or day, one of which there is.
func (a *assignment) asksMoment() bool {
	if a.ask < 0 {
		return false
	}
	w := a.parts[a.ask].word
	return (w.Sense == "year" || w.Sense == "month" || w.Sense == "day") && !strings.ContainsAny(w.Lemma, "几些到至")
}
