package prose

import (
	"officebot/bot/outline"
	"slices"

	"officebot/knowledge"
)

// reading is a statement's text taken apart, and where the question's words stand in it.
type reading struct {
	outline.Text
	stems []string
	at    [][]int // by word of the question: the places of what covers it
	scope [][]int // by clause: its words, and those of what a pronoun in it stands for
}

// scopes finds what each clause is about: where a pronoun stands in it, what the clause
// before it tells of, too.
func (r *reading) scopes(language Words) {
	for n := range r.Clauses {
		c := &r.Clauses[n]
		scope := slices.Clone(c.Words)
		before := n - 1
		if c.Link == outline.Moment || c.Link == outline.Reason {
			before = c.Above
		}
		if before >= 0 && slices.ContainsFunc(c.Words, func(i int) bool { return language.Refers(r.Words[i].Text) }) {
			for _, p := range r.Clauses[before].Parts {
				if p.Kind == outline.Subject || p.Kind == outline.Object {
					scope = append(scope, p.Words...)
				}
			}
		}
		for _, i := range c.Words {
			scope = append(scope, r.nameOf(i)...)
		}
		r.scope = append(r.scope, scope)
	}
}

// nameOf are the words of the name that a noun in small letters repeats: those of the
// Tidewater Hall for "the hall".
func (r *reading) nameOf(i int) []int {
	if r.Words[i].Upper || len(r.Words[i].Text) < 3 {
		return nil
	}
	for k := 1; k < len(r.Words); k++ {
		if !r.Words[k].Upper || r.Words[k].Text != r.Words[i].Text || !r.Words[k-1].Upper {
			continue
		}
		var name []int
		for ; k >= 0 && r.Words[k].Upper; k-- {
			name = append(name, k)
		}
		return name
	}
	return nil
}

// reading takes the text of a statement apart.
func (a *asking) reading(s *statement) *reading {
	if s.read != nil {
		return s.read
	}
	r := &reading{Text: a.language.Told(s.fact.Text.In(a.Language))}
	s.read = r
	r.scopes(a.language)
	r.stems = make([]string, len(r.Words))
	for i := range r.Words {
		r.stems[i] = a.language.Stem(r.Words[i].Text)
	}
	for i := range a.words {
		w := &a.words[i]
		at := r.places(w.self)
		if len(at) == 0 {
			at = r.places(w.kin)
		}
		if len(at) == 0 && len(w.Units) > 0 {
			at = r.amounts(a, w.Units)
		}
		r.at = append(r.at, at)
	}
	return r
}

// places are those of the words of any of some phrases.
func (r *reading) places(phrases [][]string) []int {
	var out []int
	for _, words := range phrases {
		for i := 0; len(words) > 0 && i+len(words) <= len(r.stems); i++ {
			if slices.Equal(r.stems[i:i+len(words)], words) {
				for k := range words {
					out = append(out, i+k)
				}
			}
		}
	}
	return out
}

// amounts are the places of numbers before one of some units, and of these.
func (r *reading) amounts(a *asking, units []string) []int {
	var out []int
	for i := 0; i+1 < len(r.Words); i++ {
		if r.Words[i].Number && slices.ContainsFunc(units, func(unit string) bool { return r.stems[i+1] == a.language.Stem(unit) }) {
			out = append(out, i, i+1)
		}
	}
	return out
}

// about are the clauses that have all words of the question which the text has.
func (r *reading) about() []int {
	var out []int
	for n := range r.Clauses {
		if r.covers(r.scope[n]) {
			out = append(out, n)
		}
	}
	for n := range r.Clauses {
		if len(out) == 0 && r.asksVerb(&r.Clauses[n]) && r.covers(r.around(n)) {
			out = append(out, n)
		}
	}
	return out
}

