package en

import (
	"slices"

	"officebot/bot/grammar"
)

// The costs of words left unread.
const (
	costSkip      = 24
	costSkipSmall = 6 // a preposition, an article
	costSkipNamed = 4 // what the records name, besides: what is not understood is sooner the word beside it
)

// maxUnread is how many words may be left unread in a reading that is shown to the
// asker, never answered.
const maxUnread = 6

// maxTried is how many states are gone on from when words are left out. A sentence of
// which a part may be left out takes some hundreds.
const maxTried = 1000

// skipping reads the sentence once more, with up to maxUnread words left out.
func (r *reader) skipping() grammar.Reading {
	again := r.Grammar.reader(r.lattice)
	if r.steps >= 0 {
		again.memos = r.memos
		again.memos[0].clauses[modeMain] = clausesFrom{}
	}
	again.skips, again.steps = maxUnread, maxTried
	return again.main(0)
}

// skip leaves a word unread where that is allowed.
func (c *clauseReader) skip(at, cost int) {
	if c.mode != modeMain || len(c.unread) >= c.skips {
		return
	}
	if c.lattice.Tokens[at].Possessive {
		c.step(at+1, cost+costSkipSmall) // the word that it stands behind or before is told
		return
	}
	word := c.lattice.Tokens[at].Text
	price := costSkip
	for _, leaf := range c.lattice.At(at) {
		if leaf.Word != nil && leaf.Word.Class >= grammar.Preposition {
			price = costSkipSmall
		}
	}
	if price == costSkip && slices.ContainsFunc(c.lattice.At(at), func(l grammar.Leaf) bool { return l.Mention != nil && !l.Misspelt() }) {
		price += costSkipNamed
	}
	c.unread = append(c.unread, word)
	c.step(at+1, cost+price)
	c.unread = c.unread[:len(c.unread)-1]
}
