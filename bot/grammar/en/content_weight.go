package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// weak tells whether a word means little without others, so that no sentence is about it.
func weak(w *grammar.Word) bool {
	if w.Class == grammar.Verb {
		return sets().light[w.Lemma]
	}
	return w.Class == grammar.Noun && (w.Sense == "moment" || w.Sense == "period" || w.Sense == "tenure" || w.Sense == "unit hour")
}

// vagueAlone gives its weight to a vague word where a question has no other: "what type of
// body is it".
func (t *taking) vagueAlone() {
	words := t.content.Words
	if t.narrowed && len(words) == 1 {
		words[0].Weak = true // "what time is it"
		return
	}
	if slices.ContainsFunc(words, func(w grammar.ContentWord) bool { return !w.Weak }) {
		return
	}
	for i := range words {
		words[i].Weak = !t.vague[words[i].Text]
		if words[i].Text == "become of" {
			words[i].Text, words[i].Weak = "become", false
		}
	}
}

// remarkAlone takes its weight from a message that only says how its writer likes something:
// "haha that's so true".
func (t *taking) remarkAlone() {
	words := t.content.Words
	if slices.ContainsFunc(words, func(w grammar.ContentWord) bool { return !t.remarks[w.Text] }) {
		return
	}
	for i := range words {
		words[i].Weak = true
	}
}

// isNarrower tells whether a noun for a body at a token is told of with the word right before
// it, which makes another body of it: "municipal council".
func (t *taking) isNarrower(at int) bool {
	if at == 0 || t.lattice.Gap(at) > fold.Space {
		return false
	}
	before := &t.lattice.Tokens[at-1]
	return before.Kind == fold.Word && !before.Possessive && !IsClosed(before.Text) && t.together()[before.Text+" "+t.lattice.Tokens[at].Text]
}

// isNarrow tells whether a noun that means little is narrowed by a word right before it:
// "what time", "opening time"; or one for what no date tells is asked for: "at which hour".
func (t *taking) isNarrow(at int, w *grammar.Word) bool {
	if w.Sense == "unit hour" {
		return at > 0 && (begins(t.lattice, at-1, grammar.Question, "what") || begins(t.lattice, at-1, grammar.Question, "which"))
	}
	if w.Class != grammar.Noun || w.Sense != "moment" && w.Sense != "period" || at == 0 || t.lattice.Tokens[at-1].Kind != fold.Word {
		return false
	}
	narrow := begins(t.lattice, at-1, grammar.Question, "what") || !IsClosed(t.lattice.Tokens[at-1].Text)
	t.narrowed = t.narrowed || narrow
	return narrow
}

// isImpersonal tells whether "they" or "there" stands in what it asks, and no "he" or "she".
func (t *taking) isImpersonal() bool {
	is := func(senses ...string) bool {
		for i, token := range t.lattice.Tokens {
			if !t.isBeside(i) && IsPronoun(token.Text, senses...) {
				return true
			}
		}
		return false
	}
	return is("they", "there") && !is("he", "she")
}

// isPlanned tells whether it asks of what will be, or what was to be done.
func (t *taking) isPlanned() bool {
	for i := range t.lattice.Len() {
		if IsInSet("to be", t.lattice.Tokens[i].Text) || i > 0 && i+1 < t.lattice.Len() && t.lattice.Tokens[i].Text == "to" && t.lattice.Tokens[i+1].Text == "be" {
			return true
		}
	}
	return false
}

// isPredicate tells whether the verb at a token is one of the sentence, and no noun: not "the help", "by whose help".
func (t *taking) isPredicate(at int) bool {
	if at == 0 || !t.isVerb(at) || t.is(at-1, grammar.Determiner) || IsInSet("definite", t.textAt(at-1)) {
		return false
	}
	ends := at+1 == t.lattice.Len() || !t.opens(at+1)
	return !t.opens(at-1) || ends && (t.helped(at) || t.asVerb(t.lattice.Tokens[at].Text).form.Has(grammar.Participle|grammar.Past))
}

// isPresumed tells whether the noun between two tokens is of what is known: "the blaze". An adjective before a
// noun, a noun of another ("the curtain of the hall"), and one with no article or "a", say something anew.
func (t *taking) isPresumed(from, to int) bool {
	if to < t.lattice.Len() && t.lattice.Gap(to) < fold.Comma && (t.opens(to) && !t.isVerb(to) || t.textAt(to) == "of") {
		return false
	}
	for from--; from >= 0 && t.opens(from); from-- {
	}
	return IsInSet("definite", t.textAt(from))
}

// opens tells whether a word that means something by itself stands at a token.
func (t *taking) opens(at int) bool { return !IsClosed(t.lattice.Tokens[at].Text) }
