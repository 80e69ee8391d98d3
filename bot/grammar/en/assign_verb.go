package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// verb assigns the roles of a clause with a verb of its own, or with a predicate
// ("in charge").
func (a *assignment) verb() bool {
	a.prop.Pred = a.word.Sense
	if a.passive && a.prop.Pred == "begin" && a.prop.Tense == grammar.PresentTense {
		a.prop.Pred = "hold" // "is named as director"
		if a.timedPart() {
			a.cost += costUnspoken // "is the director appointed in 1955 still in office" appoints nobody
		}
	}
	var room, more [maxParts]int
	if a.prop.Pred == "elapse" {
		return a.elapsed(a.phrases(room[:0], 0, len(a.parts)))
	}
	before, after := a.phrases(room[:0], 0, a.main), a.phrases(more[:0], a.main+1, len(a.parts))
	if len(before) == 2 && a.prop.Pred == "hold" && a.parts[before[0]].phrase.Kind == grammar.Deed && asks(a.parts[before[0]].phrase) {
		return len(after) == 0 && a.askedDeed(before[1], before[0]) // "what rank does the office have"
	}
	if len(before) == 2 && len(after) == 0 && a.word.Lemma == "have" && a.hasBeside(before[0], before[1]) {
		return true
	}
	if len(before) == 1 && len(after) == 1 && a.word.Lemma == "have" && a.hasNext(before[0], after[0]) {
		return true
	}
	if len(before) > 2 || len(after) > 2 {
		return false
	}
	if a.vacancies(before, after) || a.passive && a.prop.Pred == "end" && a.without(before) {
		return true // "was left without a director"
	}
	if strings.HasPrefix(a.prop.Pred, "aspect ") {
		return false // what goes on, "stayed for nine years", is not said of its own
	}
	if !a.subject(before, after) || a.parts[a.main].kind == partPred && len(a.prop.Fills) == 0 && a.prop.Gap == "" {
		return false
	}
	if a.aboutToday(a.word.Lemma) || !a.prepositions() || !a.lengths() {
		return false
	}
	a.anybody()
	a.ofItsBody()
	a.prop.Full = a.prop.Full || IsInSet("in full", a.word.Lemma)
	if !a.complete() {
		return false
	}
	if a.bare && !(a.has("later") && a.has("earlier")) {
		a.cost += costNoObject
	}
	if !strings.Contains(a.word.Lemma, " ") && (a.prop.Pred == "hold" || a.prop.Pred == "begin") {
		a.prop.Line = a.world.Doing(a.word.Lemma)
		a.narrowLine()
	}
	a.atTheTop()
	return true
}

// lengths takes a length that fills a role for how long the clause says that it was:
// "served six years".
func (a *assignment) lengths() bool {
	for i := range a.prop.Fills {
		f := &a.prop.Fills[i]
		if f.Role != "length" || f.Phrase.Kind != grammar.Counted || a.prop.Gap == "length" {
			continue
		}
		if a.prop.Degree.Length.N > 0 {
			return false
		}
		a.length(&f.Phrase)
		a.prop.Fills = slices.Delete(slices.Clone(a.prop.Fills), i, i+1)
		break
	}
	return true
}

