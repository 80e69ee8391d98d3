package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Happenings are the ways in which a question may be taken apart into one of tenures and
// something that happened at their time, which the records may tell in a sentence: "who was
// keeper when the mast fell", "under which keeper did the mast fall".
func (g *Grammar) Happenings(text string, today knowledge.Day) []grammar.Happening {
	text = g.plainer(text)
	tokens := fold.Tokens(text)
	if len(tokens) < 4 || len(tokens) > maxSkipped {
		return nil
	}
	c := happeningCut{text: text, tokens: tokens, reader: g.reader(g.sources.NewLattice(tokens, today))}
	out := c.underWhich()
	for at := range tokens {
		for _, link := range sets().happening {
			if n := len(link.words); at+n+1 <= len(tokens) && at+n < len(tokens) && c.spelt(at, link.words) {
				out = append(out, c.cut(at, at+n, link)...)
			}
		}
	}
	return out
}

// plainer is a text with its turns of phrase said in plainer words.
func (g *Grammar) plainer(text string) string {
	tokens := fold.Tokens(text)
	turned := g.turned(tokens)
	if slices.EqualFunc(tokens, turned, sameText) {
		return text
	}
	var b strings.Builder
	for i, t := range turned {
		switch {
		case i == 0:
		case t.Possessive:
			b.WriteString("'")
		case t.Before >= fold.Comma:
			b.WriteString(", ")
		default:
			b.WriteString(" ")
		}
		b.WriteString(t.Text)
	}
	return b.String()
}

// happeningCut is a question that is taken apart.
type happeningCut struct {
	*reader
	text   string
	tokens []fold.Token
}

// happeningLink are words behind which something happened, and how the time is put that
// stands for it.
type happeningLink struct {
	words  []string
	how    string
	byName bool
	clause bool
}

// cut takes apart a question at such words, from one token to another: what happened
// reaches to the end, or in front of the question to its comma.
func (c *happeningCut) cut(at, from int, link happeningLink) []grammar.Happening {
	var to int
	var before, after string
	if at > 0 {
		before = c.between(0, at)
		if to = c.tagFrom(from); to < len(c.tokens) {
			after = c.between(to, len(c.tokens))
		}
	} else {
		to = slices.IndexFunc(c.tokens[from:], func(t fold.Token) bool { return t.Before == fold.Comma }) + from
		if to <= from || to >= len(c.tokens)-1 {
			return nil
		}
		after = c.between(to, len(c.tokens))
	}
	if link.how == "after" && slices.ContainsFunc(c.tokens[:at], func(t fold.Token) bool { return IsInSet("staying", t.Text) }) {
		return nil
	}
	if c.denies(from, to) || c.ofItself(from, to) || link.words[0] == "from" && !link.clause && !c.hasDeterminer(from) {
		return nil // "who was from Burma"
	}
	h := grammar.Happening{How: link.how, ByName: link.byName}
	if link.clause {
		h.Event = "when " + c.between(from, to)
		for at := from + 1; at < to; at++ {
			if slices.ContainsFunc(sets().happens, func(words []string) bool { return at+len(words) == to && c.spelt(at, words) }) {
				h.Name = c.nameOf(from, at) // "when the fire raged"
			}
		}
	} else {
		h.Event = "when was " + c.between(from, to)
		h.Name = c.nameOf(from, to)
	}
	if after != "" {
		after = ", " + after
	}
	return []grammar.Happening{grammar.NewHappening(h, before, after)}
}

// tagFrom is where a tag begins behind a token and its comma, "is that correct?"; the end where none
// does.
func (c *happeningCut) tagFrom(from int) int {
	for at := from + 1; at < len(c.tokens); at++ {
		if c.tokens[at].Before < fold.Comma {
			continue
		}
		if to, kinds := c.courtesy.Chain(c.tokens, at, grammar.CourtesyTags|grammar.CourtesyClosing|grammar.CourtesyAnywhere); to == len(c.tokens) && kinds != 0 {
			return at
		}
	}
	return len(c.tokens)
}

// underWhich takes apart "under which keeper did the mast fall", and "under whom".
func (c *happeningCut) underWhich() []grammar.Happening {
	if !c.hasPreposition(0, "under") && !c.hasPreposition(0, "during") {
		return nil
	}
	var out []grammar.Happening
	for _, e := range c.phrasesAt(1) {
		p := e.closed
		if p.Kind != grammar.People || p.Ask != grammar.Which || p.Named || p.Picks() || !c.isAuxiliary(e.to) || c.denies(e.to, len(c.tokens)) {
			continue
		}
		before := "who was in office"
		if p.Role {
			before = "who was the " + c.between(2, e.to)
		}
		h := grammar.Happening{How: "in", Event: "when " + c.between(e.to, len(c.tokens))}
		out = append(out, grammar.NewHappening(h, before, ""))
	}
	return out
}

// ofItself tells whether it is said of whom the question is about what he did: a verb in
// -ing with its object, as in "after leaving the office".
func (c *happeningCut) ofItself(from, to int) bool {
	v := sharedClasses().asVerb(c.tokens[from].Text)
	return v.form.Has(grammar.Gerund) && from+1 < to && !c.hasPreposition(from+1, "of")
}

func (c *happeningCut) isAuxiliary(at int) bool {
	return at < len(c.tokens)-1 && slices.ContainsFunc(c.lattice.At(at), func(l grammar.Leaf) bool { return l.Word != nil && l.Word.Class == grammar.Auxiliary })
}

func (c *happeningCut) hasDeterminer(at int) bool {
	return slices.ContainsFunc(c.lattice.At(at), func(l grammar.Leaf) bool { return l.Word != nil && l.Word.Class == grammar.Determiner })
}

// denies tells whether it is said that something did not happen, or asked in between.
func (c *happeningCut) denies(from, to int) bool {
	for at := from; at < to; at++ {
		if slices.ContainsFunc(c.lattice.At(at), func(l grammar.Leaf) bool {
			return l.Word != nil && (l.Word.Class == grammar.Negation || l.Word.Form.Has(grammar.Denied) || l.Word.Sense == "no" || l.Word.Sense == "nobody" ||
				at > from && l.Word.Class == grammar.Question && l.Word.Sense != "that" && l.Word.Sense != "which")
		}) {
			return true
		}
	}
	return false
}

// between is the text from one token to another, without what is written behind it.
func (c *happeningCut) between(from, to int) string {
	return strings.TrimSpace(c.text[c.tokens[from].Start:c.tokens[to-1].End])
}

// nameOf is what a name of something that happened may be, folded: without an article, and
// without words that only make more of it.
func (c *happeningCut) nameOf(from, to int) string {
	var words []string
	for _, t := range c.tokens[from:to] {
		if !sets().ofFame[t.Text] {
			words = append(words, t.Text)
		}
	}
	return strings.Join(words, " ")
}

// TimeAs is a time with the preposition that puts it: "in 1987", "since 1987".
func (g *Grammar) TimeAs(how string, start, end knowledge.Date) string {
	if start.Precision == knowledge.Bounded {
		start, end = knowledge.DayDate(start.First), knowledge.DayDate(start.Last)
	}
	switch {
	case end.IsZero() || end == start:
		return how + " " + start.String()
	case how == "in":
		return "from " + start.String() + " to " + end.String()
	case how == "since" || how == "after":
		return how + " " + end.String()
	}
	return how + " " + start.String()
}
