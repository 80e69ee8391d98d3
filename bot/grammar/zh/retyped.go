package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// maxRetyped is how many characters of a sentence are looked at for which another may be meant.
const maxRetyped = 3

// retyped reads a sentence that is none as one in which a character of its frame was typed for another that sounds
// alike: 胡锦涛做国家主席得时候, 2010年的主任事谁. Such a character says nothing of its own.
func (g *Grammar) retyped(tokens []fold.Token, asked bool, today knowledge.Day) grammar.Reading {
	if len(tokens) > maxSkipped {
		return grammar.Reading{}
	}
	tried := 0
	for i := range tokens {
		other, ok := typedFor()[tokens[i].Text]
		if !ok || tried == maxRetyped {
			continue
		}
		tried++
		meant := slices.Clone(tokens)
		meant[i].Text = other
		if one := g.whole(g.sources.NewLattice(meant, today), asked, 0, bounds[0]); len(one.Asks) > 0 {
			return one
		}
	}
	return grammar.Reading{}
}
