package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// sooner tells whether the clause asks by how much somebody came, or left, before or after
// somebody else: 贾廷安比丁薛祥早多少年上任.
func (a *assignment) sooner() bool {
	if a.mode != modeMain || a.ask >= 0 && a.parts[a.ask].word.Sense != "how long" || a.ask < 0 && !a.yearsAsked() {
		return false
	}
	return a.order() != 0 && slices.ContainsFunc(a.parts, func(p part) bool { return p.kind == partWith && p.word.Sense == "than" })
}

// order is 1 where 早 stands in the clause, -1 for 晚, 0 without either.
func (a *assignment) order() int {
	for i := range a.parts {
		sense, lemma := "", ""
		switch p := &a.parts[i]; p.kind {
		case partPred:
			sense, lemma = p.words[0].Sense, p.words[0].Lemma
		case partAdverb:
			sense, lemma = p.word.Sense, p.word.Lemma
		}
		switch {
		case sense == "early", sense == "first" && strings.Contains(lemma, "早"):
			return 1
		case sense == "late", sense == "last" && strings.ContainsAny(lemma, "晚迟"):
			return -1
		}
	}
	return 0
}

// apart makes of such a clause the time between the two.
func (a *assignment) apart() bool {
	of := query.Start
	if a.word != nil && a.word.Sense == "end" {
		of = query.End
	} else if a.word != nil && a.word.Sense != "begin" && a.word.Sense != "hold" {
		return false
	}
	var who, than query.Set
	for i := range a.parts {
		p := &a.parts[i]
		switch {
		case a.ticked[i]:
		case p.kind == partPhrase && p.phrase.Kind == grammar.Unit && p.phrase.Ask == grammar.HowMany:
			a.prop.Unit = p.phrase.Unit
		case p.kind == partPhrase && p.phrase.Kind == grammar.People && p.phrase.Named && who == nil:
			who = p.phrase.Closed().Set
		case p.kind == partPhrase && p.phrase.Kind == grammar.People && p.phrase.Role && !p.phrase.Narrowed && p.phrase.Ask == grammar.NoAsk:
		case p.kind == partWith && p.word.Sense == "than" && p.phrase.Named && than == nil:
			than = p.phrase.Closed().Set
		default:
			return false
		}
		a.tick(i)
	}
	if who == nil || than == nil {
		return false
	}
	if a.order() < 0 {
		who, than = than, who
	}
	a.prop.Pred, a.prop.Wants, a.prop.Order = "hold", grammar.WantsLength, 0
	a.prop.Apart, a.prop.Until = query.Edge{Set: who, Of: of}, query.Edge{Set: than, Of: of}
	return true
}
