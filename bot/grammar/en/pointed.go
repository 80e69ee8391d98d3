package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// pointed puts into a question that only points at a holder whom the sentence before it
// tells of what that says of him: "the card of 1900 shows the director. Who was that?"
func (g *Grammar) pointed(cut [][]fold.Token, today knowledge.Day) [][]fold.Token {
	n := len(cut)
	if n < 2 || !g.reader(g.sources.NewLattice(cut[n-1], today)).onlyPoints() {
		return cut
	}
	role, time := g.reader(g.sources.NewLattice(cut[n-2], today)).holderAndTime()
	if role == nil || time == nil {
		return cut
	}
	if isPreposition(time[0].Text) && len(time) > 1 {
		time = time[1:] // "one from 1900"
	}
	question := slices.Concat(fold.Tokens("who was the"), spaced(role), spaced(time))
	question[0].Before = fold.Stop
	return append(slices.Clone(cut[:n-2]), question)
}

// onlyPoints tells whether a sentence asks who somebody is of whom it says nothing: "who
// was that", "who would he have been".
func (r *reader) onlyPoints() bool {
	at := r.pastA(0, grammar.Question, "who")
	pronoun := false
	for at > 0 && at < r.lattice.Len() {
		next := 0
		for _, leaf := range r.lattice.At(at) {
			switch w := leaf.Word; {
			case w == nil:
			case w.Class == grammar.Auxiliary && !w.Form.Has(grammar.Denied):
				next = max(next, leaf.To)
			case w.Class == grammar.Pronoun && !pronoun && pointing[w.Sense]:
				next, pronoun = max(next, leaf.To), true
			}
		}
		at = next
	}
	return pronoun && at == r.lattice.Len()
}

// pointing are the pronouns that may stand for somebody told of before.
var pointing = map[string]bool{"that": true, "this": true, "it": true, "he": true, "she": true}

// holderAndTime are the words of the one role of a sentence and of its one time, nil where
// it has none or more, or names somebody.
func (r *reader) holderAndTime() (role, time []fold.Token) {
	for at := 0; at < r.lattice.Len(); at++ {
		to := at
		for _, leaf := range r.lattice.At(at) {
			switch {
			case IsInSet("women", r.lattice.Tokens[at].Text):
				return nil, nil // "some woman was director in 2010"
			case leaf.To <= to:
			case leaf.Mention != nil && len(leaf.Mention.People) > 0:
				return nil, nil
			case leaf.Mention != nil && len(leaf.Mention.Organizations) > 0 && len(leaf.Mention.Posts) == 0:
				to = leaf.To // no title in its name is meant
			case leaf.Mention != nil && len(leaf.Mention.Posts) > 0:
				if role != nil {
					return nil, nil
				}
				role, to = r.lattice.Tokens[at:leaf.To], leaf.To
			case leaf.Time != nil && !leaf.Time.Relative:
				if time != nil {
					return nil, nil
				}
				time, to = r.lattice.Tokens[at:leaf.To], leaf.To
			}
		}
		if to > at {
			at = to - 1
		}
	}
	return role, time
}
