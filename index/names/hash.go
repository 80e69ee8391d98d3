package names

// pairs is a hash table from numbers to numbers, open and linear. One key may
// have several values. It costs a third of a Go map to build and to ask, which
// is what makes an index of a hundred thousand names cheap enough to build at
// every start. The key 0 must not be used.
type pairs struct {
	keys   []uint64
	values []uint32
	shift  uint8
	used   int
}

const golden = 0x9E3779B97F4A7C15 // 2^64 / φ spreads consecutive keys

func newPairs(expected int) pairs {
	bits := uint8(4)
	for 1<<bits < expected*3/2 {
		bits++
	}
	return pairs{keys: make([]uint64, 1<<bits), values: make([]uint32, 1<<bits), shift: 64 - bits}
}

func (p *pairs) slot(key uint64) int { return int(key * golden >> p.shift) }

// find returns the first value of a key.
func (p *pairs) find(key uint64) (uint32, bool) {
	for i := p.slot(key); ; i = (i + 1) & (len(p.keys) - 1) {
		switch p.keys[i] {
		case key:
			return p.values[i], true
		case 0:
			return 0, false
		}
	}
}

// each calls yield with every value of a key.
func (p *pairs) each(key uint64, yield func(uint32)) {
	for i := p.slot(key); p.keys[i] != 0; i = (i + 1) & (len(p.keys) - 1) {
		if p.keys[i] == key {
			yield(p.values[i])
		}
	}
}

// has tells whether a key has a value.
func (p *pairs) has(key uint64, value uint32) bool {
	for i := p.slot(key); p.keys[i] != 0; i = (i + 1) & (len(p.keys) - 1) {
		if p.keys[i] == key && p.values[i] == value {
			return true
		}
	}
	return false
}

// add gives a key one more value.
func (p *pairs) add(key uint64, value uint32) {
	if 4*(p.used+1) > 3*len(p.keys) {
		p.grow()
	}
	i := p.slot(key)
	for p.keys[i] != 0 {
		i = (i + 1) & (len(p.keys) - 1)
	}
	p.keys[i], p.values[i] = key, value
	p.used++
}

// set replaces the first value of a key, which must be there.
func (p *pairs) set(key uint64, value uint32) {
	for i := p.slot(key); ; i = (i + 1) & (len(p.keys) - 1) {
		if p.keys[i] == key {
			p.values[i] = value
			return
		}
	}
}

func (p *pairs) grow() {
	bigger := newPairs(2 * len(p.keys))
	for i, key := range p.keys {
		if key != 0 {
			bigger.add(key, p.values[i])
		}
	}
	*p = bigger
}

// A text's hash is a polynomial of its bytes, so that the hash of two texts
// written together follows from theirs: that is how "Shi Ju" is found to be
// "Shiju" without joining anything.
const base = 0xD6E8FEB86659FD93

// hashText returns the hash of a text and the power to raise what stands
// before it.
func hashText(text string) (hash, power uint64) {
	power = 1
	for i := range len(text) {
		hash = hash*base + uint64(text[i]) + 1
		power *= base
	}
	return hash, power
}
