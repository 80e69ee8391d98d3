package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/outline"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Asserted takes what a yes/no question says apart as the texts of the records are: put as
// a statement, in each way in which its words may be. ok is false where it is no such
// question.
func (g *Grammar) Asserted(text string, today knowledge.Day) (outline.Claim, bool) {
	tokens := thousands(abbreviated(fold.Tokens(text)))
	if len(tokens) > maxClaim {
		return outline.Claim{}, false
	}
	tokens = g.turned(g.expand(tokens))
	a := asserter{Grammar: g, today: today, classes: sharedClasses()}
	tokens, stated := a.claimed(tokens)
	tokens = a.behindColon(a.behindStop(tokens), stated)
	if len(tokens) < 3 || slices.ContainsFunc(tokens, func(t fold.Token) bool { return IsInSet("asking a word", t.Text) }) || a.fronts(tokens) {
		return outline.Claim{}, false
	}
	for _, one := range a.alternatives(bothOf(a.undenied(a.fronted(a.placed(tokens))))) {
		a.l = g.sources.NewLattice(one, today)
		switch {
		case a.cleft(), a.identified():
		case a.inverted():
		case stated && !a.isQuestion(0) || strings.HasSuffix(strings.TrimSpace(text), "?") && !a.asksFor():
			a.claim.Stated = true
			a.way(one)
		}
	}
	return a.claim, len(a.claim.Ways) > 0
}

// maxClaim is how many words a claim may have with what stands in front of it.
const maxClaim = 80

// asserter puts one question as statements.
type asserter struct {
	*Grammar
	classes *wordClasses
	today   knowledge.Day
	l       *grammar.Lattice
	claim   outline.Claim
	be      bool // its auxiliary is "be"
}

// claimed is what is to be judged, without what only says that it is: "is it true that",
// "right?"; stated tells whether there was any of that.
func (a *asserter) claimed(tokens []fold.Token) (rest []fold.Token, stated bool) {
	to, kinds := a.courtesy.Chain(tokens, 0, grammar.CourtesyAnywhere|grammar.CourtesySource|grammar.CourtesyOpening|grammar.CourtesyClaim)
	stated = kinds&grammar.CourtesyClaim != 0
	tokens = spacedAll(tokens[to:])
	for at := 2; at < len(tokens); at++ {
		if tokens[at].Before < fold.Dash {
			continue
		}
		end, kinds := a.courtesy.Chain(tokens, at, grammar.CourtesyAnywhere|grammar.CourtesySource|grammar.CourtesyClosing|grammar.CourtesyTag|grammar.CourtesyEcho)
		if end == len(tokens) {
			return tokens[:at], stated || kinds&grammar.CourtesyTags != 0
		}
	}
	if last := len(tokens) - 1; last > 2 && IsInSet("tags alone", tokens[last].Text) && !a.asksFirst(tokens) {
		return tokens[:last], true // "he got fined, right"
	}
	return tokens, stated
}

// asksFirst tells whether words begin with an auxiliary or a question word, so that what stands at the end
// is no tag.
func (a *asserter) asksFirst(tokens []fold.Token) bool {
	a.l = a.sources.NewLattice(tokens[:1], a.today)
	return a.asksAt(0) || a.isQuestion(0)
}

// fronted are words with what stands in front of their auxiliary, and says when, behind
// them: "once it was restored, was any power granted to it".
func (a *asserter) fronted(tokens []fold.Token) []fold.Token {
	a.l = a.sources.NewLattice(tokens, a.today)
	first := slices.ContainsFunc(a.l.At(0), func(leaf grammar.Leaf) bool {
		return leaf.Word != nil && (leaf.Word.Class == grammar.Conjunction || leaf.Word.Class == grammar.Preposition)
	})
	for at := 2; first && at+2 < len(tokens); at++ {
		if tokens[at].Before == fold.Comma && a.auxiliary(at) != nil {
			return slices.Concat(spaced(tokens[at:]), spaced(tokens[:at]))
		}
	}
	return tokens
}

// fronts tells whether a question word stands behind the preposition in front: "by whose help
// did he win".
func (a *asserter) fronts(tokens []fold.Token) bool {
	l := a.sources.NewLattice(tokens[:2], a.today)
	return slices.ContainsFunc(l.At(0), func(leaf grammar.Leaf) bool { return leaf.Word != nil && leaf.Word.Class == grammar.Preposition }) &&
		slices.ContainsFunc(l.At(1), func(leaf grammar.Leaf) bool { return leaf.Word != nil && leaf.Word.Class == grammar.Question })
}

// undenied are words without "not" and "never", which deny the whole.
func (a *asserter) undenied(tokens []fold.Token) []fold.Token {
	l := a.sources.NewLattice(tokens, a.today)
	out := tokens[:0:0]
	for i := range tokens {
		if begins(l, i, grammar.Negation, "not") || begins(l, i, grammar.Negation, "never") {
			a.claim.Denied = !a.claim.Denied
			continue
		}
		out = append(out, tokens[i])
	}
	return out
}

// asksFor tells whether a question word stands in it: then it asks for more than a verdict.
func (a *asserter) asksFor() bool {
	for i := range a.l.Len() {
		if a.isQuestion(i) {
			return true
		}
	}
	return false
}

// isQuestion tells whether a question word stands at a token.
func (a *asserter) isQuestion(at int) bool {
	return slices.ContainsFunc(a.l.At(at), func(leaf grammar.Leaf) bool { return leaf.Word != nil && leaf.Word.Class == grammar.Question })
}

