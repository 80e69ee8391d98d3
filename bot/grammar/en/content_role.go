package en

import (
	"slices"

	"officebot/bot/grammar"
)

// roleAt is what its place says of a name between two tokens.
func (t *taking) roleAt(at, to int) grammar.NameRole {
	before := at
	if at > 1 && t.is(at-1, grammar.Determiner) {
		before--
	}
	behind := func(at int, class grammar.Class, sense string) bool {
		return at > 0 && begins(t.lattice, at-1, class, sense)
	}
	switch {
	case t.endsWith(before, grammar.Preposition, "except"):
		return grammar.Excepted
	case behind(before, grammar.Preposition, "by"):
		return grammar.Agent
	case behind(before, grammar.Auxiliary, "do") && t.wordAhead(to) && !t.receives(to):
		return grammar.Doer
	case behind(before, grammar.Auxiliary, "be") && t.participleAhead(to):
		return grammar.Undergoer
	case behind(before, grammar.Preposition, "to") && behind(before-1, grammar.Verb, "event happen") && !t.owns(to):
		return grammar.Befallen
	}
	return grammar.AnyRole
}

// owns tells whether what stands before a token owns what follows: "Thant's coffin".
func (t *taking) owns(to int) bool { return to < t.lattice.Len() && t.lattice.Tokens[to].Possessive }

// endsWith tells whether a word or phrase of a class and a sense ends before a token.
func (t *taking) endsWith(to int, class grammar.Class, sense string) bool {
	for at := range to {
		if slices.ContainsFunc(t.lattice.At(at), func(l grammar.Leaf) bool {
			return l.To == to && l.Word != nil && l.Word.Class == class && l.Word.Sense == sense
		}) {
			return true
		}
	}
	return false
}
