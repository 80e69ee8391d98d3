package grammar

import (
	"slices"

	"officebot/bot/query"
)

// counting is the claim that there is somebody in a set, or so many as a phrase says.
func counting(set query.Set, n *Phrase) query.Claim {
	if n == nil {
		return query.Some{Set: set}
	}
	cmp := query.Exactly
	if n.Compared {
		cmp = n.Cmp
	}
	return query.Count{Set: set, Cmp: cmp, N: n.N}
}

// everyone is the claim that it is so of all: that there is nobody of whom it is not.
func (p *Prop) everyone(holder *Phrase) (query.Claim, bool) {
	which := *p
	which.Wants = WantsPeople // of whom it is so, the length that is claimed of them included
	gone := p.Pred == "end"
	if gone && p.Gap == "" {
		which.Gap = "holder" // "have all directors left": of those who have
	}
	set, ok := which.Set()
	return query.Not{Claim: query.Some{Set: query.Less{Set: holder.Closed().Set, Without: set, Tenures: gone}}}, ok
}

// saysOnly tells whether a phrase of the clause is of one alone, of whom no clause tells who he is: "the only
// mayor who served twice" is he, whatever is said of him.
func (p *Prop) saysOnly() bool {
	for i := range p.Fills {
		n := &p.Fills[i].Phrase
		described := p.Fills[i].Role == "holder" && p.Fills[i].By == Subject && n.Definite && n.Narrowed && !n.Named && !n.Hole
		if n.Only && !described {
			return true
		}
	}
	return false
}

// counted is the phrase that says how many people there are, nil where none does.
func (p *Prop) counted() *Phrase {
	for i := range p.Fills {
		if n := &p.Fills[i].Phrase; n.Kind == People && n.N > 0 && p.Fills[i].Role != "leader" {
			return n
		}
	}
	return nil
}

// only is the claim that nobody else is in a set: "was Zhang the only director", "did
// only Chen serve under Hu".
func (p *Prop) only() (query.Claim, bool) {
	who := p.Of("holder")
	if who == nil || who.Set == nil {
		return nil, false
	}
	rest := *p
	rest.Fills = nil
	for _, f := range p.Fills {
		f.Phrase.Only = false
		if f.Role != "holder" {
			rest.Fills = append(rest.Fills, f)
		}
	}
	set, ok := rest.Set()
	return query.Only{A: set, B: who.Closed().Set}, ok
}

func (p *Prop) vacant() (query.Claim, bool) {
	line, _, ok := p.line()
	if !ok {
		return nil, false
	}
	span, ok := p.vacantSpan(line)
	if !ok {
		return nil, false
	}
	if span == nil && p.Tense == PresentTense {
		span = query.Now{}
	}
	claim := query.Vacant{Set: line, Span: span, Throughout: p.Whole && span != nil}
	if p.Degree.Set {
		claim.Cmp, claim.For = p.Degree.Cmp, p.Degree.Length
	}
	return claim, p.Degree.Than == nil
}

// alwaysHeld is the claim that a post was never empty in a time: "was there a director throughout
// the 2000s", be it one after the other. ok is false of other clauses.
func (p *Prop) alwaysHeld() (claim query.Claim, ok bool) {
	holder, post := p.Of("holder"), p.Of("post")
	anybody := p.anyHolder() && !holder.Plural && !holder.Denied && !holder.OneMan
	if !p.Whole || len(p.Times) != 1 || p.Pred != "exist" && p.Pred != "hold" || !anybody && (holder != nil || post == nil || post.Denied) {
		return nil, false
	}
	empty := p.asVacancy()
	empty.Whole = false
	vacant, ok := empty.vacant()
	return query.Not{Claim: vacant}, ok
}

// anyLasting is the claim that somebody served so long, or so many as are counted.
func (p *Prop) anyLasting(counted *Phrase) (query.Claim, bool) {
	some := *p
	some.Wants, some.Fills = WantsPeople, append([]Fill(nil), p.Fills...)
	for i := range some.Fills {
		some.Fills[i].Phrase.N = 0
	}
	set, ok := some.Set()
	return counting(set, counted), ok
}

// anybody tells whether the clause is about somebody, whoever it is, and has no gap.
func (p *Prop) anybody() bool {
	holder := p.Of("holder")
	return holder != nil && p.Gap == "" && holder.Set != nil && (holder.OneMan || generic(holder))
}

// anyHolder tells whether the clause is about some holder of a post, whoever it is: "did any director".
func (p *Prop) anyHolder() bool {
	holder := p.Of("holder")
	return holder != nil && p.Gap == "" && isAll(holder.Set) && holder.Role && !holder.Named && !holder.All && !holder.Definite && !holder.Picks() && holder.N == 0
}

// underAll is the claim that there is one who served each of several: "did anyone serve under
// both Jefferson and Madison".
func (p *Prop) underAll(i int) (query.Claim, bool) {
	all := p.Fills[i].Phrase
	all.And = slices.Clone(all.And)
	all.And[0].All = true
	one := p.with(i, all)
	claim, ok := one.plain()
	if ok && one.denied() {
		claim = query.Not{Claim: claim}
	}
	return claim, ok
}

// ofOne is the claim that there is one who held each of some posts: "was anyone ever both
// mayor and portreeve".
func (p *Prop) ofOne(i int, parts []Phrase) (query.Claim, bool) {
	var sets []query.Set
	for k := range parts {
		one := p.with(i, parts[k])
		set, ok := one.Set()
		if !ok {
			return nil, false
		}
		sets = append(sets, set)
	}
	var claim query.Claim = query.Some{Set: query.Meet{Sets: sets}}
	if p.denied() {
		claim = query.Not{Claim: claim}
	}
	return claim, true
}
