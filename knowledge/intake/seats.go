package intake

import (
	"cmp"
	"fmt"
	"slices"

	"officebot/knowledge"
)

// What tells a post of many seats, a slip at a handover and a forgotten end apart.
const (
	together   = 31  // days that two people of one seat may be in office at once
	oneIn      = 4   // tenures, of which more than one beside others makes many seats
	handover   = 366 // days between which a handover may have been, where two dates differ
	mostSlips  = 200 // handovers of one post that are mended
	longTenure = 60  // years after which who is not said to have left is taken to have
)

// settleSeats settles for each post how many seats it has, and of each tenure when
// it ended: what the loader would refuse is told and made less exact.
func (d *Draft) settleSeats(today knowledge.Day, report *Report) {
	for _, p := range d.posts {
		slices.SortStableFunc(p.holds, compareStarts)
		shared := p.shared || p.seats > 1 || manySeats(p.holds)
		if shared && !p.shared && p.seats <= 1 {
			report.guess(0, fmt.Sprintf("%s is taken for a post of several seats, for many of its holders were in office at once", p.label))
		}
		p.shared = shared
		for _, acting := range []bool{false, true} {
			holds := slices.DeleteFunc(slices.Clone(p.holds), func(m *draftMembership) bool { return m.acting != acting })
			if !p.shared {
				closeOpen(holds, p, report)
			}
			for _, m := range holds {
				m.capDates(today)
			}
			stillOpen(holds, p, today, report)
			if !p.shared {
				mendHandovers(holds, p, report)
			}
		}
	}
	for _, m := range d.memberships {
		if died := m.person.died; !died.IsZero() && (m.start.First > died.Last || !m.end.IsZero() && m.end.First > died.Last) {
			report.guess(m.line, fmt.Sprintf("%s died on %s and is in office later: the death is left out", m.person.name, died))
			m.person.died = knowledge.Date{}
		}
	}
}

func compareStarts(a, b *draftMembership) int {
	return cmp.Or(cmp.Compare(a.sortDay(), b.sortDay()), cmp.Compare(a.end.Last, b.end.Last))
}

func (m *draftMembership) sortDay() knowledge.Day {
	if m.start.IsZero() || m.start.First == knowledge.FirstDay {
		return m.end.First
	}
	return m.start.First
}

// capDates keeps dates of which little is known within a tenure.
func (m *draftMembership) capDates(today knowledge.Day) {
	if m.end.Precision == knowledge.Bounded {
		if m.end.Last == knowledge.LastDay {
			m.end.Last = max(today, m.end.First, m.start.First)
		}
		if m.end.First < m.start.First && m.end.Last >= m.start.First {
			m.end.First = m.start.First
		}
	}
	if m.start.Precision == knowledge.Bounded {
		if m.start.Last == knowledge.LastDay {
			m.start.Last = max(today, m.start.First)
		}
		if !m.end.IsZero() && m.start.Last > m.end.Last && m.start.First <= m.end.Last {
			m.start.Last = m.end.Last
		}
	}
}

// heldUntil is the last day that a tenure certainly reached, heldFrom the last by
// which it had begun; see package knowledge.
func (m *draftMembership) heldUntil() knowledge.Day {
	if m.end.IsZero() {
		return knowledge.LastDay
	}
	return m.end.First
}

func (m *draftMembership) heldFrom() knowledge.Day {
	switch {
	case m.start.IsZero() && !m.end.IsZero():
		return m.end.Last
	case m.end.IsZero():
		return min(m.start.Last, knowledge.LastDay-366)
	}
	return m.start.Last
}

// manySeats tells whether, of the tenures with both dates, many stand beside
// others.
func manySeats(holds []*draftMembership) bool {
	beside, dated := 0, 0
	var last *draftMembership
	for _, m := range holds {
		if m.end.IsZero() || m.acting {
			continue
		}
		dated++
		switch {
		case last == nil || last.person == m.person || int(min(last.heldUntil(), m.heldUntil())-max(last.heldFrom(), m.heldFrom())) <= together:
			last = m
		default:
			beside++
			if m.heldUntil() < last.heldUntil() {
				last = m
			}
		}
	}
	return beside > 1 && beside*oneIn > dated
}

// nextOther is the first tenure of somebody else that certainly begins later.
func nextOther(holds []*draftMembership, i int) *draftMembership {
	for _, m := range holds[i+1:] {
		if m.person != holds[i].person && !m.start.IsZero() && m.start.First > holds[i].start.First {
			return m
		}
	}
	return nil
}

