package en

import (
	"officebot/bot/grammar"
	"officebot/bot/outline"
	"officebot/knowledge/fold"
)

// cut numbers the clause of each token.
func (t *teller) cut() {
	t.links = []link{{above: -1, auxiliary: -1}}
	now := 0
	verbs := make([]bool, 1, 4)
	if t.fronted() {
		t.links[0].reduced, verbs[0] = true, true
	} else if from := t.frontedGerund(); from >= 0 {
		t.links[0].gerund, t.links[0].from, verbs[0] = true, from, true
	}
	for i := 0; i < t.l.Len(); i++ {
		comma := i > 0 && t.l.Gap(i) >= fold.Comma
		if comma && now > 0 && verbs[now] && t.links[now].kind != outline.Main && !t.apposed(i) && !t.goesOnReduced(i, now) {
			now = t.main(now)
		}
		if i > 0 && (t.l.Gap(i) == fold.Dash || t.textAt(i-1) == "whereupon") && t.verbAhead(i) && !t.participle(i) { // behind a colon, too
			t.links = append(t.links, link{above: -1, from: i, opens: i, auxiliary: -1, subject: len(t.links)})
			now = len(t.links) - 1
			verbs = append(verbs, false)
		}
		if to := t.partOf(i); to > i {
			t.links = append(t.links, link{kind: outline.Relative, above: now, from: i, opens: i, auxiliary: -1, subject: len(t.links), noun: t.antecedent(i, now)})
			now = len(t.links) - 1
			verbs = append(verbs, false)
			for k := i; k < to; k++ {
				t.of[k] = now
			}
			i = to - 1
			continue
		}
		if kind, to := t.linkAt(i); to > i {
			above := t.main(now)
			var told []int // of what a clause before tells that this tells more of
			if kind == outline.Relative {
				above = now
				if last := &t.links[now]; comma && last.reduced && last.above >= 0 && t.l.Gap(last.opens) == fold.Comma && t.textAt(to-1) == "which" {
					above, told = last.above, last.noun
				}
			}
			t.links = append(t.links, link{kind: kind, above: above, from: to, opens: i, auxiliary: -1})
			now = len(t.links) - 1
			t.links[now].subject = now
			verbs = append(verbs, false)
			if kind == outline.Relative && !t.isSaid(i) {
				switch noun := t.antecedent(i, above); {
				case told != nil:
					t.links[now].noun = told
				case t.textAt(to-1) == "who":
					t.links[now].noun = t.ofWhom(noun)
				case comma && t.textAt(to-1) == "which":
					t.links[now].noun = t.withWhere(noun)
				default:
					t.links[now].noun = noun
				}
			}
			for k := i; k < to; k++ {
				t.of[k] = now
			}
			i = to - 1
			continue
		}
		switch {
		case comma && t.inFront(now) && t.verbAhead(i):
			now = t.behindFront(i)
			verbs = append(verbs, false)
		case t.reduced(i, now, verbs):
			t.reduce(i, now, verbs)
			now = len(t.links) - 1
			verbs = append(verbs, true)
			t.of[i] = now
			if t.behindManner(i) {
				t.of[i-1] = now
			}
			continue
		case t.opensGerund(i, verbs[now]) >= 0:
			from := t.opensGerund(i, verbs[now])
			t.links = append(t.links, t.gerund(i, from, now))
			now = len(t.links) - 1
			verbs = append(verbs, true)
		case verbs[now] && t.opensInfinitive(i, now):
			t.links = append(t.links, link{above: t.links[now].above, kind: t.links[now].kind, from: i, opens: i, auxiliary: -1, subject: now, infinite: true})
			now = len(t.links) - 1
			verbs = append(verbs, true)
		case verbs[now] && t.without(i):
			t.links = append(t.links, link{above: t.links[now].above, from: i + 1, opens: i, auxiliary: -1, subject: now, without: true})
			now = len(t.links) - 1
			verbs = append(verbs, true)
		case verbs[now] && t.joins(i):
			if t.links[now].gerund {
				now = t.links[now].subject // "and" joins nothing to a verb in -ing but another
			}
			t.join(i, i+1, &now)
			verbs = append(verbs, false)
		case comma && verbs[now] && t.goesOnAfterComma(i):
			t.join(i, i, &now)
			verbs = append(verbs, false)
		}
		t.of[i] = now
		if to := t.clock[i]; to > i {
			for k := i; k < to; k++ {
				t.of[k] = now
			}
			i = to - 1
			continue
		}
		if t.finite(i) >= surely {
			if above := t.links[now].above; verbs[now] && t.links[now].kind == outline.Relative && above >= 0 && !verbs[above] && !t.inGroup(i) && !t.letDo(i) {
				now = above // the verb of what the relative clause told of
				t.of[i] = now
			}
			verbs[now] = true
		}
	}
}

// letDo tells whether a participle at a token says what somebody has done by others: "have it tested".
func (t *teller) letDo(i int) bool {
	return i > 1 && t.participle(i) && t.is(i-1, grammar.Pronoun, "") && t.is(i-2, grammar.Auxiliary, "have")
}

// apposed tells whether only another word for a noun stands behind a comma: "the mayor,
// Silas Godbold, a thief".
func (t *teller) apposed(i int) bool {
	return (t.is(i, grammar.Determiner, "") || t.word(i).IDs != nil || t.word(i).Upper) && !t.verbAhead(i)
}

// goesOnReduced tells whether behind a comma "and" joins another participle to that of a clause:
// "paid for by a singer, and named after her, it".
func (t *teller) goesOnReduced(i, now int) bool {
	return t.links[now].reduced && t.is(i, grammar.Conjunction, "and") && t.participle(i+1) && !t.objectAfter([]int{i + 1, i + 2})
}

