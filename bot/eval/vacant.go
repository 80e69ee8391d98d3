package eval

import (
	"cmp"
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// vacant says that nobody held any of some posts at some time in a span, or all
// through it. A handover that both sides date alike leaves no time between them.
func (r *run) vacant(c query.Vacant) outcome {
	if c.Set == nil {
		return outcome{}
	}
	set := r.set(c.Set)
	out := r.about(c.Set, &set)
	p, ok := r.vacantIn(c.Span, &set)
	if !ok || set.fails() {
		return out
	}
	out.asked, out.held = &p, r.inPeriod(&set, &p, query.Touching)
	out.gaps = r.gapsIn(&set, &p)
	out.facts = addFacts(out.facts, r.context(set.posts, &p)...)
	out.verdict = r.uncovered(out.held, p.days())
	if a, b := p.after, p.before; a != nil && b != nil && a.Post == b.Post && handover(a, b) {
		out.verdict, out.held = No, []Held{{a, knowledge.Certainly}, {b, knowledge.Certainly}} // between one and the next
	}
	if out.verdict != Yes {
		out.people = peopleOf(out.held) // who makes it a No
	}
	if c.Throughout && out.verdict != No {
		out.verdict = denied(verdictOf(most(out.held)))
	}
	if set.open && out.verdict != No {
		out.verdict = Unknown
		if facts := r.saidVacant(set.posts, &p); len(facts) > 0 {
			out.verdict, out.facts = Yes, addFacts(facts, out.facts...)
		}
	}
	if c.For.N > 0 && out.verdict != No {
		r.vacantFor(c, &set, &out)
	}
	return out
}

// vacantFor narrows an answer about vacancies to one that lasted so long. What the
// records leave open, a post without a holder today among it, no vacancy denies.
func (r *run) vacantFor(c query.Vacant, set *roll, out *outcome) {
	fits := lasted(c.Cmp, c.For)
	best := knowledge.No
	for _, g := range out.gaps {
		best = max(best, fits(g))
	}
	if best > knowledge.No {
		out.gaps = slices.DeleteFunc(out.gaps, func(g knowledge.Gap) bool { return fits(g) == knowledge.No })
	} else {
		out.gaps = longestOf(out.gaps)
	}
	out.verdict = verdictOf(best)
	today := written(knowledge.Span{From: r.today, To: r.today}, query.Day)
	if best == knowledge.No && (set.open || len(r.inPeriod(set, &today, query.Touching)) == 0) {
		out.verdict = Unknown
	}
}

// lasted tells of a vacancy whether it was as long as is said; of any, where no length is.
func lasted(cmp query.Cmp, length query.Length) func(knowledge.Gap) knowledge.Certainty {
	return func(g knowledge.Gap) knowledge.Certainty {
		if length.N == 0 {
			return knowledge.Certainly
		}
		return compared(g.Length(), cmp, measure{n: length.N, unit: length.Unit})
	}
}

// vacantIn is the time in which a vacancy is asked for: without a span, from the
// first holder of the set to today.
func (r *run) vacantIn(s query.Span, set *roll) (period, bool) {
	if s == nil {
		if len(set.held) == 0 {
			return period{}, false
		}
		from := set.held[0].Tenure.Start.Last
		return written(knowledge.Span{From: min(from, r.today), To: r.today}, query.Stretch), true
	}
	when := r.span(s)
	if len(when.list) == 0 {
		return period{}, false
	}
	var all *period
	for i := range when.list {
		if p := &when.list[i]; !holdsOther(p, when.list) {
			all = hull(all, p)
		}
	}
	return r.clipped(*all)
}

// holdsOther tells whether another of some periods between two people lies within one of them: of
// somebody who came twice, the time until the first coming lies in that until the second.
func holdsOther(p *period, all []period) bool {
	within := func(o period) bool {
		return p.days() != o.days() && o.from.First >= p.from.First && o.to.Last <= p.to.Last
	}
	return p.after != nil && p.before != nil && slices.ContainsFunc(all, within)
}

// uncovered tells whether a span has a day on which nobody of some tenures was in
// office.
func (r *run) uncovered(held []Held, span knowledge.Span) Verdict {
	sure, maybe := r.daysHeld(held)
	switch {
	case !covered(maybe, span):
		return Yes
	case covered(sure, span):
		return No
	}
	return Possibly
}

// daysHeld are the days on which somebody of some tenures was in office, for certain and
// perhaps.
func (r *run) daysHeld(held []Held) (sure, maybe []knowledge.Span) {
	var last *knowledge.Tenure // of those before, the last to end
	for _, h := range held {
		t := h.Tenure
		start, end := r.started(t), t.EndBy(r.today)
		maybe = append(maybe, knowledge.Span{From: start.First, To: end.Last})
		if h.Certain == knowledge.Certainly || start.Last <= end.First {
			sure = append(sure, knowledge.Span{From: min(start.Last, end.Last), To: max(end.First, start.First)})
		}
		if last != nil && last.Post == t.Post && handover(last, t) {
			// whoever took over may have left again before the latest day on which he may have begun
			sure = append(sure, knowledge.Span{From: last.End.First, To: min(start.Last, max(start.First, end.First))})
		}
		if last == nil || t.LastDay() > last.LastDay() {
			last = t
		}
	}
	return sure, maybe
}

// handover tells whether one tenure was taken over by another, as exactly as the
// records date both.
func handover(a, b *knowledge.Tenure) bool {
	return !a.Ongoing && a.End.Precision > knowledge.Bounded && b.Start.Precision > knowledge.Bounded && b.Start.First <= a.End.Last+1
}

// covered tells whether every day of a span is in one of some others.
func covered(by []knowledge.Span, span knowledge.Span) bool {
	slices.SortFunc(by, func(a, b knowledge.Span) int { return cmp.Compare(a.From, b.From) })
	day := span.From
	for _, s := range by {
		if s.From > day {
			break
		}
		day = max(day, s.To+1)
	}
	return day > span.To
}

// gapsIn is the times in which certainly nobody held a set's posts, that touch a
// period.
func (r *run) gapsIn(set *roll, p *period) []knowledge.Gap {
	r.looked(len(set.held))
	var out []knowledge.Gap
	for _, g := range knowledge.GapsIn(tenuresOf(set.held)) {
		if p == nil || g.After.End.Last+1 <= p.to.Last && g.Before.Start.First-1 >= p.from.First {
			out = append(out, g)
		}
	}
	return out
}

// saidVacant is the facts that say that nobody held a post all through a period.
func (r *run) saidVacant(posts []*knowledge.Post, p *period) []*knowledge.Fact {
	var out []*knowledge.Fact
	for _, f := range r.records.Facts {
		end := f.End
		if end.IsZero() {
			end = f.Start
		}
		all := !slices.ContainsFunc(posts, func(p *knowledge.Post) bool { return !slices.Contains(f.Vacant, p) })
		if all && len(posts) > 0 && !f.Start.IsZero() && covers(f.Start, end, p.from, p.to, p.point) == knowledge.Certainly {
			out = append(out, f)
		}
	}
	return out
}

// gaps answers when nobody held any of a set's posts.
func (r *run) gaps(result *Result, a query.Gaps) {
	set, ok := r.wanted(result, a.Set)
	if !ok {
		return
	}
	var p *period
	if a.Span != nil {
		asked, ok := r.vacantIn(a.Span, &set)
		if !ok {
			result.Status, result.Held = NotInRecord, nil
			return
		}
		p = &asked
		r.timed(result, p)
		result.Facts = addFacts(result.Facts, r.context(set.posts, p)...)
	}
	result.Gaps = r.gapsIn(&set, p)
	all, fits := result.Gaps, lasted(a.Cmp, a.For)
	result.Gaps = slices.DeleteFunc(slices.Clone(all), func(g knowledge.Gap) bool { return fits(g) == knowledge.No })
	result.Count = len(result.Gaps)
	if result.Count == 0 && len(all) > 0 {
		result.Gaps = longestOf(all) // none is so long
	} else if a.Longest {
		result.Gaps = longestOf(result.Gaps)
	}
	result.Held, result.Status = r.besideGaps(&set, p, result.Gaps), Answered
	if a.Longest && len(result.Gaps) > 1 {
		result.Status = Ambiguous
	}
	if len(result.Gaps) == 0 && p != nil {
		result.Before, result.After = r.around(set.posts, p)
	}
	if set.open {
		result.Notes = append(result.Notes, Note{Kind: OfThoseKnown})
	}
}

// besideGaps is what the answer about gaps rests on: the tenures on either side,
// or where there is no gap those that leave none.
func (r *run) besideGaps(set *roll, p *period, gaps []knowledge.Gap) []Held {
	if len(gaps) == 0 && p != nil {
		return r.inPeriod(set, p, query.Touching)
	}
	if len(gaps) == 0 {
		return set.held
	}
	var held []Held
	for _, g := range gaps {
		held = append(held, Held{g.After, knowledge.Certainly}, Held{g.Before, knowledge.Certainly})
	}
	return sorted(held)
}

// longestOf are those of some gaps than which no other is certainly longer.
func longestOf(all []knowledge.Gap) []knowledge.Gap {
	longest := 0
	for _, g := range all {
		longest = max(longest, g.Length().Min)
	}
	return slices.DeleteFunc(slices.Clone(all), func(g knowledge.Gap) bool { return g.Length().Max < longest })
}
