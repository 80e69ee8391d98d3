package eval

import (
	"slices"

	"officebot/knowledge"
)

// maxReach bounds how far from a tenure others are looked for whose order with it
// the records leave open.
const maxReach = 64

// runsOf numbers the stretches of a post's line in which each tenure certainly
// came before the next: two of one stretch are in the order of the line.
func (e *Evaluator) runsOf(p *knowledge.Post) []int {
	runs := make([]int, len(p.Tenures))
	for i := 1; i < len(runs); i++ {
		runs[i] = runs[i-1]
		if p.Shared || ordered(p.Tenures[i-1], p.Tenures[i]) != knowledge.Certainly {
			runs[i]++
		}
	}
	return runs
}

// before tells whether a tenure came before another: it began earlier, or sat
// earlier in the same single seat.
func (e *Evaluator) before(a, b *knowledge.Tenure) knowledge.Certainty {
	if a.Post == b.Post && !a.Post.Shared && a != b {
		if runs := e.runs[a.Post]; runs[a.Number] == runs[b.Number] {
			if a.Number < b.Number {
				return knowledge.Certainly
			}
			return knowledge.No
		}
	}
	return ordered(a, b)
}

// ordered is before, by what the two themselves say.
func ordered(a, b *knowledge.Tenure) knowledge.Certainty {
	switch {
	case a == b, b.Start.Last < a.Start.First:
		return knowledge.No
	case a.Start.Last < b.Start.First:
		return knowledge.Certainly
	case a.Post == b.Post && !a.Post.Shared && endedBefore(a, b):
		return knowledge.Certainly
	case a.Post == b.Post && !a.Post.Shared && endedBefore(b, a), sameStart(a, b):
		return knowledge.No
	}
	return knowledge.Possibly
}

// sameStart tells whether two tenures began on one day that is known.
func sameStart(a, b *knowledge.Tenure) bool {
	return a.Start == b.Start && a.Start.First == a.Start.Last
}

// endedBefore tells whether a certainly ended before b did.
func endedBefore(a, b *knowledge.Tenure) bool {
	return a.LastDay() < b.LastDay() && a.LastDay() <= heldUntil(b)
}

// heldUntil is the last day that the tenure certainly reached.
func heldUntil(t *knowledge.Tenure) knowledge.Day {
	if t.Ongoing {
		return knowledge.LastDay
	}
	return t.End.First
}

// follows tells whether b came after a where a had been: in a single seat that is
// their order; where several sit at once, b has to have come when a went.
func (e *Evaluator) follows(a, b *knowledge.Tenure) knowledge.Certainty {
	c := e.before(a, b)
	if c == knowledge.No || a.Post != b.Post || !a.Post.Shared {
		return c
	}
	switch {
	case a.Ongoing || a.End.First > b.Start.Last:
		return knowledge.No
	case a.End.Last > b.Start.First && (a.End.Precision == knowledge.Bounded || b.Start.Precision == knowledge.Bounded):
		return knowledge.Possibly
	}
	return c // a handover, as exactly as the records date it
}

// nearer tells whether v came between t and u, where dir is 1 and both came after
// t, or -1 and both came before it.
func (e *Evaluator) nearer(v, u *knowledge.Tenure, dir int) knowledge.Certainty {
	if dir > 0 {
		return e.before(v, u)
	}
	if u.Post == v.Post && u.Post.Shared {
		switch {
		case endedBefore(u, v):
			return knowledge.Certainly
		case v.LastDay() <= heldUntil(u):
			return knowledge.No
		}
		return knowledge.Possibly
	}
	return e.before(u, v)
}

// reach tells whether u came after t (dir 1) or before it (dir -1).
func (e *Evaluator) reach(t, u *knowledge.Tenure, dir int) knowledge.Certainty {
	if dir > 0 {
		return e.follows(t, u)
	}
	return e.follows(u, t)
}

// next is who came after a tenure in a line, or before it where dir is -1, by
// another person: all whom nobody certainly came before. More than one are
// candidates, unless they came together. The line is in order of time.
func (r *run) next(t *knowledge.Tenure, line []Held, dir int) []Held {
	near := r.near(t, line, dir)
	var out []Held
	for _, u := range near {
		if r.looked(len(near)); r.spent() {
			return nil
		}
		certain := u.Certain
		for _, v := range near {
			if v.Tenure == u.Tenure {
				continue
			}
			switch between := min(v.Certain, r.nearer(v.Tenure, u.Tenure, dir)); between {
			case knowledge.Certainly:
				certain = knowledge.No
			case knowledge.Possibly:
				certain = min(certain, knowledge.Possibly)
			}
		}
		if certain != knowledge.No {
			out = append(out, Held{u.Tenure, certain})
		}
	}
	return out
}

// near is who may be next to a tenure, by another person: everybody on that side
// up to the first who certainly is there and whoever is not certainly beyond.
func (r *run) near(t *knowledge.Tenure, line []Held, dir int) []Held {
	at := r.place(t, line)
	var near []Held
	var nearest *knowledge.Tenure // certainly on that side
	for i, found := at, 0; i >= 0 && i < len(line) && found <= maxReach; i += dir {
		u := line[i]
		r.looked(1)
		c := min(u.Certain, r.reach(t, u.Tenure, dir))
		if c == knowledge.No || u.Tenure.Person == t.Person {
			continue
		}
		if nearest != nil {
			found++
			if r.farther(nearest, u.Tenure, dir) {
				break
			}
		}
		near = append(near, Held{u.Tenure, c})
		if c == knowledge.Certainly && nearest == nil {
			nearest = u.Tenure
		}
	}
	for i, left := at-dir, maxReach; i >= 0 && i < len(line) && left > 0; i, left = i-dir, left-1 {
		u := line[i]
		c := min(u.Certain, r.reach(t, u.Tenure, dir))
		if c != knowledge.No && u.Tenure.Person != t.Person {
			near = append(near, Held{u.Tenure, c})
		}
		if outside(t, u.Tenure, dir) {
			break
		}
	}
	if dir < 0 {
		slices.Reverse(near)
	}
	return sorted(near)
}

// farther tells whether u, and all beyond it in the line, are farther from where
// the walk began than v certainly is.
func (r *run) farther(v, u *knowledge.Tenure, dir int) bool {
	if dir > 0 {
		return v.Start.Last < u.Start.First
	}
	// Backwards who ended last is nearest, and in a single seat whoever stands
	// before v ended before it.
	return !v.Post.Shared && v.Post == u.Post && r.before(u, v) == knowledge.Certainly
}

// outside tells whether u, met on the way to the other side of t, and all beyond it
// are certainly on that side.
func outside(t, u *knowledge.Tenure, dir int) bool {
	if dir > 0 {
		return u.Start.Last < t.Start.First && u.StartGiven()
	}
	return t.Start.Last < u.Start.First
}

// place is where a tenure stands in a line, or would stand.
func (r *run) place(t *knowledge.Tenure, line []Held) int {
	if len(line) == len(t.Post.Tenures) && t.Number < len(line) && line[t.Number].Tenure == t {
		return t.Number
	}
	if i := slices.IndexFunc(line, func(h Held) bool { return h.Tenure == t }); i >= 0 {
		r.looked(len(line))
		return i
	}
	i, _ := slices.BinarySearchFunc(line, t, func(h Held, t *knowledge.Tenure) int { return knowledge.CompareTenures(h.Tenure, t) })
	return min(i, max(0, len(line)-1))
}
