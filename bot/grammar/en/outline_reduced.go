package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/outline"
	"officebot/knowledge/fold"
)

// reduced tells whether a participle at a token opens a relative clause without its pronoun and
// verb, in the clause now: "the hall, designed by Pell, stands", "a bell salvaged from the wreck".
func (t *teller) reduced(i, now int, verbs []bool) bool {
	if i == 0 || !t.undergone(i) && !t.isCalled(i) || t.inGroup(i) || t.inClock(i) || t.word(i).Upper || t.word(i).IDs != nil || t.namesBehind(i) || t.textAt(i) == "known" && t.textAt(i+1) == "as" {
		return false // what something is called belongs to its noun
	}
	at, comma, by := &t.links[now], t.l.Gap(i) >= fold.Comma || t.behindManner(i), t.is(i+1, grammar.Preposition, "by")
	switch {
	case comma && !verbs[now] && t.isCalled(i):
		return t.verbBehind(i, true)
	case !comma && !t.endsNoun(i-1) && !(t.is(i-1, grammar.Adverb, "") && i > 1 && t.endsNoun(i-2)):
		return false
	case !t.asVerb(t.textAt(i)).form.Has(grammar.Past): // "driven" says nothing without an auxiliary
		return true
	case !t.leftAlone(i + 1):
		return false
	case !verbs[now]:
		return (at.kind == outline.Main || by) && t.verbBehind(i, comma)
	case at.kind == outline.Relative && at.above >= 0 && !verbs[at.above]:
		return false // the verb of what the relative clause told of
	}
	return by || (at.kind == outline.Main || at.kind == outline.Relative) && !t.causes(now)
}

// behindManner tells whether a token stands behind a comma and an adverb: "the hall, popularly
// called the Barn, stands".
func (t *teller) behindManner(i int) bool {
	return i > 1 && t.l.Gap(i-1) == fold.Comma && t.l.Gap(i) < fold.Comma && !t.word(i-1).Upper &&
		(strings.HasSuffix(t.textAt(i-1), "ly") || t.is(i-1, grammar.Adverb, ""))
}

// undergone tells whether a participle at a token may tell what was done to the noun before it.
func (t *teller) undergone(i int) bool {
	return (t.participle(i) || t.setBy(i)) && !t.is(i, grammar.Auxiliary, "") && !t.takesObject(i+1) && (!IsInSet("intransitive", t.asVerb(t.textAt(i)).lemma) || !t.asVerb(t.textAt(i)).form.Has(grammar.Past) || t.bySomebody(i+1))
}

// bySomebody tells whether somebody, or what has a name, stands behind "by" at a token: "started by Steiner".
func (t *teller) bySomebody(i int) bool {
	return t.is(i, grammar.Preposition, "by") && i+1 < t.l.Len() && (t.word(i+1).Upper || t.word(i+1).IDs != nil || t.word(i+1).Doer || i+2 < t.l.Len() && t.word(i+2).Doer)
}

// isCalled tells whether a participle that tells what something is called stands at a token, with the
// name behind it: "the hall, called the Barn, was sold".
func (t *teller) isCalled(i int) bool {
	return t.participle(i) && sets().naming[t.asVerb(t.textAt(i)).lemma] && t.takesObject(i+1)
}

// setBy tells whether a participle like "set" or "put" stands at a token behind a comma, with a preposition
// behind it, or "by" and its particle: what looks like its base form is none there.
func (t *teller) setBy(i int) bool {
	return i > 0 && t.l.Gap(i) == fold.Comma && t.asVerb(t.textAt(i)).form.Has(grammar.Participle) &&
		(t.is(i+1, grammar.Preposition, "") || IsParticle(t.textAt(i+1)) && t.textAt(i+2) == "by")
}

// leftAlone tells whether no noun follows at a token that a verb before it could be done to.
func (t *teller) leftAlone(i int) bool {
	return i < t.l.Len() && (t.is(i, grammar.Preposition, "") || IsParticle(t.textAt(i)) || t.is(i, grammar.Adverb, "") || t.clock[i] > i || t.l.Gap(i) >= fold.Comma)
}

// takesObject tells whether an object begins at a token, so that a verb before it is active.
func (t *teller) takesObject(i int) bool {
	return i < t.l.Len() && t.l.Gap(i) < fold.Comma && t.clock[i] <= i &&
		(t.is(i, grammar.Determiner, "") || t.is(i, grammar.Pronoun, "") || t.word(i).Number || t.word(i).IDs != nil)
}

// endsNoun tells whether a token is the last of a noun phrase.
func (t *teller) endsNoun(i int) bool {
	return t.inClock(i) || t.l.Tokens[i].Kind == fold.Number || !IsClosed(t.textAt(i)) && !t.is(i, grammar.Adverb, "") && t.finite(i) < surely
}

// verbBehind tells whether a finite verb of the clause that a participle at a token breaks into
// stands behind: right behind a comma, or before any where none stands before the participle.
func (t *teller) verbBehind(from int, comma bool) bool {
	for i := from + 1; i < t.l.Len(); i++ {
		_, link := t.linkAt(i)
		switch {
		case t.l.Gap(i) >= fold.Comma:
			if end := t.apposition(i); t.resumes(i) || end > 0 && t.resumes(end) {
				return true
			}
			if !comma {
				return false
			}
		case link > i, t.joins(i) && !(comma && t.participle(i+1)):
			return false
		case !comma && t.finite(i) >= surely && !t.isRelative(i-1) && (t.finite(i) == auxiliary || t.past(i)):
			return true
		}
	}
	return false
}

