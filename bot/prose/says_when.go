package prose

import (
	"slices"

	"officebot/bot/outline"
	"officebot/knowledge"
)

// momentsOf are a clause and those that tell when it was, or the one whose time it tells.
func (r *reading) momentsOf(n int) []int {
	out := []int{n}
	for o := range r.Clauses {
		if r.Clauses[o].Link == outline.Moment && r.Clauses[o].Above == n {
			out = append(out, o)
		}
	}
	return out
}

// saysWhen tells whether the clause has a time, or the text as a whole has one of which
// it says nothing.
func (a *asking) saysWhen(s *statement, r *reading, n int) bool {
	// What may be done at times that come again is told: "can be consulted on Tuesdays".
	if c := &r.Clauses[n]; c.Unsaid && !c.Future && !(c.Modal == outline.May && slices.ContainsFunc(c.Part(outline.Time), r.recurs)) || a.Habit && c.Past {
		return false
	}
	if c := &r.Clauses[n]; len(a.Names) > 0 && r.asksVerb(c) && !a.ownVerb(r, c) && !a.knows(r, c) {
		return false // something else began then
	}
	if a.datedNoun(r) {
		return true
	}
	if a.atAnother(r, n) {
		return false
	}
	timed := func(n int) bool {
		return slices.ContainsFunc(r.Clauses[n].Part(outline.Time), func(p outline.Part) bool {
			return a.isNew(r, p.Words) && a.exactly(p.Start) && !(a.To == knowledge.ToYear && r.recurs(p))
		})
	}
	if c := &r.Clauses[n]; c.Link == outline.Moment && c.Above >= 0 && timed(c.Above) {
		return true
	}
	if timed(n) || slices.ContainsFunc(a.byActs(r, n), timed) || slices.ContainsFunc(r.relativesOf(n), timed) || len(r.momentsOf(n)) > 1 && a.To == knowledge.Undated {
		return true
	}
	if s.fact.Start.IsZero() || !a.exactly(s.fact.Start) {
		return false
	}
	return !slices.ContainsFunc(r.Clauses, func(c outline.Clause) bool { return len(c.Part(outline.Time)) > 0 })
}

// datedNoun tells whether the date stands right behind a noun for the one thing that is asked of
// somebody, whose that is: "he grew apples until his death in 1907".
func (a *asking) datedNoun(r *reading) bool {
	if len(a.words) != 1 || len(a.Names) != 1 {
		return false
	}
	ids := a.Names[0].IDs
	return slices.ContainsFunc(r.Clauses, func(c outline.Clause) bool {
		return slices.ContainsFunc(c.Part(outline.Time), func(p outline.Part) bool {
			noun := p.Words[0] - 1
			if p.Start.IsZero() || !a.exactly(p.Start) || noun < 1 || noun == c.Verb || !slices.Contains(r.at[0], noun) {
				return false
			}
			owner := noun - 1
			if r.Words[owner].Text == "" && owner > 0 {
				owner-- // "Moss's death"
			}
			return a.naming(r.Words[owner].IDs) || a.standsFor(r, owner, ids)
		})
	})
}

// relativesOf are the clauses that tell more of what a clause has in it by a verb of the question: "an injustice that they put right
// only in 1917".
func (r *reading) relativesOf(n int) []int {
	var out []int
	for o := range r.Clauses {
		if c := &r.Clauses[o]; c.Link == outline.Relative && c.Above == n && !c.Unsaid && r.asksVerb(c) {
			out = append(out, o)
		}
	}
	return out
}

// recurs tells whether a time is one that comes again, and no year has: "on the second Saturday of
// June".
func (r *reading) recurs(p outline.Part) bool {
	return p.Start.IsZero() && !slices.ContainsFunc(p.Words, func(i int) bool { return r.Words[i].Count > 0 || r.Words[i].Number })
}

// exactly tells whether a date is as exact as the question asks for it; one that no calendar
// has may be.
func (a *asking) exactly(d knowledge.Date) bool { return d.IsZero() || d.Precision >= a.To }

// atAnother tells whether what the question is about stands in a clause only in what was at
// another time: nothing dates the strike in "the hall burnt down after the strike".
func (a *asking) atAnother(r *reading, n int) bool {
	c := &r.Clauses[n]
	if r.asksVerb(c) {
		return false
	}
	return slices.ContainsFunc(c.Parts, func(p outline.Part) bool {
		return p.Kind != outline.Subject && p.Kind != outline.Object && a.judging().Apart(r.Words[p.Words[0]].Text) && r.covers(p.Words)
	})
}

// byActs are the clauses that tell of what something was done by that is passed or signed: "created by an
// act that received the royal assent on 7 August 1873".
func (a *asking) byActs(r *reading, n int) []int {
	var out []int
	for _, p := range r.Clauses[n].Part(outline.Agent) {
		if !a.judging().Act(r.Words[p.Words[len(p.Words)-1]].Text) {
			continue
		}
		for o := range r.Clauses {
			c := &r.Clauses[o]
			if c.Link == outline.Relative && c.Above == n && slices.Contains(slices.Concat(c.Takers(), c.Undergoers()), p.Words[len(p.Words)-1]) {
				out = append(out, o)
			}
		}
	}
	return out
}
