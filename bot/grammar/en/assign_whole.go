package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// always takes it that somebody or something was so all the time: of one since when, that he is there still
// says as much.
func (a *assignment) always() bool {
	if len(a.prop.Times) != 1 {
		return false
	}
	since, ok := a.prop.Times[0].(query.Related)
	if holder := a.prop.Of("holder"); ok && since.How == query.Since && holder != nil && holder.Named {
		a.prop.Whole = false
	}
	return true
}

// completes tells whether the verb says of a time in office that it ran its course, and not when it ended.
func (a *assignment) completes() bool {
	return a.word != nil && (a.mode == modeMain || a.mode == modeRelative) && IsInSet("running its course", a.word.Lemma) && a.prop.Pred == "end" && len(a.prop.Times) == 0 && a.prop.Wants != grammar.WantsDate
}
