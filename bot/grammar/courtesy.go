package grammar

import (
	"math/bits"

	"officebot/knowledge/fold"
)

// CourtesyKind says where a courtesy may stand: a set, for some may stand in
// several places.
type CourtesyKind uint16

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
	CourtesyDenial // opens what is to be judged, the other way round: "is it false that"
	CourtesyEcho   // a tag that only wants a confirmation: "right?", "wasn't he?"
	CourtesyDoubt  // a tag that asks whether it is not so: "is that wrong?"
	CourtesyReport // says that our own source gives what is asked: "does the article list"

	// CourtesyTags are all that may stand behind a statement to make it a question.
	CourtesyTags = CourtesyTag | CourtesyEcho | CourtesyDoubt
)

// Courtesy finds the courtesies of a language. It never changes once it is made.
type Courtesy struct {
	patterns []courtesyPattern
	first    map[string][]int32 // by a word: the patterns that may begin with it
}

// courtesyPattern is one line of a table.
type courtesyPattern struct {
	courtesyNode
	kinds CourtesyKind
	after bool // it must stand behind a comma or at the edge of the sentence
	edge  bool // and before one
}

// courtesyNode is a part of a pattern: a word, what follows each other, or
// alternatives.
type courtesyNode struct {
	word     string // folded; "" where it is no word
	all      []courtesyNode
	either   bool // of all one
	optional bool
	comma    bool  // one may stand before it
	most     uint8 // words that it may have, but for maxCourtesy and more
	begins   initials
}

// initials are what first words may begin with, a bit for some letters each, and noWord where
// there may be none: by them most alternatives are told to be none without a look at their words.
type initials uint32

const noWord initials = 1 << 31

func initialOf(word string) initials { return 1 << (word[0] % 31) }

// Match returns the token after the longest courtesy of some kinds that starts at
// a token, and which of the kinds it is; to is at where there is none.
func (c *Courtesy) Match(tokens []fold.Token, at int, kinds CourtesyKind) (to int, kind CourtesyKind) {
	to = at
	if at >= len(tokens) {
		return to, 0
	}
	for _, i := range c.first[tokens[at].Text] {
		p := &c.patterns[i]
		if p.kinds&kinds == 0 || p.after && !parted(tokens, at) {
			continue
		}
		switch end := p.longest(tokens, at); {
		case end > to:
			to, kind = end, p.kinds&kinds
		case end == to && end > at:
			kind |= p.kinds & kinds
		}
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

// longest is the token after the longest stretch from a token on that is of the
// pattern, at where none is.
func (p *courtesyPattern) longest(tokens []fold.Token, at int) int {
	ends := p.follow(tokens[at:], places{plain: 1}).plain
	for ends != 0 {
		n := bits.Len64(ends) - 1
		if !p.edge || parted(tokens, at+n) {
			return at + n
		}
		ends &^= 1 << n
	}
	return at
}

// maxCourtesy is how many words a courtesy may have: those that places have room for.
const maxCourtesy = 63

// places are sets of tokens, by their numbers, before which a pattern may have got.
// It is at all of them at once and never goes back, so that a match takes time by
// the pattern's length alone.
type places struct {
	plain uint64
	comma uint64 // where a comma may stand before what follows
}

func (p places) or(o places) places { return places{p.plain | o.plain, p.comma | o.comma} }

// initials are those of the words at the places, and noWord.
func (p places) initials(tokens []fold.Token) initials {
	all := noWord
	for left := p.plain | p.comma; left != 0; left &= left - 1 {
		if i := bits.TrailingZeros64(left); i < len(tokens) {
			all |= initialOf(tokens[i].Text)
		}
	}
	return all
}

// follow returns the places behind a part of a pattern that starts at some.
func (n *courtesyNode) follow(tokens []fold.Token, from places) places {
	in := from
	if n.comma {
		in = places{comma: from.plain | from.comma}
	}
	var out places
	switch {
	case n.word != "":
		out = step(n.word, tokens, in)
	case n.either:
		there := in.initials(tokens)
		for i := range n.all {
			if n.all[i].begins&there != 0 {
				out = out.or(n.all[i].follow(tokens, in))
			}
		}
	default:
		out = in
		for i := 0; i < len(n.all) && out != (places{}); i++ {
			out = n.all[i].follow(tokens, out)
		}
	}
	if n.optional {
		out = out.or(from)
	}
	return out
}

// step returns the places behind a word. Nothing counts before the first token.
func step(word string, tokens []fold.Token, in places) places {
	var out places
	for left := in.plain | in.comma; left != 0; left &= left - 1 {
		i := bits.TrailingZeros64(left)
		if i >= len(tokens) {
			break
		}
		before := fold.Space
		if in.comma&(1<<i) != 0 {
			before = fold.Comma
		}
		if tokens[i].Text == word && (i == 0 || tokens[i].Before <= before) {
			out.plain |= 1 << (i + 1)
		}
	}
	return out
}
