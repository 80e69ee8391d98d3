package zh

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// hasNeighbour tells whether parts say of whoever they describe that he has a successor or a predecessor, or has
// none: 没有继任者的主任. by is 1 and -1, and 0 of other parts.
func hasNeighbour(parts []part) (by int, none bool) {
	for len(parts) > 0 && parts[0].kind == partAdverb {
		parts = parts[1:] // 从来没有
	}
	if len(parts) != 2 || parts[0].kind != partHave || parts[1].kind != partPhrase || !isNeighbour(parts[1].phrase) {
		return 0, false
	}
	return parts[1].phrase.By, parts[0].word.Sense == "not have"
}

// isNeighbour tells whether a phrase is the noun of whoever came before or after somebody, of whom it does not
// say: 继任者, 前任.
func isNeighbour(p *grammar.Phrase) bool {
	return p != nil && p.Kind == grammar.People && (p.By == 1 || p.By == -1) && p.Set == nil && p.Ask == grammar.NoAsk
}

// withNeighbour are those of a set whom somebody came after or before, or those whom nobody did.
func withNeighbour(set query.Set, by int, none bool) query.Set {
	without := query.Less{Set: set, Without: query.Step{From: set, By: -by, Straight: true}, Tenures: true}
	if none {
		return without
	}
	return query.Less{Set: set, Without: without, Tenures: true}
}

// ownsNeighbour is 谁没有继任者, Han Shiming有继任者吗.
func (a *assignment) ownsNeighbour(i, k int) bool {
	x, by := *a.parts[i].phrase, a.parts[k].phrase.By
	x = x.Closed()
	a.tick(k)
	switch {
	case x.Kind != grammar.People || x.Set == nil || a.mode != modeMain:
		return false
	case asks(&x):
		x.Set, x.Role, x.Narrowed = withNeighbour(x.Set, by, a.prop.Denied), true, true
		a.prop.Pred, a.prop.Denied, a.prop.Tense = "hold", false, grammar.NoTense
		return a.fill("holder", grammar.Subject, i, &x)
	case !x.Named && !x.Hole && !x.Narrowed:
		return false // 主任有继任者吗
	}
	a.prop.Pred = "follow"
	his, others := "earlier", "later"
	if by < 0 {
		his, others = others, his
	}
	a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: others, Phrase: grammar.Phrase{Kind: grammar.People, Set: query.All{}}})
	return a.fill(his, grammar.Object, i, &x)
}

// bothSides marks the noun of whoever came before and after somebody: 前后两位.
const bothSides = "both sides"

// aroundSomebody are the two who came before and after somebody.
func aroundSomebody(he grammar.Phrase) (grammar.Phrase, bool) {
	if he.Kind != grammar.People || he.Set == nil || len(he.And)+len(he.Or) > 0 {
		return he, false
	}
	set := query.Join{Sets: []query.Set{query.Step{From: he.Set, By: -1}, query.Step{From: he.Set, By: 1}}}
	return grammar.Phrase{Kind: grammar.People, Set: set, Text: bothSides, Narrowed: true, Plural: true, Definite: true}, true
}
