package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/outline"
	"officebot/knowledge/fold"
)

// clause makes the clause of a number, where the first of its sentence has another
// number in the text.
func (t *teller) clause(n, first int) outline.Clause {
	at := &t.links[n]
	c := outline.Clause{Link: at.kind, Above: -1, Verb: -1}
	if at.above >= 0 {
		c.Above = first + at.above
	}
	var tokens []int
	for i := range t.of {
		if t.of[i] == n && (i >= at.from || i < at.opens) {
			tokens = append(tokens, i)
		}
	}
	verb := t.verbOf(tokens)
	switch {
	case at.without:
		verb = t.undone(at.from)
	case at.infinite:
		verb = t.infinitive(at.from)
	case at.gerund:
		verb = t.gerundOf(tokens)
	case at.reduced && len(tokens) > 0:
		verb = &verbGroup{from: at.from, to: at.from + 1, verb: at.from, lemma: t.asVerb(t.textAt(at.from)).lemma, passive: true}
	}
	if at.auxiliary >= 0 && len(tokens) > 0 && (verb == nil || verb.from != tokens[0] || t.participle(tokens[0])) {
		if shared := t.clauseVerb(at.auxiliary); shared != nil && t.participle(tokens[0]) && t.is(shared.from, grammar.Auxiliary, "") && !t.objectAfter(tokens) {
			verb = &verbGroup{from: tokens[0], to: tokens[0] + 1, verb: tokens[0], lemma: t.asVerb(t.l.Tokens[tokens[0]].Text).lemma, passive: shared.passive}
		}
	}
	before, after := tokens, []int(nil)
	if verb != nil {
		verb.done(t, tokens)
		c.Verb, c.Lemma, c.Passive, c.Copula, c.Unsaid = t.first+verb.verb, verb.lemma, verb.passive, verb.copula, verb.uncertain
		c.Future, c.Modal = verb.future, verb.modal
		c.Stands = c.Copula || t.standing[c.Lemma]
		c.Then = at.kind == outline.Moment && sets().sameTime[t.textAt(at.opens)]
		c.Before = at.kind == outline.Moment && (t.textAt(at.opens) == "after" && (at.gerund || t.textAt(verb.from) == "had") || at.gerund && t.textAt(verb.from) == "having")
		c.Denied = verb.denied
		c.Past = at.without || at.reduced || (at.gerund || at.infinite) && t.wasThen(at, n) || t.past(verb.from) || at.auxiliary >= 0 && verb.passive
		before, after = split(tokens, verb.from, verb.to)
		if verb.apart {
			after = slices.DeleteFunc(after, func(i int) bool { return i == verb.verb })
		}
	}
	if be := t.behindBe(n, after); be >= 0 {
		c.Past = t.past(after[be])
		before, after = after[be+1:], after[:be] // "carved over the door is a seal"
	}
	t.parts(&c, before, outline.Subject)
	t.parts(&c, after, outline.Object)
	if at.reduced && len(c.Part(outline.Agent)) == 0 && !slices.ContainsFunc(c.Part(outline.Time), func(p outline.Part) bool { return !p.Start.IsZero() }) {
		c.Past = false // "faced in sandstone" is what it is, and "held on the first Sunday of May" what is still so
	}
	t.ofNoun(&c, at, len(before) == 0)
	if at.subject != n {
		shared := t.subjectOf(at.subject)
		c.Parts = append(c.Parts, t.part(outline.Subject, shared))
		tokens = append(slices.Clone(shared), tokens...)
	}
	if at.gerund && t.spends(at.from-1) { // "she spent eleven years collecting orchids"
		length := []int{at.from - 2, at.from - 1}
		c.Parts = append(c.Parts, t.part(outline.Other, length))
		tokens = append(length, tokens...)
	}
	c.Words = t.inText(append(slices.Clone(at.noun), tokens...))
	c.Denied = c.Denied != t.ofNothing(&c)
	return c
}

// isName tells whether a part is no more than the name of somebody of the records.
func (t *teller) isName(p outline.Part) bool {
	return !slices.ContainsFunc(p.Words, func(w int) bool { return !t.told.Words[w].Person || len(t.told.Words[w].IDs) == 0 })
}

// wasThen tells whether a clause with its verb in -ing tells what was: it goes with a verb in the past,
// or tells what has been done.
func (t *teller) wasThen(at *link, n int) bool {
	with := at.subject
	for t.links[with].subject != with {
		with = t.links[with].subject
	}
	if t.textAt(at.from) == "having" || with == n || at.infinite && t.perfect(at.from) {
		return true
	}
	verb := t.clauseVerb(with)
	return verb == nil || t.past(verb.from)
}

