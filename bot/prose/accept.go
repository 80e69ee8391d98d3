package prose

import (
	"slices"
	"strings"

	"officebot/bot/outline"
	"officebot/knowledge"
)

// accepts tells whether a statement that has all the words answers what is asked.
// A tenure never does: whom its words are about, only the grammar can tell. events
// are those of the statement that the words are about.
func (a *asking) accepts(s *statement, events []Event) bool {
	if s.fact == nil || a.Denied && !a.denied(a.reading(s)) {
		return false
	}
	if a.picksHolder() && !a.namesSomebody(s) || !a.named(s, events) || !a.timely(s, events) || a.mistaken(s, a.reading(s)) || a.reversed(a.reading(s)) || !a.ofWhichBody(s) {
		return false
	}
	if a.Kind && (!a.Denied && a.onlyOfNone(a.reading(s)) || a.Wants == What && !a.tellsKind(a.reading(s))) {
		return false // "which presidents had a formal office": "had no formal office"; "which architect": "planned"
	}
	switch a.Wants {
	case What, How, TellMe:
		r := a.reading(s)
		return a.together(r) && !a.onlyUnder(r) && (!a.Naming && !a.asksWhichPlace(r) || a.hasName(r) || a.underTitle(s, a.isNamed)) && !a.namesOther(r) && (len(a.Units) == 0 || a.hasAmount(r) || a.hasNumberBehind(r)) && !(a.Wants == What && (a.onTheWay(r) || a.onlySome(r) || len(a.words) == 1 && (a.ofAnotherBody(r) || a.undergoneElsewhere(r)))) && !(a.Wants == How && a.aside(r))
	case YesNo:
		return false
	}
	if !a.Denied && a.tellsOfNone(a.reading(s)) {
		return false // "they set up no formal office" tells nobody who set one up
	}
	if a.Naming && (a.Wants == Who || a.Wants == Whom) && !a.hasName(a.reading(s)) {
		return false // "the names of those who drowned" is not how many they were
	}
	if a.Wants == When && a.onlyBehind(s) {
		return false
	}
	if (!s.whole || a.Wants == Whoever || a.Wants == Whose || len(a.reading(s).Clauses) == 0) && slices.ContainsFunc(events, func(e Event) bool { return a.tells(&e) }) {
		return true
	}
	return a.says(s, a.reading(s)) || a.Wants == Where && a.underTitle(s, a.isPlace) || a.marks(s) || a.saysOneAmount(s, a.reading(s))
}

// denied tells whether what is asked is not so in a statement, or was refused; where no clause has the
// question's verb, anything may be that.
func (a *asking) denied(r *reading) bool {
	asked, denied := false, false
	none := func(i int) bool { return a.ofNone(r, i) }
	for n := range r.Clauses {
		c := &r.Clauses[n]
		switch not := c.Denied || slices.ContainsFunc(c.Words, none); {
		case a.judging().Refuses(c.Lemma), not && r.asksVerb(c):
			return true
		case r.asksVerb(c):
			asked = true
		default:
			denied = denied || not
		}
	}
	return denied && !asked
}

// tellsKind tells whether a statement has what somebody of some kind is asked for by as a noun: "which architect" is not told by
// what "had been planned".
func (a *asking) tellsKind(r *reading) bool {
	for i := range a.words {
		if a.words[i].Sort && len(r.at[i]) > 0 && !slices.ContainsFunc(r.at[i], func(k int) bool {
			w := &r.Words[k]
			return w.Doer || w.Person || w.Body || w.Upper
		}) {
			return false
		}
	}
	return true
}

// ofNone tells whether a word stands for none of what the question asks of: "no formal office".
func (a *asking) ofNone(r *reading, i int) bool {
	return a.judging().Nobody(r.Words[i].Text) && (i+1 < len(r.Words) && r.asked(i+1) || i+2 < len(r.Words) && r.asked(i+2))
}

