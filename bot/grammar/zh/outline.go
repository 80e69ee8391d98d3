package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/outline"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Told takes a text apart: a word for each character, a clause between two commas, and of
// each clause the times, places and causes that a preposition marks. Who does a thing, and
// to whom, it tells of the clauses whose verb is one of some words.
func (g *Grammar) Told(text string, verbs ...string) outline.Text {
	tokens := fold.Tokens(text)
	if len(tokens) > maxTold {
		return outline.Text{}
	}
	t := telling{world: g.world, lattice: g.sources.NewLattice(tokens, knowledge.DayOf(2000, 1, 1)), verbs: verbs}
	for i := range tokens {
		t.text.Words = append(t.text.Words, outline.Word{Text: tokens[i].Text, Number: tokens[i].Kind == fold.Number})
	}
	t.names()
	t.numbers()
	from := 0
	for i := 1; i <= len(tokens); i++ {
		if i == len(tokens) || tokens[i].Before == fold.Stop || tokens[i].Before == fold.Comma && !isListed(fold.Between(text, tokens[i-1], tokens[i])) && !t.fronted(from, i) {
			t.clause(from, i)
			from = i
		}
	}
	return t.text
}

// fronted tells whether what stands before a comma only tells when or why what stands behind it was:
// 1952年，…, 因战争，….
func (t *telling) fronted(from, to int) bool {
	if slices.ContainsFunc(t.lattice.At(from), func(l grammar.Leaf) bool { return l.Time != nil && !l.Time.Relative && l.To == to && to > from+1 }) {
		return true
	}
	at, _ := t.verbIn(from, to)
	return t.is(from, grammar.Preposition, "cause") && at < 0
}

// isListed tells whether a mark stands between the members of a list.
func isListed(mark string) bool { return strings.Contains(mark, "、") }

// maxTold is how many characters of a text are taken apart.
const maxTold = 200

// telling takes one text apart.
type telling struct {
	world   *grammar.World
	lattice *grammar.Lattice
	verbs   []string // words that may be verbs
	text    outline.Text
}

// names gives the words of names the records that they name.
func (t *telling) names() {
	for i := range t.text.Words {
		for _, leaf := range t.lattice.At(i) {
			if t.callsOffice(&leaf) {
				for k := i; k < leaf.To; k++ {
					t.text.Words[k].IDs = append(t.text.Words[k].IDs, t.world.Main())
				}
			}
			if leaf.Mention == nil || leaf.Cost > 1 {
				continue
			}
			for k := i; k < leaf.To; k++ {
				t.text.Words[k].IDs = append(t.text.Words[k].IDs, grammar.IDs(leaf.Mention)...)
				t.text.Words[k].Person = t.text.Words[k].Person || len(leaf.Mention.People) > 0
			}
		}
	}
}

// numbers marks the tokens of numbers that are written in characters: 三, 十二.
func (t *telling) numbers() {
	for i := range t.text.Words {
		for _, leaf := range t.lattice.At(i) {
			if leaf.Number > 0 && !leaf.Ordinal {
				for k := i; k < leaf.To; k++ {
					t.text.Words[k].Number = true
				}
			}
		}
	}
}

// clause takes what stands between two commas.
func (t *telling) clause(from, to int) {
	c := outline.Clause{Link: outline.Main, Above: -1, Verb: -1, Past: true}
	for i := from; i < to; i++ {
		c.Words = append(c.Words, i)
	}
	t.moment(&c, from, to)
	for i := from; i < to; {
		next := t.part(&c, i, to)
		c.Unsaid = c.Unsaid || t.is(i, grammar.Negation, "not")
		i = max(next, i+1, t.behindVerb(i))
	}
	if len(t.verbs) > 0 {
		t.verb(&c)
		for _, p := range c.Parts {
			if p.Kind == outline.Subject || p.Kind == outline.Object || p.Kind == outline.Agent {
				t.people(p)
			}
		}
	}
	t.text.Clauses = append(t.text.Clauses, c)
}

