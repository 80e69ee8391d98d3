package grammar

import (
	"slices"

	"officebot/bot/when"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Leaf is one thing that a stretch of tokens may be: a word of the lexicon, a
// name, a time, a number, or a word that nothing knows. A lattice keeps all that
// overlap.
type Leaf struct {
	To      int // the token after it
	Cost    int
	Word    *Word              // of the lexicon
	Rest    []string           // of a verb: its particle, where that stands further on
	Mention *knowledge.Mention // people, posts or organizations
	Time    *when.Expr
	Number  int  // 0: none
	Ordinal bool // "third" rather than "three"
	Mark    bool // the 's of an owner, or short for "is" or "has"
	Unknown bool
}

// Lattice is the leaves of one sentence, by the token at which they start.
type Lattice struct {
	Tokens []fold.Token
	Today  knowledge.Day
	leaves [][]Leaf
}

// At returns the leaves that start at a token.
func (l *Lattice) At(i int) []Leaf {
	if i >= len(l.leaves) {
		return nil
	}
	return l.leaves[i]
}

// Len is the number of tokens.
func (l *Lattice) Len() int { return len(l.Tokens) }

// Gap is what stands before a token; past the end a sentence ends.
func (l *Lattice) Gap(i int) fold.Gap {
	if i >= len(l.Tokens) {
		return fold.Stop
	}
	return l.Tokens[i].Before
}

// Sources are what a lattice is made from.
type Sources struct {
	Lexicon *Lexicon
	Names   Names
	Times   *when.Parser
	// Spelt tells whether a word that the lexicon lacks is spelt right all the same.
	Spelt func(word string) bool
	// Alike returns the characters for which one may have been typed; nil where words are
	// not written in characters.
	Alike func(character string) []string
	// Number reads a number at a token, with the token after it, 0 where there is none.
	// Where it is nil the numbers are the lexicon's.
	Number func(tokens []fold.Token, at int) (n int, ordinal bool, to int)
}

// Names finds the records that words may name. Package index satisfies it.
type Names interface {
	// Spot appends every mention of a record by its name or part of it, sorted by
	// From, the longest first; mentions may overlap.
	Spot(dst []knowledge.Mention, tokens []fold.Token) []knowledge.Mention
	// Near finds misspelt names among tokens[from:to].
	Near(tokens []fold.Token, from, to int) []knowledge.Mention
}

// The costs of leaves that are less than certain.
const (
	costUnknown  = 300 // a word that nothing knows
	costSlip     = 16  // a misspelt word of the lexicon
	costSlipName = 20  // a misspelt name
	costPart     = 1   // a part of a name
	costInPost   = 2   // a body at the front of a post's name
)

// NewLattice lays all leaves over the tokens of a sentence.
func (s *Sources) NewLattice(tokens []fold.Token, today knowledge.Day) *Lattice {
	l := &Lattice{Tokens: tokens, Today: today, leaves: make([][]Leaf, len(tokens))}
	s.addNames(l)
	s.addTimes(l)
	for i := range tokens {
		s.addWords(l, i)
	}
	s.addSlips(l)
	s.addAlike(l)
	for i := range l.leaves {
		if len(l.leaves[i]) == 0 {
			l.leaves[i] = []Leaf{{To: i + 1, Cost: costUnknown, Unknown: true}}
		}
	}
	return l
}

func (l *Lattice) add(from int, leaf Leaf) { l.leaves[from] = append(l.leaves[from], leaf) }

func (s *Sources) addNames(l *Lattice) {
	mentions := s.Names.Spot(make([]knowledge.Mention, 0, 8), l.Tokens)
	for i := range mentions {
		m := &mentions[i]
		cost := 0
		if m.Strength != knowledge.Full {
			if ofLonger(mentions, m) {
				continue
			}
			cost = costPart
		}
		if frontOfPost(mentions, m) {
			cost += costInPost
		}
		l.add(m.From, Leaf{To: m.To, Cost: cost, Mention: m})
	}
}

// ofLonger tells whether a part of somebody's name stands in the whole of it, and means
// nobody else who is not named there.
func ofLonger(mentions []knowledge.Mention, m *knowledge.Mention) bool {
	if len(m.People) == 0 {
		return false
	}
	for i := range mentions {
		o := &mentions[i]
		if o.Strength == knowledge.Full && len(o.People) > 0 && o.From <= m.From && m.To <= o.To && !slices.ContainsFunc(o.People, func(p *knowledge.Person) bool { return !slices.Contains(m.People, p) }) {
			return true
		}
	}
	return false
}

// frontOfPost tells whether a body's name stands at the front of the whole name of a post: "Stud" of
// "Stud Master", who is hardly whoever is master of anything there.
func frontOfPost(mentions []knowledge.Mention, m *knowledge.Mention) bool {
	return len(m.Organizations) > 0 && slices.ContainsFunc(mentions, func(o knowledge.Mention) bool {
		return o.Strength == knowledge.Full && len(o.Posts) > 0 && o.From == m.From && o.To > m.To
	})
}

// addTimes reads the times, once with whole names of people taken out and once
// without, so that neither reading of "May" is lost.
func (s *Sources) addTimes(l *Lattice) {
	times := s.Times.Parse(l.Tokens, nil, l.Today)
	for i := range times {
		t := &times[i]
		l.add(t.From, Leaf{To: t.To, Time: t})
	}
}

func (s *Sources) addWords(l *Lattice, i int) {
	t := &l.Tokens[i]
	if t.Possessive {
		l.add(i, Leaf{To: i + 1, Mark: true})
	}
	if n, ordinal, to := s.number(l.Tokens, i); to > 0 {
		l.add(i, Leaf{To: to, Number: n, Ordinal: ordinal})
	}
	s.Lexicon.Match(l.Tokens, i, func(w *Word, to int) {
		l.add(i, Leaf{To: to, Word: w})
	})
	s.Lexicon.Split(l.Tokens, i, func(w *Word, rest []string) {
		if l.ahead(i+2, rest) {
			l.add(i, Leaf{To: i + 1, Word: w, Rest: rest})
		}
	})
}

func (s *Sources) number(tokens []fold.Token, at int) (n int, ordinal bool, to int) {
	if s.Number != nil {
		return s.Number(tokens, at)
	}
	return numberAt(s.Lexicon, tokens, at)
}

// addSlips looks again at the words that nothing knows: for a word of the lexicon,
// or a name, that they may be a slip of.
func (s *Sources) addSlips(l *Lattice) {
	for i, sought := 0, 0; i < len(l.leaves) && sought < maxSought; i++ {
		if len(l.leaves[i]) > 0 || l.Tokens[i].Kind == fold.Number || l.covered(i) || l.Tokens[i].Kind == fold.Han && !l.named(i) {
			continue
		}
		sought++
		near := s.Names.Near(l.Tokens, max(0, i-besideSlip), min(len(l.Tokens), i+1+besideSlip))
		near = slices.DeleteFunc(near, func(m knowledge.Mention) bool { return m.From > i || m.To <= i })
		for k := range near {
			l.add(near[k].From, Leaf{To: near[k].To, Cost: costSlipName, Mention: &near[k]})
		}
		if len(near) == 0 && l.Tokens[i].Kind == fold.Word && !s.Spelt(l.Tokens[i].Text) {
			for _, w := range s.Lexicon.Near(l.Tokens[i].Text) {
				if l.likeName(i) && w.Class != Noun {
					continue // "Leeds" is no slip of "leads", but "Directer" is one of a title
				}
				l.add(i, Leaf{To: i + 1, Cost: costSlip, Word: w})
			}
		}
		if len(l.leaves[i]) > 0 {
			l.add(i, Leaf{To: i + 1, Cost: costUnknown, Unknown: true})
		}
	}
}

// maxSought is how many words that nothing knows are looked at for slips: a text with more of them is
// no misspelt question.
const maxSought = 40

// likeName tells whether a token is written with a capital within a sentence, behind a word
// without one.
func (l *Lattice) likeName(i int) bool {
	return l.Tokens[i].Upper && i > 0 && !l.Tokens[i-1].Upper && l.Tokens[i].Before < fold.Stop
}

// named tells whether a character stands where somebody's given name would: behind a
// surname.
func (l *Lattice) named(i int) bool {
	for from := max(0, i-maxGiven); from < i; from++ {
		for k := range l.leaves[from] {
			leaf := &l.leaves[from][k]
			if leaf.Mention != nil && len(leaf.Mention.People) > 0 && leaf.To == from+1 && l.Tokens[from].Kind == fold.Han {
				return true
			}
		}
	}
	return false
}

// maxGiven is how many characters a Chinese given name has.
const maxGiven = 2

// ahead tells whether words stand together somewhere from a token on.
func (l *Lattice) ahead(from int, words []string) bool {
	for i := from; i+len(words) <= len(l.Tokens); i++ {
		if l.Tokens[i].Text == words[0] && follows(l.Tokens[i:i+len(words)], words) {
			return true
		}
	}
	return false
}

// Stands tells whether words stand at a token.
func (l *Lattice) Stands(at int, words []string) bool {
	return at+len(words) <= len(l.Tokens) && follows(l.Tokens[at:at+len(words)], words)
}

// besideSlip is how many words beside a misspelt one may be of the same name.
const besideSlip = 3

// covered tells whether a token is inside a leaf that starts before it.
func (l *Lattice) covered(i int) bool {
	for from := max(0, i-maxLeaf); from < i; from++ {
		for k := range l.leaves[from] {
			if l.leaves[from][k].To > i {
				return true
			}
		}
	}
	return false
}

// maxLeaf is how many tokens back a leaf is looked for that covers another.
const maxLeaf = 12
