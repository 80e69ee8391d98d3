package index

import (
	"slices"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Stranger tells whether a mention of a part of a person's name stands in what
// looks like somebody else's name: "Chen" in "Chen Yun", "Johnson" in "Boris
// Johnson". What it goes by is a word beside it that is a part of another name
// of the records, a common surname, or an unknown word with a capital. Whole
// names, misspelt names, and mentions of anything else are no strangers.
func (ix *Index) Stranger(tokens []fold.Token, m Mention) bool {
	if m.Strength != knowledge.Part || len(m.People) == 0 {
		return false
	}
	var room [48]glyph
	line := ix.table.lookUp(room[:0], tokens)
	from, _ := slices.BinarySearchFunc(line, m.From, byPlace)
	to, _ := slices.BinarySearchFunc(line, m.To, byPlace)
	return from < to && besideName(line, from, to)
}

// besideName tells whether the glyph before or after a run of them looks like
// one more word of the same name.
func besideName(line []glyph, from, to int) bool {
	if from > 0 && !line[from].parted && line[from].before <= fold.Space && nameWord(&line[from-1]) {
		return true
	}
	return to < len(line) && !line[to].parted && line[to].before <= fold.Space && nameWord(&line[to])
}

func nameWord(g *glyph) bool {
	if g.kind != fold.Word || g.traits&(unbending|title) != 0 {
		return false
	}
	return g.traits&(personal|surname) != 0 || g.id == 0 && g.upper
}
