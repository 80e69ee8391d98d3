package prose

import (
	"slices"

	"officebot/bot/outline"
	"officebot/knowledge"
)

// sameVerb tells whether both clauses have the same verb, or one that means the same; with
// the same particle behind it, or none.
func (m *matching) sameVerb() bool {
	asked, told := m.phrasal(m.way.Words, m.q), m.phrasal(m.r.Words, m.c)
	if asked == "" || told == "" {
		return false // whose base form is not known may be anything
	}
	return asked == told || told == m.c.Lemma && m.isForm(m.r.Words[m.c.Verb].Text, asked) || m.language.Same(asked, told)
}

// phrasal is the verb of a clause in its base form, with the particle that goes with it,
// right behind it or behind its object: "put out", "called the players up".
func (m *matching) phrasal(words []outline.Word, c *outline.Clause) string {
	at := c.Verb + 1
	for _, p := range c.Part(outline.Object) {
		if end := p.Words[len(p.Words)-1]; p.Words[0] == at && !m.language.Particle(words[at].Text) {
			at = end
			if end+1 < len(words) && m.language.Particle(words[end+1].Text) {
				at = end + 1
			}
		}
	}
	if at < len(words) && slices.Contains(c.Words, at) && m.language.Particle(words[at].Text) {
		return c.Lemma + " " + words[at].Text
	}
	return c.Lemma
}

// hedged tells whether the clause of the statement says less than it would without a word
// that the claim does not have: "nearly", "most of".
func (m *matching) hedged() bool {
	return slices.ContainsFunc(m.c.Words, func(k int) bool {
		w := &m.r.Words[k]
		if m.c.Denied && m.judging().Nobody(w.Text) || m.isAside(k) {
			return false
		}
		return m.language.Hedges(w.Text) && !slices.ContainsFunc(m.q.Words, func(i int) bool { return m.way.Words[i].Text == w.Text })
	})
}

// isAside tells whether a word stands in what "and" joins to what the claim is of, "the tapirs and
// most of the deer", or in what the claim says nothing of: "Pell, a former miner, built the hall".
func (m *matching) isAside(k int) bool {
	hit := func(phrase []int) bool { return slices.ContainsFunc(phrase, func(k int) bool { return m.hits[k] }) }
	for _, p := range m.c.Parts {
		if !slices.Contains(p.Words, k) {
			continue
		}
		if !hit(p.Words) {
			return slices.ContainsFunc(p.Words, func(k int) bool {
				w := &m.r.Words[k]
				return m.counts(w) && !m.language.Hedges(w.Text)
			})
		}
		for _, phrase := range m.phrases(m.r.Words, p.Words) {
			if slices.Contains(phrase, k) {
				return !hit(phrase)
			}
		}
	}
	return false
}

// differsInTime compares a time of the claim with those of the clause, or of the fact where
// its text has none.
func (m *matching) differsInTime(asked slot) difference {
	span, ok := m.askedTime(asked)
	if !ok {
		return anything
	}
	times := m.times()
	if len(times) == 0 && !slices.ContainsFunc(m.r.Clauses, func(c outline.Clause) bool { return len(c.Part(outline.Time)) > 0 }) {
		times = []outline.Part{{Start: m.s.fact.Start, End: m.s.fact.End}}
	}
	if len(times) > 1 {
		return anything // what was at which of them
	}
	if len(times) == 0 && slices.ContainsFunc(m.timesBefore(), func(t outline.Part) bool { return certainly(t.Start, t.End, span) }) {
		return nothing
	}
	other := anything
	for _, t := range times {
		switch {
		case t.Start.IsZero():
		case certainly(t.Start, t.End, span):
			return nothing
		case t.End.IsZero() && t.Start.Span().Intersect(span).Empty():
			other = when
		}
	}
	return other
}

// timesBefore is the time of what is told before the clause, where a claim of anybody names that: of
// "the fire of 1967" in which nobody was hurt.
func (m *matching) timesBefore() []outline.Part {
	if !slices.ContainsFunc(m.q.Parts, func(p outline.Part) bool { return m.anybody(p.Words) }) {
		return nil
	}
	for k := range m.r.Clauses[:m.n] {
		c := &m.r.Clauses[k]
		times := c.Part(outline.Time)
		if len(times) == 1 && slices.ContainsFunc(m.q.Words, func(i int) bool {
			w := &m.way.Words[i]
			return m.counts(w) && !w.Number && slices.ContainsFunc(c.Words, func(k int) bool { return m.isWord(i, k) })
		}) {
			return times
		}
	}
	return nil
}

