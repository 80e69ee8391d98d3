package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// part is one part of a clause, or what stands before a noun that is still to come.
type part struct {
	kind   partKind
	from   int             // the token with which it starts
	word   *grammar.Word   // of a word that is no verb
	words  []*grammar.Word // of a verb or a predicate: all of its entries
	phrase *grammar.Phrase // partPhrase, partWith, partSide
	span   query.Span      // partTime
	also   []query.Span    // of a time: more, for each of which the same is asked
	either bool            // they are alternatives
	starts bool            // of a time: something began then
	beside *grammar.Beside // of a time that is also a place in the line
	mod    *modifier       // partMod
	rank   int             // of a predicate: 第二长
	past   bool            // of a verb: 了, 过 or a final 的 follows
	did    bool            // of a verb: 的 parts it from its object
	among  bool            // of a phrase: 里, 之中 follows
}

type partKind uint8

const (
	partPhrase  partKind = iota
	partMod              // stands before a noun that is to come
	partVerb             // a verb
	partPred             // said of somebody: 长, 最久, 空缺
	partBe               // 是, 不是, 是不是
	partHave             // 有, 没有, 有没有
	partNot              // 不, 没
	partAdverb           // 只, 先, 曾
	partAux              // 会, 是否, 吗
	partOpen             // a preposition whose phrase is to come
	partWith             // a preposition and its phrase
	partSide             // a phrase and what stands behind it: 丁薛祥之前, 胡锦涛手下
	partTime             // a time
	partAsk              // 什么时候, 多久, 哪里
	partAnd              // a conjunction whose second phrase is to come
	partCompare          // 超过, before a number
)

// state is how the tokens up to some place may be read: a stack of parts, of which
// this is the last. A state never changes.
type state struct {
	part
	before *state // nil: there is none before
	n      int    // how many parts there are
	cost   int
	judged bool // a claim opens or closes the sentence
	tagged bool // 对吧, 吧
	listed bool // 列出, 介绍
	rolled bool // 列出: of all
	ended  bool // a final 的
	now    bool // a final 了
	elided bool // a final 是, behind which what is asked for is left out
	unread *unread
}

// unread is a list of tokens that were left out, the last first.
type unread struct {
	at     int
	before *unread
}

func (s *state) unreadCount() int {
	n := 0
	for u := s.unread; u != nil; u = u.before {
		n++
	}
	return n
}

// unreadWords are the words that were left out; characters that stand together are one,
// without the particles around them.
func (r *reader) unreadWords(s *state) []string {
	var all []string
	for u := s.unread; u != nil; u = u.before {
		from, to := u.at, u.at+1
		for u.before != nil && u.before.at == from-1 && r.lattice.Tokens[from].Kind == fold.Han && r.lattice.Gap(from) == fold.Glued {
			u = u.before
			from--
		}
		from, to = r.trimmed(from, to)
		var text strings.Builder
		for _, t := range r.lattice.Tokens[from:to] {
			text.WriteString(t.Text)
		}
		all = append(all, text.String())
	}
	slices.Reverse(all)
	return all
}

// trimmed leaves out the particles at both ends of a stretch of tokens, unless it is
// nothing else.
func (r *reader) trimmed(from, to int) (int, int) {
	first, last := to, from
	for at := from; at < to; {
		end := min(to, longest(r.lattice, at))
		if !r.small(at, end) {
			first, last = min(first, at), end
		}
		at = end
	}
	if first >= last {
		return from, to
	}
	return first, last
}

// The bounds of the work on one sentence.
const (
	maxStates   = 640 // readings of what stands before a token
	maxSkipping = 192 // the same where words are left out
	maxParts    = 14  // parts of a clause
)

// with is a state with another part.
func (s *state) with(p part, cost int) *state {
	next := *s
	next.part, next.before, next.n, next.cost = p, s, s.n+1, s.cost+cost
	return &next
}

// instead is a state with a part in the place of the last k.
func (s *state) instead(k int, p part, cost int) *state {
	base := s
	for range k {
		base = base.before
	}
	next := *s
	next.part, next.before, next.n, next.cost = p, base, base.n+1, s.cost+cost
	return &next
}

// last are the last k parts, in order.
func (s *state) last(k int) []part {
	parts := make([]part, k)
	for at := s; k > 0; at = at.before {
		k--
		parts[k] = at.part
	}
	return parts
}

// top tells whether the last part is of a kind.
func (s *state) top(kind partKind) bool { return s.n > 0 && s.kind == kind }

// add takes a state among those before a token, unless the same is there for less.
func (r *reader) add(at int, s *state) {
	if s.cost > r.bound || s.n > maxParts {
		return
	}
	r.states[at] = append(r.states[at], s)
}

// best are the cheapest states before a token.
func (r *reader) best(at int) []*state {
	states := r.states[at]
	slices.SortStableFunc(states, func(a, b *state) int { return a.cost - b.cost })
	most := maxStates
	if r.skips > 0 {
		most = maxSkipping
	}
	return states[:min(len(states), most)]
}
