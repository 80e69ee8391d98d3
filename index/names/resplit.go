package names

import (
	"slices"
	"strings"
	"unicode/utf8"

	"officebot/knowledge/fold"
)

// squashed looks for whole names that are cut into other words than the glyphs
// from at on, or that are Chinese, with slips or without.
func (s *slips) squashed(at int) {
	if s.line[at].kind == fold.Han {
		s.chinese(at)
		return
	}
	for to := at + 1; to <= min(len(s.line), at+maxApart); to++ {
		g := &s.line[to-1]
		if g.kind != fold.Word || g.traits&unbending != 0 || to-1 > at && (g.parted || g.before > fold.Space) || s.found(to-1) {
			return
		}
		if to > s.from && at < s.to {
			s.apart(at, to)
		}
	}
}

// found tells whether something has been made of a glyph.
func (s *slips) found(i int) bool {
	return slices.ContainsFunc(s.finds, func(f find) bool { return f.from <= i && i < f.to })
}

// apart compares the glyphs, written as one word, with names written as one
// word: a single word of a name written apart ("shi ju"; with capitals Spot
// finds it), or a whole name with one slip.
func (s *slips) apart(at, to int) {
	var joined strings.Builder
	for i := at; i < to; i++ {
		joined.WriteString(s.text(i))
	}
	typed := joined.String()
	n := utf8.RuneCountInString(typed)
	if n < minJoined {
		return
	}
	hash, _ := hashText(typed)
	if to-at > 1 && !nameLike(s.line[at:to]) && !nameBefore(s.line, at) && !nameAfter(s.line, to) {
		s.joined.each(hash, func(node uint32) {
			if s.depth[node] == 1 {
				s.keepPeople(find{from: at, to: to, node: node})
			}
		})
	}
	if n < 8 || to-at == 1 && s.line[at].id != 0 {
		return
	}
	for _, term := range s.dictionary.Near(Whole, typed, 1) {
		if !sameStart(typed, term) || fold.Distance(typed, term, 1) != 1 {
			continue
		}
		hash, _ := hashText(term)
		s.joined.each(hash, func(node uint32) {
			if int(s.depth[node]) != to-at {
				s.keepPeople(find{from: at, to: to, node: node, slips: 1})
			}
		})
	}
}

// chinese compares runs of three and four characters with names in which one
// character is another. The surname must be right: a name with another surname
// is somebody else's.
func (s *slips) chinese(at int) {
	const shortest, longest = 3, 4
	if s.line[at].traits&starts == 0 {
		return
	}
	typed := make([]rune, 0, longest)
	for to := at + 1; to <= min(len(s.line), at+longest); to++ {
		g := &s.line[to-1]
		if g.kind != fold.Han || to-1 > at && g.before != fold.Glued || s.found(to-1) {
			return
		}
		r, _ := utf8.DecodeRuneInString(s.text(to - 1))
		typed = append(typed, r)
		if to-at < shortest {
			continue
		}
		for _, term := range s.dictionary.Near(Whole, string(typed), 1) {
			name := []rune(term)
			wrong := wrongCharacter(typed, name)
			if wrong < 1 || at+wrong < s.from || at+wrong >= s.to {
				continue
			}
			if node, ok := s.characters(name); ok {
				s.keepPeople(find{from: at, to: to, node: node, slips: 1})
			}
		}
	}
}

// wrongCharacter is the place of the one character in which two names differ,
// -1 if they differ otherwise or it is one that ends a name.
func wrongCharacter(typed, name []rune) int {
	wrong := -1
	if len(typed) != len(name) {
		return -1
	}
	for i := range typed {
		if typed[i] == name[i] {
			continue
		}
		if wrong >= 0 || strings.ContainsRune(noName, typed[i]) && !(i < len(typed)-1 && strings.ContainsRune(endsTitle, typed[i])) {
			return -1
		}
		wrong = i
	}
	return wrong
}

// characters is the node of a name in Chinese characters.
func (t *table) characters(name []rune) (node uint32, ok bool) {
	for _, r := range name {
		hash, _ := hashText(string(r))
		id, known := t.byHash.find(hash)
		if !known {
			return 0, false
		}
		if node, known = t.step(node, id); !known {
			return 0, false
		}
	}
	return node, true
}