// askedTime are the days of a time of the claim.
func (m *matching) askedTime(asked slot) (span knowledge.Span, ok bool) {
	at := slices.IndexFunc(m.q.Parts, func(p outline.Part) bool { return p.Kind == outline.Time && slices.Equal(p.Words, asked.words) })
	if at < 0 || m.q.Parts[at].Start.IsZero() {
		return knowledge.Span{}, false
	}
	p := m.q.Parts[at]
	span = p.Start.Span()
	if !p.End.IsZero() {
		span.To = p.End.Span().To
	}
	return span, true
}

// times are those of the clause of the statement, or where it has none of what tells when
// that was: "broke his leg when he fell in 1977".
func (m *matching) times() []outline.Part {
	times := m.c.Part(outline.Time)
	for k := range m.r.Clauses {
		if c := &m.r.Clauses[k]; len(times) == 0 && c.Then && c.Above == m.n {
			times = c.Part(outline.Time)
		}
	}
	for _, o := range m.byActs(m.r, m.n) {
		if len(times) == 0 {
			times = m.r.Clauses[o].Part(outline.Time)
		}
	}
	return times
}

// samePreposition tells whether two parts stand behind the same preposition, or behind those
// of which either says where something is.
func (m *matching) samePreposition(asked, told int) bool {
	a, t := m.way.Words[asked].Text, m.r.Words[told].Text
	return a == t || m.counts(&m.way.Words[asked]) || m.language.Within(a) && m.language.Within(t)
}

// isRecord tells whether a part names one person or body of the records, and nobody else.
func (m *matching) isRecord(words []outline.Word, part []int) bool {
	var ids []string
	for _, i := range part {
		switch w := &words[i]; {
		case w.Under && (w.Person || w.Body), m.language.Joins(w.Text):
			return false
		case len(w.IDs) == 1 && (w.Person || w.Body):
			if !slices.Contains(ids, w.IDs[0]) {
				ids = append(ids, w.IDs[0])
			}
		}
	}
	return len(ids) == 1
}

// isName tells whether a part of the claim is a name that the facts have, though no record.
func (m *matching) isName(part []int) bool {
	return !slices.ContainsFunc(part, func(i int) bool {
		w := &m.way.Words[i]
		return !w.Upper && i > 0 && w.Text != "" || !m.asking.isTold(m.asking.stems(w.Text))
	})
}

// isTitled tells whether a part of the statement is one name, with what it is called before it
// or behind it or not, and nobody else: "Josiah Marle, a shipowner".
func (m *matching) isTitled(part []int) bool {
	if slices.ContainsFunc(part, func(k int) bool { return m.language.Joins(m.r.Words[k].Text) }) {
		return false
	}
	named := 0
	for _, phrase := range m.phrases(m.r.Words, part) {
		if last := &m.r.Words[phrase[len(phrase)-1]]; last.Upper && !last.Under && !slices.ContainsFunc(phrase, func(k int) bool { return m.r.Words[k].Under }) {
			named++
		}
	}
	return named == 1
}

// nationOf is the country that a part names, and nothing else, "" where it does not.
func (m *matching) nationOf(words []outline.Word, part []int) string {
	nation := ""
	for _, i := range part {
		switch w := &words[i]; {
		case !m.counts(w):
		case nation == "" && m.judging().Nation(w.Text):
			nation = w.Text
		default:
			return ""
		}
	}
	return nation
}

// isOfNation tells whether a part of the claim is one word with a capital, and the statement has it
// before what somebody is: "a Norwegian" of "the Norwegian engineer Dahl".
func (m *matching) isOfNation(asked slot, covered []int) bool {
	said := slices.DeleteFunc(slices.Clone(asked.words), func(i int) bool { return !m.counts(&m.way.Words[i]) })
	if len(said) != 1 || !m.way.Words[said[0]].Upper || len(m.way.Words[said[0]].IDs) > 0 || !m.language.Article(m.way.Words[asked.words[0]].Text) {
		return false
	}
	return slices.ContainsFunc(covered, func(k int) bool {
		return m.r.Words[k].Upper && k+1 < len(m.r.Words) && m.r.Words[k+1].Doer && !m.r.Words[k+1].Upper
	})
}

// isDefinite tells whether a part of the claim means one thing: it has a name, or "the".
func (m *matching) isDefinite(part []int) bool {
	return slices.ContainsFunc(part, func(i int) bool {
		w := &m.way.Words[i]
		return len(w.IDs) > 0 || w.Upper || m.language.Definite(w.Text)
	})
}
