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
	tokens = g.behindPreamble(text, tokens[:min(len(tokens), maxTokens)])
	cut := g.withoutContext(sentences(tokens))
	for i := range cut {
		cut[i] = g.withoutAsides(cut[i])
	}
	tokens = slices.Concat(cut...)
	t := taking{Grammar: g, lattice: g.sources.NewLattice(tokens, today), who: -1}
	t.content.Told = true
	t.content.Strangers = strangers(t.lattice)
	for i := 0; i < len(tokens); {
		i = t.take(i)
	}
	t.deed()
	return t.content
}

// deed finds what whoever is asked for did: the first word behind 谁, or where nothing is
// there, what was done to him: 谁成立了廉政公署, 麦理浩访问了谁.
func (t *taking) deed() {
	words := t.content.Words
	switch {
	case t.who < 0 || t.content.Wants != grammar.WantsPeople:
	case t.who < len(words) && t.ba:
		words[len(words)-1].Deed, t.content.Identity = true, false // 谁把旧校区卖了
	case t.who < len(words):
		words[t.who].Deed, t.content.Identity = true, false
	case t.who > 0 && !t.content.Identity:
		words[t.who-1].Deed, t.content.Patient = true, true
	case t.who > 1:
		words[0].Deed, t.content.Identity = true, false // 成立廉政公署的是谁
	}
}

// taking is one pass over a question's words.
type taking struct {
	*Grammar
	lattice *grammar.Lattice
	content grammar.Content
	begun   bool // something stands before
	who     int  // how many words stand before 谁, -1 where that does not stand there
	ba      bool // 把 stands behind it
	counts  bool // 多少 stands right before
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
	t.ba = t.ba || t.who >= 0 && t.lattice.Tokens[at].Text == "把"
	leaves := t.lattice.At(at)
	if k := grammar.LongestOf(leaves, func(l *grammar.Leaf) bool { return l.Mention != nil && (l.Cost <= 1 && l.To > at+1 || l.Cost == 0) }); k >= 0 && leaves[k].To == longest(t.lattice, at) {
		t.content.Names = append(t.content.Names, grammar.IDs(leaves[k].Mention))
		return leaves[k].To
	}
	if k := grammar.LongestOf(leaves, func(l *grammar.Leaf) bool { return l.Time != nil }); k >= 0 {
		t.content.Times = append(t.content.Times, grammar.SpanOf(leaves[k].Time))
		return leaves[k].To
	}
	spelt := slices.ContainsFunc(leaves, func(l grammar.Leaf) bool { return l.Word != nil && l.Cost == 0 }) // 多少人 is no 多少任
	if k := grammar.LongestOf(leaves, func(l *grammar.Leaf) bool { return l.Word != nil && (l.Cost == 0 || !spelt) || l.Number > 0 }); k >= 0 && !t.torn(at, leaves[k].To) {
		if to := leaves[k].To; leaves[k].Word != nil {
			t.word(at, to)
		} else {
			t.strange(at, to) // a number counts, whatever it is of, but tells nothing alone
			t.content.Words[len(t.content.Words)-1].Weak = true
		}
		return leaves[k].To
	}
	to := at + 1
	for to < t.lattice.Len() && t.lattice.Gap(to) == fold.Glued && t.lattice.Tokens[to].Kind == fold.Han && (unknown(t.lattice, to) || to > at+1 && t.describesOnly(to)) {
		to++
	}
	if t.counts {
		t.counts = false
		t.countedIs(at, to)
		return to
	}
	t.strange(at, to)
	return to
}

// describesOnly tells whether all that is known of a character is that it may stand before a
// post: behind others that nothing knows it ends their word, as 署 does 廉政公署.
func (t *taking) describesOnly(at int) bool {
	known := false
	for _, leaf := range t.lattice.At(at) {
		if leaf.Unknown {
			continue
		}
		if leaf.Word == nil || leaf.Word.Class != grammar.Adjective || leaf.To > at+1 {
			return false
		}
		known = true
	}
	return known
}

// torn tells whether a word of one character means something by itself but goes on with
// characters that nothing knows: it is of another word.
func (t *taking) torn(at, to int) bool {
	if to > at+1 || to >= t.lattice.Len() || t.lattice.Gap(to) != fold.Glued || t.lattice.Tokens[at].Kind != fold.Han || t.lattice.Tokens[to].Kind != fold.Han || !unknown(t.lattice, to) {
		return false
	}
	return !slices.ContainsFunc(t.lattice.At(at), func(l grammar.Leaf) bool { return l.Word == nil || l.Word.Class > grammar.Predicate })
}

// passive tells whether 被 stands at a token.
func (t *taking) passive(at int) bool {
	return at < t.lattice.Len() && slices.ContainsFunc(t.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Word != nil && l.Word.Class == grammar.Preposition && l.Word.Sense == "by" && l.Cost == 0
	}) && t.lattice.Tokens[at].Text != "由"
}

// counted takes the word between two tokens for what is counted where 多少 stands before it;
// of a holder, a year or a time no sentence counts any.
func (t *taking) counted(from, to int) bool {
	counts := t.counts
	t.counts = false
	if !counts {
		return false
	}
	noun := slices.ContainsFunc(t.lattice.At(from), func(l grammar.Leaf) bool {
		return l.Word != nil && l.To == to && l.Word.Class == grammar.Noun && (l.Word.Sense == "person" || strings.HasPrefix(l.Word.Sense, "matter"))
	})
	if noun {
		t.countedIs(from, to)
	}
	return noun
}

// countedIs notes the word between two tokens as what is counted.
func (t *taking) countedIs(from, to int) {
	t.strange(from, to)
	t.content.Counted = t.content.Words[len(t.content.Words)-1].Text
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
	if t.counted(from, to) {
		return
	}
	content, closed := grammar.ContentWord{}, false
	for _, leaf := range t.lattice.At(from) {
		if leaf.Word == nil || leaf.To != to {
			continue
		}
		switch w := leaf.Word; w.Class {
		case grammar.Verb, grammar.Noun, grammar.Adjective, grammar.Predicate:
			closed = t.open(w, &content) || closed
		case grammar.Question, grammar.Auxiliary:
			t.asks(w, from)
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
		ending, kind := strings.CutPrefix(w.Sense, kindOfBody)
		content.Proper = content.Proper || kind && t.world.NameEnds(ending) || strings.HasPrefix(w.Sense, "place ") // of Tibet the name of a post may tell
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
