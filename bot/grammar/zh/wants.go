package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// costStatement is what it costs that nothing asks.
const costStatement = 30

// wants settles what is wanted: of the question word, of the phrase that asks, of 吗.
func (a *assignment) wants() bool {
	a.prop.Main = a.mode == modeMain
	if a.mode != modeMain {
		return a.ask < 0 && (a.prop.Gap != "") == (a.mode == modeRelative)
	}
	if a.prop.Pred == "event locate" && (a.asksWhen() || a.prop.Wants == grammar.WantsDate) {
		return false // 设于何年 asks when it was founded
	}
	counted := slices.ContainsFunc(a.prop.Fills, func(f grammar.Fill) bool { return f.Phrase.N > 0 }) // 一共有五位主任吗
	if a.total && a.ask < 0 && a.prop.Wants == grammar.WantsTruth && !counted && !a.asksSeveral() && !a.listed {
		return false
	}
	if asked := a.prop.Of(a.prop.Gap); a.whether && asked != nil && a.ask < 0 && a.prop.Wants == grammar.WantsTruth && asked.Ask == grammar.Which && grammar.IsGeneric(asked.Set) {
		asked.Ask, a.prop.Gap = grammar.NoAsk, "" // 有谁坐过牢吗
	}
	a.inWhichElse()
	if asked := a.prop.Of(a.prop.Gap); a.also && a.prop.Gap == "post" && asked != nil && len(a.prop.Except) == 0 {
		asked.Other = true // 还担任过什么职务
	}
	a.presentHolder()
	a.ofEach()
	a.besides()
	a.anyTime()
	a.alwaysHeld()
	a.countedOff()
	if holder := a.prop.Of("holder"); a.jointly && holder != nil && len(holder.And) == 2 && a.prop.Wants == grammar.WantsTruth {
		a.prop.AtOnce, a.prop.Tense = true, grammar.NoTense // 陈世炬和丁薛祥同时当过主任吗
	} else if a.jointly && a.prop.Gap != "post" && (holder == nil || !holder.Named || len(holder.And)+len(holder.Or) > 0) {
		return false // at one time with somebody else
	}
	switch {
	case a.ask >= 0:
		return a.questionWants()
	case a.prop.Wants == grammar.WantsProfile, a.prop.Wants == grammar.WantsNumber:
		return true
	case a.prop.Wants == grammar.WantsDate || a.prop.Wants == grammar.WantsLength:
		return !a.whether && a.prop.Gap == ""
	case a.prop.Wants != grammar.WantsTruth:
		return !a.whether || a.prop.Gap != ""
	case a.prop.Gap != "":
		ok := a.prop.GapWants() && !(a.prop.Denied && a.prop.Wants == grammar.WantsPost) // no query tells what somebody never was
		a.prop.Listed = a.prop.Wants == grammar.WantsPeople && a.listed
		return ok
	case a.listed, a.elided:
		return false
	}
	if holder, post := a.prop.Of("holder"), a.prop.Of("post"); holder != nil && post != nil && post.N > 1 && (holder.Named || holder.Hole) && len(holder.And) == 0 {
		return false // 当过两个主任 counts posts
	}
	if (a.prop.Degree.Most || a.prop.Degree.Least) && a.prop.Leader != nil {
		return false // 主任里丁薛祥任期最短吗 is of nobody who served under him
	}
	if slices.ContainsFunc(a.prop.Fills, func(f grammar.Fill) bool { return asks(&f.Phrase) }) {
		return false // 用什么办公室 is no yes or no
	}
	if !a.whether && !a.judged && !a.tagged && !a.asked && !a.alternative() {
		a.cost += costStatement
		a.prop.Stated = true
	}
	a.prop.Told = a.prop.Denied && !a.judged
	if a.prop.Told {
		a.prop.Denied = false
	}
	return true
}

// asksSeveral tells whether it is asked how many or which ones: 前前后后有哪些人当过主任.
func (a *assignment) asksSeveral() bool {
	asked := a.prop.Of(a.prop.Gap)
	return a.prop.Gap != "" && (asked.Ask == grammar.HowMany || asked.Ask == grammar.Which && asked.Plural)
}

// anyTime lets which posts somebody holds be asked of any time: the verb tells none.
func (a *assignment) anyTime() {
	holder := a.prop.Of("holder")
	if a.prop.Gap == "post" && holder != nil && (holder.Named || holder.Hole) && a.prop.Tense == grammar.PresentTense {
		a.prop.Tense = grammar.NoTense
	}
}

