package grammar

import "officebot/bot/query"

// Claim is what a clause without a gap claims.
func (p *Prop) Claim() (query.Claim, bool) {
	if p.AtOnceOfAny() {
		return p.anyAtOnce()
	}
	for i := range p.Fills {
		parts := p.Fills[i].Phrase.And
		switch {
		case len(parts) == 0:
		case (p.Pred == "overlap" || p.AtOnce) && p.Fills[i].Role == "holder" && p.Degree.Set:
			return p.inAll(&p.Fills[i].Phrase)
		case p.Pred == "overlap" && p.Fills[i].Role == "holder":
			return p.together().atOnce(i, parts)
		case p.AtOnce && p.Fills[i].Role == "holder":
			return p.atOnce(i, parts)
		case p.Fills[i].Role == "post" && p.anybody():
			return p.ofOne(i, parts)
		case p.Fills[i].Role == "leader" && (p.anybody() || p.anyHolder()):
			return p.underAll(i)
		default:
			return p.each(i, parts)
		}
	}
	if p.nobodyFor() || p.nobodyEver() {
		return p.asVacancy().Claim()
	}
	if p.Whole && p.ofNobody() {
		at := *p
		at.Whole = false // "was there no director throughout 2023": at no time of it was there one
		return at.Claim()
	}
	claim, ok := p.plain()
	if ok && p.denied() {
		claim = query.Not{Claim: claim}
	}
	return claim, ok
}

