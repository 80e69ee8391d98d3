package grammar

import (
	"fmt"
	"slices"
	"strings"
)

var courtesyKinds = map[string]CourtesyKind{
	"opening": CourtesyOpening, "closing": CourtesyClosing, "anywhere": CourtesyAnywhere,
	"source": CourtesySource, "claim": CourtesyClaim, "tag": CourtesyTag, "denial": CourtesyDenial, "echo": CourtesyEcho, "doubt": CourtesyDoubt,
	"report": CourtesyReport,
}

// NewCourtesy reads sections headed by one or several of the kinds, "[opening]".
// A line is a pattern: words, (one|another) of several, [what may be left out],
// {a part} by its name, a comma where one may stand, and at either end a semicolon
// where a comma or the edge of the sentence must. A section "[parts]" has lines
// "name: pattern", each below the parts that it uses. NewCourtesy panics
// where a line is not so, for tables are part of the program.
func NewCourtesy(sections []Section) *Courtesy {
	b := newCourtesyBuilder()
	for _, section := range sections {
		if section.Name == "parts" {
			b.addParts(section.Lines)
			continue
		}
		kinds := kindsOf(section.Name)
		for _, line := range section.Lines {
			b.addPattern(line, kinds)
		}
	}
	return b.courtesy
}

func kindsOf(heading string) CourtesyKind {
	var kinds CourtesyKind
	for name := range strings.FieldsSeq(heading) {
		if courtesyKinds[name] == 0 {
			panic(fmt.Sprintf("grammar: no courtesy is called %q", name))
		}
		kinds |= courtesyKinds[name]
	}
	return kinds
}

func (b *courtesyBuilder) addParts(lines []string) {
	for _, line := range lines {
		name, pattern, ok := strings.Cut(line, ":")
		if _, twice := b.parts[name]; !ok || twice {
			panic(fmt.Sprintf("grammar: %q is not the one pattern of a part", line))
		}
		b.parts[name] = b.parse(pattern)
	}
}

func (b *courtesyBuilder) addPattern(line string, kinds CourtesyKind) {
	pattern, after := strings.CutPrefix(line, ";")
	pattern, edge := strings.CutSuffix(pattern, ";")
	p := courtesyPattern{courtesyNode: b.parse(pattern), kinds: kinds, after: after, edge: edge}
	number := int32(len(b.courtesy.patterns))
	empty := p.begin(func(word string) {
		if known := b.courtesy.first[word]; len(known) == 0 || known[len(known)-1] != number {
			b.courtesy.first[word] = append(known, number)
		}
	})
	if empty {
		panic(fmt.Sprintf("grammar: the courtesy %q can be empty", line))
	}
	if p.most > maxCourtesy {
		panic(fmt.Sprintf("grammar: the courtesy %q may have more than %d words", line, maxCourtesy))
	}
	b.courtesy.patterns = append(b.courtesy.patterns, p)
}

// begin calls yield with the words that a part of a pattern may begin with, and
// tells whether it can be empty.
func (n *courtesyNode) begin(yield func(word string)) (empty bool) {
	switch {
	case n.word != "":
		yield(n.word)
	case n.either:
		for i := range n.all {
			empty = n.all[i].begin(yield) || empty
		}
	default:
		empty = !slices.ContainsFunc(n.all, func(one courtesyNode) bool { return !one.begin(yield) })
	}
	return empty || n.optional
}