// alwaysHeld makes of whether there was somebody all along whether the post never stood empty:
// 主任一直有人当吗.
func (a *assignment) alwaysHeld() {
	holder := a.prop.Of("holder")
	if !a.prop.Whole || !a.whether && !a.judged && !a.tagged || a.prop.Gap != "" || len(a.prop.Times) > 1 || holder == nil || !grammar.IsGeneric(holder.Set) || holder.Narrowed || holder.Named || holder.OneMan || a.prop.Pred != "exist" && a.prop.Pred != "hold" {
		return
	}
	never := a.prop.Denied != holder.Denied
	if never && a.prop.Pred == "exist" {
		a.prop.Whole = false // 一直没有主任: at no time of it was there one
		return
	}
	all := a.prop.Fills
	a.prop.Fills = nil
	for _, f := range all {
		if f.Role == "holder" && !f.Phrase.Role {
			continue
		}
		if len(a.prop.Times) == 0 {
			f.Phrase = *a.untimed(&f.Phrase) // 1993年到2013年主任一职
		}
		f.Role = map[string]string{"holder": "post"}[f.Role] + map[string]string{"post": "post", "body": "body"}[f.Role]
		a.prop.Fills = append(a.prop.Fills, f)
	}
	a.prop.Pred, a.prop.Whole, a.prop.Tense = "vacant", never, grammar.NoTense // 一直没人当主任: empty all through
	a.prop.Denied = !never
	a.judged = true // yes is that it never stood empty
}

// countedOff takes the number of those of whom it is asked who they are for no more than that
// they are several: 2003年的两位主任是谁.
func (a *assignment) countedOff() {
	for i := range a.prop.Fills {
		n := &a.prop.Fills[i].Phrase
		if a.prop.Gap != "" && a.prop.Gap != a.prop.Fills[i].Role && n.N > 1 && !n.Compared && n.Kind == grammar.People && n.Role {
			n.N, n.Plural = 0, true
		}
	}
}

// presentHolder makes of 主任 the present one where it is asked who appoints it.
func (a *assignment) presentHolder() {
	role := map[string]string{"appointer": "holder", "agent": "patient"}[a.prop.Gap]
	holder := a.prop.Of(role)
	if role == "" || holder == nil || a.prop.Tense != grammar.PresentTense || !holder.Role || holder.Narrowed || holder.Plural || holder.All {
		return
	}
	holder.Set, holder.Narrowed = query.In{Set: holder.Set, Span: query.Now{}}, true
}

// alternative tells whether one of several is asked for: 是陈世炬还是丁薛祥.
func (a *assignment) alternative() bool {
	for i := range a.prop.Fills {
		if len(a.prop.Fills[i].Phrase.Or) > 0 {
			return true
		}
	}
	return false
}

func (a *assignment) questionWants() bool {
	if a.prop.Wants == grammar.WantsAverage {
		return a.parts[a.ask].word.Sense == "how long" && !a.whether
	}
	if a.prop.Gap != "" || a.prop.Wants != grammar.WantsTruth {
		return false
	}
	if a.both || strings.ContainsAny(a.parts[a.ask].word.Lemma, "到至") {
		a.prop.Which = query.Course // 几年到几年
	}
	switch sense := a.parts[a.ask].word.Sense; sense {
	case "why", "how", "where":
		if a.prop.Pred == "end" || a.prop.Pred == "begin" {
			a.tells()
		}
	}
	switch a.parts[a.ask].word.Sense {
	case "year":
		a.prop.Wants, a.prop.Grain = grammar.WantsDate, query.Year
	case "month":
		a.prop.Wants, a.prop.Grain = grammar.WantsDate, query.Month
	case "day":
		a.prop.Wants, a.prop.Grain = grammar.WantsDate, query.Day
	case "nth":
		a.prop.Wants = grammar.WantsNumber
	default:
		if !a.prop.WordWants(a.parts[a.ask].word.Sense) {
			return false
		}
	}
	return !a.whether
}

// asksReason tells whether it is asked why or how.
func (a *assignment) asksReason() bool {
	return a.ask >= 0 && (a.parts[a.ask].word.Sense == "why" || a.parts[a.ask].word.Sense == "how")
}

// tells makes of a beginning and an end events, which have a reason: 丁薛祥为什么离任.
func (a *assignment) tells() {
	a.prop.Pred = map[string]string{"end": "event leave", "begin": "event become"}[a.prop.Pred]
	for i := range a.prop.Fills {
		if role, ok := map[string]string{"holder": "agent", "post": "as"}[a.prop.Fills[i].Role]; ok {
			a.prop.Fills[i].Role = role
		}
	}
}
