package zh

import (
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// sorted is 把历任主任按任期长短排序: a list by what is measured, of all where nobody
// is named.
func (a *assignment) sorted() bool {
	if a.mode != modeMain || a.whether || a.ask >= 0 || a.prop.Denied {
		return false
	}
	a.prop.Pred, a.prop.ByLength = "hold", false
	for i := range a.parts {
		p := &a.parts[i]
		if p.phrase == nil || a.ticked[i] {
			continue
		}
		switch {
		case p.kind == partWith && p.word.Sense == "by measure" && p.phrase.Kind == grammar.List && p.phrase.Text == order:
			a.prop.InOrder = true
			a.tick(i)
		case p.kind == partWith && p.word.Sense == "by measure" && (p.phrase.Kind == grammar.Tenure || p.phrase.Kind == grammar.Length):
			if p.phrase.Set != nil && !a.listOf(i, &grammar.Phrase{Kind: grammar.People, Set: p.phrase.Set, Role: true, Plural: true}) {
				return false
			}
			a.prop.ByLength = true
			a.tick(i)
		case p.kind == partPhrase && p.phrase.Set == nil && (p.phrase.Kind == grammar.Length || p.phrase.Kind == grammar.Tenure && p.phrase.Ask == grammar.NoAsk):
			a.prop.ByLength = true // 任期从长到短
			a.tick(i)
		case (p.kind == partPhrase || p.kind == partWith && p.word.Sense == "ba") && p.phrase.Kind == grammar.People && p.phrase.Ask == grammar.NoAsk:
			if !a.listOf(i, p.phrase) {
				return false
			}
		default:
			return false
		}
	}
	if a.prop.Of("post") == nil {
		a.prop.Fills = []grammar.Fill{{Role: "post", Phrase: grammar.Phrase{Kind: grammar.People, Set: query.All{}, Role: true, Plural: true}}}
	}
	a.prop.Wants, a.prop.Gap, a.prop.Tense = grammar.WantsPeople, "holder", grammar.NoTense
	a.prop.Listed = true
	return a.prop.ByLength || a.prop.InOrder || a.prop.Latest || lists(a.word.Lemma)
}

// order is the noun of the order of time: 时间顺序.
const order = "order"

// lists tells whether a verb puts people in a list, be it in no order that is told.
func lists(lemma string) bool {
	return strings.ContainsAny(lemma, "列报发")
}

// listOf takes whom a list is of.
func (a *assignment) listOf(i int, p *grammar.Phrase) bool {
	return a.fill("post", grammar.Object, i, p)
}
