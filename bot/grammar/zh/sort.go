package zh

import (
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
		case p.kind == partWith && p.word.Sense == "by measure" && (p.phrase.Kind == grammar.Tenure || p.phrase.Kind == grammar.Length):
			if p.phrase.Set != nil && !a.listOf(i, &grammar.Phrase{Kind: grammar.People, Set: p.phrase.Set, Role: true, Plural: true}) {
				return false
			}
			a.prop.ByLength = true
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
	return a.prop.ByLength
}

// listOf takes whom a list is of.
func (a *assignment) listOf(i int, p *grammar.Phrase) bool {
	return a.fill("post", grammar.Object, i, p)
}
