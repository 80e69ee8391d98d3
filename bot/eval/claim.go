package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// outcome is a claim worked out, with what it rests on.
type outcome struct {
	verdict Verdict
	of      []*knowledge.Person // of whom the claim says something
	people  []*knowledge.Person // all whom it names
	held    []Held
	facts   []*knowledge.Fact
	lengths []Lasted
	dates   []knowledge.Date // of what happened and no sentence tells
	gaps    []knowledge.Gap
	notes   []Note
	asked   *period
	count   int
	posts   []*knowledge.Post // whose holders it is about
	cited   []knowledge.Citation
}

// claim works out whether something is so.
func (r *run) claim(c query.Claim) outcome {
	if !r.enter() {
		return outcome{}
	}
	defer r.leave()
	switch c := c.(type) {
	case query.Some:
		return r.fromTo(c)
	case query.Same:
		return r.same(c)
	case query.Only:
		return r.onlyThese(c)
	case query.Precedes:
		return r.precedes(c)
	case query.Compare:
		return r.compare(c)
	case query.Count:
		return r.count(c)
	case query.Ordered:
		return r.earlier(c)
	case query.Within:
		return r.within(c)
	case query.Holds:
		return r.happened(c)
	case query.Vacant:
		return r.vacant(c)
	case query.Not:
		return r.not(c.Claim)
	case query.And:
		return r.together(c.Claims, No, Yes)
	case query.Or:
		return r.together(c.Claims, Yes, No)
	}
	return outcome{}
}

// not works out a claim's denial. Who was "not director from 2003 to 2012" was so at no
// time in it: on its edges nothing hangs.
func (r *run) not(c query.Claim) outcome {
	var out outcome
	if some, ok := c.(query.Some); ok {
		out = r.some(some)
	} else {
		out = r.claim(c)
	}
	out.verdict = denied(out.verdict)
	return out
}

func denied(v Verdict) Verdict {
	switch v {
	case Yes:
		return No
	case No:
		return Yes
	}
	return v
}

// together works out several claims, of which one with the deciding verdict
// settles all; else they are as open as the most open of them.
func (r *run) together(claims []query.Claim, deciding, otherwise Verdict) outcome {
	all := outcome{verdict: otherwise}
	if len(claims) == 0 {
		all.verdict = Unknown
	}
	for _, c := range claims {
		next := r.claim(c)
		switch {
		case all.verdict == deciding || next.verdict == deciding:
			all.verdict = deciding
		case all.verdict == Unknown || next.verdict == Unknown:
			all.verdict = Unknown
		case next.verdict == Possibly:
			all.verdict = Possibly
		}
		all.add(next)
	}
	return all
}

// add takes over what another outcome rests on.
func (o *outcome) add(next outcome) {
	o.of = addPeople(o.of, next.of...)
	o.people = addPeople(o.people, next.people...)
	o.held = sorted(append(slices.Clone(o.held), next.held...))
	o.facts = addFacts(o.facts, next.facts...)
	o.lengths = append(o.lengths, next.lengths...)
	o.gaps = append(o.gaps, next.gaps...)
	o.notes = append(o.notes, next.notes...)
	o.asked = cmpPeriod(o.asked, next.asked)
	o.posts = append(o.posts, next.posts...)
	o.count = max(o.count, next.count)
	o.cited = append(o.cited, next.cited...)
}

func cmpPeriod(a, b *period) *period {
	if a != nil {
		return a
	}
	return b
}

// verdictOf is the verdict that a certainty is.
func verdictOf(c knowledge.Certainty) Verdict {
	switch c {
	case knowledge.Certainly:
		return Yes
	case knowledge.Possibly:
		return Possibly
	}
	return No
}
