package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// costBeside is what two nouns beside each other cost, of which one is the other's:
// 丁薛祥前任.
const costBeside = 1

// costListed is what it costs to take two names with a comma between for a list.
const costListed = 3

// attached are the readings of a state that ends in a phrase: by itself, and as what
// the parts before it make of it.
func (r *reader) attached(s *state) []*state {
	before := s.before
	if before.n == 0 || before.phrase != nil && len(before.phrase.Each) > 0 || len(s.phrase.Each) > 0 && !before.top(partPhrase) {
		return []*state{s}
	}
	switch before.kind {
	case partOpen:
		return r.prepositional(s)
	case partWith:
		out := []*state{s}
		if p, ok := r.compound(before.phrase, s.phrase); ok && r.lattice.Gap(s.from) != fold.Comma {
			both := before.part
			both.phrase = &p
			out = append(out, s.instead(2, both, costBeside)) // 按任期长短
		}
		return out
	case partAnd:
		return r.joined(s)
	case partPhrase:
		out := []*state{s}
		if len(s.phrase.Each) > 0 {
			return out
		}
		if before.among && s.phrase.Kind == grammar.People && (s.phrase.Selected || s.phrase.Picks()) && !s.phrase.Role && s.phrase.Ask == grammar.NoAsk {
			of := pickedOf(s.phrase.Closed(), before.phrase.Set)
			return r.attached(s.instead(2, part{kind: partPhrase, from: before.from, phrase: &of}, 0))
		}
		if r.lattice.Gap(s.from) == fold.Comma && sameOne(before.phrase, s.phrase) {
			return r.attached(s.instead(2, before.part, 0)) // Chen Shiju（陈世炬）
		}
		if r.lattice.Gap(s.from) == fold.Comma {
			if sense := grammar.JoinedBy(s.phrase); sense != "" && s.phrase.Named == before.phrase.Named {
				if p, ok := grammar.Join(*before.phrase, *s.phrase, sense); ok {
					return r.attached(s.instead(2, part{kind: partPhrase, from: before.from, phrase: &p}, 0))
				}
			} else if s.phrase.Named && before.phrase.Named && s.phrase.Ask == grammar.NoAsk && before.phrase.Ask == grammar.NoAsk {
				if p, ok := grammar.Join(*before.phrase, *s.phrase, "and"); ok {
					out = append(out, s.instead(2, part{kind: partPhrase, from: before.from, phrase: &p}, costListed)) // 张经武、贾廷安
				}
			}
			return out
		}
		if p, ok := r.compound(before.phrase, s.phrase); ok {
			cost := costBeside
			if len(s.phrase.And) > 0 {
				cost = 0 // what stands before several belongs to them all
			}
			for _, one := range eachPost(p) {
				both := s.instead(2, part{kind: partPhrase, from: before.from, phrase: &one}, cost)
				out = append(out, r.attached(both)...)
			}
		}
		return out
	}
	return []*state{s}
}

// pickedOf are those of some whom a phrase picks or describes: 主任里第二位, 主任里，已经卸任的.
func pickedOf(of grammar.Phrase, those query.Set) grammar.Phrase {
	switch picked := of.Set.(type) {
	case query.Nth:
		if grammar.IsGeneric(picked.Set) {
			picked.Set = those
			of.Set = picked
			return of
		}
	case query.Most:
		if grammar.IsGeneric(picked.Set) {
			picked.Set = those
			of.Set = picked
			return of
		}
	}
	of.Set = query.Meet{Sets: []query.Set{those, of.Set}}
	return of
}

// eachPost is a phrase for each of the posts that a post's name may mean outside the
// office: 国家主席一职.
func eachPost(p grammar.Phrase) []grammar.Phrase {
	all, ok := p.Set.(query.All)
	if p.Kind != grammar.Office || !ok || len(all.Posts) < 2 {
		return []grammar.Phrase{p}
	}
	var out []grammar.Phrase
	for _, id := range all.Posts {
		one := p
		one.Set, one.ID = query.All{Posts: []string{id}}, id
		out = append(out, one)
	}
	return out
}

