package say

import (
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
	if !ask.Told {
		w.verdict(r.Verdict, ask.Claim)
	}
	w.because(r, ask.Claim)
}

func (w *writer) verdict(v eval.Verdict, c query.Claim) {
	switch existence := ofExistence(c); {
	case v == eval.Yes && existence:
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

// ofExistence tells whether a claim says that there was something, to which some
// languages have an answer of its own.
func ofExistence(c query.Claim) bool {
	switch c := c.(type) {
	case query.Some:
		return !ofPerson(c)
	case query.Vacant:
		return !c.Throughout
	}
	return false
}

// because says on what the verdict on a claim rests.
func (w *writer) because(r *eval.Result, c query.Claim) {
	switch c := c.(type) {
	case query.Not:
		w.because(r, c.Claim)
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
		w.becauseOnly(r)
	case query.Holds:
		if len(r.Facts) > 0 {
			w.fact(w.best(r.Facts, w.namesSo(r.Verdict, c.Event)))
		}
		w.sayEach(tenuresOf(r.Held))
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

// becauseSome tells when somebody held it, and where that is not what was asked,
// who did.
func (w *writer) becauseSome(r *eval.Result, s query.Set) {
	c, person := takeApart(s)
	own, others := rightly(r)
	if !person {
		if len(r.Held) == 0 {
			w.sayNone(r, s)
			w.neighbours(r.Before, r.After)
			return
		}
		w.instead(spanOf(s), tenuresOf(r.Held))
		return
	}
	if never := w.postsIn(c.role); len(never) > 0 && !slices.ContainsFunc(own, func(t *knowledge.Tenure) bool { return slices.Contains(never, t.Post) }) {
		w.say("verdict.never", arg("person", w.object(c.person)), arg("role", w.neverRole(c)))
		for _, p := range r.People {
			w.cite(p.Sources[:min(len(p.Sources), 1)]...)
		}
	}
	if len(r.Numbers) > 0 && len(own) > 0 {
		w.number(r)
	} else {
		w.sayEach(own)
	}
	switch {
	case len(r.Numbers) > 0 && r.Verdict == eval.Possibly:
	case r.Verdict == eval.Possibly && len(own) > 0:
		w.say("verdict.dates", arg("tenures", w.tenures(own)))
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

// becauseOrder tells in which order holders were.
func (w *writer) becauseOrder(r *eval.Result) {
	list := tenuresOf(r.Held)
	if len(list) == 0 {
		return
	}
	names := make([]string, 0, len(list))
	for _, t := range list[:min(len(list), maxNames)] {
		names = append(names, w.held(t))
	}
	text := names[0]
	for _, name := range names[1:] {
		text = w.phrase("verdict.then", arg("first", text), arg("second", name))
	}
	w.say("verdict.order", arg("people", text))
	w.citeTenures(list...)
	w.between(r)
}

func (w *writer) becauseLength(r *eval.Result) {
	for _, l := range r.Lengths[:min(len(r.Lengths), maxNames)] {
		key := "verdict.length"
		if l.Ongoing {
			key = "verdict.length so far"
		}
		w.say(key, arg("person", w.person(l.Person)), arg("length", w.voice.Length(l.Length)), arg("tenure", w.tenures(l.Tenures)))
		w.citeTenures(l.Tenures...)
	}
}

func (w *writer) becauseCount(r *eval.Result) {
	list := tenuresOf(r.Held)
	if len(list) == 0 {
		w.say("verdict.none")
		return
	}
	w.say("verdict.count", count(w, r.Count), arg("people", w.holders(list)))
	w.citeTenures(list...)
}

func (w *writer) becauseVacant(r *eval.Result, c query.Vacant) {
	list := tenuresOf(r.Held)
	switch {
	case c.Throughout && r.Verdict == eval.No && len(list) > 0:
		w.instead(c.Span, list)
	case len(r.Gaps) > 0:
		for _, g := range r.Gaps[:min(len(r.Gaps), maxFacts)] {
			w.oneGap(g, false)
		}
	case len(list) > 0:
		w.instead(c.Span, list)
	case c.Span != nil:
		w.say("none.held", arg("role", w.bare(w.noun(c.Set, one))), arg("time", w.time(c.Span)))
		w.neighbours(r.Before, r.After)
	default:
		w.say("gap.none", arg("role", w.bare(w.noun(c.Set, one))))
	}
}

func (w *writer) becauseTimes(r *eval.Result) {
	list := tenuresOf(r.Held)
	w.sayEach(list)
	if len(list) == 0 && len(r.Dates) > 0 && len(r.Facts) == 0 {
		w.say("date.moments", arg("times", w.times(r.Dates)))
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
