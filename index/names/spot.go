package names

import (
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// maxApart is how many words a name that is written apart may have.
const maxApart = 4

// Spot appends every exact mention among the tokens to dst: whole names and
// parts, of all kinds, overlapping or not, by From and then the longest first;
// of the same words, Full before Part, and then by kind. "The" and a possessive
// 's are passed over inside a name.
//
// A post is not spotted where the words before it make it another ("vice",
// "deputy") or where a hyphen ties it to what is not of its name. An honorific
// is taken into the mention of a person. A single Chinese character is spotted
// as a surname, as a Part.
func (n *Names) Spot(dst []Mention, tokens []fold.Token) []Mention {
	var room [48]glyph
	t := n.table
	line := t.lookUp(room[:0], tokens)
	for at := range line {
		from := len(dst)
		if line[at].traits&starts != 0 {
			dst = t.spot(dst, line, at)
		}
		if line[at].traits&(honorific|rank) != 0 {
			dst = t.spotAddressed(dst, from, line, at)
		}
		if line[at].kind == fold.Word {
			dst = t.spotJoined(dst, from, line, at)
			dst = t.spotInitials(dst, from, tokens, line, at)
		}
		longestFirst(dst[from:])
	}
	return dst
}

// spot appends the mentions that start at a glyph.
func (t *table) spot(dst []Mention, line []glyph, at int) []Mention {
	node := uint32(0)
	for i := at; i < len(line) && (i == at || !line[i].parted); i++ {
		next, ok := t.step(node, line[i].id)
		if !ok {
			break
		}
		node = next
		for _, s := range t.at(node) {
			if s.kind != ofPost || !t.otherPost(line, at, i) && (s.strength == knowledge.Full || i > at || t.noun(line, at)) {
				dst = append(dst, t.mention(s, int(line[at].at), int(line[i].at)+1))
			}
		}
	}
	return dst
}

// otherPost tells whether the words around a post's name, from a glyph up to
// and including another, make it the name of another post: "deputy director",
// "co-director" (but "ex-director"), "under secretary" (but "under President
// Jiang"), "president-elect".
func (t *table) otherPost(line []glyph, at, last int) bool {
	if last+1 < len(line) && line[last+1].before == fold.Hyphen {
		return true
	}
	if at == 0 || line[at].parted {
		return false
	}
	previous := &line[at-1]
	switch line[at].before {
	case fold.Hyphen:
		return previous.id != t.ex
	case fold.Glued, fold.Space:
		return previous.traits&lesser != 0 || previous.id == t.under && line[at].id == t.secretary
	}
	return false
}

// noun tells whether a glyph may be a post's name by itself: not where an
// everyday word lacks its capital ("war" is not what the Secretary of State for
// War is known by), and not where it is a verb ("which team did he coach").
func (t *table) noun(line []glyph, at int) bool {
	g := &line[at]
	if g.traits&proper != 0 && !g.upper {
		return false
	}
	if g.traits&verbal == 0 || at == 0 || g.at != line[at-1].at+1 {
		return true
	}
	if line[at-1].id == t.to {
		return false
	}
	for i := at; i > 0 && !line[i].parted; i-- {
		if id := line[i-1].id; id == t.did || id == t.does {
			return false
		}
	}
	return true
}

// spotAddressed appends the people whose name stands behind an honorific, with
// the honorific. What a lord is called by may be a title: there only a whole
// name of two words counts, "Lord John Russell".
func (t *table) spotAddressed(dst []Mention, from int, line []glyph, at int) []Mention {
	node := uint32(0)
	for i := at + 1; i < len(line) && !line[i].parted; i++ {
		next, ok := t.step(node, line[i].id)
		if !ok {
			break
		}
		node = next
		for _, s := range t.at(node) {
			if s.kind != ofPerson || line[at].traits&rank != 0 && (s.strength != knowledge.Full || i == at+1) {
				continue
			}
			dst = appendNew(dst, from, t.mention(s, int(line[at].at), int(line[i].at)+1))
		}
	}
	return dst
}

// spotJoined appends the people whose name is written in other pieces than
// here: "Shi Ju" for Shiju, "Chenshiju" for Chen Shiju.
func (t *table) spotJoined(dst []Mention, from int, line []glyph, at int) []Mention {
	hash, letters := uint64(0), 0
	for i := at; i < len(line) && i < at+maxApart; i++ {
		g := &line[i]
		if i > at && (g.parted || g.kind != fold.Word || g.before > fold.Space) {
			break
		}
		hash = hash*g.power + g.hash
		letters += int(g.size)
		if letters < minJoined {
			continue
		}
		for k := t.joined.slot(hash); t.joined.keys[k] != 0; k = (k + 1) & (len(t.joined.keys) - 1) {
			if t.joined.keys[k] != hash {
				continue
			}
			node := t.joined.values[k]
			if t.depth[node] == 1 && (i == at || !nameLike(line[at:i+1])) {
				continue
			}
			for _, s := range t.at(node) {
				if s.kind == ofPerson {
					dst = appendNew(dst, from, t.mention(s, int(line[at].at), int(g.at)+1))
				}
			}
		}
	}
	return dst
}

// nameLike tells whether words that together are one word of a name look like
// one: tied by hyphens, or each with a capital. ("Has an" is no Hasan.)
func nameLike(words []glyph) bool {
	for i := range words {
		if i > 0 && words[i].before != fold.Hyphen && !(words[i].upper && words[i-1].upper) {
			return false
		}
	}
	return true
}

// appendNew appends a mention unless its words are mentioned, as strongly and
// as its kind, since from.
func appendNew(dst []Mention, from int, m Mention) []Mention {
	for i := from; i < len(dst); i++ {
		if d := &dst[i]; d.To == m.To && kindOf(d) == kindOf(&m) && d.Strength >= m.Strength {
			return dst
		}
	}
	return append(dst, m)
}

// longestFirst sorts mentions with the same From.
func longestFirst(mentions []Mention) {
	for i := 1; i < len(mentions); i++ {
		for j := i; j > 0 && before(&mentions[j], &mentions[j-1]); j-- {
			mentions[j], mentions[j-1] = mentions[j-1], mentions[j]
		}
	}
}

func before(a, b *Mention) bool {
	switch {
	case a.To != b.To:
		return a.To > b.To
	case a.Strength != b.Strength:
		return a.Strength > b.Strength
	}
	return kindOf(a) < kindOf(b)
}

func kindOf(m *Mention) kind {
	switch {
	case m.People != nil:
		return ofPerson
	case m.Posts != nil:
		return ofPost
	}
	return ofOrganization
}