// prepositional gives a preposition its phrase, unless that begins a clause: 从丁薛祥离任.
func (r *reader) prepositional(s *state) []*state {
	open := s.before
	out := []*state{s.instead(2, part{kind: partWith, from: open.from, word: open.word, phrase: s.phrase}, 0)}
	if opens[open.word.Sense] || open.word.Sense == "until" {
		out = append(out, s)
	}
	return out
}

// joined joins two phrases: 陈世炬和丁薛祥.
func (r *reader) joined(s *state) []*state {
	and := s.before
	if and.before != nil && and.before.top(partTime) {
		return []*state{s} // 丁薛祥卸任与Han Shiming上任之间
	}
	if and.before == nil || !and.before.top(partPhrase) && !and.before.top(partWith) {
		return nil
	}
	first := and.before
	if and.word.Sense == "and" && first.kind == partPhrase && first.phrase.Kind == grammar.People && !first.phrase.Named && (first.phrase.Role || first.phrase.Narrowed) && isTimeOf(s.phrase) {
		people, part := *first.phrase, first.part
		people.Plural = people.Plural || !people.Picks() && !people.Narrowed
		part.phrase = &people
		return r.attached(s.instead(3, part, costWord)) // 主任和任期: they are told with their times
	}
	p, ok := grammar.Join(ofLine(*first.phrase, s.phrase), *s.phrase, and.word.Sense)
	if !ok && and.word.Sense == "or" {
		p, ok = grammar.EitherThing(*first.phrase, *s.phrase)
	}
	if !ok {
		return nil
	}
	p.Ask = max(p.Ask, s.phrase.Ask)
	if first.kind == partWith {
		both := first.part
		both.phrase = &p
		return []*state{s.instead(3, both, 0)} // 在丁薛祥和陈世炬 (之间)
	}
	return r.attached(s.instead(3, part{kind: partPhrase, from: first.from, phrase: &p}, 0))
}

// ofLine is whoever is picked by a number alone as one of those among whom the next is picked:
// 第一任和最后一任国家主席办公室主任.
func ofLine(p grammar.Phrase, next *grammar.Phrase) grammar.Phrase {
	picked := p.Closed()
	first, isNth := picked.Set.(query.Nth)
	second, both := next.Closed().Set.(query.Nth)
	if !isNth || !both || !grammar.IsGeneric(first.Set) {
		return p
	}
	first.Set = second.Set
	picked.Set = first
	return picked
}

// isTimeOf tells whether a phrase is a noun of somebody's time, of whom it does not say:
// 任期, 上任时间.
func isTimeOf(p *grammar.Phrase) bool {
	return p.Set == nil && p.Ask == grammar.NoAsk && (p.Kind == grammar.Tenure || p.Kind == grammar.Moment && p.Span == nil)
}

// sameOne tells whether two phrases name the same person.
func sameOne(a, b *grammar.Phrase) bool {
	x, named := a.Set.(query.Of)
	y, also := b.Set.(query.Of)
	return a.Named && b.Named && named && also && len(a.And)+len(b.And) == 0 && slices.Equal(x.People, y.People)
}

