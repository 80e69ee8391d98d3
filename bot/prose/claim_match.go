package prose

import (
	"slices"

	"officebot/bot/outline"
)

// matching is a clause of a claim beside one of a statement.
type matching struct {
	*asking
	s   *statement
	r   *reading
	c   *outline.Clause // of the statement
	n   int             // its number there
	way *outline.Text
	q   *outline.Clause // of the claim
}

// place is where something stands in a clause, whether it is active or passive.
type place uint8

const (
	doing place = iota
	undergoing
	beside // behind a preposition
	timed
)

// slot is a part of a clause by its place.
type slot struct {
	place place
	words []int
}

// difference is in what a claim is not what a clause says.
type difference uint8

const (
	nothing  difference = iota
	anything            // in what nothing is concluded from
	doer                // somebody else did it
	when                // at another time
	howMany             // another number
	differences
)

// verdict is Yes where the clause says all of the claim, and No where it says otherwise in
// one thing alone of what happens once.
func (m *matching) verdict(present bool) Verdict {
	switch {
	case m.entitled():
		return Yes
	case m.c.Unsaid, m.c.Verb < 0, present && m.c.Past, m.q.Copula != m.c.Copula, !m.q.Copula && !m.sameVerb(), m.hedged():
		return Silent
	}
	found := [differences]int{}
	told := m.slots(&m.r.Text, m.c)
	definite := false
	for _, asked := range m.asked() {
		d := m.differs(asked, told)
		found[d]++
		definite = definite || d == nothing && (asked.place == undergoing && m.isDefinite(asked.words) || asked.place == doing && m.alone() && m.isRecord(m.way.Words, asked.words))
	}
	if found[anything] > 0 || found[nothing] == 0 {
		return Silent
	}
	switch otherwise := found[doer] + found[when] + found[howMany]; {
	case otherwise == 0:
		return Yes
	case otherwise > 1:
		return Silent
	case found[howMany] > 0 && (m.c.Copula || m.language.Lasts(m.c.Lemma)), found[howMany] == 0 && definite && !m.c.Copula && m.language.Once(m.c.Lemma):
		return No
	}
	return Silent
}

// asked are the slots of the claim, each noun phrase of what undergoes it by itself: "gave
// Agnes Rook a medal".
func (m *matching) asked() []slot {
	var out []slot
	for _, s := range m.slots(m.way, m.q) {
		if s.place != undergoing {
			out = append(out, s)
			continue
		}
		for _, phrase := range m.phrases(m.way.Words, s.words) {
			out = append(out, slot{undergoing, phrase})
		}
	}
	return out
}

// alone tells whether nobody and nothing undergoes what the claim says.
func (m *matching) alone() bool {
	return !m.q.Passive && len(m.q.Part(outline.Object)) == 0
}

// slots are the parts of a clause by their places; in a passive clause the subject
// undergoes it.
func (m *matching) slots(text *outline.Text, c *outline.Clause) []slot {
	var out []slot
	for n, p := range c.Parts {
		if c.Copula && p.Kind == outline.Object && n > 0 && c.Parts[n-1].Kind == outline.Object {
			continue // of the last noun of what somebody is: "of Amos Pell, the architect"
		}
		at := beside
		switch p.Kind {
		case outline.Subject:
			if at = doing; c.Passive {
				at = undergoing
			}
		case outline.Object:
			at = undergoing
		case outline.Agent:
			if at = doing; !c.Passive {
				at = beside
			}
		case outline.Time:
			at = timed
		}
		says := func(i int) bool { return m.counts(&text.Words[i]) || m.language.Refers(text.Words[i].Text) }
		if at == timed || slices.ContainsFunc(p.Words, says) {
			out = append(out, slot{at, p.Words})
		}
	}
	return out
}

// counts tells whether a word of a claim has to stand in what says it.
func (m *matching) counts(w *outline.Word) bool {
	return w.Text != "" && (len(w.IDs) > 0 || w.Number || !m.language.Little(w.Text) || m.language.Restricts(w.Text))
}

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
		if t.place == timed || asked.place != t.place && !(asked.place == beside && t.place == undergoing || t.place == beside && asked.place == undergoing) {
			continue
		}
		if asked.place == beside && t.place == beside && !m.samePreposition(asked.words[0], t.words[0]) {
			continue
		}
		covered, missing := m.covered(asked.words, m.named(t.words))
		switch {
		case len(missing) == 0 && m.hasHead(t, covered):
			return nothing
		case len(missing) == 1 && t.place == undergoing && m.otherNumber(missing[0], t.words) && m.hasHead(t, covered):
			other = howMany
		case asked.place == doing && t.place == doing && len(covered) == 0 && m.isRecord(m.way.Words, asked.words) && m.isRecord(m.r.Words, t.words):
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
	}
	return out
}

// covered are the words of a part of the statement that those of the claim are, and the
// words of the claim that are missing in it.
func (m *matching) covered(asked, told []int) (covered, missing []int) {
	for _, i := range asked {
		if !m.counts(&m.way.Words[i]) {
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
		return m.isMeant(k, asked.IDs)
	case asked.Text == told.Text, asked.Count > 0 && asked.Count == told.Count:
		return true
	case told.Text == "" || asked.Number || told.Number || m.language.Little(asked.Text) || m.language.Little(told.Text):
		return false
	}
	return m.r.stems[k] == m.language.Stem(asked.Text) || m.isForm(told.Text, asked.Text)
}

// isMeant tells whether a pronoun of the statement stands for one of some records: what
// the fact is about.
func (m *matching) isMeant(k int, ids []string) bool {
	about := m.s.fact.About
	if m.language.Definite(m.r.Words[k].Text) && k+1 < len(m.r.Words) && m.counts(&m.r.Words[k+1]) {
		return false // "his appendix"
	}
	return len(about) > 0 && slices.Contains(ids, about[0]) && m.standsFor(m.r, k, ids) && m.language.Somebody(m.r.Words[k].Text) == m.people[about[0]]
}

// isForm tells whether two words are forms of the same: "break" and "broke".
func (m *matching) isForm(told, asked string) bool {
	return slices.Contains(m.language.Forms(asked), told)
}
