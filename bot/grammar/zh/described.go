package zh

import (
	"cmp"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// described gives a noun one of the modifiers with 的.
func (r *reader) described(head grammar.Phrase, m *modifier, picks *[]grammar.Pick) (grammar.Phrase, bool) {
	switch {
	case m.span != nil:
		return within(head, m.span)
	case m.owner != nil:
		return r.owned(head, *m.owner, picks)
	case m.side != nil:
		return beside(head, m.side, picks)
	case m.clause != nil:
		return byClause(head, m.clause, picks)
	}
	return head, false
}

// within is a noun narrowed to a time: 1998年的主任.
func within(head grammar.Phrase, span query.Span) (grammar.Phrase, bool) {
	switch {
	case head.Kind == grammar.People && head.Set != nil && !head.Named && !head.Hole:
		return head.Within(span), true
	}
	return head, false
}

// byClause is a noun that a clause describes: 毛泽东任命的主任, 丁薛祥离任的那年.
func byClause(head grammar.Phrase, c *described, picks *[]grammar.Pick) (grammar.Phrase, bool) {
	switch head.Kind {
	case grammar.People:
		return person(head, c, picks)
	case grammar.Unit:
		if c.span == nil || head.Ask != grammar.NoAsk {
			return head, false
		}
		return grammar.Phrase{Kind: grammar.Moment, Span: c.span, Set: edgeSet(c.span), Of: edgePoint(c.span), Definite: true}, true
	case grammar.Tenure, grammar.Length:
		if c.role == "holder" {
			return grammar.Phrase{Kind: grammar.Tenure}.Picked(*picks), len(*picks) == 0 // 当主任的时间
		}
		head.Set = c.whole
		return head, head.Set != nil
	case grammar.Title:
		if c.role != "post" || head.Set != nil {
			return head, false
		}
		head.Set = c.set // 陈世炬担任的职务
		return head, true
	}
	return head, false
}

// person is somebody whom a clause describes.
func person(head grammar.Phrase, c *described, picks *[]grammar.Pick) (grammar.Phrase, bool) {
	if head.Named || head.Set == nil || head.Hole {
		return head, false
	}
	if c.pick != nil {
		*picks = append(*picks, *c.pick)
		return head, true
	}
	if c.set == nil || c.role == "post" {
		return head, false
	}
	set := c.set
	if step, ok := set.(query.Step); ok && (head.Plural || head.All) && (step.By == 1 || step.By == -1) && !step.Straight {
		set = query.Beyond{From: step.From, Before: step.By < 0, Line: step.Line}
	}
	if !grammar.IsGeneric(head.Set) {
		set = query.Meet{Sets: []query.Set{set, head.Set}}
	}
	head.Set, head.Narrowed, head.Selected = set, true, true
	return head, true
}

func edgeSet(span query.Span) query.Set {
	if edge, ok := span.(query.Edge); ok {
		return edge.Set
	}
	return nil
}

func edgePoint(span query.Span) query.Point {
	if edge, ok := span.(query.Edge); ok {
		return edge.Of
	}
	return query.Course
}

// owned is a noun of somebody's: 丁薛祥的前任, 办公室的主任, 江泽民的主任.
func (r *reader) owned(head, owner grammar.Phrase, picks *[]grammar.Pick) (grammar.Phrase, bool) {
	owner = owner.Closed()
	if owner.Ask == grammar.Which && owner.Kind == grammar.People && owner.Set != nil {
		return ofWhom(head, owner, len(*picks))
	}
	switch {
	case owner.Kind == grammar.Body && head.Text == level:
		head.ID = body(owner)
		return head, head.ID != "" && owner.Set == nil
	case owner.Kind == grammar.Body:
		return r.ofBody(head, owner)
	case head.Kind == grammar.List && head.Text == seat: // 丁薛祥的班
		return owner, owner.Kind == grammar.People || owner.Kind == grammar.Office
	case owner.Kind == grammar.People && head.Kind == grammar.People && head.Role && len(*picks) == 1 && (owner.Named || owner.Hole || owner.Narrowed) && neighbour(*picks) != 0:
		// 丁薛祥的上一任主任
		by := neighbour(*picks)
		*picks = nil
		return grammar.Phrase{Kind: grammar.People, Set: query.Step{From: owner.Set, By: by}, Definite: true, Narrowed: true, Ask: head.Ask}, true
	case head.Kind == grammar.People && head.By != 0 && owner.Kind == grammar.People:
		if owner.As != nil {
			owner.Set = query.Meet{Sets: []query.Set{owner.As, owner.Set}} // 司库彼得的前任
		}
		if owner.Role && !owner.Narrowed && !owner.Plural && !owner.All {
			owner.Set = query.In{Set: owner.Set, Span: query.Now{}}
		}
		next, ok := grammar.Own(head, owner)
		if step, isStep := next.Set.(query.Step); isStep {
			step.By = head.By
			next.Set = step
		}
		return next, ok
	case owner.Kind == grammar.Office && head.Kind == grammar.People && grammar.IsGeneric(head.Set):
		head.Set, head.Role = owner.Set, true
		return head, true
	case owner.Kind == grammar.People && head.Kind == grammar.Title && head.Set == nil && owner.Set != nil && owner.Role && !owner.Selected:
		return grammar.Phrase{Kind: grammar.Office, Set: owner.Set, Ask: head.Ask, ID: onlyPost(owner.Set), Narrowed: owner.Narrowed, Timed: owner.Timed}, true
	case owner.Kind == grammar.Tenure && head.Kind == grammar.Vacancy:
		return head, false
	case owner.Kind == grammar.People && owner.Set != nil && head.Kind == grammar.Vacancy && owner.Role:
		return head, true // 主任的空缺
	}
	if owner.Set == nil {
		return head, false
	}
	return grammar.Own(head, owner)
}

// ofWhom is a noun of whoever is asked for: 谁的任期, 谁的前任, 哪位主任的任期.
func ofWhom(head, owner grammar.Phrase, picks int) (grammar.Phrase, bool) {
	switch {
	case picks > 0:
		return head, false
	case head.Kind == grammar.List && head.Text == seat:
		return owner, true // 接了谁的班
	case head.Kind == grammar.Tenure || head.Kind == grammar.Length:
		return grammar.Phrase{Kind: grammar.Tenure, Set: owner.Set, Ask: grammar.Whose}, true
	case head.Kind == grammar.People && head.By != 0:
		return grammar.Phrase{Kind: grammar.People, By: head.By, Ask: grammar.Whose}, grammar.IsGeneric(owner.Set)
	}
	return head, false
}

// neighbour is 1 and -1 for the picks of 下一任 and 上一任, 0 for any other.
func neighbour(picks []grammar.Pick) int {
	switch picks[0] {
	case grammar.PickNext:
		return 1
	case grammar.PickPrevious:
		return -1
	}
	return 0
}

// body is the id of an organization, of the present one where only "the office" is said.
func body(p grammar.Phrase) string { return cmp.Or(p.ID, p.Main) }

// seat is the noun of what is handed over: 班, 位子.
const seat = "seat"

// ofBody is a noun of an organization's: 主席办公室的主任.
func (r *reader) ofBody(head, body grammar.Phrase) (grammar.Phrase, bool) {
	switch {
	case head.Kind == grammar.People && head.Role:
		return r.roleOf(head, body)
	case head.Kind == grammar.Title && body.ID != "" && head.Set == nil:
		return grammar.Phrase{Kind: grammar.Office, Set: query.Body{Organization: body.ID}, Ask: head.Ask}, true
	case head.Kind == grammar.Title && head.Set == nil, head.Kind == grammar.List:
		return head, true
	}
	return head, false
}

// roleOf is a role in an organization, with what was said of it before the
// organization's name: 1998年的办公室主任.
func (r *reader) roleOf(head, body grammar.Phrase) (grammar.Phrase, bool) {
	ok := true
	head.Set = innermost(head.Set, func(role query.Set) query.Set {
		if body.ID != "" {
			role, ok = r.world.Within(role, body.ID)
		}
		if body.Set != nil {
			return innermost(body.Set, func(query.Set) query.Set { return role })
		}
		return role
	})
	head.Narrowed, head.Timed = head.Narrowed || body.Set != nil, head.Timed || body.Timed
	return head, ok
}

// innermost is a set with those posts replaced to which all that is said of it belongs.
func innermost(set query.Set, by func(query.Set) query.Set) query.Set {
	switch s := set.(type) {
	case query.In:
		s.Set = innermost(s.Set, by)
		return s
	case query.Under:
		s.Set = innermost(s.Set, by)
		return s
	case query.Less:
		s.Set = innermost(s.Set, by)
		return s
	}
	return by(set)
}

func onlyPost(set query.Set) string {
	if all, ok := set.(query.All); ok && len(all.Posts) == 1 {
		return all.Posts[0]
	}
	return ""
}

// beside is a noun that is placed by somebody: 丁薛祥之前的主任, 胡锦涛手下的主任.
func beside(head grammar.Phrase, side *part, picks *[]grammar.Pick) (grammar.Phrase, bool) {
	if head.Kind != grammar.People || head.Named || head.Set == nil || head.Hole {
		return head, false
	}
	switch sense := side.word.Sense; sense {
	case "under":
		return head.Narrow(func(set query.Set) query.Set { return query.Under{Set: set, Leaders: side.phrase.Leaders()} }), true
	case "except":
		return head.Narrow(func(set query.Set) query.Set { return query.Less{Set: set, Without: side.phrase.Closed().Set} }), true
	case "between":
		if len(side.phrase.And) != 2 {
			return head, false
		}
		between := query.Between{From: side.phrase.And[0].Set, To: side.phrase.And[1].Set}
		head.Role = false
		return head.Narrow(func(query.Set) query.Set { return between }), true
	case "before", "after":
		by := 1
		if sense == "before" {
			by = -1
		}
		all, ok := head.Set.(query.All)
		if !ok {
			return head, false
		}
		head = head.Picked(*picks)
		*picks = nil
		return grammar.Besides(head, all, side.phrase.Closed().Set, by), true
	case "during":
		return head.Within(query.Edge{Set: side.phrase.Closed().Set, Of: query.Course}), true
	}
	return head, false
}
