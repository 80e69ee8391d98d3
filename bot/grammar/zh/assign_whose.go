package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// ofOffice tells whether the clause is about posts of the office alone.
func (a *assignment) ofOffice() bool {
	post := a.prop.Of("post")
	return post != nil && post.Role && a.world.IsOwn(post.Set)
}

// ofPlace takes a place of which only labels of posts tell, where the post that the
// clause is about is one of it: 香港历史上有几位总督.
func (a *assignment) ofPlace(place *grammar.Phrase) bool {
	for i := range a.prop.Fills {
		f := &a.prop.Fills[i]
		if f.Phrase.Kind != grammar.People || !f.Phrase.Role || f.Phrase.Common {
			continue
		}
		ok := false
		f.Phrase.Set = innermost(f.Phrase.Set, func(role query.Set) query.Set {
			role, ok = a.world.Placed(role, place.Text)
			return role
		})
		return ok
	}
	return false
}

// ofBody puts the post that the clause is about into an organization.
func (a *assignment) ofBody(body *grammar.Phrase) bool {
	for i := range a.prop.Fills {
		f := &a.prop.Fills[i]
		if f.Role != "post" || f.Phrase.Kind != grammar.People || !f.Phrase.Role || f.Phrase.Common {
			continue
		}
		set, ok := allIn(a.world, f.Phrase.Set, body)
		if ok {
			f.Phrase.Set = set
		}
		return ok
	}
	return false
}

// elsewhom tells whether the clause says besides whom it is of 别人: of those between two,
// or with somebody left out.
func (a *assignment) elsewhom() bool {
	if !slices.ContainsFunc(a.prop.Fills, func(f grammar.Fill) bool { return f.Phrase.Text == anybodyElse }) {
		return true
	}
	a.prop.Tense = grammar.NoTense
	return len(a.prop.Except) > 0 || slices.ContainsFunc(a.prop.Steps, func(b grammar.Beside) bool { return b.To != nil })
}

// others makes of a noun those besides: 其他职务, and 其他主任 where it is said besides whom.
func others(head *grammar.Phrase) bool {
	if head.Kind == grammar.People && head.Role && !head.Named {
		head.Plural, head.All, head.Text = true, true, anybodyElse
		return true
	}
	head.Other = head.Kind == grammar.Title || head.Kind == grammar.Office
	return head.Other
}

// betweenBoth takes a time between two that clauses tell, or a place between two people.
func (a *assignment) betweenBoth(p *grammar.Phrase) bool {
	from, to := &p.And[0], &p.And[1]
	if from.Kind == grammar.Moment {
		a.prop.Times = append(a.prop.Times, query.Range{From: from.Span, To: to.Span})
		return len(a.prop.Times) == 1
	}
	a.prop.Steps = append(a.prop.Steps, grammar.Beside{From: from.Set, To: to.Set})
	return true
}
