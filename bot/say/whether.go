package say

import (
	"strings"

	"slices"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/knowledge"
)

// whether says a verdict and then why. A question put as a denial gets no bare
// Yes or No, which could mean either: it is told what is so.
func (w *writer) whether(r *eval.Result, ask query.Whether) {
	if r.Verdict == eval.Unknown {
		w.unsaid(r)
		return
	}
	if ask.Told {
		w.because(r, ask.Claim)
		return
	}
	if w.thatIs(r, ask.Claim) {
		w.facts(r.Facts)
		return
	}
	if w.atOnce(r, ask.Claim) {
		return
	}
	w.verdict(r.Verdict, ask.Claim)
	w.because(r, ask.Claim)
}

// thatIs says Yes to whether there is somebody by who it is: "Yes: Han Shiming (since
// June 2024)." It is false where the time has to be told as well.
func (w *writer) thatIs(r *eval.Result, c query.Claim) bool {
	some, ok := c.(query.Some)
	if !ok || r.Verdict != eval.Yes || ofPerson(c) || len(r.Held) == 0 || spanOf(some.Set) != nil && !isNow(spanOf(some.Set)) {
		return false
	}
	list := tenuresOf(r.Held)
	if _, lasting := some.Set.(query.Lasting); lasting && len(r.People) > 0 && len(r.Lengths) > len(r.People) {
		return false // compared with somebody: both sides are told
	}
	w.say("verdict.that is", arg("people", w.holdersFor(r, list)))
	w.citeTenures(list...)
	return true
}

func (w *writer) verdict(v eval.Verdict, c query.Claim) {
	not, denial := c.(query.Not)
	denial = denial && !ofCeasing(not.Claim) && !ofAll(not.Claim)
	_, vacant := c.(query.Vacant)
	switch existence := ofExistence(c); {
	case v == eval.Yes && denial:
		w.say("verdict.right")
	case v == eval.No && denial:
		w.say("verdict.wrong")
	case v == eval.Yes && existence && !vacant: // 空着吗 is answered with 是: there is nobody
		w.say("verdict.somebody")
	case v == eval.No && existence:
		w.say("verdict.nobody")
	case v == eval.Yes:
		w.say("verdict.yes")
	case v == eval.No:
		w.say("verdict.no")
	case v == eval.Possibly:
		w.say("verdict.possibly")
	}
}

// ofCeasing tells whether a claim is that something ceased to be at work: that it did not is said of
// what still is, and is no denial.
func ofCeasing(c query.Claim) bool {
	holds, ok := c.(query.Holds)
	return ok && holds.Event.Verb == "cease"
}

// ofAll tells whether the denial of a claim says that something is so of all of some: that there is none of them
// of whom it is not.
func ofAll(c query.Claim) bool {
	some, ok := c.(query.Some)
	less, isLess := some.Set.(query.Less)
	return ok && isLess && less.Set != nil && less.Without != nil && strings.Contains(less.Without.String(), less.Set.String())
}

func opposite(v eval.Verdict) eval.Verdict {
	switch v {
	case eval.Yes:
		return eval.No
	case eval.No:
		return eval.Yes
	}
	return v
}

// ofExistence tells whether a claim says that there was something, to which some
// languages have an answer of its own.
func ofExistence(c query.Claim) bool {
	switch c := c.(type) {
	case query.Some:
		if lasting, ok := c.Set.(query.Lasting); ok {
			c.Set = lasting.Set
		}
		return !ofPerson(c)
	case query.Vacant:
		return !c.Throughout
	case query.Holds:
		return c.Event.Verb == "have"
	}
	return false
}

// because says on what the verdict on a claim rests.
func (w *writer) because(r *eval.Result, c query.Claim) {
	switch c := c.(type) {
	case query.Not:
		of := *r // what is denied is as true as its denial is false
		of.Verdict = opposite(r.Verdict)
		w.because(&of, c.Claim)
	case query.Some:
		w.becauseSome(r, c.Set)
	case query.Same:
		w.becauseSame(r, c)
	case query.Precedes:
		w.becauseOrder(r)
	case query.Compare:
		w.becauseLength(r)
	case query.Count:
		w.becauseCount(r)
	case query.Vacant:
		w.becauseVacant(r, c)
	case query.Only:
		if c.Tenures {
			w.sayEach(tenuresOf(r.Held))
			break
		}
		w.becauseOnly(r)
	case query.Holds:
		if len(r.Facts) > 0 {
			w.fact(w.best(r.Facts, w.namesSo(r.Verdict, c.Event)))
		} else if len(r.Held) == 0 && len(r.Dates) == 1 {
			w.happenedOn(&c.Event, r.Dates[0])
		}
		w.sayEach(tenuresOf(r.Held))
		if r.Verdict == eval.No && len(r.Facts) == 0 {
			w.howLeft(r.Held)
		}
		return
	case query.Ordered, query.Within:
		w.becauseTimes(r)
	case query.And:
		w.becauseAll(r, c.Claims)
	case query.Or:
		w.becauseAll(r, c.Claims)
	}
	w.facts(r.Facts)
}