// onlyOfNone tells whether a text has the question's words only where it says that there is none of them.
func (a *asking) onlyOfNone(r *reading) bool {
	none := 0
	for i := range r.Words {
		if !r.asked(i) {
			continue
		}
		if !slices.ContainsFunc(r.Words[max(0, i-2):i], func(w outline.Word) bool { return a.judging().Nobody(w.Text) }) {
			return false
		}
		none++
	}
	return none > 0
}

// tellsOfNone tells whether a text says of none what the question asks, and of nothing else.
func (a *asking) tellsOfNone(r *reading) bool {
	none, some := false, false
	for n := range r.Clauses {
		if c := &r.Clauses[n]; r.asksVerb(c) {
			if slices.ContainsFunc(c.Words, func(i int) bool { return a.ofNone(r, i) }) {
				none = true
			} else {
				some = true
			}
		}
	}
	return none && !some
}

// ofWhichBody tells whether a statement tells the beginning or the end of the office, where a
// question names nothing of which it asks that: "year established?" is not the year of a school's.
// What has a word of the question in its title is about that.
func (a *asking) ofWhichBody(s *statement) bool {
	if len(a.words) == 0 || len(a.Names) > 0 || len(a.Office) == 0 || slices.ContainsFunc(a.words, func(w sought) bool { return !w.isExistence() || anyIn(s.title.words, w.self) }) {
		return true
	}
	office := func(id string) bool { return slices.Contains(a.Office, id) }
	r, told := a.reading(s), false
	for n := range r.Clauses {
		if c := &r.Clauses[n]; r.asksVerb(c) {
			told = true
			if slices.ContainsFunc(c.Undergoers(), func(i int) bool {
				return slices.ContainsFunc(r.Words[i].IDs, office) && !r.Words[i].Under || a.standsFor(r, i, a.Office)
			}) {
				return true
			}
		}
	}
	return !told && slices.ContainsFunc(s.about(), office)
}

// marker is a language that only marks in a text the times, places and causes, and of the
// clauses with one of some verbs who does it and to whom.
type marker interface {
	Marked(text string, verbs ...string) outline.Text
}

// marks tells whether a text marks what is asked for where it is not taken apart.
func (a *asking) marks(s *statement) bool {
	m, ok := a.language.(marker)
	if !ok {
		return false
	}
	switch a.Wants {
	case Why, When, Where, HowMany, Who, Whom:
		verbs := a.deeds()
		if len(verbs) == 0 {
			return false
		}
		r := a.readAs(a.outlined(m.Marked(s.fact.Text.In(a.Language), verbs...)))
		return !a.ofAnotherBody(r) && a.says(s, r)
	}
	return false
}

// ofAnotherBody tells whether what a question asks of a body is told in a text of something else only: when
// the east wing was built is not when the museum was.
func (a *asking) ofAnotherBody(r *reading) bool {
	for i := range a.Names {
		ids := a.Names[i].IDs
		if a.isPerson(&a.Names[i]) || slices.ContainsFunc(ids, func(id string) bool { return a.posts[id] }) {
			continue
		}
		asked := slices.DeleteFunc(slices.Clone(r.Clauses), func(c outline.Clause) bool { return !r.asksVerb(&c) })
		if len(asked) > 0 && !slices.ContainsFunc(asked, func(c outline.Clause) bool { return !a.another(r, &c, ids) }) {
			return true
		}
	}
	return false
}

// undergoneElsewhere tells whether a text neither names the body to which a question says that something
// was done, nor has that as the verb of a clause: "an island called Hesper" is not what the office is called.
func (a *asking) undergoneElsewhere(r *reading) bool {
	return slices.ContainsFunc(a.Names, func(n Name) bool {
		named := func(w outline.Word) bool {
			return slices.ContainsFunc(w.IDs, func(id string) bool { return slices.Contains(n.IDs, id) })
		}
		return n.Role == Undergoer && !a.isPerson(&n) && !slices.ContainsFunc(r.Words, named) && !slices.ContainsFunc(r.Clauses, func(c outline.Clause) bool { return r.asksVerb(&c) })
	})
}

