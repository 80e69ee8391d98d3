package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// than takes that with which a length is compared: 比丁薛祥长, 比五年长.
func (a *assignment) than(p *grammar.Phrase) bool {
	d := &a.prop.Degree
	switch {
	case !d.Set || d.Than != nil || d.Length.N > 0:
		return false
	case p.Kind == grammar.Counted:
		d.Length = query.Length{N: p.N, Unit: p.Unit}
	case p.Set != nil && (p.Kind == grammar.People || p.Kind == grammar.Tenure):
		d.Than = p.Closed().Set
	default:
		return false
	}
	return true
}

// soonerThan takes before or after whom somebody came: 谁比贾廷安更早当主任.
func (a *assignment) soonerThan(p *grammar.Phrase) bool {
	holder := a.prop.Of("holder")
	if a.superlative() || a.prop.Order == 0 || a.prop.Degree.Set || a.prop.Pred != "hold" && a.prop.Pred != "begin" || p.Kind != grammar.People || p.Set == nil || holder == nil || len(a.prop.Steps) > 0 {
		return false
	}
	a.prop.Steps = []grammar.Beside{{By: -a.prop.Order, From: p.Closed().Set}}
	a.prop.Order, a.prop.Pred = 0, "hold"
	holder.Plural = holder.Plural || asks(holder) // whoever it was, not the one right before
	return true
}

// exceeds takes whom a predicate names behind it for the one with whom it compares:
// 任期长过丁薛祥.
func (a *assignment) exceeds(i int) {
	lemma := a.parts[i].words[0].Lemma
	if k := i + 1; (strings.HasSuffix(lemma, "过") || strings.HasSuffix(lemma, "于")) && k < len(a.parts) && a.parts[k].kind == partPhrase {
		a.parts = slices.Clone(a.parts)
		a.parts[k].kind, a.parts[k].word = partWith, &grammar.Word{Class: grammar.Preposition, Sense: "than"}
	}
}

// lessThan is 没有丁薛祥长, 不如丁薛祥短.
func (a *assignment) lessThan(p *grammar.Phrase) bool {
	other, ok := map[query.Cmp]query.Cmp{query.Greater: query.Fewer, query.Fewer: query.Greater}[a.prop.Degree.Cmp]
	a.prop.Degree.Cmp = other
	return ok && a.than(p)
}

// superlative tells whether the clause says of whom it tells that nobody was sooner or later, which is no
// comparison with anybody: 最早.
func (a *assignment) superlative() bool {
	return slices.ContainsFunc(a.parts, func(p part) bool {
		return p.kind == partAdverb && (p.word.Sense == "first" || p.word.Sense == "last") && strings.ContainsAny(p.word.Lemma, "最第率首")
	})
}
