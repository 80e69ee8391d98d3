package prose

import (
	"slices"

	"officebot/bot/outline"
)

// quantity compares how many or how much a part of the claim says with what a part of the statement
// does: "more than a hundred keepers" with "fifty-two keepers", "seven months" with "seven weeks". ok is
// false where they are not of the same.
func (m *matching) quantity(asked, told slot) (d difference, ok bool) {
	some, ofSome := m.someOf(told)
	a, one := amountIn(m.way.Words, asked.words)
	if ofSome && m.isAll(asked) {
		return howMany, m.saysRest(asked, told, true)
	}
	if ofSome && slices.ContainsFunc(asked.words, func(i int) bool { return m.judging().Any(m.way.Words[i].Text) }) {
		return nothing, m.saysRest(asked, told, true)
	}
	t, alone := amountIn(m.r.Words, told.words)
	if ofSome {
		t, alone = some, true
	} else if each := m.amountsApart(told); one && !alone && len(each) > 0 {
		for _, t := range each {
			if d, ok := m.quantity(asked, t); ok {
				return d, true
			}
		}
	}
	if !one || !alone || !m.saysRest(asked, told, ofSome) {
		return anything, false
	}
	low, high := m.inUnits(m.way.Words, asked.words, a)
	least, most := m.inUnits(m.r.Words, told.words, t)
	switch {
	case low <= least && most <= high:
		return nothing, true
	case high < least || most < low:
		return howMany, true
	}
	return anything, true
}

// amountsApart are the pieces of a part that has several numbers, each with what it counts: "86,000 volumes and 1,140
// manuscripts"; nil where some number has no noun, "between three and five".
func (m *matching) amountsApart(told slot) []slot {
	var out []slot
	counts := true
	for at, i := range told.words {
		switch w := &m.r.Words[i]; {
		case w.High > 0 && (!counts || w.Under):
			return nil
		case w.High > 0:
			out = append(out, slot{place: told.place, words: told.words[at:at]})
			counts = false
		default:
			counts = counts || m.counts(w)
		}
		if n := len(out) - 1; n >= 0 {
			out[n].words = out[n].words[:len(out[n].words)+1]
		}
	}
	if len(out) < 2 || !counts {
		return nil
	}
	return out
}

// isBounded tells whether a part says how the number in it is meant: "more than forty".
func (m *matching) isBounded(asked slot) bool {
	return slices.ContainsFunc(asked.words, func(i int) bool { return m.way.Words[i].Bounds })
}

// amountIn is the place of the one number in a part, of several the first where the others are what it
// is of; ok is false where there is none, or more.
func amountIn(words []outline.Word, part []int) (at int, ok bool) {
	at = -1
	for _, i := range part {
		if words[i].High == 0 {
			continue
		}
		if at >= 0 {
			return at, false
		}
		at = i
	}
	return at, at >= 0
}

// someOf is the place of the number by which a part of the statement says how many of some it tells of:
// "two of the violins", "of whom twenty-five".
func (m *matching) someOf(told slot) (at int, ok bool) {
	at = slices.IndexFunc(told.words, func(k int) bool { return m.r.Words[k].High > 0 && !m.r.Words[k].Under })
	if at < 0 || told.place == timed || told.place == beside {
		return -1, false
	}
	rest := told.words[at+1:]
	of := slices.ContainsFunc(rest, func(k int) bool { return m.r.Words[k].Under }) && !slices.ContainsFunc(rest, func(k int) bool {
		return m.counts(&m.r.Words[k]) && !m.r.Words[k].Under && !m.r.Words[k].Number
	})
	return told.words[at], of || m.isSomeOf(told.words)
}

// isSomeOf tells whether a part has only a number of those that a relative clause tells of.
func (m *matching) isSomeOf(told []int) bool {
	return len(m.c.Of) > 0 && slices.Contains(told, m.c.Of[0]) && !slices.ContainsFunc(told, func(k int) bool {
		w := &m.r.Words[k]
		return !slices.Contains(m.c.Of, k) && m.counts(w) && !w.Number
	})
}

// isAll tells whether a part of the claim is of all there are.
func (m *matching) isAll(asked slot) bool {
	return slices.ContainsFunc(asked.words, func(i int) bool { return m.judging().Every(m.way.Words[i].Text) })
}

