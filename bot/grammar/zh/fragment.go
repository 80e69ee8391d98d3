package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// costFragment is what it costs that there is no verb.
const costFragment = 20

// fragment is a question without a verb: 2010年主任, 丁薛祥的接班人, 陈世炬任期多长.
func (a *assignment) fragment() bool {
	if a.mode != modeMain {
		return a.measured()
	}
	phrases := a.tight(a.phrases(0, len(a.parts)))
	a.prop.Pred = "hold"
	if i := a.sided(); i >= 0 && len(phrases) == 1 {
		return a.fill("holder", grammar.Subject, i, a.parts[i].phrase)
	}
	if !a.listed && a.ask < 0 {
		a.cost += costFragment
		a.prop.Fragment = true
	}
	switch len(phrases) {
	case 0:
		return a.ask >= 0 && len(a.parts) == 1 && a.talkedOf("holder") // 什么时候
	case 1:
		return a.fragmentOf(phrases[0])
	case 2:
		return a.fragmentPair(phrases[0], phrases[1])
	}
	return false
}

// measured is a describing clause without a verb: 任期超过十年 (的主任).
func (a *assignment) measured() bool {
	if a.mode != modeRelative {
		return false
	}
	var said []int
	for i := range a.parts {
		if !a.ticked[i] {
			said = append(said, i)
		}
	}
	if len(said) != 2 {
		return false
	}
	x, y := a.parts[said[0]], a.parts[said[1]]
	long := y.kind == partPhrase || y.kind == partWith && y.word.Sense == "in" && y.phrase.Compared // 任期在五年以上
	if x.kind != partPhrase || !long || x.phrase.Kind != grammar.Tenure || x.phrase.Set != nil || y.phrase.Kind != grammar.Counted {
		return false
	}
	a.tick(said[0])
	a.prop.Pred, a.prop.Gap = "hold", "holder"
	return true
}

// counts tells whether a length is said that is more or less than a number.
func (a *assignment) counts() bool {
	return slices.ContainsFunc(a.parts, func(p part) bool {
		return p.kind == partPhrase && p.phrase.Kind == grammar.Counted && p.phrase.Compared
	})
}

func (a *assignment) fragmentOf(i int) bool {
	p := a.parts[i].phrase
	switch {
	case a.listed && len(a.parts) == 1 && (p.Named || p.Kind == grammar.Body) && p.Ask == grammar.NoAsk && len(p.Or) == 0:
		a.prop.Wants = grammar.WantsProfile // 介绍一下丁薛祥
		role := "holder"
		if p.Kind == grammar.Body {
			role = "body"
		}
		return a.fill(role, grammar.Subject, i, p)
	case p.Kind == grammar.Deed:
		return a.fragmentDeed(i)
	case p.Kind == grammar.Title && p.Set != nil && p.Ask == grammar.NoAsk && len(a.parts) == 1:
		return a.postsOf(i) // 贾廷安的职务
	case p.Text == level && p.ID != "" && a.ask < 0:
		a.parts = append(slices.Clone(a.parts), part{kind: partPhrase, phrase: &whatever}) // 办公室的级别
		ok, _ := a.ranks(i, len(a.parts)-1)
		return ok && len(a.parts) <= maxParts
	case p.Kind == grammar.Tenure && p.Set != nil && a.counts():
		return a.tenure(i) // 陈世炬的任期超过五年吗
	case p.Kind == grammar.People && p.Set != nil && a.ask >= 0:
		return (p.Named || p.Hole || p.Narrowed || p.Picks() || p.Role) && a.fill("holder", grammar.Subject, i, p)
	case p.Kind == grammar.People && p.Named && len(a.parts) == 2 && a.parts[1].kind == partTime && a.parts[1].beside == nil:
		a.asked = true // 贾廷安 1993
		return a.fill("holder", grammar.Subject, i, p)
	case p.Kind == grammar.People && p.Set != nil && asks(p):
		a.prop.Pred = "hold"
		if grammar.IsGeneric(p.Set) && !p.Role && len(a.parts) == 1 {
			return false
		}
		return a.fill("holder", grammar.Subject, i, p)
	case p.Kind == grammar.People && p.Set != nil && !p.Named && !p.Hole:
		if a.whether {
			return false // 主任今天来吗 asks for nobody
		}
		a.prop.Wants, a.prop.Gap = grammar.WantsPeople, "holder"
		a.prop.Listed = a.listed || p.All
		if p.Role && !p.Plural && !p.Narrowed && !p.All && !a.rolled && p.Ask != grammar.HowMany && len(a.parts) == 1 {
			a.prop.Tense = grammar.PresentTense
		}
		if grammar.IsGeneric(p.Set) && !p.Role && !p.Picks() && !p.Narrowed {
			return false
		}
		return a.fill("post", grammar.Object, i, p)
	case p.Kind == grammar.Tenure && p.Set == nil && p.Average && a.mode == modeMain:
		a.tick(i) // 平均任期多久
		a.prop.Wants = grammar.WantsAverage
		a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: "holder", Phrase: grammar.Phrase{Kind: grammar.People, Set: query.All{}, Role: true}, By: grammar.Subject})
		return true
	case (p.Kind == grammar.Tenure || p.Kind == grammar.Length) && p.Set == nil && p.Ask == grammar.NoAsk && len(a.parts) == 2 && a.ask == 1:
		a.tick(i) // 任期多长
		return a.talkedOf("holder")
	case p.Kind == grammar.Tenure && p.Set != nil && p.Average:
		a.prop.Wants = grammar.WantsAverage
		return a.fill("holder", grammar.Subject, i, p)
	case (p.Kind == grammar.Tenure || p.Kind == grammar.Length) && p.Set != nil:
		if a.ask < 0 && p.Kind == grammar.Length {
			a.prop.Wants = grammar.WantsLength
		} else if a.ask < 0 && !a.yearsAsked() {
			a.prop.Wants = grammar.WantsDate
		}
		return a.tenure(i)
	case p.Kind == grammar.Moment && p.Set != nil && p.Span != nil:
		if a.ask < 0 {
			a.prop.Wants = grammar.WantsDate
		}
		return a.moment(i)
	}
	return false
}