// complete tells whether a verb has what it cannot be without: "who succeeded" says
// nothing, nor does "who became".
func (a *assignment) complete() bool {
	if agent, as := a.prop.Of("agent"), a.prop.Of("as"); a.prop.Pred == "event do" && agent != nil && as != nil && as.What && agent.Kind == grammar.People && !agent.Named && !agent.Hole {
		return false // what a director does, no event tells
	}
	if post := a.prop.Of("post"); post != nil {
		switch {
		case a.word.Lemma == "have" && (post.Kind == grammar.Body || post.Bodily && !post.Definite && !post.Other && a.filledBy("post", grammar.Object)):
			return false // to "have an office" is to have rooms, or people
		case a.prop.Pred == "begin" && (post.Kind == grammar.Body || post.Kind == grammar.Office) && a.founds():
			return false // who started the club set it up
		case a.word.Lemma == "have" && post.Kind == grammar.People && !post.Ship && !a.filledBy("post", "as"):
			return a.under(post)
		case (a.prop.Pred == "begin" || a.prop.Pred == "hold" && (a.prop.Gap == "holder" || a.word.Lemma == "fill")) && (post.Kind == grammar.Title && !post.All || post.Kind == grammar.Office && a.prop.Pred == "begin") && (post.Set != nil && !grammar.IsGeneric(post.Set) || post.Ask == grammar.Whose):
			return post.Kind == grammar.Title && (a.sameAs(post) || (a.prop.Pred == "begin" || a.word.Lemma == "fill") && a.replaces(post))
		}
	}
	if a.word.Lemma == "have" && a.filledBy("leader", grammar.Subject) && !a.filledBy("post", "as") {
		return false // "did Han have a director": whose he was is asked with "as" alone
	}
	if sets().claims["of a post alone"][a.word.Lemma] && !strings.HasPrefix(a.prop.Pred, "event ") && !a.ofPost() {
		return false // "what did he win", "did he survive"
	}
	if a.onTheWay() || a.wins() || a.formerly() {
		return false
	}
	if a.word.Sense == "event call" && a.prop.Of("as") == nil && a.prop.Gap != "as" {
		return false // to know somebody is not to know them as something
	}
	if a.prop.Pred == "follow" && !a.has("later") && !a.has("earlier") {
		return false // "has the office moved" tells of nobody
	}
	if a.prop.Pred == "follow" && a.mode.describes() && (!a.has("later") || !a.has("earlier")) {
		return false // "the man who succeeded" is followed by whom
	}
	if a.mode != modeMain || a.passive {
		return true
	}
	var room [maxRoles]string
	for _, role := range roles(room[:0], a.word, grammar.Object) {
		if (role == "earlier" || role == "later") && a.prop.Of(role) == nil {
			return false
		}
	}
	return true
}

// filledBy tells whether a role is filled by what stands in a slot.
func (a *assignment) filledBy(role, slot string) bool {
	return slices.ContainsFunc(a.prop.Fills, func(f grammar.Fill) bool { return f.Role == role && f.By == slot })
}

// ofPost tells whether a clause says which post it is about, or how long somebody had it.
func (a *assignment) ofPost() bool {
	post := a.prop.Of("post")
	return post != nil && !post.What || post == nil && a.has("post") || a.prop.Degree.Length.N > 0 || a.has("length") || a.has("body") || a.has("tenure")
}

// onTheWay tells whether the clause asks of what is about to be: "are they coming", "who is
// taking over" are no questions of who came long ago.
func (a *assignment) onTheWay() bool {
	lone := a.prop.Pred == "follow" && (!a.has("later") || !a.has("earlier"))
	return (lone || a.prop.Pred == "begin" || a.prop.Pred == "end") && a.word.Form.Has(grammar.Gerund) && a.prop.Tense == grammar.PresentTense && a.mode == modeMain && !a.timedPart()
}

// wins tells whether the clause asks who won what it does not name: "who won the election".
func (a *assignment) wins() bool {
	by, _, _ := strings.Cut(a.word.Lemma, " ")
	return by == "win" && a.mode == modeMain && a.prop.Of("post") == nil && !a.timedPart()
}

// formerly tells whether the clause asks what something used to be called, which no event
// tells apart from what it is called.
func (a *assignment) formerly() bool {
	return a.word.Sense == "event call" && slices.ContainsFunc(a.parts, func(p part) bool { return p.kind == partAux && p.word.Sense == "used" })
}

// timedPart tells whether a time stands in the clause.
func (a *assignment) timedPart() bool {
	return slices.ContainsFunc(a.parts, func(p part) bool { return p.kind == partTime })
}

// founds tells whether the verb may as well say that something was founded.
func (a *assignment) founds() bool {
	return slices.ContainsFunc(a.parts[a.main].words, func(w *grammar.Word) bool { return w.Sense == "event found" })
}

// under is "did Lincoln have a vice president": whether there was one under him.
func (a *assignment) under(post *grammar.Phrase) bool {
	holder := a.prop.Of("holder")
	if holder == nil || !holder.Named || a.prop.Leader != nil || post.Ask == grammar.HowMany && post.Plural && a.prop.Gap != "post" {
		return false
	}
	served := *post
	a.prop.Leader, a.prop.Fills = []query.Set{holder.Leaders()}, []grammar.Fill{{Role: "holder", Phrase: served, By: grammar.Subject}}
	if a.prop.Gap == "post" {
		a.prop.Gap = "holder"
	}
	return true
}

