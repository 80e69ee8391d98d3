package grammar

import (
	"slices"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// The bounds of what a character is looked at with, for which another was typed.
const (
	shortestAlike = 2 // characters of a word in which one may be another
	reachAlike    = 7 // characters to either side of it
)

// addAlike looks at the characters that stand in no word of several: with one that is
// typed for it there may be such a word, or a name of a post or a body: 注任, 办工室.
func (s *Sources) addAlike(l *Lattice) {
	if s.Alike == nil {
		return
	}
	var alone []int
	for i := range l.Tokens {
		if l.Tokens[i].Kind == fold.Han && !l.inWord(i) {
			alone = append(alone, i)
		}
	}
	for _, i := range alone {
		from, to := max(0, i-reachAlike), min(len(l.Tokens), i+1+reachAlike)
		tokens := slices.Clone(l.Tokens[from:to])
		for _, other := range s.Alike(l.Tokens[i].Text) {
			tokens[i-from].Text = other
			s.addWith(l, tokens, i-from, from)
		}
	}
}

// addWith adds the words and names that stand over a token of a stretch, which starts at
// a token of the sentence.
func (s *Sources) addWith(l *Lattice, tokens []fold.Token, at, start int) {
	for from := range at + 1 {
		s.Lexicon.Match(tokens, from, func(w *Word, to int) {
			if to > at && to-from >= shortestAlike {
				l.add(start+from, Leaf{To: start + to, Cost: costSlip, Word: w})
			}
		})
	}
	mentions := s.Names.Spot(nil, tokens)
	for k := range mentions {
		m := &mentions[k]
		if len(m.People) == 0 && m.Strength == knowledge.Full && m.From <= at && m.To > at && m.To-m.From >= shortestAlike {
			m.From, m.To = m.From+start, m.To+start
			l.add(m.From, Leaf{To: m.To, Cost: costSlip, Mention: m})
		}
	}
}

// inWord tells whether a token stands in a leaf of several.
func (l *Lattice) inWord(i int) bool {
	for from := max(0, i-maxLeaf); from <= i; from++ {
		if slices.ContainsFunc(l.leaves[from], func(leaf Leaf) bool { return leaf.To > i && leaf.To > from+1 }) {
			return true
		}
	}
	return false
}