// around are the words of a clause, of those with the same subject, of that on which it
// hangs and of those that hang on it: "where was the stolen violin found".
func (r *reading) around(n int) []int {
	c := &r.Clauses[n]
	out := slices.Clone(r.scope[n])
	for o := range r.Clauses {
		other := &r.Clauses[o]
		subject, same := c.Part(outline.Subject), other.Part(outline.Subject)
		if o == c.Above || other.Above == n || len(subject) > 0 && len(same) > 0 && slices.Equal(subject[0].Words, same[0].Words) {
			out = append(out, r.scope[o]...)
		}
	}
	return out
}

// covers tells whether all of the question's words that the text has are among some
// places, and any is.
func (r *reading) covers(places []int) bool {
	any := false
	for _, at := range r.at {
		if len(at) == 0 {
			continue
		}
		if !slices.ContainsFunc(at, func(i int) bool { return slices.Contains(places, i) }) {
			return false
		}
		any = true
	}
	return any
}

// together tells whether a clause that the question's words are about has every name of
// the question that the text has, or a pronoun that may stand for it.
func (a *asking) together(r *reading) bool {
	about := r.about()
	if len(about) == 0 {
		return true // the title has them, or they are in several clauses
	}
	return slices.ContainsFunc(about, func(n int) bool {
		c := &r.Clauses[n]
		for i := range a.Names {
			has := func(w outline.Word) bool {
				return slices.ContainsFunc(w.IDs, func(id string) bool { return slices.Contains(a.Names[i].IDs, id) })
			}
			here := c.Words
			if c.Link == outline.Relative && c.Above >= 0 {
				here = append(slices.Clone(here), r.Clauses[c.Above].Words...)
			}
			if a.Names[i].Role == Agent && !slices.ContainsFunc(c.Doers(), func(i int) bool { return has(r.Words[i]) || a.language.Refers(r.Words[i].Text) }) {
				return false
			}
			if a.Names[i].Role == Undergoer && r.asksVerb(c) && slices.ContainsFunc(c.Words, func(i int) bool { return has(r.Words[i]) }) && !slices.ContainsFunc(c.Undergoers(), func(i int) bool { return has(r.Words[i]) && !r.Words[i].Under }) {
				return false
			}
			if a.Names[i].Role == Befallen && !slices.ContainsFunc(slices.Concat(c.Takers(), c.Undergoers()), func(i int) bool { return has(r.Words[i]) }) {
				return false // "him" may be anybody
			}
			if a.Names[i].Role == Doer && !a.loose && a.isPerson(&a.Names[i]) && r.asksVerb(c) && !slices.ContainsFunc(c.Takers(), func(i int) bool { return has(r.Words[i]) || a.language.Refers(r.Words[i].Text) }) {
				return false
			}
			if slices.ContainsFunc(r.Words, has) && !slices.ContainsFunc(here, func(i int) bool { return has(r.Words[i]) || a.language.Refers(r.Words[i].Text) }) {
				return false
			}
		}
		return true
	})
}

func (a *asking) isPerson(n *Name) bool {
	return slices.ContainsFunc(n.IDs, func(id string) bool { return a.people[id] })
}

// says tells whether a text says, of what the question is about, what it asks for.
func (a *asking) says(s *statement, r *reading) bool {
	return slices.ContainsFunc(r.about(), func(n int) bool {
		c := &r.Clauses[n]
		if !a.together(r) {
			return false
		}
		switch a.Wants {
		case Why:
			return a.saysWhy(r, n)
		case When:
			return a.saysWhen(s, r, n)
		case Where:
			return a.saysWhere(r, n)
		case Who, Whom, Whoever:
			return a.saysWho(s, r, c)
		case HowMany:
			return r.counts(a, c)
		case HowMuch:
			return r.measures(a, c)
		}
		return false
	})
}

// saysWhy tells whether the clause is given a reason, and the question's words are about
// what it is given for.
func (a *asking) saysWhy(r *reading, n int) bool {
	c := &r.Clauses[n]
	rest := c.Words
	for _, p := range c.Part(outline.Cause) {
		rest = without(rest, p.Words)
	}
	if !r.asksVerb(c) && !r.covers(rest) {
		return false
	}
	return len(rest) < len(c.Words) || slices.ContainsFunc(r.Clauses, func(o outline.Clause) bool {
		return (o.Link == outline.Reason || o.Link == outline.Moment && o.Before) && o.Above == n
	})
}

