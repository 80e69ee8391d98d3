package en

import (
	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// courtesyAt returns the token after the courtesies of some kinds that start at one, and
// which of the kinds they are.
func (r *reader) courtesyAt(at int, kinds grammar.CourtesyKind) (to int, kind grammar.CourtesyKind) {
	if at >= len(r.memos) {
		return at, 0
	}
	p := &r.memos[at]
	for _, known := range p.courtesies {
		if known.kinds == kinds {
			return known.to, known.are
		}
	}
	to, kind = r.courtesy.Chain(r.lattice.Tokens, at, kinds)
	p.courtesies = append(p.courtesies, courtesyFrom{kinds, kind, to})
	return to, kind
}

// courtesies passes over a courtesy at an edge of the clause, or between commas.
// One that says that what follows is to be judged, and a tag behind it, make a
// statement a question.
func (c *clauseReader) courtesies(at, cost int) {
	if c.mode != modeMain {
		return
	}
	kinds := grammar.CourtesyAnywhere | grammar.CourtesySource
	switch {
	case c.n == 0:
		kinds |= grammar.CourtesyOpening | grammar.CourtesyClaim | grammar.CourtesyDenial
	default:
		kinds |= grammar.CourtesyClosing | grammar.CourtesyTags
	}
	to, kind := c.courtesyAt(at, kinds)
	if to <= at || to < c.lattice.Len() && c.n > 0 && c.lattice.Gap(at) != fold.Comma && c.lattice.Gap(to) != fold.Comma && kind&grammar.CourtesySource == 0 {
		return
	}
	before := c.setting
	c.judged = c.judged || kind&(grammar.CourtesyClaim|grammar.CourtesyTag|grammar.CourtesyDenial|grammar.CourtesyDoubt) != 0
	c.doubted = c.doubted || kind&grammar.CourtesyDoubt != 0
	c.echoed = c.echoed || kind&grammar.CourtesyEcho != 0
	c.denied = c.denied != (kind&grammar.CourtesyDenial != 0)
	c.step(to, cost+costPart)
	c.setting = before
}

// ifAny is the token behind "if anyone" beside who is asked for, which says no more than
// that there may be nobody: "who, if anyone, was director". It is 0 where it is none.
func (c *clauseReader) ifAny(some, at int) int {
	if c.mode != modeMain || c.n == 0 || c.parts[c.n-1].phrase == nil || !asks(c.parts[c.n-1].phrase) {
		return 0
	}
	to := c.pastA(some, grammar.Pronoun, "some")
	if to == 0 || c.lattice.Gap(at) != fold.Comma || to < c.lattice.Len() && c.lattice.Gap(to) != fold.Comma {
		return 0
	}
	return to
}

// told passes over "list", "tell us", "give", with which a question is told to be
// answered.
func (c *clauseReader) told(leaf *grammar.Leaf, cost int) {
	if !leaf.Word.Form.Has(grammar.Base) || c.listed {
		return
	}
	to := leaf.To
	for _, next := range c.lattice.At(to) {
		if next.Word != nil && next.Word.Class == grammar.Pronoun && next.Word.Sense == "i" && next.Word.Form.Has(grammar.Objective) {
			to = next.To
			break
		}
	}
	c.listed = true
	c.step(to, cost+costPart)
	c.listed = false
}
