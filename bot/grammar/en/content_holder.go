package en

import (
	"slices"

	"officebot/bot/grammar"
)

// asksOfHolder tells whether what is asked is whether somebody of some kind ever had "the job",
// whichever post that is: "was there ever a woman in the job?". The role of something is none:
// "which actor got the role of the king".
func (t *taking) asksOfHolder() bool {
	if len(t.content.Names) > 0 {
		return false
	}
	kind := false
	for i := range t.lattice.Tokens {
		if kind && t.isThePost(i) {
			return true
		}
		kind = kind || t.wordClasses.people[t.textAt(i)] && !t.lattice.Tokens[i].Possessive
	}
	return false
}

// isThePost tells whether a post without its name stands at a token: "the job", but not "the
// job of".
func (t *taking) isThePost(at int) bool {
	return at > 0 && t.lattice.Tokens[at-1].Text == "the" && !begins(t.lattice, at+1, grammar.Preposition, "of") &&
		slices.ContainsFunc(t.lattice.At(at), func(l grammar.Leaf) bool {
			return l.Word != nil && l.Word.Class == grammar.Noun && l.Word.Sense == "post" && l.To == at+1
		})
}