// allBut tells whether everything but two parts of the clause is used.
func (a *assignment) allBut(i, k int) bool {
	for n := range a.parts {
		if n != i && n != k && !a.ticked[n] {
			return false
		}
	}
	return true
}

// fragmentPair is two phrases without 是: 第二任主任谁, 陈世炬第几任.
func (a *assignment) fragmentPair(i, k int) bool {
	x, y := a.parts[i].phrase, a.parts[k].phrase
	switch {
	case isRole(x) && y.Kind == grammar.People && y.N > 0 && y.Compared && grammar.IsGeneric(y.Set) && !y.Role:
		several := allBeside(*x) // 当过副校长的校长超过五位吗
		several.N, several.Compared, several.Cmp = y.N, true, y.Cmp
		a.tick(k)
		a.prop.Pred, a.prop.Fragment = "exist", false
		return a.fill("holder", grammar.Subject, i, &several)
	case x.Text == level && x.ID != "" && y.What:
		ok, _ := a.ranks(i, k) // 级别多高
		return ok
	case y.Kind == grammar.Number && y.Ask == grammar.Which && x.Kind == grammar.People:
		return a.number(k, i)
	case x.Kind == grammar.Body && y.What && x.Set == nil && a.allBut(i, k):
		a.tick(k) // 办公室主要负责什么
		a.prop.Wants = grammar.WantsProfile
		return a.fill("body", grammar.Subject, i, x)
	case x.Named && len(a.parts) == 2 && y.What:
		a.tick(k) // 陈世炬干嘛的
		a.prop.Wants = grammar.WantsProfile
		return a.fill("holder", grammar.Subject, i, x)
	case x.Named && len(a.parts) == 2 && asks(y) && y.Kind == grammar.People && grammar.IsGeneric(y.Set) && !y.Role && !y.Narrowed:
		a.tick(k) // 丁薛祥何许人也
		a.prop.Wants = grammar.WantsProfile
		return a.fill("holder", grammar.Subject, i, x)
	case x.Kind == grammar.People && (x.Named || x.Hole || x.Narrowed || x.Role) && (y.Kind == grammar.Tenure || y.Kind == grammar.Length) && y.Set == nil && y.Ask == grammar.NoAsk && a.ask >= 0:
		a.tick(k)
		if y.Average {
			a.prop.Wants = grammar.WantsAverage // 主任平均任期多长
		}
		return a.fill("holder", grammar.Subject, i, x)
	case x.Kind == grammar.People && x.Set != nil && y.Kind == grammar.Tenure && y.Set == nil && y.Ask == grammar.NoAsk && a.counts():
		a.tick(k) // 哪些主任任期超过六年
		return a.fill("holder", grammar.Subject, i, x)
	case x.Kind == grammar.People && y.Kind == grammar.People && asks(y) && !asks(x) && !x.Named && x.Set != nil && y.Set != nil:
		a.prop.Tense = grammar.PresentTense
		return a.fill("holder", grammar.Subject, k, y) && a.fill("post", grammar.Object, i, x)
	case x.Kind == grammar.People && asks(x) && y.Kind == grammar.People && y.Role && !asks(y):
		a.prop.Tense = grammar.PresentTense
		return a.fill("holder", grammar.Subject, i, x) && a.fill("post", grammar.Object, k, y)
	}
	return false
}
