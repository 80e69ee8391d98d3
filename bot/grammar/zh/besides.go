package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// isBeside tells whether a set is who stands right before or after somebody.
func isBeside(set query.Set) bool {
	step, ok := set.(query.Step)
	return ok && (step.By == 1 || step.By == -1) && !step.Straight
}

// allBeyond are all on one side of somebody, where a set is the one beside him.
func allBeyond(set query.Set) query.Set {
	step, ok := set.(query.Step)
	if !ok || !isBeside(set) {
		return set
	}
	if step.Line == nil {
		step.Line = query.All{}
	}
	return query.Beyond{From: step.From, Before: step.By < 0, Line: step.Line}
}

// allBeside makes of whoever came before or after somebody, where it may be one or several, all of them:
// Chinese tells them apart by what else is said, 丁薛祥之前的主任是谁 and 丁薛祥之前的主任都是谁.
func allBeside(p grammar.Phrase) grammar.Phrase {
	if p.Loose {
		p.Set, p.Loose = allBeyond(p.Set), false
	}
	return p
}

// besides takes those before or after somebody for all of them where the clause is of several: they are
// listed, counted or put in order, or it is said of each of them.
func (a *assignment) besides() {
	asked := a.prop.Of(a.prop.Gap)
	several := a.each || a.listed || a.prop.Listed || a.prop.Degree.Most || a.prop.Degree.Least || a.prop.Order != 0 ||
		asked != nil && (asked.Plural || asked.Ask == grammar.HowMany)
	if !several || !slices.ContainsFunc(a.prop.Fills, func(f grammar.Fill) bool { return f.Phrase.Loose }) {
		return
	}
	a.prop.Fills = slices.Clone(a.prop.Fills)
	for i := range a.prop.Fills {
		a.prop.Fills[i].Phrase = allBeside(a.prop.Fills[i].Phrase)
	}
}
