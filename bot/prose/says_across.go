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

// knows tells whether the question has all to whom is done what a clause tells, and who does
// it where it is done to nobody, but what it asks for: by a word, a name or a pronoun.
func (a *asking) knows(r *reading, c *outline.Clause) bool {
	does, undergoes := outline.Subject, outline.Object
	if c.Passive {
		does, undergoes = outline.Agent, outline.Subject
	}
	known := func(parts []outline.Part) bool {
		return len(parts) > 0 && !slices.ContainsFunc(parts, func(p outline.Part) bool {
			return !slices.ContainsFunc(p.Words, func(i int) bool {
				w := &r.Words[i]
				return !w.Under && (r.asked(i) || a.naming(w.IDs) || a.language.Refers(w.Text))
			})
		})
	}
	if a.Wants == Whom || len(c.Part(undergoes)) == 0 {
		return known(c.Part(does))
	}
	return known(c.Part(undergoes))
}

// onTheWay tells whether the one word of a question about somebody stands in a clause only by
// another, and neither as its verb nor as who or what it is about: of a salary nothing is told
// by "persuaded parliament to pay for a telescope".
func (a *asking) onTheWay(r *reading) bool {
	if len(a.words) != 1 || !slices.ContainsFunc(a.Names, func(n Name) bool { return a.isPerson(&n) }) || len(r.at[0]) == 0 || len(r.places(a.words[0].self)) > 0 {
		return false
	}
	return !slices.ContainsFunc(r.Clauses, func(c outline.Clause) bool {
		return slices.ContainsFunc(r.at[0], func(i int) bool {
			return i == c.Verb || slices.Contains(c.Takers(), i) || slices.Contains(c.Undergoers(), i)
		})
	})
}
