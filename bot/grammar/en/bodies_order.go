package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// whichBodyFirst reads which of two bodies was there first: "which is older, the General Office
// or the Office of the President?". Where it names none, "which of the two offices is older?", they
// are the office's own, if these are two.
func (r *reader) whichBodyFirst() grammar.Reading {
	var bodies []string
	order, or, which, unnamed := 0, false, false, false
	for at := 0; at < r.lattice.Len(); {
		text := r.lattice.Tokens[at].Text
		if id, to := r.bodyNamed(at); id != "" {
			bodies, at = append(bodies, id), to
			continue
		}
		switch {
		case IsInSet("there earlier", text) && order == 0:
			order = 1
		case IsInSet("there later", text) && order == 0:
			order = -1
		case r.isA(at, grammar.Conjunction, "or") && len(bodies) == 1:
			or = true
		case IsInSet("which of them", text):
			which = true
		case IsInSet("bodies", text):
			unnamed = true
		case !IsInSet("beside bodies", text):
			return grammar.Reading{}
		}
		at++
	}
	if own := r.world.Bodies(); unnamed && which && len(bodies) == 0 && len(own) == 2 {
		bodies, or = own, true
	}
	if len(bodies) != 2 || bodies[0] == bodies[1] || order == 0 || !or {
		return grammar.Reading{}
	}
	if order < 0 {
		return reading(query.Choice{Claims: []query.Claim{foundedBefore(bodies[1], bodies[0], query.After), foundedBefore(bodies[0], bodies[1], query.After)}})
	}
	return reading(query.Choice{Claims: []query.Claim{foundedBefore(bodies[0], bodies[1], query.Before), foundedBefore(bodies[1], bodies[0], query.Before)}})
}

// bodyNamed is the body that a name at a token means, with the token behind it; "" where none
// does.
func (r *reader) bodyNamed(at int) (id string, to int) {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Mention != nil && len(leaf.Mention.Organizations) == 1 && len(leaf.Mention.People) == 0 && leaf.To > to {
			id, to = leaf.Mention.Organizations[0].ID, leaf.To
		}
	}
	return id, to
}

// foundedBefore is the claim that one body was founded before, or after, another.
func foundedBefore(one, other string, how query.Relation) query.Claim {
	found := func(id string) query.Event {
		return query.Event{Verb: "found", Roles: []query.Role{{Kind: query.RolePatient, Filler: query.Entity{ID: id}}}}
	}
	e := found(one)
	e.Roles = append(e.Roles, query.Role{Kind: query.RoleTime, Filler: query.When{Span: query.Related{How: how, Span: query.Happening{Event: found(other)}}}})
	return query.Holds{Event: e}
}

func reading(ask query.Ask) grammar.Reading { return grammar.Reading{Asks: []query.Ask{ask}} }
