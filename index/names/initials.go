package names

import (
	"slices"
	"strings"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// maxInitials is how many given names may stand as letters before a surname.
const maxInitials = 3

// spotInitials appends the people whose surname stands behind the first letters of their given
// names: "J. Lee", "C. Y. Leung", "CY Leung".
func (t *table) spotInitials(dst []Mention, from int, tokens []fold.Token, line []glyph, at int) []Mention {
	initials, behind := initialsAt(tokens, line, at)
	if initials == "" {
		return dst
	}
	node := uint32(0)
	for i := behind; i < len(line) && (i == behind || !line[i].parted); i++ {
		next, ok := t.step(node, line[i].id)
		if !ok {
			break
		}
		node = next
		for _, s := range t.at(node) {
			if s.kind != ofPerson {
				continue
			}
			surname := tokens[line[behind].at : line[i].at+1]
			m := t.mention(s, int(line[at].at), int(line[i].at)+1)
			m.People = slices.DeleteFunc(slices.Clone(m.People), func(p *knowledge.Person) bool { return !hasInitials(p, initials, surname) })
			if m.Strength = knowledge.Full; len(m.People) > 0 {
				dst = appendNew(dst, from, m)
			}
		}
	}
	return dst
}

// initialsAt reads the letters that begin at a glyph, each by itself or all in one, and which glyph
// stands behind them. A letter that may be a word needs a dot: "A. Lee".
func initialsAt(tokens []fold.Token, line []glyph, at int) (initials string, behind int) {
	if first := &tokens[line[at].at]; first.Kind == fold.Word && first.Upper && len(first.Text) > 1 && len(first.Text) <= maxInitials {
		return first.Text, at + 1
	}
	for behind = at; behind+1 < len(line) && behind < at+maxInitials && line[behind].kind == fold.Word && line[behind].size == 1; behind++ {
		letter, next := &tokens[line[behind].at], &line[behind+1]
		dotted := next.before == fold.Dot || tokens[next.at].Start > letter.End+len(" ")
		if next.parted || !dotted && (!letter.Upper || letter.Text == "a" || letter.Text == "i") {
			break
		}
		initials += letter.Text
	}
	return initials, behind
}

// hasInitials tells whether the given names of somebody with a surname begin so: all of them, where
// there are several letters.
func hasInitials(p *knowledge.Person, initials string, surname []fold.Token) bool {
	name := fold.Tokens(p.Name)
	text := func(a, b fold.Token) bool { return a.Text == b.Text }
	given := name
	switch n := len(surname); {
	case n >= len(name):
		return false
	case slices.EqualFunc(name[len(name)-n:], surname, text):
		given = name[:len(name)-n]
	case slices.EqualFunc(name[:n], surname, text):
		given = name[n:]
	default:
		return false
	}
	var letters strings.Builder
	for _, word := range given {
		letters.WriteString(word.Text[:1])
	}
	return letters.String() == initials || len(initials) == 1 && strings.HasPrefix(letters.String(), initials)
}
