package say

import (
	"slices"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/knowledge"
)

// who says who the people of a set are.
func (w *writer) who(r *eval.Result, s query.Set) {
	list := tenuresOf(r.Held)
	if len(list) == 0 {
		w.onlyNames(r)
		return
	}
	defer w.citeTenures(list...)
	if len(r.Numbers) > 0 && w.numbered(r, s) {
		return
	}
	switch s := s.(type) {
	case query.Step:
		w.stepped(r, s)
		return
	case query.Most:
		w.most(r, s)
		return
	case query.Nth:
		if w.cameFirst(r, s) {
			return
		}
	case query.Leaders:
		w.say("who.leaders", arg("set", w.object(s.Set)), arg("people", w.peopleNames(r.People)))
		return
	}
	switch certain := certainOf(r.Held); {
	case certain == len(list) && len(list) == 1 && moves(s):
		w.moved(r, s.(query.In))
	case certain == len(list) && len(personsOf(list)) == 1:
		w.oneForLong(r, s, list)
	case certain == len(list):
		w.severalHolders(r, s, list)
	default:
		w.possible(r, s, certain)
	}
	w.comparedTo(r)
}

func (w *writer) onlyNames(r *eval.Result) {
	if len(r.People) > 0 {
		w.say("who.name", arg("person", w.peopleNames(r.People)))
		for _, p := range r.People {
			w.cite(p.Sources...)
		}
	}
	w.facts(r.Facts)
}

// oneHolder names the one person of a set: "Chen Shiju was director in 2010
// (2003–2013)."
func (w *writer) oneHolder(s query.Set, list []*knowledge.Tenure) {
	if named(s) && severalPosts(list) {
		for _, own := range perPost(list) {
			w.oneHolder(s, own)
		}
		return
	}
	t := list[len(list)-1]
	key := "who.was"
	if w.inOffice(t) && (aboutNow(s) || !timed(s)) {
		key, w.now = "who.is", true
		if aboutNow(s) && !named(s) {
			key = "who.is now"
		}
		defer func() { w.now = false }()
	}
	if related, ok := spanOf(s).(query.Related); ok && related.How == query.Since && w.inOffice(t) {
		key = "who.has been"
	}
	w.say(key, arg("person", w.person(t.Person)), arg("set", w.setFor(s, list)), arg("tenure", w.tenures(list)))
}

// named tells whether a set is of people by their names.
func named(s query.Set) bool {
	_, of := untimed(s).(query.Of)
	return of
}

// ofNames tells whether a set is of some of several people who stand in it by their names.
func ofNames(s query.Set) bool {
	for inner := s; inner != nil; inner = query.Inner(inner) {
		if of, ok := inner.(query.Of); ok {
			return len(of.People) > 1
		}
	}
	return false
}

// moves tells whether a set is of those who came or went at a time.
func moves(s query.Set) bool {
	in, ok := s.(query.In)
	return ok && (in.How == query.Beginning || in.How == query.Ending)
}

// moved says who came or went at a time, as finely as it is recorded.
func (w *writer) moved(r *eval.Result, s query.In) {
	t := r.Held[0].Tenure
	if s.How == query.Beginning {
		w.oneDate(t.Start, query.Stretch, "date.started", "date.start unknown", w.heldArgs(t))
		return
	}
	w.oneDate(t.End, query.Stretch, "date.ended", "date.end unknown", w.heldArgs(t))
}

// setFor is a set's noun for those who turned out to be in it, with the title of
// their post where the set leaves it open and it is not the present one.
func (w *writer) setFor(s query.Set, list []*knowledge.Tenure) string {
	if _, person := s.(query.Of); person {
		return w.as(list[0].Post)
	}
	if isNow(spanOf(s)) {
		s = untimed(s)
	}
	if !severalPosts(list) {
		w.found = list[0].Post
		defer func() { w.found = nil }()
	}
	n := w.noun(s, one)
	if n.proper {
		return w.as(list[0].Post)
	}
	if w.found != nil && w.crowded[w.found] && !n.definite && n.core == w.role(w.found) {
		n.core = w.as(w.found)
	}
	return w.text(n)
}

