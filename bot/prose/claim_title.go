package prose

import (
	"slices"

	"officebot/bot/outline"
)

// entitled tells whether the claim is that somebody is what the clause calls him by the
// way: "the engineer Isaac Hallow".
func (m *matching) entitled() bool {
	if !m.q.Copula {
		return false
	}
	var who []string
	var what []int
	for _, asked := range m.slots(m.way, m.q) {
		switch {
		case asked.place == doing && who == nil && m.isRecord(m.way.Words, asked.words):
			for _, i := range asked.words {
				who = append(who, m.way.Words[i].IDs...)
			}
		case asked.place == undergoing && what == nil:
			what = asked.words
		default:
			return false
		}
	}
	if len(who) == 0 || len(what) == 0 {
		return false
	}
	for _, title := range m.titlesOf(who, m.isDefinite(what)) {
		if covered, missing := m.covered(what, title); len(missing) == 0 && m.hasHead(slot{undergoing, title}, covered) {
			return true
		}
	}
	return false
}

// titlesOf are what the clause calls one of some records by the way: in small letters right
// before the name, if it need not be the only one, and between commas behind it.
func (m *matching) titlesOf(ids []string, only bool) [][]int {
	var out [][]int
	if title := m.titleOf(ids); len(title) > 0 && !only {
		out = append(out, title)
	}
	out = append(out, m.beingAs(ids)...)
	for n := 1; n < len(m.c.Parts); n++ {
		name, behind := m.c.Parts[n-1], m.c.Parts[n]
		named := name.Kind == outline.Subject && behind.Kind == outline.Subject && m.isRecord(m.r.Words, name.Words) && slices.ContainsFunc(name.Words, func(k int) bool {
			return slices.ContainsFunc(m.r.Words[k].IDs, func(id string) bool { return slices.Contains(ids, id) })
		})
		from := m.articleOf(behind.Words)
		if named && behind.Words[0] == name.Words[len(name.Words)-1]+1 && from >= 0 {
			out = append(out, behind.Words[from:])
		}
	}
	return out
}

// articleOf is where the article of a part stands, at its beginning or behind one word: "formerly an
// army vet"; -1 where none does.
func (m *matching) articleOf(part []int) int {
	return slices.IndexFunc(part[:min(2, len(part))], func(k int) bool { return m.language.Article(m.r.Words[k].Text) })
}

// beingAs are what a clause says that one of some records did something as: "spent nine years as a
// surgeon".
func (m *matching) beingAs(ids []string) [][]int {
	is := func(k int) bool {
		return slices.ContainsFunc(m.r.Words[k].IDs, func(id string) bool { return slices.Contains(ids, id) }) || m.isMeant(k, ids, false)
	}
	if m.c.Unsaid || m.c.Verb < 0 || !m.judging().BeingAs(m.c.Lemma) || !slices.ContainsFunc(m.c.Part(outline.Subject), func(p outline.Part) bool { return slices.ContainsFunc(p.Words, is) }) {
		return nil
	}
	var out [][]int
	for _, p := range m.c.Parts {
		if len(p.Words) > 2 && m.judging().As(m.r.Words[p.Words[0]].Text) && m.language.Article(m.r.Words[p.Words[1]].Text) {
			out = append(out, p.Words[1:])
		}
	}
	return out
}

// titleOf are the nouns in small letters right before the name of one of some records in
// the clause.
func (m *matching) titleOf(ids []string) []int {
	for _, k := range m.c.Words {
		if !slices.ContainsFunc(m.r.Words[k].IDs, func(id string) bool { return slices.Contains(ids, id) }) {
			continue
		}
		var title []int
		for at := k - 1; at >= 0; at-- {
			w := &m.r.Words[at]
			if w.Upper || len(w.IDs) > 0 || m.language.Little(w.Text) || w.Text == "" {
				break
			}
			title = append(title, at)
		}
		if len(title) > 0 && title[len(title)-1] > 0 && m.language.Article(m.r.Words[title[len(title)-1]-1].Text) {
			return title
		}
		return nil
	}
	return nil
}
