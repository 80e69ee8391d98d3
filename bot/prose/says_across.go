package prose

import (
	"slices"

	"officebot/bot/outline"
)

// tellers are the clauses that the question's words are about; where none has them all,
// those of which the verb is asked and all that stands around it, with the other words
// elsewhere in the text: "It broke, and Vogel ground a second one without charge".
func (a *asking) tellers(r *reading) []int {
	if out := r.about(); len(out) > 0 {
		return out
	}
	var out []int
	for n := range r.Clauses {
		if c := &r.Clauses[n]; r.asksVerb(c) && a.knows(r, c) {
			out = append(out, n)
		}
	}
	return out
}

// knows tells whether the question has all who do what a clause tells and to whom it is
// done, but what it asks for, by a word, a name or a pronoun.
func (a *asking) knows(r *reading, c *outline.Clause) bool {
	does, undergoes := outline.Subject, outline.Object
	if c.Passive {
		does, undergoes = outline.Agent, outline.Subject
	}
	any := false
	for _, p := range c.Parts {
		switch {
		case p.Kind != does && p.Kind != undergoes, a.Wants == Who && p.Kind == does, a.Wants == Whom && p.Kind == undergoes:
			continue
		case p.Kind == does && c.Passive:
			continue // by whom it was done need not be said
		case !slices.ContainsFunc(p.Words, func(i int) bool {
			w := &r.Words[i]
			return !w.Under && (r.asked(i) || a.naming(w.IDs) || a.language.Refers(w.Text))
		}):
			return false
		}
		any = true
	}
	return any
}
