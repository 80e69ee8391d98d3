package grammar

import "officebot/bot/query"

// eachTime asks the same for each of several times; whether it is so, in one verdict.
func (p *Prop) eachTime() (query.Ask, bool) {
	if who := p.Of("holder"); who != nil && (who.OneMan || p.sameRole(who)) {
		return p.sameAtTimes()
	}
	if p.Wants == WantsTruth && p.Pred == "hold" && !p.Either && p.anybody() {
		return p.oneAtTimes()
	}
	one := *p
	one.Also = nil
	var asks []query.Ask
	var claims []query.Claim
	told := false
	for _, t := range append([]query.Span{p.Times[len(p.Times)-1]}, p.Also...) {
		one.Times = append(p.Times[:len(p.Times)-1:len(p.Times)-1], t)
		ask, ok := one.Ask()
		if !ok {
			return nil, false
		}
		asks = append(asks, ask)
		if whether, ok := ask.(query.Whether); ok {
			claims = append(claims, whether.Claim)
			told = told || whether.Told
		}
	}
	switch {
	case len(claims) == 0 && p.Either && p.Wants == WantsDate:
		return whichTime(asks), true
	case len(claims) < len(asks):
		return query.Several{Asks: asks}, true
	case p.Either && p.Pred != "hold":
		return query.Choice{Claims: claims}, true // there was one of them: "did he leave in 2012 or 2013"
	case p.Either:
		return query.Whether{Claim: query.Or{Claims: claims}, Told: told}, true
	}
	return query.Whether{Claim: query.And{Claims: claims}, Told: told}, true
}

// sameRole tells whether a clause says of whoever was in a post that he was in it: "was
// the 1995 director still director in 2010".
func (p *Prop) sameRole(holder *Phrase) bool {
	post := p.Of("post")
	return holder.Role && !holder.Named && !holder.Plural && post != nil && post.Role && !post.Named && post.Kind == People
}

// sameAtTimes asks whether it was the same person at each of two times.
func (p *Prop) sameAtTimes() (query.Ask, bool) {
	line, _, ok := p.line()
	if !ok || p.Wants != WantsTruth || p.Either || len(p.Also) != 1 || len(p.Times) != 1 || len(p.Steps)+len(p.Except) > 0 || p.Leader != nil {
		return nil, false
	}
	claim := query.Claim(query.Same{A: p.during(line, p.Times[0]), B: p.during(line, p.Also[0])})
	if p.Denied {
		claim = query.Not{Claim: claim}
	}
	return query.Whether{Claim: claim, Told: p.Told}, true
}

// upTo asks how long somebody had served at a time: "how long had Jia been director by 2000". When
// he left is the end of it all.
func (p *Prop) upTo(time query.Span) (query.Ask, bool) {
	bare := *p
	bare.Times = nil
	set, ok := bare.Set()
	if edge, is := time.(query.Edge); is && edge.Of == query.End && (edge.Set == query.Set(query.Hole{}) || edge.Set.String() == set.String()) {
		return query.HowLong{Set: set, Unit: p.Unit}, ok
	}
	if by, is := time.(query.Related); is && by.How == query.By {
		time = by.Span
	}
	return query.Apart{From: query.Edge{Set: set, Of: query.Start}, To: time, Unit: p.Unit}, ok
}

// oneAtTimes asks whether there was anybody who held a post at each of several times: "was
// anyone director both in 1999 and in 2010".
func (p *Prop) oneAtTimes() (query.Ask, bool) {
	line, _, ok := p.line()
	if !ok || len(p.Times) != 1 || len(p.Steps)+len(p.Except) > 0 || p.Leader != nil {
		return nil, false
	}
	sets := []query.Set{p.during(line, p.Times[0])}
	for _, t := range p.Also {
		sets = append(sets, p.during(line, t))
	}
	claim := query.Claim(query.Some{Set: query.Meet{Sets: sets}})
	if p.denied() {
		claim = query.Not{Claim: claim}
	}
	return query.Whether{Claim: claim, Told: p.Told}, true
}
