package talk

import (
	"strings"

	"officebot/knowledge/fold"
)

// phrase is the folded words of one, at least one.
type phrase []string

// section is phrases by their first word, the longest first.
type section map[string][]phrase

// find is how many tokens the longest phrase has that stands at one, 0 where there is none.
func (s section) find(tokens []fold.Token, i int) int {
	if i >= len(tokens) {
		return 0
	}
	for _, p := range s[tokens[i].Text] {
		if p.at(tokens, i) {
			return len(p)
		}
	}
	return 0
}

// entries are phrases, each with what stands for it, by their first word and in the order of
// the table.
type entries[T any] map[string][]entry[T]

type entry[T any] struct {
	said  phrase
	means T
}

// add adds the phrases of a line.
func (e entries[T]) add(line string, means T) {
	for _, p := range phrasesOf(line) {
		e[p[0]] = append(e[p[0]], entry[T]{p, means})
	}
}

// whole is what stands for the phrase that tokens are; ok is false where they are none.
func (e entries[T]) whole(tokens []fold.Token) (means T, ok bool) {
	if len(tokens) == 0 {
		return means, false
	}
	for _, one := range e[tokens[0].Text] {
		if len(one.said) == len(tokens) && one.said.at(tokens, 0) {
			return one.means, true
		}
	}
	return means, false
}

// phrasesOf are the phrases of a line of a table.
func phrasesOf(line string) []phrase {
	var all []phrase
	for said := range strings.SplitSeq(line, ", ") {
		for _, one := range alternatives(said) {
			if p := phraseOf(one); len(p) > 0 {
				all = append(all, p)
			}
		}
	}
	return all
}

// alternatives are all that a phrase stands for which leaves open what stands between
// parentheses: "(my|the) book says (it was|)".
func alternatives(said string) []string {
	before, rest, open := strings.Cut(said, "(")
	if !open {
		return []string{said}
	}
	inner, after, _ := strings.Cut(rest, ")")
	var all []string
	for _, end := range alternatives(after) {
		for one := range strings.SplitSeq(inner, "|") {
			all = append(all, before+one+end)
		}
	}
	return all
}

func longerFirst(a, b phrase) int { return len(b) - len(a) }

func phraseOf(text string) phrase {
	if fold.IsPlain(text) {
		return strings.Fields(text)
	}
	var p phrase
	for _, t := range fold.Tokens(text) {
		p = append(p, t.Text)
	}
	return p
}

// at tells whether a phrase stands at a token.
func (p phrase) at(tokens []fold.Token, i int) bool {
	if i+len(p) > len(tokens) {
		return false
	}
	for k, word := range p {
		if tokens[i+k].Text != word {
			return false
		}
	}
	return true
}
