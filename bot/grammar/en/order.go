package en

import (
	"officebot/bot/grammar"
)

// The orders in which a list may be wanted, as the adverbs that say the same.
var orders = map[end]*grammar.Word{
	earliest: {Class: grammar.Adverb, Sense: "chronologically"},
	latest:   {Class: grammar.Adverb, Sense: "latest first"},
	longest:  {Class: grammar.Adverb, Sense: "longest first"},
	shortest: {Class: grammar.Adverb, Sense: "shortest first"},
}

// end is what stands at one end of a list in order; what stands at the other is its
// negative.
type end int

const (
	earliest end = 1
	latest   end = -1
	longest  end = 2
	shortest end = -2
)

// ends are the adjectives that say what stands at an end.
var ends = map[string]end{"first": earliest, "oldest": earliest, "last": latest, "current": latest, "longest": longest, "shortest": shortest}

// ordered reads in what order a list is wanted: "newest first", "from last to first",
// "from longest to shortest", "starting with the latest", "in reverse chronological order".
func (c *clauseReader) ordered(at, cost int) {
	if c.mode != modeMain {
		return
	}
	push := func(to int, first end) {
		c.push(to, cost, part{kind: partAdverb, from: at, word: orders[first]})
	}
	c.endsAt(at, func(first end, to int) {
		for _, leaf := range c.lattice.At(to) {
			if leaf.Word != nil && leaf.Word.Class == grammar.Adverb && leaf.Word.Sense == "first" && leaf.To == to+1 {
				push(leaf.To, first)
			}
		}
		c.otherEnd(first, to, push)
	})
	for _, leaf := range c.lattice.At(at) {
		switch {
		case leaf.Word == nil:
		case c.n > 0 && leaf.Word.Class == grammar.Verb && leaf.Word.Sense == "tell" && leaf.Word.Form.Has(grammar.Participle) && sorting[leaf.Word.Lemma]:
			listed := c.listed
			c.listed = true
			c.step(leaf.To, cost+costPart) // "sorted by length"
			c.listed = listed
		case leaf.Word.Class == grammar.Preposition && leaf.Word.Sense == "from":
			c.endsAt(leaf.To, func(first end, to int) { c.otherEnd(first, to, push) })
		case leaf.Word.Sense == "aspect begin" && leaf.Word.Form.Has(grammar.Gerund) && (c.hasPreposition(leaf.To, "with") || c.hasPreposition(leaf.To, "from")):
			c.endsAt(leaf.To+1, func(first end, to int) { push(to, first) })
		case leaf.Word.Class == grammar.Preposition && leaf.Word.Sense == "in":
			if first, to := c.orderAt(leaf.To); to > 0 {
				push(to, first)
			}
		}
	}
}

// sorting are the verbs of putting in order.
var sorting = map[string]bool{"sort": true, "order": true, "rank": true, "arrange": true, "list": true}

// otherEnd reads the rest of "longest to shortest".
func (c *clauseReader) otherEnd(first end, at int, push func(to int, first end)) {
	if c.hasPreposition(at, "to") {
		c.endsAt(at+1, func(last end, to int) {
			if last == -first {
				push(to, first)
			}
		})
	}
}

// endsAt finds the word for one end of a line.
func (c *clauseReader) endsAt(at int, yield func(which end, to int)) {
	at = c.pastArticle(at)
	for _, leaf := range c.lattice.At(at) {
		if leaf.Word == nil || leaf.Word.Class != grammar.Adjective {
			continue
		}
		to := leaf.To
		for _, one := range c.lattice.At(to) {
			if one.Word != nil && (one.Word.Class == grammar.Pronoun && one.Word.Sense == "one" || one.Word.Class == grammar.Noun && one.Word.Sense == "tenure") {
				to = one.To // "the current one", "the longest tenure"
				break
			}
		}
		if which, ok := ends[leaf.Word.Sense]; ok {
			yield(which, to)
		}
	}
}

// orderAt reads "chronological order", "the reverse order"; to is 0 where it is none.
func (c *clauseReader) orderAt(at int) (first end, to int) {
	first, said := earliest, false
	for at = c.pastArticle(at); at < c.lattice.Len(); {
		next := 0
		for _, leaf := range c.lattice.At(at) {
			switch {
			case leaf.Word == nil || next > 0:
			case leaf.Word.Class == grammar.Noun && leaf.Word.Sense == "list" && said:
				return first, leaf.To
			case leaf.Word.Class == grammar.Adjective && leaf.Word.Sense == "reverse":
				first, next = latest, leaf.To
			case leaf.Word.Class == grammar.Adjective && (leaf.Word.Sense == "chronological" || leaf.Word.Sense == "true" || leaf.Word.Sense == "exact"):
				next = leaf.To // "the right order"
			}
		}
		if next == 0 {
			return 0, 0
		}
		at, said = next, true
	}
	return 0, 0
}

// pastArticle is the token behind an article at a token.
func (c *clauseReader) pastArticle(at int) int {
	for _, leaf := range c.lattice.At(at) {
		if leaf.Word != nil && leaf.Word.Class == grammar.Determiner && leaf.Word.Sense == "the" {
			return leaf.To
		}
	}
	return at
}
