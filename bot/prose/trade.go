package prose

import (
	"slices"

	"officebot/bot/outline"
	"officebot/knowledge"
)

// Trade is the fact that tells by the way what somebody was by trade, nil where none does: "Mark Aube, a
// weaver", "formerly an army vet", "who had worked as a surgeon".
func (f *Finder) Trade(language, person string) *knowledge.Fact {
	a := f.asking(Asked{Language: language})
	for _, fact := range f.telling[person] {
		s := a.fact(fact, 0)
		r := a.reading(s)
		for n := range r.Clauses {
			m := matching{asking: a, s: s, r: r, c: &r.Clauses[n], n: n}
			if slices.ContainsFunc(slices.Concat(m.titlesOf([]string{person}, false), m.saidToBe(person), m.saidBehind(person)), m.isTrade) {
				return fact
			}
		}
	}
	return nil
}

// isTrade tells whether what somebody is called is what he was by trade: a noun for somebody who does
// something, and no name, no post of the records, and nobody's son.
func (m *matching) isTrade(title []int) bool {
	return !slices.ContainsFunc(title, func(k int) bool {
		w := &m.r.Words[k]
		return m.judging().Relative(w.Text) || slices.ContainsFunc(w.IDs, func(id string) bool { return m.posts[id] }) || m.language.Definite(w.Text) && !w.Under
	}) && slices.ContainsFunc(title, func(k int) bool { w := &m.r.Words[k]; return w.Doer && !w.Under && !w.Upper })
}

// saidToBe are what a clause says that somebody was: "had been a pilot".
func (m *matching) saidToBe(person string) [][]int {
	is := func(p outline.Part) bool {
		return slices.ContainsFunc(p.Words, func(k int) bool { return slices.Contains(m.r.Words[k].IDs, person) })
	}
	var out [][]int
	if m.c.Copula && !m.c.Unsaid && slices.ContainsFunc(m.c.Part(outline.Subject), is) {
		for _, p := range m.c.Part(outline.Object) {
			if first := &m.r.Words[p.Words[0]]; m.language.Article(first.Text) || first.Doer && !first.Upper {
				out = append(out, p.Words)
			}
		}
	}
	return out
}

// saidBehind are what is said of somebody right behind his name, wherever that stands in a clause: "overseen
// by Anders Moberg, a former tank officer".
func (m *matching) saidBehind(person string) [][]int {
	var out [][]int
	for _, p := range m.c.Parts {
		for n := 1; n < len(p.Words); n++ {
			before, first := &m.r.Words[p.Words[n-1]], m.r.Words[p.Words[n]].Text
			if slices.Contains(before.IDs, person) && m.language.Article(first) && !m.language.Definite(first) {
				out = append(out, p.Words[n:])
			}
		}
	}
	return out
}