// howLeft says of those of whom it is denied that they left in one way in which other they did.
func (w *writer) howLeft(held []eval.Held) {
	for _, h := range held {
		if parting := eval.Partings[h.Tenure.EndReason()]; parting.Verb != "" {
			w.happenedOn(&query.Event{Verb: parting.Verb, Roles: []query.Role{{Kind: parting.Role, Filler: query.Entity{ID: h.Tenure.Person.ID}}}}, h.Tenure.End)
		}
	}
}

// becauseSome tells when somebody held it, and where that is not what was asked,
// who did.
func (w *writer) becauseSome(r *eval.Result, s query.Set) {
	c, person := takeApart(s)
	if !person {
		w.becauseSomebody(r, s)
		return
	}
	if most, ok := c.role.(query.Most); ok && len(r.Lengths) > 0 {
		w.becauseMost(r, most)
		return
	}
	own, others := rightly(r)
	if never := w.postsIn(c.role); len(never) > 0 && !slices.ContainsFunc(own, func(t *knowledge.Tenure) bool { return slices.Contains(never, t.Post) }) {
		w.say("verdict.never", arg("person", w.object(c.person)), arg("role", w.neverRole(c)))
		for _, p := range r.People {
			w.cite(p.Sources[:min(len(p.Sources), 1)]...)
		}
	}
	nth, picked := c.role.(query.Nth)
	if len(r.Numbers) > 0 && len(own) > 0 && (!picked || nth.N > 0) {
		w.number(r)
	} else {
		w.sayEach(own)
	}
	switch {
	case len(r.Numbers) > 0 && r.Verdict == eval.Possibly:
	case r.Verdict == eval.No && picked && len(others) > 0:
		w.picksInstead(r, nth, others)
	case r.Verdict == eval.Possibly && len(own) > 0:
		w.say("verdict.dates")
	case len(own) > 0 && c.span != nil && (c.all || c.how == query.Beginning || c.how == query.Ending):
	case r.Verdict == eval.No && c.span == nil && c.under != nil:
		if len(others) > 0 && !w.ledByNone(c.under) {
			w.say("verdict.instead", arg("time", w.timeOfClaim(c)), arg("people", w.holders(others)))
			w.citeTenures(others...)
		}
	case r.Verdict == eval.No && len(others) > 0:
		w.instead(c.span, others)
	case r.Verdict == eval.No && c.span != nil && (r.Before != nil || r.After != nil):
		w.say("verdict.empty", arg("time", w.time(c.span)))
	}
}

// neverRole is what somebody is said never to have been.
func (w *writer) neverRole(c somebody) string {
	if c.role == nil {
		return w.rolesOf(w.records.Office.Posts)
	}
	return w.text(w.noun(c.role, one))
}

// becauseOnly tells that there was no other, or who there was.
func (w *writer) becauseOnly(r *eval.Result) {
	list := tenuresOf(r.Held)
	if r.Verdict == eval.Yes {
		w.say("verdict.only", arg("people", w.holders(list)))
		w.citeTenures(list...)
		return
	}
	w.instead(nil, list)
}

// sayEach says of each of some tenures who held what when, and cites them.
func (w *writer) sayEach(list []*knowledge.Tenure) {
	for _, group := range grouped(list[:min(len(list), maxNames)]) {
		if len(group) == 1 {
			w.sayHeld(group[0])
			continue
		}
		w.say("verdict.held", append(w.heldArgs(group[0])[:2], arg("tenure", w.tenures(group)))...)
	}
	w.citeTenures(list...)
}

func (w *writer) sayHeld(t *knowledge.Tenure) { w.join(w.heldSaid(t)) }

// becauseSame tells of both sides of a comparison.
func (w *writer) becauseSame(r *eval.Result, c query.Same) {
	own, others := rightly(r)
	w.sayEach(own)
	switch {
	case r.Verdict != eval.No || len(others) == 0:
	case spanOf(c.B) != nil:
		w.instead(spanOf(c.B), others)
	default:
		w.say("verdict.instead set", arg("set", w.text(w.noun(c.B, one))), arg("people", w.holders(others)))
		w.citeTenures(others...)
	}
}

// becauseAll tells of each of several claims, by its own result where there is
// one.
func (w *writer) becauseAll(r *eval.Result, claims []query.Claim) {
	if len(r.Parts) == len(claims) {
		for i, c := range claims {
			w.because(&r.Parts[i], c)
		}
		return
	}
	w.becauseTimes(r)
}
