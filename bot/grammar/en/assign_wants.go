package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// wants settles what is wanted, of the question word, of the phrase that asks, and
// of the order of the parts.
func (a *assignment) wants() bool {
	if a.prop.Pred == "event do" && a.prop.Of("agent") == nil && a.prop.Of("patient") == nil {
		return false // "when did Jia?" leaves its verb out
	}
	if body := a.prop.Of("body"); a.prop.Pred == "exist" && body != nil && body.Kind == grammar.Body && (body.ID == "" || body.ID == body.Main) && !body.Narrowed {
		a.prop.Bodies = a.world.Bodies()
	}
	for i := range a.prop.Fills {
		if f := &a.prop.Fills[i]; a.prop.Pred == "exist" && f.Role == "body" && f.Phrase.Kind == grammar.Body && f.Phrase.ID == a.world.Main() {
			f.Phrase.Main = f.Phrase.ID // it is there still
		}
	}
	ok := a.wanted()
	a.prop.Denied = a.prop.Denied != a.noLonger
	return ok
}

// narrowLine takes, of the posts that the verb is of, those of the body that the clause
// names: "who coached the Rovers".
func (a *assignment) narrowLine() {
	body := a.prop.Of("body")
	if a.prop.Line == nil || body == nil || body.Kind != grammar.Body || body.ID == "" || body.ID == body.Main {
		return
	}
	if set, ok := a.world.Within(a.prop.Line, body.ID); ok {
		a.prop.Line, a.prop.LineOf = set, body.ID
	}
}

// otherPost asks which other posts somebody held, where the clause only asks whether
// there were any: they are the answer.
func (a *assignment) otherPost() {
	post, holder := a.prop.Of("post"), a.prop.Of("holder")
	if post == nil || !post.Other {
		return
	}
	if a.mode == modeMain && a.prop.Gap == "" && a.question < 0 && a.inverted && holder != nil && (holder.Named || holder.Hole) && post.Set == nil {
		a.prop.Gap = "post"
	}
	if a.prop.Gap == "post" {
		a.prop.AtOnce = false // what else somebody was is not asked of another time
	}
}

// severalActed tells whether the subject of the clause is people named one beside the other, each by name:
// "Chen and Jia".
func (a *assignment) severalActed() bool {
	return slices.ContainsFunc(a.prop.Fills, func(f grammar.Fill) bool {
		return f.By == grammar.Subject && len(f.Phrase.And) == 2 && len(f.Phrase.Or) == 0
	})
}

func (a *assignment) wanted() bool {
	a.prop.Main = a.mode == modeMain
	a.otherPost()
	post, holder := a.prop.Of("post"), a.prop.Of("holder")
	if a.prop.Both && (post == nil || len(post.And) < 2) {
		if !a.severalActed() {
			return false
		}
		a.prop.Both = false // "did Chen and Jia both serve": "and" says as much
	}
	if a.main < 0 && a.prop.Order != 0 && post != nil && post.Selected {
		return false // "first" belongs to the clause that tells who they are
	}
	if a.prop.Order == 1 && a.copula && post != nil && holder != nil && post.Role && holder.Role {
		a.prop.Order = 0 // "which presidents were vice president first"
	}
	if a.prop.AtOnce && !a.total && !a.prop.AtOnceOfTwo() && !a.prop.AtOnceOfAny() {
		return false
	}
	if a.total && a.question < 0 && !a.prop.AtOnceOfTwo() && !a.prop.AtOnceOfAny() && (a.prop.Of(a.prop.Gap) == nil || a.prop.Of(a.prop.Gap).Ask != grammar.HowMany) {
		return false
	}
	if a.mode != modeMain {
		return a.question < 0 && !a.inverted && (a.prop.Gap != "") == a.mode.describes()
	}
	switch {
	case a.question >= 0:
		return a.questionWants()
	case a.prop.Wants == grammar.WantsProfile:
		return true
	case a.prop.Wants != grammar.WantsTruth:
		if a.listed {
			a.prop.Listed = a.prop.Gap != "" && a.parts[0].phrase != nil && a.parts[0].phrase.Plural
		}
		return true
	case a.prop.Gap != "":
		return a.prop.GapWants()
	case a.listed:
		return false
	}
	if a.main < 0 && !a.judged && !a.echoed {
		return false // "two directors" claims nothing
	}
	if a.main >= 0 && holder != nil && holder.All && !holder.Named && !a.judged && !a.echoed && a.parts[a.main].kind == partPred && !slices.ContainsFunc(a.parts, func(p part) bool { return p.kind == partAux }) {
		return false // nor does "everyone in charge since 2000": they are to be listed
	}
	if slices.ContainsFunc(a.prop.Fills, func(f grammar.Fill) bool { return f.Phrase.Apposed }) {
		return false // "did Ding, the first director, leave in 2022" says two things of him
	}
	if last := &a.parts[len(a.parts)-1]; a.copula && len(a.prop.Fills) == 1 && last.kind == partAdverb && last.word.Sense == "both" {
		return false // "was any of them both": what, is not told
	}
	if a.main >= 0 && !a.inverted && !a.judged && !a.echoed {
		a.cost += costStatement
		a.prop.Stated = true
	}
	a.prop.DeniedBehind = a.prop.Denied && !a.judged && !a.doubted && a.deniesBehind()
	a.prop.Told = a.prop.Denied && !a.judged || a.doubted
	if a.prop.Told && !a.doubted {
		a.prop.Denied = false
	}
	if a.inverted && !a.judged && !a.prop.Ever && slices.ContainsFunc(a.prop.Fills, func(f grammar.Fill) bool { return f.Phrase.Denied }) {
		a.prop.Told = true // "was there no director", as "wasn't there one"
	}
	return true
}

// deniesBehind tells whether the clause denies behind its first phrase: "has any director never served", and
// not "hasn't any director".
func (a *assignment) deniesBehind() bool {
	first := slices.IndexFunc(a.parts, func(p part) bool { return p.kind == partPhrase })
	return a.inverted && first >= 0 && slices.ContainsFunc(a.parts[first:], func(p part) bool { return p.kind == partNot })
}

func (a *assignment) questionWants() bool {
	if a.numbered {
		return a.prop.Gap == ""
	}
	if a.prop.Gap != "" || a.prop.Wants != grammar.WantsTruth {
		return false
	}
	switch a.parts[a.question].word.Sense {
	case "since when":
		a.prop.Wants, a.prop.Which = grammar.WantsDate, query.Start
	case "until when":
		a.prop.Wants, a.prop.Which = grammar.WantsDate, query.End
		if a.both {
			a.prop.Which = query.Course
		}
	case "how much longer", "how much shorter":
		a.prop.Wants = grammar.WantsLength
	case "how long ago":
		a.prop.Wants, a.prop.Apart = grammar.WantsLength, query.Now{}
	case "how old":
		a.prop.Wants = grammar.WantsLength
		return a.prop.Pred == "exist" // of people no age is recorded
	default:
		if !a.prop.WordWants(a.parts[a.question].word.Sense) {
			return false
		}
	}
	if a.main >= 0 && !a.inverted {
		a.cost += costUnspoken
	}
	return true
}

// listAsked tells whether the clause asks for a place in a list: "where in the list was
// Chen", "which number".
func (a *assignment) listAsked() bool {
	if a.prop.Wants == grammar.WantsNumber {
		return true
	}
	if a.question >= 0 && a.parts[a.question].word.Sense == "where" {
		a.prop.Wants, a.listed = grammar.WantsNumber, false
		a.numbered = true
		return true
	}
	return false
}
