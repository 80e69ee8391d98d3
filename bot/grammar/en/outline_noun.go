package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/outline"
)

// ofNoun gives a relative clause what it tells of as its subject, or as its object.
func (t *teller) ofNoun(c *outline.Clause, at *link, subject bool) {
	if len(at.noun) == 0 {
		return
	}
	kind := outline.Object
	if t.tellsOfSome(c, at) {
		c.Of = t.inText(at.noun)
		return
	}
	if at.reduced {
		kind = outline.Subject
	} else if t.textAt(at.opens) == "where" && at.from == at.opens+1 {
		kind = outline.Place
	} else if subject && at.from == at.opens+1 && t.textAt(at.opens) != "whose" && t.textAt(at.opens) != "where" {
		kind = outline.Subject
	} else if at.from > at.opens+1 {
		kind = outline.Other
	}
	c.Parts = append(c.Parts, t.part(kind, at.noun))
}

// tellsOfSome tells whether the subject of a relative clause is some of what it tells of: "of whom
// twelve", "the oldest of which".
func (t *teller) tellsOfSome(c *outline.Clause, at *link) bool {
	if at.from == at.opens && !at.reduced {
		return true
	}
	if t.textAt(at.opens) != "of" || at.from <= at.opens+1 {
		return false
	}
	subject := c.Part(outline.Subject)
	if len(subject) == 1 && t.told.Words[subject[0].Words[0]].High > 0 {
		return true
	}
	return len(subject) == 1 && !slices.ContainsFunc(subject[0].Words, func(k int) bool {
		i := k - t.first
		return !t.word(i).Number && !t.counting[i] && !IsClosed(t.textAt(i))
	})
}

// behindBe is which of some tokens is the "be" behind which stands the subject of a sentence that begins
// with its participle, -1 where none is.
func (t *teller) behindBe(n int, tokens []int) int {
	if front := &t.links[0]; n > 0 || !front.reduced || front.subject > 0 {
		return -1
	}
	return slices.IndexFunc(tokens, func(i int) bool { return t.is(i, grammar.Auxiliary, "be") && t.begins(i+1) })
}
