package zh

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// placed takes 后来 and 之前 without a phrase: who came beside the one talked of.
func (a *assignment) placed() bool {
	holder := a.prop.Of("holder")
	switch {
	case a.only:
		return a.onlyOne()
	case a.next == 0:
		return true
	case holder != nil && holder.Narrowed && len(holder.Or) > 0:
		a.prop.Order = -a.next
		return true
	case a.next < 0 && a.mode == modeRelative && a.prop.Pred == "hold" && a.prop.Gap == "holder" && a.prop.Of("post") != nil && len(a.prop.Times)+len(a.prop.Steps) == 0:
		a.prop.Later = -1 // 之前当过副校长的校长: before that
		return true
	case a.prop.Pred != "hold" && a.prop.Pred != "begin" || len(a.prop.Times)+len(a.prop.Steps) > 0 || a.prop.Gap == "":
		return false
	}
	a.prop.Steps = append(a.prop.Steps, grammar.Beside{By: a.next, From: holeHe})
	return true
}

// onlyOne takes the 只 of 只有一位主任 and 只当了两年, which is of a number.
func (a *assignment) onlyOne() bool {
	for i := range a.prop.Fills {
		if n := &a.prop.Fills[i].Phrase; n.N > 0 {
			return true
		}
	}
	if d := &a.prop.Degree; d.N > 0 {
		d.Repeated = query.Exactly // 只当过一次, 只当过两次
		return true
	}
	if d := &a.prop.Degree; d.Length.N > 0 && d.Cmp == query.AtLeast {
		d.Cmp = query.Exactly // 只当了两年
		return true
	}
	return false
}

// adjuncts takes what the verb does not ask for.
func (a *assignment) adjuncts() bool {
	for i := range a.parts {
		if a.ticked[i] {
			continue
		}
		p := &a.parts[i]
		ok := false
		switch p.kind {
		case partTime:
			ok = a.sinceThen(i) || a.time(p)
		case partWith:
			ok = a.with(p.word.Sense, p.phrase)
		case partSide:
			ok = a.side(p.word.Sense, p.phrase)
		case partPhrase:
			ok = a.extra(p.phrase)
		}
		if !ok {
			return false
		}
		a.tick(i)
	}
	return true
}

// costSecondTime is what a second time costs.
const costSecondTime = 15

func (a *assignment) time(p *part) bool {
	if p.beside != nil && p.beside.By != 0 && a.ownPosts(p.beside.From, p.span) {
		return true // 他上任前做什么
	}
	if edge, ok := p.span.(query.Edge); ok && a.also && edge.Of == query.Course && a.ownPosts(edge.Set, edge) {
		return true // 贾廷安当主任的同时还兼什么职
	}
	came := p.beside == nil || !p.beside.Came || a.prop.Pred == "begin" || a.prop.Pred == "follow" // who was there when he died, the event alone can tell
	if p.beside != nil && came && !(a.ofOffice() && a.world.IsOutsider(p.beside.From)) && (a.prop.Pred == "hold" || a.prop.Pred == "begin" || a.prop.Pred == "follow" && len(a.prop.Fills) <= 1) {
		b := *p.beside
		b.Edge = p.span
		a.prop.Steps = append(a.prop.Steps, b)
		return true
	}
	if span, ok := fromTo(a.prop.Times, p.span); ok {
		a.prop.Times = []query.Span{span}
		return true
	}
	a.prop.Times = append(a.prop.Times, p.span)
	if len(a.prop.Times) > 1 {
		a.cost += costSecondTime
	}
	return len(a.prop.Times) <= 2
}

// with takes the phrase of a preposition that the verb does not ask for.
func (a *assignment) with(preposition string, p *grammar.Phrase) bool {
	people := p.Kind == grammar.People && p.Set != nil
	if asks(p) {
		return false
	}
	switch preposition {
	case "than less":
		return a.lessThan(p)
	case "than":
		return a.soonerThan(p) || a.than(p)
	case "except":
		return people && a.except(p)
	case "in":
		switch {
		case p.Kind == grammar.Counted && p.Compared && a.prop.Degree.Length.N == 0:
			a.length(p)
			return true // 任期在五年以上
		case a.inPlace(p):
			return true
		case p.Kind == grammar.Body && p.Set == nil && !p.All && a.prop.Of("body") == nil && a.prop.Of("post") == nil:
			a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: "body", Phrase: *p, By: preposition})
			return true
		case p.Kind == grammar.Title && p.Set == nil:
			return true // 在位子上
		case p.Kind == grammar.Office && a.prop.Pred == "hold" && a.prop.Of("post") == nil:
			return a.prop.Of("holder") != nil && a.inOffice(p) // 在主任位子上多久
		}
	case "including":
		return a.withBody(p)
	case "after":
		return people && a.side("after", p) // 继贾廷安任主任
	case "about":
		return false
	}
	if span, ok := grammar.PhraseSpan(preposition, p); ok {
		a.prop.Times = append(a.prop.Times, span)
		return true
	}
	return false
}

