package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/outline"
	"officebot/knowledge/fold"
)

// linkAt is how a clause that opens at a token hangs on another, and the token behind
// what opens it.
func (t *teller) linkAt(i int) (outline.Link, int) {
	if to := t.phrase(i, t.because); to > i && t.phrase(i, t.becauseOf) <= to && t.clock[i] <= i && t.verbAhead(to) {
		return outline.Reason, to
	}
	if to := t.phrase(i, t.when); to > i && t.clock[i] <= i && t.verbAhead(to) && !(t.is(i, grammar.Preposition, "") && t.anotherAhead(to)) {
		return outline.Moment, to
	}
	if i == 0 {
		return outline.Main, i
	}
	if to := t.phrase(i, t.asBecause); to > i && t.l.Gap(i) >= fold.Comma && t.verbAhead(to) {
		return outline.Reason, to
	}
	at := i
	if t.is(i, grammar.Preposition, "") && i+1 < t.l.Len() {
		at++ // "in which"
	}
	switch t.l.Tokens[at].Text {
	case "which", "whose", "whom", "where":
		return outline.Relative, at + 1
	case "who":
		return outline.Relative, at + 1
	case "that":
		if at == i && (t.finite(i-1) < surely || IsInSet("saying", t.asVerb(t.textAt(i-1)).lemma)) && t.verbAhead(i+1) && !t.is(i-1, grammar.Preposition, "") {
			return outline.Relative, at + 1
		}
	}
	return outline.Main, i
}

// verbAhead tells whether a clause begins at a token: it has a subject, and a verb
// before the next comma.
func (t *teller) verbAhead(from int) bool {
	for i := from; i < t.l.Len() && (i == from || t.l.Gap(i) < fold.Comma); i++ {
		if end := t.apposition(i + 1); i > from && end > 0 {
			return t.finite(end) >= surely
		}
		switch {
		case i > from && (t.phrase(i, t.because) > i || t.phrase(i, t.when) > i), i > from && t.opensRelative(i), t.is(i, grammar.Question, "who"), t.is(i, grammar.Question, "which"), i > from && t.isRelative(i):
			return false
		case i > from && (t.is(i, grammar.Conjunction, "and") || t.is(i, grammar.Conjunction, "but")) && (t.finite(i+1) >= surely || t.participle(i+1)):
			return false
		case t.finite(i) >= surely:
			return true
		}
	}
	return false
}

// apposition is the token behind the comma after what stands in commas, from a token on, to say once
// more who or what is meant: "an auditor, Miss Keane, discovered"; 0 where nothing does.
func (t *teller) apposition(from int) int {
	if from >= t.l.Len() || t.l.Gap(from) != fold.Comma || !t.is(from, grammar.Determiner, "") && !t.word(from).Upper {
		return 0
	}
	for i := from; i < t.l.Len() && i < from+maxNoun; i++ {
		switch {
		case i > from && t.l.Gap(i) >= fold.Comma:
			return i
		case t.finite(i) >= surely, t.is(i, grammar.Conjunction, "") && !(t.word(i-1).Upper && i+1 < t.l.Len() && t.word(i+1).Upper), t.clock[i] > i:
			return 0
		}
	}
	return 0
}

// nounBefore are the tokens of the noun phrase that ends before a token, or before the time
// there: none in "said in May that".
func (t *teller) nounBefore(end int) []int {
	for end > 0 && t.inClock(end-1) {
		end--
	}
	from := end
	for from > 0 && from > end-maxNoun && (from == end || t.l.Gap(from) < fold.Comma) {
		i := from - 1
		if t.is(i, grammar.Preposition, "") && !t.is(i, grammar.Preposition, "of") || t.finite(i) >= surely || t.is(i, grammar.Auxiliary, "") || t.inClock(i) && t.is(from, grammar.Determiner, "") {
			break
		}
		from--
		if t.is(i, grammar.Determiner, "") && i > 0 && from < end-1 && t.word(i-1).IDs != nil {
			break // "under Loveridge the hall"
		}
	}
	out := make([]int, 0, end-from)
	for i := from; i < end; i++ {
		out = append(out, i)
	}
	return out
}

