package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// nth is the n-th stretch of a set. Of an office of several posts that can be
// counted in each post and through all; from the end only the whole line counts.
func (r *run) nth(s query.Nth) roll {
	set := r.set(s.Set)
	if set.fails() {
		return set
	}
	if s.N == 0 {
		return failed(missing)
	}
	line := full(set.held)
	out := set.with(slices.Clone(r.nthIn(line, s.N)))
	if byTimes(s.Set) {
		out = set.with(r.nthPerson(line, s.N))
	}
	out.from = set.held
	if set.whole && s.N > 0 && r.isOffice(set.posts) && len(set.posts) > 1 {
		out.held = r.nthReadings(out.held, s.N)
	}
	if b, ok := s.Set.(query.Beyond); ok && r.returns(b.From) {
		for i := range out.held {
			out.held[i].Certain = knowledge.Possibly // of which of his times they are counted is open
		}
	}
	if len(out.held) == 0 {
		out.why = beyond
	}
	return out
}

// byTimes tells whether a set is of people for how often they held a post: the second of those who
// served twice is not the first's second time.
func byTimes(s query.Set) bool {
	for ; s != nil; s = query.Inner(s) {
		if _, ok := s.(query.Repeated); ok {
			return true
		}
	}
	return false
}

// nthPerson is every stretch of the n-th of the people of some tenures, by when each began first; from
// the end by when each began last.
func (r *run) nthPerson(held []Held, n int) []Held {
	var ones []Held
	for _, own := range byPerson(held) {
		if n < 0 {
			slices.Reverse(own)
		}
		ones = append(ones, own[0])
	}
	picked := roll{held: r.nthIn(sorted(ones), n)}
	certain := picked.certainties()
	return keep(held, func(h Held) knowledge.Certainty { return certain[h.Tenure.Person] })
}

// returns tells whether a set has more than one stretch of time.
func (r *run) returns(s query.Set) bool {
	set := r.set(s)
	return len(set.held) > 1
}

// nthReadings adds to who is n-th through all of the office's posts who is so in
// each of them. Several are readings, none of them certain.
func (r *run) nthReadings(through []Held, n int) []Held {
	held := slices.Clone(through)
	for _, p := range r.office {
		held = append(held, r.nthIn(full(r.begun(r.lines[p])), n)...)
	}
	held = sorted(held)
	if len(held) > 1 {
		for i := range held {
			held[i].Certain = knowledge.Possibly
		}
	}
	return held
}

// nthIn is the n-th of tenures in order, from the end where n is negative. Who may
// or may not belong to them, and an order that the records leave open, make for
// several candidates.
func (r *run) nthIn(held []Held, n int) []Held {
	fromEnd := n < 0
	if fromEnd {
		n = -max(n, -len(held)-1)
	}
	if n > len(held) {
		return nil
	}
	if r.plain(held) {
		if fromEnd {
			n = len(held) - n + 1
		}
		return held[n-1 : n : n]
	}
	var out []Held
	for i, p := range r.places(held, fromEnd) {
		switch {
		case p.least > n || p.most < n:
		case p.least == n && p.most == n:
			out = append(out, held[i])
		default:
			out = append(out, Held{held[i].Tenure, knowledge.Possibly})
		}
	}
	return out
}

// take is the first stretches of a set, or the last.
func (r *run) take(s query.Take) roll {
	set := r.set(s.Set)
	if set.fails() {
		return set
	}
	held := full(set.held)
	n, fromEnd := s.N, s.N < 0
	if fromEnd {
		n = -n
	}
	if n <= 0 {
		return failed(missing)
	}
	out := set.with(r.taken(held, n, fromEnd))
	out.from = set.held
	return out
}

func (r *run) taken(held []Held, n int, fromEnd bool) []Held {
	if n >= len(held) {
		return held
	}
	if r.plain(held) {
		if fromEnd {
			return held[len(held)-n:]
		}
		return held[:n]
	}
	var out []Held
	for i, p := range r.places(held, fromEnd) {
		switch {
		case p.least > n:
		case p.most <= n:
			out = append(out, held[i])
		default:
			out = append(out, Held{held[i].Tenure, knowledge.Possibly})
		}
	}
	return out
}
