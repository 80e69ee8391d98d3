package en

import (
	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// behindPreposition tells whether only what says more of a noun stands between a preposition and a token,
// which then is that noun: "on whaling ships".
func (t *teller) behindPreposition(i int) bool {
	for i--; i > 0 && t.l.Gap(i) <= fold.Space && !IsClosed(t.textAt(i)); i-- {
		if t.plural(i) {
			return false // "the list of directors ends his tenure"
		}
		if t.is(i-1, grammar.Preposition, "") {
			return true
		}
	}
	return false
}

// isInitial tells whether a token is an initial of a name: "John D. Rice".
func (t *teller) isInitial(i int) bool { return t.word(i).Upper && len(t.textAt(i)) == 1 }

// namesBehind tells whether a participle at a token only says what the noun before it is
// called: "a leopard named Sable".
func (t *teller) namesBehind(i int) bool {
	name := i + 1
	if t.is(name, grammar.Determiner, "the") {
		name++ // "a van nicknamed the Limpet"
	}
	if !IsInSet("behind a noun", t.textAt(i)) || name >= t.l.Len() || !t.word(name).Upper {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-maxCalled && t.l.Gap(k+1) < fold.Comma; k-- {
		switch {
		case t.textAt(k) == "a", t.textAt(k) == "an", t.word(k).Number:
			return true
		case IsClosed(t.textAt(k)):
			return false
		}
	}
	return false
}

// maxCalled is how many words what is called something may have.
const maxCalled = 4