// compound is what two phrases beside each other are together: a title and a name, a
// name and what is its own.
func (r *reader) compound(a, b *grammar.Phrase) (grammar.Phrase, bool) {
	var picks []grammar.Pick
	switch {
	case a.Ask != grammar.NoAsk || b.Ask == grammar.Whose:
		return *b, false
	case sameOne(a, b):
		return *a, true // 陈世炬 Chen Shiju
	case a.Named && a.Kind == grammar.People && b.Hole && b.Definite && b.Kind == grammar.People && r.world.OfHolders(a.Set):
		return *a, true // 张经武这个主任
	case b.Text == bothSides && a.Kind == grammar.People && (a.Named || a.Hole):
		return aroundSomebody(*a)
	case a.Text == bothSides && a.Set != nil && b.Role && !b.Picks() && !b.Narrowed && b.Ask == grammar.NoAsk:
		return *a, true // 陈世炬前后两位主任
	case b.Kind == grammar.Deed && a.Kind == grammar.Thing && ofPeople[b.Noun.Sense]:
		return *b, false // 在北京去世
	case b.Kind == grammar.Deed:
		return b.Tells("of", a.Closed())
	case isHappening(a) && isWhen(b):
		return *a, true // 办公室成立时间
	case a.Kind == grammar.Thing && strings.HasSuffix(a.Text, level) && b.Kind == grammar.Body && b.ID == "":
		return *a, true // 部级单位
	case isStaff(b), a.Kind == grammar.Body && b.Text == level && b.ID == "":
		return r.owned(*b, *a, &picks) // 办公室工作人员, 办公室级别
	case a.Kind == grammar.Body && b.Kind == grammar.Number:
		return r.roleOf(*b, *a) // 主席办公室第几任主任
	case a.Named && b.Role && !b.Picks() && !b.Narrowed && b.Ask == grammar.NoAsk && !b.Common && r.world.Held(a.Set, b.Set):
		p := *a // 江泽民主席
		p.As = b.Set
		return p, true
	case a.Named && b.Role && !b.Picks() && !b.Narrowed && b.Ask == grammar.NoAsk && !b.Common:
		return r.owned(*b, *a, &picks) // 江泽民主席办公室主任
	case a.Role && !a.Picks() && !a.Narrowed && b.Named:
		p := *b // 主席江泽民
		p.As = a.Set
		return p, true
	case a.Role && !a.Picks() && !a.Narrowed && !a.Plural && b.Kind == grammar.People && !b.Role && !b.Named && grammar.IsGeneric(b.Set) && b.Nth() != 0 && b.Ask == grammar.NoAsk:
		return a.Picked([]grammar.Pick{grammar.PickNth(b.Nth())}), true // 主任第二任
	case a.Role && !a.Picks() && !a.Narrowed && !a.Plural && b.Kind == grammar.Number && b.Ask == grammar.Which && !b.Role && grammar.IsGeneric(b.Set):
		number := *a // 主任第几任
		number.Kind, number.Ask = grammar.Number, grammar.Which
		return number, true
	case a.Role && b.Kind == grammar.Title && b.Ask == grammar.NoAsk && b.Set == nil:
		return r.owned(*b, *a, &picks) // 主任一职
	case a.Kind == grammar.Body && b.Kind == grammar.People && b.Role:
		return r.ofBody(*b, *a)
	case a.Kind == grammar.Body && len(b.And) > 0:
		return r.allOf(*b, *a)
	case a.Kind == grammar.People && (a.Named || a.Hole || a.Narrowed || a.Picks() || a.Role), a.Kind == grammar.Office:
		if b.By != 0 || b.Kind == grammar.Tenure || b.Kind == grammar.Length || b.Kind == grammar.Moment && b.Span == nil || b.Kind == grammar.List || b.Kind == grammar.Number && b.Ask == grammar.NoAsk && !a.Named {
			return r.owned(*b, *a, &picks)
		}
		if b.Kind == grammar.Title && a.Named && b.Set == nil && b.Text == "" && b.Ask == grammar.NoAsk {
			return r.owned(*b, *a, &picks) // 贾廷安 职务
		}
		if b.Role && (a.Named || a.Hole) && b.Neighbour() {
			picks = neighbourPicks(b)
			return r.owned(b.Unpicked(), *a, &picks) // 丁薛祥的上一任主任 without 的
		}
	case a.Kind == grammar.Tenure && a.Set == nil && a.Ask == grammar.NoAsk && b.Kind == grammar.Length && b.Set == nil:
		return *b, true // 任期长短
	case a.Kind == grammar.Tenure && a.Set != nil && (b.Kind == grammar.Length || b.Kind == grammar.Tenure && b.Set == nil):
		return *a, true
	}
	return *b, false
}

// neighbourPicks is the pick of a phrase that says 上一任 or 下一任.
func neighbourPicks(p *grammar.Phrase) []grammar.Pick {
	for _, pick := range []grammar.Pick{grammar.PickNext, grammar.PickPrevious} {
		if p.PicksOnly(pick) {
			return []grammar.Pick{pick}
		}
	}
	return nil
}
