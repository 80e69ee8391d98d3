package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
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

// personRole is roleAt of somebody, who may stand behind the verb as well.
func (t *taking) personRole(at, to int) grammar.NameRole {
	if role := t.roleAt(at, to); role != grammar.AnyRole || t.phraseRole(at, to) != grammar.Acted {
		return role
	}
	return grammar.Acted
}

// phraseRole is what a phrase does that ends between two tokens, by what stands in front of it: behind "did" it does what
// is asked, behind "was", with a participle to follow, it undergoes it, and behind an active verb it is its object.
func (t *taking) phraseRole(from, to int) grammar.NameRole {
	adverb := func(at int) bool { return t.isAdverb(at) || strings.HasSuffix(t.textAt(at), "ly") }
	if adverb(from) {
		return grammar.AnyRole
	}
	if to < t.lattice.Len() && t.lattice.Gap(to) < fold.Comma && t.opens(to) && !adverb(to) && !t.isPredicate(to) && !t.isVerb(to) {
		return grammar.AnyRole // "the palm house": the house
	}
	if did := t.didBefore(from); did >= 0 {
		switch verb := t.verbBehind(did); {
		case t.prepositionIn(max(did, min(verb, from)), from):
			return grammar.AnyRole
		case verb < from:
			return grammar.Acted
		case to < t.lattice.Len() && t.asVerb(t.lattice.Tokens[to].Text).form.Has(grammar.Past|grammar.Participle):
			return grammar.AnyRole // "what did the law passed in 1975 do"
		}
		return grammar.Doer
	}
	for at := from - 1; at >= 0 && t.lattice.Gap(at+1) < fold.Comma; at-- {
		asked := begins(t.lattice, max(at-1, 0), grammar.Question, "who") || begins(t.lattice, max(at-1, 0), grammar.Question, "what")
		switch {
		case t.prepositionIn(at, from):
			return grammar.AnyRole
		case begins(t.lattice, at, grammar.Auxiliary, "be"):
			if (to == t.lattice.Len() || !t.opens(to) || t.participleAhead(to)) && t.participleBehind(to) {
				return grammar.Undergoer
			}
			return grammar.AnyRole
		case t.isPredicate(at), at > 0 && asked && t.isVerb(at) && !t.is(at, grammar.Auxiliary):
			if at > 0 && t.activeBefore(at) {
				return grammar.Acted
			}
			return grammar.AnyRole
		case t.is(at, grammar.Question), t.is(at, grammar.Conjunction):
			return grammar.AnyRole
		}
	}
	return grammar.AnyRole
}

// didBefore is the place of the "did" in front of a token in the same clause, -1 where none is.
func (t *taking) didBefore(from int) int {
	at := from - 1
	for ; at >= 0 && t.lattice.Gap(at+1) < fold.Comma; at-- {
		if begins(t.lattice, at, grammar.Auxiliary, "do") {
			return at
		}
	}
	return -1
}

// prepositionIn tells whether a preposition stands from a token to another, or "which".
func (t *taking) prepositionIn(from, to int) bool {
	for at := from; at <= to && at < t.lattice.Len(); at++ {
		if t.is(at, grammar.Preposition) && !IsParticle(t.textAt(at)) || begins(t.lattice, at, grammar.Determiner, "which") {
			return true
		}
	}
	return false
}

// verbBehind is the place of the verb of which "did" at a token asks, be it read as a noun as well: the last word behind
// whoever did it that is the bare form of one, and stands before any word that means nothing by itself.
func (t *taking) verbBehind(did int) int {
	at := did + 1
	for at < t.lattice.Len() && !t.opens(at) {
		at++ // "did the"
	}
	verb := t.lattice.Len()
	for at++; at < t.lattice.Len() && t.lattice.Gap(at) < fold.Comma; at++ {
		switch {
		case t.opens(at) && t.asVerb(t.lattice.Tokens[at].Text).base:
			verb = at
		case !t.opens(at) && verb < t.lattice.Len():
			return verb
		}
	}
	return verb
}

// participleBehind tells whether a participle stands from a token on that is the verb of the question: "struck" of "was the
// mast on the hill struck".
func (t *taking) participleBehind(from int) bool {
	for at := from; at < t.lattice.Len() && t.lattice.Gap(at) < fold.Comma; at++ {
		switch {
		case t.is(at, grammar.Question), t.is(at, grammar.Conjunction):
			return false
		case (at == from || t.isPredicate(at)) && t.participleAhead(at), !t.isVerb(at) && strings.HasSuffix(t.textAt(at), "ed"):
			return true
		}
	}
	return false
}

// activeBefore tells whether the verb at a token has no "was" that makes a passive of it.
func (t *taking) activeBefore(verb int) bool {
	for at := verb - 1; at >= 0; at-- {
		if begins(t.lattice, at, grammar.Auxiliary, "be") {
			return false
		}
	}
	return true
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
