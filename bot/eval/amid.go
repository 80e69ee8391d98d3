package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// amid is everybody who came between two, whichever of them was first.
func (r *run) amid(s query.Between) roll {
	from, to := r.set(s.From), r.set(s.To)
	line, ok := r.line(s.Line)
	switch {
	case from.fails():
		return from
	case to.fails():
		return to
	case !ok:
		return failed(line.why)
	case len(from.held) == 0 || len(to.held) == 0:
		return failed(silent)
	}
	out := r.stepped(&from, line)
	out.from = sorted(append(slices.Clone(from.held), to.held...))
	if line == nil {
		out.posts = postsOf(out.from)
		out.open = !r.closed(out.posts)
	}
	ends := make(map[*knowledge.Tenure]knowledge.Certainty, len(out.from))
	for _, h := range out.from {
		ends[h.Tenure] = h.Certain
	}
	again := len(from.people()) == 1 && len(to.people()) == 1
	for _, a := range from.held {
		for _, b := range to.held {
			if r.spent() {
				return failed(missing)
			}
			if !again || r.adjoining(a.Tenure, b.Tenure, out.from) {
				out.held = append(out.held, r.amidTwo(a, b, line, ends)...)
			}
		}
	}
	out.held = sorted(out.held)
	return out
}

// adjoining tells whether no other of the tenures between which somebody came lies between
// two: of who held it twice, the time next to the other's is meant.
func (r *run) adjoining(a, b *knowledge.Tenure, all []Held) bool {
	return !slices.ContainsFunc(all, func(h Held) bool {
		u := h.Tenure
		return u != a && u != b && (r.before(a, u) == knowledge.Certainly && r.before(u, b) == knowledge.Certainly || r.before(b, u) == knowledge.Certainly && r.before(u, a) == knowledge.Certainly)
	})
}

func (r *run) amidTwo(a, b Held, line *roll, ends map[*knowledge.Tenure]knowledge.Certainty) []Held {
	switch r.before(a.Tenure, b.Tenure) {
	case knowledge.No:
		a, b = b, a
	case knowledge.Possibly:
		a.Certain = knowledge.Possibly
		turned := r.amidOrdered(b, a, line, ends)
		return append(r.amidOrdered(a, b, line, ends), turned...)
	}
	return r.amidOrdered(a, b, line, ends)
}

func (r *run) amidOrdered(a, b Held, line *roll, ends map[*knowledge.Tenure]knowledge.Certainty) []Held {
	held := r.lineOf(a.Tenure, line, true)
	if line == nil && !slices.Contains(chain(a.Tenure.Post), b.Tenure.Post) {
		held = r.begun(r.merged([]*knowledge.Post{a.Tenure.Post, b.Tenure.Post}))
	}
	var out []Held
	for _, u := range held {
		r.looked(1)
		if c := min(u.Certain, a.Certain, b.Certain, not(ends[u.Tenure]), r.before(a.Tenure, u.Tenure), r.before(u.Tenure, b.Tenure)); c != knowledge.No {
			out = append(out, Held{u.Tenure, c})
		}
	}
	return out
}
