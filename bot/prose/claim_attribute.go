package prose

import (
	"slices"

	"officebot/bot/outline"
)

// attributed tells whether the claim is that something is as the clause says by the way, in what it calls it
// once more between commas: "is the van electric" of "the official car, a green electric van,".
func (m *matching) attributed() bool {
	if !m.q.Copula || m.q.Denied || m.c.Unsaid || len(m.way.Clauses) > 1 {
		return false
	}
	var what, how []int
	for _, asked := range m.slots(m.way, m.q) {
		switch {
		case asked.place == doing && what == nil && m.isDefinite(asked.words):
			what = asked.words
		case asked.place == undergoing && how == nil && m.isQuality(asked.words):
			how = asked.words
		default:
			return false
		}
	}
	if len(what) == 0 || len(how) == 0 {
		return false
	}
	for n := 1; n < len(m.c.Parts); n++ {
		name, again := m.c.Parts[n-1], m.c.Parts[n]
		if name.Kind == outline.Subject && again.Kind == outline.Subject && again.Words[0] == name.Words[len(name.Words)-1]+1 && m.isCalledSo(what, how, name.Words, again.Words) {
			return true
		}
	}
	return false
}

// isCalledSo tells whether of what the claim names one part of the clause, or the one behind it, is the
// noun, and that one has what the claim says of it.
func (m *matching) isCalledSo(what, how, name, again []int) bool {
	named := slices.DeleteFunc(slices.Clone(what), func(i int) bool { return m.isOwner(i) && m.isAboutRecord([]int{i}) })
	covered, missing := m.covered(named, slices.Concat(name, again))
	head := m.hasHead(slot{doing, name}, covered) && m.hasHead(slot{doing, again}, covered)
	_, lacks := m.covered(how, again)
	return len(missing) == 0 && len(covered) > 0 && head && len(lacks) == 0
}

// isQuality tells whether a part of the claim says how something is, and names nothing.
func (m *matching) isQuality(part []int) bool {
	return !slices.ContainsFunc(part, func(i int) bool {
		w := &m.way.Words[i]
		return w.Upper || w.Number || len(w.IDs) > 0 || m.language.Article(w.Text) || m.language.Restricts(w.Text)
	})
}
