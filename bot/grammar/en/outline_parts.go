package en

import (
	"officebot/bot/outline"
	"slices"

	"officebot/bot/grammar"
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
	if at.auxiliary >= 0 && len(tokens) > 0 && (verb == nil || verb.from != tokens[0] || t.participle(tokens[0])) {
		if shared := t.clauseVerb(at.auxiliary); shared != nil && t.participle(tokens[0]) && t.is(shared.from, grammar.Auxiliary, "") && !t.objectAfter(tokens) {
			verb = &verbGroup{from: tokens[0], to: tokens[0] + 1, verb: tokens[0], lemma: t.verbs[t.l.Tokens[tokens[0]].Text].lemma, passive: shared.passive}
		}
	}
	before, after := tokens, []int(nil)
	if verb != nil {
		c.Verb, c.Lemma, c.Passive, c.Copula, c.Unsaid = t.first+verb.verb, verb.lemma, verb.passive, verb.copula, verb.uncertain
		c.Stands = c.Copula || t.standing[c.Lemma]
		c.Before = at.kind == outline.Moment && t.textAt(at.opens) == "after" && t.textAt(verb.from) == "had"
		c.Past = t.past(verb.from) || at.auxiliary >= 0 && verb.passive
		before, after = split(tokens, verb.from, verb.to)
	}
	t.parts(&c, before, outline.Subject)
	t.parts(&c, after, outline.Object)
	t.ofNoun(&c, at, len(before) == 0)
	if at.subject != n {
		shared := t.subjectOf(at.subject)
		c.Parts = append(c.Parts, t.part(outline.Subject, shared))
		tokens = append(slices.Clone(shared), tokens...)
	}
	c.Words = t.inText(append(slices.Clone(at.noun), tokens...))
	return c
}

// ofNoun gives a relative clause what it tells of as its subject, or as its object.
func (t *teller) ofNoun(c *outline.Clause, at *link, subject bool) {
	if len(at.noun) == 0 {
		return
	}
	kind := outline.Object
	if subject && at.from == at.opens+1 && t.textAt(at.opens) != "whose" && t.textAt(at.opens) != "where" {
		kind = outline.Subject
	} else if at.from > at.opens+1 {
		kind = outline.Other
	}
	c.Parts = append(c.Parts, t.part(kind, at.noun))
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
	for _, p := range c.Parts {
		if p.Kind == outline.Subject {
			out := make([]int, len(p.Words))
			for k, w := range p.Words {
				out[k] = w - t.first
			}
			return out
		}
	}
	return nil
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
	return &g
}

func split(tokens []int, from, to int) (before, after []int) {
	for _, i := range tokens {
		switch {
		case i < from:
			before = append(before, i)
		case i >= to:
			after = append(after, i)
		}
	}
	return before, after
}

// parts cuts what stands before or behind a verb: at its times, its prepositions and its
// commas. What no preposition opens is the subject, or the object.
func (t *teller) parts(c *outline.Clause, tokens []int, bare outline.Kind) {
	kind, from := bare, 0
	flush := func(to int) {
		if to > from {
			c.Parts = append(c.Parts, t.sorted(kind, tokens[from:to], c))
		}
		from = to
	}
	for k := 0; k < len(tokens); k++ {
		i := tokens[k]
		apart := k > 0 && (tokens[k-1] != i-1 || t.l.Gap(i) >= fold.Comma)
		if to := t.clock[i]; to > i {
			flush(k)
			for k+1 < len(tokens) && tokens[k+1] < to {
				k++
			}
			kind = outline.Time
			flush(k + 1)
			kind = bare
			continue
		}
		if to := t.phrase(i, t.becauseOf); to > i && (k > 0 || bare == outline.Subject || t.textAt(i) != "for") && !t.purpose(i) {
			flush(k)
			kind = outline.Cause
			continue
		}
		switch {
		case t.is(i, grammar.Preposition, "by"):
			flush(k)
			kind = outline.Agent
		case k > 0 && !c.Copula && t.purpose(i):
			flush(k)
			kind = outline.Cause
			k++
		case t.phrase(i, t.where) > i && !(bare == outline.Object && k == 0 && t.particle(i)):
			flush(k)
			kind = outline.Place
		case t.is(i, grammar.Preposition, "") && !t.is(i, grammar.Preposition, "of"):
			flush(k)
			kind = outline.Other
		case t.there[t.l.Tokens[i].Text]:
			flush(k)
			kind = outline.Place
			flush(k + 1)
			kind = bare
		case apart, bare == outline.Subject && kind != bare && k > from+1 && t.begins(i):
			flush(k)
			kind = bare
		}
	}
	flush(len(tokens))
}

