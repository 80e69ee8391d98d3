package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// mode is what a clause is part of.
type mode uint8

const (
	modeMain     mode = iota
	modeRelative      // before 的 and somebody or something that it leaves out
	modeTime          // before 之后 or 那年
)

// maxDescribing is how many parts a clause before 的 may have.
const maxDescribing = 8

// costNoObject is what it costs to read a verb without the object that it takes.
const costNoObject = 10

// candidate is what the last parts of a state may be together, before 的 or 之后.
type candidate struct {
	k    int
	cost int
	told described
	time *grammar.Prop
}

// candidates are the clauses in which a state may end.
func (r *reader) candidates(s *state) []candidate {
	var out []candidate
	verb := false
	for k, at := 1, s; k <= min(maxDescribing, s.n); k, at = k+1, at.before {
		switch at.kind {
		case partVerb, partPred, partHave, partBe:
			verb = true
		case partMod, partAsk, partAnd:
			return out
		case partCompare:
			if k == 1 || s.back(k-2).kind != partVerb {
				return out // 最多干了五年的 goes on
			}
		case partPhrase:
			if at.phrase.Ask != grammar.NoAsk {
				return out
			}
		case partAux:
			if at.word.Sense != "will" && at.word.Sense != "can" {
				return out
			}
		}
		counted := k > 1 && s.kind == partPhrase && s.phrase.Kind == grammar.Counted
		if !verb && !counted {
			continue
		}
		if k > 1 && r.lattice.Gap(s.back(k-2).from) == fold.Comma && at.holdsVerb() {
			return out // 1990年以后上任、没当过副校长的: two clauses
		}
		if c, ok := r.candidate(s.last(k)); ok {
			c.k = k
			out = append(out, c)
		}
	}
	return out
}

// holdsVerb tells whether a state ends in a verb, or in one with its object.
func (s *state) holdsVerb() bool {
	return s.top(partVerb) || s.top(partPhrase) && s.n > 1 && s.before.top(partVerb)
}

// onlyTimes tells whether nothing but a time stands in a state: 2003年(上任的校长).
func (s *state) onlyTimes() bool { return s.n == 1 && s.kind == partTime }

// candidate takes parts for a clause that describes.
func (r *reader) candidate(parts []part) (candidate, bool) {
	var c candidate
	found := false
	if by, none := hasNeighbour(parts); by != 0 {
		c.told, c.cost = described{by: by, none: none}, len(parts)
		return c, true
	}
	if c.told.whom = companyOf(parts); c.told.whom != nil {
		c.cost, found = len(parts), true
	}
	if p, cost, ok := r.clause(parts, modeRelative); ok {
		if set, ok := describing(&p); ok {
			c.told.set, c.told.role, c.told.prop, c.cost, found = set, p.Gap, &p, cost, true
			c.told.pick = pickOf(&p, set)
			c.told.began = ofBodies[p.Pred] && p.Gap == "agent" && len(p.Fills) == 0
			c.told.edge, c.told.order = edgeAlone(&p, parts[len(parts)-1]), p.Order
		}
	}
	if p, cost, ok := r.clause(parts, modeTime); ok && p.Pred != "vacant" { // 主任缺位期间 is no time of a holder's
		c.time = &p
		if set, ok := p.Set(); ok {
			c.told.whole = set
		}
		if span, _, ok := grammar.Placed("when", &p); ok {
			c.told.span = span
		}
		if !found {
			c.cost = cost
		}
		found = true
	}
	return c, found
}

// describing are those whom a clause describes.
func describing(p *grammar.Prop) (query.Set, bool) {
	set, ok := p.Set()
	if ok && p.Pred == "end" && p.Gap == "holder" && len(p.Times)+len(p.Steps) == 0 && (len(p.Fills) > 0 || p.Degree.Length.N > 0) && !p.Denied {
		set = query.Less{Set: set, Without: query.In{Set: set, Span: query.Now{}}} // 办公室卸任的主任
	}
	return set, ok
}

// pickOf is the selector that a clause is by itself: 任期最长的, 离任的.
func pickOf(p *grammar.Prop, set query.Set) *grammar.Pick {
	if p.Pred == "end" && p.Gap == "holder" && len(p.Fills)+len(p.Times)+len(p.Steps) == 0 && p.Leader == nil && !p.Denied && p.Degree == (grammar.Degree{}) {
		former := grammar.PickFormer
		return &former
	}
	most, ok := set.(query.Most)
	if !ok || most.Measure != query.ByLength || !p.Degree.Most && !p.Degree.Least || !grammar.IsGeneric(most.Set) {
		return nil
	}
	pick := grammar.PickLongest(p.Degree.Rank)
	if p.Degree.Least {
		pick = grammar.PickShortest(p.Degree.Rank)
	}
	return &pick
}