func (a *assignment) except(p *grammar.Phrase) bool {
	a.prop.Except = append(a.prop.Except, p.Closed().Set)
	return true
}

// side takes a phrase with what stands behind it.
func (a *assignment) side(sense string, p *grammar.Phrase) bool {
	switch sense {
	case "under":
		if asks(p) {
			return a.underWhom(p)
		}
		if a.prop.Leader != nil {
			return false
		}
		a.prop.Leader = []query.Set{p.Leaders()}
		return true
	case "except":
		return a.except(p)
	case "between":
		if a.pred >= 0 && p.Kind == grammar.People {
			return a.among(p) // 陈世炬和丁薛祥之间谁任职更久
		}
		return a.betweenBoth(p)
	case eitherSide:
		return a.onEitherSide(p)
	case "before", "after":
		by := 1
		if sense == "before" {
			by = -1
		}
		if asks(p) {
			return a.besideWhom(by)
		}
		set := p.Closed().Set
		span := grammar.Around(set, by)
		if a.ownPosts(set, span) {
			return true // 他之前做什么
		}
		if a.ofOffice() && a.world.IsOutsider(set) {
			a.prop.Times = append(a.prop.Times, span)
			return true
		}
		a.prop.Steps = append(a.prop.Steps, grammar.Beside{By: by, From: set, Edge: span})
		a.bothSides()
		return true
	}
	return false
}

// extra is a phrase that no slot took: what asks for a date or a length, or is one.
func (a *assignment) extra(p *grammar.Phrase) bool {
	switch {
	case p.Kind == grammar.Unit && p.Ask == grammar.Which && a.prop.Wants == grammar.WantsTruth:
		a.prop.Wants, a.prop.Grain = grammar.WantsDate, p.Grain
		return true
	case p.Kind == grammar.Unit && p.Ask == grammar.HowMany && a.prop.Wants == grammar.WantsTruth && p.Unit != query.AnyUnit:
		a.prop.Wants, a.prop.Unit = grammar.WantsLength, p.Unit
		return true
	case p.Kind == grammar.Unit && p.Ask == grammar.HowMany && a.prop.Wants == grammar.WantsAverage:
		return true
	case p.Kind == grammar.Moment && p.Span != nil && (p.Set == nil || p.Definite):
		a.prop.Times = append(a.prop.Times, p.Span)
		return true
	case p.Kind == grammar.Counted && a.prop.Degree.Length.N == 0:
		a.length(p)
		return !a.prop.Degree.Most && !a.prop.Degree.Least
	case (len(p.Or) > 0 || len(p.And) > 0) && (p.Named || p.Kind == grammar.People && p.Narrowed):
		return a.among(p)
	case p.Hole && p.Plural && len(a.prop.Fills) > 0:
		return a.among(&grammar.Phrase{Kind: grammar.People, Set: p.Set, And: theTwo}) // 他们俩谁当得久
	case p.Kind == grammar.People && p.Role && p.Plural && !p.Named && p.Ask == grammar.NoAsk:
		return a.among(p)
	case p.Kind == grammar.Body && p.Text != "":
		return a.ofPlace(p)
	case p.Kind == grammar.Thing:
		return a.inPlace(p) // 任职西藏
	case p.Kind == grammar.Body && p.ID != "" && p.Set == nil && a.ofBody(p):
		return true // 只算国家主席办公室，已经卸任的主任有几位
	case p.Kind == grammar.Body && p.Set == nil && a.prop.Of("body") == nil && (a.prop.Pred == "hold" || a.prop.Pred == "begin" || a.prop.Pred == "end" || a.prop.Pred == "exist"):
		a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: "body", Phrase: *p})
		return true
	case p.Kind == grammar.Tenure && p.Set == nil && p.Ask == grammar.NoAsk && a.pred >= 0 && !p.Average:
		return true // 谁当主任任期最长
	case p.Kind == grammar.Title && p.Set == nil && p.Ask == grammar.NoAsk && p.Text != level && a.prop.Pred == "hold":
		return true
	}
	return false
}

// among makes who is asked for one of those named beside: 陈世炬和丁薛祥谁先上任.
func (a *assignment) among(p *grammar.Phrase) bool {
	for i := range a.prop.Fills {
		f := &a.prop.Fills[i]
		if f.Role == a.prop.Gap && f.Role == "holder" && grammar.IsGeneric(f.Phrase.Set) && f.Phrase.Ask == grammar.Which && !f.Phrase.Role {
			a.choose(f, p)
			return true
		}
	}
	return false
}

func (a *assignment) length(p *grammar.Phrase) {
	d := &a.prop.Degree
	switch {
	case p.Compared:
		d.Set, d.Cmp = true, p.Cmp
	case !d.Set:
		d.Set, d.Cmp = true, query.AtLeast
	}
	d.Length = query.Length{N: p.N, Unit: p.Unit}
}
