package grammar

import (
	"slices"

	"officebot/knowledge/fold"
)

// CourtesyKind says where a courtesy may stand: a set, for some may stand in
// several places.
type CourtesyKind uint8

// A courtesy opens a sentence, closes it, stands in either place or between
// commas, or names our own source. A claim opens what is to be judged ("is it true
// that"), a tag closes it ("is that right").
const (
	CourtesyOpening CourtesyKind = 1 << iota
	CourtesyClosing
	CourtesyAnywhere
	CourtesySource
	CourtesyClaim
	CourtesyTag
)

// Courtesy finds the courtesies of a language. Its patterns are one automaton that
// stands in several states at once and never goes back, so that a match takes time
// by its length alone.
type Courtesy struct {
	states []courtesyState
	first  map[string][]int // by the first word, where patterns stand behind it
}

// courtesyState waits for one of its words, or is where patterns end.
type courtesyState struct {
	words map[string]bool // nil at an end
	comma bool            // a comma may stand before the word
	next  []int
	ends  CourtesyKind
}

// Match returns the token after the longest courtesy of some kinds that starts at
// a token, and which of the kinds it is; to is at where there is none.
func (c *Courtesy) Match(tokens []fold.Token, at int, kinds CourtesyKind) (to int, kind CourtesyKind) {
	to = at
	if at >= len(tokens) {
		return to, 0
	}
	var room [2][64]int
	in, next := append(room[0][:0], c.first[tokens[at].Text]...), room[1][:0]
	for i := at + 1; len(in) > 0; i++ {
		if ends := c.ends(in) & kinds; ends != 0 {
			to, kind = i, ends
		}
		if i == len(tokens) || tokens[i].Before > fold.Comma {
			break
		}
		next = c.step(next[:0], in, &tokens[i])
		in, next = next, in
	}
	return to, kind
}

func (c *Courtesy) ends(in []int) CourtesyKind {
	var ends CourtesyKind
	for _, s := range in {
		ends |= c.states[s].ends
	}
	return ends
}

// step appends the states that follow on some by a token, each once.
func (c *Courtesy) step(next, in []int, t *fold.Token) []int {
	for _, s := range in {
		state := &c.states[s]
		if state.words[t.Text] && (state.comma || t.Before <= fold.Space) {
			next = append(next, state.next...)
		}
	}
	slices.Sort(next)
	return slices.Compact(next)
}
