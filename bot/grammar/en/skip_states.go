package en

import (
	"slices"
)

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
	least  least // by key
	from   int32 // the one that is gone on from
}

// cheapest goes on from the cheapest state first, until a clause is whole.
func (c *clauseReader) cheapest(at int) {
	s := c.spare.states.Get().(*states)
	defer c.spare.states.Put(s)
	s.clear()
	c.states, c.bound = s, maxCost
	s.add(c, at, 0)
	for cost := 0; cost <= c.bound && c.steps >= 0; cost++ {
		for i := 0; i < len(s.byCost[cost]); i++ {
			s.from = s.byCost[cost][i]
			if one := &s.all[s.from]; s.least.of(one.key()) == cost {
				s.take(c)
				c.expand(int(one.at), cost)
			}
		}
	}
}

// clear forgets all states.
func (s *states) clear() {
	clear(s.parts)
	clear(s.all)
	s.parts, s.all, s.from = s.parts[:0], s.all[:0], -1
	for i := range s.byCost {
		s.byCost[i] = s.byCost[i][:0]
	}
	s.least.clear()
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
	if !s.least.lower(key, cost) {
		return
	}
	if another {
		one.part = int32(len(s.parts))
		s.parts = append(s.parts, c.parts[c.n-1])
	}
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
	if s.echoed {
		key = mixed(key, 4)
	}
	if s.doubted {
		key = mixed(key, 5)
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

// least is the least cost by key: a table that is cleared rather than made again.
type least struct {
	slots []leastSlot // a power of two of them, at most half of them used
	used  int
}

// leastSlot is a key, 0 where there is none, and its cost.
type leastSlot struct {
	key  uint64
	cost int
}

func (l *least) clear() {
	clear(l.slots)
	l.used = 0
}

// slot is where a key stands, or would.
func (l *least) slot(key uint64) *leastSlot {
	for i := key * 0x9E3779B97F4A7C15 >> 32; ; i++ {
		if s := &l.slots[i&uint64(len(l.slots)-1)]; s.key == key || s.key == 0 {
			return s
		}
	}
}

// of is the cost of a key that stands in the table.
func (l *least) of(key uint64) int { return l.slot(key | 1).cost }

// lower notes the cost of a key; it tells whether that is less than any before.
func (l *least) lower(key uint64, cost int) bool {
	if 2*l.used >= len(l.slots) {
		l.grow()
	}
	s := l.slot(key | 1)
	if s.key != 0 && s.cost <= cost {
		return false
	}
	if s.key == 0 {
		l.used++
	}
	*s = leastSlot{key | 1, cost}
	return true
}

func (l *least) grow() {
	old := l.slots
	l.slots = make([]leastSlot, max(1024, 2*len(old)))
	for _, s := range old {
		if s.key != 0 {
			*l.slot(s.key) = s
		}
	}
}