// begins tells whether a noun phrase begins at a token: "in summer 45 people".
func (t *teller) begins(i int) bool {
	if t.is(i-1, grammar.Determiner, "") || t.is(i-1, grammar.Preposition, "") || t.word(i-1).Number {
		return false
	}
	w := t.word(i)
	return t.is(i, grammar.Determiner, "") || t.is(i, grammar.Pronoun, "") || w.Number || w.IDs != nil && t.word(i-1).IDs == nil
}

// particle tells whether a token goes with the verb before it: "took over the light".
func (t *teller) particle(i int) bool {
	return i+1 < t.l.Len() && t.is(i+1, grammar.Determiner, "") && (t.textAt(i) == "up" || t.textAt(i) == "over" || t.textAt(i) == "off" || t.textAt(i) == "down")
}

// purpose tells whether "to" at a token says what something was done for: not what a
// verb before it has as its object, as in "refused to go".
func (t *teller) purpose(i int) bool {
	if t.textAt(i) != "to" || i+1 >= t.l.Len() {
		return false
	}
	v, known := t.verbs[t.l.Tokens[i+1].Text]
	return known && v.form.Has(grammar.Base) && t.l.Gap(i) < fold.Comma
}

// sorted is a part as what its words make of it: "in green and white" is no place.
func (t *teller) sorted(kind outline.Kind, tokens []int, c *outline.Clause) outline.Part {
	switch kind {
	case outline.Place:
		switch {
		case t.isPlace(tokens):
		case t.textAt(tokens[0]) == "over" && len(tokens) > 1 && c.Verb >= 0:
			kind = outline.Cause // "went on strike over their pay"
		default:
			kind = outline.Other
		}
	case outline.Cause:
		if !t.isReason(tokens, c) {
			kind = outline.Other
		}
	case outline.Agent:
		if !slices.ContainsFunc(tokens[min(1, len(tokens)):], func(i int) bool { return t.l.Tokens[i].Kind == fold.Word && !t.is(i, grammar.Determiner, "") }) {
			kind = outline.Other
		}
	}
	return t.part(kind, tokens)
}

// naming are the verbs with which "after" says why.
var naming = map[string]bool{"name": true, "call": true, "christen": true, "dub": true, "rename": true, "nickname": true}

func (t *teller) part(kind outline.Kind, tokens []int) outline.Part {
	p := outline.Part{Kind: kind, Words: t.inText(tokens)}
	if kind == outline.Time {
		for _, leaf := range t.l.At(tokens[0]) {
			if leaf.Time != nil && leaf.To == tokens[len(tokens)-1]+1 {
				p.Start, p.End = grammar.Dates(leaf.Time)
			}
		}
	}
	return p
}

// inText are the places of tokens in the text.
func (t *teller) inText(tokens []int) []int {
	out := make([]int, len(tokens))
	for k, i := range tokens {
		out[k] = t.first + i
	}
	slices.Sort(out)
	return out
}

// isPlace tells whether what stands behind a preposition is somewhere to be: a kind of
// place, or what has a name and is nobody.
func (t *teller) isPlace(tokens []int) bool {
	if len(tokens) == 1 {
		return t.there[t.textAt(tokens[0])]
	}
	titled, named := false, false
	for _, i := range tokens[1:] {
		w := t.word(i)
		switch {
		case w.Place:
			return true
		case w.Upper:
			named = true
			titled = titled || t.word(i-1).Text != "" && !t.word(i-1).Upper && !IsClosed(t.word(i-1).Text) // "to the cellist Paul Riess"
		case w.Person:
			titled = true
		}
	}
	return named && !titled
}

// isReason tells whether what stands behind "for" or "after" may be why: no time, no
// number, nobody; and not what everybody knows, for that says when: "after the war".
func (t *teller) isReason(tokens []int, c *outline.Clause) bool {
	switch t.textAt(tokens[0]) {
	case "after", "following":
		return len(tokens) > 1 && (naming[c.Lemma] || !t.is(tokens[1], grammar.Determiner, "the") && !t.l.Tokens[tokens[1]].Upper && t.clock[tokens[1]] <= tokens[1])
	case "for":
	default:
		return true
	}
	return len(tokens) > 1 && !slices.ContainsFunc(tokens[1:], func(i int) bool {
		w := t.word(i)
		return w.Number || w.Person || t.clock[i] > i
	})
}