// onlyBehind tells whether all that is asked of stands in a text only in what tells when something
// else was: what happened 文化大革命爆发后 is no date of the outbreak.
func (a *asking) onlyBehind(s *statement) bool {
	m, ok := a.language.(marker)
	if !ok || len(a.Names) > 0 || len(a.words) == 0 {
		return false
	}
	r := a.readAs(a.outlined(m.Marked(s.fact.Text.In(a.Language))))
	return slices.ContainsFunc(r.Clauses, func(c outline.Clause) bool {
		return c.Link == outline.Moment && len(c.Part(outline.Time)) == 0 && r.covers(c.Words)
	})
}

// deeds are the words by which it may be told what whoever is asked for did; where somebody
// is not asked for any word of the question may be one.
func (a *asking) deeds() []string {
	var verbs []string
	for _, w := range a.words {
		for _, phrase := range slices.Concat(w.self, w.kin) {
			if w.Deed || a.Wants != Who && a.Wants != Whom && w.Text != a.Counted {
				verbs = append(verbs, strings.Join(phrase, ""))
			}
		}
	}
	return verbs
}

// tells tells whether an event fills the role that is asked for, with something
// that the question does not say itself. No event tells how many or how much.
func (a *asking) tells(e *Event) bool {
	switch a.Wants {
	case Who:
		return a.asksFor(e) && a.news(e.Agent) && (!a.Habit || e.Start.IsZero())
	case Whoever:
		return e.Verb != "have" && a.news(e.Agent) && e.Agent.Person != nil // who has a secretary is none
	case Whose:
		return a.news(e.Agent) && e.Agent.Person != nil
	case Whom:
		return a.asksFor(e) && a.doneByNamed(e) && (a.news(e.Patient) || e.Patient.IsZero() && a.news(e.Agent))
	case Where:
		if _, marks := a.language.(marker); marks && len(a.Names) == 0 && !a.asksFor(e) {
			return false // of what is asked for an event is known by names and verbs alone: 秦城监狱在哪里
		}
		return e.Place != "" && !a.asksAll(e.Place)
	case When:
		return !a.Habit && !e.Start.IsZero() && a.exactly(e.Start) && (a.asksFor(e) || !slices.ContainsFunc(a.words, func(w sought) bool { return len(w.Events) > 0 }))
	case Why:
		return e.Cause != ""
	}
	return false
}

// doneByNamed tells whether he did what an event tells of whom it is asked to whom he did it, or nobody is
// named as that.
func (a *asking) doneByNamed(e *Event) bool {
	return !slices.ContainsFunc(a.Names, func(n Name) bool { return n.Role == Doer && a.isPerson(&n) && !n.in(e.Agent) })
}

// asksAll tells whether every word of a text stands in the question.
func (a *asking) asksAll(text string) bool {
	return !slices.ContainsFunc(a.stems(text), func(stem string) bool {
		return !slices.ContainsFunc(a.words, func(w sought) bool {
			return slices.ContainsFunc(w.self, func(p []string) bool { return slices.Contains(p, stem) })
		})
	})
}

// asksFor tells whether a word of the question is the verb of an event.
func (a *asking) asksFor(e *Event) bool {
	verb := a.stems(e.Verb)
	return slices.ContainsFunc(a.words, func(w sought) bool {
		return slices.Contains(w.Events, e.Verb) || slices.ContainsFunc(slices.Concat(w.self, w.kin), func(p []string) bool { return slices.Equal(p, verb) })
	})
}

// news tells whether a role is filled, by none that the question names.
func (a *asking) news(r knowledge.Ref) bool {
	return !r.IsZero() && !slices.ContainsFunc(a.Names, func(n Name) bool { return slices.Contains(n.IDs, r.ID()) })
}

// relevant are the events of a statement that the words are about. Where they are
// about none of several, none is.
func (a *asking) relevant(s *statement) []Event {
	if s.whole {
		return s.events
	}
	var out []Event
	for _, e := range s.events {
		if slices.ContainsFunc(a.words, func(w sought) bool { return a.about(&w, &e) }) {
			out = append(out, e)
		}
	}
	if len(out) == 0 && len(s.events) == 1 && a.Wants != Who && a.Wants != Whom {
		return s.events
	}
	return out
}
