package prose

import (
	"slices"

	"officebot/bot/outline"
)

// anybody tells whether a part of a claim stands for whoever or whatever it may be, and
// for nobody else.
func (m *matching) anybody(asked []int) bool {
	any := false
	for _, i := range asked {
		w := &m.way.Words[i]
		switch {
		case m.judging().Anybody(w.Text) && !m.judging().Any(w.Text):
			any = true
		case m.counts(w):
			return false
		}
	}
	return any
}

// nobody tells whether a part of the statement stands for none.
func (m *matching) nobody(told []int) bool { return m.judging().Nobody(m.r.Words[told[0]].Text) }

// somebody tells whether a part of the statement may be whom a claim of anybody means: a
// person where it says so, any thing of anything.
func (m *matching) somebody(asked, told []int) bool {
	if m.nobody(told) {
		return true
	}
	thing := slices.ContainsFunc(asked, func(i int) bool { return m.judging().Anything(m.way.Words[i].Text) })
	return slices.ContainsFunc(told, func(k int) bool {
		w := &m.r.Words[k]
		return !w.Under && m.counts(w) && w.Person != thing
	})
}

// follows tells whether the claim is of what somebody or something suffered: that was in
// what is told before it.
func (m *matching) suffers(is related) bool {
	return is.Undergone || is.Opposite || slices.ContainsFunc(m.q.Parts, func(p outline.Part) bool { return m.anybody(p.Words) })
}

// denies tells whether what the clause says is not so means that the claim is not: the
// clause says nothing that would make it less.
func (m *matching) denies(is related, told []slot) bool {
	if is.Opposite {
		if slices.ContainsFunc(m.slots(m.way, m.q), m.mayBeOther) {
			return false
		}
		object := slices.ContainsFunc(told, func(t slot) bool { return t.place == undergoing })
		return !m.c.Denied && !m.q.Denied && (!object || len(is.asked) > 0 || m.bridges > 0 || slices.ContainsFunc(told, func(t slot) bool { return t.place == undergoing && m.isHit(t) }))
	}
	if m.contrary && !m.c.Denied {
		return true // "found him not guilty"
	}
	for _, t := range told {
		switch hit := m.isHit(t); {
		case t.place == timed && !hit && m.c.Past:
			return false
		case t.place == timed, m.nobody(t.words), t.place == doing && m.byAnybody(), t.place == beside && !m.saysMore(t.words):
		case !hit:
			return false
		case !m.definite(t) && slices.ContainsFunc(t.words, func(k int) bool {
			return m.counts(&m.r.Words[k]) && !m.hits[k] && !m.judging().Nobody(m.r.Words[k].Text)
		}):
			return false // "no old boat was sold"
		}
	}
	return true
}

// saysMore tells whether a part of the statement has more than a pronoun: "for it" restricts nothing.
func (m *matching) saysMore(told []int) bool {
	return slices.ContainsFunc(told, func(k int) bool { return m.counts(&m.r.Words[k]) })
}

// byAnybody tells whether the claim says that something was done at the time of something
// else, and not by whom: then whoever the clause says did not do it is all that is asked.
func (m *matching) byAnybody() bool {
	return m.q.Passive && len(m.q.Part(outline.Agent)) == 0 && slices.ContainsFunc(m.way.Clauses, func(c outline.Clause) bool { return c.Link == outline.Moment })
}

// mayBeOther tells whether a part of the claim is of some that the statement need not be of:
// "a gift", "eleven nurses", "anyone".
func (m *matching) mayBeOther(asked slot) bool {
	return (asked.place == doing || asked.place == undergoing) && !m.isDefinite(asked.words) && slices.ContainsFunc(asked.words, func(i int) bool {
		w := &m.way.Words[i]
		return w.Number || m.language.Article(w.Text) || m.judging().Anybody(w.Text)
	})
}

// isHit tells whether some word of a part of the statement stands in the claim.
func (m *matching) isHit(t slot) bool {
	return slices.ContainsFunc(m.named(t.words), func(k int) bool { return m.hits[k] })
}

// definite tells whether a part of the statement means one thing.
func (m *matching) definite(t slot) bool {
	return slices.ContainsFunc(t.words, func(k int) bool {
		w := &m.r.Words[k]
		return len(w.IDs) > 0 || w.Upper || m.language.Definite(w.Text) || m.language.Refers(w.Text)
	})
}
