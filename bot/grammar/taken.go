package grammar

import (
	"slices"
	"strings"

	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// TakenIn are the misspelt names of a text on which the reading of it as a question rests.
func TakenIn(l *Lattice, ask query.Ask) []Taken {
	used := query.Named(ask)
	var out []Taken
	for i := range l.Len() {
		for _, leaf := range l.At(i) {
			if leaf.Misspelt() && slices.Contains(used, leaf.Mention.People[0].ID) {
				out = append(out, TakenFrom(l, leaf.Mention))
			}
		}
	}
	return out
}

// Misspelt tells whether a leaf is a misspelt name, of which it is clear whose it is.
func (l *Leaf) Misspelt() bool {
	return l.Mention != nil && l.Mention.Strength == knowledge.Near && len(l.Mention.People) == 1
}

// TakenFrom is what was typed for a misspelt name, and for whom.
func TakenFrom(l *Lattice, m *knowledge.Mention) Taken {
	var typed strings.Builder
	for i, t := range l.Tokens[m.From:m.To] {
		if i > 0 && (t.Kind != fold.Han || t.Before != fold.Glued) {
			typed.WriteByte(' ')
		}
		typed.WriteString(t.Text)
	}
	return Taken{Typed: typed.String(), Person: m.People[0].ID}
}
