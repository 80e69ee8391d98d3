package en

import (
	"slices"

	"officebot/bot/grammar"
)

// The costs of words left unread.
const (
	costSkip      = 24
	costSkipSmall = 6 // a preposition, an article
)

// maxUnread is how many words may be left unread in a reading that is shown to the
// asker, never answered.
const maxUnread = 6

// maxTried is how many states are gone on from when words are left out. A sentence of
// which a part may be left out takes some hundreds.
const maxTried = 1500

// skipping reads the sentence once more, with up to maxUnread words left out.
func (r *reader) skipping() grammar.Reading {
	again := r.Grammar.reader(r.lattice)
	if r.steps >= 0 {
		again.phrases, again.clauses = r.phrases, r.clauses
		delete(again.clauses, clauseKey{0, modeMain})
	}
	again.skips, again.steps = maxUnread, maxTried
	return again.main(0)
}

// skip leaves a word unread where that is allowed.
func (c *clauseReader) skip(at, cost int) {
	if c.mode != modeMain || len(c.unread) >= c.skips {
		return
	}
	word := c.lattice.Tokens[at].Text
	price := costSkip
	for _, leaf := range c.lattice.At(at) {
		if leaf.Word != nil && leaf.Word.Class >= grammar.Preposition {
			price = costSkipSmall
		}
	}
	c.unread = append(c.unread, word)
	c.step(at+1, cost+price)
	c.unread = c.unread[:len(c.unread)-1]
}

// state is how far a clause was read: with the parts, and without the words, of the
// state that it came from, and one more where the counts say so.
type state struct {
	from   int32  // of all states, -1 of the first
	part   int32  // of all parts: the last
	at     int16  // the token behind it
	n      int8   // how many parts there are
	unread int8   // how many words were left out
	look   uint64 // a number for how the parts look
	word   string // the last word that was left out
	setting
}

// states are those to go on from when words may be left out. Many ways lead to parts
// that look the same, and only the cheapest is gone on from: what is shown of such a
// reading is which words it leaves out.
type states struct {
	all    []state
	parts  []part
	byCost [maxCost + 1][]int32
	least  map[uint64]int16 // by look and token
	from   int32            // the one that is gone on from
}

// cheapest goes on from the cheapest state first, until a clause is whole.
func (c *clauseReader) cheapest(at int) {
	s := &states{all: make([]state, 0, 256), parts: make([]part, 0, 128), least: make(map[uint64]int16, 256), from: -1}
	c.states, c.bound = s, maxCost
	s.add(c, at, 0)
	for cost := 0; cost <= c.bound && c.steps >= 0; cost++ {
		for i := 0; i < len(s.byCost[cost]); i++ {
			s.from = s.byCost[cost][i]
			if one := &s.all[s.from]; int(s.least[one.key()]) == cost {
				s.take(c)
				c.expand(int(one.at), cost)
			}
		}
	}
}

// add keeps a state for its turn, unless one that looks the same costs no more.
func (s *states) add(c *clauseReader, at, cost int) {
	one := state{from: s.from, at: int16(at), n: int8(c.n), unread: int8(len(c.unread)), setting: c.setting}
	another := false
	if s.from >= 0 {
		before := &s.all[s.from]
		one.look, one.part, one.word, another = before.look, before.part, before.word, before.n < one.n
		if before.unread < one.unread {
			one.word = c.unread[len(c.unread)-1]
		}
	}
	if another {
		one.look = c.parts[c.n-1].look(one.look)
	}
	key := one.key()
	if least, known := s.least[key]; known && int(least) <= cost {
		return
	}
	if another {
		one.part = int32(len(s.parts))
		s.parts = append(s.parts, c.parts[c.n-1])
	}
	s.least[key] = int16(cost)
	s.byCost[cost] = append(s.byCost[cost], int32(len(s.all)))
	s.all = append(s.all, one)
}

// take has a clause reader stand where the state does that is gone on from.
func (s *states) take(c *clauseReader) {
	one := &s.all[s.from]
	c.n, c.setting = int(one.n), one.setting
	c.unread = slices.Grow(c.unread[:0], maxUnread)[:one.unread]
	for one.from >= 0 {
		before := &s.all[one.from]
		if before.n < one.n {
			c.parts[before.n] = s.parts[one.part]
		}
		if before.unread < one.unread {
			c.unread[before.unread] = one.word
		}
		one = before
	}
}

// key is a number for what may follow a state.
func (s *state) key() uint64 {
	key := mixed(s.look, uint64(s.at)<<2)
	if s.listed {
		key = mixed(key, 1)
	}
	if s.judged {
		key = mixed(key, 2)
	}
	if s.among != nil {
		key = mixed(key, 3)
	}
	return mixed(key, uint64(len(s.rest)))
}

// mixed is a number for two (FNV-1a).
func mixed(sum, n uint64) uint64 { return (sum ^ n) * 1099511628211 }

// look is a number for how parts look of which a part is the last: of which kinds they
// are, with which words.
func (p *part) look(sum uint64) uint64 {
	sum = mixed(sum, uint64(p.kind)+1)
	text := func(s string) {
		for i := range len(s) {
			sum = mixed(sum, uint64(s[i]))
		}
	}
	if p.word != nil {
		text(p.word.Sense)
	}
	if len(p.words) > 0 {
		text(p.words[0].Lemma)
	}
	if f := p.phrase; f != nil {
		sum = mixed(sum, uint64(f.Kind)<<3|uint64(f.Ask))
		for k, is := range [...]bool{f.Role, f.Named, f.Plural, f.Narrowed, f.Definite, f.Denied, f.Set != nil, f.Selected} {
			if is {
				sum = mixed(sum, uint64(k+1))
			}
		}
	}
	return sum
}
