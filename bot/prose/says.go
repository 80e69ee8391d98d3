package prose

import (
	"slices"

	"officebot/bot/outline"
)

// together tells whether a clause that the question's words are about has every name of
// the question that the text has, or a pronoun that may stand for it.
func (a *asking) together(r *reading) bool {
	about := r.about()
	if len(about) == 0 {
		return !a.ofAnotherDoer(r) // the title has them, or they are in several clauses
	}
	return slices.ContainsFunc(about, func(n int) bool {
		c := &r.Clauses[n]
		for i := range a.Names {
			ids := a.Names[i].IDs
			has := func(w outline.Word) bool {
				return slices.ContainsFunc(w.IDs, func(id string) bool { return slices.Contains(ids, id) })
			}
			here := c.Words
			if !r.covers(r.scope[n]) {
				here = append(slices.Clone(here), r.around(n)...)
			}
			if c.Link == outline.Relative && c.Above >= 0 {
				here = append(slices.Clone(here), r.Clauses[c.Above].Words...)
			}
			if a.Names[i].Role == Agent && !slices.ContainsFunc(c.Doers(), func(i int) bool { return has(r.Words[i]) || a.standsFor(r, i, ids) }) {
				return false
			}
			if a.Names[i].Role == Undergoer && r.asksVerb(c) && !r.isCalled(c, has) && !a.judging().Suffers(c.Lemma) && slices.ContainsFunc(c.Words, func(i int) bool { return has(r.Words[i]) }) && !slices.ContainsFunc(c.Undergoers(), func(i int) bool { return has(r.Words[i]) && !r.Words[i].Under }) {
				return false
			}
			if a.Names[i].Role == Befallen && !slices.ContainsFunc(slices.Concat(c.Takers(), c.Undergoers()), func(i int) bool { return has(r.Words[i]) }) {
				return false // "him" may be anybody
			}
			if a.doneByAnother(r, c, &a.Names[i]) {
				return false
			}
			if role := a.Names[i].Role; (role == Doer || role == Undergoer) && a.asksExistence() && r.asksVerb(c) && a.another(r, c, ids) {
				return false
			}
			if slices.ContainsFunc(r.Words, has) && !((a.Names[i].Role == AnyRole || a.Names[i].Role == Acted) && a.onlyOf(r, ids)) && !slices.ContainsFunc(here, func(i int) bool { return has(r.Words[i]) || a.standsFor(r, i, ids) }) {
				return false
			}
		}
		return true
	})
}

// doneByAnother tells whether a clause tells by the question's verb what another did than the one of whom it is
// asked what he did.
func (a *asking) doneByAnother(r *reading, c *outline.Clause, n *Name) bool {
	return n.Role == Doer && !a.loose && a.isPerson(n) && r.asksVerb(c) && !slices.ContainsFunc(c.Takers(), func(i int) bool {
		return slices.ContainsFunc(r.Words[i].IDs, func(id string) bool { return slices.Contains(n.IDs, id) }) || a.standsFor(r, i, n.IDs)
	})
}

// isCalled tells whether a clause says that something is called so: it was called its name.
func (r *reading) isCalled(c *outline.Clause, has func(outline.Word) bool) bool {
	return c.Passive && slices.ContainsFunc(c.Part(outline.Object), func(p outline.Part) bool {
		return slices.ContainsFunc(p.Words, func(i int) bool { return has(r.Words[i]) })
	})
}

// onlyUnder tells whether a word of the question stands in a text only in what another noun is
// of, and the question's verb beside it is another: what was done on the day of the bomb was
// not done to that.
func (a *asking) onlyUnder(r *reading) bool {
	if a.Wants != How {
		return false
	}
	for i := range a.words {
		under := len(r.at[i]) > 0 && !slices.ContainsFunc(r.at[i], func(k int) bool { return !r.Words[k].Under })
		if under && slices.ContainsFunc(r.Clauses, func(c outline.Clause) bool {
			return c.Verb >= 0 && r.asked(c.Verb) && !a.saysItself(c.Lemma)
		}) {
			return true
		}
	}
	return false
}

// saysItself tells whether a verb is a word of the question, and does not only stand for one.
func (a *asking) saysItself(lemma string) bool {
	return slices.ContainsFunc(a.words, func(w sought) bool { return anyIn(a.stems(lemma), w.self) })
}

// standsFor tells whether a word is a pronoun that may stand for one of some records: not
// for a person where the text has named another before it, nor for a body where what it told of last is another.
func (a *asking) standsFor(r *reading, i int, ids []string) bool {
	if !a.language.Refers(r.Words[i].Text) {
		return false
	}
	if !a.language.Somebody(r.Words[i].Text) {
		last := a.bodyBefore(r, i)
		return len(last) == 0 || slices.ContainsFunc(ids, func(id string) bool { return a.posts[id] }) || slices.ContainsFunc(last, func(id string) bool { return slices.Contains(ids, id) })
	}
	return !slices.ContainsFunc(r.Words[:i], func(w outline.Word) bool {
		return slices.ContainsFunc(w.IDs, func(id string) bool { return a.people[id] && !slices.Contains(ids, id) })
	})
}

// bodyBefore is the body of the records that is the subject of the last clause before a word which has such a subject.
func (a *asking) bodyBefore(r *reading, word int) []string {
	var ids []string
	for n := range r.Clauses {
		for _, p := range r.Clauses[n].Part(outline.Subject) {
			for _, i := range p.Words {
				if w := &r.Words[i]; i < word && len(w.IDs) > 0 && !w.Under && !slices.ContainsFunc(w.IDs, func(id string) bool { return a.people[id] || a.posts[id] }) {
					ids = w.IDs
				}
			}
		}
	}
	return ids
}

