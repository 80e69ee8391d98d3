package grammar

import (
	"fmt"
	"strings"

	"officebot/knowledge/fold"
)

// parse reads a pattern of a courtesy: "(can|could) you [please] tell me".
func (b *courtesyBuilder) parse(pattern string) courtesyNode {
	p := &courtesyParser{pattern: pattern, left: pattern, parts: b.parts}
	n, _ := p.sequence()
	if p.left != "" {
		p.fail("closes what was not opened")
	}
	return n
}

type courtesyParser struct {
	pattern string
	left    string
	parts   map[string]courtesyNode
}

func (p *courtesyParser) fail(why string) {
	panic(fmt.Sprintf("grammar: the courtesy %q %s", p.pattern, why))
}

// sequence reads up to the end, a bar or a closing bracket; comma tells whether one
// may stand before what follows.
func (p *courtesyParser) sequence() (n courtesyNode, comma bool) {
	for {
		p.left = strings.TrimLeft(p.left, " ")
		if p.left == "" || strings.ContainsRune("|)]", rune(p.left[0])) {
			return n, comma
		}
		if p.left[0] == ',' {
			p.left, comma = p.left[1:], true
			continue
		}
		one, behind := p.one()
		if comma {
			one = afterComma(one)
		}
		n.all, comma = append(n.all, one), behind
	}
}

// one reads a word, a part, or what brackets hold.
func (p *courtesyParser) one() (n courtesyNode, comma bool) {
	switch p.left[0] {
	case '(':
		return p.alternatives(")")
	case '[':
		n, comma = p.alternatives("]")
		n.optional = true
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
	end := strings.IndexAny(p.left, " ,|()[]{}")
	if end < 0 {
		end = len(p.left)
	}
	for _, t := range fold.Tokens(p.left[:end]) {
		n.all = append(n.all, courtesyNode{word: t.Text})
	}
	if len(n.all) == 0 {
		p.fail("has a word without letters")
	}
	p.left = p.left[end:]
	return n, false
}

// alternatives reads what brackets hold. Where a comma may stand behind one of them
// it may behind all: a comma more or less makes no other courtesy.
func (p *courtesyParser) alternatives(closing string) (n courtesyNode, comma bool) {
	n.either = true
	for p.left = p.left[1:]; ; p.left = p.left[1:] {
		one, behind := p.sequence()
		n.all, comma = append(n.all, one), comma || behind
		if p.left == "" {
			p.fail("does not close what it opens")
		}
		if p.left[0] != '|' {
			break
		}
	}
	if p.left[:1] != closing {
		p.fail("closes with another bracket than it opens")
	}
	p.left = p.left[1:]
	return n, comma
}

// afterComma lets a comma stand before the first word of a pattern.
func afterComma(n courtesyNode) courtesyNode {
	if n.word != "" {
		n.comma = true
		return n
	}
	all := make([]courtesyNode, len(n.all))
	before := true // whatever stood so far may be left out
	for i, one := range n.all {
		if n.either || before {
			all[i] = afterComma(one)
			before = one.optional
			continue
		}
		all[i] = one
	}
	n.all = all
	return n
}
