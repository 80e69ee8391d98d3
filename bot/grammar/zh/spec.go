package zh

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// modifier is what stands before a noun.
type modifier struct {
	word    *grammar.Word   // a determiner, an adjective, a question word
	number  int             // 三
	ordinal int             // 第三
	cmp     *query.Cmp      // 超过
	span    query.Span      // 1998年的
	also    []query.Span    // 1998年和2010年的
	owner   *grammar.Phrase // 丁薛祥的
	side    *part           // 丁薛祥之前的, 胡锦涛手下的
	clause  *described      // 毛泽东任命的
	counted bool            // a classifier stands behind it
	people  bool            // one that counts nobody but people: 第一位
	joined  string          // of a clause: how one that is to come is joined to it, "and" or "or"
	either  []*modifier     // clauses of which one is so
	round   bool            // one that counts times and no people: 第二次
}

// denied tells whether a clause denies what it tells: 没有在胡锦涛手下任职的.
func (c *described) denied() bool { return c.prop != nil && c.prop.Denied }

// inPosts is the set of a clause that names no post itself, of the holders of some: 任期不到一年的总统
// is of nobody's time in another post.
func (c *described) inPosts(posts query.Set) (query.Set, bool) {
	all, ok := query.Line(posts).(query.All)
	if _, meet := posts.(query.Join); meet || !ok || len(all.Posts) == 0 || c.prop == nil {
		return nil, false
	}
	posts = all
	switch set := c.set.(type) {
	case query.Doing:
		if grammar.IsGeneric(set.Set) {
			set.Set = posts
			return set, true // 设立办公室的国家主席
		}
	case query.Step:
		if grammar.IsGeneric(set.From) && set.Line == nil {
			set.From = posts
			return set, true // 没有人接替的总统
		}
	case query.Nth:
		if grammar.IsGeneric(set.Set) {
			set.Set = posts
			return set, true // 不是第一任的总统
		}
	}
	if !ofTenures[c.prop.Pred] || c.prop.Of("post") != nil || c.prop.Of("body") != nil {
		return nil, false
	}
	p := *c.prop
	p.Line = posts
	return describing(&p)
}

// ofTenures are what clauses say of the holders of a line of posts.
var ofTenures = map[string]bool{"hold": true, "begin": true, "end": true, "last": true}

// described is a clause before 的: whom it describes, what time it gives.
type described struct {
	set   query.Set // nil: it leaves nobody out
	role  string    // whose it is: "holder", "post"
	whole query.Set // of a clause with all its roles: the tenures that it is about
	span  query.Span
	pick  *grammar.Pick   // 任期最长的
	edge  query.Part      // 上任的, 离任的 alone
	order int             // 最早上任的: 1
	prop  *grammar.Prop   // the clause
	by    int             // 有继任者的: 1, 有前任的: -1
	none  bool            // 没有 of the same
	whom  *grammar.Phrase // of whom he had so many or none: 没有副总统的
	began bool            // 恢复的, 设立的: of a post or a body itself
}

// spec is what all that stands before a noun says of it.
type spec struct {
	phrase  grammar.Phrase
	picks   []grammar.Pick
	ordinal int
	nth     bool // 第几
	fromEnd bool // 倒数
	few     int  // 前 and 最后 before a number: 1, -1
	number  int
	cmp     *query.Cmp
	rounds  bool // so many times
	outer   bool // an ordinal stands before what describes those of whom it picks: 第一位在他之前任职的
	newly   bool // 新
	much    bool // 很大的, 任何: of a thing
	pointed bool // 那位, alone it points to whom was talked of
	people  bool // a classifier of people: 第一位任期 is no term
	mods    []*modifier
	twice   int // 前前任: -2, 下下任: 2
}

// specOf reads what stands before a noun, from the left.
func specOf(mods []part) (s spec, ok bool) {
	for i := range mods {
		m := mods[i].mod
		s.people = s.people || m.people
		s.rounds = s.rounds || m.round && m.ordinal == 0
		switch {
		case m.word != nil:
			ok = s.withWord(m.word)
		case m.cmp != nil:
			s.cmp, ok = m.cmp, s.cmp == nil
		case m.ordinal != 0:
			ok = s.withOrdinal(m.ordinal)
		case m.number != 0:
			ok = s.withNumber(m.number)
		default:
			ok = s.withClause(m, i)
		}
		if !ok {
			return s, false
		}
	}
	return s, true
}

