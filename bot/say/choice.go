package say

import (
	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/knowledge"
)

// choice says which of several claims is so.
func (w *writer) choice(r *eval.Result, ask query.Choice) {
	if len(r.Parts) != len(ask.Claims) {
		return
	}
	var so, maybe []int
	for i := range r.Parts {
		switch r.Parts[i].Verdict {
		case eval.Yes:
			so = append(so, i)
		case eval.Possibly:
			maybe = append(maybe, i)
		}
	}
	switch {
	case len(so) > 0:
		for _, i := range so {
			w.saySo(&r.Parts[i], ask.Claims[i])
		}
	case len(maybe) > 0:
		w.say("choice.undecided")
		w.sayEach(ownOf(r, maybe))
	default:
		w.say("choice.neither")
		w.sayNeither(r, ask)
	}
}

// ownOf are the tenures on which some parts of a choice rest, each once.
func ownOf(r *eval.Result, parts []int) []*knowledge.Tenure {
	var list []*knowledge.Tenure
	for _, i := range parts {
		own, _ := rightly(&r.Parts[i])
		list = appendNew(list, own...)
	}
	return list
}

// sayNeither tells what is so of alternatives of which none is.
func (w *writer) sayNeither(r *eval.Result, ask query.Choice) {
	all := make([]int, len(ask.Claims))
	var others []*knowledge.Tenure
	for i := range ask.Claims {
		all[i] = i
		_, rest := rightly(&r.Parts[i])
		others = appendNew(others, rest...)
	}
	w.sayEach(ownOf(r, all))
	if some, ok := ask.Claims[0].(query.Some); ok && len(others) > 0 {
		c, _ := takeApart(some.Set)
		w.instead(c.span, others)
	}
}

// saySo says a claim that is so, and what it rests on.
func (w *writer) saySo(r *eval.Result, c query.Claim) {
	claim := arg("claim", w.claim(c, "claim"))
	own, _ := rightly(r)
	if ofPerson(c) && len(own) > 0 {
		w.say("choice.so held", claim, arg("tenure", w.tenures(own)))
		w.citeTenures(own...)
		w.facts(r.Facts)
		return
	}
	w.say("choice.so", claim)
	w.because(r, c)
}

// ofPerson tells whether a claim says of one person that he was something.
func ofPerson(c query.Claim) bool {
	some, ok := c.(query.Some)
	if !ok {
		return false
	}
	_, ok = takeApart(some.Set)
	return ok
}
