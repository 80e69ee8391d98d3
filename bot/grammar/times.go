package grammar

import "officebot/bot/query"

// during is a set restricted to a time. Of somebody, "since 2010", "until 2012" and
// "from 2010 to 2012" say that it was so all along, and that it ended with "until".
func (p *Prop) during(set query.Set, span query.Span) query.Set {
	if p.Whole {
		return query.In{Set: set, Span: span, How: query.Whole}
	}
	if part := p.part(); p.Done && p.Main && p.Wants == WantsTruth && part != query.Touching {
		switch span.(type) {
		case query.Related, query.Range:
		default:
			span = query.Related{How: query.By, Span: span} // "had Ding left in 2024"
		}
	}
	holder := p.Of("holder")
	lasting := (p.Pred == "hold" || p.Pred == "last") && (p.Wants == WantsTruth && p.Main && holder != nil && (holder.Named || holder.Definite) || p.Pred == "last")
	if related, ok := span.(query.Related); ok && lasting {
		switch related.How {
		case query.Until:
			if p.Tense == PresentTense || p.Tense == PerfectTense {
				if _, now := related.Span.(query.Now); now || p.Tense == PerfectTense {
					return query.In{Set: set, Span: related.Span} // "has been until today" is no end
				}
			}
			return query.In{Set: set, Span: related.Span, How: query.Ending}
		case query.Since:
			if p.Tense == PastTense && p.Wants == WantsTruth {
				return query.In{Set: set, Span: related.Span, How: query.Beginning} // "was from 2003": until when is not said
			}
			begun := query.In{Set: set, Span: query.Related{How: query.Until, Span: related.Span}, How: query.Beginning}
			return query.In{Set: begun, Span: query.Now{}}
		}
	}
	if related, ok := span.(query.Related); ok && related.How == query.By && p.Pred == "hold" && p.Wants != WantsCount && p.Tense != PerfectTense {
		return query.In{Set: set, Span: related.Span} // who held it "by the end of 2012" held it then
	}
	if both, ok := span.(query.Range); ok && lasting && p.Wants == WantsTruth {
		begun := query.In{Set: set, Span: query.Related{How: query.Until, Span: both.From}, How: query.Beginning}
		return query.In{Set: begun, Span: both.To}
	}
	if step, ok := set.(query.Step); ok && p.Pred == "follow" && p.Gap == "earlier" {
		step.From = query.In{Set: step.From, Span: span, How: query.Beginning} // "whom did Chen replace in 2003"
		return step
	}
	return query.In{Set: set, Span: stretchOf(span), How: p.part()}
}

// times are those of the clause, with what its tense says: what will be lies ahead,
// and who has left did so before today.
func (p *Prop) times() []query.Span {
	switch {
	case len(p.Times) > 0 || len(p.Steps) > 0:
		return p.Times
	case p.Pred == "end" && p.Gap == "holder" && (p.Tense == PastTense || p.Tense == PerfectTense) && (!p.Main || p.Wants == WantsCount || p.Wants == WantsPeople):
		return []query.Span{query.Related{How: query.Until, Span: query.Now{}}} // "who left last", "who have left", "how many have left"
	case !p.Main:
		return nil
	case p.Tense == FutureTense:
		return []query.Span{query.Related{How: query.After, Span: query.Now{}}}
	case p.Wants == WantsTruth && p.Pred == "end":
		return []query.Span{query.Related{How: query.Until, Span: query.Now{}}}
	}
	return nil
}

// part is what of a tenure has to lie in the times of the clause.
func (p *Prop) part() query.Part {
	switch {
	case p.leaves():
		return query.Ending
	case p.Pred == "begin" || p.Pred == "follow":
		return query.Beginning
	}
	return query.Touching
}

// leaves tells whether the clause is about somebody's going: "left", "handed over".
func (p *Prop) leaves() bool {
	return p.Pred == "end" || p.Pred == "follow" && p.Of("later") == nil && p.Gap != "later"
}

// now tells whether the clause speaks of the present holder: in the present, of a
// post that nothing else narrows.
func (p *Prop) now() bool {
	if p.Wants != WantsPeople && p.Wants != WantsTruth && p.Wants != WantsCount && p.Wants != WantsPost {
		return false
	}
	if p.Tense != PresentTense || len(p.Times) > 0 || len(p.Steps) > 0 || p.Pred != "hold" && p.Pred != "exist" || p.Degree.Most || p.Degree.Least || p.Degree.Set {
		return false
	}
	post := p.Of("post")
	if tenure := p.Of("tenure"); tenure != nil && tenure.Picks() {
		return false
	}
	if holder := p.Of("holder"); post == nil && holder != nil && (holder.Narrowed || holder.Picks()) && p.whoStands() == nil && !p.stands(holder) {
		return false
	}
	if post != nil {
		if in, ok := post.Set.(query.In); ok && in.Span != (query.Now{}) {
			return false // "who is sitting in the chair of 2008"
		}
	}
	return post == nil || rolesOf(post) || !post.Narrowed && len(post.pick) == 0 && !post.Plural || post.Kind != People
}

// Span is the time of a clause: when what it says began, ended or went on.
func (p *Prop) Span() (query.Span, bool) {
	if p.happened() {
		e, ok := p.Event()
		if p.Pred == eventSense+"break out" {
			e = begun(e)
		}
		return query.Happening{Event: e}, ok
	}
	set, ok := p.Set()
	if !ok {
		return nil, false
	}
	return query.Edge{Set: set, Of: p.point()}, true
}

// begun is the event that begins when it breaks out: "when the war broke out".
func begun(e query.Event) query.Event {
	for _, r := range e.Roles {
		if thing, ok := r.Filler.(query.Thing); ok && len(e.Roles) == 1 {
			return query.Event{Verb: "happen", Roles: []query.Role{{Kind: query.RoleAgent, Filler: thing}}}
		}
	}
	return e
}

// point is the end of a tenure that the verb is about.
func (p *Prop) point() query.Point {
	switch {
	case p.Which != query.Course:
		return p.Which
	case p.leaves():
		return query.End
	case p.Pred == "begin" || p.Pred == "follow":
		return query.Start
	}
	return query.Course
}
