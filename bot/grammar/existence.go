package grammar

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// existing is the body whose existence a clause is about, "" where it is about none.
func (p *Prop) existing() (id string, present bool) {
	body := p.Of("body")
	if p.Pred != "exist" || body == nil || body.Kind != Body || len(p.Fills) > 1 || len(p.Steps)+len(p.Except) > 0 || p.Leader != nil || p.Degree != (Degree{}) {
		return "", false
	}
	if body.ID == "" {
		return body.Main, true
	}
	return body.ID, body.ID == body.Main
}

// existence asks when, how long or whether a body existed: from when it was founded to
// when it was abolished, or to today where it is there still.
func (p *Prop) existence(id string, present bool) (query.Ask, bool) {
	from := beginningOf(id, "found")
	to := query.Span(query.Now{})
	if !present {
		to = beginningOf(id, "abolish")
	}
	switch {
	case p.Denied && p.Wants != WantsTruth || len(p.Times) > 1:
	case p.Wants == WantsLength && len(p.Times) == 0:
		return query.Apart{From: from, To: to, Unit: p.Unit}, true
	case p.Wants == WantsDate && len(p.Times) == 0 && (present || p.Which == query.Start):
		return query.Moment{Span: from, Grain: p.Grain}, true
	case p.Wants == WantsDate && len(p.Times) == 0 && p.Which == query.End:
		return query.Moment{Span: to, Grain: p.Grain}, true
	case p.Wants == WantsDate && len(p.Times) == 0:
		return query.Several{Asks: []query.Ask{query.Moment{Span: from, Grain: p.Grain}, query.Moment{Span: to, Grain: p.Grain}}}, true
	case p.Wants == WantsTruth:
		claim := p.existed(from, to)
		if len(p.Bodies) > 1 && len(p.Times) == 1 {
			claim = p.anyExisted()
		}
		if p.denied() {
			claim = query.Not{Claim: claim}
		}
		return query.Whether{Claim: claim, Told: p.Told}, true
	}
	return nil, false
}

// existed is the claim that a body was there in the clause's time, at any without one.
func (p *Prop) existed(from, to query.Span) query.Claim {
	switch {
	case len(p.Times) == 1 && startsEver(p.Times[0]):
		return query.Within{A: from, B: p.Times[0]} // "before 1993": it was there at some time
	case len(p.Times) == 1:
		return query.Within{A: p.Times[0], B: query.Range{From: from, To: to}}
	case p.Tense == PresentTense:
		return query.Within{A: query.Now{}, B: query.Range{From: from, To: to}}
	}
	return query.Within{A: from, B: query.Related{How: query.Until, Span: query.Now{}}}
}

// startsEver tells whether a time has no beginning: "before 1993".
func startsEver(s query.Span) bool {
	t, ok := s.(query.Time)
	return ok && t.Days.From == knowledge.FirstDay
}

// anyExisted is the claim that one of the bodies that "the office" may be was there.
func (p *Prop) anyExisted() query.Claim {
	var claims []query.Claim
	for i, id := range slices.Backward(p.Bodies) {
		to := query.Span(query.Now{})
		if i > 0 {
			to = beginningOf(id, "abolish")
		}
		claims = append(claims, p.existed(beginningOf(id, "found"), to))
	}
	return query.Or{Claims: claims}
}

func beginningOf(id, verb string) query.Span {
	return query.Happening{Event: query.Event{Verb: verb, Roles: []query.Role{{Kind: query.RolePatient, Filler: query.Entity{ID: id}}}}}
}