// auxiliary is the auxiliary at a token, nil where none stands there.
func (a *asserter) auxiliary(at int) *grammar.Word {
	for _, leaf := range a.l.At(at) {
		if w := leaf.Word; w != nil && leaf.To == at+1 && w.Class == grammar.Auxiliary && (w.Sense == "be" || w.Sense == "do" || w.Sense == "have") {
			return w
		}
	}
	return nil
}

// modal is the auxiliary at a token that says what has to be done or may be, nil where none stands
// there.
func (a *asserter) modal(at int) *grammar.Word {
	for _, leaf := range a.l.At(at) {
		if w := leaf.Word; w != nil && leaf.To == at+1 && w.Class == grammar.Auxiliary && (w.Sense == "must" || w.Sense == "may" || w.Sense == "can") {
			return w
		}
	}
	return nil
}

// inverted reads "was the hall opened in 1953": the auxiliary goes behind the subject,
// wherever that may end.
func (a *asserter) inverted() bool {
	auxiliary := a.auxiliary(0)
	if auxiliary == nil {
		auxiliary = a.modal(0)
	}
	if auxiliary == nil {
		return false
	}
	denied := auxiliary.Form.Has(grammar.Denied)
	a.claim.Denied = a.claim.Denied != denied
	a.claim.Present = !auxiliary.Form.Has(grammar.Past) && auxiliary.Sense != "have"
	a.be = auxiliary.Sense == "be"
	tokens := a.l.Tokens
	first := tokens[0]
	if denied {
		first.Text = strings.TrimSuffix(first.Text, "nt") // apostrophes are folded away
	}
	for k := 2; k < len(tokens) && k <= maxAssertedSubject; k++ {
		if !a.subjectEnds(k) || auxiliary.Sense != "be" && !a.verbAt(k, auxiliary.Sense != "have") {
			continue
		}
		way := append(slices.Clone(tokens[1:k]), first)
		a.way(append(way, tokens[k:]...))
	}
	return true
}

// maxAssertedSubject is how many words the subject of a question is looked for in.
const maxAssertedSubject = 9

// subjectEnds tells whether the subject may end before a token: not inside a name, nor
// behind what goes with a noun.
func (a *asserter) subjectEnds(at int) bool {
	for i := 1; i < at; i++ {
		if slices.ContainsFunc(a.l.At(i), func(leaf grammar.Leaf) bool { return leaf.Mention != nil && leaf.Cost <= 1 && leaf.To > at }) {
			return false
		}
	}
	return !begins(a.l, at-1, grammar.Determiner, "the") && !begins(a.l, at-1, grammar.Determiner, "a")
}

// verbAt tells whether a verb stands at a token, an adverb before it or not: in its base
// form, as behind "did", or a participle.
func (a *asserter) verbAt(at int, base bool) bool {
	for ; at < a.l.Len(); at++ {
		text := a.l.Tokens[at].Text
		if base && a.classes.asVerb(text).base || !base && (text == "been" || a.classes.asVerb(text).form.Has(grammar.Participle)) {
			return true
		}
		if !slices.ContainsFunc(a.l.At(at), func(leaf grammar.Leaf) bool {
			return leaf.Word != nil && (leaf.Word.Class == grammar.Adverb || leaf.Word.Class == grammar.Auxiliary)
		}) {
			return false
		}
	}
	return false
}

// cleft reads "was it Marr who designed the hall", "was it in 1953 that it opened" and "it was
// Marr who did": what is stressed goes back to where it belongs.
func (a *asserter) cleft() bool {
	if a.l.Len() < 5 {
		return false
	}
	be, it := a.auxiliary(0), 1
	if be == nil {
		be, it = a.auxiliary(1), 0
		a.claim.Stated = true
	}
	if be == nil || be.Sense != "be" || !begins(a.l, it, grammar.Pronoun, "it") {
		a.claim.Stated = false
		return false
	}
	for i := 3; i+1 < a.l.Len(); i++ {
		if text := a.l.Tokens[i].Text; text != "who" && text != "that" && text != "which" {
			continue
		}
		stressed, rest := a.l.Tokens[2:i], a.l.Tokens[i+1:]
		if slices.ContainsFunc(a.l.At(2), func(leaf grammar.Leaf) bool { return leaf.Word != nil && leaf.Word.Class == grammar.Preposition }) {
			a.way(append(slices.Clone(rest), stressed...))
		} else {
			a.way(append(slices.Clone(stressed), rest...))
		}
		return true
	}
	return false
}

// way adds a statement that the question may mean.
func (a *asserter) way(tokens []fold.Token) {
	tokens = slices.Clone(tokens)
	for i := range tokens {
		if tokens[i].Before == fold.Stop {
			tokens[i].Before = fold.Comma
		}
	}
	tokens[0].Before = fold.Space
	if told := a.tell([][]fold.Token{tokens}); len(told.Clauses) > 0 && (!a.be || a.hasBe(&told.Clauses[0], &told)) {
		a.claim.Ways = append(a.claim.Ways, told)
	}
}

// hasBe tells whether "be" goes with the verb of a clause: "was removed" is not "removed".
func (a *asserter) hasBe(c *outline.Clause, told *outline.Text) bool {
	return c.Passive || c.Copula || c.Verb >= 0 && a.classes.asVerb(told.Words[c.Verb].Text).form.Has(grammar.Gerund)
}
