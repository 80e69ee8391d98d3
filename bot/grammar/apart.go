package grammar

import "officebot/bot/query"

// margin asks how much longer one served than another: it tells both lengths.
func (p *Prop) margin() (query.Ask, bool) {
	bare := *p
	bare.Degree = Degree{}
	set, ok := bare.Set()
	if !ok || p.Degree.Than == nil {
		return nil, false
	}
	return query.Several{Asks: []query.Ask{query.HowLong{Set: set, Unit: p.Unit}, query.HowLong{Set: p.Degree.Than, Unit: p.Unit}}}, true
}

// since is the moment after which a clause says that somebody began, where it asks how long: "how long
// after leaving as manager did Castell become chairman" asks of the time between. nil of others.
func (p *Prop) since() query.Span {
	if p.Pred != "begin" || len(p.Times) != 1 || len(p.Steps) > 0 {
		return nil
	}
	related, ok := p.Times[0].(query.Related)
	if edge, moment := related.Span.(query.Edge); ok && moment && related.How == query.After && edge.Of != query.Course {
		return edge
	}
	return nil
}

// apart asks how much time lies between two moments: "how long ago did Ding leave",
// "how many years after Zhang did Jia start", "how long was it between the two".
func (p *Prop) apart() (query.Ask, bool) {
	if p.Wants != WantsLength || p.Denied {
		return nil, false
	}
	if p.Until != nil {
		if len(p.Times)+len(p.Steps)+len(p.Except) > 0 || p.Leader != nil {
			return nil, false
		}
		return query.Apart{From: p.Apart, To: p.Until, Unit: p.Unit}, true
	}
	set, ok := p.Set()
	if !ok {
		return nil, false
	}
	at := p.point()
	if at == query.Course {
		// "How long ago was he director": since he left; "how long after Jia was Ding
		// director": until he came.
		at = query.Start
		if _, now := p.Apart.(query.Now); now {
			at = query.End
		}
	}
	if left, ok := p.Apart.(query.Edge); ok && left.Of == query.End && replaced(set, at, left.Set) {
		set, at = query.Step{From: left.Set, By: 1}, query.Start
	}
	return query.Apart{From: p.Apart, To: query.Edge{Set: set, Of: at}, Unit: p.Unit}, true
}

// replaced tells whether a moment is when somebody took over from one who has left: "how long after Ding left
// did anybody take over", "was he replaced".
func replaced(set query.Set, at query.Point, left query.Set) bool {
	_, he := set.(query.Hole)
	return at == query.Start && IsGeneric(set) || at == query.End && (he || set.String() == left.String())
}
