package prose

import (
	"slices"

	"officebot/bot/outline"
)

// underTitle tells whether a sentence has just the question's words for its title, but for those of
// calling something so, and has somewhere else what some part of it is asked for: "where is the
// ground", "what is the ground called" of "they have played at Tanyard Lane", under "The ground".
func (a *asking) underTitle(s *statement, has func(r *reading, p outline.Part) bool) bool {
	if s.fact == nil || len(a.Names) > 0 && !a.ofBodies() {
		return false
	}
	titled := 0
	for i := range a.words {
		w := &a.words[i]
		switch {
		case w.Optional, slices.Contains(w.Events, calling):
		case anyIn(s.title.words, w.self) || anyIn(s.title.words, w.kin):
			titled++
		default:
			return false
		}
	}
	for _, word := range s.title.words {
		if !a.language.Article(word) {
			titled--
		}
	}
	if titled != 0 || len(s.title.words) == 0 {
		return false
	}
	r := a.reading(s)
	return slices.ContainsFunc(r.Clauses, func(c outline.Clause) bool {
		return !c.Unsaid && slices.ContainsFunc(c.Parts, func(p outline.Part) bool { return has(r, p) })
	})
}

// ofBodies tells whether all that a question names are bodies.
func (a *asking) ofBodies() bool {
	return !slices.ContainsFunc(a.Names, func(n Name) bool {
		return slices.ContainsFunc(n.IDs, func(id string) bool { return a.people[id] || a.posts[id] })
	})
}

// isPlace tells whether a part says where something is that the question does not.
func (a *asking) isPlace(r *reading, p outline.Part) bool {
	return p.Kind == outline.Place && a.isNew(r, p.Words) && !slices.ContainsFunc(p.Words, func(i int) bool { return r.Words[i].Number })
}

// isNamed tells whether a part has a name that is not one of the records, nor stands in the question.
func (a *asking) isNamed(r *reading, p outline.Part) bool {
	return p.Kind != outline.Time && slices.ContainsFunc(p.Words, func(i int) bool {
		return r.Words[i].Upper && len(r.Words[i].IDs) == 0 && !r.asked(i)
	})
}
