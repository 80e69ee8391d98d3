package grammar

import "officebot/bot/query"

// Ask is the query that a clause asks; ok is false where no query can.
func (p *Prop) Ask() (ask query.Ask, ok bool) {
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

// gaps asks when nobody held the post.
func (p *Prop) gaps() (query.Ask, bool) {
	line, _, ok := p.line()
	if !ok || len(p.Times)+len(p.Steps) > 1 || p.Denied || p.Leader != nil || len(p.Except) > 0 {
		return nil, false
	}
	gaps := query.Gaps{Set: line, Longest: p.Degree.Most}
	switch {
	case len(p.Times) == 1:
		gaps.Span = p.Times[0]
	case len(p.Steps) == 1:
		gaps.Span, ok = p.Steps[0].gap(line)
	}
	return gaps, ok
}

// gap is the time between who stands at a place in a line and who stands beside.
func (b *Beside) gap(line query.Set) (query.Span, bool) {
	from, to := b.From, b.To
	switch {
	case b.To != nil:
	case b.By == -1:
		before := query.Related{How: query.Before, Span: query.Edge{Set: b.From, Of: query.Start}}
		from, to = query.Nth{Set: query.In{Set: line, Span: before}, N: -1}, b.From
	case b.By == 1:
		after := query.Related{How: query.After, Span: query.Edge{Set: b.From, Of: query.End}}
		to = query.Nth{Set: query.In{Set: line, Span: after}, N: 1}
	default:
		return nil, false
	}
	return query.Range{From: query.Edge{Set: from, Of: query.End}, To: query.Edge{Set: to, Of: query.Start}}, true
}

// without asks when nobody was what a phrase says: "when was there no director after
// Ding".
func (p *Prop) without(holder *Phrase) (query.Ask, bool) {
	ask, ok := p.gaps()
	gaps, _ := ask.(query.Gaps)
	if !ok {
		return nil, false
	}
	var span query.Span
	switch set := holder.Closed().Set.(type) {
	case query.All:
		if len(set.Posts) > 0 {
			gaps.Set = set
		}
		return gaps, true
	case query.In:
		if _, all := set.Set.(query.All); !all || set.How != query.Touching {
			return nil, false
		}
		gaps.Set, span = set.Set, set.Span
	case query.Step:
		beside := Beside{By: set.By, From: set.From}
		span, ok = beside.gap(gaps.Set)
	}
	if !ok || span == nil || gaps.Span != nil {
		return nil, false
	}
	gaps.Span = span
	return gaps, true
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
	return query.Who{Set: set}
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

// Claim is what a clause without a gap claims.
func (p *Prop) Claim() (query.Claim, bool) {
	for i := range p.Fills {
		parts := p.Fills[i].Phrase.And
		switch {
		case len(parts) == 0:
		case p.AtOnce && p.Fills[i].Role == "holder":
			return p.atOnce(i, parts)
		default:
			return p.each(i, parts)
		}
	}
	claim, ok := p.plain()
	if ok && p.denied() {
		claim = query.Not{Claim: claim}
	}
	return claim, ok
}

// denied tells whether an odd number of words deny the clause.
func (p *Prop) denied() bool {
	denied := p.Denied
	for i := range p.Fills {
		if p.Fills[i].Phrase.Denied {
			denied = !denied
		}
	}
	return denied
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

func (p *Prop) each(i int, parts []Phrase) (query.Claim, bool) {
	var claims []query.Claim
	for k := range parts {
		one := p.with(i, parts[k])
		claim, ok := one.Claim()
		if !ok {
			return nil, false
		}
		claims = append(claims, claim)
	}
	return query.And{Claims: claims}, true
}

func (p *Prop) plain() (query.Claim, bool) {
	if p.saysOnly() {
		return p.only()
	}
	if holder := p.Of("holder"); holder != nil && holder.All && !holder.Named && len(holder.And) == 0 && holder.Set != nil {
		return p.everyone(holder)
	}
	later, earlier := p.Of("later"), p.Of("earlier")
	if holder := p.Of("holder"); holder != nil && holder.Named && len(p.Steps) == 1 && p.Steps[0].To == nil && !p.Steps[0].Both && len(p.Times) == 0 && (p.Pred == "hold" || p.Pred == "begin") && !p.Steps[0].elsewhere() {
		b := p.Steps[0]
		if b.By < 0 {
			return query.Precedes{A: holder.Closed().Set, B: b.From, Directly: p.Direct}, true
		}
		return query.Precedes{A: b.From, B: holder.Closed().Set, Directly: p.Direct, Later: !p.Direct}, true
	}
	if post := p.Of("post"); post != nil && post.Loose {
		return p.cameBeside(post)
	}
	if p.Direct && len(p.Steps) == 1 && p.Steps[0].By == 1 && len(p.Times) == 0 {
		// "was there anybody after Ding right away"
		from := p.Steps[0].From
		return query.Precedes{A: from, B: query.Step{From: from, By: 1}, Directly: true}, true
	}
	switch {
	case p.Pred == "vacant":
		return p.vacant()
	case p.Degree.Set && (p.Degree.Than != nil || p.Degree.Length.N > 0):
		if holder := p.Of("holder"); holder != nil && !holder.Named && !holder.Definite {
			return p.anyLasting(p.counted())
		}
		return p.comparison()
	case p.Pred == "follow" && later != nil && earlier != nil && !generic(later) && !generic(earlier):
		if later.Set == nil || earlier.Set == nil {
			return nil, false
		}
		return p.succession(earlier, later)
	}
	set, ok := p.Set()
	if !ok {
		return nil, false
	}
	return counting(set, p.counted()), true
}

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

// cameBeside is the claim that somebody was "director before Chen", though not the one
// right before him.
func (p *Prop) cameBeside(post *Phrase) (query.Claim, bool) {
	holder := p.Of("holder")
	step, ok := post.Set.(query.Step)
	if !ok || holder == nil || holder.Set == nil || len(p.Fills) > 2 || len(p.Times)+len(p.Steps)+len(p.Except) > 0 || p.Leader != nil {
		return nil, false
	}
	claim := query.Precedes{A: step.From, B: holder.Closed().Set}
	if step.By < 0 {
		claim.A, claim.B = claim.B, claim.A
	}
	claim.Later = step.By > 0
	return claim, true
}

// succession is the claim that one came after another; a time and a post of it are
// claims about the later one besides.
func (p *Prop) succession(earlier, later *Phrase) (query.Claim, bool) {
	by := p.slot("earlier") + p.slot("later")
	loose := by == "subjectbefore" || by == "aftersubject" || by == "subjectafter" || by == "beforesubject"
	claim := query.Precedes{A: earlier.Closed().Set, B: later.Closed().Set, Directly: p.Direct || !loose}
	claim.Later = !claim.Directly && p.slot("later") == "subject"
	line, named, ok := p.line()
	if !ok || len(p.Steps)+len(p.Except) > 0 || p.Leader != nil {
		return nil, false
	}
	if len(p.Times) == 0 && !named {
		return claim, true
	}
	set := later.Closed().Set
	if named {
		set = query.Meet{Sets: []query.Set{line, set}}
	}
	for _, t := range p.Times {
		set = query.In{Set: set, Span: t, How: query.Beginning}
	}
	return query.And{Claims: []query.Claim{claim, query.Some{Set: set}}}, true
}

// everyone is the claim that it is so of all: that there is nobody of whom it is not.
func (p *Prop) everyone(holder *Phrase) (query.Claim, bool) {
	which := *p
	which.Wants = WantsPeople // of whom it is so, the length that is claimed of them included
	set, ok := which.Set()
	return query.Not{Claim: query.Some{Set: query.Less{Set: holder.Closed().Set, Without: set}}}, ok
}

// saysOnly tells whether a phrase of the clause is of one alone.
func (p *Prop) saysOnly() bool {
	for i := range p.Fills {
		if p.Fills[i].Phrase.Only {
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
	var span query.Span
	switch {
	case len(p.Times)+len(p.Steps) > 1:
		return nil, false
	case len(p.Steps) == 1:
		if span, ok = p.Steps[0].gap(line); !ok {
			return nil, false
		}
	case len(p.Times) == 1:
		span = p.Times[0]
	case p.Tense == PresentTense:
		span = query.Now{}
	}
	return query.Vacant{Set: line, Span: span}, true
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

func (p *Prop) comparison() (query.Claim, bool) {
	bare := *p
	bare.Degree = Degree{}
	set, ok := bare.Set()
	if !ok {
		return nil, false
	}
	return query.Compare{A: set, Cmp: p.Degree.Cmp, Than: p.Degree.Than, Length: p.Degree.Length}, true
}
