package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// context is what the sentences of one message before a question are about: "Ding
// left. Who was next?", "We have a photograph of 5 March 2013. Who was director on
// that day?"
type context struct {
	who  query.Set
	when query.Span
}

// after is the context behind a sentence.
func (c context) after(l *grammar.Lattice) context {
	for i := range l.Len() {
		for _, leaf := range l.At(i) {
			switch {
			case leaf.Mention != nil && len(leaf.Mention.People) == 1 && leaf.Cost <= 1:
				c.who = query.Of{People: []string{leaf.Mention.People[0].ID}}
			case leaf.Time != nil && !leaf.Time.Relative:
				c.when = grammar.SpanOf(leaf.Time)
			}
		}
	}
	return c
}

// inside is the context of a pronoun in a sentence itself: "Ding left, and who followed
// him?", but nobody who is named only behind it.
func (c context) inside(l *grammar.Lattice) context {
	in := c.after(l)
	for i := range l.Len() {
		for _, leaf := range l.At(i) {
			switch {
			case leaf.Mention != nil && len(leaf.Mention.People) == 1 && leaf.Cost <= 1:
				return in
			case leaf.Word != nil && leaf.Word.Class == grammar.Pronoun && (leaf.Word.Sense == "he" || leaf.Word.Sense == "she"):
				in.who = c.who
				return in
			}
		}
	}
	return in
}

// fill fills the holes of a reading; those that nothing fills stay.
func (c context) fill(one grammar.Reading) grammar.Reading {
	for i, ask := range one.Asks {
		one.Asks[i] = query.Fill(ask, func(h query.Hole) query.Set {
			if c.who == nil || h.Kind != query.He {
				return h
			}
			return c.who
		}, func() query.Span {
			if c.when == nil {
				return query.Then{}
			}
			return c.when
		})
	}
	return one
}
