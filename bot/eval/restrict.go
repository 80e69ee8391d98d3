package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// in is the tenures of a set that have to do with a span.
func (r *run) in(s query.In) roll {
	set := r.set(s.Set)
	if set.fails() {
		return set
	}
	if s.Span == nil {
		return failed(missing)
	}
	if onlyLeader(s, set.held) {
		return set
	}
	s.Span = inOwnPosts(s.Set, s.Span, func(of query.Set) []*knowledge.Tenure { own := r.set(of); return tenuresOf(own.held) })
	when := duringEvent(s, r.span(s.Span))
	if len(when.list) == 0 {
		if when.never {
			return roll{why: future, open: true, posts: set.posts}
		}
		return failed(max(when.why, missing))
	}
	set.facts = append(set.facts[:len(set.facts):len(set.facts)], when.facts...)
	out := saidEmpty(r.during(set, when, s.How), when.facts)
	if next, ok := dayBehind(s, when); ok && len(out.held) == 0 {
		if begun := r.during(set, next, s.How); len(begun.held) > 0 {
			out = begun
		}
	}
	if _, now := s.Span.(query.Now); now && r.onlyUntold(out.held) {
		return roll{why: silent, open: true, posts: out.posts}
	}
	return r.settled(s, out)
}

// onlyLeader tells whether some tenures are of the one person under whom somebody served at all, and are
// asked for when that one began, or ended: then it was no other, whatever is told of their time.
func onlyLeader(s query.In, held []Held) bool {
	leaders, led := s.Set.(query.Leaders)
	edge, at := s.Span.(query.Edge)
	return led && at && leaders.Set.String() == edge.Set.String() && len(byPerson(held)) == 1
}

// onlyUntold tells whether of all tenures no end is told, so that nothing but silence
// speaks for their lasting to this day.
func (r *run) onlyUntold(held []Held) bool {
	return len(held) > 0 && !slices.ContainsFunc(held, func(h Held) bool {
		return h.Certain != knowledge.Possibly || h.Tenure.Ongoing || h.Tenure.End.Precision != knowledge.Bounded || h.Tenure.End.Last < r.today
	})
}

// saidEmpty leaves out who only may have held a post in the time of an event of
// which the records say that nobody held it then.
func saidEmpty(s roll, facts []*knowledge.Fact) roll {
	for _, f := range facts {
		s.held = slices.DeleteFunc(slices.Clone(s.held), func(h Held) bool {
			return h.Certain == knowledge.Possibly && slices.Contains(f.Vacant, h.Tenure.Post)
		})
	}
	return s
}

// during is the tenures of a set that have to do with any of several periods;
// where the periods are readings of one time, who is not in all of them is only
// possibly there.
func (r *run) during(set roll, when times, part query.Part) roll {
	found, past := 0, 0
	in := map[*knowledge.Tenure]int{}
	var held []Held
	var asked *period
	for _, p := range when.list {
		p, ok := r.clipped(p)
		if !ok {
			continue
		}
		past++
		here := r.inPeriod(&set, &p, part)
		if len(here) > 0 {
			found++
		}
		for _, h := range here {
			in[h.Tenure]++
		}
		held = append(held, here...)
		asked = hull(asked, &p)
	}
	if past == 0 {
		return roll{why: future, open: true, posts: set.posts}
	}
	if past > 1 || found > 1 {
		held = sorted(held)
	}
	if when.either {
		for i := range held {
			if in[held[i].Tenure] < len(when.list) {
				held[i].Certain = knowledge.Possibly
			}
		}
	}
	out := set.with(held)
	if out.asked = asked; len(held) == 0 && set.asked != nil && asked != nil {
		both := *asked
		both.from, both.to = latest(both.from, set.asked.from), soonest(both.to, set.asked.to)
		if both.from.First <= both.to.Last {
			out.asked = &both // "in October 1961, after the crash"
		}
	}
	switch part {
	case query.Touching:
		out = r.inTimeOf(out, when.list)
	case query.Beginning:
		out = begunUnder(out, when.list)
	}
	return out
}

// latest is the later of two dates that begin a period, soonest the sooner of two that end one.
func latest(a, b knowledge.Date) knowledge.Date {
	if a.First >= b.First {
		return a
	}
	return b
}

