package prose

import "slices"

// differs tells in what a part of the claim is not what the statement says.
func (m *matching) differs(asked slot, told []slot) difference {
	switch {
	case asked.place == timed:
		return m.differsInTime(asked)
	case len(asked.words) == 1 && m.language.Refers(m.way.Words[asked.words[0]].Text):
		if m.q.Above < 0 {
			return anything // of whom the conversation tells
		}
		return nothing // of whom the clause before tells
	}
	other := anything
	for _, t := range told {
		if t.place == asked.place && m.anybody(asked.words) {
			if m.somebody(asked.words, t.words) {
				return nothing
			}
			continue
		}
		if t.place == timed || asked.place != t.place && !(asked.place == beside && t.place == undergoing || t.place == beside && asked.place == undergoing) {
			continue
		}
		if asked.place == beside && t.place == beside && !m.samePreposition(asked.words[0], t.words[0]) {
			continue
		}
		if d, ok := m.quantity(asked, t); ok {
			_, m.partial = m.someOf(t)
			if d == nothing {
				return d
			}
			other = d
			continue
		}
		if m.isBounded(asked) {
			continue // "more than forty" is not said by "forty" among other numbers
		}
		covered, missing := m.covered(asked.words, m.named(t.words))
		missing = m.described(missing)
		switch {
		case len(missing) == 0 && (m.hasHead(t, covered) || m.isOfNation(asked, covered)):
			m.hit(covered)
			return nothing
		case asked.place == beside && t.place == beside && m.nationOf(m.way.Words, asked.words) != "" && m.nationOf(m.r.Words, t.words) != "":
			other = doer // in another country
		case asked.place == doing && t.place == doing && len(covered) == 0 && (m.isRecord(m.way.Words, asked.words) || m.isName(asked.words)) && (m.isRecord(m.r.Words, t.words) || m.isTitled(t.words)):
			other = doer
		}
	}
	return other
}

// named are the words of a part of the statement, with those of the name that a noun of it
// repeats: "the hall".
func (m *matching) named(words []int) []int {
	out := words
	for _, k := range words {
		out = append(out[:len(out):len(out)], m.r.nameOf(k)...)
		out = append(out, m.antecedent(k)...)
	}
	return out
}

// hit notes where words of the claim stand, and whether "not" is before one of them.
func (m *matching) hit(covered []int) {
	for _, k := range covered {
		m.hits[k] = true
		if k > 0 && m.judging().Denies(m.r.Words[k-1].Text) {
			m.contrary = !m.contrary
		}
	}
}

// covered are the words of a part of the statement that those of the claim are, and the
// words of the claim that are missing in it.
func (m *matching) covered(asked, told []int) (covered, missing []int) {
	for _, i := range asked {
		if !m.counts(&m.way.Words[i]) || m.judging().Anybody(m.way.Words[i].Text) {
			continue
		}
		found := false
		for _, k := range told {
			if m.isWord(i, k) {
				covered, found = append(covered, k), true
			}
		}
		if !found {
			missing = append(missing, i)
		}
	}
	return covered, missing
}

// isWord tells whether a word of the claim is one of the statement: the same record, the
// same word in some form, or a pronoun for the record.
func (m *matching) isWord(i, k int) bool {
	asked, told := &m.way.Words[i], &m.r.Words[k]
	switch {
	case len(asked.IDs) > 0 && len(told.IDs) > 0:
		return slices.ContainsFunc(told.IDs, func(id string) bool { return slices.Contains(asked.IDs, id) })
	case len(asked.IDs) > 0:
		return m.isMeant(k, asked.IDs, m.isOwner(i))
	case asked.Text == told.Text, asked.Count > 0 && asked.Count == told.Count:
		return true
	case told.Text == "" || asked.Number || told.Number || m.language.Little(asked.Text) || m.language.Little(told.Text):
		return false
	}
	return m.r.stems[k] == m.language.Stem(asked.Text) || m.isForm(told.Text, asked.Text)
}

// isMeant tells whether a pronoun of the statement stands for one of some records: what
// the fact is about.
func (m *matching) isMeant(k int, ids []string, owner bool) bool {
	about := m.s.fact.About
	if m.owns(k) != owner {
		return false
	}
	return len(about) > 0 && slices.Contains(ids, about[0]) && m.standsFor(m.r, k, ids) && m.language.Somebody(m.r.Words[k].Text) == m.people[about[0]]
}

// isOwner tells whether a word of the claim says whose is what stands behind it.
func (m *matching) isOwner(i int) bool {
	return i+1 < len(m.way.Words) && m.way.Words[i+1].Text == ""
}

// isForm tells whether two words are forms of the same: "break" and "broke".
func (m *matching) isForm(told, asked string) bool {
	return slices.Contains(m.language.Forms(asked), told)
}