// resumes tells whether the verb of a clause that something broke into stands at a token behind a comma.
func (t *teller) resumes(i int) bool {
	if t.is(i, grammar.Adverb, "") {
		i++
	}
	return t.finite(i) >= surely && !(t.participle(i) && t.is(i+1, grammar.Preposition, "by"))
}

// isRelative tells whether a relative pronoun stands at a token.
func (t *teller) isRelative(i int) bool {
	return sets().linking[t.textAt(i)] || t.textAt(i) == "who"
}

// causes tells whether a clause has a verb with which a participle behind its object says what was
// done to that: "had the hall built in stone".
func (t *teller) causes(now int) bool {
	group := t.clauseVerb(now)
	return group != nil && (group.lemma == "have" || IsInSet("causing", group.lemma))
}

// headOf are the tokens of the noun that a clause without a verb so far begins with.
func (t *teller) headOf(now, end int) []int {
	var out []int
	for i := t.links[now].from; i < end; i++ {
		switch {
		case t.of[i] != now, t.inClock(i):
			if len(out) > 0 {
				return out
			}
			continue
		case len(out) > 0 && (t.l.Gap(i) >= fold.Comma || t.is(i, grammar.Preposition, "") && !t.is(i, grammar.Preposition, "of")):
			return out
		}
		out = append(out, i)
	}
	return out
}

// withHead are the tokens of a noun phrase, with those of the one before its comma of which it only
// says once more what that is: "the Reptile House, a hall".
func (t *teller) withHead(noun []int) []int {
	if len(noun) == 0 || noun[0] == 0 || t.l.Gap(noun[0]) != fold.Comma || !t.is(noun[0], grammar.Determiner, "") || len(noun) > 1 && IsInSet("for what is told", t.textAt(noun[1])) {
		return noun
	}
	head := t.nounBefore(noun[0])
	if len(head) == 0 || !slices.ContainsFunc(head, func(i int) bool {
		return t.textAt(i) == "the" || t.word(i).Upper || t.word(i).IDs != nil || t.textAt(i) == ""
	}) || t.textAt(noun[0]) == "the" && t.textAt(head[0]) == "the" {
		return noun
	}
	return append(head, noun...)
}

// withWhere are the tokens of a name, with those of what stands there, of which more is said behind a comma
// as likely as of the name: "a brick hall in Marl, designed by Brand".
func (t *teller) withWhere(name []int) []int {
	if len(name) == 0 || !t.word(name[0]).Upper || t.word(name[0]).Person || name[0] == 0 || t.phrase(name[0]-1, t.where) != name[0] {
		return name
	}
	head := t.nounBefore(name[0] - 1)
	if len(head) < 2 || t.textAt(head[0]) != "a" && t.textAt(head[0]) != "an" {
		return name
	}
	return append(head, name...)
}

// saidAgain are the tokens of a noun phrase and of what it is said to be between commas up to a token,
// nil where no such thing stands there: "Pell House, a tower on the quay in Marl, designed by Brand".
func (t *teller) saidAgain(end int) []int {
	from := end - 1
	for from > 0 && t.l.Gap(from) < fold.Comma {
		from--
	}
	var noun []int
	for i := from; i < end && !(t.is(i, grammar.Preposition, "") && !t.is(i, grammar.Preposition, "of")); i++ {
		if t.finite(i) >= surely {
			return nil
		}
		noun = append(noun, i)
	}
	if again := t.withHead(noun); len(again) > len(noun) {
		return again
	}
	return nil
}

// reduce opens the clause of a participle at a token.
func (t *teller) reduce(i, now int, verbs []bool) {
	end := i
	if t.behindManner(i) {
		end--
	}
	noun := t.withHead(t.nounBefore(end))
	if comma := t.l.Gap(end) >= fold.Comma; comma && !verbs[now] {
		noun = t.headOf(now, end)
	} else if verb := t.clauseVerb(now); comma && verb != nil && verb.copula && t.links[now].kind == outline.Main {
		noun = slices.Concat(t.subjectOf(now), t.complement(now, verb.to, end), noun) // "the mill is a museum in Marl, founded in 1880"
	} else if again := t.saidAgain(end); comma && len(again) > 0 {
		noun = again
	} else if comma {
		noun = t.withWhere(noun)
	}
	t.links = append(t.links, link{kind: outline.Relative, above: now, from: i, opens: i, noun: noun, subject: len(t.links), auxiliary: -1, reduced: true})
}

// complement are the tokens of what somebody or something is said to be, between two of its clause.
func (t *teller) complement(now, from, to int) []int {
	var out []int
	for i := from; i < to && !(t.is(i, grammar.Preposition, "") && !t.is(i, grammar.Preposition, "of")); i++ {
		if t.of[i] == now {
			out = append(out, i)
		}
	}
	return out
}

// fronted tells whether a sentence begins with the participle of what is told of its subject:
// "knighted in 1972, he left".
func (t *teller) fronted() bool {
	return t.l.Len() > 1 && (t.undergone(0) && t.leftAlone(1) || t.isCalled(0) && t.verbBehindComma())
}

// verbBehindComma tells whether behind the first comma of a sentence a clause begins.
func (t *teller) verbBehindComma() bool {
	for i := 1; i < t.l.Len(); i++ {
		if t.l.Gap(i) >= fold.Comma {
			return t.l.Gap(i) == fold.Comma && t.verbAhead(i)
		}
	}
	return false
}
