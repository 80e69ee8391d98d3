package eval

import (
	"slices"

	"officebot/knowledge"
)

// roll is a set worked out: its tenures, in order of time, and what is known of
// those that are missing. Rolls share their slices; nobody writes into them.
type roll struct {
	held  []Held
	posts []*knowledge.Post // in which was looked
	open  bool              // somebody may belong here of whom the records are silent
	why   reason            // why there is nobody, where it is no plain absence
	whole bool              // every tenure of posts, and nothing else
	asked *period           // the time that it was last held against
	from  []Held            // what was stepped from, or counted along
	facts []*knowledge.Fact // that it rests on
	notes []Note
}

// reason is why a set is empty.
type reason uint8

const (
	absent  reason = iota // the records show nobody
	missing               // it names what the records do not have, or has a hole
	future                // it is about a time to come
	beyond                // there are not so many
	edge                  // it steps past the end of a line
	silent                // the records do not say
)

// failed is a roll of nobody for a reason.
func failed(why reason) roll { return roll{why: why, open: true} }

// fails tells whether the set could not be worked out, so that what is made of it
// cannot be either.
func (s *roll) fails() bool { return s.why == missing || s.why == future || s.why == silent }

// with is the roll with other tenures, all of its own.
func (s roll) with(held []Held) roll {
	s.held, s.whole = held, false
	return s
}

// among is with, where the others of the roll are what it was picked from.
func (s roll) among(held []Held) roll {
	s.from = s.held
	return s.with(held)
}

// people are who holds the tenures, in order of time, each once.
func (s *roll) people() []*knowledge.Person { return peopleOf(s.held) }

func peopleOf(held []Held) []*knowledge.Person {
	if len(held) == 0 {
		return nil
	}
	if len(held) == 1 {
		return []*knowledge.Person{held[0].Tenure.Person}
	}
	seen := make(map[*knowledge.Person]bool, len(held))
	out := make([]*knowledge.Person, 0, len(held))
	for _, h := range held {
		if !seen[h.Tenure.Person] {
			seen[h.Tenure.Person] = true
			out = append(out, h.Tenure.Person)
		}
	}
	return out
}

// certainties is how certain each person of a roll is to belong to it.
func (s *roll) certainties() map[*knowledge.Person]knowledge.Certainty {
	out := make(map[*knowledge.Person]knowledge.Certainty, len(s.held))
	for _, h := range s.held {
		out[h.Tenure.Person] = max(out[h.Tenure.Person], h.Certain)
	}
	return out
}

// most is how certain it is that a set is not empty.
func most(held []Held) knowledge.Certainty {
	best := knowledge.No
	for _, h := range held {
		best = max(best, h.Certain)
	}
	return best
}

// doubtful tells whether any tenure only possibly belongs.
func doubtful(held []Held) bool {
	return slices.ContainsFunc(held, func(h Held) bool { return h.Certain != knowledge.Certainly })
}

func certainly(tenures []*knowledge.Tenure) []Held {
	out := make([]Held, len(tenures))
	for i, t := range tenures {
		out[i] = Held{t, knowledge.Certainly}
	}
	return out
}

// tenuresOf are the tenures without their certainty.
func tenuresOf(held []Held) []*knowledge.Tenure {
	out := make([]*knowledge.Tenure, len(held))
	for i, h := range held {
		out[i] = h.Tenure
	}
	return out
}

// keep filters held by how certain it is of each; a tenure is as uncertain as the
// less certain of what it was and is.
func keep(held []Held, certain func(Held) knowledge.Certainty) []Held {
	var out []Held
	for _, h := range held {
		if c := min(h.Certain, certain(h)); c != knowledge.No {
			out = append(out, Held{h.Tenure, c})
		}
	}
	return out
}

// merged is every tenure of posts in order of time; in each post it is the post's
// own order.
func (e *Evaluator) merged(posts []*knowledge.Post) []Held {
	switch len(posts) {
	case 0:
		return nil
	case 1:
		return e.lines[posts[0]]
	}
	half := len(posts) / 2
	return mergeHeld(e.merged(posts[:half]), e.merged(posts[half:]))
}

// mergeHeld joins two rolls that are in order of time; a tenure of both is as
// certain as the more certain of the two.
func mergeHeld(a, b []Held) []Held {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 {
		return a
	}
	out := make([]Held, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch c := knowledge.CompareTenures(a[0].Tenure, b[0].Tenure); {
		case a[0].Tenure == b[0].Tenure:
			out = append(out, Held{a[0].Tenure, max(a[0].Certain, b[0].Certain)})
			a, b = a[1:], b[1:]
		case c <= 0:
			out, a = append(out, a[0]), a[1:]
		default:
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// sorted puts tenures that were found in no order into order of time, each once.
func sorted(held []Held) []Held {
	if len(held) < 2 {
		return held
	}
	best := make(map[*knowledge.Tenure]knowledge.Certainty, len(held))
	for _, h := range held {
		best[h.Tenure] = max(best[h.Tenure], h.Certain)
	}
	out := make([]Held, 0, len(best))
	for _, h := range held {
		if c, ok := best[h.Tenure]; ok {
			out = append(out, Held{h.Tenure, c})
			delete(best, h.Tenure)
		}
	}
	slices.SortStableFunc(out, func(a, b Held) int { return knowledge.CompareTenures(a.Tenure, b.Tenure) })
	return out
}
