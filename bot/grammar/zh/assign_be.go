package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// holeHe is who the talk is of.
var holeHe = query.Hole{Kind: query.He}

// equates assigns the phrases of a clause of 是: who is said to be what.
func (a *assignment) equates() bool {
	phrases := a.phrases(0, len(a.parts))
	if a.have >= 0 && a.parts[a.have].word.Sense == "not have" {
		return false // 没有前任的主任是谁: what he has not is said of nobody here
	}
	a.prop.Pred = "hold"
	if a.prop.Tense == grammar.NoTense {
		a.prop.Tense = grammar.PresentTense
	}
	if len(phrases) > 2 || a.yearsAsked() {
		phrases = a.tight(phrases)
	}
	switch len(phrases) {
	case 0:
		a.prop.Gap = "holder" // 不是胡锦涛时期的主任
		return a.mode == modeRelative && a.be == 0 && len(a.parts) == 2 && a.prop.Denied
	case 1:
		return a.single(phrases[0])
	case 2:
		if a.mode == modeRelative || a.be == len(a.parts)-1 && !a.whether {
			return false // 主席办公室的设立者是？ asks for what would stand behind it
		}
		return a.equate(phrases[0], phrases[1])
	}
	return false
}

// tight leaves out phrases that are loose beside two others: alternatives, lengths.
func (a *assignment) tight(phrases []int) []int {
	var out []int
	for _, i := range phrases {
		switch p := a.parts[i].phrase; {
		case p.Kind == grammar.Unit, p.Kind == grammar.Counted, p.Kind == grammar.Moment && p.Set == nil, (len(p.Or) > 0 || len(p.And) > 0) && (p.Named || p.Hole):
			continue
		}
		out = append(out, i)
	}
	return out
}

// single is a clause of 是 with one phrase: 丁薛祥之前是谁, 任期是多久, 2010年是谁.
func (a *assignment) single(i int) bool {
	p := a.parts[i].phrase
	switch {
	case p.Kind == grammar.Deed:
		return a.singleDeed(i)
	case p.Kind == grammar.Thing && strings.HasSuffix(p.Text, level) || p.Kind == grammar.Title && p.Text == level && asks(p):
		a.prop.Pred = "event rank"
		a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: "agent", Phrase: grammar.Phrase{Kind: grammar.Body, Main: a.world.Main()}})
		return a.mode == modeMain && a.fill("as", grammar.Object, i, p)
	case a.mode == modeRelative:
		if p.Kind != grammar.People {
			return false
		}
		a.prop.Gap = "holder"
		return a.fill("post", grammar.Object, i, p)
	case p.Kind == grammar.Moment && a.ask >= 0 && p.Set != nil:
		return a.moment(i)
	case (p.Kind == grammar.Tenure || p.Kind == grammar.Length) && a.ask >= 0 && p.Set != nil:
		return a.tenure(i)
	case (p.Kind == grammar.Tenure || p.Kind == grammar.Length) && p.Set != nil && a.yearsAsked():
		return a.tenure(i) // 任期是几年
	case p.Kind == grammar.People && p.Role && !p.Named && a.whether && a.mode == modeMain && a.sameAsThen():
		return a.fill("post", grammar.Object, i, p) // 张经武去世的时候是主任吗
	case p.What && a.mode == modeMain && a.besideSomebody():
		return a.fill("post", grammar.Object, i, p) // 丁薛祥上任前是做什么的
	case p.Kind == grammar.People && asks(p):
		return len(a.parts) > 2 && a.parts[a.be].word.Sense != "called" && a.fill("holder", grammar.Subject, i, p)
	case p.Kind == grammar.People && a.ask >= 0 && a.parts[a.ask].word.Sense == "nth":
		return a.fill("holder", grammar.Subject, i, p)
	case p.Kind == grammar.People && (p.Named || p.Hole) && a.ended && a.asksDate() && len(a.parts) == 3:
		return a.fill("holder", grammar.Subject, i, p) // 丁薛祥是哪几年的
	case p.Kind == grammar.People && (p.Named || p.Hole) && a.whether && len(a.parts) > 2:
		return a.fill("holder", grammar.Subject, i, p)
	}
	return false
}