func without(places, others []int) []int {
	return slices.DeleteFunc(slices.Clone(places), func(i int) bool { return slices.Contains(others, i) })
}

// momentsOf are a clause and those that tell when it was, or the one whose time it tells.
func (r *reading) momentsOf(n int) []int {
	out := []int{n}
	for o := range r.Clauses {
		if r.Clauses[o].Link == outline.Moment && r.Clauses[o].Above == n {
			out = append(out, o)
		}
	}
	return out
}

// saysWhen tells whether the clause has a time, or the text as a whole has one of which
// it says nothing.
func (a *asking) saysWhen(s *statement, r *reading, n int) bool {
	if r.Clauses[n].Unsaid {
		return false
	}
	moments := r.momentsOf(n)
	if c := &r.Clauses[n]; c.Link == outline.Moment && c.Above >= 0 && len(r.Clauses[c.Above].Part(outline.Time)) > 0 {
		return true
	}
	if len(moments) > 1 || len(r.Clauses[n].Part(outline.Time)) > 0 {
		return true
	}
	if s.fact.Start.IsZero() {
		return false
	}
	return !slices.ContainsFunc(r.Clauses, func(c outline.Clause) bool { return len(c.Part(outline.Time)) > 0 })
}

// saysWhere tells whether the clause has a place that the question does not name itself.
func (a *asking) saysWhere(r *reading, n int) bool {
	return slices.ContainsFunc(r.momentsOf(n), func(n int) bool {
		c := &r.Clauses[n]
		return !c.Unsaid && slices.ContainsFunc(c.Part(outline.Place), func(p outline.Part) bool {
			counted := slices.ContainsFunc(p.Words, func(i int) bool { return r.Words[i].Number }) // "in nine cities" is nowhere
			return !counted && a.isNew(r, p.Words)
		})
	})
}

// saysWho tells whether somebody whom the question does not name stands in the role that
// it asks for.
func (a *asking) saysWho(s *statement, r *reading, c *outline.Clause) bool {
	does, undergoes := outline.Subject, outline.Object
	if c.Passive {
		does, undergoes = outline.Agent, outline.Subject
	}
	switch {
	case c.Unsaid:
		return false
	case a.Wants != Whoever && !c.Copula && !r.asksVerb(c):
		return false
	case a.Wants == Whom:
		return a.anybody(s, r, append(c.Part(undergoes), c.Part(outline.Other)...))
	case a.Wants == Who:
		return (!c.Copula || r.asksHead(c)) && a.anybody(s, r, r.unasked(c.Part(does)))
	}
	return a.anybody(s, r, c.Parts)
}

// asked tells whether a word stands in the question.
func (r *reading) asked(i int) bool {
	return slices.ContainsFunc(r.at, func(at []int) bool { return slices.Contains(at, i) })
}

// asksHead tells whether what somebody is said to be is a word of the question: the
// leader of the violins leads them.
func (r *reading) asksHead(c *outline.Clause) bool {
	object := c.Part(outline.Object)
	return len(object) > 0 && slices.ContainsFunc(object[0].Words, func(i int) bool { return r.asked(i) && !r.Words[i].Under && r.Words[i].Person })
}

// asksVerb tells whether the verb of a clause is a word of the question.
func (r *reading) asksVerb(c *outline.Clause) bool {
	return r.asked(c.Verb)
}

// unasked are the parts in which no word of the question stands.
func (r *reading) unasked(parts []outline.Part) []outline.Part {
	return slices.DeleteFunc(parts, func(p outline.Part) bool {
		return slices.ContainsFunc(p.Words, r.asked)
	})
}

