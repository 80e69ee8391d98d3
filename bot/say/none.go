package say

import (
	"slices"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/knowledge"
)

// nobody says that the records show no holder, whom they name before and after,
// and what else they say of that time.
func (w *writer) nobody(r *eval.Result) {
	s := setOf(r.Ask)
	if step, ok := s.(query.Step); ok {
		w.endOfLine(r, step)
		return
	}
	w.sayNone(r, s)
	if in, ok := s.(query.In); ok && in.How == query.Whole && len(r.Held) > 0 {
		w.instead(in.Span, tenuresOf(r.Held))
		return
	}
	if in, ok := s.(query.In); ok && (in.How == query.Beginning || in.How == query.Ending) {
		list := tenuresOf(r.Held)
		if len(list) == 0 {
			list = allThrough(w.postsIn(in.Set), r.Span)
		}
		if len(list) > 0 {
			w.instead(in.Span, list)
			w.facts(r.Facts)
			return
		}
	}
	w.around(r)
}

// allThrough are the tenures in some posts that fill a span.
func allThrough(posts []*knowledge.Post, span knowledge.Span) []*knowledge.Tenure {
	var list []*knowledge.Tenure
	for _, p := range posts {
		for _, t := range p.Tenures {
			if t.Start.Last <= span.From && (t.Ongoing || t.End.First >= span.To) {
				list = append(list, t)
			}
		}
	}
	return list
}

// sayNone says that nobody is in a set.
func (w *writer) sayNone(r *eval.Result, s query.Set) {
	span := query.Span(nil)
	if g, ok := r.Ask.(query.Gaps); ok {
		span = g.Span
	}
	in, timed := s.(query.In)
	switch {
	case timed:
		role := arg("role", w.bare(w.noun(in.Set, one)))
		key := "none.held"
		switch {
		case in.How == query.Whole:
			w.say("none.whole", role, arg("time", w.time(in.Span)))
			return
		case in.How == query.Beginning:
			key = "none.began"
		case in.How == query.Ending:
			key = "none.ended"
		case isNow(in.Span):
			key = "none.held now"
		}
		w.say(key, role, arg("time", w.time(in.Span)))
	case span != nil:
		w.say("none.held", arg("role", w.bare(w.noun(s, one))), arg("time", w.time(span)))
	case s == nil:
		w.say("unsaid.it")
	default:
		w.sayNoneOf(s)
	}
}

func (w *writer) sayNoneOf(s query.Set) {
	switch s.(type) {
	case query.All, query.Body:
		w.say("none.held ever", arg("role", w.bare(w.noun(s, one))))
	case query.Nth, query.Most, query.Take, query.Of, query.Meet, query.Join:
		w.say("none.set", arg("set", w.text(w.noun(s, one))))
	default:
		w.say("none.plural", arg("set", w.bare(w.noun(s, many))))
	}
}

// around names the last holder before an empty time and the first after it, and
// tells what the records say of that time.
func (w *writer) around(r *eval.Result) {
	w.neighbours(r.Before, r.After)
	w.facts(r.Facts)
	if r.Before != nil || r.After == nil || len(r.Facts) > 0 {
		return
	}
	if o := r.After.Post.Organization; o != nil && !o.Founded.IsZero() && len(o.Sources) > 0 {
		w.say("none.founded", arg("organization", o.In(w.voice.Tag)), arg("date", w.voice.Date(o.Founded)))
		w.cite(o.Sources...)
	}
}

func (w *writer) neighbours(before, after *knowledge.Tenure) {
	switch {
	case before != nil && after != nil:
		w.say("none.between", arg("before", w.heldAs(before)), arg("after", w.heldAs(after)))
	case before != nil:
		w.say("none.before", arg("before", w.heldAs(before)))
	case after != nil:
		w.say("none.after", arg("after", w.heldAs(after)))
	}
	w.citeTenures(before, after)
}

// heldAs is a holder with the time, and with the post where it is an older one
// than the present.
func (w *writer) heldAs(t *knowledge.Tenure) string {
	if w.isOffice(t.Post) {
		return w.held(t)
	}
	return w.holders([]*knowledge.Tenure{t})
}

// endOfLine says that nobody came before the first or after the last.
func (w *writer) endOfLine(r *eval.Result, s query.Step) {
	from := r.Before
	if s.By < 0 {
		from = r.After
	}
	if from == nil && len(r.Held) > 0 {
		from = r.Held[0].Tenure
	}
	if from == nil {
		w.say("none.set", arg("set", w.text(w.noun(s, one))))
		return
	}
	key := "who.nobody previous"
	switch {
	case s.By < -1 || s.By > 1:
		w.say("none.set", arg("set", w.text(w.noun(s, one)))) // "three before Ding": one before him there is
		w.citeTenures(from)
		return
	case s.By > 0 && w.inOffice(from):
		key = "who.nobody next"
	case s.By > 0:
		key = "who.nobody next ended"
	}
	w.say(key, arg("set", w.object(s.From)), arg("tenure", w.tenure(from)))
	w.citeTenures(from)
	w.facts(r.Facts)
}

// instead says who held it then.
func (w *writer) instead(span query.Span, list []*knowledge.Tenure) {
	if isNow(span) {
		gone := slices.DeleteFunc(slices.Clone(list), w.inOffice)
		list = slices.DeleteFunc(slices.Clone(list), func(t *knowledge.Tenure) bool { return !w.inOffice(t) })
		if w.sayEach(gone); len(list) == 0 {
			return
		}
	}
	people := arg("people", w.holders(list))
	switch {
	case ofHolders(span, list):
		w.sayEach(list) // "in the time of Chen it was Chen" says nothing
		return
	case span == nil:
		w.say("verdict.instead ever", people)
	case isNow(span):
		w.say("verdict.instead now", people)
	default:
		w.say("verdict.instead", arg("time", w.time(span)), people)
	}
	w.citeTenures(list...)
}

// ofHolders tells whether a span is the time of those alone who held tenures.
func ofHolders(span query.Span, list []*knowledge.Tenure) bool {
	edge, ok := span.(query.Edge)
	if !ok {
		return false
	}
	of, ok := edge.Set.(query.Of)
	if !ok {
		return false
	}
	return !slices.ContainsFunc(list, func(t *knowledge.Tenure) bool { return !slices.Contains(of.People, t.Person.ID) })
}
