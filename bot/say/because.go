package say

import (
	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/knowledge"
)

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
			w.oneGap(g, r.Verdict == eval.No && c.Span == nil)
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

// picksInstead says who is in the place that somebody else was said to have.
func (w *writer) picksInstead(r *eval.Result, nth query.Nth, others []*knowledge.Tenure) {
	w.citeTenures(others...)
	if len(personsOf(others)) == 1 {
		w.oneHolder(nth, others)
		return
	}
	w.say("verdict.instead set", arg("set", w.text(w.noun(nth, one))), arg("people", w.holders(others)))
}

// becauseSomebody tells who there was, or how near the records come to it.
func (w *writer) becauseSomebody(r *eval.Result, s query.Set) {
	lasting, ofLength := s.(query.Lasting)
	span, list := spanOf(s), tenuresOf(r.Held)
	switch {
	case ofLength && len(r.Lengths) > 0:
		w.becauseLasting(r, lasting)
	case len(list) == 0:
		w.sayNone(r, s)
		w.neighbours(r.Before, r.After)
	case r.Verdict == eval.No && span != nil && !isNow(span):
		w.sayNone(r, s)
		w.neighbours(nextTo(r, list))
	default:
		w.instead(span, list)
	}
}

// nextTo is who held it before and after an empty time, of tenures near it where the
// result does not tell.
func nextTo(r *eval.Result, list []*knowledge.Tenure) (before, after *knowledge.Tenure) {
	if r.Before != nil || r.After != nil {
		return r.Before, r.After
	}
	for _, t := range list {
		if t.Start.First >= r.Span.To {
			return before, t
		}
		before = t
	}
	return before, nil
}