// ofItsBody is "did the club have a manager": one of those of its own.
func (a *assignment) ofItsBody() {
	body := a.prop.Of("body")
	if a.word.Role(grammar.Subject) != "body" || a.word.Role(grammar.Object) != "holder" || body == nil || body.Kind != grammar.Body {
		return
	}
	for i := range a.prop.Fills {
		f := &a.prop.Fills[i]
		if f.Role != "holder" || f.Phrase.Kind != grammar.People || !f.Phrase.Role || f.Phrase.Named {
			continue
		}
		if set, ok := a.world.Within(f.Phrase.Set, body.ID); ok || body.ID == "" {
			if ok {
				f.Phrase.Set = set
			}
			a.prop.Fills = slices.DeleteFunc(slices.Clone(a.prop.Fills), func(f grammar.Fill) bool { return f.Role == "body" })
			return
		}
	}
}

// has tells whether a role is filled, or is the one that a relative clause describes.
func (a *assignment) has(role string) bool { return a.prop.Gap == role || a.prop.Of(role) != nil }

// costNoObject is what it costs to read a verb without the object that it takes.
const costNoObject = 10

// stands tells whether somebody only wants a post: "running for governor" is under nobody.
func (a *assignment) stands(p *part) bool {
	return p.word.Sense == "for" && a.word.Lemma == "run" && p.phrase.Role && !p.phrase.Definite
}

// anybody drops a "they" that means whoever it was, where the clause tells of what was
// done to others: "in what year did they abolish it", "when did they appoint Han".
func (a *assignment) anybody() {
	role := "agent"
	if a.prop.Pred != "" && !strings.HasPrefix(a.prop.Pred, "event ") {
		role = "appointer"
	}
	by := a.prop.Of(role)
	if by == nil || by.Set == nil || !by.Hole || a.prop.Gap == role {
		return
	}
	if hole, ok := by.Set.(query.Hole); !ok || hole.Kind != query.They {
		return
	}
	if role == "agent" && (a.prop.Pred == "event do" || a.prop.Pred == "event have" || a.prop.Of("patient") == nil && a.prop.Gap != "patient") {
		return
	}
	a.prop.Fills = slices.DeleteFunc(slices.Clone(a.prop.Fills), func(f grammar.Fill) bool { return f.Role == role })
}

// hasNext is "does Han have a successor".
func (a *assignment) hasNext(whose, next int) bool {
	what, who := a.parts[next].phrase, a.parts[whose].phrase
	if what.By != 0 && what.Set == nil && !what.Denied && what.Ask == grammar.NoAsk && who.Kind == grammar.Body && a.mode == modeMain {
		return a.bodyHasNext(whose, next)
	}
	if what.By == 0 || what.Set != nil || what.Denied || what.Ask != grammar.NoAsk || who.Kind != grammar.People || !who.Named && !who.Hole || len(who.And)+len(who.Or) > 0 || a.mode != modeMain {
		return false
	}
	a.tick(whose)
	a.prop.Pred, a.inverted = "hold", a.fronted >= 0
	beside := grammar.Phrase{Kind: grammar.People, Narrowed: true, Set: query.Step{From: who.Closed().Set, By: what.By}}
	return a.fill("holder", grammar.Object, next, &beside)
}

// bodyHasNext is "did the office have a forerunner": whether it succeeded any.
func (a *assignment) bodyHasNext(whose, next int) bool {
	role := "agent"
	if a.parts[next].phrase.By > 0 {
		role = "patient"
	}
	a.tick(next)
	a.prop.Pred, a.inverted = "event succeed", a.fronted >= 0
	return a.fill(role, grammar.Subject, whose, a.parts[whose].phrase)
}

// hasBeside is "how many predecessors did Han have".
func (a *assignment) hasBeside(asked, whose int) bool {
	what, who := a.parts[asked].phrase, a.parts[whose].phrase
	if what.By == 0 || what.Set != nil || !asks(what) || who.Kind != grammar.People || who.Set == nil || !who.Named && !who.Hole {
		return false
	}
	a.tick(whose)
	a.prop.Pred, a.inverted = "hold", true
	all := grammar.Phrase{Kind: grammar.People, Ask: what.Ask, Plural: true, Narrowed: true, Set: query.Beyond{From: who.Closed().Set, Before: what.By < 0, Line: query.All{}}}
	return a.fill("holder", grammar.Object, asked, &all)
}
