package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// clitic is what "is" and "has" may be, and no second auxiliary: "how did Ding's career end".
const clitic = "s"

// findVerb finds the verb, the auxiliaries and the tense.
func (a *assignment) findVerb() bool {
	lastAux, be, have := -1, false, false
	for i := range a.parts {
		p := &a.parts[i]
		switch p.kind {
		case partVerb, partPred:
			if a.leads(i) {
				continue
			}
			if a.main >= 0 {
				return false
			}
			a.main = i
			a.tick(i)
		case partAux:
			if i > 0 && a.parts[i-1].kind == partThan {
				if i+1 < len(a.parts) && a.parts[i+1].kind == partPhrase {
					return false // "longer than Chen was mayor": of him as such, see thanHeld
				}
				a.tick(i) // "longer than Chen did"
				continue
			}
			if a.main >= 0 && !a.copula && p.word.Sense != "be" && p.word.Sense != "have" && p.word.Sense != "do" {
				return false
			}
			if !a.auxiliary(i, lastAux < 0) || lastAux >= 0 && p.word.Lemma == clitic {
				return false
			}
			be = be || p.word.Sense == "be" || p.word.Sense == "get"
			have = have || p.word.Sense == "have"
			lastAux = i
		case partNot:
			a.prop.Denied = !a.prop.Denied
			a.tick(i)
		case partQuestion:
			if a.question >= 0 && !a.bothEnds(i) {
				return false
			}
			a.question = i
			a.tick(i)
		}
	}
	if a.main >= 0 && a.parts[a.main].kind == partVerb {
		if !a.copula {
			return a.inflected(be, have, lastAux)
		}
		if be && a.word.Form.Has(grammar.Past) && !a.word.Form.Has(grammar.Gerund) {
			return false // "was there a director who stayed": nobody "was stayed"
		}
	}
	if a.main < 0 && be {
		a.main, a.copula = lastAux, true
	}
	if a.main < 0 && lastAux >= 0 {
		return false
	}
	return true
}

// bothEnds tells whether a second question word asks for the other end: "from when
// until when".
func (a *assignment) bothEnds(i int) bool {
	a.both = a.parts[a.question].word.Sense == "since when" && a.parts[i].word.Sense == "until when"
	return a.both
}

// leads takes a verb that leads another one: "stopped being director", "remained
// director", "stood empty".
func (a *assignment) leads(i int) bool {
	goesOn := false
	for k := i + 1; k < len(a.parts); k++ {
		p := &a.parts[k]
		goesOn = goesOn || p.kind == partVerb || p.kind == partPred || p.kind == partAux && p.word.Sense == "be"
	}
	if a.parts[i].kind != partVerb || a.aspect != "" {
		return false
	}
	for _, w := range a.parts[i].words {
		aspect, isAspect := strings.CutPrefix(w.Sense, "aspect ")
		being, isBeing := strings.CutPrefix(w.Sense, "be ")
		switch {
		case isAspect && goesOn && aspect == "not":
			a.prop.Denied = !a.prop.Denied // "failed to reach ten years"
		case isAspect && goesOn && aspect == "later":
			a.aspect, a.prop.Later = "begin", 1 // "went on to become mayor"
		case isAspect && goesOn:
			a.aspect = aspect
		case isBeing && (goesOn || a.word == w):
			a.aspect = being
			if !goesOn {
				a.main, a.copula = i, true
			}
		default:
			continue
		}
		if a.fronted < 0 && w.Form.Has(grammar.Past) {
			a.prop.Tense = grammar.PastTense
		}
		a.tick(i)
		if k := i + 1; k < len(a.parts) && a.parts[k].kind == partStray && a.parts[k].word.Sense == "to" {
			a.tick(k)
		}
		return true
	}
	return false
}

// whoServesNow tells whether a clause asks who of those that serve somebody who is in office does so today: "who
// is Trump's vice president".
func (a *assignment) whoServesNow() bool {
	post := a.prop.Of("post")
	if post == nil || post.Plural || post.Picks() || !a.copula || a.prop.Gap != "holder" || a.prop.Tense != grammar.PresentTense || len(a.prop.Times)+len(a.prop.Steps)+len(a.prop.Except) > 0 {
		return false
	}
	under, serves := post.Set.(query.Under)
	return serves && a.world.InOffice(under.Leaders)
}