// bodyWith is an organization with what is said before its name of whoever heads it:
// 1998年的办公室 (主任), 江泽民设立的办公室 is none.
func (r *reader) bodyWith(s *spec, body grammar.Phrase) (grammar.Phrase, bool) {
	role, picks := grammar.Phrase{Kind: grammar.People, Set: query.All{}, Role: true}, []grammar.Pick(nil)
	for i := len(s.mods) - 1; i >= 0; i-- {
		var ok bool
		if owner := s.mods[i].owner; owner != nil && owner.Text == level && len(s.mods) == 1 {
			return *owner, true // 什么级别的单位
		} else if owner != nil && !owner.Named && !owner.Hole {
			return body, false
		}
		if role, ok = r.described(role, s.mods[i], &picks); !ok {
			return body, false
		}
	}
	switch role.Set.(type) {
	case query.In, query.Under, query.Less:
		body.Set, body.Timed = role.Set, role.Timed
		return body, len(picks) == 0
	}
	return body, false
}

// thatHolder marks whoever is pointed at by the name of a role: 这位主任.
const thatHolder = "that holder"

// apply gives a noun what stands before it.
func (r *reader) apply(s *spec, head grammar.Phrase) (grammar.Phrase, bool) {
	if s.few != 0 || s.fromEnd || s.people && head.Kind != grammar.People || s.rounds && head.Role {
		return head, false
	}
	head.Ask = max(head.Ask, s.phrase.Ask)
	head.Definite = head.Definite || s.phrase.Definite
	head.All = head.All || s.phrase.All
	head.Only = head.Only || s.phrase.Only
	head.Plural = head.Plural || s.phrase.Plural
	if s.phrase.Other && !others(&head) {
		return head, false
	}
	if s.phrase.Average {
		if head.Kind != grammar.Tenure {
			return head, false
		}
		head.Average = true
	}
	if s.much && head.Kind != grammar.Thing {
		return head, false
	}
	if s.newly {
		return r.newly(s, head)
	}
	picks := s.picks
	if s.ordinal != 0 {
		picks = append([]grammar.Pick{grammar.PickNth(s.ordinal)}, picks...)
	}
	if len(picks) > 0 && (head.Named || head.By != 0 || head.Kind != grammar.People && head.Kind != grammar.Vacancy && head.Kind != grammar.Tenure) {
		return head, false
	}
	if s.number > 0 && head.Kind != grammar.Counted {
		if head.Kind == grammar.Vacancy && s.number == 1 {
			return head.Picked(picks), len(s.mods) == 0 // 一次空缺
		}
		if head.Kind != grammar.People || head.Named {
			return head, false
		}
		head.N = s.number
	}
	if s.cmp != nil {
		if head.N == 0 {
			return head, false
		}
		head.Compared, head.Cmp = true, *s.cmp
	}
	if s.nth {
		if head.Kind != grammar.People || head.Named {
			return head, false
		}
		head.Kind, head.Ask = grammar.Number, grammar.Which
	}
	if isStaff(&head) && len(s.mods) == 1 && s.mods[0].owner != nil {
		return r.owned(head, *s.mods[0].owner, &picks)
	}
	if head.Kind == grammar.Body && len(s.mods) > 0 {
		return r.bodyWith(s, head)
	}
	if s.twice != 0 {
		return s.twoOn(head, len(picks))
	}
	var outer []grammar.Pick
	if s.outer {
		outer, picks = picks, nil
	}
	for i := len(s.mods) - 1; i >= 0; i-- {
		var ok bool
		if head, ok = r.described(head, s.mods[i], &picks); !ok {
			return head, false
		}
	}
	if picks = append(outer, picks...); len(picks) > 0 {
		head = allBeside(head)
	}
	if s.pointed && head.Kind == grammar.People && !head.Narrowed && len(picks) == 0 && !head.Named {
		if head.Role {
			head.Text = thatHolder
		}
		head.Set, head.Hole, head.Role = query.Hole{Kind: query.He}, true, false // 这位主任
	}
	return head.Picked(picks), true
}
