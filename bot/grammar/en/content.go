package en

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
	tokens = g.respelt(g.expand(abbreviated(tokens[:min(len(tokens), maxTokens)])))
	t := taking{Grammar: g, lattice: g.sources.NewLattice(tokens, today)}
	t.content.Told = true
	t.content.Strangers = strangers(t.lattice)
	t.content.Asker = asker(t.lattice)
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
// courtesy, name, time, word.
func (t *taking) take(at int) int {
	kinds := grammar.CourtesyAnywhere | grammar.CourtesySource | grammar.CourtesyOpening | grammar.CourtesyClosing
	if to, _ := t.courtesy.Chain(t.lattice.Tokens, at, kinds); to > at && (!t.begun || to == t.lattice.Len()) {
		return to
	}
	defer func() { t.begun = true }()
	leaves := t.lattice.At(at)
	if k := grammar.LongestOf(leaves, func(l *grammar.Leaf) bool { return l.Mention != nil && l.Cost <= 1 }); k >= 0 {
		t.name(leaves[k].Mention)
		return leaves[k].To
	}
	if k := grammar.LongestOf(leaves, func(l *grammar.Leaf) bool { return l.Time != nil }); k >= 0 {
		t.content.Times = append(t.content.Times, grammar.SpanOf(leaves[k].Time))
		return leaves[k].To
	}
	if k := grammar.LongestOf(leaves, func(l *grammar.Leaf) bool { return l.Word != nil && l.Rest == nil }); k >= 0 {
		return t.word(at, leaves[k].To)
	}
	if tok := &t.lattice.Tokens[at]; !tok.Possessive && tok.Kind == fold.Word {
		t.content.Add(grammar.ContentWord{Text: tok.Text, Proper: tok.Upper && t.begun})
	}
	return at + 1
}

func (t *taking) name(m *knowledge.Mention) {
	t.content.Names = append(t.content.Names, grammar.IDs(m))
}

// word takes the word or phrase between two tokens by what it may be.
func (t *taking) word(from, to int) int {
	content, closed := grammar.ContentWord{}, false
	t.deputy(from, to)
	for _, leaf := range t.lattice.At(from) {
		if leaf.Word == nil || leaf.To != to || leaf.Rest != nil {
			continue
		}
		w := leaf.Word
		switch w.Class {
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
		content.Proper = t.lattice.Tokens[from].Upper && t.begun
		t.content.Add(content)
	}
	return to
}

// deputy takes "vice director" for a question about the director's post, though it is
// another one.
func (t *taking) deputy(from, to int) {
	for _, leaf := range t.lattice.At(from) {
		if leaf.Word == nil || leaf.Word.Sense != "deputy" || leaf.To != to {
			continue
		}
		for _, m := range t.sources.Names.Spot(nil, t.lattice.Tokens[to:]) {
			if m.From == 0 && len(m.Posts) > 0 {
				t.name(&m)
				return
			}
		}
	}
}

// open takes a word of an open class; it tells whether it is one that no sentence is
// told by.
func (t *taking) open(w *grammar.Word, content *grammar.ContentWord) bool {
	unit := grammar.Phrase{}
	switch {
	case w.Class == grammar.Noun && grammar.UnitOf(w.Sense, &unit):
		if t.content.Wants == grammar.WantsThing {
			t.content.Wants = grammar.WantsDate
		}
		return true
	case t.isBody(w):
		t.office()
		return true
	case w.Class == grammar.Noun && (w.Sense == "holder" || w.Sense == "person" || w.Sense == "post" || w.Sense == "tenure"), w.Class == grammar.Verb && (w.Sense == "tell" || w.Sense == "hold"):
		return true
	}
	content.Text = w.Lemma
	content.Weak = content.Weak || weak(w)
	if verb, ok := strings.CutPrefix(w.Sense, "event "); ok && !slices.Contains(content.Events, verb) {
		content.Events = append(content.Events, verb)
	}
	return false
}

// weak tells whether a word means little without others, so that no sentence is about it.
func weak(w *grammar.Word) bool {
	if w.Class == grammar.Verb {
		return lightVerbs[w.Lemma]
	}
	return w.Class == grammar.Noun && (w.Sense == "moment" || w.Sense == "period" || w.Sense == "tenure" || w.Sense == "unit hour")
}

var lightVerbs = map[string]bool{
	"make": true, "do": true, "have": true, "get": true, "take": true, "go": true, "come": true, "put": true, "keep": true, "let": true, "use": true, "give": true,
}

// asker tells whether a question asks what the asker does: "how do I install it", "can I
// rent it". What a courtesy asks so is no part of it.
func asker(l *grammar.Lattice) bool {
	for at := range min(l.Len()-2, maxAsker) {
		for _, leaf := range l.At(at) {
			if leaf.Word == nil || leaf.Word.Class != grammar.Auxiliary {
				continue
			}
			for _, who := range l.At(leaf.To) {
				if who.Word != nil && who.Word.Class == grammar.Pronoun && who.Word.Sense == "i" && !who.Word.Form.Has(grammar.Owner) && !who.Word.Form.Has(grammar.Objective) {
					return true
				}
			}
		}
	}
	return false
}

// maxAsker is how many words may stand before "do I".
const maxAsker = 4

// office names the office's own bodies, the present one first.
func (t *taking) office() {
	ids := t.world.Bodies()
	for _, known := range t.content.Names {
		if len(ids) == 0 || slices.Contains(ids, known[0]) {
			return
		}
	}
	if len(ids) > 0 {
		t.content.Names = append(t.content.Names, ids)
	}
}

// asks notes what a question word wants, and an auxiliary in front.
func (t *taking) asks(w *grammar.Word) {
	if w.Class == grammar.Auxiliary {
		if !t.begun {
			t.content.Told, t.content.Wants = false, grammar.WantsTruth
		}
		return
	}
	if !t.content.Told {
		return
	}
	t.content.Told = false
	switch w.Sense {
	case "who", "whom", "whose":
		t.content.Wants = grammar.WantsPeople
	case "what", "which":
		t.content.Wants = grammar.WantsThing
	case "when", "since when", "until when":
		t.content.Wants = grammar.WantsDate
	case "where":
		t.content.Wants = grammar.WantsPlace
	case "why":
		t.content.Wants = grammar.WantsReason
	case "how":
		t.content.Wants = grammar.WantsManner
	default:
		t.content.Wants = grammar.WantsCount
	}
}
