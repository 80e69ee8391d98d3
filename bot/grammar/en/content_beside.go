package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// beside tells of each token whether it is said beside what is asked: in another sentence
// than the last that asks, before a colon that its question stands behind, before the question of
// a sentence in which the asker tells of himself, or in a second question behind "and".
func (t *taking) beside() []bool {
	l := t.lattice
	out := make([]bool, l.Len())
	from, to := t.asking()
	for i := range out {
		out[i] = i < from || i >= to
	}
	if from >= to {
		return make([]bool, l.Len())
	}
	t.head = t.preamble(from, to)
	for i := from; i < t.head; i++ {
		out[i] = true
	}
	from = t.head
	question := t.questionIn(from, to)
	polite, _ := t.courtesy.Chain(l.Tokens, from, grammar.CourtesyAnywhere|grammar.CourtesySource|grammar.CourtesyOpening|grammar.CourtesyClaim)
	if question > polite && question < to && t.ours(polite, question) {
		for i := from; i < question; i++ {
			out[i] = true
		}
	}
	for i := question + 2; i < to-1; i++ {
		if begins(l, i, grammar.Conjunction, "and") && t.questionIn(i, min(i+3, to)) < min(i+3, to) {
			for k := i; k < to; k++ {
				out[k] = true
			}
			break
		}
	}
	return out
}

// isBeside tells whether a token is said beside what is asked.
func (t *taking) isBeside(at int) bool { return at < len(t.sides) && t.sides[at] }

// pointsAt tells whether a token is a pronoun for what is told beside the question.
func (t *taking) pointsAt(at int) bool {
	if t.isOwn(at) {
		return false
	}
	var beside []fold.Token
	if IsPronoun(t.textAt(at), "they") {
		for i, token := range t.lattice.Tokens {
			if t.isBeside(i) {
				beside = append(beside, token)
			}
		}
	}
	return IsPronoun(t.textAt(at), "this") || t.refersAt(t.lattice.Tokens, at, beside)
}

// pointsAtSaid tells whether a noun for anything at a token stands for what a sentence before has
// named: "we lived by the mill. What became of the place?".
func (t *taking) pointsAtSaid(at int) bool {
	return at > 0 && IsInSet("pointing back", t.textAt(at)) && (t.textAt(at-1) == "the" || t.textAt(at-1) == "that") && t.isBeside(0) && (at+1 == t.lattice.Len() || IsClosed(t.textAt(at+1)))
}

// asking is the last sentence that asks something; the whole where there is one, or none
// asks.
func (t *taking) asking() (from, to int) {
	l := t.lattice
	best, start := 0, 0
	for i := 1; i <= l.Len(); i++ {
		if i < l.Len() && l.Gap(i) != fold.Stop {
			continue
		}
		asks := 0
		if start > 0 && t.onlyCloses(l.Tokens[start:i]) {
			start = i
			continue // "it doesn't say who built it; can you?"
		}
		switch question := t.questionIn(start, i); {
		case question < min(i, start+2), t.is(start, grammar.Auxiliary), t.asksBehind(start, i):
			asks = 2
		case question < i:
			asks = 1 // "I mean the man who founded it"
		}
		if asks > 0 && asks >= best {
			from, to, best = start, i, asks
		}
		start = i
	}
	return from, to
}

// questionIn is where the first question word stands between two tokens, or a preposition
// before it; the second where none does.
func (t *taking) questionIn(from, to int) int {
	for i := from; i < to; i++ {
		if t.is(i, grammar.Question) && t.lattice.Tokens[i].Text != "that" {
			if i > from && t.is(i-1, grammar.Preposition) {
				return i - 1
			}
			return i
		}
	}
	return to
}

// ours tells whether the asker speaks of himself between two tokens.
func (t *taking) ours(from, to int) bool {
	return slices.ContainsFunc(t.lattice.Tokens[from:to], func(token fold.Token) bool { return IsPronoun(token.Text, "i", "we") })
}

// apart adds the names and times that were said beside the question, where it refers to
// them or says nothing itself.
func (t *taking) apart() {
	c := &t.content
	own := slices.ContainsFunc(c.Words, func(w grammar.ContentWord) bool { return !w.Optional })
	c.Refers = slices.ContainsFunc(c.Words, func(w grammar.ContentWord) bool { return w.Optional }) && (t.refers || !own)
	if t.refers || !own {
		c.Names, c.Roles, c.Times = append(c.Names, t.said.Names...), append(c.Roles, t.said.Roles...), append(c.Times, t.said.Times...)
	}
}

// kindAt is the token behind a noun for people or bodies with the words before it, as
// "which" has it behind itself: "which young architect"; the same token where there is none.
func (t *taking) kindAt(from int) int {
	for i := from; i < t.lattice.Len() && i < from+maxKind; i++ {
		token := &t.lattice.Tokens[i]
		if token.Kind != fold.Word || token.Possessive || IsClosed(token.Text) || i > from && (t.lattice.Gap(i) >= fold.Comma || t.isPast(i)) {
			return from
		}
		if (t.wordClasses.people[token.Text] || t.doers[token.Text]) && i+1 < t.lattice.Len() && (IsClosed(t.lattice.Tokens[i+1].Text) || t.isVerb(i+1)) {
			return i + 1
		}
	}
	return from
}

// sortAt is the token behind the noun that "which" has behind itself, before a verb or at the end: "which noble
// family did it belong to"; 0 where there is none.
func (t *taking) sortAt(from int) int {
	for i := from; i < t.lattice.Len() && i <= from+maxKind; i++ {
		token := &t.lattice.Tokens[i]
		switch {
		case i > from && (t.is(i, grammar.Auxiliary) || t.isPast(i)):
			return i
		case token.Kind != fold.Word || token.Possessive || token.Upper || IsClosed(token.Text) || i > from && t.lattice.Gap(i) >= fold.Comma:
			return 0
		case i+1 == t.lattice.Len():
			return i + 1 // "which prison?"
		}
	}
	return 0
}

// isPast tells whether a token is a past or a participle, and mostly that.
func (t *taking) isPast(at int) bool {
	v := t.asVerb(t.lattice.Tokens[at].Text)
	return v.mostly && v.form.Has(grammar.Past|grammar.Participle) && !v.form.Has(grammar.Base)
}

// maxKind is how many words may stand between "which" and the verb.
const maxKind = 3

func (t *taking) isVerb(at int) bool {
	return t.asVerb(t.lattice.Tokens[at].Text).known() || t.is(at, grammar.Verb)
}
