package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// opensInfinitive tells whether at a token, in the clause now, begins what somebody who is the only one,
// or the first, did: "the first woman to lead it", "the only mayor never to have married".
func (t *teller) opensInfinitive(i, now int) bool {
	if t.links[now].infinite || t.infinitive(i) == nil || i == 0 || t.l.Gap(i) >= fold.Comma || IsClosed(t.textAt(i-1)) && !t.inClock(i-1) {
		return false
	}
	be := t.clauseVerb(now)
	if be == nil || !be.copula {
		return false
	}
	return slices.ContainsFunc(t.l.Tokens[be.to:i], func(token fold.Token) bool { return IsInSet("picking one", token.Text) })
}

// infinitive is the verb of what stands behind "to" at a token, or behind "never" before that, nil where
// none does: "to have begun", "never to have attended", "to be put".
func (t *teller) infinitive(i int) *verbGroup {
	at, denied := i, false
	if t.is(at, grammar.Negation, "") {
		at, denied = at+1, true
	}
	if t.textAt(at) != "to" {
		return nil
	}
	verb, passive := at+1, false
	switch {
	case t.textAt(verb) == "have" && t.textAt(verb+1) == "been" && t.participle(verb+2):
		verb, passive = verb+2, true
	case t.textAt(verb) == "have" && t.participle(verb+1):
		verb++
	case t.textAt(verb) == "be" && t.asVerb(t.textAt(verb+1)).form.Has(grammar.Participle):
		verb, passive = verb+1, true
	case !t.asVerb(t.textAt(verb)).base:
		return nil
	}
	lemma := t.asVerb(t.textAt(verb)).lemma
	if t.asVerb(t.textAt(verb)).base {
		lemma = t.textAt(verb)
	}
	return &verbGroup{from: i, to: verb + 1, verb: verb, lemma: lemma, passive: passive, denied: denied, uncertain: denied}
}

// perfect tells whether "to have" with a participle stands at a token, or behind "never" there.
func (t *teller) perfect(i int) bool {
	if t.is(i, grammar.Negation, "") {
		i++
	}
	return t.textAt(i+1) == "have" && t.participle(i+2)
}
