package names

import (
	"strings"

	"officebot/knowledge/fold"
)

// titled tells whether what stands behind the comma of a name is a peer's
// title: "2nd Earl of Shelburne", "Baron Brooke of Cumnor", "2nd Baronet".
func titled(tail []piece) bool {
	tail = withoutOrdinal(tail)
	return len(tail) > 0 && tail[0].traits&rank != 0
}

// withoutOrdinal drops a leading "2nd".
func withoutOrdinal(pieces []piece) []piece {
	if len(pieces) > 0 && pieces[0].kind == fold.Number {
		pieces = pieces[1:]
		if len(pieces) > 0 && pieces[0].before == fold.Glued {
			pieces = pieces[1:]
		}
	}
	return pieces
}

// titles enters what a peer is called by the titles behind the name.
func (n *naming) titles(head, tail []piece) {
	for len(tail) > 0 {
		end := 1
		for end < len(tail) && tail[end].before != fold.Comma {
			end++
		}
		if titled(tail[:end]) {
			n.title(head, tail[:end])
		}
		tail = tail[end:]
	}
}

func (n *naming) title(head, title []piece) {
	bare := withoutOrdinal(title)
	n.enter(derived, head, bare)
	place := bare[1:]
	if len(place) > 0 && place[0].traits&preposition != 0 {
		place = place[1:]
	}
	if len(place) == 0 {
		return
	}
	n.enter(exact, title)
	n.enter(exact, bare)
	short := place
	for i := range place {
		if place[i].traits&preposition != 0 {
			short = place[:i]
			break
		}
	}
	for _, called := range [...]string{address(bare[0].text), bare[0].text} {
		n.called(called, place)
		if len(short) < len(place) {
			n.called(called, short)
		}
	}
	n.part(short)
	for i := range place {
		if place[i].traits&(preposition|particle) == 0 && len(place[i].text) >= 3 {
			n.part(place[i : i+1])
		}
	}
}

// called enters "Lord Shelburne" and "Lord of Shelburne".
func (n *naming) called(rank string, place []piece) {
	n.scratch = append(n.scratch[:0], n.intern(rank))
	for i := range place {
		n.scratch = append(n.scratch, place[i].id)
	}
	n.put(exact, n.scratch)
	n.scratch = append(n.scratch[:1], n.intern("of"))
	for i := range place {
		n.scratch = append(n.scratch, place[i].id)
	}
	n.put(derived, n.scratch)
}

// address is how a holder of the rank is spoken of.
func address(rank string) string {
	switch {
	case strings.HasPrefix(rank, "duke"), strings.HasPrefix(rank, "prince"):
		return rank
	case strings.HasSuffix(rank, "ess"):
		return "lady"
	}
	return "lord"
}

// chinese enters a name in Chinese characters: the surname, one character or
// one of the compound ones, is a part, and so are given names of two
// characters or more. A transcribed name ("阿沛·阿旺晋美") has its pieces.
func (n *naming) chinese(core []piece) {
	n.enter(exact, core)
	for from := 0; from < len(core); {
		to := from + 1
		for to < len(core) && core[to].before == fold.Glued {
			to++
		}
		if from > 0 || to < len(core) {
			if to-from > 1 {
				n.part(core[from:to])
			}
			from = to
			continue
		}
		n.surname(core)
		from = to
	}
}

func (n *naming) surname(core []piece) {
	if len(core) < 2 || len(core) > 4 {
		return
	}
	family := 1
	if len(core) > 2 && listedIn(compoundSurnames, core[0].text+core[1].text) {
		family = 2
	}
	n.part(core[:family])
	if len(core)-family > 1 && !listedIn(hanTitles, core[len(core)-2].text+core[len(core)-1].text) {
		n.part(core[family:])
	}
}

// listedIn tells whether a text is one of the words of a list.
func listedIn(list, text string) bool {
	for known := range strings.FieldsSeq(list) {
		if known == text {
			return true
		}
	}
	return false
}
