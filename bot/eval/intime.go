package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// inTimeOf settles who was in office in somebody's time, or when somebody came, which the records
// date too loosely to tell: those of whom they say that they served that person, or that he served
// them, and none that only may have been there around a handover.
func (r *run) inTimeOf(s roll, list []period) roll {
	s = led(s, list)
	var leaders []*knowledge.Person
	for i := range list {
		if p := &list[i]; p.course {
			leaders = addPeople(leaders, p.edge.Person)
		}
	}
	if len(leaders) == 0 || !doubtful(s.held) {
		return s
	}
	served := func(t *knowledge.Tenure) bool {
		return slices.ContainsFunc(leaders, func(p *knowledge.Person) bool { return slices.Contains(t.Under, p) })
	}
	told := slices.ContainsFunc(s.held, func(h Held) bool { return served(h.Tenure) })
	certain := most(s.held) == knowledge.Certainly
	var held []Held
	for _, h := range s.held {
		switch {
		case served(h.Tenure):
			held = append(held, Held{h.Tenure, knowledge.Certainly})
		case h.Certain == knowledge.Possibly && told,
			h.Certain == knowledge.Possibly && certain && slices.ContainsFunc(list, func(p period) bool { return handsOver(h.Tenure, &p) }):
		default:
			held = append(held, h)
		}
	}
	s.held = held
	return r.emptyUnder(s, leaders)
}

// begunUnder settles who came in somebody's time, which the records date too loosely to tell: those of whom
// they say that they served that person and nobody else, and none that only may have come then.
func begunUnder(s roll, list []period) roll {
	if !doubtful(s.held) {
		return s
	}
	alone := func(h Held) bool {
		under := h.Tenure.Under
		return len(under) == 1 && slices.ContainsFunc(list, func(p period) bool { return p.course && p.edge.Person == under[0] })
	}
	if !slices.ContainsFunc(s.held, alone) {
		return s
	}
	var told []Held
	for _, h := range s.held {
		if h.Certain == knowledge.Certainly || alone(h) {
			told = append(told, Held{h.Tenure, knowledge.Certainly})
		}
	}
	s.held = told
	return s
}

// led is those of a roll whom everybody served whose time in office, or whose coming, some periods
// are, where the records name them; else the whole roll.
func led(s roll, list []period) roll {
	if !doubtful(s.held) || len(list) == 0 {
		return s
	}
	var held []Held
	for i := range list {
		p, n := &list[i], len(held)
		if p.edge == nil || !p.course && p.of != query.Start {
			return s
		}
		for _, h := range s.held {
			if slices.Contains(p.edge.Under, h.Tenure.Person) {
				held = append(held, Held{h.Tenure, knowledge.Certainly})
			}
		}
		if len(held) == n {
			return s
		}
	}
	s.held = sorted(held)
	return s
}

// handsOver tells whether a tenure touches a time in office only where both are
// dated as if one had ended when the other began.
func handsOver(t *knowledge.Tenure, p *period) bool {
	return p.course && (handover(t, p.edge) || handover(p.edge, t))
}

// emptyUnder is a roll of nobody where a fact says that nobody held its posts in the
// time of certain people, and nobody certainly did.
func (r *run) emptyUnder(s roll, leaders []*knowledge.Person) roll {
	if most(s.held) == knowledge.Certainly || len(leaders) == 0 {
		return s
	}
	for _, f := range r.records.Facts {
		during := !slices.ContainsFunc(leaders, func(p *knowledge.Person) bool { return !slices.Contains(f.During, p) })
		vacant := !slices.ContainsFunc(s.posts, func(p *knowledge.Post) bool { return !slices.Contains(f.Vacant, p) })
		if during && vacant && len(s.posts) > 0 {
			s.facts, s.held = addFacts(s.facts, f), nil
		}
	}
	return s
}