// asksDate tells whether the question word asks when.
func (a *assignment) asksDate() bool {
	if a.ask < 0 {
		return false
	}
	switch a.parts[a.ask].word.Sense {
	case "when", "year", "month", "day":
		return true
	}
	return false
}

// moment is the start or the end of somebody's time.
func (a *assignment) moment(i int) bool {
	p := a.parts[i].phrase
	a.prop.Which = p.Of
	return a.fill("holder", grammar.Subject, i, &grammar.Phrase{Kind: grammar.People, Set: p.Set})
}

// tenure is somebody's time in the post: of whoever holds it where it asks.
func (a *assignment) tenure(i int) bool {
	p := a.parts[i].phrase
	if p.Average {
		a.prop.Wants = grammar.WantsAverage
	}
	people := grammar.Phrase{Kind: grammar.People, Set: p.Closed().Set, Narrowed: true, Definite: true, All: p.All}
	if len(p.Or) > 0 {
		people.Or = p.Or
	}
	if p.Ask == grammar.Whose {
		people.Ask, people.Narrowed = grammar.Which, false
	}
	return a.fill("holder", grammar.Subject, i, &people)
}

// equate is A 是 B: of two sets of people one holds, the other is what is held.
func (a *assignment) equate(i, k int) bool {
	a.inSeat(i)
	x, y := a.parts[i].phrase, a.parts[k].phrase
	if asks(y) && !asks(x) || y.Ask == grammar.Whose || !x.Named && !x.Hole && !asks(x) && x.Ask != grammar.Whose && y.Named {
		i, k, x, y = k, i, y, x
	}
	if y.What && x.Kind == grammar.People && x.Ask == grammar.HowMany {
		i, k, x, y = k, i, y, x
	}
	if x.Text == seat || y.Text == seat {
		return false // 接的是谁的班: nobody is one
	}
	generic := asks(x) && x.Kind == grammar.People && grammar.IsGeneric(x.Set) && !x.Role && !x.Narrowed
	if ok, done := a.ranks(i, k); done {
		return ok
	}
	if x.Kind == grammar.Deed || y.Kind == grammar.Deed {
		return a.equateDeed(i, k)
	}
	switch {
	case x.Ask == grammar.Whose && x.By != 0 && y.Kind == grammar.People && y.Set != nil:
		a.tick(i)
		whose := grammar.Phrase{Kind: grammar.People, Set: query.Step{From: y.Closed().Set, By: -x.By}, Narrowed: true}
		a.prop.Wants, a.prop.Gap = grammar.WantsPeople, "holder"
		return a.fill("post", grammar.Object, k, &whose)
	case x.Kind == grammar.Number && x.Ask == grammar.Which && y.Kind == grammar.People:
		return a.number(i, k)
	case (x.What || x.Kind == grammar.Body && asks(x)) && y.Kind == grammar.Body && (y.ID != "" || y.Main != "") && !asks(y):
		a.tick(i)
		a.prop.Wants = grammar.WantsProfile
		return a.fill("body", grammar.Subject, k, y)
	case generic && x.Ask == grammar.Which && y.Named && len(y.Or) == 0:
		a.tick(i)
		a.prop.Wants = grammar.WantsProfile
		return len(a.parts) == 3 && a.be == 1 && a.fill("holder", grammar.Subject, k, y)
	case x.What && y.Kind == grammar.People && y.Ask == grammar.HowMany:
		a.tick(i) // 主任人数是多少
		a.prop.Pred, a.prop.Tense = "exist", grammar.NoTense
		return a.fill("holder", grammar.Subject, k, y)
	case x.What && (y.Kind == grammar.Tenure || y.Kind == grammar.Length) && y.Set != nil:
		if a.parts[i].word != nil || a.be+1 != i || len(a.parts) != 3 {
			return false
		}
		a.tick(i) // 任职期限为何
		a.prop.Wants = grammar.WantsDate
		if y.Kind == grammar.Length {
			a.prop.Wants = grammar.WantsLength // 任职年限是多少
		}
		return a.tenure(k)
	case x.What && y.Kind == grammar.Title && y.Set != nil:
		a.tick(i)
		return a.postsOf(k) // of any time: 是 tells none
	case x.What && y.Text == nameOf:
		a.tick(i)
		a.prop.Wants, a.prop.Gap = grammar.WantsPeople, "holder"
		return !y.Named && a.fill("post", grammar.Object, k, y) // 主任的姓名是什么
	case x.What || x.Kind == grammar.Title && x.Ask == grammar.Which:
		a.prop.Wants = grammar.WantsPost
		return y.Named && a.fill("holder", grammar.Subject, k, y) && a.postAsked(i)
	case x.Kind == grammar.Unit && x.Ask == grammar.Which && y.Kind == grammar.Moment && y.Set != nil:
		a.tick(i)
		a.prop.Wants, a.prop.Grain = grammar.WantsDate, x.Grain
		return a.moment(k)
	case y.OneMan && x.Kind == grammar.People && x.Role && len(a.prop.Also) > 0:
		return a.fill("holder", grammar.Subject, k, y) && a.fill("post", grammar.Object, i, x) // 2000年和2010年的主任是同一个人吗
	case x.Kind == grammar.People && y.Kind == grammar.People && x.Set != nil && y.Set != nil:
		if grammar.IsGeneric(y.Set) && !y.Role && !y.Narrowed && !y.Picks() {
			return false
		}
		if doing, ok := y.Set.(query.Doing); ok && (generic || x.Common && !x.Narrowed && !x.Picks()) && !y.Role && grammar.IsGeneric(doing.Set) && x.Ask == grammar.Which {
			a.filling = &doing.Event // 设立主席办公室的是谁
		} else if he := onlyPerson(x.Set); ok && x.Named && he != nil && !y.Role && grammar.IsGeneric(doing.Set) {
			a.deedOf = &doing.Event // 设立主席办公室的是胡锦涛吗
		}
		if set, ok := inPostsOf(x, y); ok {
			those := *y
			those.Set = set
			return a.fill("holder", grammar.Subject, i, x) && a.fill("post", grammar.Object, k, &those)
		}
		if y.Text == oneOf || y.Role && didSomething(y.Set) {
			a.prop.Tense = grammar.NoTense
		}
		return a.fill("holder", grammar.Subject, i, x) && a.fill("post", grammar.Object, k, y)
	}
	return false
}

