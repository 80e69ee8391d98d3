package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// compare says how long people held it, against others or a length.
func (r *run) compare(c query.Compare) outcome {
	if c.A == nil {
		return outcome{}
	}
	if c.Than == nil {
		set := r.set(c.A)
		out := r.about(c.A, &set)
		if len(set.held) == 0 || set.fails() {
			out.verdict = r.emptiness(&set)
			out.held = r.instead(&set, out.of)
			return out
		}
		out.lengths = r.stays(set.held)
		out.verdict = r.eachLasted(c, set.held)
		if doubtful(set.held) {
			out.verdict = open(out.verdict)
		}
		return out
	}
	x, y, out, ok := r.both(c.A, c.Than)
	out.of, out.people = x.people(), x.people()
	if !ok {
		if noSuch(c.A, &x) || noSuch(c.Than, &y) {
			out.verdict = Unknown
		}
		return out
	}
	x.held, y.held = inCommonPosts(x.held, y.held)
	if r.unknownLength(tenuresOf(x.held)) || r.unknownLength(tenuresOf(y.held)) {
		out.held = sorted(slices.Concat(x.held, y.held))
		return out // how long one of them was in office, the records do not tell
	}
	out.lengths = append(r.stays(x.held), r.stays(y.held)...)
	out.verdict = verdictOf(compared(r.total(x.held), c.Cmp, measure{length: r.total(y.held), is: true}))
	if doubtful(x.held) || doubtful(y.held) {
		out.verdict = open(out.verdict)
	}
	return out
}

// eachLasted tells whether the time of each of those whom a set describes compares with a length, which
// is open where it differs; that of several who are named one by one is the time of all of them together.
func (r *run) eachLasted(c query.Compare, held []Held) Verdict {
	limit := measure{n: c.Length.N, unit: c.Length.Unit}
	if _, together := c.A.(query.Join); together {
		return verdictOf(compared(r.total(held), c.Cmp, limit))
	}
	least, greatest := knowledge.Certainly, knowledge.No
	for _, own := range byPerson(held) {
		so := compared(r.total(own), c.Cmp, limit)
		least, greatest = min(least, so), max(greatest, so)
	}
	if least != greatest {
		return Possibly
	}
	return verdictOf(least)
}

// noSuch tells whether a set is the n-th of some who are not so many: of "Ding's second term", where he
// had one, nothing is so or not so.
func noSuch(set query.Set, found *roll) bool {
	_, nth := set.(query.Nth)
	return nth && len(found.held) == 0
}

// open is a verdict where of whom it is said is only possible.
func open(v Verdict) Verdict {
	if v == Unknown {
		return Unknown
	}
	return Possibly
}
