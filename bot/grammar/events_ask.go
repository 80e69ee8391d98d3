package grammar

import (
	"officebot/bot/query"
)

// eventAsk is what a clause about an event asks.
func (p *Prop) eventAsk() (query.Ask, bool) {
	if p.Pred == eventSense+"happen" {
		return p.whatHappened()
	}
	if p.Gap == "leader" {
		return p.eventLeader()
	}
	if whose := p.Of("patient"); p.Pred == eventSense+"call" && p.Gap == "as" && whose != nil && whose.Kind == People && whose.Set != nil && p.Of("agent") == nil {
		switch {
		case whose.Role: // "what is the head of the office called"
			return query.Posts{Set: query.In{Set: whose.Closed().Set, Span: query.Now{}}}, !p.Denied && len(p.Times) == 0
		case !whose.Named && !whose.Hole: // "what was the first director called"
			return query.Who{Set: whose.Closed().Set}, !p.Denied && len(p.Times) == 0
		}
	}
	switch p.Wants {
	case WantsPeople, WantsCount:
		return p.eventPeople()
	case WantsPlace, WantsReason, WantsManner:
		return p.eventRole(map[Wants]query.RoleKind{WantsPlace: query.RolePlace, WantsReason: query.RoleCause, WantsManner: query.RoleManner}[p.Wants])
	}
	if choice, is := p.eventChoice(); is {
		return choice, true
	}
	e, ok := p.Event()
	if !ok || p.Denied && p.Wants != WantsTruth || bygone[p.Pred] && p.Tense == PresentTense && (p.Habit || p.Stated && p.Main) {
		return nil, false
	}
	switch p.Wants {
	case WantsTruth:
		claim := query.Claim(query.Holds{Event: e})
		if p.denied() {
			claim = query.Not{Claim: claim}
		}
		return query.Whether{Claim: claim, Told: p.Told}, true
	case WantsDate:
		return query.Moment{Span: query.Happening{Event: e}, Grain: p.Grain}, true
	case WantsThing:
		return query.Filling{Event: e}, true
	case WantsLength: // "how long after he left did he die"
		return query.Apart{From: p.Apart, To: query.Happening{Event: e}, Unit: p.Unit}, p.Apart != nil
	}
	return nil, false
}

// eventChoice asks in which of the alternatives of a phrase something happened: "was it
// Hu or Jiang who founded it".
func (p *Prop) eventChoice() (query.Ask, bool) {
	if p.Wants != WantsTruth || p.denied() {
		return nil, false
	}
	for i := range p.Fills {
		var claims []query.Claim
		for _, part := range p.Fills[i].Phrase.Or {
			one := p.with(i, part)
			e, ok := one.Event()
			if !ok {
				return nil, false
			}
			claims = append(claims, query.Holds{Event: e})
		}
		if len(claims) > 0 {
			return p.Fills[i].Phrase.chosen(claims), true
		}
	}
	return nil, false
}

// bygone are the events that nobody tells of in the present: "when does the office open"
// asks for no founding.
var bygone = map[string]bool{
	eventSense + "found": true, eventSense + "abolish": true, eventSense + "restore": true, eventSense + "cease": true,
}

// whatHappened asks what the records tell of somebody or of a time.
func (p *Prop) whatHappened() (query.Ask, bool) {
	asked := p.Of("thing")
	if p.Denied || p.Wants != WantsThing || asked == nil {
		return nil, false
	}
	rest := *p
	rest.Gap, rest.Fills = "", nil
	for _, f := range p.Fills {
		if f.Role != "thing" {
			rest.Fills = append(rest.Fills, f)
		}
	}
	e, ok := rest.Event()
	e.Verb = "any"
	return query.Events{Event: e}, ok
}

// eventRole asks for a role that no phrase stands for: where, why, how.
func (p *Prop) eventRole(kind query.RoleKind) (query.Ask, bool) {
	e, ok := p.Event()
	if !ok || p.Denied {
		return nil, false
	}
	for _, r := range e.Roles {
		if r.Kind == kind {
			return nil, false
		}
	}
	e.Roles = append(e.Roles, query.Role{Kind: kind, Filler: query.Gap{}})
	sortRoles(e.Roles)
	return query.Filling{Event: e}, true
}

// eventLeader asks in whose time something happened: "under which president was the
// office created".
func (p *Prop) eventLeader() (query.Ask, bool) {
	leader := p.Of("leader")
	rest := *p
	rest.Gap, rest.Fills = "", nil
	for _, f := range p.Fills {
		if f.Role != "leader" {
			rest.Fills = append(rest.Fills, f)
		}
	}
	e, ok := rest.Event()
	if !ok || p.Denied || leader == nil || leader.Set == nil || !leader.Role {
		return nil, false
	}
	return query.Who{Set: query.In{Set: leader.Closed().Set, Span: query.Happening{Event: e}}}, true
}

// eventPeople asks who stands in the gap: of some holders, or of anybody.
func (p *Prop) eventPeople() (query.Ask, bool) {
	asked := p.Of(p.Gap)
	e, ok := p.Event()
	if !ok || asked == nil || asked.Set == nil {
		return nil, false
	}
	set := query.Set(query.Doing{Set: asked.Closed().Set, Event: e})
	if p.Denied {
		set = query.Less{Set: asked.Closed().Set, Without: set}
	}
	switch {
	case p.Wants == WantsCount:
		return query.HowMany{Set: set}, true
	case p.Denied || asked.Role || asked.Narrowed || p.Listed:
		return query.Who{Set: set}, true
	}
	return query.Filling{Event: e}, true
}