// another tells whether what a clause tells is told of something else than some bodies, of
// which the question asks it: the choir's end is not the orchestra's.
func (a *asking) another(r *reading, c *outline.Clause, ids []string) bool {
	taking := slices.Concat(c.Takers(), c.Undergoers())
	return len(taking) > 0 && !a.isPerson(&Name{IDs: ids}) && !slices.ContainsFunc(taking, func(i int) bool {
		w := &r.Words[i]
		return r.asked(i) || a.standsFor(r, i, ids) || slices.ContainsFunc(w.IDs, func(id string) bool { return slices.Contains(ids, id) })
	})
}

// onlyOf tells whether a text is of one person of the records, and names no other.
func (a *asking) onlyOf(r *reading, ids []string) bool {
	return slices.ContainsFunc(ids, func(id string) bool { return a.people[id] }) && !slices.ContainsFunc(r.Words, func(w outline.Word) bool {
		return slices.ContainsFunc(w.IDs, func(id string) bool { return a.people[id] && !slices.Contains(ids, id) })
	})
}

func (a *asking) isPerson(n *Name) bool {
	return slices.ContainsFunc(n.IDs, func(id string) bool { return a.people[id] })
}

// says tells whether a text says, of what the question is about, what it asks for.
func (a *asking) says(s *statement, r *reading) bool {
	return slices.ContainsFunc(a.tellers(r), func(n int) bool {
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
		case Whom:
			if slices.ContainsFunc(a.Names, func(name Name) bool { return a.doneByAnother(r, c, &name) }) {
				return false // that Liu came after him is told by another clause
			}
			if a.From != "" && a.saysBehind(s, r, c) {
				return true
			}
			return a.From != "from" && a.From != "with" && a.saysWho(s, r, c)
		case Whose:
			return a.saysWhose(s, r, c) || a.saysWho(s, r, c)
		case Who, Whoever:
			return a.saysWho(s, r, c)
		case HowMany:
			return r.counts(a, c)
		case HowMuch:
			return r.measures(a, c)
		}
		return false
	})
}

// saysWhere tells whether the clause has a place that the question does not name itself.
func (a *asking) saysWhere(r *reading, n int) bool {
	there := r.asksVerb(&r.Clauses[n]) || a.asksTaker(r, &r.Clauses[n])
	return slices.ContainsFunc(r.momentsOf(n), func(n int) bool {
		c := &r.Clauses[n]
		return (!c.Unsaid || c.Future && a.Planned) && (there || c.Stands) && slices.ContainsFunc(c.Part(outline.Place), func(p outline.Part) bool {
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
	case c.Unsaid, a.Habit && a.Wants == Who && c.Past, a.Wants == Who && a.language.Lasts(c.Lemma) && !a.ownVerb(r, c):
		return false // what it cost tells nobody who paid
	case a.Wants == Who && (a.ownsDeed(s, r, c) || a.byDeedOf(s, r, c)):
		return true
	case a.Wants != Whoever && a.Wants != Whose && !c.Copula && !r.asksVerb(c):
		return false
	case a.Wants == Whom:
		return a.anybody(s, r, append(c.Part(undergoes), c.Part(outline.Other)...))
	case a.Wants == Who:
		if c.Copula && a.gives(s, r, c) {
			return true
		}
		return (!c.Copula || r.asksHead(c)) && !a.ofAnother(r, c, c.Part(undergoes)) && a.anybody(s, r, r.unasked(c, c.Part(does)))
	}
	return a.anybody(s, r, c.Parts) && a.ofPosts(r, c)
}

// ofPosts tells whether the words of a question who held a post are told of the post: of
// the director of a prison nothing is told by where a director was imprisoned.
func (a *asking) ofPosts(r *reading, c *outline.Clause) bool {
	for i := range a.Names {
		ids := a.Names[i].IDs
		is := func(w outline.Word) bool {
			return slices.ContainsFunc(w.IDs, func(id string) bool { return a.posts[id] && slices.Contains(ids, id) })
		}
		if len(a.words) > 0 && slices.ContainsFunc(ids, func(id string) bool { return a.posts[id] }) && !slices.ContainsFunc(c.Parts, func(p outline.Part) bool {
			return slices.ContainsFunc(p.Words, func(i int) bool { return is(r.Words[i]) }) && r.covers(p.Words)
		}) {
			return false
		}
	}
	return true
}

// ofAnotherDoer tells whether the verb of a question what somebody did is told in a text of others
// only.
func (a *asking) ofAnotherDoer(r *reading) bool {
	for i := range a.Names {
		n := &a.Names[i]
		if n.Role != Doer || !a.isPerson(n) {
			continue
		}
		verb := func(c outline.Clause) bool { return r.asksVerb(&c) }
		his := func(c outline.Clause) bool {
			return r.asksVerb(&c) && slices.ContainsFunc(c.Takers(), func(i int) bool {
				return slices.ContainsFunc(r.Words[i].IDs, func(id string) bool { return slices.Contains(n.IDs, id) }) || a.standsFor(r, i, n.IDs)
			})
		}
		if slices.ContainsFunc(r.Clauses, verb) && !slices.ContainsFunc(r.Clauses, his) {
			return true
		}
	}
	return false
}
