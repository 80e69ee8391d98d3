package prose

import (
	"slices"

	"officebot/bot/outline"
)

// received is the verdict on a claim that somebody has or got something, by a clause that says that he
// was given it or made it: "was made a Dame".
func (m *matching) received() Verdict {
	asks := m.judging().Has(m.q.Lemma) || m.judging().Receives(m.q.Lemma)
	if !asks || m.q.Passive || !m.c.Passive || m.c.Unsaid || !m.judging().Gives(m.c.Lemma) || len(m.c.Part(outline.Object)) == 0 {
		return Silent
	}
	got := *m.c
	got.Passive = false
	has := *m
	has.c = &got
	return has.concludes(related{}, has.asked(), has.slots(&has.r.Text, &got))
}

// lasted is the verdict on a claim how long something went on, by a clause that tells of it and for how
// long that was: "did the strike go on for a year" of "they went on strike for seven weeks".
func (m *matching) lasted() Verdict {
	if !slices.ContainsFunc(m.keys(m.way.Words, m.q), func(k key) bool { return m.judging().Continues(k.text) }) || m.q.Passive || m.q.Denied || m.c.Unsaid || m.c.Denied {
		return Silent
	}
	is := Silent
	for _, asked := range m.slots(m.way, m.q) {
		at, counts := amountIn(m.way.Words, asked.words)
		switch {
		case counts && m.unitOf(m.way.Words, asked.words, at) == ofTime:
			is = m.countedIn(asked, m.slots(&m.r.Text, m.c))
		case asked.place == timed && (m.isOf(asked) || m.differsInTime(asked) == nothing):
		case asked.place == doing && m.isInClause(asked.words), len(asked.words) == 1 && asked.words[0] == m.q.Verb+1:
		default:
			return Silent
		}
	}
	return is
}

// isInClause tells whether the clause has all words of a part of the claim, its time aside.
func (m *matching) isInClause(asked []int) bool {
	covered, missing := m.covered(asked, m.c.Words)
	return len(covered) > 0 && len(missing) == 0
}
