package prose

import (
	"slices"

	"officebot/bot/outline"
)

// hasName tells whether a text has a name of what the question asks for the name of: beside one of
// its common words, and not in the question itself.
func (a *asking) hasName(r *reading) bool {
	stands := func(k int, proper bool) bool {
		for i := range a.words {
			if a.words[i].Proper == proper && slices.Contains(r.at[i], k) {
				return true
			}
		}
		return false
	}
	for i := range r.Words {
		w := &r.Words[i]
		if w.Upper && !r.asked(i) && i+1 < len(r.Words) && r.Words[i+1].Upper && stands(i+1, false) {
			return true // "in Qincheng Prison"
		}
		if !w.Upper && len(w.IDs) == 0 || r.asked(i) || w.Person && a.naming(w.IDs) || i > 0 && a.language.Within(r.Words[i-1].Text) || slices.ContainsFunc(w.IDs, func(id string) bool { return a.posts[id] }) || stands(i-1, true) || stands(i+1, true) {
			continue // the given name of whoever the question names
		}
		for k := max(0, i-besideName); k <= min(len(r.Words)-1, i+besideName); k++ {
			if stands(k, false) {
				return true
			}
		}
	}
	return false
}

// asksWhichPlace tells whether a question asks which of a kind of place it is, and a text speaks of such:
// "on what street is it" is not told by a street door.
func (a *asking) asksWhichPlace(r *reading) bool {
	for i := range a.words {
		if a.words[i].Sort && slices.ContainsFunc(r.at[i], func(k int) bool { return r.Words[k].Place }) {
			return true
		}
	}
	return false
}

// namesIt tells whether what a common word of the question stands for has its name right behind it, where
// no verb has to say that it is called so: "her memoirs, Mud on the Carpet", "the elephant Bronwen".
func (a *asking) namesIt(r *reading) bool {
	named := func(i int) bool {
		return i < len(r.Words) && r.Words[i].Upper && len(r.Words[i].IDs) == 0 && !r.asked(i)
	}
	for i := range a.words {
		for _, k := range r.at[i] {
			if r.Words[k].Upper || a.words[i].Vague || a.language.Restricts(a.words[i].Text) || slices.Contains(a.words[i].Events, calling) || slices.ContainsFunc(r.Clauses, func(c outline.Clause) bool { return c.Verb == k }) {
				continue
			}
			if named(k+1) || k+1 < len(r.Words) && a.language.Definite(r.Words[k+1].Text) && named(k+2) && r.begins(k+1) {
				return true
			}
		}
	}
	return false
}

// begins tells whether a part of a clause begins at a place.
func (r *reading) begins(i int) bool {
	return slices.ContainsFunc(r.Clauses, func(c outline.Clause) bool {
		return slices.ContainsFunc(c.Parts, func(p outline.Part) bool { return p.Words[0] == i })
	})
}

// namesOther tells whether what something is called in a text belongs to something else than what
// the question asks the name of: "the club's nickname" is not what its ground is called.
func (a *asking) namesOther(r *reading) bool {
	for i := range r.at {
		if !slices.Contains(a.words[i].Events, calling) {
			continue
		}
		for _, k := range r.at[i] {
			if at := r.ownedAt(k); at > 0 && !anyIn(r.stems[k:k+1], a.words[i].self) && !r.asked(at-1) && !a.naming(r.Words[at-1].IDs) {
				return true
			}
		}
	}
	return false
}

// besideName is how many words may stand between a name and what it is of: "eleven operas, of which
// The Salt Road".
const besideName = 5

// besideNext tells whether a word that belongs to a name stands right before the next one of the question in a
// statement as it does there: "the founders concert" of "the Founder's Concert".
func (a *asking) besideNext(s *statement, i int) bool {
	if i+1 >= len(a.words) || len(a.words[i].self) == 0 || len(a.words[i+1].self) == 0 {
		return false
	}
	both := slices.Concat(a.words[i].self[0], a.words[i+1].self[0])
	return len(both) == 2 && (follows(s.text.words, both) || follows(s.title.words, both))
}