func soonest(a, b knowledge.Date) knowledge.Date {
	if a.Last <= b.Last {
		return a
	}
	return b
}

// inPeriod is the tenures of a set that have to do with one period. Of every
// tenure of posts they are looked up.
func (r *run) inPeriod(set *roll, p *period, part query.Part) []Held {
	if !set.whole {
		return keep(set.held, func(h Held) knowledge.Certainty { return r.touch(h.Tenure, p, part) })
	}
	var out []Held
	for _, post := range set.posts {
		n := len(out)
		for t := range post.During(p.days(), r.today) {
			r.looked(1)
			if c := r.touch(t, p, part); c != knowledge.No && t.Start.First <= r.today {
				out = append(out, Held{t, c})
			}
		}
		if n > 0 && n < len(out) && len(set.posts) <= maxReach {
			out = mergeHeld(slices.Clone(out[:n]), slices.Clone(out[n:]))
		}
	}
	if len(set.posts) > maxReach {
		return sorted(out)
	}
	return out
}

// clipped is the part of a period up to today; false where all of it is to come.
func (r *run) clipped(p period) (period, bool) {
	if p.from.First > r.today {
		return p, false
	}
	p.from.Last = min(p.from.Last, r.today)
	p.to.First, p.to.Last = min(p.to.First, r.today), min(p.to.Last, r.today)
	return p, true
}

// hull is the period from the first day of two to the last.
func hull(a, b *period) *period {
	if a == nil {
		return b
	}
	p := written(knowledge.Span{From: min(a.from.First, b.from.First), To: max(a.to.Last, b.to.Last)}, query.Stretch)
	return &p
}

// lasting is the tenures of a set whose person's time in it compares with a
// length, or with that of others.
func (r *run) lasting(s query.Lasting) roll {
	set := r.set(s.Set)
	if set.fails() {
		return set
	}
	limit := measure{n: s.Length.N, unit: s.Length.Unit}
	var others map[*knowledge.Person]knowledge.Certainty
	if s.Than != nil {
		than := r.set(s.Than)
		if than.fails() || len(than.held) == 0 {
			return failed(max(than.why, silent))
		}
		limit, others = measure{length: r.inOfficeFor(inSamePosts(s.Set, than.held)), is: true}, than.certainties()
	}
	fits := map[*knowledge.Person]knowledge.Certainty{}
	for _, own := range byPerson(set.held) {
		p := own[0].Tenure.Person
		switch others[p] { // nobody is compared with themselves
		case knowledge.No:
			fits[p] = compared(r.inOfficeFor(own), s.Cmp, limit)
			if s.Than == nil && !s.Total && (s.Cmp == query.Fewer || s.Cmp == query.AtMost) && r.anyStretch(own, s.Cmp, limit) {
				fits[p] = max(fits[p], knowledge.Possibly)
			}
		case knowledge.Possibly:
			fits[p] = min(knowledge.Possibly, compared(r.inOfficeFor(own), s.Cmp, limit))
		}
	}
	return set.among(keep(set.held, func(h Held) knowledge.Certainty { return fits[h.Tenure.Person] }))
}

// anyStretch tells whether one stretch of several was certainly as short as is asked: who was
// caretaker twice, for three weeks each, may be meant by "less than a month".
func (r *run) anyStretch(own []Held, cmp query.Cmp, limit measure) bool {
	return len(own) > 1 && slices.ContainsFunc(own, func(h Held) bool {
		return h.Certain == knowledge.Certainly && !r.inOffice(h.Tenure) && compared(h.Tenure.Length(r.today), cmp, limit) == knowledge.Certainly
	})
}

// repeated is the tenures of people whose number of stretches, or of terms,
// compares with a number.
func (r *run) repeated(s query.Repeated) roll {
	set := r.set(s.Set)
	if set.fails() {
		return set
	}
	least, most := map[*knowledge.Person]int{}, map[*knowledge.Person]int{}
	for _, h := range set.held {
		n := 1
		if s.Terms {
			n = len(h.Tenure.Terms)
		}
		most[h.Tenure.Person] += n
		if h.Certain == knowledge.Certainly {
			least[h.Tenure.Person] += n
		}
	}
	return set.among(keep(set.held, func(h Held) knowledge.Certainty {
		return countFits(least[h.Tenure.Person], most[h.Tenure.Person], s.Cmp, s.N)
	}))
}
