package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// amounts takes what asks how many, how much or when in other words than these: "the number of
// beds", "what percentage of the town", "how far over the estimate", "opening hours". It is the
// token behind them, at itself where none of that stands there, or what does counts itself.
func (t *taking) amounts(at int) int {
	text := t.textAt
	asks := t.content.Told || t.content.Wants == grammar.WantsThing
	first := at == 0 || t.is(at-1, grammar.Determiner) || t.is(at-1, grammar.Question)
	switch {
	case asks && first && text(at) == "number" && text(at+1) == "of":
		t.content.Told, t.content.Wants, t.counting = false, grammar.WantsCount, true
		return at + 2
	case asks && first && IsInSet("shares", text(at)) && text(at+1) == "of":
		t.content.Told, t.content.Wants, t.content.Units = false, grammar.WantsCount, t.measures["share"]
		return at + 2
	case asks && IsInSet("being open", text(at)) && IsInSet("hours", text(at+1)):
		t.content.Told, t.content.Wants, t.content.Habit = false, grammar.WantsDate, true
	case t.measuring && text(at) == "far" && text(at+1) == "over":
		t.content.Wants, t.measuring = grammar.WantsThing, false
		return at + 2
	}
	return at
}

// textAt is the text of a token, "" outside the question.
func (t *taking) textAt(i int) string {
	if i < 0 || i >= t.lattice.Len() {
		return ""
	}
	return t.lattice.Tokens[i].Text
}

// lives makes of how many lives something cost how many people died.
func (t *taking) lives() {
	c := &t.content
	if c.Counted != "life" && c.Counted != "live" {
		return
	}
	at := slices.IndexFunc(c.Words, func(w grammar.ContentWord) bool { return IsInSet("costing lives", w.Text) })
	if at < 0 {
		return
	}
	c.Words[at] = grammar.ContentWord{Text: "die", Events: []string{"die"}}
	c.Words = slices.DeleteFunc(c.Words, func(w grammar.ContentWord) bool { return w.Text == c.Counted })
	c.Counted = "person"
}

// describes are the tokens of nouns that only say what somebody or something with a name is:
// "the hippo Bertha", "Clementine the giraffe".
func (t *taking) describes() map[int]bool {
	out := map[int]bool{}
	for i := range t.lattice.Len() {
		if !t.isNamed(i) {
			continue
		}
		k := i - 1
		if t.doesAhead(i + 1) {
			k = 0 // "the prison Zhang was put in"
			if t.isBehindPreposition(i) {
				continue // "the sculptor of the woman next to Hallow Bridge is"
			}
		}
		for k > 0 && t.isCommon(k) {
			k--
		}
		for n := k + 1; n < i && t.is(k, grammar.Determiner) && t.lattice.Tokens[k].Text == "the"; n++ {
			out[n] = t.isSort(n)
		}
		if i+2 < t.lattice.Len() && t.lattice.Tokens[i+1].Text == "the" && t.lattice.Gap(i+1) < fold.Comma && t.isCommon(i+2) && !(i+3 < t.lattice.Len() && t.isNamed(i+3)) {
			out[i+2] = true
		}
	}
	return out
}

// isBehindPreposition tells whether the nearest word that is no part of a name at a token, or of a
// longer one, is a preposition.
func (t *taking) isBehindPreposition(at int) bool {
	if at+1 < t.lattice.Len() && t.lattice.Tokens[at+1].Possessive {
		return false
	}
	for at > 0 && t.isNamed(at) {
		at--
	}
	return t.is(at, grammar.Preposition)
}

// doesAhead tells whether what stands behind a name at a token has it as its subject: an
// auxiliary, or a verb in the past.
func (t *taking) doesAhead(at int) bool {
	for at < t.lattice.Len() && t.isNamed(at) {
		at++
	}
	return at < t.lattice.Len() && (t.is(at, grammar.Auxiliary) || t.asVerb(t.lattice.Tokens[at].Text).form.Has(grammar.Past))
}

// isNamed tells whether a name that the facts have stands at a token.
func (t *taking) isNamed(i int) bool {
	tok := &t.lattice.Tokens[i]
	return i > 0 && tok.Upper && tok.Kind == fold.Word && !IsClosed(tok.Text) && t.told()[tok.Text]
}

// isSort tells whether a word at a token is a noun for people, places or what the facts tell of:
// "nearsighted" is none.
func (t *taking) isSort(i int) bool {
	text := t.textAt(i)
	return t.told()[text] || t.wordClasses.people[text] || t.places[text] || t.isDoer(text) || t.is(i, grammar.Noun)
}

// isCommon tells whether a noun in small letters may stand at a token.
func (t *taking) isCommon(i int) bool {
	tok := &t.lattice.Tokens[i]
	return tok.Kind == fold.Word && !tok.Upper && !tok.Possessive && !IsClosed(tok.Text) && !t.is(i, grammar.Auxiliary) && !t.is(i, grammar.Question) && !t.asVerb(tok.Text).known()
}
