package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/outline"
	"officebot/knowledge/fold"
)

// sorted is a part as what its words make of it: "in green and white" is no place.
func (t *teller) sorted(kind outline.Kind, tokens []int, c *outline.Clause) outline.Part {
	if (kind == outline.Place || kind == outline.Other) && t.recurs(tokens) {
		kind = outline.Time
	}
	switch kind {
	case outline.Place:
		switch {
		case t.isPlace(tokens), t.locates(tokens, c):
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
		if !c.Passive && t.isPlace(tokens) && !slices.ContainsFunc(tokens, t.participle) {
			return t.part(outline.Place, tokens) // "storks nest by the pond"
		}
		if !slices.ContainsFunc(tokens[min(1, len(tokens)):], func(i int) bool { return t.l.Tokens[i].Kind == fold.Word && !t.is(i, grammar.Determiner, "") }) {
			kind = outline.Other
		}
	}
	return t.part(kind, tokens)
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
		case w.Person:
			titled = true
		case w.Upper:
			named = true
			titled = titled || t.word(i-1).Text != "" && !t.word(i-1).Upper && !IsClosed(t.word(i-1).Text) // "to the cellist Paul Riess"
		}
	}
	return named && !titled
}

// isReason tells whether what stands behind "for" or "after" may be why: no time, no
// number, nobody; and not what everybody knows, for that says when: "after the war".
func (t *teller) isReason(tokens []int, c *outline.Clause) bool {
	switch t.textAt(tokens[0]) {
	case "after", "following":
		return len(tokens) > 1 && (sets().naming[c.Lemma] || t.saysName(c) || !t.is(tokens[1], grammar.Determiner, "the") && !t.l.Tokens[tokens[1]].Upper && t.clock[tokens[1]] <= tokens[1])
	case "for":
	default:
		return true
	}
	return len(tokens) > 1 && !slices.ContainsFunc(tokens[1:], func(i int) bool {
		w := t.word(i)
		return w.Number || w.Person || t.clock[i] > i
	}) && !t.isStretch(tokens[1:])
}

// isStretch tells whether some tokens are a stretch of time: "some months", "the rest of the war".
func (t *teller) isStretch(tokens []int) bool {
	head := tokens[len(tokens)-1]
	if of := slices.IndexFunc(tokens, func(i int) bool { return t.is(i, grammar.Preposition, "of") }); of > 0 {
		head = tokens[of-1]
	}
	text := t.textAt(head)
	return !t.word(head).Upper && (IsInSet("stretches of time", text) || IsInSet("stretches of time", strings.TrimSuffix(text, "s")))
}

// saysName tells whether a clause says what the name of something is: "its nickname is the Tanners".
func (t *teller) saysName(c *outline.Clause) bool {
	return c.Copula && slices.ContainsFunc(c.Part(outline.Subject), func(p outline.Part) bool {
		return sets().naming[t.textAt(p.Words[len(p.Words)-1]-t.first)]
	})
}

// locates tells whether a verb says of a thing where it is, or was put or found, and in, on or under
// what: "found in a beehive". What holds a thing need be no kind of place.
func (t *teller) locates(tokens []int, c *outline.Clause) bool {
	with := c.Lemma + "-" + t.textAt(c.Verb-t.first+1) // "break out"
	return (IsInSet("locating", c.Lemma) || IsInSet("locating", with)) && IsInSet("holding", t.textAt(tokens[0])) && len(tokens) > 2 && (t.is(tokens[1], grammar.Determiner, "") || t.is(tokens[1], grammar.Pronoun, "")) && !t.word(tokens[len(tokens)-1]).Person
}
