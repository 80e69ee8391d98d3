package grammar

import "officebot/bot/query"

// AtOnceOfAny tells whether the clause says of holders whom it does not name that two of them held
// it at the same time: "did two directors ever serve together", "did any directors overlap".
func (p *Prop) AtOnceOfAny() bool {
	holder := p.Of("holder")
	if p.AtOnce == (p.Pred == "overlap") || p.Pred == "overlap" && p.Of("other") != nil || p.Pred != "overlap" && p.Pred != "hold" && p.Pred != "exist" {
		return false
	}
	return holder != nil && (holder.Kind == People || holder.Kind == Tenure) && !holder.Named && !holder.Hole && holder.Ask != HowMany && len(holder.And)+len(holder.Or) == 0 &&
		ofTwo(holder) && len(p.Steps)+len(p.Except) == 0 && p.Leader == nil && p.Degree == (Degree{})
}

// ofTwo tells whether a phrase is of more than one, and of no more than two at least.
func ofTwo(n *Phrase) bool {
	if n.Compared {
		return n.N == 1 && n.Cmp == query.Greater || n.N == 2 && n.Cmp == query.AtLeast
	}
	return n.N == 2 || n.N == 0 && n.Plural
}

// atOnceOfAny are those who held it at the same time as somebody else.
func (p *Prop) atOnceOfAny() (query.Set, bool) {
	one := p.together()
	one.AtOnce, one.Denied = false, false
	one.Fills = append([]Fill(nil), p.Fills...)
	for i := range one.Fills {
		if f := &one.Fills[i]; f.Role == "holder" {
			f.Phrase.Kind, f.Phrase.N, f.Phrase.Compared, f.Phrase.Denied = People, 0, false, false
			if f.Phrase.Set == nil {
				f.Phrase.Set = query.All{}
			}
		}
	}
	set, ok := one.Set()
	return query.Joint{Set: set}, ok
}

// anyAtOnce is the claim that there were such, or where the clause is denied that there were none.
func (p *Prop) anyAtOnce() (query.Claim, bool) {
	set, ok := p.atOnceOfAny()
	var claim query.Claim = query.Some{Set: set}
	if p.denied() {
		claim = query.Not{Claim: claim}
	}
	return claim, ok
}

// inAll is the claim that the time of several together is so long: "did Jia and Chen together serve
// more than 15 years".
func (p *Prop) inAll(holders *Phrase) (query.Claim, bool) {
	if len(p.Times)+len(p.Steps)+len(p.Except) > 0 || p.Leader != nil || p.Degree.Than == nil && p.Degree.Length.N == 0 {
		return nil, false
	}
	var claim query.Claim = query.Compare{A: holders.Closed().Set, Cmp: p.Degree.Cmp, Length: p.Degree.Length, Than: p.Degree.Than}
	if p.denied() {
		claim = query.Not{Claim: claim}
	}
	return claim, true
}

// AtOnceOfTwo tells whether the clause says of two people together that they held it at
// the same time.
func (p *Prop) AtOnceOfTwo() bool {
	holder := p.Of("holder")
	return p.AtOnce && holder != nil && len(holder.And) == 2
}

// atOnce is the claim that two held it at the same time.
func (p *Prop) atOnce(i int, parts []Phrase) (query.Claim, bool) {
	if len(parts) != 2 {
		return nil, false
	}
	first, second := p.with(i, parts[0]), p.with(i, parts[1])
	a, ok := first.Set()
	b, also := second.Set()
	var claim query.Claim = query.Some{Set: query.In{Set: a, Span: query.Edge{Set: b, Of: query.Course}}}
	if p.denied() {
		claim = query.Not{Claim: claim}
	}
	return claim, ok && also
}

// together is a clause of overlapping as one of holding.
func (p *Prop) together() *Prop {
	held := *p
	held.Pred = "hold"
	return &held
}

// overlap is the claim that somebody's time overlapped with somebody else's: who is not named
// is somebody else.
func (p *Prop) overlap() (query.Claim, bool) {
	set, other, ok := p.atTimeOf()
	if holder := p.Of("holder"); holder != nil && !holder.Named {
		set = query.Less{Set: set, Without: other}
	}
	return query.Some{Set: set}, ok
}

// overlapping are those whose time overlapped with somebody else's.
func (p *Prop) overlapping() (query.Set, bool) {
	set, other, ok := p.atTimeOf()
	if !ok || p.denied() {
		return nil, false
	}
	return query.Less{Set: set, Without: other}, true
}

// atTimeOf are the holders of whom a clause of overlapping tells in the time of somebody else,
// that one among them.
func (p *Prop) atTimeOf() (set, other query.Set, ok bool) {
	holder, with := p.Of("holder"), p.Of("other")
	if holder == nil && p.Gap != "holder" || with == nil || len(p.Fills) > 2 || with.Kind != People && with.Kind != Tenure || with.Set == nil {
		return nil, nil, false
	}
	one := p.together()
	one.Fills = nil
	if holder != nil {
		one.Fills = []Fill{{Role: "holder", Phrase: *holder}}
	}
	set, ok = one.Set()
	other = with.Closed().Set
	return query.In{Set: set, Span: query.Edge{Set: other, Of: query.Course}}, other, ok
}
