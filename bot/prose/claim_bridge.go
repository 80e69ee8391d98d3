package prose

import (
	"slices"

	"officebot/bot/outline"
)

// bridged tells whether a part of the claim says in what it was, or when, by what the fact is
// called by, or tells before the clause: "in the fire".
func (m *matching) bridged(asked slot) bool {
	switch {
	case asked.place == timed:
		return m.wasBefore(asked)
	case asked.words[0] == m.bridge:
		return m.goesOn(asked)
	case !m.isWithin(asked):
		return false
	}
	m.bridge = asked.words[len(asked.words)-1] + 1
	return true
}

// wasBefore tells whether a time of the claim is that of what is told before the clause, which
// has none of its own and was at no other.
func (m *matching) wasBefore(asked slot) bool {
	span, ok := m.askedTime(asked)
	if !ok || !m.c.Past || len(m.c.Part(outline.Time)) > 0 || slices.ContainsFunc(m.c.Words, func(k int) bool { return m.judging().Later(m.r.Words[k].Text) }) {
		return false
	}
	for n := m.n - 1; n >= 0; n-- {
		if times := m.r.Clauses[n].Part(outline.Time); len(times) > 0 {
			return slices.ContainsFunc(times, func(p outline.Part) bool { return certainly(p.Start, p.End, span) })
		}
	}
	return false
}

// isOf tells whether a time of the claim says which one a noun means: "the bomb of 1941".
func (m *matching) isOf(asked slot) bool {
	return asked.place == timed && slices.ContainsFunc(asked.words, func(i int) bool { return m.way.Words[i].Under })
}

// goesOn tells whether a part of the claim says more of the noun before it, and the fact the
// same: "the fire at the Assembly Rooms".
func (m *matching) goesOn(asked slot) bool {
	return !slices.ContainsFunc(asked.words, func(i int) bool { return m.counts(&m.way.Words[i]) && !m.isTold(i, false) })
}

// isWithin tells whether a part of the claim says by its noun in what it was.
func (m *matching) isWithin(asked slot) bool {
	if asked.place != beside || !m.judging().Meanwhile(m.way.Words[asked.words[0]].Text) {
		return false
	}
	noun := -1
	for _, i := range asked.words {
		w := &m.way.Words[i]
		switch {
		case !m.counts(w):
		case len(w.IDs) > 0 || w.Upper:
			if !m.isTold(i, false) {
				return false
			}
		case !m.isTold(i, true):
			return false
		case noun < 0 || !w.Under:
			noun = i
		}
	}
	// Who was imprisoned, and died, need not have died in prison.
	return noun >= 0 && !m.judging().Stays(m.way.Words[noun].Text) && m.isDeed(noun)
}

// isTold tells whether the fact has a word of the claim, by what may stand for it too if
// loosely.
func (m *matching) isTold(i int, loosely bool) bool {
	w := &m.way.Words[i]
	if slices.ContainsFunc(m.before(), func(k int) bool { return m.isWord(i, k) }) {
		return true
	}
	stems := m.asking.stems(w.Text)
	if anyIn(m.s.title.words, [][]string{stems}) {
		return true
	}
	return loosely && m.hasKin(w.Text, m.before())
}

// hasKin tells whether what may stand for a word stands at some places of the statement.
func (m *matching) hasKin(word string, places []int) bool {
	stems := make([]string, 0, len(places))
	for _, k := range places {
		stems = append(stems, m.r.stems[k])
	}
	return slices.ContainsFunc(m.language.Kin(word), func(kin string) bool {
		return slices.ContainsFunc(append(m.language.Forms(kin), kin), func(form string) bool { return follows(stems, m.asking.stems(form)) })
	})
}

// before are the places of the words of the clauses up to this one.
func (m *matching) before() []int {
	var out []int
	for n := range m.n + 1 {
		out = append(out, m.r.Clauses[n].Words...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// isDeed tells whether a noun of the claim is what the fact is called by, what does what is
// told, or what its verb says: "the theft" of what was stolen.
func (m *matching) isDeed(i int) bool {
	w := &m.way.Words[i]
	if anyIn(m.s.title.words, [][]string{m.asking.stems(w.Text)}) {
		return true
	}
	for n := range m.n + 1 {
		c := &m.r.Clauses[n]
		if c.Verb >= 0 && m.hasKin(w.Text, []int{c.Verb}) {
			return true
		}
		for _, p := range c.Parts {
			if (p.Kind == outline.Subject || p.Kind == outline.Other || p.Kind == outline.Place) && slices.ContainsFunc(p.Words, func(k int) bool { return m.isWord(i, k) && !m.r.Words[k].Person && !m.r.Words[k].Upper }) {
				return true
			}
		}
	}
	return false
}

// background tells whether what a clause of the claim says to have been at the same time is
// what the statement tells: all that it names, and its verb or what may stand for it.
func (m *matching) background() bool {
	all := make([]int, len(m.r.Words))
	for k := range all {
		all[k] = k
	}
	named := false
	for _, i := range m.q.Words {
		w := &m.way.Words[i]
		switch {
		case i == m.q.Verb || !m.counts(w):
		case slices.ContainsFunc(all, func(k int) bool { return m.isWord(i, k) }):
			named = true
		case !m.judging().Anybody(w.Text) && !m.language.Particle(w.Text):
			return false
		}
	}
	verb := func(k int) bool { return m.isForm(m.r.Words[k].Text, m.q.Lemma) || m.r.Words[k].Text == m.q.Lemma }
	return named && (slices.ContainsFunc(all, verb) || m.hasKin(m.phrasal(m.way.Words, m.q), all) || m.hasKin(m.q.Lemma, all))
}

// described are the words of a part of the claim less those that only say what the rest of
// the fact tells of it: stolen of what was stolen.
func (m *matching) described(missing []int) []int {
	return slices.DeleteFunc(slices.Clone(missing), func(i int) bool {
		w := &m.way.Words[i]
		return slices.ContainsFunc(m.r.Clauses[:m.n+1], func(c outline.Clause) bool {
			return c.Verb >= 0 && c.Lemma != w.Text && m.isForm(w.Text, c.Lemma)
		})
	})
}