// anybody tells whether one of some parts is somebody whom the question does not name.
func (a *asking) anybody(s *statement, r *reading, parts []outline.Part) bool {
	return slices.ContainsFunc(parts, func(p outline.Part) bool {
		if p.Kind == outline.Place || p.Kind == outline.Time {
			return false
		}
		if len(p.Words) == 1 && a.language.Somebody(r.Words[p.Words[0]].Text) {
			return a.alone(s)
		}
		if !a.isNew(r, p.Words) {
			return false
		}
		return slices.ContainsFunc(p.Words, func(i int) bool {
			w := &r.Words[i]
			if w.Under {
				return false
			}
			if !w.Person && (!w.Upper || len(w.IDs) > 0) && (!w.Body || a.Wants == Whoever) || a.naming(w.IDs) || r.asked(i) {
				return false
			}
			a.fill(s, r, p.Words)
			return true
		})
	})
}

// fill notes the people in the part of a clause that answers.
func (a *asking) fill(s *statement, r *reading, places []int) {
	for _, i := range places {
		w := &r.Words[i]
		if len(w.IDs) == 1 && a.people[w.IDs[0]] && !w.Under && !slices.Contains(s.people, w.IDs[0]) {
			s.people = append(s.people, w.IDs[0])
		}
	}
}

// alone tells whether a fact is about one person, whom the question does not name: he is
// meant by a pronoun.
func (a *asking) alone(s *statement) bool {
	return len(s.fact.People) == 1 && !a.naming([]string{s.fact.People[0].ID})
}

// naming tells whether the question names what has one of some ids.
func (a *asking) naming(ids []string) bool {
	return slices.ContainsFunc(a.Names, func(n Name) bool {
		return slices.ContainsFunc(ids, func(id string) bool { return slices.Contains(n.IDs, id) })
	})
}

// isNew tells whether a part says more than the question does.
func (a *asking) isNew(r *reading, places []int) bool {
	return slices.ContainsFunc(places, func(i int) bool {
		w := &r.Words[i]
		if w.Text == "" || len(w.Text) < 3 && !w.Number || a.naming(w.IDs) || a.language.Little(w.Text) {
			return false
		}
		return !r.asked(i)
	})
}

// counts tells whether a number stands before what is counted.
func (r *reading) counts(a *asking, c *outline.Clause) bool {
	counted := slices.IndexFunc(a.words, func(w sought) bool { return w.Text == a.Counted })
	if counted < 0 { // how many people: "it seats 1,480"
		return slices.ContainsFunc(c.Part(outline.Object), func(p outline.Part) bool {
			return len(p.Words) == 1 && r.Words[p.Words[0]].Number
		})
	}
	if len(r.at[counted]) == 0 {
		return false
	}
	return slices.ContainsFunc(r.at[counted], func(i int) bool {
		if c.Verb == i && i+1 < len(r.Words) && r.Words[i+1].Number {
			return true // "which seats 1,480"
		}
		for k := i - 1; k >= 0 && k >= i-maxCounted; k-- {
			if r.Words[k].Number {
				return true
			}
		}
		return false
	})
}

// maxCounted is how far before a noun its number stands: "three wind turbines".
const maxCounted = 3

// measures tells whether a clause has an amount in a unit of what is measured.
func (r *reading) measures(a *asking, c *outline.Clause) bool {
	if slices.ContainsFunc(r.amounts(a, a.Units), func(i int) bool { return slices.Contains(c.Words, i) }) {
		return true
	}
	return r.asksVerb(c) && slices.ContainsFunc(c.Part(outline.Object), func(p outline.Part) bool { // "cost £212,000"
		return len(p.Words) == 1 && r.Words[p.Words[0]].Number
	})
}

// dates are those of a text's own times, of the clauses that the words are about.
func (r *reading) dates() []Event {
	var out []Event
	for _, n := range r.about() {
		moments := r.momentsOf(n)
		if c := &r.Clauses[n]; c.Link == outline.Moment && c.Above >= 0 {
			moments = append(moments, c.Above)
		}
		for _, m := range moments {
			for _, p := range r.Clauses[m].Part(outline.Time) {
				if !p.Start.IsZero() {
					out = append(out, Event{Event: knowledge.Event{Start: p.Start, End: p.End}})
				}
			}
		}
	}
	return out
}
