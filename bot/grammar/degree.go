package grammar

import (
	"slices"

	"officebot/bot/query"
)

// compared is a set of which the clause says how long.
func (p *Prop) compared(set query.Set) (query.Set, bool) {
	if in, timed := set.(query.In); timed && p.Degree.Again {
		set = p.again(in)
	} else if p.Degree.N > 0 {
		again := query.Repeated{Set: set, Cmp: p.Degree.Repeated, N: p.Degree.N}
		set = again
		if nth, ok := again.Set.(query.Nth); ok && p.Order != 0 {
			again.Set = nth.Set
			nth.Set = again
			set = nth // "who came back first" is the first of those who did
		}
	}
	if n := p.Of("tenure"); n != nil && n.Picks() {
		most, least := n.Extreme()
		if most == least {
			return nil, false
		}
		set = query.Most{Set: set, Measure: p.measure(), Least: least, Rank: n.pick[0].n}
	}
	if n := p.Of("tenure"); n != nil && n.N > 0 {
		if n.isFull() || n.Compared && n.Cmp == query.Fewer && n.N == 1 {
			return nil, false // how long a full term is, no record tells
		}
		cmp := query.Exactly
		if n.Compared {
			cmp = n.Cmp
		}
		set = query.Repeated{Set: set, Cmp: cmp, N: n.N, Terms: true}
	}
	switch d := p.Degree; {
	case (d.Most || d.Least) && p.Wants == WantsTruth && p.Of("holder") != nil && p.Of("holder").isOne() && len(p.Of("holder").Or) == 0:
		line, _, ok := p.line()
		who := p.Of("holder").Closed().Set
		if of, ship := who.(query.Meet); ship {
			line, who = of.Sets[0], of.Sets[1] // "was Castell's chairmanship the longest": of the chairmen's
		}
		most := query.Most{Set: line, Measure: query.ByLength, Least: d.Least}
		return query.Meet{Sets: []query.Set{most, who}}, ok
	case d.Most || d.Least:
		if nth, ok := set.(query.Nth); ok && nth.N > 0 && d.Rank == 0 {
			set, d.Rank = nth.Set, nth.N // "who was the second longest"
		}
		return query.Most{Set: set, Measure: p.measure(), Least: d.Least, Rank: d.Rank}, true
	case d.Set && d.Than == nil && d.Length.N == 0:
		if d.Cmp != query.Greater && d.Cmp != query.Fewer || p.Wants != WantsPeople {
			return nil, false
		}
		return query.Most{Set: set, Measure: query.ByLength, Least: d.Cmp == query.Fewer}, true
	case d.Set && (p.Wants != WantsTruth || !p.Main):
		return query.Lasting{Set: set, Cmp: d.Cmp, Length: d.Length, Than: d.Than, Total: d.Total}, true
	}
	return set, true
}

// isFull tells whether a phrase says "full" of what it counts: "two full terms".
func (n *Phrase) isFull() bool { return slices.Contains(n.pick, PickFull) }

// measure is by what those of whom the clause tells are compared: by all of their time, or by
// the longest stretch of it, "the longest uninterrupted run".
func (p *Prop) measure() query.Measure {
	if tenure := p.Of("tenure"); tenure != nil && tenure.Unbroken {
		return query.ByStretch
	}
	if holder := p.Of("holder"); holder != nil && holder.Kind == Tenure && holder.Unbroken {
		return query.ByStretch
	}
	return query.ByLength
}

// isOne tells whether a phrase is one person, named or spoken of, be it by what is his: "Ding's term",
// "his chairmanship". Among himself alone everybody's is the longest.
func (n *Phrase) isOne() bool {
	set := n.Set
	if meet, ok := set.(query.Meet); ok && n.Kind == Tenure && len(meet.Sets) == 2 {
		set = meet.Sets[1]
	}
	if nth, ok := set.(query.Nth); ok && n.Kind == Tenure {
		set = nth.Set // "Ding's second term"
	}
	switch of := set.(type) {
	case query.Of:
		return n.Named || len(of.People) == 1
	case query.Hole:
		return n.Named || n.Kind == Tenure && of.Kind == query.He
	}
	return n.Named
}

// again is a set of those who held something in a time, and not for the first time: "Director again in
// 1945". Of whom that is true of all who held it, those who did so more than once are the likeliest.
func (p *Prop) again(in query.In) query.Set {
	if holder := p.Of("holder"); holder != nil && holder.Named {
		return query.Less{Set: in, Without: query.Nth{Set: in.Set, N: 1}, Tenures: true}
	}
	in.Set = query.Repeated{Set: in.Set, Cmp: query.AtLeast, N: 2}
	return in
}
