package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/outline"
	"officebot/knowledge/fold"
)

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
	kind, from, year := bare, 0, -1
	flush := func(to int) {
		if to > from {
			c.Parts = append(c.Parts, t.sorted(kind, tokens[from:to], c))
		}
		from = to
	}
	if end := t.purposeAhead(tokens, bare); end > 0 {
		kind = outline.Cause
		flush(end)
		kind = bare
	}
	for k := from; k < len(tokens); k++ {
		i := tokens[k]
		apart := k > 0 && (tokens[k-1] != i-1 && i-1 != year || t.l.Gap(i) >= fold.Comma)
		if t.counting[i] && !apart {
			continue // "more than two hundred"
		}
		if to := t.clock[i]; to > i && t.inNoun(to-1) {
			n := slices.Index(tokens, to-1)
			year = to - 1
			c.Parts = append(c.Parts, t.part(outline.Time, tokens[k:n+1]))
			tokens = slices.Delete(slices.Clone(tokens), n, n+1)
			if n == k {
				k--
				continue
			}
		} else if to > i {
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
		if n := t.often(tokens[k:]); n > 0 {
			flush(k)
			kind = outline.Time
			flush(k + n)
			kind, k = bare, k+n-1
			continue
		}
		switch {
		case t.is(i, grammar.Preposition, "by"):
			flush(k)
			kind = outline.Agent
		case k > 0 && !c.Copula && !t.asking[c.Lemma] && t.purpose(i):
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
		case apart && bare == outline.Object && t.saysAgain(i, kind):
			// "to a charity, the Lamp Trust"
		case apart, bare == outline.Subject && kind != bare && k > from+1 && t.begins(i):
			flush(k)
			kind = bare
		}
	}
	flush(len(tokens))
}

// saysAgain tells whether behind a comma it is said again who or what stands behind the preposition
// of a part of some kind.
func (t *teller) saysAgain(i int, kind outline.Kind) bool {
	behind := kind == outline.Agent || kind == outline.Other || kind == outline.Place
	return behind && t.l.Gap(i) == fold.Comma && (t.is(i, grammar.Determiner, "") || t.word(i).Upper && t.l.Tokens[i].Kind == fold.Word)
}

// purposeAhead is where in some tokens before a verb the comma stands behind what it is done for: "to
// protect the timber, they sank it"; 0 where they begin with nothing of that.
func (t *teller) purposeAhead(tokens []int, bare outline.Kind) int {
	if bare != outline.Subject || len(tokens) == 0 || !t.purpose(tokens[0]) {
		return 0
	}
	return max(0, slices.IndexFunc(tokens, func(i int) bool { return i > tokens[0] && t.l.Gap(i) >= fold.Comma }))
}

// inNoun tells whether a year at a token stands inside a noun phrase: "the 1937 fire".
func (t *teller) inNoun(i int) bool {
	next := i + 1
	return t.is(i-1, grammar.Determiner, "") && next < t.l.Len() && t.l.Tokens[i].Kind == fold.Number && t.l.Gap(next) < fold.Comma && t.l.Tokens[next].Kind == fold.Word && !IsClosed(t.textAt(next)) && t.finite(next) < surely
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
	return t.asVerb(t.l.Tokens[i+1].Text).form.Has(grammar.Base)
}

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
