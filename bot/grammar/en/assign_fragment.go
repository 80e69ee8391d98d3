package en

import (
	"slices"

	"officebot/bot/grammar"
)

// fragment is a question without a verb: "director 1998", "Ding's predecessor",
// "how long Chen".
func (a *assignment) fragment() bool {
	if a.mode != modeMain {
		return false
	}
	if !a.listed {
		a.cost += costFragment
		a.prop.Fragment = true
	}
	if a.listed && a.parts[0].kind == partTime {
		a.cost += costFragment // "tell me when Ding became director" is no list of directors
	}
	var room [maxParts]int
	phrases := a.phrases(room[:0], 0, len(a.parts))
	if a.elapsed(phrases) {
		return true
	}
	a.prop.Pred = "hold"
	switch len(phrases) {
	case 0:
		return false
	case 1:
		return a.fragmentOf(phrases[0])
	case 2:
		x, y := a.parts[phrases[0]].phrase, a.parts[phrases[1]].phrase
		if x.Kind != grammar.People || y.Kind != grammar.People || x.Named == y.Named && !asks(x) {
			return false
		}
		a.cost += costFragment
		if x.Named && y.Role && !y.Plural && !y.Picks() {
			a.inOffice(x, y)
		}
		return a.equate(phrases[0], phrases[1])
	}
	return false
}

// inOffice is "Jackson president": when he was, where he ever was and no time is told; else
// whether he was.
func (a *assignment) inOffice(who, role *grammar.Phrase) {
	if len(a.parts) == 2 && !role.Narrowed && a.world.Held(who.Set, role.Set) {
		a.prop.Wants = grammar.WantsDate
		return
	}
	a.judged, a.cost = true, a.cost+costDoubt
	for i := range a.parts {
		if a.parts[i].kind == partAdverb && a.parts[i].word.Sense == "still" {
			a.prop.Tense = grammar.PresentTense
		}
	}
}

// costDoubt is what it costs to ask of somebody whether he held what he did not: of several
// of a name, whoever held it is meant.
const costDoubt = 5

func (a *assignment) fragmentOf(i int) bool {
	p := a.parts[i].phrase
	switch {
	case p.Kind == grammar.People && p.Set != nil && p.Named && a.question < 0:
		a.judged = true // "Jia or Chen in 2004?"
		return len(p.Or) > 0 && a.hasTime() && a.fill("holder", grammar.Subject, i, p)
	case p.Kind == grammar.People && p.Set != nil && a.question < 0:
		if p.Ask == grammar.Which && grammar.IsGeneric(p.Set) && !p.Role {
			return len(a.parts) > 1 && a.fill("holder", grammar.Object, i, p) // "who in 2010"
		}
		if p.Ask == grammar.Which && a.hasTime() {
			return a.fill("holder", grammar.Object, i, p) // "which director in 2010"
		}
		if p.Ask == grammar.NoAsk {
			a.prop.Wants = grammar.WantsPeople
			a.prop.Gap = "holder"
			if p.Role && !p.Plural && !p.Narrowed && !p.All && len(a.parts) == 1 {
				a.prop.Tense = grammar.PresentTense
			}
		}
		return a.fill("post", grammar.Object, i, p)
	case p.Kind == grammar.People && p.Set != nil:
		return a.fill("holder", grammar.Subject, i, p)
	case p.Kind == grammar.Tenure && p.Set != nil:
		switch {
		case p.Average:
			a.prop.Wants = grammar.WantsAverage
		case a.question < 0:
			a.prop.Wants = grammar.WantsDate
		}
		return a.fill("holder", grammar.Subject, i, p)
	case p.Kind == grammar.Moment && p.Set != nil:
		a.prop.Wants = grammar.WantsDate
		return a.moment(i)
	case p.Kind == grammar.Title && p.Set != nil && a.question < 0:
		a.prop.Wants = grammar.WantsPost // "posts held by Zhang"
		holder := grammar.Phrase{Kind: grammar.People, Set: p.Set, Named: true}
		return a.fill("holder", grammar.Object, i, &holder)
	case p.Kind == grammar.Deed:
		return a.fragmentDeed(i)
	}
	return false
}

// hasTime tells whether a time stands in the clause.
func (a *assignment) hasTime() bool {
	return slices.ContainsFunc(a.parts, func(p part) bool { return p.kind == partTime })
}
