package say

import (
	"slices"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/knowledge"
)

// becauseLasting tells how long those were in office of whom it was asked, with whom
// they were compared; where nobody was for so long, who came nearest.
func (w *writer) becauseLasting(r *eval.Result, s query.Lasting) {
	if len(r.People) > 0 {
		w.becauseLength(r)
		return
	}
	key, least := "verdict.longest", s.Cmp == query.Fewer || s.Cmp == query.AtMost
	if least {
		key = "verdict.shortest"
	}
	if r.Verdict == eval.Possibly || s.Cmp == query.Exactly {
		w.becauseLength(r)
		return
	}
	nearest := extreme(r.Lengths, least)
	w.say(key, arg("people", w.lengthsOf(nearest)))
	for _, l := range nearest {
		w.citeTenures(l.Tenures...)
	}
}

// becauseMost tells whether somebody was longest in office, or shortest, by how long he
// and others were.
func (w *writer) becauseMost(r *eval.Result, s query.Most) {
	own, others := apartFrom(r.Lengths, func(l eval.Lasted) bool { return slices.Contains(r.People, l.Person) })
	switch {
	case r.Verdict == eval.Possibly:
		w.equal(r, lastedBy(r.Lengths), s.Least)
		w.citeTenures(tenuresOf(r.Held)...)
		return
	case len(own) == 0:
		w.sayEach(tenuresOf(r.Held))
		return
	}
	w.sayLengths(own)
	if r.Verdict == eval.No && len(others) > 0 {
		key := "verdict.longest"
		switch {
		case s.Rank > 1:
			key = "verdict.instead set"
		case s.Least:
			key = "verdict.shortest"
		}
		w.say(key, arg("set", w.text(w.noun(s, one))), arg("people", w.lengthsOf(others)))
		for _, l := range others {
			w.citeTenures(l.Tenures...)
		}
	}
}

func lastedBy(list []eval.Lasted) []*knowledge.Person {
	people := make([]*knowledge.Person, len(list))
	for i := range list {
		people[i] = list[i].Person
	}
	return people
}

func (w *writer) becauseLength(r *eval.Result) { w.sayLengths(r.Lengths) }

func (w *writer) sayLengths(list []eval.Lasted) {
	for i, l := range list[:min(len(list), maxNames)] {
		key := "verdict.length"
		if slices.ContainsFunc(list, func(o eval.Lasted) bool { return o.Person == l.Person && o.Tenures[0] != l.Tenures[0] }) {
			w.lasted(list[i], query.AnyUnit) // in one post against another
			w.citeTenures(l.Tenures...)
			continue
		}
		if l.Ongoing {
			key = "verdict.length so far"
		}
		w.say(key, arg("person", w.person(l.Person)), arg("length", w.voice.Length(l.Length)), arg("tenure", w.tenures(l.Tenures)))
		w.citeTenures(l.Tenures...)
	}
}
