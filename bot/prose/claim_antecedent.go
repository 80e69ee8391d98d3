package prose

import (
	"slices"

	"officebot/bot/outline"
)

// antecedent are the words of that for which a pronoun of the statement stands: what has its
// part in the clause before it, or the one thing there that it may be.
func (m *matching) antecedent(k int) []int { return m.antecedentBefore(k, m.n) }

// antecedentBefore is antecedent for a pronoun of a clause of some number.
func (m *matching) antecedentBefore(k, clause int) []int {
	if !m.language.Refers(m.r.Words[k].Text) || m.owns(k) {
		return nil
	}
	for n := clause - 1; n >= 0; n-- {
		c := &m.r.Clauses[n]
		if c.Link != outline.Main || slices.Contains(c.Words, k) {
			continue
		}
		var fits [][]int
		for _, p := range c.Parts {
			if p.Kind != outline.Subject && p.Kind != outline.Object {
				continue
			}
			if m.judging().Many(m.r.Words[k].Text) && m.joined(p.Words) {
				fits = append(fits, p.Words) // "they" are all of them
				continue
			}
			for _, phrase := range m.phrases(m.r.Words, p.Words) {
				if m.isSamePronoun(k, phrase) {
					fits = append(fits, m.antecedentBefore(phrase[0], n)) // "arrested him, and sentenced him"
				} else if m.fits(k, phrase) {
					fits = append(fits, phrase)
				}
			}
		}
		if len(fits) == 1 {
			return fits[0]
		}
		for _, p := range c.Parts {
			if same := m.partOf(k); p.Kind == same && len(fits) > 1 && m.fits(k, p.Words) {
				return p.Words
			}
		}
		return nil
	}
	return nil
}

// isSamePronoun tells whether a phrase is a pronoun alone that stands for whoever another one does.
func (m *matching) isSamePronoun(k int, phrase []int) bool {
	if len(phrase) != 1 || !m.language.Refers(m.r.Words[phrase[0]].Text) {
		return false
	}
	one, other := m.r.Words[k].Text, m.r.Words[phrase[0]].Text
	return m.language.Somebody(one) == m.language.Somebody(other) && m.judging().Many(one) == m.judging().Many(other)
}

// joined tells whether a part of the statement is of several that "and" joins.
func (m *matching) joined(part []int) bool {
	return slices.ContainsFunc(part, func(k int) bool { return m.language.Joins(m.r.Words[k].Text) })
}

// owns tells whether a pronoun says whose is what stands behind it: "his arm".
func (m *matching) owns(k int) bool {
	return m.language.Definite(m.r.Words[k].Text) && k+1 < len(m.r.Words) && m.counts(&m.r.Words[k+1])
}

// partOf is the kind of the part in which a word stands, Other where in none.
func (m *matching) partOf(k int) outline.Kind {
	for _, p := range m.c.Parts {
		if slices.Contains(p.Words, k) {
			return p.Kind
		}
	}
	return outline.Other
}

// fits tells whether a pronoun may stand for a noun phrase: both are one, or several.
func (m *matching) fits(k int, phrase []int) bool {
	pronoun := m.r.Words[k].Text
	many, person := false, false
	for _, i := range phrase {
		w := &m.r.Words[i]
		if w.Under {
			continue
		}
		many = many || m.language.Joins(w.Text) || w.Count > 1 || m.counts(w) && m.judging().Many(w.Text)
		person = person || w.Person
	}
	if len(phrase) == 1 && m.language.Refers(m.r.Words[phrase[0]].Text) {
		return false
	}
	return many == m.judging().Many(pronoun) && (m.judging().Many(pronoun) || !person || m.language.Somebody(pronoun))
}
