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
	if p.Manner != "" && (p.Wants == WantsTruth || p.Wants == WantsCount) {
		return p.inManner().eventAsk()
	}
	if p.happened() {
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
		return p.apart()
	}
	if p.Wants == WantsDate || p.Wants == WantsLength {
		if p.Pred == "vacant" {
			return p.gaps()
		}
		if holder := p.Of("holder"); holder != nil && holder.Denied && (p.Pred == "exist" || p.Pred == "hold") {
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
		return query.HowLong{Set: set, Unit: p.Unit}, true
	case WantsCount:
		if asked := p.Of(p.Gap); p.Gap == "post" && asked != nil && asked.Kind == Title {
			return query.HowMany{Set: every(set), Of: query.OfPosts}, true
		}
		return query.HowMany{Set: set}, true
	case WantsAverage:
		return query.Average{Set: set}, true
	case WantsTimes:
		return query.HowMany{Set: set, Of: query.OfTimes}, true
	}
	return nil, false
}

// eachTime asks the same for each of several times; whether it is so, in one verdict.
func (p *Prop) eachTime() (query.Ask, bool) {
	if who := p.Of("holder"); who != nil && who.OneMan {
		return p.sameAtTimes()
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
	case len(claims) < len(asks):
		return query.Several{Asks: asks}, true
	case p.Either && p.Pred != "hold":
		return query.Choice{Claims: claims}, true // there was one of them: "did he leave in 2012 or 2013"
	case p.Either:
		return query.Whether{Claim: query.Or{Claims: claims}, Told: told}, true
	}
	return query.Whether{Claim: query.And{Claims: claims}, Told: told}, true
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

// appointer asks who gave somebody the post.
func (p *Prop) appointer() (query.Ask, bool) {
	holder := p.Of("holder")
	if holder == nil || holder.Set == nil || len(p.Times)+len(p.Steps)+len(p.Except) > 0 || p.Denied {
		return nil, false
	}
	filler, ok := holder.filler()
	return query.Filling{Event: query.Event{Verb: "appoint", Roles: []query.Role{
		{Kind: query.RoleAgent, Filler: query.Gap{}}, {Kind: query.RolePatient, Filler: filler},
	}}}, ok
}

// leader asks under whom somebody served.
func (p *Prop) leader() (query.Ask, bool) {
	set, ok := p.Set()
	if !ok || p.Wants != WantsPeople || p.Denied {
		return nil, false
	}
	return query.Who{Set: query.Leaders{Set: set}}, true
}

// profile asks what there is to tell of somebody.
func (p *Prop) profile() (query.Ask, bool) {
	if body := p.Of("body"); body != nil && len(p.Fills) == 1 && len(p.Times) == 0 && !p.Denied {
		if body.ID != "" {
			return query.Profile{ID: body.ID}, true
		}
		return query.Profile{ID: body.Main}, body.Main != ""
	}
	n := p.Of("holder")
	if n == nil || len(p.Times)+len(p.Steps)+len(p.Except) > 0 || p.Leader != nil || p.Denied {
		return nil, false
	}
	if len(n.And) > 0 {
		return profiles(n.And)
	}
	of, ok := n.Set.(query.Of)
	if !ok || len(of.People) != 1 {
		return nil, false
	}
	return query.Profile{ID: of.People[0]}, true
}

// profiles asks what there is to tell of several people.
func profiles(people []Phrase) (query.Ask, bool) {
	var asks []query.Ask
	for i := range people {
		of, ok := people[i].Set.(query.Of)
		if !ok || len(of.People) != 1 {
			return nil, false
		}
		asks = append(asks, query.Profile{ID: of.People[0]})
	}
	return query.Several{Asks: asks}, true
}

// people asks who the people of a set are. What is denied is everybody else.
func (p *Prop) people(set query.Set) query.Ask {
	if p.Denied && p.Pred == "end" && p.Tense == PerfectTense && len(p.Times)+len(p.Steps)+len(p.Except) == 0 && p.Leader == nil {
		line, _, _ := p.line()
		return query.Who{Set: query.In{Set: line, Span: query.Now{}}} // "who has not left yet"
	}
	if p.Denied {
		if post := p.Of("post"); post != nil && post.Timed {
			return nil // whoever else there was, not only at that time
		}
		line, _, _ := p.line()
		if holder := p.Of("holder"); p.Gap == "holder" && holder != nil && !generic(holder) {
			line = holder.Closed().Set // "which president was never director"
		}
		set = query.Less{Set: line, Without: set}
	}
	if p.Listed || p.ByLength || p.Latest || p.InOrder {
		return query.List{Set: set, ByLength: p.ByLength, Latest: p.Latest}
	}
	if step, ok := set.(query.Step); ok {
		if of, several := step.From.(query.Join); several {
			return besideEach(step, of.Sets)
		}
	}
	return query.Who{Set: set}
}

// besideEach asks who came next to each of several: "the successors of Jia and Chen".
func besideEach(step query.Step, several []query.Set) query.Ask {
	asks := make([]query.Ask, len(several))
	for i, from := range several {
		step.From = from
		asks[i] = query.Who{Set: step}
	}
	return query.Several{Asks: asks}
}

// posts asks which posts the tenures of a set were in; other ones are those besides
// the office's, or besides what the clause names.
func (p *Prop) posts() (query.Ask, bool) {
	all := *p
	all.Except = nil
	set, ok := all.Set()
	if !ok {
		return nil, false
	}
	set = every(set)
	for _, e := range p.Except {
		set = query.Less{Set: set, Without: e, Tenures: true}
	}
	if asked := p.Of(p.Gap); asked != nil && asked.Other && len(p.Except) == 0 {
		set = query.Less{Set: set, Without: query.All{}, Tenures: true}
	}
	return query.Posts{Set: set}, true
}

// every makes of a person's tenures in the office those in all posts.
func every(set query.Set) query.Set {
	switch s := set.(type) {
	case query.Of:
		s.Every = true
		return s
	case query.In:
		s.Set = every(s.Set)
		return s
	}
	return set
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