// part takes the time, the place or the cause that starts at a token, and returns the one
// behind it; 0 where there is none.
func (t *telling) part(c *outline.Clause, at, to int) int {
	if k := grammar.LongestOf(t.lattice.At(at), func(l *grammar.Leaf) bool { return l.Time != nil && !l.Time.Relative && l.To > at+1 && l.To <= to }); k >= 0 {
		leaf := t.lattice.At(at)[k]
		part := outline.Part{Kind: outline.Time, Words: places(at, leaf.To)}
		part.Start, part.End = grammar.Dates(leaf.Time)
		c.Parts = append(c.Parts, part)
		return leaf.To
	}
	switch {
	case t.is(at, grammar.Preposition, "cause"):
		end := t.stretch(at+1, to)
		if end <= at+2 {
			end = to
		}
		c.Parts = append(c.Parts, outline.Part{Kind: outline.Cause, Words: places(at+1, end)})
		return end
	case t.is(at, grammar.Preposition, "in") && at+1 < to && !t.startsTime(at+1) && !t.is(at-1, grammar.Auxiliary, "will"):
		if end := t.stretch(at+1, to); end > at+2 {
			c.Parts = append(c.Parts, outline.Part{Kind: outline.Place, Words: places(at+1, end)})
			return end
		}
	case t.is(at, grammar.Preposition, "by measure"):
		for i := at + 2; i+1 < to; i++ {
			if t.isReason(i) {
				c.Parts = append(c.Parts, outline.Part{Kind: outline.Cause, Words: places(at+1, i)})
				return i
			}
		}
	}
	return 0
}

// stretch is the token behind the phrase of a preposition of place; from itself where
// what stands behind it makes a time of it: 在新宪法通过后.
func (t *telling) stretch(from, to int) int {
	for i := from; i < to; i++ {
		if t.isTimely(i, to) {
			return from
		}
	}
	for i := from; i < to; i++ {
		switch {
		case i > from && t.lattice.Tokens[i].Before >= fold.Comma:
			return i // 因战争，学校…
		case t.startsTime(i), t.is(i, grammar.Preposition, "cause"), t.is(i, grammar.Preposition, "in"), t.is(i, grammar.Preposition, "ba"), t.is(i, grammar.Preposition, "by"):
			return i
		case slices.ContainsFunc(t.lattice.At(i), func(l grammar.Leaf) bool { return l.Word != nil && l.Word.Class == grammar.Verb && l.To > i+1 }):
			return i
		case slices.ContainsFunc(t.verbs, func(verb string) bool { return t.spelt(verb, i) > 0 }):
			return i
		}
	}
	return to
}

// timely are the senses of conjunctions that make a time of what stands before them.
var timely = map[string]bool{"after": true, "before": true, "since": true, "when": true, "during": true, "under": true, "between": true}

// isTimely tells whether a conjunction starts at a token that makes a time of what stands
// before it, at the end of a clause or as one word of several: 后, 任内.
func (t *telling) isTimely(i, end int) bool {
	return slices.ContainsFunc(t.lattice.At(i), func(l grammar.Leaf) bool {
		return l.Word != nil && l.Word.Class == grammar.Conjunction && timely[l.Word.Sense] && (l.To == end || l.To > i+1)
	})
}

func (t *telling) startsTime(i int) bool {
	return slices.ContainsFunc(t.lattice.At(i), func(l grammar.Leaf) bool { return l.Time != nil && l.To > i+1 })
}

// is tells whether a word of a class and a sense starts at a token.
func (t *telling) is(i int, class grammar.Class, sense string) bool {
	return i >= 0 && slices.ContainsFunc(t.lattice.At(i), func(l grammar.Leaf) bool {
		return l.Word != nil && l.Cost == 0 && l.Word.Class == class && l.Word.Sense == sense
	})
}

// isReason tells whether the noun of a reason starts at a token.
func (t *telling) isReason(i int) bool {
	return slices.ContainsFunc(t.lattice.At(i), func(l grammar.Leaf) bool {
		return l.Word != nil && strings.HasPrefix(l.Word.Sense, "reason")
	})
}

// places are the tokens between two.
func places(from, to int) []int {
	var out []int
	for i := from; i < to; i++ {
		out = append(out, i)
	}
	return out
}