// ofNobody tells whether a clause says of nobody that he held it: "no director", "nobody".
func (p *Prop) ofNobody() bool {
	for i := range p.Fills {
		if n := &p.Fills[i].Phrase; n.Denied && n.Kind == People && !n.Named && !n.Hole && (p.Fills[i].Role == "holder" || p.Fills[i].Role == "post") {
			return true
		}
	}
	return false
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

// describedAppointed is the claim that somebody appointed the one whom a description means, who may have
// been appointed by another: "was the director in 1957 appointed by Liu".
func (p *Prop) describedAppointed() (query.Claim, bool) {
	holder, by := p.Of("holder"), p.Of("appointer")
	if holder == nil || by == nil || by.anybody() || p.Gap != "" || len(p.Times)+len(p.Steps)+len(p.Except) > 0 || p.Leader != nil || p.Of("post") != nil {
		return nil, false
	}
	if holder.Named || holder.Hole || holder.Plural || holder.Denied || by.Denied || !holder.Definite || !holder.Narrowed || len(holder.And)+len(holder.Or)+len(by.Or)+len(by.And) > 0 {
		return nil, false
	}
	agent, ok := by.filler()
	patient, told := holder.filler()
	roles := []query.Role{{Kind: query.RoleAgent, Filler: agent}, {Kind: query.RolePatient, Filler: patient}}
	return query.Holds{Event: query.Event{Verb: "appoint", Roles: roles}}, ok && told
}

func (p *Prop) plain() (query.Claim, bool) {
	if p.Pred == "overlap" {
		if p.Degree.Set {
			return nil, false // how long the two overlapped is no claim that they did
		}
		return p.overlap()
	}
	if p.saysOnly() {
		return p.only()
	}
	if claim, ok := p.describedAppointed(); ok {
		return claim, true
	}
	if always, ok := p.alwaysHeld(); ok {
		return always, true
	}
	if holder := p.Of("holder"); holder != nil && holder.All && !holder.Named && len(holder.And) == 0 && holder.Set != nil {
		return p.everyone(holder)
	}
	later, earlier := p.Of("later"), p.Of("earlier")
	if holder := p.Of("holder"); holder != nil && (holder.Named || p.Direct && holder.somebody()) && len(p.Steps) == 1 && p.Steps[0].To == nil && p.Steps[0].At == nil && !p.Steps[0].Both && len(p.Times) == 0 && (p.Pred == "hold" || p.Pred == "begin") && !p.Steps[0].elsewhere() {
		b := p.Steps[0]
		line, _, _ := p.line()
		who, beside := inPost(line, holder.Closed().Set), inPost(line, b.From)
		if b.By < 0 {
			return query.Precedes{A: who, B: beside, Directly: p.Direct}, true
		}
		return query.Precedes{A: beside, B: who, Directly: p.Direct, Later: !p.Direct}, true
	}
	if post := p.Of("post"); post != nil && post.Loose {
		return p.cameBeside(post)
	}
	if holder := p.Of("holder"); p.Direct && len(p.Steps) == 1 && p.Steps[0].By == 1 && len(p.Times) == 0 && (holder == nil || !holder.somebody()) {
		// "was there anybody after Ding right away"
		from := p.Steps[0].From
		return query.Precedes{A: from, B: query.Step{From: from, By: 1}, Directly: true}, true
	}
	if p.onlyFollowed() && p.Gap == "" && p.Wants == WantsTruth {
		return p.ofReplaced(earlier)
	}
	if from := p.left(earlier, later); from != nil {
		return query.Precedes{A: from, B: query.Step{From: from, By: 1}, Directly: true}, true
	}
	switch {
	case p.Pred == "vacant":
		return p.vacant()
	case p.Degree.Set && (p.Degree.Than != nil || p.Degree.Length.N > 0):
		if holder := p.Of("holder"); holder != nil && !holder.isOne() && !holder.Definite && (!holder.Hole || holder.Plural) {
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

// somebody tells whether a phrase means one whom the conversation or a description tells: "he", "Jia's predecessor".
func (n *Phrase) somebody() bool {
	return n.Hole || n.Kind == People && n.Set != nil && n.Definite && !n.Plural && (n.Narrowed || n.Picks())
}

// left is whom a clause says to have been followed right away, by whomever: "was Ding
// replaced at once", "did anybody follow Ding right away"; nil of others.
func (p *Prop) left(earlier, later *Phrase) query.Set {
	if p.Pred != "follow" || !p.Direct || p.Gap != "" || earlier == nil || generic(earlier) || later != nil && !generic(later) || len(p.Times)+len(p.Steps)+len(p.Except) > 0 {
		return nil
	}
	return earlier.Closed().Set
}

// cameBeside is the claim that somebody was "director before Chen", though not the one
// right before him.
func (p *Prop) cameBeside(post *Phrase) (query.Claim, bool) {
	holder := p.Of("holder")
	step, ok := post.Set.(query.Step)
	if !ok || holder == nil || holder.Set == nil || len(p.Fills) > 2 || len(p.Times)+len(p.Steps)+len(p.Except) > 0 || p.Leader != nil {
		return nil, false
	}
	if generic(holder) && !holder.Definite {
		return query.Some{Set: query.Beyond{From: step.From, Before: step.By < 0}}, true // "was anyone director before him"
	}
	claim := query.Precedes{A: inPost(step.Line, step.From), B: inPost(step.Line, holder.Closed().Set)}
	if step.By < 0 {
		claim.A, claim.B = claim.B, claim.A
	}
	claim.Later = step.By > 0
	return claim, true
}

// inPost is somebody in the posts that a clause names: who was "president before Kennedy" was so
// before him, whatever else he had been. Where it names none it is in any.
func inPost(line, who query.Set) query.Set {
	all, isAll := line.(query.All)
	if _, named := who.(query.Of); !named || !isAll || len(all.Posts) == 0 {
		return who
	}
	return query.Meet{Sets: []query.Set{all, who}}
}

// succession is the claim that one came after another; a time and a post of it are
// claims about the later one besides.
func (p *Prop) succession(earlier, later *Phrase) (query.Claim, bool) {
	by := p.slot("earlier") + p.slot("later")
	loose := by == "subjectbefore" || by == "aftersubject" || by == "subjectafter" || by == "beforesubject"
	claim := query.Precedes{A: earlier.Closed().Set, B: later.Closed().Set, Directly: p.Direct || !loose, Full: !p.Direct && !loose}
	claim.Later = !claim.Directly && p.slot("later") == "subject"
	line, named, ok := p.line()
	if !ok || len(p.Steps)+len(p.Except) > 0 || p.Leader != nil {
		return nil, false
	}
	if len(p.Times) == 0 && !named {
		return claim, true
	}
	claim.A, claim.B = inPost(line, claim.A), inPost(line, claim.B)
	set := later.Closed().Set
	if named {
		set = query.Meet{Sets: []query.Set{line, set}}
	}
	for _, t := range p.Times {
		set = query.In{Set: set, Span: t, How: query.Beginning}
	}
	return query.And{Claims: []query.Claim{claim, query.Some{Set: set}}}, true
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