// saysRest tells whether a part of the statement has what stands in one of the claim beside the number
// and its unit; where nothing does, both have to be of one unit, or the one an age.
func (m *matching) saysRest(asked, told slot, ofSome bool) bool {
	var rest []int
	for _, i := range asked.words {
		if w := &m.way.Words[i]; m.counts(w) && !w.Number && !w.Bounds && m.unit(w.Text) == unitless && !m.judging().Every(w.Text) && !m.judging().Any(w.Text) {
			rest = append(rest, i)
		}
	}
	named := m.named(told.words)
	if len(rest) == 0 {
		a, _ := amountIn(m.way.Words, asked.words)
		t, _ := amountIn(m.r.Words, told.words)
		return m.unitOf(m.way.Words, asked.words, a) == m.unitOf(m.r.Words, told.words, t) && !slices.ContainsFunc(told.words, func(k int) bool {
			w := &m.r.Words[k]
			return m.counts(w) && !w.Number && !w.Bounds && m.unit(w.Text) == unitless && m.language.Aged(w.Text) == ""
		})
	}
	covered, missing := m.covered(rest, named)
	if len(m.described(missing)) > 0 || !ofSome && !m.hasHead(told, covered) {
		return false
	}
	m.hit(covered)
	return true
}

// unit is of what sort the amounts are that stand before a word.
type unit uint8

const (
	unitless unit = iota
	ofTime
	ofMoney
)

func (m *matching) unit(word string) unit {
	switch {
	case m.judging().Days(word) > 0:
		return ofTime
	case m.judging().Money(word):
		return ofMoney
	}
	return unitless
}

// unitOf is the sort of the amount that begins at a place of a part: of the word behind the number. A sign
// for money is no word.
func (m *matching) unitOf(words []outline.Word, part []int, at int) unit {
	if is := m.unit(m.behindNumber(words, part, at)); is == ofTime {
		return is
	}
	return unitless
}

// inUnits are the bounds of a number in a part, of a stretch of time in days.
func (m *matching) inUnits(words []outline.Word, part []int, at int) (low, high float64) {
	low, high = words[at].Low, words[at].High
	if days := m.judging().Days(m.behindNumber(words, part, at)); days > 0 {
		return low * days, high * days
	}
	return low, high
}

// behindNumber is the word right behind a number that begins at a place of a part, "" where none is.
func (m *matching) behindNumber(words []outline.Word, part []int, at int) string {
	for k := at; k < len(words) && slices.Contains(part, k); k++ {
		if !words[k].Number && m.counts(&words[k]) {
			return words[k].Text
		}
	}
	return ""
}

// counted is the verdict on a claim of how many there are of something, or how many somebody has whom
// the fact is about, by a clause that counts them in whatever connection.
func (m *matching) counted(present bool) Verdict {
	there := m.q.Copula && slices.ContainsFunc(m.q.Part(outline.Subject), func(p outline.Part) bool { return m.judging().There(m.way.Words[p.Words[0]].Text) })
	if !there && !m.judging().Has(m.q.Lemma) || m.c.Unsaid || m.c.Denied || m.q.Denied || present && m.c.Past || !present && !m.c.Past {
		return Silent
	}
	m.hits = map[int]bool{}
	told := m.slots(&m.r.Text, m.c)
	if some, are := m.c.Part(outline.Subject), m.c.Part(outline.Object); m.c.Copula && len(m.c.Of) > 0 && len(some) > 0 && len(are) > 0 {
		told = append(told, slot{undergoing, slices.Concat(some[0].Words, are[0].Words)}) // "of whom twelve are keepers"
	}
	is := Silent
	for _, asked := range m.slots(m.way, m.q) {
		_, counts := amountIn(m.way.Words, asked.words)
		switch {
		case there && counts && asked.place != timed, !there && asked.place == undergoing && counts:
			is = m.countedIn(asked, told)
		case asked.place == doing && m.isAboutRecord(asked.words):
		case asked.place == timed && m.differsInTime(asked) == nothing, asked.place == beside && m.isOnStaff(asked.words):
		default:
			return Silent
		}
	}
	return is
}

// isOnStaff tells whether a part of the claim says only that those counted are employed: "on the payroll".
func (m *matching) isOnStaff(part []int) bool {
	return !slices.ContainsFunc(part, func(i int) bool { return m.counts(&m.way.Words[i]) && !m.judging().Staff(m.way.Words[i].Text) })
}

// countedIn is what the parts of a clause make of how many there are by the claim.
func (m *matching) countedIn(asked slot, told []slot) Verdict {
	for _, t := range told {
		if _, ofSome := m.someOf(t); ofSome || t.place == timed {
			continue
		}
		switch d, ok := m.quantity(asked, t); {
		case ok && d == nothing:
			return Yes
		case ok && d == howMany:
			return No
		}
	}
	return Silent
}

// isAboutRecord tells whether a part of the claim names what the fact is about first of all.
func (m *matching) isAboutRecord(part []int) bool {
	about := m.s.fact.About
	return len(about) > 0 && slices.ContainsFunc(part, func(i int) bool { return slices.Contains(m.way.Words[i].IDs, about[0]) })
}