// main is the clause by itself on which another hangs.
func (t *teller) main(now int) int {
	for t.links[now].kind != outline.Main && t.links[now].above >= 0 {
		now = t.links[now].above
	}
	return now
}

// joins tells whether "and" at a token joins a clause to the one before it.
func (t *teller) joins(i int) bool {
	if !t.is(i, grammar.Conjunction, "and") && !t.is(i, grammar.Conjunction, "but") || i+1 >= t.l.Len() {
		return false
	}
	return t.ownVerb(i+1) >= 0 || t.gapped(i+1) || t.goesOnNow(i+1) || t.behindAside(i+1) > 0
}

// behindAside is the verb in the present behind what stands in commas after "and", from a token on:
// "and, in the event of a tie, has a casting vote"; 0 where none does.
func (t *teller) behindAside(from int) int {
	if t.l.Gap(from) != fold.Comma || !t.is(from, grammar.Preposition, "") {
		return 0
	}
	for i := from + 1; i < t.l.Len() && i < from+maxAside; i++ {
		if t.l.Gap(i) >= fold.Comma {
			if t.goesOnNow(i) || t.is(i, grammar.Auxiliary, "") {
				return i
			}
			return 0
		}
	}
	return 0
}

// goesOnNow tells whether a verb in the present stands at a token behind "and", with an
// amount behind it: "was free and costs three pounds".
func (t *teller) goesOnNow(i int) bool {
	return t.asVerb(t.textAt(i)).form.Has(grammar.Third) && i+1 < t.l.Len() && (t.word(i+1).Number || t.is(i+1, grammar.Determiner, ""))
}

// maxAside is how many words are looked at for the end of what stands in commas.
const maxAside = 12

// without tells whether "without" at a token opens what was not done: "without having paid".
func (t *teller) without(i int) bool {
	return t.textAt(i) == "without" && t.asVerb(t.textAt(i+1)).form.Has(grammar.Gerund)
}

// gapped tells whether what "and" joins has the verb of the clause before it for another
// subject: "Vance looked after the news and Kessell after shipping".
func (t *teller) gapped(from int) bool {
	i := from
	for i < t.l.Len() && t.word(i).Person && (i == from || t.l.Gap(i) < fold.Comma) {
		i++
	}
	return i > from && i < t.l.Len() && t.l.Gap(i) < fold.Comma && t.is(i, grammar.Preposition, "") && !t.is(i, grammar.Preposition, "of") && !t.is(i, grammar.Preposition, "by")
}

// ownVerb is the finite verb of a clause that "and" joins: it stands there, or behind a
// subject of its own. -1 where none does.
func (t *teller) ownVerb(from int) int {
	for i, words := from, 0; i < t.l.Len() && words < maxOwnSubject; i++ {
		if i == from || t.word(i).IDs == nil || t.word(i-1).IDs == nil {
			words++ // a name is one
		}
		if end := t.apposition(i); i > from && end > 0 && t.finite(end) >= surely {
			return end // "and its first production, Dido and Aeneas, was staged"
		}
		if i > from && (t.l.Gap(i) >= fold.Comma || t.is(i, grammar.Conjunction, "")) {
			return -1
		}
		if _, to := t.linkAt(i); to > i {
			return -1
		}
		if t.clock[i] > i {
			continue
		}
		if i == from && t.participle(i) || t.finite(i) >= surely {
			return i
		}
		if i > from && t.is(i, grammar.Preposition, "") && !t.is(i, grammar.Preposition, "of") {
			return -1
		}
	}
	return -1
}

// maxOwnSubject is how many words are looked at for the verb of a joined clause.
const maxOwnSubject = 7

// goesOnAfterComma tells whether a comma joins a clause to the one before it: its verb
// stands there with an object, or behind a subject of its own.
func (t *teller) goesOnAfterComma(i int) bool {
	switch at := t.ownVerb(i); {
	case at == i && t.past(i) && IsInSet("intransitive", t.asVerb(t.textAt(i)).lemma):
		return t.is(i+1, grammar.Preposition, "") // "he fell ill, died in May and was buried there"
	case at == i:
		return !t.is(i, grammar.Auxiliary, "") && t.objectAt(i+1) && !t.is(i+1, grammar.Preposition, "")
	case at > i && t.is(i, grammar.Determiner, "") && t.undergone(at) && t.leftAlone(at+1) && t.endsNoun(at-1):
		return false // "Lantern Night, a festival held in May"
	case at > i:
		return t.word(i).Person && t.word(i).IDs != nil || t.is(i, grammar.Pronoun, "") || t.is(i, grammar.Determiner, "") && t.textAt(at-1) != "to"
	}
	return false
}

// join opens the clause that "and" or a comma at a token joins, whose words begin at from.
func (t *teller) join(i, from int, now *int) {
	before := &t.links[*now]
	joined := link{kind: before.kind, above: before.above, from: from, opens: i, noun: before.noun, auxiliary: -1}
	joined.subject = len(t.links)
	if at := t.ownVerb(from); t.goesOnNow(from) || t.behindAside(from) > 0 {
		joined.subject = *now
	} else if at == from || t.clock[from] > from && at == t.clock[from] || at == from+1 && (t.is(from, grammar.Adverb, "") && t.textAt(from) != "there" || t.lies(from)) {
		joined.subject = *now
		joined.reduced = before.reduced && at == from && t.participle(at) && !t.takesObject(at+1)
		if t.finite(at) < surely || t.participle(at) {
			joined.auxiliary = *now
		}
	}
	t.links = append(t.links, joined)
	*now = len(t.links) - 1
}
