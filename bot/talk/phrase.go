package talk

import (
	"iter"
	"slices"
	"strings"

	"officebot/knowledge/fold"
)

// phrase is what stands one behind the other in a phrase, each in one of several ways: "(my|the)
// book says (it was|)" has four such parts, of which some may be left out.
type phrase [][]words

// words are folded; none where something may be left out.
type words []string

// section is phrases by the words that they may begin with.
type section map[string][]phrase

func sectionOf(lines []string) section {
	s := section{}
	for _, line := range lines {
		for p := range phrasesOf(line) {
			for _, first := range p.firsts() {
				s[first] = append(s[first], p)
			}
		}
	}
	return s
}

// find is how many tokens the longest phrase has that stands at one, 0 where there is none.
func (s section) find(tokens []fold.Token, i int) int {
	if i >= len(tokens) {
		return 0
	}
	longest := 0
	for _, p := range s[tokens[i].Text] {
		longest = max(longest, p.longest(tokens, i))
	}
	return longest
}

// entries are phrases, each with what stands for it, by the words that they may begin with and
// in the order of the table.
type entries[T any] map[string][]entry[T]

type entry[T any] struct {
	said  phrase
	means T
}

// add adds the phrases of a line.
func (e entries[T]) add(line string, means T) {
	for p := range phrasesOf(line) {
		for _, first := range p.firsts() {
			e[first] = append(e[first], entry[T]{p, means})
		}
	}
}

// longest is what stands for the longest phrase at a token, and how many tokens that has: 0
// where there is none.
func (e entries[T]) longest(tokens []fold.Token, i int) (means T, n int) {
	for _, one := range e[tokens[i].Text] {
		if has := one.said.longest(tokens, i); has > n {
			means, n = one.means, has
		}
	}
	return means, n
}

// whole is what stands for the phrase that tokens are; ok is false where they are none.
func (e entries[T]) whole(tokens []fold.Token) (means T, ok bool) {
	if len(tokens) == 0 {
		return means, false
	}
	for _, one := range e[tokens[0].Text] {
		if one.said.any(tokens, 0, func(to int) bool { return to == len(tokens) }) {
			return one.means, true
		}
	}
	return means, false
}

// phrasesOf yields the phrases of a line of a table.
func phrasesOf(line string) iter.Seq[phrase] {
	return func(yield func(phrase) bool) {
		for said := range strings.SplitSeq(line, ", ") {
			if !yield(phraseOf(said)) {
				return
			}
		}
	}
}

func phraseOf(said string) phrase {
	var p phrase
	for open := true; open; {
		var before, inner string
		before, said, open = strings.Cut(said, "(")
		if always := wordsIn(before); len(always) > 0 {
			p = append(p, []words{always})
		}
		if !open {
			break
		}
		inner, said, _ = strings.Cut(said, ")")
		var either []words
		for one := range strings.SplitSeq(inner, "|") {
			either = append(either, wordsIn(one))
		}
		p = append(p, either)
	}
	return p
}

func wordsIn(text string) words {
	if fold.IsPlain(text) {
		return strings.Fields(text)
	}
	var w words
	for _, t := range fold.Tokens(text) {
		w = append(w, t.Text)
	}
	return w
}

// firsts are the words that a phrase may begin with.
func (p phrase) firsts() []string {
	var all []string
	for _, either := range p {
		optional := false
		for _, one := range either {
			switch {
			case len(one) == 0:
				optional = true
			case !slices.Contains(all, one[0]):
				all = append(all, one[0])
			}
		}
		if !optional {
			break
		}
	}
	return all
}

// longest is how many tokens a phrase has at one at most, 0 where it does not stand there.
func (p phrase) longest(tokens []fold.Token, i int) int {
	longest := 0
	p.any(tokens, i, func(to int) bool {
		longest = max(longest, to-i)
		return false
	})
	return longest
}

// any tells whether a phrase stands at a token so that the token behind it is one that is
// wanted.
func (p phrase) any(tokens []fold.Token, i int, wanted func(to int) bool) bool {
	if len(p) == 0 {
		return wanted(i)
	}
	for _, one := range p[0] {
		if one.at(tokens, i) && p[1:].any(tokens, i+len(one), wanted) {
			return true
		}
	}
	return false
}

// at tells whether words stand at a token.
func (w words) at(tokens []fold.Token, i int) bool {
	if i+len(w) > len(tokens) {
		return false
	}
	for k, word := range w {
		if tokens[i+k].Text != word {
			return false
		}
	}
	return true
}
