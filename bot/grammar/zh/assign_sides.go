package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// twoTimes makes of the times of two people the two, of whose times it is told that they
// overlap: 陈世炬和丁薛祥的任期有重叠吗.
func (a *assignment) twoTimes() {
	holder := a.prop.Of("holder")
	if a.prop.Pred == "overlap" {
		a.prop.Tense = grammar.NoTense
	}
	if a.prop.Pred != "overlap" || holder == nil || holder.Kind != grammar.Tenure || len(holder.And) > 0 {
		return
	}
	if both, ok := holder.Set.(query.Join); ok && len(both.Sets) == 2 {
		holder.Kind = grammar.People
		for _, set := range both.Sets {
			holder.And = append(holder.And, grammar.Phrase{Kind: grammar.People, Set: set, Named: true})
		}
	}
}

// bothSides makes of a place after somebody and one before somebody else one between the two:
// 在张经武之后、陈世炬之前.
func (a *assignment) bothSides() {
	all := a.prop.Steps
	if len(all) != 2 || all[0].By*all[1].By != -1 {
		return
	}
	from, to := all[0].From, all[1].From
	if all[0].By < 0 {
		from, to = to, from
	}
	a.prop.Steps = []grammar.Beside{{From: from, To: to}}
}

// besideWhom is 丁薛祥是在谁之后接任的: it asks for who stood on the other side of the holder.
func (a *assignment) besideWhom(by int) bool {
	holder := a.prop.Of("holder")
	if a.mode != modeMain || a.prop.Gap != "" || a.ask >= 0 || a.whether || holder == nil || !holder.Named && !holder.Hole || len(holder.And)+len(holder.Or) > 0 || a.prop.Pred != "hold" && a.prop.Pred != "begin" || len(a.prop.Steps) > 0 {
		return false
	}
	a.prop.Steps = []grammar.Beside{{By: -by, From: holder.Closed().Set}}
	*holder = grammar.Phrase{Kind: grammar.People, Set: query.All{}, Ask: grammar.Which}
	a.prop.Pred, a.prop.Gap, a.prop.Tense = "hold", "holder", grammar.NoTense
	return true
}

// inOffice takes a post in which somebody is.
func (a *assignment) inOffice(p *grammar.Phrase) bool {
	a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: "post", Phrase: *p, By: grammar.Object})
	return true
}

// besideSomebody tells whether a time or a place before or after somebody is said.
func (a *assignment) besideSomebody() bool {
	return slices.ContainsFunc(a.parts, func(p part) bool {
		switch p.kind {
		case partTime:
			return p.beside != nil && onlyPerson(p.beside.From) != nil
		case partSide:
			return p.word.Sense == "before" && p.word.Lemma != "以前" && onlyPerson(p.phrase.Closed().Set) != nil
		}
		return false
	})
}
