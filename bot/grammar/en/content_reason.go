package en

import (
	"slices"

	"officebot/bot/grammar"
)

// madeTo takes "made" of "what made him leave", which asks why he left: the token behind it,
// at itself where none such stands there.
func (t *taking) madeTo(at int) int {
	if t.content.Wants != grammar.WantsThing || at == 0 || !begins(t.lattice, at-1, grammar.Question, "what") || !IsInSet("causing", t.asVerb(t.lattice.Tokens[at].Text).lemma) {
		return at
	}
	to := func(i int) bool { return t.lattice.Tokens[i].Text == "to" }
	for i := at + 1; i < t.lattice.Len(); i++ {
		if to(i) || t.lattice.Tokens[at].Text == "made" {
			t.content.Wants = grammar.WantsReason
			return at + 1
		}
	}
	return at
}

// deathOf takes "the cause of" of "the cause of death of …", which asks how somebody died.
func (t *taking) deathOf(at int) int {
	words := t.lattice.Tokens[at:]
	if len(words) < 3 || words[0].Text != "cause" || words[1].Text != "of" || words[2].Text != "death" {
		return at
	}
	t.content.Told, t.content.Wants = false, grammar.WantsManner
	return at + 2
}

// isGiven tells whether a verb at a token only says that a reason was given: "the reason he
// gave for leaving".
func (t *taking) isGiven(w *grammar.Word) bool {
	return t.reason && w.Class == grammar.Verb && IsInSet("giving", w.Lemma)
}

// leaving gives a question why somebody went, which has no other word, the verb that says
// of what: "why did he go", "what was her reason for going".
func (t *taking) leaving() {
	words := t.content.Words
	goes := func(w grammar.ContentWord) bool { return IsInSet("going", w.Text) }
	if t.content.Wants == grammar.WantsReason && t.people && slices.ContainsFunc(words, goes) && !slices.ContainsFunc(words, func(w grammar.ContentWord) bool { return !w.Weak && !goes(w) }) {
		t.content.Words = []grammar.ContentWord{{Text: "leave"}}
	}
}

// refusing notes that a question asks why something is not so, and makes of what somebody did not take what he refused.
func (t *taking) refusing() {
	if t.content.Wants != grammar.WantsReason || !t.denied() {
		return
	}
	t.content.Denied = true
	for i := range t.content.Words {
		if w := &t.content.Words[i]; IsInSet("accepting", w.Text) {
			*w, t.content.Denied = grammar.ContentWord{Text: "refuse"}, false
		}
	}
}

// denies notes that a question has a "not" behind what it asks for: "which director did not write it",
// and whoever does not know asks. A question why notes its own (refusing).
func (t *taking) denies() {
	c := &t.content
	c.Denied = c.Denied || !t.aside && !c.Told && c.Wants != grammar.WantsReason && c.Wants != grammar.WantsTruth
}

// denied tells whether a question has a "not".
func (t *taking) denied() bool {
	for i := range t.lattice.Len() {
		if slices.ContainsFunc(t.lattice.At(i), func(leaf grammar.Leaf) bool {
			return leaf.Word != nil && (leaf.Word.Class == grammar.Negation || leaf.Word.Class == grammar.Auxiliary && leaf.Word.Form.Has(grammar.Denied))
		}) {
			return true
		}
	}
	return false
}
