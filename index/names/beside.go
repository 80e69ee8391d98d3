package names

import "officebot/knowledge/fold"

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
