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
	t.content.Strangers = strangers(t.lattice)
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
	kinds := grammar.CourtesyAnywhere | grammar.CourtesyClosing
	if !t.begun {
		kinds |= grammar.CourtesySource | grammar.CourtesyOpening
	}
	if to, _ := t.courtesy.Chain(t.lattice.Tokens, at, kinds); to > at && (!t.begun || to == t.lattice.Len()) {
		return to
	}
	defer func() { t.begun = true }()
	leaves := t.lattice.At(at)
	if k := grammar.LongestOf(leaves, func(l *grammar.Leaf) bool { return l.Mention != nil && (l.Cost <= 1 && l.To > at+1 || l.Cost == 0) }); k >= 0 && leaves[k].To == longest(t.lattice, at) {
		t.content.Names = append(t.content.Names, grammar.IDs(leaves[k].Mention))
		return leaves[k].To
	}
	if k := grammar.LongestOf(leaves, func(l *grammar.Leaf) bool { return l.Time != nil }); k >= 0 {
		t.content.Times = append(t.content.Times, grammar.SpanOf(leaves[k].Time))
		return leaves[k].To
	}
	if k := grammar.LongestOf(leaves, func(l *grammar.Leaf) bool { return l.Word != nil || l.Number > 0 }); k >= 0 && !t.torn(at, leaves[k].To) {
		if to := leaves[k].To; leaves[k].Word != nil {
			t.word(at, to)
		} else {
			t.strange(at, to) // a number counts, whatever it is of
		}
		return leaves[k].To
	}
	to := at + 1
	for to < t.lattice.Len() && t.lattice.Gap(to) == fold.Glued && t.lattice.Tokens[to].Kind == fold.Han && unknown(t.lattice, to) {
		to++
	}
	t.strange(at, to)
	return to
}

// torn tells whether a word of one character means something by itself but goes on with
// characters that nothing knows: it is of another word.
func (t *taking) torn(at, to int) bool {
	if to > at+1 || to >= t.lattice.Len() || t.lattice.Gap(to) != fold.Glued || t.lattice.Tokens[at].Kind != fold.Han || t.lattice.Tokens[to].Kind != fold.Han || !unknown(t.lattice, to) {
		return false
	}
	return !slices.ContainsFunc(t.lattice.At(at), func(l grammar.Leaf) bool { return l.Word == nil || l.Word.Class > grammar.Predicate })
}

// strange takes tokens for a word that nothing knows.
func (t *taking) strange(at, to int) {
	var text strings.Builder
	for _, tok := range t.lattice.Tokens[at:to] {
		text.WriteString(tok.Text)
	}
	t.content.Add(grammar.ContentWord{Text: text.String()})
}

// word takes the word between two tokens by what it may be.
func (t *taking) word(from, to int) {
	content, closed := grammar.ContentWord{}, false
	for _, leaf := range t.lattice.At(from) {
		if leaf.Word == nil || leaf.To != to {
			continue
		}
		switch w := leaf.Word; w.Class {
		case grammar.Verb, grammar.Noun, grammar.Adjective, grammar.Predicate:
			closed = t.open(w, &content) || closed
		case grammar.Question, grammar.Auxiliary:
			t.asks(w)
			closed = true
		default:
			closed = true
		}
	}
	if content.Text != "" && !closed {
		t.content.Add(content)
	}
}

// open takes a word of an open class; it tells whether it is one that no sentence is told
// by.
func (t *taking) open(w *grammar.Word, content *grammar.ContentWord) (closed bool) {
	if w.Class == grammar.Noun {
		switch w.Sense {
		case "body":
			t.office()
			return true
		case "deputy":
			t.office() // though no post of it is a deputy's
		case "person", "holder", "post":
			return true
		case "matter weak":
			content.Weak = true
		}
		if strings.HasPrefix(w.Sense, "unit ") {
			return true
		}
	}
	if w.Class == grammar.Verb && (w.Sense == "tell" || w.Sense == "hold") {
		return true
	}
	content.Text = strings.ReplaceAll(w.Lemma, "/", "")
	if verb, ok := strings.CutPrefix(w.Sense, "event "); ok && !slices.Contains(content.Events, verb) {
		content.Events = append(content.Events, verb)
	}
	return false
}

// office names the office's own bodies, the present one first.
func (t *taking) office() {
	ids := t.world.Bodies()
	if len(ids) == 0 || slices.ContainsFunc(t.content.Names, func(known []string) bool { return slices.Contains(ids, known[0]) }) {
		return
	}
	t.content.Names = append(t.content.Names, ids)
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
