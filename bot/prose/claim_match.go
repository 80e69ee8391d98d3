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

	hits     map[int]bool // places of the statement where words of the claim stand
	bridges  int          // parts of the claim that say in what it was
	bridge   int          // the place behind the last of them
	contrary bool         // "not" stands before such a place
	partial  bool         // the clause tells of some of those of whom the claim is
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

// verdict is Yes where the clause says all of the claim, and No where it says that it is not
// so, or says otherwise in one thing alone of what happens once.
func (m *matching) verdict(present bool) Verdict {
	if m.entitled() || m.attributed() {
		return Yes
	}
	if called := m.called(); called != Silent {
		return called
	}
	if counted := m.counted(present); counted != Silent {
		return counted
	}
	if lasted := m.lasted(); lasted != Silent {
		return lasted
	}
	if received := m.received(); received != Silent {
		return received
	}
	if m.c.Verb < 0 || m.q.Modal != m.c.Modal || m.c.Unsaid && !m.c.Denied && m.c.Modal == outline.Plain || m.supposed() {
		return Silent
	}
	is, ok := m.relation()
	if !ok || present && m.c.Past && !m.judging().Settles(m.c.Lemma) {
		return Silent
	}
	told := m.less(m.slots(&m.r.Text, m.c), is.told)
	asked := m.less(m.asked(), is.asked)
	if is.Undergone != is.toldState {
		told = turn(told)
	}
	if is.askedState {
		asked = turn(asked)
	}
	return m.concludes(is, asked, told)
}

// concludes is the verdict of what each part of the claim has to do with those of the clause.
func (m *matching) concludes(is related, asked, told []slot) Verdict {
	m.hits, m.bridges, m.bridge, m.contrary, m.partial = map[int]bool{}, 0, -1, false, false
	found := [differences]int{}
	definite, known := false, false
	for _, s := range asked {
		d := m.differs(s, told)
		if d == anything && (m.suffers(is) || m.isOf(s)) && m.bridged(s) {
			d = nothing
			m.bridges++
		}
		if d == anything && s.place == beside && m.c.Denied && !m.q.Denied && !is.Opposite {
			continue // what was never done was not done for this, either
		}
		if d == nothing && m.anybody(s.words) {
			continue // that anybody did it says nothing of what was done
		}
		found[d]++
		known = known || d == nothing && m.isDefinite(s.words)
		definite = definite || d == nothing && ((s.place == undergoing || is.askedState && s.place == doing) && m.isDefinite(s.words) || s.place == doing && m.alone() && m.isRecord(m.way.Words, s.words))
	}
	if found[anything] > 0 || found[nothing] == 0 && len(is.asked) == 0 && !m.partial || m.hedged() {
		return Silent
	}
	contrary := (m.q.Denied != m.c.Denied) != (is.Opposite != m.contrary)
	switch otherwise := found[doer] + found[when] + found[howMany]; {
	case otherwise == 0 && !contrary:
		return Yes
	case otherwise == 0 && m.denies(is, told):
		return No
	case otherwise != 1 || contrary:
		return Silent
	case found[howMany] > 0 && (m.c.Copula || m.partial || known || m.language.Lasts(m.c.Lemma)), found[howMany] == 0 && definite && !m.c.Copula && m.once():
		return No
	}
	return Silent
}

// supposed tells whether the clause is only what somebody claims or expects in another.
func (m *matching) supposed() bool {
	return m.c.Link == outline.Relative && m.c.Above >= 0 && m.judging().Supposes(m.r.Clauses[m.c.Above].Lemma)
}

// once tells whether what the clause says happens no more than once to the same thing, by its verb
// or that with the words behind it: "persecuted to death".
func (m *matching) once() bool {
	if m.judging().OnceToName(m.c.Lemma) && slices.ContainsFunc(m.c.Undergoers(), func(k int) bool { return m.r.Words[k].Upper }) {
		return true
	}
	return m.language.Once(m.c.Lemma) || slices.ContainsFunc(m.keys(m.r.Words, m.c), func(k key) bool { return m.language.Once(k.text) })
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
			if phrase[0] == m.q.Verb+1 && len(phrase) == 1 && m.language.Particle(m.way.Words[phrase[0]].Text) {
				continue // "set up the school"
			}
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
		if len(p.Words) == 1 && m.language.Particle(text.Words[p.Words[0]].Text) {
			continue // it belongs to the verb
		}
		if at == timed || slices.ContainsFunc(p.Words, says) {
			words := p.Words
			if p.Kind == outline.Subject {
				words = slices.Concat(words, c.Of)
			}
			if behind := m.stranded(text, c); behind >= 0 && p.Kind == outline.Subject {
				at, words = beside, append([]int{behind}, words...)
			}
			out = append(out, slot{at, words})
		}
	}
	return out
}

// stranded is the place of the preposition behind which the subject of a passive clause belongs, -1
// where none is: "paid for by schoolchildren".
func (m *matching) stranded(text *outline.Text, c *outline.Clause) int {
	if !c.Passive {
		return -1
	}
	for _, p := range c.Parts {
		if at := p.Words[0]; len(p.Words) == 1 && at == c.Verb+1 && m.judging().Strands(text.Words[at].Text) {
			return at
		}
	}
	return -1
}

// counts tells whether a word of a claim has to stand in what says it.
func (m *matching) counts(w *outline.Word) bool {
	return w.Text != "" && !w.Bounds && (len(w.IDs) > 0 || w.Number || !m.language.Little(w.Text) || m.language.Restricts(w.Text))
}
