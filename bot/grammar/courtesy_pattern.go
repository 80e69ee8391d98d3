package grammar

import (
	"fmt"
	"strings"

	"officebot/knowledge/fold"
)

// parse reads a pattern of a courtesy: "(can|could) you [please] tell me".
func (b *courtesyBuilder) parse(pattern string) courtesyNode {
	p := &courtesyParser{pattern: pattern, left: pattern, parts: b.parts}
	n := p.sequence()
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

// sequence reads up to the end, a bar or a closing bracket.
func (p *courtesyParser) sequence() courtesyNode {
	var n courtesyNode
	comma := false
	for {
		p.left = strings.TrimLeft(p.left, " ")
		if p.left == "" || strings.ContainsRune("|)]", rune(p.left[0])) {
			return n
		}
		if p.left[0] == ',' {
			p.left, comma = p.left[1:], true
			continue
		}
		one := p.one()
		if comma {
			one, comma = afterComma(one), false
		}
		n.all = append(n.all, one)
	}
}

// one reads a word, a part, or what brackets hold.
func (p *courtesyParser) one() courtesyNode {
	switch p.left[0] {
	case '(':
		return p.alternatives(")")
	case '[':
		n := p.alternatives("]")
		n.optional = true
		return n
	case '{':
		name, rest, _ := strings.Cut(p.left[1:], "}")
		part, ok := p.parts[name]
		if !ok {
			p.fail("names no part that stands above it: " + name)
		}
		p.left = rest
		return part
	}
	end := strings.IndexAny(p.left, " ,|()[]{}")
	if end < 0 {
		end = len(p.left)
	}
	var n courtesyNode
	for _, t := range fold.Tokens(p.left[:end]) {
		n.all = append(n.all, courtesyNode{word: t.Text})
	}
	if len(n.all) == 0 {
		p.fail("has a word without letters")
	}
	p.left = p.left[end:]
	return n
}

func (p *courtesyParser) alternatives(closing string) courtesyNode {
	n := courtesyNode{either: true}
	for p.left = p.left[1:]; ; p.left = p.left[1:] {
		n.all = append(n.all, p.sequence())
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
	return n
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
