package when

import (
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// item is what is known of a token before any grammar: the phrases that it may
// start, or the number that it is.
type item struct {
	entry
	num    int16 // the value of up to four digits
	digits uint8 // how many there are; 0 is no number
	taken  bool
}

// scan is one pass over the tokens of a question. The functions of a grammar
// take the token at which something should start and return what they read and
// the token after it, which is 0 where they read nothing.
type scan struct {
	*lexicon
	tokens []fold.Token
	items  []item
	today  knowledge.Day
	led    int  // the token after a preposition, -1 without one
	firm   bool // that preposition goes with a month: "in", not "on" or "of"
}

// stackItems is how many tokens a question has whose pass needs no memory.
const stackItems = 64

func (s *scan) lookUp(taken []bool) {
	for i := range s.tokens {
		t := &s.tokens[i]
		it := &s.items[i]
		if i < len(taken) && taken[i] {
			it.taken = true
			continue
		}
		if t.Kind == fold.Number {
			it.digits = uint8(min(len(t.Text), 255))
			if it.digits <= 4 {
				for k := range len(t.Text) {
					it.num = 10*it.num + int16(t.Text[k]-'0')
				}
			}
			continue
		}
		e, known := s.words[t.Text]
		if !known && t.Kind == fold.Word {
			e = s.misspelt(i)
		}
		it.entry = e
	}
}

// match is the longest phrase at a token that has one of the roles, unless a
// longer one there says that it is no time.
func (s *scan) match(i int, roles role) (p *phrase, after int) {
	if i < 0 || i >= len(s.items) || s.items[i].roles&roles == 0 {
		return nil, 0
	}
	p = s.longest(i, roles|roleNoTime)
	if p == nil || p.role == roleNoTime {
		return nil, 0
	}
	return p, i + 1 + len(p.rest)
}

// longest is the longest phrase at a token that has one of the roles.
func (s *scan) longest(i int, roles role) *phrase {
	it := &s.items[i]
	second := uint16(0)
	if i+1 < len(s.items) && s.tokens[i+1].Before <= fold.Quote {
		second = s.items[i+1].id
	}
	phrases := s.phrases[it.from:it.to]
	for k := range phrases {
		p := &phrases[k]
		if p.role&roles == 0 || p.second != 0 && (p.second != second || !s.follows(i+1, p.rest)) {
			continue
		}
		return p
	}
	return nil
}

// follows tells whether the words stand at a token, with nothing but spaces,
// hyphens or quotes before each.
func (s *scan) follows(i int, words []uint16) bool {
	if len(words) > len(s.items)-i {
		return false
	}
	for k, word := range words {
		if s.items[i+k].id != word || s.tokens[i+k].Before > fold.Quote {
			return false
		}
	}
	return true
}

// noTime is the token after a phrase that is no time, 0 where the longest
// phrase at the token is another.
func (s *scan) noTime(i int) int {
	if s.items[i].roles&roleNoTime == 0 {
		return 0
	}
	if p := s.longest(i, ^role(0)); p != nil && p.role == roleNoTime {
		return i + 1 + len(p.rest)
	}
	return 0
}

// has tells whether a phrase with one of the roles starts at the token.
func (s *scan) has(i int, roles role) bool {
	_, after := s.match(i, roles)
	return after > 0
}

// gap is what stands before a token; past the end it is the end of a sentence.
func (s *scan) gap(i int) fold.Gap {
	if i >= len(s.tokens) {
		return fold.Stop
	}
	return s.tokens[i].Before
}

// ends tells whether a thought ends before the token.
func (s *scan) ends(i int) bool { return s.gap(i) >= fold.Comma }

// digitsAt is the number of digits of a number at the token, 0 if it is none.
func (s *scan) digitsAt(i int) int {
	if i < 0 || i >= len(s.items) {
		return 0
	}
	return int(s.items[i].digits)
}

func (s *scan) isKind(i int, kind fold.Kind) bool {
	return i >= 0 && i < len(s.tokens) && s.tokens[i].Kind == kind && !s.items[i].taken
}

// gluedWord tells whether letters are part of the same word as what stands
// before the token: the "s" of "1990s", the "abc" of "2010abc".
func (s *scan) gluedWord(i int) bool {
	return s.isKind(i, fold.Word) && s.tokens[i].Before == fold.Glued && !s.tokens[i].Possessive
}

// ranges tells whether the mark before the token makes a range: a dash of any
// kind, a tilde, or a single mark between spaces, of which a token keeps
// nothing but its width.
func (s *scan) ranges(i int) bool {
	if i == 0 || i >= len(s.tokens) || s.items[i].taken {
		return false
	}
	width := s.tokens[i].Start - s.tokens[i-1].End
	switch s.tokens[i].Before {
	case fold.Hyphen, fold.Dash:
		return true
	case fold.Quote:
		return width == 1 || width == 3
	case fold.Space:
		return width == 3 && s.tokens[i-1].Kind != fold.Han
	}
	return false
}
