package zh

import (
	"cmp"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// described gives a noun one of the modifiers with 的.
func (r *reader) described(head grammar.Phrase, m *modifier, picks *[]grammar.Pick) (grammar.Phrase, bool) {
	switch {
	case len(m.either) > 0:
		return r.eitherOf(head, m.either, picks)
	case m.span != nil:
		return within(head, m.span, m.also)
	case m.owner != nil:
		return r.owned(head, *m.owner, picks)
	case m.side != nil:
		return r.beside(head, m.side, picks)
	case m.clause != nil && m.clause.whom != nil && head.Kind == grammar.People && head.Role && !head.Named && head.Set != nil:
		set, ok := accompanied(r.world, head.Set, m.clause.whom)
		return head.Narrow(func(query.Set) query.Set { return set }), ok
	case m.clause != nil:
		return byClause(head, m.clause, picks)
	}
	return head, false
}

// within is a noun narrowed to a time, or to each of several: 1998年的主任,
// 1998年和2010年的主任.
func within(head grammar.Phrase, span query.Span, also []query.Span) (grammar.Phrase, bool) {
	if t, ok := span.(query.Time); ok && head.Kind == grammar.Thing && t.Grain == query.Year && len(also) == 0 {
		head.Text = t.String() + " " + head.Text // 1975年的新宪法
		return head, true
	}
	switch {
	case head.Kind != grammar.People || head.Set == nil || head.Named || head.Hole || len(head.Each) > 0:
		return head, false
	case len(also) > 0:
		head.Each = append([]query.Span{span}, also...)
		return head, true
	}
	return head.Within(span), true
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
		if c.denied() {
			return head, false
		}
		if c.role == "holder" {
			if !c.holds() {
				return head, false // 1990年以后上任的(任期不到五年的): that is of whoever it is, too
			}
			return grammar.Phrase{Kind: grammar.Tenure}.Picked(*picks), len(*picks) == 0 // 当主任的时间
		}
		head.Set = c.whole
		return head, head.Set != nil
	case grammar.Title:
		if c.role != "post" || head.Set != nil || c.denied() {
			return head, false
		}
		head.Set = c.set // 陈世炬担任的职务
		return head, true
	}
	return head, false
}

// holds tells whether a clause says of somebody no more than that he held a post.
func (c *described) holds() bool {
	p := c.prop
	return p != nil && p.Pred == "hold" && len(p.Times)+len(p.Steps)+len(p.Except) == 0 && p.Leader == nil && p.Degree == (grammar.Degree{}) && p.Order == 0
}

// person is somebody whom a clause describes.
func person(head grammar.Phrase, c *described, picks *[]grammar.Pick) (grammar.Phrase, bool) {
	if head.Named || head.Set == nil || head.Hole {
		return head, false
	}
	if c.by != 0 {
		return head.Narrow(func(set query.Set) query.Set { return withNeighbour(set, c.by, c.none) }), head.Role
	}
	if c.began && head.Role {
		return head, true // 恢复的国家主席: that is the post
	}
	if c.pick != nil && !c.denied() {
		*picks = append(*picks, *c.pick)
		return head, true
	}
	if c.edge == query.Beginning && c.order == 0 {
		return head, false // 上任的主任 is anybody: it says when
	}
	if c.set == nil || c.role == "post" || c.role == "leader" || c.role == "tenure" {
		return head, false // 陈世炬追随的, 第一个担任主任的: the clause is about him
	}
	set, ofThese := c.inPosts(head.Set)
	if !ofThese {
		set = c.set
	}
	_, bare := head.Set.(query.All)
	anybody := grammar.IsGeneric(head.Set) && !(head.Role && c.prop.Of("post") != nil && !c.denied())
	if !(ofThese && bare) && !anybody {
		if c.prop.Later < 0 {
			set = query.Career{Set: head.Set, Other: set}
		} else {
			set = query.Meet{Sets: []query.Set{head.Set, set}}
		}
	}
	if c.denied() {
		set = c.prop.Others(head.Set, set)
	}
	head.Set, head.Narrowed, head.Selected = set, true, true
	head.Loose = isBeside(set) && len(c.prop.Steps) == 1
	if head.Plural || head.All {
		return allBeside(head), true
	}
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

// body is the id of an organization, of the present one where only "the office" is said.
func body(p grammar.Phrase) string { return cmp.Or(p.ID, p.Main) }

// seat is the noun of what is handed over: 班, 位子.
const seat = "seat"

// beside is a noun that is placed by somebody: 丁薛祥之前的主任, 胡锦涛手下的主任.
func (r *reader) beside(head grammar.Phrase, side *part, picks *[]grammar.Pick) (grammar.Phrase, bool) {
	if head.Kind != grammar.People || head.Named || head.Set == nil || head.Hole || asks(side.phrase) {
		return head, false // 哪位主席手下的, 谁之后的 asks
	}
	switch sense := side.word.Sense; sense {
	case "under":
		return head.Narrow(func(set query.Set) query.Set { return query.Under{Set: set, Leaders: side.phrase.Leaders()} }), true
	case "except":
		without := allBeside(*side.phrase).Closed().Set
		return head.Narrow(func(set query.Set) query.Set { return query.Except(set, without) }), true
	case "between":
		if len(side.phrase.And) != 2 || side.phrase.Kind != grammar.People {
			return head, false
		}
		between := query.Between{From: side.phrase.And[0].Set, To: side.phrase.And[1].Set}
		all, bare := head.Set.(query.All)
		if bare && len(all.Posts) > 0 {
			between.Line = all
		}
		head.Role = false
		return head.Narrow(func(set query.Set) query.Set {
			if bare {
				return between
			}
			return query.Meet{Sets: []query.Set{set, between}} // 2000年陈世炬和丁薛祥之间的主任
		}), true
	case "before", "after":
		by := 1
		if sense == "before" {
			by = -1
		}
		all, ok := head.Set.(query.All)
		if !ok {
			return head, false
		}
		from := side.phrase.Closed().Set
		if head.Role && grammar.IsGeneric(all) && r.world.IsOutsider(from) {
			return head.Within(grammar.Around(from, by)), true // 毛泽东之后的主任
		}
		head = head.Picked(*picks)
		*picks = nil
		if n := head.N; n > 1 && !head.Compared {
			head.N, head.Plural = 0, true
			head = grammar.Besides(head, all, from, by)
			head.Set = query.Take{Set: head.Set, N: by * n} // 丁薛祥之前的两任主任
			return head, true
		}
		loose := !head.Definite && !head.Picks()
		head = grammar.Besides(head, all, from, by)
		head.Loose = loose && isBeside(head.Set)
		return head, true
	case "during":
		return head.Within(query.Edge{Set: side.phrase.Closed().Set, Of: query.Course}), true
	}
	return head, false
}

// describing makes of the last parts of a state what describes a noun that is to come.
func (r *reader) describing(s *state, k, to, cost int, m *modifier) {
	r.modified(s.instead(k, part{kind: partMod, from: s.last(k)[0].from, mod: m}, cost+costWord), to)
}

// byClauses makes of each clause in which a state may end what describes a noun that is to come.
func (r *reader) byClauses(s *state, to int, last bool) {
	for _, c := range r.candidates(s) {
		told := c.told
		cost := c.cost
		switch base := s.back(c.k); {
		case base.top(partTime), base.top(partSide), base.top(partWith), base.top(partOpen):
			cost += costLeft
		case last && base.top(partAsk):
			cost += costNobody
		}
		r.describing(s, c.k, to, cost, &modifier{clause: &told})
	}
}
