package en

import (
	"officebot/bot/grammar"
)

// The orders in which a list may be wanted, as the adverbs that say the same.
var (
	inOrder     = &grammar.Word{Class: grammar.Adverb, Sense: "chronologically"}
	latestFirst = &grammar.Word{Class: grammar.Adverb, Sense: "latest first"}
)

// ordered reads in what order a list is wanted: "newest first", "from last to first",
// "starting with the latest", "in reverse chronological order".
func (c *clauseReader) ordered(at, cost int) {
	if c.mode != modeMain {
		return
	}
	push := func(to int, end int) {
		order := inOrder
		if end < 0 {
			order = latestFirst
		}
		c.push(to, cost, part{kind: partAdverb, from: at, word: order})
	}
	c.endsAt(at, func(end, to int) {
		for _, leaf := range c.lattice.At(to) {
			if leaf.Word != nil && leaf.Word.Class == grammar.Adverb && leaf.Word.Sense == "first" && leaf.To == to+1 {
				push(leaf.To, end)
			}
		}
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
			c.endsAt(leaf.To, func(end, to int) {
				if c.hasPreposition(to, "to") {
					c.endsAt(to+1, func(other, to int) {
						if other != end {
							push(to, end)
						}
					})
				}
			})
		case leaf.Word.Sense == "aspect begin" && leaf.Word.Form.Has(grammar.Gerund) && (c.hasPreposition(leaf.To, "with") || c.hasPreposition(leaf.To, "from")):
			c.endsAt(leaf.To+1, func(end, to int) { push(to, end) })
		case leaf.Word.Class == grammar.Preposition && leaf.Word.Sense == "in":
			if end, to := c.orderAt(leaf.To); to > 0 {
				push(to, end)
			}
		}
	}
}

// sorting are the verbs of putting in order.
var sorting = map[string]bool{"sort": true, "order": true, "rank": true, "arrange": true, "list": true}

// endsAt finds the word for one end of a line: 1 for its first, -1 for its last.
func (c *clauseReader) endsAt(at int, yield func(end, to int)) {
	at = c.pastArticle(at)
	for _, leaf := range c.lattice.At(at) {
		if leaf.Word == nil || leaf.Word.Class != grammar.Adjective {
			continue
		}
		to := leaf.To
		for _, one := range c.lattice.At(to) {
			if one.Word != nil && one.Word.Class == grammar.Pronoun && one.Word.Sense == "one" {
				to = one.To // "the current one"
				break
			}
		}
		switch leaf.Word.Sense {
		case "first", "oldest":
			yield(1, to)
		case "last", "current":
			yield(-1, to)
		}
	}
}

// orderAt reads "chronological order", "the reverse order"; to is 0 where it is none.
func (c *clauseReader) orderAt(at int) (end, to int) {
	end, said := 1, false
	for at = c.pastArticle(at); at < c.lattice.Len(); {
		next := 0
		for _, leaf := range c.lattice.At(at) {
			switch {
			case leaf.Word == nil || next > 0:
			case leaf.Word.Class == grammar.Noun && leaf.Word.Sense == "list" && said:
				return end, leaf.To
			case leaf.Word.Class == grammar.Adjective && leaf.Word.Sense == "reverse":
				end, next = -1, leaf.To
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