// ofNothing tells whether what does it or undergoes it is nobody, or none: "no patient died".
func (t *teller) ofNothing(c *outline.Clause) bool {
	return slices.ContainsFunc(c.Parts, func(p outline.Part) bool {
		if len(p.Words) == 0 || p.Kind != outline.Subject && p.Kind != outline.Object {
			return false
		}
		i := p.Words[0] - t.first
		none := t.is(i, grammar.Determiner, "no") || t.is(i, grammar.Pronoun, "nobody") || t.textAt(i) == "neither" || t.textAt(i) == "no" && t.textAt(i+1) == "one"
		return none && !t.compares(i+1)
	})
}

// compares tells whether "more" or the like stands at a token: "no more than ten".
func (t *teller) compares(i int) bool {
	return t.textAt(i) == "more" || t.textAt(i) == "less" || t.textAt(i) == "fewer"
}

// undone is the verb in -ing of what was not done, at a token: "having paid".
func (t *teller) undone(at int) *verbGroup {
	g := verbGroup{from: at, to: at + 1, verb: at, lemma: t.asVerb(t.textAt(at)).lemma, uncertain: true, denied: true}
	if g.lemma == "have" && t.participle(at+1) {
		g.to, g.verb, g.lemma = at+2, at+1, t.asVerb(t.textAt(at+1)).lemma
	}
	return &g
}

// done makes of "had the hall built" a clause of building.
func (g *verbGroup) done(t *teller, tokens []int) {
	if g.lemma != "have" || t.textAt(g.verb) != "had" && g.from == g.verb || g.uncertain {
		return
	}
	for _, i := range tokens {
		switch {
		case i <= g.verb+1 || t.l.Gap(i) >= fold.Comma && i > g.verb+1:
		case t.is(i, grammar.Preposition, "") && !t.is(i, grammar.Preposition, "of"):
			return
		case t.participle(i) && t.begins(g.verb+1):
			g.verb, g.lemma, g.apart = i, "have "+t.asVerb(t.textAt(i)).lemma, true
			return
		}
	}
}

// objectAfter tells whether an object stands behind the first of some tokens.
func (t *teller) objectAfter(tokens []int) bool {
	return len(tokens) > 1 && (t.is(tokens[1], grammar.Determiner, "") || t.word(tokens[1]).Number)
}

func (t *teller) clauseVerb(n int) *verbGroup {
	var tokens []int
	for i := range t.of {
		if t.of[i] == n && (i >= t.links[n].from || i < t.links[n].opens) {
			tokens = append(tokens, i)
		}
	}
	return t.verbOf(tokens)
}

// subjectOf are the tokens of the subject of a clause.
func (t *teller) subjectOf(n int) []int {
	if t.links[n].subject != n {
		return t.subjectOf(t.links[n].subject)
	}
	var tokens []int
	for i := range t.of {
		if t.of[i] == n && (i >= t.links[n].from || i < t.links[n].opens) {
			tokens = append(tokens, i)
		}
	}
	verb := t.verbOf(tokens)
	if verb == nil {
		return nil
	}
	before, _ := split(tokens, verb.from, verb.to)
	if len(before) == 0 {
		return t.links[n].noun
	}
	var c outline.Clause
	t.parts(&c, before, outline.Subject)
	subjects := c.Part(outline.Subject)
	if len(subjects) == 0 {
		return nil
	}
	named := max(0, slices.IndexFunc(subjects, t.isName)) // "the first woman there, Ada Vane"
	out := slices.Clone(subjects[named].Words)
	for k := range out {
		out[k] -= t.first
	}
	return out
}

// lies tells whether a verb stands at a token that says no more than "be" before a participle: "lies
// buried".
func (t *teller) lies(i int) bool {
	return i >= 0 && t.word(i).IDs == nil && IsInSet("lying", t.asVerb(t.textAt(i)).lemma) && t.participle(i+1) && t.l.Gap(i+1) < fold.Comma
}

// verbOf is the likeliest verb among some tokens, nil where none is one.
func (t *teller) verbOf(tokens []int) *verbGroup {
	best, at := never, -1
	for _, i := range tokens {
		if is := min(t.finite(i), surely); is > best {
			best, at = is, i
		}
	}
	if at < 0 {
		return nil
	}
	g := t.groupAt(at)
	if t.lies(at-1) && t.participle(at) && slices.Contains(tokens, at-1) {
		g.from, g.passive = at-1, true
	}
	return &g
}
