package grammar

import (
	"fmt"
	"slices"
	"strings"
)

var courtesyKinds = map[string]CourtesyKind{
	"opening": CourtesyOpening, "closing": CourtesyClosing, "anywhere": CourtesyAnywhere,
	"source": CourtesySource, "claim": CourtesyClaim, "tag": CourtesyTag,
}

// NewCourtesy reads sections headed by one or several of the kinds, "[opening]".
// A line is a pattern: words, (one|another) of several, [what may be left out],
// {a part} by its name, a comma where one may stand, and at either end a semicolon
// where a comma or the edge of the sentence must. A section "[parts]" has lines
// "name: pattern", each below the parts that it uses. NewCourtesy panics
// where a line is not so, for tables are part of the program.
func NewCourtesy(sections []Section) *Courtesy {
	b := &courtesyBuilder{parts: map[string]courtesyNode{}}
	var anywhere, behind []int
	for _, section := range sections {
		if section.Name == "parts" {
			b.addParts(section.Lines)
			continue
		}
		kinds := kindsOf(section.Name)
		ends := [2]int{b.state(courtesyState{ends: kinds}), b.state(courtesyState{ends: kinds, edge: true})}
		for _, line := range section.Lines {
			pattern, after := strings.CutPrefix(line, ";")
			pattern, edge := strings.CutSuffix(pattern, ";")
			end := ends[0]
			if edge {
				end = ends[1]
			}
			from := b.build(b.parse(pattern), []int{end})
			if slices.Contains(from, end) {
				panic(fmt.Sprintf("grammar: the courtesy %q can be empty", line))
			}
			if after {
				behind = append(behind, from...)
			} else {
				anywhere = append(anywhere, from...)
			}
		}
	}
	return &Courtesy{b.states, b.first(anywhere), b.first(behind)}
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

// courtesyNode is a parsed pattern.
type courtesyNode struct {
	word     string // folded; "" where it is a sequence or alternatives
	comma    bool   // a comma may stand before the word
	all      []courtesyNode
	either   bool // of alternatives one
	optional bool
}

// courtesyBuilder makes the automaton of patterns from their ends on.
type courtesyBuilder struct {
	parts  map[string]courtesyNode
	states []courtesyState
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

func (b *courtesyBuilder) state(s courtesyState) int {
	b.states = append(b.states, s)
	return len(b.states) - 1
}

// build adds the states of a pattern that others follow and returns those where it
// starts.
func (b *courtesyBuilder) build(n courtesyNode, next []int) []int {
	starts := next
	switch {
	case n.word != "":
		starts = []int{b.state(courtesyState{word: n.word, comma: n.comma, next: next})}
	case n.either:
		starts = b.alternatives(n.all, next)
	default:
		for _, one := range slices.Backward(n.all) {
			starts = b.build(one, starts)
		}
	}
	if n.optional {
		starts = union(starts, next)
	}
	return starts
}

// alternatives gives single words one state together, and every other alternative
// its own.
func (b *courtesyBuilder) alternatives(all []courtesyNode, next []int) []int {
	var starts []int
	var words [2][]string // not behind a comma, behind one
	for _, one := range all {
		for len(one.all) == 1 && !one.optional && !one.either {
			one = one.all[0]
		}
		switch {
		case one.word != "" && !one.optional && one.comma:
			words[1] = append(words[1], one.word)
		case one.word != "" && !one.optional:
			words[0] = append(words[0], one.word)
		default:
			starts = append(starts, b.build(one, next)...)
		}
	}
	for i, some := range words {
		state := courtesyState{comma: i == 1, next: next}
		switch len(some) {
		case 0:
			continue
		case 1:
			state.word = some[0]
		default:
			state.words = make(map[string]bool, len(some))
			for _, word := range some {
				state.words[word] = true
			}
		}
		starts = append(starts, b.state(state))
	}
	slices.Sort(starts)
	return slices.Compact(starts)
}

func union(a, b []int) []int {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}

// first is where the patterns that start in some states stand behind a first word.
func (b *courtesyBuilder) first(starts []int) map[string][]int {
	first := map[string][]int{}
	for _, s := range starts {
		state := &b.states[s]
		if state.word != "" {
			first[state.word] = append(first[state.word], state.next...)
		}
		for word := range state.words {
			first[word] = append(first[word], state.next...)
		}
	}
	for word, all := range first {
		slices.Sort(all)
		first[word] = slices.Compact(all)
	}
	return first
}