// tenures joins the times of several stretches.
func (w *writer) tenures(list []*knowledge.Tenure) string {
	list = list[:min(len(list), maxNames)]
	say, all := w.tenure, actingAll(list)
	if all {
		say = w.course
	}
	texts := make([]string, 0, len(list))
	for _, t := range list {
		texts = append(texts, say(t))
	}
	if all {
		return w.phrase("name.acting", arg("tenure", w.voice.Join(texts)))
	}
	return w.voice.Join(texts)
}

func actingAll(list []*knowledge.Tenure) bool {
	return len(list) > 0 && !slices.ContainsFunc(list, func(t *knowledge.Tenure) bool { return !t.Acting })
}

// spanOf is the span that the outermost restriction of a set names, nil where it
// names none.
func spanOf(s query.Set) query.Span {
	if in, ok := s.(query.In); ok {
		return in.Span
	}
	return nil
}

// timed tells whether a set is restricted to a time.
func timed(s query.Set) bool {
	for ; s != nil; s = query.Inner(s) {
		if _, in := s.(query.In); in {
			return true
		}
		if _, under := s.(query.Under); under {
			return true
		}
	}
	return false
}

func (w *writer) severalHolders(r *eval.Result, s query.Set, list []*knowledge.Tenure) {
	in, timed := s.(query.In)
	people := arg("people", w.holdersFor(r, list))
	switch {
	case timed && in.How == query.Touching && len(list) > maxNames:
		w.say("who.shared", arg("count", w.voice.Count(len(r.People))), arg("time", w.time(in.Span)), people)
	case timed && isNow(in.Span):
		w.say("who.several now", people)
	case timed && in.How == query.Touching:
		w.say("who.several", arg("time", w.time(in.Span)), people)
		w.handover(r, list)
	case named(s):
		w.say("who.several names", people)
	case ofNames(s):
		w.say("who.several of them", people)
	default:
		w.say("who.several set", arg("set", w.text(w.noun(s, many))), people)
	}
}

// handover tells that the sources leave the day of a handover open.
func (w *writer) handover(r *eval.Result, list []*knowledge.Tenure) {
	if len(list) == 2 && r.Grain == query.Year && list[1].Start.Precision == knowledge.ToYear && list[0].End == list[1].Start {
		w.say("who.handover", arg("year", w.voice.Date(list[1].Start)))
	}
}

// ofNotDoing tells whether a set is of those to whom something never happened: of whom that is so,
// the sources' silence does not tell.
func ofNotDoing(s query.Set) bool {
	less, ok := s.(query.Less)
	if !ok {
		return false
	}
	_, ok = less.Without.(query.Doing)
	return ok
}

// possible names those who may be the answer.
func (w *writer) possible(r *eval.Result, s query.Set, certain int) {
	list := tenuresOf(r.Held)
	in, timed := s.(query.In)
	one := len(personsOf(list)) == 1
	people := arg("people", w.holdersFor(r, list))
	switch {
	case certain == 0 && ofNotDoing(s):
		w.say("who.untold", people)
	case one && timed && in.How == query.Touching:
		w.say("who.maybe one time", arg("person", w.person(list[0].Person)), arg("time", w.time(in.Span)), arg("tenure", w.tenures(list)))
	case one:
		w.say("who.maybe one", arg("person", w.person(list[0].Person)), arg("tenure", w.tenures(list)))
	case certain > 0:
		sure, maybe := apartCertain(r.Held)
		w.say("who.maybe mixed", arg("people", w.holdersFor(r, sure)), arg("more", w.holdersFor(r, maybe)))
	case timed && in.How == query.Touching:
		w.say("who.maybe time", arg("time", w.time(in.Span)), people)
	default:
		w.say("who.maybe several", people)
	}
}
