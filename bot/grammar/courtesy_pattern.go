package grammar

import (
	"fmt"
	"strings"

	"officebot/knowledge/fold"
)

// courtesyBuilder reads patterns.
type courtesyBuilder struct {
	courtesy *Courtesy
	parts    map[string]courtesyNode
	folded   map[string]courtesyNode // words that do not stand as they are written
	open     []courtesyNode          // of what is being read, the outermost first
	room     []courtesyNode          // where what was read is kept together
}

func newCourtesyBuilder() *courtesyBuilder {
	return &courtesyBuilder{
		courtesy: &Courtesy{patterns: make([]courtesyPattern, 0, 256), first: make(map[string][]int32, 512)},
		parts:    make(map[string]courtesyNode, 32),
		folded:   make(map[string]courtesyNode, 256),
	}
}

// joined takes the last parts of what is being read, from one on, for one.
func (b *courtesyBuilder) joined(from int, either bool) courtesyNode {
	most, begins := 0, noWord
	if either {
		begins = 0
	}
	for i := range b.open[from:] {
		one := &b.open[from+i]
		if either {
			most, begins = max(most, int(one.most)), begins|one.begins
			continue
		}
		most += int(one.most)
		if begins&noWord != 0 {
			begins = begins&^noWord | one.begins
		}
	}
	n := len(b.open) - from
	if cap(b.room)-len(b.room) < n {
		b.room = make([]courtesyNode, 0, max(n, 512))
	}
	at := len(b.room)
	b.room = append(b.room, b.open[from:]...)
	b.open = b.open[:from]
	return courtesyNode{all: b.room[at : at+n : at+n], either: either, most: uint8(min(most, maxCourtesy+1)), begins: begins}
}

// parse reads a pattern of a courtesy: "(can|could) you [please] tell me".
func (b *courtesyBuilder) parse(pattern string) courtesyNode {
	p := &courtesyParser{courtesyBuilder: b, pattern: pattern, left: pattern}
	n, _ := p.sequence()
	if p.left != "" {
		p.fail("closes what was not opened")
	}
	return n
}

type courtesyParser struct {
	*courtesyBuilder
	pattern string
	left    string
}

func (p *courtesyParser) fail(why string) {
	panic(fmt.Sprintf("grammar: the courtesy %q %s", p.pattern, why))
}

// sequence reads up to the end, a bar or a closing bracket; comma tells whether one
// may stand before what follows.
func (p *courtesyParser) sequence() (n courtesyNode, comma bool) {
	from := len(p.open)
	for {
		for p.left != "" && p.left[0] == ' ' {
			p.left = p.left[1:]
		}
		if p.left == "" || p.left[0] == '|' || p.left[0] == ')' || p.left[0] == ']' {
			break
		}
		if p.left[0] == ',' {
			p.left, comma = p.left[1:], true
			continue
		}
		one, behind := p.one()
		one.comma = one.comma || comma
		p.open, comma = append(p.open, one), behind
	}
	return p.sequenceFrom(from), comma
}

// sequenceFrom takes the last parts of what is being read for a sequence.
func (b *courtesyBuilder) sequenceFrom(from int) courtesyNode {
	if len(b.open)-from != 1 {
		return b.joined(from, false)
	}
	n := b.open[from]
	b.open = b.open[:from]
	return n
}

// one reads a word, a part, or what brackets hold.
func (p *courtesyParser) one() (n courtesyNode, comma bool) {
	switch p.left[0] {
	case '(':
		return p.alternatives(')')
	case '[':
		n, comma = p.alternatives(']')
		n.optional, n.begins = true, n.begins|noWord
		return n, comma
	case '{':
		name, rest, _ := strings.Cut(p.left[1:], "}")
		part, ok := p.parts[name]
		if !ok {
			p.fail("names no part that stands above it: " + name)
		}
		p.left = rest
		return part, false
	}
	return p.word(), false
}

// word reads a word, which punctuation may make several: "p.s".
func (p *courtesyParser) word() courtesyNode {
	end := 0
	for end < len(p.left) && 'a' <= p.left[end] && p.left[end] <= 'z' {
		end++
	}
	plain := end > 0
	for ; end < len(p.left) && strings.IndexByte(" ,|()[]{}", p.left[end]) < 0; end++ {
		plain = false
	}
	word := p.left[:end]
	p.left = p.left[end:]
	if plain {
		return wordNode(word)
	}
	n, known := p.folded[word]
	if known {
		return n
	}
	tokens := fold.Tokens(word)
	if len(tokens) == 0 {
		p.fail("has a word without letters")
	}
	from := len(p.open)
	for _, t := range tokens {
		p.open = append(p.open, wordNode(t.Text))
	}
	n = p.sequenceFrom(from)
	p.folded[word] = n
	return n
}

func wordNode(word string) courtesyNode {
	return courtesyNode{word: word, most: 1, begins: initialOf(word)}
}

// alternatives reads what brackets hold. Where a comma may stand behind one of them
// it may behind all: a comma more or less makes no other courtesy.
func (p *courtesyParser) alternatives(closing byte) (n courtesyNode, comma bool) {
	from := len(p.open)
	for p.left = p.left[1:]; ; p.left = p.left[1:] {
		one, behind := p.sequence()
		p.open, comma = append(p.open, one), comma || behind
		if p.left == "" {
			p.fail("does not close what it opens")
		}
		if p.left[0] != '|' {
			break
		}
	}
	if p.left[0] != closing {
		p.fail("closes with another bracket than it opens")
	}
	p.left = p.left[1:]
	return p.joined(from, true), comma
}
