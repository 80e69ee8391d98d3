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
		w.possible(r, s, certainOf(r.Held))
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

// leastGap is how many days between two neighbours are worth telling.
const leastGap = 31

// between tells of an empty time between two neighbours.
func (w *writer) between(r *eval.Result) {
	if len(r.Gaps) == 1 && r.Gaps[0].Length().Min >= leastGap {
		w.citeTenures(r.Gaps[0].After, r.Gaps[0].Before)
		w.say("who.gap", arg("from", w.voice.Date(r.Gaps[0].After.End)), arg("to", w.voice.Date(r.Gaps[0].Before.Start)))
	}
}

// most says who has the most of something.
func (w *writer) most(r *eval.Result, s query.Most) {
	list := tenuresOf(r.Held)
	switch people := personsOf(list); {
	case s.Measure == query.ByTimes || s.Measure == query.ByTerms:
		if len(people) == 1 {
			w.oneHolder(s, list)
			return
		}
		w.say(equalKey(r), arg("people", w.holders(list)))
	case len(people) > 1:
		w.equal(r, people, s.Least)
	case len(r.Lengths) > 1 && s.Measure == query.ByLength:
		w.against(r, people[0], s.Least)
	default:
		w.oneForLong(r, s, list)
	}
}

// oneForLong names the one person of a set that is about how long somebody held it.
func (w *writer) oneForLong(r *eval.Result, s query.Set, list []*knowledge.Tenure) {
	own, _ := apartFrom(r.Lengths, func(l eval.Lasted) bool { return l.Person == list[0].Person })
	if len(own) == 0 {
		w.oneHolder(s, list)
		return
	}
	key := "who.rank"
	if w.inOffice(list[len(list)-1]) {
		key, w.now = "who.rank is", true
		defer func() { w.now = false }()
	}
	w.say(key, arg("person", w.person(list[0].Person)), arg("set", w.setFor(s, list)), arg("length", w.running(own[0])), arg("tenure", w.tenures(list)))
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
