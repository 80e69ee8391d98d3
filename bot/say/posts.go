package say

import (
	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/knowledge"
)

// postsHeld says which posts somebody held.
func (w *writer) postsHeld(r *eval.Result, ask query.Posts) {
	list := tenuresOf(r.Held)
	if len(list) == 0 {
		return
	}
	defer w.citeTenures(list...)
	time := ""
	if in, ok := ask.Set.(query.In); ok && !isNow(in.Span) && !isFormer(in) {
		time = w.time(in.Span)
	}
	people := personsOf(list)
	if len(list) > 2 && len(people) == 1 && certainOf(r.Held) == len(list) {
		w.say("posts.list", arg("person", w.person(people[0])))
		for _, t := range list[:min(len(list), maxListed)] {
			w.item("posts.item", arg("post", w.label(t.Post)), arg("tenure", w.tenure(t)))
		}
		return
	}
	for _, h := range r.Held[:min(len(r.Held), maxNames)] {
		w.postHeld(h, time)
	}
}

func (w *writer) postHeld(h eval.Held, time string) {
	t := h.Tenure
	key := "posts.one"
	switch {
	case h.Certain != knowledge.Certainly:
		key = "posts.maybe"
	case time != "":
		key = "posts.at"
	case w.inOffice(t):
		key = "posts.one now"
	}
	w.say(key, arg("person", w.person(t.Person)), arg("post", w.label(t.Post)), arg("tenure", w.tenure(t)), arg("time", time))
}

// isFormer tells whether a set is of what is over by now.
func isFormer(in query.In) bool {
	until, ok := in.Span.(query.Related)
	return ok && in.How == query.Ending && until.How == query.Until && isNow(until.Span)
}

// gaps says when nobody held the posts.
func (w *writer) gaps(r *eval.Result, ask query.Gaps) {
	role := arg("role", w.bare(w.noun(ask.Set, one)))
	switch n := len(r.Gaps); {
	case n == 0 && ask.Span != nil:
		w.say("gap.none in", role, arg("time", w.time(ask.Span)))
		w.citeTenures(tenuresOf(r.Held)...)
	case n == 0:
		w.say("gap.none", role)
		w.citeTenures(tenuresOf(r.Held)...)
	case r.Count == 0:
		w.say("gap.none lasting", role, arg("length", w.bound(ask.Cmp, ask.For)))
		w.oneGap(r.Gaps[0], true)
	case n == 1:
		w.oneGap(r.Gaps[0], ask.Longest)
		w.facts(r.Facts)
	default:
		w.say("gap.head", count(w, n))
		for _, g := range r.Gaps[:min(n, maxListed)] {
			w.item("gap.item", arg("from", w.voice.Date(g.After.End)), arg("to", w.voice.Date(g.Before.Start)),
				arg("before", w.person(g.After.Person)), arg("after", w.person(g.Before.Person)), arg("length", w.voice.Length(g.Length())))
		}
		w.citeGaps(r.Gaps)
	}
}

func (w *writer) oneGap(g knowledge.Gap, longest bool) {
	key := "gap.one"
	if longest {
		key = "gap.longest"
	}
	w.say(key, arg("role", w.role(g.After.Post)), arg("from", w.voice.Date(g.After.End)), arg("to", w.voice.Date(g.Before.Start)),
		arg("before", w.person(g.After.Person)), arg("after", w.person(g.Before.Person)), arg("length", w.voice.Length(g.Length())))
	w.citeGaps([]knowledge.Gap{g})
}

func (w *writer) citeGaps(gaps []knowledge.Gap) {
	var list []*knowledge.Tenure
	for _, g := range gaps {
		list = appendNew(list, g.After, g.Before)
	}
	w.citeTenures(list...)
}
