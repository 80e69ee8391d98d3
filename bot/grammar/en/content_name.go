package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// nameOf is the place of the longest name among some leaves, -1 where there is none. Of a
// misspelt one it has to be clear whose it is.
func nameOf(leaves []grammar.Leaf) int {
	return grammar.LongestOf(leaves, func(l *grammar.Leaf) bool {
		return l.Mention != nil && (l.Cost <= 1 || l.Misspelt())
	})
}

// isOwn tells whether a pronoun at a token says whose something is, behind what the question names:
// "where does the office have its seat".
func (t *taking) isOwn(at int) bool {
	return len(t.content.Names) > 0 && slices.ContainsFunc(t.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Word != nil && l.Word.Class == grammar.Pronoun && l.Word.Form.Has(grammar.Owner)
	})
}

// entitles tells whether the title of a post stands right before somebody's name, and only says
// what he is: "Chairman Mao".
func (t *taking) entitles(leaf grammar.Leaf) bool {
	m, to := leaf.Mention, leaf.To
	if len(m.Posts) == 0 || len(m.People)+len(m.Organizations) > 0 || to >= t.lattice.Len() || t.lattice.Gap(to) > fold.Space || !t.lattice.Tokens[to].Upper {
		return false
	}
	k := nameOf(t.lattice.At(to))
	return k >= 0 && len(t.lattice.At(to)[k].Mention.People) > 0
}

// asksNameOf tells whether it is asked for the name of somebody or something that no record is:
// "the names of the three teachers", "what was the cook's name".
func (t *taking) asksNameOf() bool {
	people := t.content.Wants == grammar.WantsPeople
	if !t.content.Told && t.content.Wants != grammar.WantsThing && !people {
		return false
	}
	l := t.lattice
	for at := 1; at < l.Len(); at++ {
		text := l.Tokens[at].Text
		if text != "name" && text != "names" {
			continue
		}
		if people && (text == "name" || t.textAt(at+2) != "those") {
			continue // whoever is asked for by his name is named
		}
		if before := l.Tokens[at-1]; before.Possessive || before.Text == "his" || before.Text == "her" || begins(l, at+1, grammar.Preposition, "of") {
			return true
		}
	}
	return false
}
