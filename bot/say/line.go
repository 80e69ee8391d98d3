package say

import (
	"slices"
	"strings"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/knowledge"
)

// stepped says who came before or after somebody.
func (w *writer) stepped(r *eval.Result, s query.Step) {
	list := tenuresOf(r.Held)
	if certainOf(r.Held) < len(list) {
		w.possible(s, r.Held, certainOf(r.Held))
		return
	}
	key, with := w.stepKey(s)
	key = strings.TrimPrefix(key, "straight ")
	if len(personsOf(list)) > 1 {
		if key == "next" || key == "previous" {
			w.say("who."+key+" several", arg("set", w.object(s.From)), arg("people", w.holders(list)))
			return
		}
		w.say("who.several set", arg("set", w.text(w.noun(s, one))), arg("people", w.holders(list)))
		return
	}
	t := list[0]
	with = append(with, arg("person", w.person(t.Person)), arg("tenure", w.tenures(list)), arg("post", w.title(t.Post)))
	if from := w.postsIn(s.From); len(from) > 0 && !slices.Contains(from, t.Post) && (key == "next" || key == "previous") {
		key += " post"
	}
	w.say("who."+key, with...)
	w.between(r)
}

// between tells of an empty time between two neighbours.
func (w *writer) between(r *eval.Result) {
	if len(r.Gaps) == 1 {
		w.say("who.gap", arg("from", w.voice.Date(r.Gaps[0].After.End)), arg("to", w.voice.Date(r.Gaps[0].Before.Start)))
	}
}

// most says who has the most of something.
func (w *writer) most(r *eval.Result, s query.Most) {
	list := tenuresOf(r.Held)
	people := personsOf(list)
	if len(people) > 1 {
		key := "who.as long"
		if certainOf(r.Held) < len(list) {
			key = "who.as long maybe"
		}
		text := w.withLengths(r, people)
		if s.Measure == query.ByTimes || s.Measure == query.ByTerms {
			text = w.holders(list)
		}
		w.say(key, arg("people", text))
		return
	}
	length := ""
	for _, l := range r.Lengths {
		if l.Person == people[0] {
			length = w.running(l)
		}
	}
	if length == "" || s.Measure == query.ByTimes || s.Measure == query.ByTerms {
		w.oneHolder(s, list)
		return
	}
	key := "who.rank"
	if w.inOffice(list[len(list)-1]) {
		key = "who.rank is"
	}
	w.say(key, arg("person", w.person(people[0])), arg("set", w.setFor(s, list)), arg("length", length), arg("tenure", w.tenures(list)))
}

// running is a length, and that it is not over.
func (w *writer) running(l eval.Lasted) string {
	if l.Ongoing {
		return w.phrase("length.running", arg("length", w.voice.Length(l.Length)))
	}
	return w.voice.Length(l.Length)
}

// withLengths names people with how long each held it, where that is told.
func (w *writer) withLengths(r *eval.Result, people []*knowledge.Person) string {
	names := make([]string, 0, len(people))
	for _, p := range people[:min(len(people), maxNames)] {
		name := w.person(p)
		for _, l := range r.Lengths {
			if l.Person == p {
				name = w.phrase("name.length", arg("person", name), arg("length", w.running(l)))
				break
			}
		}
		names = append(names, name)
	}
	return w.andMore(names, len(people))
}

// numbered says who is the n-th where there is more than one way to count; false
// where there is one, and it needs no telling.
func (w *writer) numbered(r *eval.Result, s query.Set) bool {
	nth, ok := s.(query.Nth)
	if !ok || len(r.Numbers) == 1 && len(r.Numbers[0].Posts) == 1 {
		return false
	}
	if len(r.Numbers) > 1 {
		w.say("who.readings")
	}
	for _, n := range r.Numbers {
		key := "who.counted post"
		if len(n.Posts) > 1 {
			key = "who.counted all"
		}
		if nth.N == -1 {
			key += " last"
		}
		w.say(key, arg("post", w.label(n.Posts[0])), arg("ordinal", w.voice.Ordinal(n.N)), arg("person", w.person(n.Tenure.Person)), arg("tenure", w.tenure(n.Tenure)))
	}
	return true
}
