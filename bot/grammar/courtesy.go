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
	behind map[string][]int // the same of those that must stand behind a comma
}

// courtesyState waits for one of its words, or is where patterns end.
type courtesyState struct {
	word  string          // "" at an end, and of several words
	words map[string]bool // where there are several
	comma bool            // a comma may stand before the word
	next  []int
	ends  CourtesyKind
	edge  bool // an end only before a comma or the end of the sentence
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
	if parted(tokens, at) {
		in = append(in, c.behind[tokens[at].Text]...)
	}
	for i := at + 1; len(in) > 0; i++ {
		if ends := c.ends(in, parted(tokens, i)) & kinds; ends != 0 {
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

// Chain returns the token after all courtesies that follow each other from a token
// on, each the longest, and which of the kinds they are together: "please, thanks".
func (c *Courtesy) Chain(tokens []fold.Token, at int, kinds CourtesyKind) (to int, all CourtesyKind) {
	for to = at; ; {
		next, kind := c.Match(tokens, to, kinds)
		if next == to {
			return to, all
		}
		to, all = next, all|kind
	}
}

// parted tells whether a token is parted from the one before it by a comma, a dash
// or the edge of the sentence.
func parted(tokens []fold.Token, at int) bool {
	return at == 0 || at == len(tokens) || tokens[at].Before >= fold.Dash
}

func (c *Courtesy) ends(in []int, parted bool) CourtesyKind {
	var ends CourtesyKind
	for _, s := range in {
		if !c.states[s].edge || parted {
			ends |= c.states[s].ends
		}
	}
	return ends
}

// step appends the states that follow on some by a token, each once.
func (c *Courtesy) step(next, in []int, t *fold.Token) []int {
	for _, s := range in {
		state := &c.states[s]
		if (state.word == t.Text || state.words[t.Text]) && (state.comma || t.Before <= fold.Space) {
			next = append(next, state.next...)
		}
	}
	slices.Sort(next)
	return slices.Compact(next)
}