// inPostsOf is a set of those whom nothing but a clause describes, of the posts of a role: 哪些主任是任期超过五年的 asks
// of nobody's time in another post.
func inPostsOf(role, those *grammar.Phrase) (query.Set, bool) {
	all, ok := query.Line(role.Set).(query.All)
	if !ok || len(all.Posts) == 0 || !role.Role || role.Named || those.Role || those.Named || !those.Narrowed {
		return nil, false
	}
	found := false
	set := query.Mapping{Sets: func(s query.Set) query.Set {
		if !grammar.IsGeneric(s) {
			return s
		}
		found = true
		return all
	}}.Set(those.Set)
	return set, found
}

// didSomething tells whether a set is of those who did something, or to whom it was done: what they
// held they need not hold today.
func didSomething(set query.Set) bool {
	switch s := set.(type) {
	case query.Doing:
		return true
	case query.Meet:
		return slices.ContainsFunc(s.Sets, didSomething)
	}
	return false
}

// postAsked takes 什么职务 for what is asked.
func (a *assignment) postAsked(i int) bool {
	return a.fill("post", grammar.Object, i, a.parts[i].phrase)
}

// whichNumber is 丁薛祥当的是第几任主任.
func (a *assignment) whichNumber(before, after []int) (ok, done bool) {
	if len(before) != 1 || len(after) != 1 || a.prop.Pred != "hold" || a.parts[after[0]].phrase.Kind != grammar.Number || !a.parts[before[0]].phrase.Named {
		return false, false
	}
	return a.number(after[0], before[0]), true
}

// number is 丁薛祥是第几任主任.
func (a *assignment) number(i, k int) bool {
	line := *a.parts[i].phrase
	line.Kind, line.Ask = grammar.People, grammar.NoAsk
	a.prop.Wants = grammar.WantsNumber
	if grammar.IsGeneric(line.Set) && !line.Role {
		a.tick(i)
	} else if !a.fill("post", grammar.Object, i, &line) {
		return false
	}
	return a.fill("holder", grammar.Subject, k, a.parts[k].phrase)
}
