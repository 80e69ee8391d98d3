package bot

import (
	"slices"
	"strings"

	"officebot/bot/language"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// words are the folded words of a fact's texts, in order.
type words struct{ tokens []fold.Token }

// has tells whether all the words occur.
func (w words) has(want []fold.Token) bool {
	for i := range want {
		if !w.holds(want[i].Text) {
			return false
		}
	}
	return true
}

func (w words) holds(word string) bool {
	stem := language.Stem(word)
	return slices.ContainsFunc(w.tokens, func(t fold.Token) bool { return t.Text == word || language.Stem(t.Text) == stem })
}

// textWords are the words of a fact's text in every language.
func (b *Bot) textWords(fact *knowledge.Fact) words { return b.factText()[fact] }

// textsOf reads the words of the facts' texts.
func textsOf(facts []*knowledge.Fact) map[*knowledge.Fact]words {
	texts := make(map[*knowledge.Fact]words, len(facts))
	for _, fact := range facts {
		texts[fact] = words{fold.Tokens(fact.Text["en"] + "\n" + fact.Text["zh-Hans"])}
	}
	return texts
}

// yesFact answers a yes/no question from a fact: yes where the fact holds
// everything that the question names, no where the question names something
// else in its place.
func (f *frame) yesFact(intent string, fact *knowledge.Fact) *reply {
	verdict, known := f.supports(fact)
	if !known {
		return nil
	}
	r := f.verdict(intent, verdict)
	r.plain(fact.Text.In(r.Language)).cite(fact.Sources...)
	for _, p := range f.people {
		if slices.Contains(fact.About, p.ID) || slices.Contains(fact.People, p) {
			r.People = append(r.People, p)
		}
	}
	return r
}

// supports compares what the question says with what the fact says.
func (f *frame) supports(fact *knowledge.Fact) (verdict knowledge.Certainty, known bool) {
	text := f.bot().textWords(fact)
	for _, e := range f.times {
		if fact.Start.IsZero() {
			continue
		}
		if knowledge.Overlap(fact.Start, fact.Start, e.Span) == knowledge.No {
			return knowledge.No, true
		}
	}
	for _, p := range f.people {
		if !slices.Contains(fact.About, p.ID) && !slices.Contains(fact.People, p) && !slices.Contains(fact.During, p) {
			return knowledge.No, fact.Kinds.Has(knowledge.Who) || len(fact.People) > 0
		}
	}
	for i := range f.view {
		a := &f.view[i]
		if !a.unknown && !f.reader.factAtom(a) {
			continue
		}
		if f.reader.tokens[a.from].Kind == fold.Han {
			if !f.hanSupported(fact, a) {
				return knowledge.No, true
			}
			continue
		}
		if a.unknown && !f.reader.factAtom(a) && f.incidental(i) {
			continue
		}
		for k := a.from; k < a.to; k++ {
			word := f.reader.tokens[k].Text
			if !text.holds(word) && f.bot().facts().term(word) < 0 || f.outweighed(text, word) {
				return knowledge.No, true
			}
			if text.denies(word) {
				return knowledge.No, true
			}
		}
	}
	return knowledge.Certainly, true
}

// incidental tells whether an unknown word is an everyday one that stands where
// a verb or adverb does ("the office stands in Beijing"), and so claims nothing.
func (f *frame) incidental(i int) bool {
	t := &f.reader.tokens[f.view[i].from]
	if t.Upper || !language.IsWord(t.Text) || i == 0 {
		return false
	}
	switch f.reader.tokens[f.view[i-1].from].Text {
	case "in", "at", "on", "a", "an", "the", "of", "by", "to", "from", "with", "for":
		return false
	}
	return true
}

// hanSupported tells whether a fact, or a way of asking for it, holds the
// Chinese words of an atom, and does not deny them.
func (f *frame) hanSupported(fact *knowledge.Fact, a *atom) bool {
	phrase := f.hanText(a)
	text := fact.Text["zh-Hans"]
	if at := strings.Index(text, phrase); at >= 0 {
		before := []rune(text[:at])
		return !slices.ContainsFunc(before[max(0, len(before)-6):], func(r rune) bool { return strings.ContainsRune("未没无不副非", r) })
	}
	for _, asked := range fact.Asked["zh"] {
		if strings.Contains(asked, phrase) || strings.Contains(phrase, strings.TrimSpace(asked)) {
			return true
		}
	}
	return false
}

func (f *frame) hanText(a *atom) string {
	var text strings.Builder
	for _, t := range f.reader.tokens[a.from:a.to] {
		text.WriteString(t.Text)
	}
	return text.String()
}

// outweighed tells whether the fact has the word only as part of a compound
// whose other part the question lacks: "deputy-ministerial" is not
// "ministerial".
func (f *frame) outweighed(text words, word string) bool {
	found := false
	for i := range text.tokens {
		t := &text.tokens[i]
		if t.Text != word {
			continue
		}
		if t.Before != fold.Hyphen || i == 0 || f.hasToken(text.tokens[i-1].Text) {
			return false
		}
		found = true
	}
	return found
}

func (f *frame) hasToken(word string) bool {
	return slices.ContainsFunc(f.reader.tokens, func(t fold.Token) bool { return t.Text == word })
}

// denies tells whether the fact has the word only behind a "not" or "without".
func (w words) denies(word string) bool {
	stem := language.Stem(word)
	denied := false
	for i := range w.tokens {
		t := &w.tokens[i]
		if t.Text != word && language.Stem(t.Text) != stem {
			continue
		}
		if !w.negated(i) {
			return false
		}
		denied = true
	}
	return denied
}

func (w words) negated(i int) bool {
	for k := max(0, i-5); k < i; k++ {
		switch w.tokens[k].Text {
		case "not", "no", "without", "never", "未", "无":
			return true
		case "没":
			return true
		}
		if w.tokens[k+1].Before >= fold.Comma {
			return w.negatedFrom(k+1, i)
		}
	}
	return false
}

func (w words) negatedFrom(from, to int) bool {
	for k := from; k < to; k++ {
		switch w.tokens[k].Text {
		case "not", "no", "without", "never", "未", "无", "没":
			return true
		}
	}
	return false
}
