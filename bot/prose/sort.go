package prose

import (
	"slices"

	"officebot/bot/outline"
)

// butSort tells whether a statement has all words of a question but the one that says what sort
// of thing is asked for, and tells in a clause with the verb of the question of something that it
// does not name: "which family did the lodge belong to" of "it belonged to the Counts of Orrin".
func (a *asking) butSort(s *statement, covered []how) bool {
	if a.Wants != What || s.fact == nil {
		return false
	}
	own := len(a.Names)
	var lacks *sought
	for i := range covered {
		switch w := &a.words[i]; {
		case w.Optional:
		case covered[i] == missing && w.Sort:
			lacks = w
		case covered[i] == missing:
			return false
		case covered[i] == bySelf && !w.Weak:
			own++
		}
	}
	r := a.reading(s)
	if lacks == nil || own < 2 && !a.namesBehind(r) {
		return false
	}
	return a.tellsNew(r, len(lacks.bases) >= manyKinds) || len(lacks.Units) > 0 && a.hasNumberBehind(r)
}

// namesBehind tells whether behind the preposition of the question, and the verb for which it asks of somebody,
// stands a name: "at which battle was he maimed" of "lost an arm at Gallipoli".
func (a *asking) namesBehind(r *reading) bool {
	return a.SortBehind != "" && slices.ContainsFunc(a.Names, func(n Name) bool { return a.isPerson(&n) }) && slices.ContainsFunc(r.about(), func(n int) bool {
		c := &r.Clauses[n]
		return !c.Unsaid && r.asksVerb(c) && slices.ContainsFunc(c.Parts, func(p outline.Part) bool {
			return r.Words[p.Words[0]].Text == a.SortBehind && len(p.Words) > 1 && r.Words[p.Words[1]].Upper && len(r.Words[p.Words[1]].IDs) == 0
		})
	})
}

// manyKinds is of how many kinds of something a language has to know that one which it does not know
// by them can only have a name: no guide is a song.
const manyKinds = 15

// tellsNew tells whether a clause that the question's words are about has its verb, and where that
// asks for something what it does not name; by a name, where that is all that it may be.
func (a *asking) tellsNew(r *reading, byName bool) bool {
	return slices.ContainsFunc(r.about(), func(n int) bool {
		c := &r.Clauses[n]
		if c.Unsaid || c.Copula || !a.verbOf(r, c) && !r.asksVerb(c) {
			return false
		}
		told := slices.DeleteFunc(a.sortParts(r, c), func(p outline.Part) bool {
			return slices.ContainsFunc(p.Words, r.asked) || !a.isNew(r, p.Words)
		})
		return len(told) > 0 && !(byName && slices.ContainsFunc(told, func(p outline.Part) bool { return a.hasCommon(r, p.Words) }))
	})
}

// hasCommon tells whether a noun in small letters stands at some places.
func (a *asking) hasCommon(r *reading, places []int) bool {
	return slices.ContainsFunc(places, func(i int) bool {
		w := &r.Words[i]
		return w.Text != "" && !w.Upper && !w.Number && !a.language.Little(w.Text)
	})
}

// sortParts are the parts of a clause that may be what a question asks for by its sort: of who does
// it, to whom it is done, or behind the same preposition.
func (a *asking) sortParts(r *reading, c *outline.Clause) []outline.Part {
	does, undergoes := outline.Subject, outline.Object
	if c.Passive {
		does, undergoes = outline.Agent, outline.Subject
	}
	switch {
	case a.SortDoes:
		return c.Part(does)
	case a.SortBehind == "":
		return c.Part(undergoes)
	}
	return slices.DeleteFunc(slices.Clone(c.Parts), func(p outline.Part) bool { return r.Words[p.Words[0]].Text != a.SortBehind })
}

// verbOf tells whether the verb of a clause is one of the question's own, or says the same, and
// means something by itself.
func (a *asking) verbOf(r *reading, c *outline.Clause) bool {
	return c.Verb >= 0 && slices.ContainsFunc(a.words, func(w sought) bool {
		return !w.Weak && !w.Carries && (anyIn(r.stems[c.Verb:c.Verb+1], w.self) || a.language.Same(w.Text, c.Lemma))
	})
}

// onlySome tells whether a text has of what a question asks which it was only that there was one:
// "bequeathed by a sea captain"; a thing by a narrower word is told well enough: which coin, "a penny".
func (a *asking) onlySome(r *reading) bool {
	for i := range a.words {
		if w := &a.words[i]; !w.Sort || len(r.at[i]) == 0 || slices.ContainsFunc(r.at[i], func(k int) bool {
			narrower := !anyIn(r.stems[k:k+1], w.self) && !r.Words[k].Person
			return narrower || !a.isSome(r, k)
		}) {
			continue
		}
		return true
	}
	return false
}

// isSome tells whether a noun at a place has an article that says no more than that there was one,
// and no name behind it.
func (a *asking) isSome(r *reading, k int) bool {
	owner := k+1 < len(r.Words) && r.Words[k+1].Text == "" // "a ship's bell"
	if owner || slices.ContainsFunc(r.Clauses, func(c outline.Clause) bool { return c.Verb == k }) {
		return false
	}
	for n := 1; n <= maxBehindName; n++ {
		if k+n < len(r.Words) && r.Words[k+n].Upper {
			return false // "a parrot called Kepler"
		}
	}
	for n := 1; n <= maxBeforeNoun && n <= k; n++ {
		if text := r.Words[k-n].Text; a.language.Article(text) {
			return !a.language.Definite(text)
		}
		if w := &r.Words[k-n]; w.Upper || w.Number {
			return false
		}
	}
	return false
}

// How many words may stand between a noun and its article, or its name.
const (
	maxBeforeNoun = 2
	maxBehindName = 3
)
