package prose

import "slices"

// called is the verdict of a claim that something with a name is of a kind, by what the
// clause calls it: "was Sable a tiger" of "a leopard named Sable".
func (m *matching) called() Verdict {
	if !m.q.Copula || len(m.way.Clauses) > 1 {
		return Silent
	}
	var name, kind []int
	for _, asked := range m.slots(m.way, m.q) {
		counting := slices.DeleteFunc(slices.Clone(asked.words), func(i int) bool { return !m.counts(&m.way.Words[i]) })
		switch {
		case asked.place == doing && name == nil:
			name = counting
		case asked.place == undergoing && kind == nil && len(counting) == 1 && !m.isDefinite(asked.words):
			kind = counting
		default:
			return Silent
		}
	}
	if len(name) == 0 || len(kind) == 0 {
		return Silent
	}
	asked := m.way.Words[kind[0]].Text
	for _, told := range m.kindsOf(name) {
		switch {
		case told == asked:
			return Yes
		case m.judging().Exclusive(asked, told):
			return No
		}
	}
	return Silent
}

// kindsOf are the nouns by which the statement calls what has a name: before it, behind
// it, or before "named".
func (m *matching) kindsOf(name []int) []string {
	var out []string
	for k := range m.r.Words {
		if !m.r.Words[k].Upper && k > 0 || !m.isNamed(name, k) {
			continue
		}
		before := k - 1
		if before > 0 && m.language.Naming(m.r.Words[before].Text) {
			before--
		}
		if before >= 0 && m.r.Words[before].Text != "" && !m.r.Words[before].Upper {
			out = append(out, m.r.Words[before].Text)
		}
		if end := k + len(name); end+1 < len(m.r.Words) && m.language.Definite(m.r.Words[end].Text) {
			out = append(out, m.r.Words[end+1].Text)
		}
	}
	return out
}

// isNamed tells whether the words of a name of the claim stand from a place on.
func (m *matching) isNamed(name []int, at int) bool {
	for n, i := range name {
		if at+n >= len(m.r.Words) || m.r.Words[at+n].Text != m.way.Words[i].Text {
			return false
		}
	}
	return true
}