// clause is the cheapest reading of parts as a clause that is no question.
func (r *reader) clause(parts []part, m mode) (best grammar.Prop, least int, found bool) {
	for _, w := range verbsOf(parts) {
		a := r.assignment(parts, m, w)
		if a.assign() && (!found || a.cost < least) {
			best, least, found = a.prop, a.cost, true
		}
	}
	return best, least, found
}

// verbsOf are the entries that the verb of parts may be: one that is nil in a clause
// without a verb.
func verbsOf(parts []part) []*grammar.Word {
	words := noVerb
	for i := range parts {
		if parts[i].kind == partVerb {
			words = parts[i].words // the last: 继续 stands before
		}
	}
	return words
}

var noVerb = []*grammar.Word{nil}

// costLeft is what it costs to leave out of a describing clause what stands before it:
// 1998年 in 1998年担任主任的人.
const costLeft = 3

// costNobody is what it costs to take the last 的 for one that makes a noun of what
// happened, where it was asked when or where: 哪年去世的.
const costNobody = 10

// tenureAt tells whether a noun of somebody's time in a post starts at a token.
func (r *reader) tenureAt(at int) bool {
	return at < r.lattice.Len() && slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Word != nil && l.Word.Class == grammar.Noun && (l.Word.Sense == "tenure" || l.Word.Sense == "length")
	})
}

// asksWho tells whether the last verb of a state, with what stands behind it, is said of
// somebody who is asked for.
func (r *reader) asksWho(s *state) bool {
	for at := s; at.n > 0; at = at.before {
		if at.kind == partVerb {
			return at.before.top(partPhrase) && at.before.phrase.Kind == grammar.People && at.before.phrase.Ask == grammar.Which
		}
	}
	return false
}

// isBe tells whether a plain 是 stands at a token.
func (r *reader) isBe(at int) bool {
	return at < r.lattice.Len() && slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
		return l.To == at+1 && l.Word != nil && l.Word.Class == grammar.Auxiliary && l.Word.Sense == "be" && l.Cost == 0
	})
}

// de reads 的: what stands before it describes what follows, or it closes a clause.
func (r *reader) de(s *state, to int, last bool) {
	if s.n == 0 {
		return
	}
	describing := func(k, cost int, m *modifier) { r.describing(s, k, to, cost, m) }
	switch s.kind {
	case partMod:
		if s.mod.ordinal != 0 || s.mod.word != nil && !strings.HasSuffix(s.mod.word.Sense, " bare") {
			r.dropped(s, to, costWord)
		}
	case partPhrase:
		if s.phrase.Kind == grammar.Counted || s.phrase.Kind == grammar.Unit {
			r.dropped(s, to, costWord) // 当了十年的主任
			break
		}
		if len(s.phrase.Each) == 0 {
			describing(1, 0, &modifier{owner: s.phrase})
		}
	case partWith:
		if s.word.Sense == "than" && s.phrase.Named {
			r.dropped(s, to, costWord) // 比丁薛祥的长
		}
		if len(s.phrase.Each) == 0 {
			open := s.instead(1, part{kind: partOpen, from: s.from, word: s.word}, 0) // 把办公室的 (历任主任)
			r.modified(open.with(part{kind: partMod, from: s.from, mod: &modifier{owner: s.phrase}}, costWord), to)
		}
	case partOpen:
		if s.word.Sense == "as" && !last {
			r.dropped(s, to, costDropped) // 让他当的主任
		}
	case partTime:
		if s.untilBehindVerb() && !last {
			r.dropped(s, to, 0) // 当到2003年的主任
			break
		}
		if !s.either {
			describing(1, 0, &modifier{span: s.span, also: s.also})
		}
	case partSide:
		side := s.part
		describing(1, 0, &modifier{side: &side})
	case partAsk:
		r.dropped(s, to, costWord) // 当了多长时间的主任
	case partVerb:
		if !last && !s.before.onlyTimes() {
			next := *s
			next.past, next.did, next.cost = true, true, s.cost+2*costDropped
			r.add(to, &next)
			if r.isBe(to) {
				r.dropped(&next, to+1, costDropped) // 接的是谁的班
			}
		}
	}
	if s.vacantLongest() && !last {
		r.dropped(s, to, costWord) // 空得最久的是哪几年
	}
	if s.n > 1 && r.tenureAt(to) && r.asksWho(s) {
		r.dropped(s, to, costWord) // 谁当主任的时间最短
	}
	r.byClauses(s, to, last)
	if s.top(partMod) && s.back(s.waiting()).top(partBe) {
		for _, whole := range r.headless(s) {
			r.byClauses(whole, to, last) // 不是第一任的主任
		}
	}
	if last {
		r.closed(s, to, func(next *state) { next.ended = true })
	}
}