// closeOpen ends the tenures of a single seat that were followed by another's. If
// nobody has an end it is the next one's start; if only some have none, some day
// until then.
func closeOpen(holds []*draftMembership, p *draftPost, report *Report) {
	ends, open := 0, 0
	for i, m := range holds {
		switch {
		case !m.end.IsZero():
			ends++
		case nextOther(holds, i) != nil:
			open++
		}
	}
	if ends == 0 && open > 0 {
		report.guess(0, fmt.Sprintf("no holder of %s has an end: each is taken to have left when the next began", p.label))
	}
	for i, m := range holds {
		next := nextOther(holds, i)
		switch {
		case next == nil:
			continue
		case m.end.Precision == knowledge.Bounded && m.end.Last == knowledge.LastDay:
			m.end.Last = max(next.start.Last, m.end.First) // known to have ended, and no later
			continue
		case !m.end.IsZero():
			continue
		}
		if ends == 0 {
			m.end, m.ongoing = next.start, false
			continue
		}
		m.end, m.ongoing = knowledge.Date{First: m.start.First, Last: next.start.Last, Precision: knowledge.Bounded}, false
		report.guess(m.line, fmt.Sprintf("%s has no end and was followed by %s (line %d): taken to have left on some day until %s", m.person.name, next.person.name, next.line, next.start))
	}
}

// stillOpen tells who is taken to be in office. Nobody is for a lifetime.
func stillOpen(holds []*draftMembership, p *draftPost, today knowledge.Day, report *Report) {
	open := 0
	var last *draftMembership
	for _, m := range holds {
		switch {
		case !m.end.IsZero():
		case today > 0 && m.start.Last.Year() < today.Year()-longTenure:
			m.end, m.ongoing = knowledge.Date{First: m.start.First, Last: today, Precision: knowledge.Bounded}, false
			report.guess(m.line, fmt.Sprintf("%s has no end and began in %d: taken to have left, nobody knows when", m.person.name, m.start.First.Year()))
		case !m.ongoing:
			open, last = open+1, m
		}
	}
	switch {
	case open == 1:
		report.guess(last.line, fmt.Sprintf("%s has no end and is taken to be %s still", last.person.name, p.label))
	case open > 1:
		report.guess(0, fmt.Sprintf("%d holders of %s have no end and are taken to be in office still", open, p.label))
	}
}

// mendHandovers makes dates less exact where one holder of a single seat is said to
// have left after the next began. Where that cannot be a slip, the post has several
// seats.
func mendHandovers(holds []*draftMembership, p *draftPost, report *Report) {
	for range mostSlips {
		before, after := conflict(holds)
		if before == nil {
			return
		}
		where := fmt.Sprintf("%s (%s/%s) and %s (%s/%s, line %d) were %s at once", before.person.name, before.start, before.end, after.person.name, after.start, after.end, after.line, p.label)
		days := int(min(before.heldUntil(), after.heldUntil()) - max(before.heldFrom(), after.heldFrom()))
		until := min(before.end.Last, cmp.Or(after.end.Last, knowledge.LastDay))
		if before.end.IsZero() || after.start.IsZero() || days > handover || after.heldUntil() < before.heldUntil() || until < after.start.First {
			report.guess(before.line, where+": taken for a post of several seats; if a date is wrong, correct it and take out shared: true")
			break
		}
		report.guess(before.line, where+": the one is taken to have followed the other on some day of those")
		change := knowledge.Date{First: after.start.First, Last: until, Precision: knowledge.Bounded}
		before.end, after.start = change, change
	}
	p.shared = true
}

// conflict finds two tenures of different people that certainly share more than a
// day.
func conflict(holds []*draftMembership) (before, after *draftMembership) {
	sorted := slices.Clone(holds)
	slices.SortStableFunc(sorted, compareStarts)
	var longest, second *draftMembership // of different people, by heldUntil
	for _, m := range sorted {
		for _, other := range []*draftMembership{longest, second} {
			if other != nil && other.person != m.person && min(other.heldUntil(), m.heldUntil()) > max(other.heldFrom(), m.heldFrom()) {
				return other, m
			}
		}
		switch {
		case longest == nil || m.heldUntil() > longest.heldUntil():
			if longest != nil && longest.person != m.person {
				second = longest
			}
			longest = m
		case m.person != longest.person && (second == nil || m.heldUntil() > second.heldUntil()):
			second = m
		}
	}
	return nil, nil
}
