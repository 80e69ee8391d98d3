package en

import (
	"officebot/bot/grammar"
	"officebot/bot/outline"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Plain reads a yes/no question whose every word can be looked for in a sentence of the
// records: it begins with an auxiliary, and nothing in it denies, restricts, counts or
// joins.
func (g *Grammar) Plain(text string, today knowledge.Day) (outline.Question, bool) {
	tokens := thousands(abbreviated(fold.Tokens(text)))
	tokens = g.expand(tokens[:min(len(tokens), maxTokens)])
	l := g.sources.NewLattice(tokens, today)
	at := 0
	if to, _ := g.courtesy.Chain(tokens, 0, grammar.CourtesyAnywhere|grammar.CourtesyOpening); to > 0 {
		at = to
	}
	p := plainReader{l: l}
	if !p.auxiliary(at) {
		return outline.Question{}, false
	}
	cleft := p.cleft(at + 1)
	for at++; at < l.Len(); {
		to := p.item(at)
		if cleft > 0 && (at == cleft || p.l.Tokens[at].Text == "it") {
			to = at + 1
		}
		if to == at {
			return outline.Question{}, false
		}
		at = to
	}
	return p.plain, len(p.plain.Items) > 1
}

type plainReader struct {
	l     *grammar.Lattice
	plain outline.Question
}

// auxiliary reads the word that makes it a question.
func (p *plainReader) auxiliary(at int) bool {
	if at >= p.l.Len() {
		return false
	}
	for _, leaf := range p.l.At(at) {
		w := leaf.Word
		if w == nil || leaf.To != at+1 || w.Class != grammar.Auxiliary || w.Form.Has(grammar.Denied) || w.Sense != "be" && w.Sense != "do" && w.Sense != "have" {
			continue
		}
		p.plain.Be = w.Sense == "be"
		p.plain.Present = !w.Form.Has(grammar.Past) && w.Sense != "have"
		return true
	}
	return false
}

// cleft is the token of "who" in "was it Marr who designed the hall": the verb stands
// behind it then. 0 where it is none.
func (p *plainReader) cleft(at int) int {
	if !p.plain.Be || at >= p.l.Len() || !begins(p.l, at, grammar.Pronoun, "it") {
		return 0
	}
	for i := at + 1; i+1 < p.l.Len(); i++ {
		if begins(p.l, i, grammar.Question, "who") || begins(p.l, i, grammar.Pronoun, "that") {
			p.plain.Be = begins(p.l, i+1, grammar.Auxiliary, "be")
			return i
		}
	}
	return 0
}

// item reads what stands at a token and returns the token behind it, the same where it is
// nothing that a sentence can be searched for.
func (p *plainReader) item(at int) int {
	leaves := p.l.At(at)
	if k := grammar.LongestOf(leaves, func(l *grammar.Leaf) bool { return l.Mention != nil && l.Cost <= 1 }); k >= 0 {
		p.plain.Items = append(p.plain.Items, outline.Item{IDs: grammar.IDs(leaves[k].Mention)})
		return leaves[k].To
	}
	if k := grammar.LongestOf(leaves, func(l *grammar.Leaf) bool { return l.Time != nil }); k >= 0 && !leaves[k].Time.Relative {
		p.plain.Times = append(p.plain.Times, leaves[k].Time.Span)
		return leaves[k].To
	}
	token := &p.l.Tokens[at]
	if token.Possessive {
		return at + 1
	}
	word := true
	for _, leaf := range leaves {
		w := leaf.Word
		switch {
		case leaf.Mention != nil, leaf.Time != nil:
			return at
		case w == nil || leaf.To != at+1:
		case w.Class == grammar.Determiner && (w.Sense == "the" || w.Sense == "a"),
			w.Class == grammar.Pronoun && w.Form.Has(grammar.Owner),
			w.Class == grammar.Auxiliary && (w.Sense == "be" || w.Sense == "have") && w.Form.Has(grammar.Base|grammar.Participle):
			word = false
		case w.Class == grammar.Negation, w.Class == grammar.Question, w.Class == grammar.Conjunction, w.Class == grammar.Determiner,
			w.Class == grammar.Pronoun, w.Class == grammar.Auxiliary, w.Class == grammar.Adverb && w.Sense != "ever" && w.Sense != "really":
			return at
		}
	}
	if word && token.Text != "ever" && token.Text != "really" {
		p.plain.Items = append(p.plain.Items, outline.Item{Text: token.Text})
	}
	return at + 1
}
