package index

import (
	"slices"

	"officebot/knowledge/fold"
)

// Beside returns the tokens right before and right after a mention of a person
// that look like more of the same name, -1 where there is none. A part of a name
// with such a neighbour is somebody else's, unless the neighbour means something
// else to the reader: "Chen" in "Chen Yun", "Johnson" in "Boris Johnson". What
// looks like a name is a part of another name of the records, a common surname,
// or an unknown word with a capital. Other mentions have no such neighbours.
func (ix *Index) Beside(tokens []fold.Token, m Mention) (left, right int) {
	left, right = -1, -1
	if len(m.People) == 0 {
		return left, right
	}
	var room [48]glyph
	line := ix.table.lookUp(room[:0], tokens)
	from, _ := slices.BinarySearchFunc(line, m.From, byPlace)
	to, _ := slices.BinarySearchFunc(line, m.To, byPlace)
	if from >= to {
		return left, right
	}
	if nameBefore(line, from) {
		left = int(line[from-1].at)
	}
	if nameAfter(line, to) {
		right = int(line[to].at)
	}
	return left, right
}

// nameBefore tells whether what stands before a glyph looks like more of its
// name.
func nameBefore(line []glyph, at int) bool {
	return at > 0 && !line[at].parted && line[at].before <= fold.Space && nameWord(&line[at-1])
}

// nameAfter tells whether the glyph looks like more of the name before it.
func nameAfter(line []glyph, at int) bool {
	return at < len(line) && !line[at].parted && line[at].before <= fold.Space && nameWord(&line[at])
}

func nameWord(g *glyph) bool {
	if g.kind != fold.Word || g.traits&(unbending|title) != 0 {
		return false
	}
	return g.traits&(personal|surname) != 0 || g.id == 0 && g.upper
}
