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
	again := min(onePersonIn(&from), onePersonIn(&to))
	for _, a := range from.held {
		for _, b := range to.held {
			if r.spent() {
				return failed(missing)
			}
			end := Held{a.Tenure, min(a.Certain, not(min(again, r.parted(a.Tenure, b.Tenure, out.from))))}
			if end.Certain != knowledge.No {
				out.held = append(out.held, r.amidTwo(end, b, line, ends)...)
			}
		}
	}
	out.held = sorted(out.held)
	return out
}

// onePersonIn tells whether a set is of one person.
func onePersonIn(set *roll) knowledge.Certainty {
	certain := map[*knowledge.Person]bool{}
	for _, h := range set.held {
		if h.Certain == knowledge.Certainly {
			certain[h.Tenure.Person] = true
		}
	}
	switch {
	case len(set.people()) == 1:
		return knowledge.Certainly
	case len(certain) <= 1:
		return knowledge.Possibly
	}
	return knowledge.No
}

// parted tells whether another of the tenures between which somebody came lies between
// two: of who held it twice, the time next to the other's is meant.
func (r *run) parted(a, b *knowledge.Tenure, all []Held) knowledge.Certainty {
	is := knowledge.No
	for _, h := range all {
		if u := h.Tenure; u != a && u != b {
			is = max(is, min(h.Certain, max(min(r.before(a, u), r.before(u, b)), min(r.before(b, u), r.before(u, a)))))
		}
	}
	return is
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
