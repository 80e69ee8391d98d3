package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/outline"
	"officebot/knowledge/fold"
)

// isGerund tells whether the verb of a clause in -ing may stand at a token: "having served", "wrecking
// the hall"; not "including", nor a noun or a name.
func (t *teller) isGerund(i int) bool {
	if i < 0 || i+1 >= t.l.Len() || i > 0 && t.word(i).Upper || t.inClock(i) || t.afterArticle(i) || IsInSet("no verbs", t.textAt(i)) {
		return false
	}
	having := t.textAt(i) == "having"
	return (having || t.asVerb(t.textAt(i)).form.Has(grammar.Gerund) && !t.is(i, grammar.Preposition, "")) && t.l.Gap(i+1) < fold.Comma
}

// frontedGerund is where the verb in -ing of what a sentence begins with stands, that tells more of
// its subject: "having served a year, he left", "besides chairing the council, she". It is -1 where
// none does.
func (t *teller) frontedGerund() int {
	at := 0
	if t.l.Len() > 2 && !t.isGerund(0) && IsInSet("before a gerund", t.textAt(0)) {
		at++
	}
	if !t.isGerund(at) {
		return -1
	}
	for i := at + 1; i < t.l.Len(); i++ {
		if t.finite(i) >= surely && !t.isRelative(i-1) && i > t.gerundEnds(at) {
			return -1 // "founding a school was his idea"
		}
		if t.l.Gap(i) == fold.Comma {
			if t.verbAhead(i) {
				return at
			}
			return -1
		}
	}
	return -1
}

// inFront tells whether a clause is of what a sentence begins with before its subject.
func (t *teller) inFront(now int) bool {
	front := &t.links[0]
	at := &t.links[now]
	return (front.reduced || front.gerund) && front.subject == 0 && (now == 0 || at.gerund || at.reduced && at.subject == 0)
}

// behindFront opens the clause behind what a sentence begins with, whose subject that has, too.
func (t *teller) behindFront(i int) int {
	n := len(t.links)
	t.links = append(t.links, link{above: -1, from: i, opens: i, auxiliary: -1, subject: n})
	t.links[0].subject = n
	if front := &t.links[0]; front.gerund && (IsInSet("with a gerund", t.textAt(0)) || t.textAt(0) == "having") {
		front.kind, front.above = outline.Moment, n
	}
	return n
}

// opensGerund is where the verb in -ing of a clause stands that opens at a token: behind a comma, behind
// "while" or "after", or of somebody or something else, "auditors having found that". It is -1
// where none opens; verb tells whether the clause before has a verb.
func (t *teller) opensGerund(i int, verb bool) int {
	comma := i > 0 && t.l.Gap(i) == fold.Comma
	switch {
	case i == 0 || !verb:
		return -1
	case t.is(i, grammar.Conjunction, "and") && t.isGerund(i+1) && t.follows(i):
		return i + 1
	case comma && t.isGerund(i) && t.takesOn(i+1), t.isGerund(i) && t.spends(i-1):
		return i
	case IsInSet("with a gerund", t.textAt(i)) && t.isGerund(i+1):
		return i + 1
	case comma:
		for at := i + 1; at < min(i+maxOwnSubject, t.l.Len()) && t.l.Gap(at) < fold.Comma && !t.is(at, grammar.Conjunction, "") && !t.is(at, grammar.Preposition, ""); at++ {
			if t.textAt(at) == "having" && t.participle(at+1) {
				return at
			}
		}
	}
	return -1
}

// spends tells whether a token ends the time that somebody is said to have spent: "she spent eleven years collecting orchids".
func (t *teller) spends(i int) bool {
	if t.l.Gap(i+1) >= fold.Comma || !IsInSet("lengths", t.textAt(i)) {
		return false
	}
	verb := t.clauseVerb(t.of[i])
	return verb != nil && verb.lemma == "spend"
}

// follows tells whether the clause that a token goes on with has its verb in -ing.
func (t *teller) follows(i int) bool { return t.links[t.of[i-1]].gerund }

// takesOn tells whether what a verb in -ing before a token has behind itself begins there: not another
// verb, as in "fishing, hunting and sailing".
func (t *teller) takesOn(i int) bool {
	return t.objectAt(i) || t.is(i, grammar.Pronoun, "") || t.participle(i) || t.word(i).Upper || !t.is(i, grammar.Conjunction, "") && t.finite(i) == never
}

// gerund is the link of a clause that opens at a token of the clause now, with its verb in -ing at
// from: it says when, or why, or goes on with the same subject.
func (t *teller) gerund(i, from, now int) link {
	g := link{above: t.main(now), from: i, opens: i, auxiliary: -1, subject: now, gerund: true}
	switch {
	case from == i && (t.textAt(i) == "having" || IsInSet("giving a reason", t.asVerb(t.textAt(i)).lemma)):
		g.kind = outline.Reason
	case from == i, t.is(i, grammar.Conjunction, "and"):
		g.above, g.kind, g.from = t.links[now].above, t.links[now].kind, from
	case IsInSet("with a gerund", t.textAt(i)):
		g.kind, g.from = outline.Moment, from
	default:
		g.kind, g.subject = outline.Reason, len(t.links)
	}
	return g
}

// gerundEnds is the last token of the verb in -ing that begins at one: "having been wounded".
func (t *teller) gerundEnds(at int) int {
	switch {
	case t.textAt(at) == "having" && t.textAt(at+1) == "been" && t.participle(at+2):
		return at + 2
	case (t.textAt(at) == "having" || t.textAt(at) == "being") && t.participle(at+1):
		return at + 1
	}
	return at
}

// gerundOf is the verb in -ing of a clause of some tokens.
func (t *teller) gerundOf(tokens []int) *verbGroup {
	at := slices.IndexFunc(tokens, t.isGerund)
	if at < 0 {
		return nil
	}
	from := tokens[at]
	verb := t.gerundEnds(from)
	return &verbGroup{from: from, to: verb + 1, verb: verb, lemma: t.asVerb(t.textAt(verb)).lemma, passive: verb > from && t.textAt(verb-1) != "having"}
}