// antecedent are the tokens of what a relative clause that opens at a token tells of: the noun phrase
// before it, or where a verb stands there alone the subject of its clause, "were laid off, of whom".
func (t *teller) antecedent(i, above int) []int {
	noun := t.nounBefore(i)
	if !slices.ContainsFunc(noun, func(i int) bool { return !IsClosed(t.textAt(i)) && !IsParticle(t.textAt(i)) && !t.participle(i) }) {
		if subject := t.subjectOf(above); len(subject) > 0 {
			return subject
		}
	}
	return t.withHead(noun)
}

// partOf is the token behind "of which" or "of whom" where at a token it is said of how many of some, or
// of which, a relative clause tells: "sixty of which", "the oldest of whom"; the token itself where not.
func (t *teller) partOf(i int) int {
	if i == 0 || t.l.Gap(i) < fold.Comma {
		return i
	}
	for at := i + 1; at+1 < min(i+maxPart, t.l.Len()) && t.l.Gap(at) < fold.Comma && t.finite(at-1) < surely; at++ {
		if t.is(at, grammar.Preposition, "of") && (t.textAt(at+1) == "which" || t.textAt(at+1) == "whom") && t.verbAhead(at+2) {
			return at + 2
		}
	}
	return i
}

// maxPart is how many words "of which" and what stands before it may have.
const maxPart = 7

// ofWhom are the tokens of the person in a noun phrase that "who" stands behind: of "the residence of
// the mayor, who" the mayor, of "an immigrant from Norway who" the immigrant.
func (t *teller) ofWhom(noun []int) []int {
	somebody := func(i int) bool {
		w := t.word(i)
		return w.Person || w.Doer || w.IDs != nil && !w.Body
	}
	for k := len(noun) - 2; k > 0; k-- {
		if t.is(noun[k], grammar.Preposition, "of") {
			if slices.ContainsFunc(noun[k+1:], somebody) && !somebody(noun[k-1]) {
				return noun[k+1:]
			}
			break
		}
	}
	if len(noun) > 0 && t.is(noun[0]-1, grammar.Preposition, "") && t.l.Gap(noun[0]) < fold.Comma && !slices.ContainsFunc(noun, somebody) {
		if before := t.nounBefore(noun[0] - 1); slices.ContainsFunc(before, somebody) {
			return before
		}
	}
	return noun
}

// isSaid tells whether "that" at a token opens what somebody said, to whomever that was.
func (t *teller) isSaid(i int) bool {
	for i--; i >= 0 && t.textAt(i+1) != "" && (t.inClock(i) || t.word(i).Person || t.is(i, grammar.Pronoun, "") || t.l.Gap(i+1) >= fold.Comma); i-- {
	}
	return i >= 0 && IsInSet("saying", t.asVerb(t.textAt(i)).lemma)
}

// anotherAhead tells whether a noun phrase from a token on ends where who does something
// begins, so that no clause begins there: "after the war Young proposed".
func (t *teller) anotherAhead(from int) bool {
	for i := from + 1; i < t.l.Len() && t.l.Gap(i) < fold.Comma && t.finite(i) < surely; i++ {
		before := t.word(i - 1)
		switch {
		case t.is(i, grammar.Preposition, ""), t.is(i, grammar.Conjunction, ""), t.inClock(i):
			return false
		case i > from+1 && (t.is(i, grammar.Determiner, "") && !sets().linking[t.textAt(i)] || t.is(i, grammar.Pronoun, "") && IsPronoun(t.textAt(i), "he", "she", "it", "they")) && t.textAt(i-1) != "all" && t.textAt(i-1) != "both":
			return true
		case t.word(i).Person && t.word(i).IDs != nil && before.IDs == nil && !before.Upper && !before.Doer && !t.is(i-1, grammar.Determiner, "") && t.textAt(i-1) != "":
			return true
		}
	}
	return false
}

// maxNoun is how many words a noun phrase before a relative clause is looked at for.
const maxNoun = 8

// opensRelative tells whether "that" at a token tells more of the noun before it.
func (t *teller) opensRelative(i int) bool {
	return t.textAt(i) == "that" && !t.is(i-1, grammar.Preposition, "") && t.finite(i-1) < surely && i+1 < t.l.Len() && (t.is(i+1, grammar.Determiner, "") || t.is(i+1, grammar.Pronoun, ""))
}
