package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// under is the tenures of a set that served people: those whom the records name as
// served, and where they name nobody, those who were in office in a leader's time.
func (r *run) under(s query.Under) roll {
	set, leaders := r.set(s.Set), r.set(s.Leaders)
	if set.fails() {
		return set
	}
	if leaders.why == missing || leaders.why == future {
		return failed(leaders.why)
	}
	people := leaders.people()
	if of, ok := s.Leaders.(query.Of); ok && len(people) == 0 {
		for _, id := range of.People {
			people = append(people, r.people[id])
		}
	}
	// Where the records tell of some that they served somebody, those who only may
	// have are left out.
	told, own := make([]bool, len(people)), make([]bool, len(people))
	times := make([][]*knowledge.Tenure, len(people))
	named := map[*knowledge.Person][]*knowledge.Tenure{}
	for _, h := range leaders.held {
		named[h.Tenure.Person] = append(named[h.Tenure.Person], h.Tenure)
	}
	for i, p := range people {
		if r.looked(len(set.held)); r.spent() {
			return failed(missing)
		}
		times[i], own[i] = r.timeOf(p, named[p], &set)
		set.open = set.open || len(times[i]) == 0 && !own[i]
		told[i] = slices.ContainsFunc(set.held, func(h Held) bool { return slices.Contains(h.Tenure.Under, p) })
	}
	certain := leaders.certainties()
	out := set.among(keep(set.held, func(h Held) knowledge.Certainty {
		best := knowledge.No
		for i, p := range people {
			if r.spent() {
				return knowledge.No
			}
			r.looked(len(times[i]))
			c := r.served(h.Tenure, p, times[i], set.posts)
			if own[i] {
				c = yes(h.Tenure.Person == p)
			}
			if told[i] && c == knowledge.Possibly {
				c = knowledge.No
			}
			if of := certain[p]; of != knowledge.No {
				c = min(c, of)
			}
			best = max(best, c)
		}
		return best
	}))
	out = r.emptyUnder(out, people)
	if len(people) == 0 || len(out.held) == 0 && set.open {
		out.why = silent
	}
	return out
}

// leaderAsked is a roll of those in a post under somebody as of whoever led him, where that is asked for by the
// post alone: "Chen's president". No claim is judged so: nobody served whom he led.
func (r *run) leaderAsked(s query.Set, out roll) roll {
	under, ok := s.(query.Under)
	_, all := under.Set.(query.All)
	of, named := under.Leaders.(query.Of)
	if !ok || !all || !named {
		return out
	}
	var times []period
	for _, id := range of.People {
		p := r.people[id]
		if p == nil {
			continue
		}
		for _, t := range p.Tenures {
			if len(t.Under) > 0 {
				times = append(times, r.edgeOf(t, query.Course))
			}
		}
	}
	return led(out, times)
}

// timeOf is the tenures in which somebody may have been served by those of a roll:
// those of the set that was named, in other posts; else all in other posts. Who is
// named as a holder of these very posts is meant as such, unless the roll leaves him
// out: under Ding it was Ding. Then own is set.
func (r *run) timeOf(p *knowledge.Person, named []*knowledge.Tenure, set *roll) (time []*knowledge.Tenure, own bool) {
	other := func(t *knowledge.Tenure) bool { return !r.among(set.posts, t.Post) }
	var out []*knowledge.Tenure
	isOf := func(t *knowledge.Tenure) bool { return !other(t) }
	if slices.ContainsFunc(p.Tenures, isOf) && !slices.ContainsFunc(set.held, func(h Held) bool { return h.Tenure.Person == p }) {
		outside := other
		other = func(t *knowledge.Tenure) bool {
			return outside(t) && t.Start.Precision != knowledge.Undated && t.Start.Precision != knowledge.Bounded || slices.ContainsFunc(set.posts, func(post *knowledge.Post) bool { return r.above(t.Post, post) })
		}
		named = slices.DeleteFunc(slices.Clone(named), func(t *knowledge.Tenure) bool { return !other(t) })
	}
	for _, t := range named {
		if other(t) {
			out = append(out, t)
		}
	}
	own = len(out) < len(named)
	if len(out) > 0 || own {
		return out, own && len(out) == 0
	}
	for _, t := range p.Tenures {
		if other(t) {
			out = append(out, t)
		}
	}
	return out, false
}

// served tells whether a tenure in one of some posts was under somebody. Where all of them
// stand above his, whoever asks takes them for below.
func (r *run) served(t *knowledge.Tenure, leader *knowledge.Person, time []*knowledge.Tenure, posts []*knowledge.Post) knowledge.Certainty {
	if len(t.Under) > 0 {
		if slices.Contains(t.Under, leader) {
			return knowledge.Certainly
		}
		return knowledge.No
	}
	best := knowledge.No
	for _, of := range time {
		if t.Person != leader && t.Post != of.Post && (!r.above(t.Post, of.Post) || !slices.ContainsFunc(posts, func(p *knowledge.Post) bool { return !r.above(p, of.Post) })) {
			p := r.edgeOf(of, query.Course)
			best = max(best, r.touch(t, &p, query.Touching))
		}
	}
	return best
}

// above tells whether a post stands before another in the records, where the posts of
// one office go down in rank.
func (r *run) above(a, b *knowledge.Post) bool {
	return r.among(r.office, a) && r.among(r.office, b) && slices.Index(r.records.Posts, a) < slices.Index(r.records.Posts, b)
}