// turned makes of holding a beginning, an end or a going on where a verb in front
// says so, and splits off the manner that a verb implies ("elected").
func (a *assignment) turned() bool {
	if a.prop.Pred == "hold again" {
		a.prop.Pred, a.prop.Degree.Repeated, a.prop.Degree.N = "hold", query.AtLeast, 2
	}
	if a.prop.Pred == "not hold" {
		if a.mode == modeTime {
			return true // the clause around it says when that was: "once Ding was gone"
		}
		if (a.prop.Done || a.byThen()) && a.mode == modeMain && a.question < 0 && len(a.prop.Times) > 0 && !a.prop.Denied {
			a.prop.Pred = "end" // "was Ding already gone in 2024"
			return true
		}
		a.prop.Pred, a.prop.Denied = "hold", !a.prop.Denied
	}
	if pred, manner, ok := strings.Cut(a.prop.Pred, " "); ok && pred != "event" {
		a.prop.Pred, a.prop.Manner = pred, manner
	}
	holder := a.prop.Of("holder")
	a.prop.Below = (a.prop.Pred == "work" || a.word != nil && a.word.Lemma == "serve" || a.copula && a.prop.Of("post") == nil) && (holder == nil || !holder.Named && !holder.Hole) && slices.ContainsFunc(a.prop.Leaders(), a.world.OfHolders)
	if a.prop.Pred == "work" {
		if a.prop.Of("post") == nil && a.prop.Of("leader") == nil {
			return false // "who works there" is no question of posts
		}
		a.prop.Pred = "hold"
	}
	if a.whoServesNow() {
		a.prop.Times = append(a.prop.Times, query.Now{})
	}
	if post := a.prop.Of("post"); post != nil && post.What && a.word != nil && a.word.Lemma == "do" {
		if holder := a.prop.Of("holder"); holder != nil && !holder.Named && !holder.Hole {
			return false // what a director does is no post
		}
	}
	if post := a.prop.Of("post"); post != nil && post.What && a.word != nil && IsInSet("of anything", a.word.Lemma) {
		return false // what he lost, or kept, may be anything
	}
	if post := a.prop.Of("post"); post != nil && post.What && a.word != nil && a.word.Lemma == "do" && len(a.prop.Times) > 0 {
		if edge, in := a.prop.Times[0].(query.Edge); in && edge.Of == query.Course {
			return false // what he did when he was director is no post
		}
	}
	switch {
	case a.aspect == "":
		return true
	case a.prop.Pred == "hold":
		a.prop.Pred = a.aspect
		return true
	case a.prop.Pred == "event operate" && a.aspect == "end":
		a.prop.Pred = "event cease"
		return true
	}
	return a.aspect == "last" || a.aspect == "hold" || a.aspect == a.prop.Pred && a.prop.Later != 0
}

// byThen tells whether the clause is about all that had come about by some time.
func (a *assignment) byThen() bool {
	return slices.ContainsFunc(a.prop.Times, func(s query.Span) bool {
		related, ok := s.(query.Related)
		return ok && related.How == query.By
	})
}

// auxiliary notes what an auxiliary says of the tense, of denial and of order.
func (a *assignment) auxiliary(i int, first bool) bool {
	w := a.parts[i].word
	a.tick(i)
	if w.Form.Has(grammar.Denied) {
		a.prop.Denied = !a.prop.Denied
	}
	if !first {
		return true
	}
	a.prop.Gerund = a.mode == modeTime && w.Form.Has(grammar.Gerund)
	a.prop.Habit = w.Sense == "do" && !w.Form.Has(grammar.Past)
	a.fronted = i
	switch {
	case w.Sense == "will":
		a.prop.Tense = grammar.FutureTense
	case a.prop.Gerund:
		a.cost += costUnspoken
	case w.Sense == "have" && !w.Form.Has(grammar.Past):
		a.prop.Tense = grammar.PerfectTense
	case w.Form.Has(grammar.Past):
		a.prop.Tense, a.prop.Done = grammar.PastTense, a.prop.Done || w.Sense == "have"
	case w.Sense == "be" || w.Sense == "do" || w.Sense == "get":
		a.prop.Tense = grammar.PresentTense
	default:
		return false
	}
	return true
}

// inflected checks the verb's form against its auxiliaries.
func (a *assignment) inflected(be, have bool, lastAux int) bool {
	form := a.word.Form
	after := lastAux > a.main
	switch {
	case after:
		return false
	case be && form.Has(grammar.Participle) && !form.Has(grammar.Gerund):
		a.passive = true
	case be && form.Has(grammar.Gerund):
	case be && isPreposition(a.word.Lemma), be && a.word.Sense == "event found" && a.prop.Tense == grammar.PresentTense:
		return false // "was there anything like it", "is the office open"
	case be:
		a.cost += costUnspoken
	case have && form.Has(grammar.Participle|grammar.Past):
	case lastAux >= 0:
		if !form.Has(grammar.Base) {
			a.cost += costUnspoken // "did he left"
		}
	case a.mode == modeInfinitive:
		a.prop.Tense = grammar.PastTense // "the last to leave" has left
		return form.Has(grammar.Base)
	case a.mode == modeReduced:
		if !form.Has(grammar.Participle | grammar.Gerund) {
			return false
		}
		a.passive = form.Has(grammar.Participle) && !form.Has(grammar.Gerund)
	case form.Has(grammar.Past):
		a.prop.Tense = grammar.PastTense
	case form.Has(grammar.Gerund) || form == grammar.Participle:
		a.prop.Gerund = form.Has(grammar.Gerund) && a.mode == modeTime
		a.cost += costUnspoken
		a.passive = form == grammar.Participle
	default:
		a.prop.Tense = grammar.PresentTense
	}
	return true
}
