package grammar

import "officebot/bot/query"

// Ask is the query that a clause asks; ok is false where no query can.
func (p *Prop) Ask() (ask query.Ask, ok bool) {
	if p.Empty != nil {
		return p.Empty, len(p.Times)+len(p.Steps)+len(p.Except)+len(p.Also) == 0 && p.Leader == nil && !p.Denied
	}
	if len(p.Also) > 0 {
		return p.eachTime()
	}
	if p.Manner != "" && (p.Wants == WantsTruth || p.Wants == WantsCount || p.Wants == WantsTimes) {
		return p.inManner().eventAsk()
	}
	if p.happened() {
		if who := p.isCalled(); who != nil {
			return who.truth()
		}
		return p.eventAsk()
	}
	if id, present := p.existing(); id != "" {
		return p.existence(id, present)
	}
	switch p.Wants {
	case WantsTruth:
		return p.truth()
	case WantsNumber:
		return p.number()
	case WantsProfile:
		return p.profile()
	}
	if p.Apart != nil {
		if edge, ok := p.Apart.(query.Edge); ok && p.TellsVacancy() && edge.Of == query.End && len(p.Times) == 0 {
			return p.emptyAfter(edge) // "how long after Ding left was there no director"
		}
		return p.apart()
	}
	if p.Pred == "vacant" && (p.Wants == WantsDate || p.Wants == WantsLength || p.Wants == WantsTimes) {
		return p.gaps()
	}
	if p.deniesRole() {
		return nil, false // "which presidents had no office"
	}
	if p.Wants == WantsDate || p.Wants == WantsLength {
		if holder := p.Of("holder"); holder != nil && holder.Denied {
			return p.without(holder) // "when was there no director"
		}
		if p.Denied {
			return nil, false
		}
	}
	switch p.Gap {
	case "appointer":
		return p.appointer()
	case "leader":
		return p.leader()
	}
	if p.Wants == WantsPost {
		return p.posts()
	}
	set, ok := p.Set()
	if !ok {
		return nil, false
	}
	switch p.Wants {
	case WantsPeople:
		ask := p.people(set)
		return ask, ask != nil
	case WantsDate:
		return query.Date{Set: set, Of: p.point(), Grain: p.Grain}, true
	case WantsLength:
		if p.Degree.Set {
			return p.margin()
		}
		if p.Mean {
			return query.Average{Set: set}, true
		}
		if p.Done && len(p.Times) == 1 {
			return p.upTo(p.Times[0])
		}
		if from := p.since(); from != nil {
			since := *p
			since.Apart, since.Times = from, nil
			return since.apart()
		}
		return query.HowLong{Set: set, Unit: p.Unit}, true
	case WantsCount:
		if p.Denied {
			others, ok := p.rest(set)
			return query.HowMany{Set: others}, ok
		}
		if step, ok := set.(query.Step); ok && p.Of("post") != nil && p.Of("post").Loose {
			set = query.Beyond{From: step.From, Before: step.By < 0, Line: wide(step.Line)} // "how many were director before Ding"
		}
		if asked := p.Of(p.Gap); p.Gap == "post" && asked != nil && asked.Kind == Title {
			return query.HowMany{Set: every(set), Of: query.OfPosts}, true
		}
		return query.HowMany{Set: set}, true
	case WantsAverage:
		return query.Average{Set: set}, !p.Denied
	case WantsTimes:
		return query.HowMany{Set: set, Of: query.OfTimes}, !p.denied()
	}
	return nil, false
}

// deniesRole tells whether the clause is about no post or no body.
func (p *Prop) deniesRole() bool {
	post, body := p.Of("post"), p.Of("body")
	return post != nil && post.Denied || body != nil && body.Denied
}

// whichTime asks at which of several times it was so, of questions when it was in each: "in
// which decade was there nobody, the 1980s or the 2010s".
func whichTime(asks []query.Ask) query.Ask {
	var choice query.Choice
	for _, ask := range asks {
		switch ask := ask.(type) {
		case query.Gaps:
			choice.Claims = append(choice.Claims, query.Vacant{Set: ask.Set, Span: ask.Span, Cmp: ask.Cmp, For: ask.For})
		case query.Date:
			choice.Claims = append(choice.Claims, query.Some{Set: ask.Set})
		default:
			return query.Several{Asks: asks}
		}
	}
	return choice
}

func (p *Prop) number() (query.Ask, bool) {
	holder := p.Of("holder")
	line, _, ok := p.line()
	if holder == nil || holder.Set == nil || !ok {
		return nil, false
	}
	return query.Number{Set: holder.Closed().Set, Line: line}, true
}

// truth asks whether a clause is so.
func (p *Prop) truth() (query.Ask, bool) {
	if holder := p.Of("holder"); p.Order != 0 && holder != nil && len(holder.Or) > 0 {
		return query.Who{Set: query.Nth{Set: holder.Set, N: p.Order}}, true // "did Jia or Chen come first"
	}
	if holder := p.Of("holder"); p.Beside != nil {
		if holder == nil || !holder.Named || len(p.Times)+len(p.Steps)+len(p.Except) > 0 || p.denied() {
			return nil, false
		}
		return query.Who{Set: query.Nth{Set: query.Join{Sets: []query.Set{holder.Closed().Set, p.Beside}}, N: 1}}, true
	}
	if choice, ok := p.choice(); ok {
		return choice, true
	}
	if unlike, ok := p.someUnlike(); ok {
		return query.Whether{Claim: query.Some{Set: unlike}}, true
	}
	claim, ok := p.Claim()
	if !ok {
		return nil, false
	}
	return query.Whether{Claim: claim, Told: p.Told}, true
}

// choice asks which of the alternatives of a phrase is so: "was it Jia or Chen".
func (p *Prop) choice() (query.Ask, bool) {
	for i := range p.Fills {
		parts := p.Fills[i].Phrase.Or
		if len(parts) == 0 {
			continue
		}
		var claims []query.Claim
		for k := range parts {
			one := p.with(i, parts[k])
			claim, ok := one.Claim()
			if !ok {
				return nil, false
			}
			claims = append(claims, claim)
		}
		return p.Fills[i].Phrase.chosen(claims), true
	}
	return nil, false
}

// chosen asks of claims about alternatives which is so, whether one is, or none.
func (n *Phrase) chosen(claims []query.Claim) query.Ask {
	switch {
	case n.Either:
		return query.Whether{Claim: query.Or{Claims: claims}}
	case n.Neither:
		for i := range claims {
			claims[i] = query.Not{Claim: claims[i]}
		}
		return query.Whether{Claim: query.And{Claims: claims}}
	}
	return query.Choice{Claims: claims}
}

// with is the clause with another phrase in one of its roles.
func (p *Prop) with(i int, n Phrase) Prop {
	one := *p
	one.Fills = append([]Fill(nil), p.Fills...)
	one.Fills[i].Phrase = n
	return one
}
