package prose

import (
	"slices"

	"officebot/bot/outline"
)

// asksHead tells whether what somebody is said to be is a word of the question: the
// leader of the violins leads them, the first Briton is the first from there.
func (r *reading) asksHead(c *outline.Clause) bool {
	object := c.Part(outline.Object)
	return len(object) > 0 && slices.ContainsFunc(object[0].Words, func(i int) bool { return r.asked(i) && !r.Words[i].Under && (r.Words[i].Person || r.Words[i].Upper) })
}

// asksVerb tells whether the verb of a clause is a word of the question.
func (r *reading) asksVerb(c *outline.Clause) bool {
	return r.asked(c.Verb)
}

// asksNoun tells whether a word of the question is what does a clause or undergoes it.
func (r *reading) asksNoun(c *outline.Clause) bool {
	return slices.ContainsFunc(slices.Concat(c.Takers(), c.Undergoers()), func(i int) bool { return r.asked(i) && !r.Words[i].Under })
}

// asksTaker tells whether the question's words are about who or what stands as the subject of
// a clause, or a pronoun may stand for it: a place to which another took it is not where it
// is.
func (a *asking) asksTaker(r *reading, c *outline.Clause) bool {
	return slices.ContainsFunc(c.Takers(), func(i int) bool {
		text := r.Words[i].Text
		return (r.asked(i) || a.naming(r.Words[i].IDs)) && !r.Words[i].Under || a.language.Refers(text) && !a.language.Somebody(text)
	})
}

// unasked are the parts of a clause in which no word of the question stands, but for one that stands for its verb as
// well: "designed by the architect" of who drew the plans.
func (r *reading) unasked(c *outline.Clause, parts []outline.Part) []outline.Part {
	return slices.DeleteFunc(parts, func(p outline.Part) bool {
		return slices.ContainsFunc(p.Words, func(i int) bool {
			return slices.ContainsFunc(r.at, func(at []int) bool { return slices.Contains(at, i) && !slices.Contains(at, c.Verb) })
		})
	})
}

// anybody tells whether one of some parts is somebody whom the question does not name.
func (a *asking) anybody(s *statement, r *reading, parts []outline.Part) bool {
	return slices.ContainsFunc(parts, func(p outline.Part) bool {
		if p.Kind == outline.Place || p.Kind == outline.Time {
			return false
		}
		if len(p.Words) == 1 && a.language.Somebody(r.Words[p.Words[0]].Text) {
			if !a.alone(s) {
				return false
			}
			s.people = []string{s.fact.People[0].ID}
			return true
		}
		if !a.isNew(r, p.Words) {
			return false
		}
		return slices.ContainsFunc(p.Words, func(i int) bool {
			w := &r.Words[i]
			if w.Under {
				return false
			}
			if !w.Person && (!w.Upper || len(w.IDs) > 0) && (!w.Body && !w.Doer || a.Wants == Whoever) || a.naming(w.IDs) || r.asked(i) {
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
