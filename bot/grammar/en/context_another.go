package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// doneToAnother tells whether a pronoun behind a name is one to which whoever is named does
// something in the same clause: in "did Jia replace him" and "was Jia followed by him" it is somebody
// else. from is the token behind the name.
func doneToAnother(l *grammar.Lattice, from int) bool {
	for at := from; at < l.Len(); at++ {
		switch {
		case at > from && l.Gap(at) >= fold.Comma || opensClause(l, at):
			return false
		case at > from && isObject(l, at) && (isDeed(l, at-1) || IsInSet("from and to others", l.Tokens[at-1].Text)):
			return true
		}
	}
	return false
}

// isObject tells whether a pronoun for one person stands at a token as an object, and not as the owner
// of what is named behind it.
func isObject(l *grammar.Lattice, at int) bool {
	objective := slices.ContainsFunc(l.At(at), func(leaf grammar.Leaf) bool {
		return leaf.Word != nil && leaf.Word.Class == grammar.Pronoun && (leaf.Word.Sense == "he" || leaf.Word.Sense == "she") && leaf.Word.Form.Has(grammar.Objective)
	})
	return objective && (at+1 == l.Len() || !slices.ContainsFunc(l.At(at+1), func(leaf grammar.Leaf) bool {
		return leaf.Word != nil && leaf.Word.Class == grammar.Noun
	}))
}

// isDeed tells whether a verb ends in front of what it is done to, "be" and "have" left aside.
func isDeed(l *grammar.Lattice, at int) bool {
	return slices.ContainsFunc(l.At(at), func(leaf grammar.Leaf) bool {
		return leaf.To == at+1 && leaf.Word != nil && leaf.Word.Class == grammar.Verb
	})
}

// opensClause tells whether a token begins another clause: "before Han came", and not "before him".
func opensClause(l *grammar.Lattice, at int) bool {
	return slices.ContainsFunc(l.At(at), func(leaf grammar.Leaf) bool {
		return leaf.Word != nil && (leaf.Word.Class == grammar.Question || leaf.Word.Class == grammar.Conjunction && !(leaf.To < l.Len() && isObject(l, leaf.To)))
	})
}
