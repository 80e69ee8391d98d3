package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// owned is a noun of somebody's: 丁薛祥的前任, 办公室的主任, 江泽民的主任.
func (r *reader) owned(head, owner grammar.Phrase, picks *[]grammar.Pick) (grammar.Phrase, bool) {
	owner = owner.Closed()
	if isStaff(&head) {
		owner.Noun = head.Noun // 办公室的工作人员
		return owner, owner.Kind == grammar.Body && owner.Set == nil
	}
	if owner.Ask == grammar.Which && owner.Kind == grammar.People && owner.Set != nil {
		return ofWhom(head, owner, len(*picks))
	}
	switch {
	case head.Text == bothSides:
		return aroundSomebody(owner)
	case head.Kind == grammar.Deed:
		return head.Tells("of", owner)
	case isHappening(&owner) && isWhen(&head):
		return owner, true // 办公室成立的时间
	case owner.Kind == grammar.Body && head.Text == level:
		head.ID = body(owner)
		return head, head.ID != "" && owner.Set == nil
	case owner.Kind == grammar.Body:
		return r.ofBody(head, owner)
	case head.Kind == grammar.List && head.Text == nameOf: // 主任的姓名
		owner.Text = nameOf
		return owner, owner.Kind == grammar.People && owner.Set != nil
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
	if owner.Kind == grammar.People && owner.Role && !owner.Named && !owner.Picks() && owner.Ask == grammar.NoAsk && (head.Kind == grammar.Number || head.Kind == grammar.List && head.Text == "") {
		owner.Plural, owner.All = true, head.Kind == grammar.List // 主任人数, 主任名单
	}
	own, ok := grammar.Own(head, owner)
	own.All = own.All || owner.All && own.Kind == grammar.Tenure // 所有主任的任期
	if own.Kind == grammar.Tenure && len(owner.Or) > 0 {
		own.Or = owner.Or // 陈世炬还是丁薛祥的任期
	}
	return own, ok
}

// ofWhom is a noun of whoever is asked for: 谁的任期, 谁的前任, 哪位主任的任期.
func ofWhom(head, owner grammar.Phrase, picks int) (grammar.Phrase, bool) {
	switch {
	case picks > 0:
		return head, false
	case head.Kind == grammar.List && head.Text == seat:
		owner.Text = seat
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

// ofBody is a noun of an organization's: 主席办公室的主任.
func (r *reader) ofBody(head, body grammar.Phrase) (grammar.Phrase, bool) {
	switch {
	case asks(&body) && body.Kind == grammar.Body && head.Kind == grammar.People && head.Role && !head.Narrowed:
		return grammar.Phrase{Kind: grammar.Title, Ask: grammar.Which}, true // 哪个办公室的主任
	case (head.Kind == grammar.People || head.Kind == grammar.Number) && head.Role:
		return r.roleOf(head, body) // 主席办公室的主任, 主席办公室的第几任主任
	case head.Kind == grammar.Title && body.ID != "" && head.Set == nil:
		return grammar.Phrase{Kind: grammar.Office, Set: query.Body{Organization: body.ID}, Ask: head.Ask}, true
	case head.Kind == grammar.Title && head.Set == nil, head.Kind == grammar.List && head.Text != nameOf:
		return head, true // a body's name is what it is called, not whose
	}
	return head, false
}

// roleOf is a role in an organization, with what was said of it before the
// organization's name: 1998年的办公室主任.
func (r *reader) roleOf(head, body grammar.Phrase) (grammar.Phrase, bool) {
	ok := true
	if head.Common && body.ID == "" && body.Text != "" {
		return head, false // 中国的领导人 is nobody of the office
	}
	head.Set = innermost(head.Set, func(role query.Set) query.Set {
		role, ok = inBody(r.world, role, &body)
		if body.Set != nil {
			return innermost(body.Set, func(query.Set) query.Set { return role })
		}
		return role
	})
	head.Narrowed, head.Timed = head.Narrowed || body.Set != nil, head.Timed || body.Timed
	return head, ok
}

// inBody is a role in an organization, or in a place that only labels of posts name.
func inBody(world *grammar.World, role query.Set, body *grammar.Phrase) (query.Set, bool) {
	switch {
	case body.ID != "":
		return world.Within(role, body.ID)
	case body.Text != "":
		return world.Placed(role, body.Text)
	}
	return role, true
}

// allOf are several people of one organization: 主席办公室第一任和第二任主任.
func (r *reader) allOf(several, body grammar.Phrase) (grammar.Phrase, bool) {
	if body.ID == "" && body.Text == "" || body.Set != nil {
		return several, false
	}
	ok := true
	within := func(set query.Set) query.Set {
		set, in := allIn(r.world, set, &body)
		ok = ok && in
		return set
	}
	several.And = slices.Clone(several.And)
	for i := range several.And {
		several.And[i].Set = within(several.And[i].Set)
	}
	several.Set = within(several.Set)
	return several, ok
}

// allIn is a set with every role that it is made of put into an organization; ok is false where
// there is none, or the organization has no such role.
func allIn(world *grammar.World, set query.Set, body *grammar.Phrase) (narrowed query.Set, ok bool) {
	found, ok := false, true
	set = query.Mapping{Sets: func(s query.Set) query.Set {
		all, is := s.(query.All)
		if !is {
			return s
		}
		one, in := inBody(world, all, body)
		found, ok = true, ok && in
		return one
	}}.Set(set)
	return set, ok && found
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
