package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Content takes a question apart into what it is made of.
func (g *Grammar) Content(text string, today knowledge.Day) grammar.Content {
	tokens := fold.JoinDigits(fold.Tokens(text))
	tokens = tokens[:min(len(tokens), maxTokens)]
	t := taking{Grammar: g, lattice: g.sources.NewLattice(tokens, today)}
	t.content.Told = true
	for i := 0; i < len(tokens); {
		i = t.take(i)
	}
	return t.content
}

// taking is one pass over a question's words.
type taking struct {
	*Grammar
	lattice *grammar.Lattice
	content grammar.Content
	begun   bool // something stands before
}

// take takes what stands at a token, the longest leaf of the first kind there is:
// courtesy, name, time, word. Characters that nothing knows are one word together.
func (t *taking) take(at int) int {
	kinds := grammar.CourtesyAnywhere | grammar.CourtesySource | grammar.CourtesyOpening | grammar.CourtesyClosing
	if to, _ := t.courtesy.Chain(t.lattice.Tokens, at, kinds); to > at && (!t.begun || to == t.lattice.Len()) {
		return to
	}
	defer func() { t.begun = true }()
	leaves := t.lattice.At(at)
	if k := grammar.LongestOf(leaves, func(l *grammar.Leaf) bool { return l.Mention != nil && (l.Cost <= 1 && l.To > at+1 || l.Cost == 0) }); k >= 0 {
		t.content.Names = append(t.content.Names, grammar.IDs(leaves[k].Mention))
		return leaves[k].To
	}
	if k := grammar.LongestOf(leaves, func(l *grammar.Leaf) bool { return l.Time != nil }); k >= 0 {
		t.content.Times = append(t.content.Times, grammar.SpanOf(leaves[k].Time))
		return leaves[k].To
	}
	if k := grammar.LongestOf(leaves, func(l *grammar.Leaf) bool { return l.Word != nil || l.Number > 0 }); k >= 0 {
		if to := leaves[k].To; leaves[k].Word != nil {
			t.word(at, to)
		} else {
			t.strange(at, to) // a number counts, whatever it is of
		}
		return leaves[k].To
	}
	to := at + 1
	for to < t.lattice.Len() && t.lattice.Gap(to) == fold.Glued && t.unknown(to) {
		to++
	}
	t.strange(at, to)
	return to
}

// strange takes tokens for a word that a fact has to have.
func (t *taking) strange(at, to int) {
	var text strings.Builder
	for _, tok := range t.lattice.Tokens[at:to] {
		text.WriteString(tok.Text)
	}
	t.content.Strange = append(t.content.Strange, text.String())
	t.content.Add(grammar.ContentWord{Text: text.String()})
}

func (t *taking) unknown(at int) bool {
	return t.lattice.Tokens[at].Kind == fold.Han && !slices.ContainsFunc(t.lattice.At(at), func(l grammar.Leaf) bool { return !l.Unknown })
}

// word takes the word between two tokens by what it may be.
func (t *taking) word(from, to int) {
	content, closed, tenure := grammar.ContentWord{}, false, false
	for _, leaf := range t.lattice.At(from) {
		if leaf.Word == nil || leaf.To != to {
			continue
		}
		switch w := leaf.Word; w.Class {
		case grammar.Verb, grammar.Noun, grammar.Adjective, grammar.Predicate:
			content.Text = w.Lemma
			if verb, ok := strings.CutPrefix(w.Sense, "event "); ok {
				content.Events = append(content.Events, verb)
			}
			tenure = tenure || w.Class == grammar.Verb && !strings.HasPrefix(w.Sense, "event ")
			closed = closed || w.Class == grammar.Noun && (w.Sense == "person" || w.Sense == "post" || strings.HasPrefix(w.Sense, "unit "))
		case grammar.Question, grammar.Auxiliary:
			t.asks(w)
			closed = true
		default:
			closed = true
		}
	}
	if content.Text == "" || closed {
		return
	}
	t.content.Add(content)
	if len(content.Events) > 0 && !tenure {
		t.content.Deeds = append(t.content.Deeds, content.Text)
	}
}

// asks notes what a question word wants.
func (t *taking) asks(w *grammar.Word) {
	if w.Class == grammar.Auxiliary {
		if w.Sense == "ma" || strings.HasPrefix(w.Sense, "whether") {
			t.content.Told, t.content.Wants = false, grammar.WantsTruth
		}
		return
	}
	wants, known := wantsOf[w.Sense]
	if !t.content.Told || !known {
		return
	}
	t.content.Told, t.content.Wants = false, wants
}

var wantsOf = map[string]grammar.Wants{
	"who": grammar.WantsPeople, "what": grammar.WantsThing, "which": grammar.WantsThing, "which several": grammar.WantsThing,
	"when": grammar.WantsDate, "year": grammar.WantsDate, "month": grammar.WantsDate, "day": grammar.WantsDate,
	"where": grammar.WantsPlace, "why": grammar.WantsReason, "how": grammar.WantsManner, "how long": grammar.WantsCount,
	"how many": grammar.WantsCount, "how often": grammar.WantsCount,
}
