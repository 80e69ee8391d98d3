package prose

import (
	"slices"

	"officebot/bot/outline"
)

// about are the clauses that have all words of the question which the text has.
func (r *reading) about() []int {
	var out []int
	for n := range r.Clauses {
		if r.covers(r.scope[n]) {
			out = append(out, n)
		}
	}
	if len(out) > 0 {
		return out
	}
	first := len(r.at)
	if len(r.describing) > 0 {
		first++ // "how much power did the restored president get" has no verb but what describes him
	}
	for n := range r.Clauses {
		c := &r.Clauses[n]
		if word := r.wordOf(c.Verb); word < first && !r.describes(c) && (word < len(r.at) || r.covered(c)) && r.covers(r.around(n)) {
			first, out = word, []int{n}
		}
	}
	return out
}

// covered tells whether a word of the question that describes nothing stands in a clause.
func (r *reading) covered(c *outline.Clause) bool {
	return slices.ContainsFunc(c.Words, func(i int) bool { return r.asked(i) && !slices.Contains(r.describing, i) })
}

// wordOf is the first word of the question that stands at a place, the number of them where none does:
// its own verb stands before that of what says when, "where did he go after he had left".
func (r *reading) wordOf(place int) int {
	for i, at := range r.at {
		if slices.Contains(at, place) {
			return i
		}
	}
	return len(r.at)
}

// describes tells whether the verb of a clause is a word of the question that only says which thing is
// meant: "was stolen" for "the stolen crown".
func (r *reading) describes(c *outline.Clause) bool { return slices.Contains(r.describing, c.Verb) }

// around are the words of a clause, of those with the same subject, of that on which it
// hangs and of those that hang on it: "where was the stolen violin found".
func (r *reading) around(n int) []int {
	c := &r.Clauses[n]
	out := slices.Clone(r.scope[n])
	for o := range r.Clauses {
		other := &r.Clauses[o]
		if o == c.Above || other.Above == n || sameSubject(c, other) {
			out = append(out, r.scope[o]...)
		}
	}
	if n > 0 && r.refers[n] {
		out = append(out, r.scope[n-1]...) // "he had the tower built; it took six years"
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

// sameSubject tells whether two clauses are of the same.
func sameSubject(c, other *outline.Clause) bool {
	subject, same := c.Part(outline.Subject), other.Part(outline.Subject)
	return len(subject) > 0 && len(same) > 0 && slices.Equal(subject[0].Words, same[0].Words)
}
