package say

import (
	"slices"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/knowledge"
)

// equalKey is the key for several who share the most of something.
func equalKey(r *eval.Result) string {
	if certainOf(r.Held) < len(r.Held) {
		return "who.as long maybe"
	}
	return "who.as long"
}

// equal says that several were in office longest, or shortest: one of them may only
// be so far.
func (w *writer) equal(r *eval.Result, people []*knowledge.Person, least bool) {
	theirs, _ := apartFrom(r.Lengths, func(l eval.Lasted) bool { return slices.Contains(people, l.Person) })
	now, gone := apartFrom(theirs, func(l eval.Lasted) bool { return l.Ongoing })
	if least && len(now) == 1 && len(gone) > 0 && now[0].Length.Max < shortest(gone).Length.Min {
		w.say("who.shortest so far", arg("person", w.person(now[0].Person)), arg("length", w.voice.Length(now[0].Length)), arg("people", w.lengthsOf(gone)))
		return
	}
	w.say(equalKey(r), arg("people", w.withLengths(r, people)))
}

// against says that somebody was in office longer, or less long, than others who are
// named, and how long these were.
func (w *writer) against(r *eval.Result, person *knowledge.Person, least bool) {
	own, others := apartFrom(r.Lengths, func(l eval.Lasted) bool { return l.Person == person })
	key := "who.longer"
	switch {
	case least && len(others) > 1:
		key = "who.shortest of"
	case least:
		key = "who.less long"
	case len(others) > 1:
		key = "who.longest of"
	}
	theirs := make([]string, 0, len(others))
	for _, l := range others[:min(len(others), maxNames)] {
		theirs = append(theirs, w.phrase("name.whose length", arg("person", w.person(l.Person)), arg("length", w.running(l))))
		defer w.citeTenures(l.Tenures...)
	}
	w.say(key, arg("person", w.person(person)), arg("length", w.running(own[0])), arg("others", w.voice.Join(theirs)))
	w.citeTenures(own[0].Tenures...)
}

// comparedTo tells how long those were in office with whom others were compared.
func (w *writer) comparedTo(r *eval.Result) {
	_, others := apartFrom(r.Lengths, func(l eval.Lasted) bool { return slices.Contains(r.People, l.Person) })
	w.sayLengths(others)
}

// cameFirst says which of several people who are named came first, or last, and the
// others beside; false where a set is no such thing.
func (w *writer) cameFirst(r *eval.Result, s query.Nth) bool {
	people := w.contenders(s.Set)
	if len(people) < 2 || len(r.Held) != 1 || s.N != 1 && s.N != -1 {
		return false
	}
	t := r.Held[0].Tenure
	var others []*knowledge.Tenure
	for _, p := range people {
		if p != t.Person {
			others = append(others, w.tenuresIn(p)...)
		}
	}
	key := "who.came first"
	if s.N < 0 {
		key = "who.came last"
	}
	w.say(key, arg("person", w.person(t.Person)), arg("tenure", w.tenure(t)), arg("others", w.holders(others)))
	w.citeTenures(others...)
	return true
}

// contenders are people of whom one is picked, each named: nil for any other set.
func (w *writer) contenders(s query.Set) []*knowledge.Person {
	switch s := s.(type) {
	case query.Of:
		var people []*knowledge.Person
		for _, id := range s.People {
			people = append(people, w.people[id])
		}
		return people
	case query.Join:
		var people []*knowledge.Person
		for _, set := range s.Sets {
			people = appendNew(people, w.contenders(set)...)
		}
		return people
	case query.Meet:
		if len(s.Sets) == 2 {
			return w.contenders(s.Sets[1])
		}
	}
	return nil
}

// tenuresIn are somebody's tenures in the office, all where he held none of its posts.
func (w *writer) tenuresIn(p *knowledge.Person) []*knowledge.Tenure {
	list := slices.DeleteFunc(slices.Clone(p.Tenures), func(t *knowledge.Tenure) bool { return !w.isOffice(t.Post) })
	if len(list) == 0 {
		return p.Tenures
	}
	return list
}
