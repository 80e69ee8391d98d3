package intake

import (
	"cmp"
	"fmt"
	"slices"
	"sort"

	"officebot/knowledge"
)

// What tells a post of many seats, a slip at a handover and a forgotten end apart.
const (
	together   = 31 // days that two people of one seat may be in office at once
	oneIn      = 4  // tenures, of which more than one beside others makes many seats
	longTenure = 60 // years after which who is not said to have left is taken to have
)

// settleSeats settles for each post how many seats it has, and of each tenure when
// it ended: what the loader would refuse is told and made less exact.
func (d *Draft) settleSeats(today knowledge.Day, report *Report) {
	for _, p := range d.posts {
		slices.SortStableFunc(p.holds, compareStarts)
		shared := p.shared || p.seats > 1 || manySeats(p.holds) || present(p.holds)
		if shared && !p.shared && p.seats <= 1 {
			report.guess(0, fmt.Sprintf("%s is taken for a post of several seats, because many of its holders were in office at once", p.label))
		}
		p.shared = shared
		for _, acting := range []bool{false, true} {
			holds := slices.DeleteFunc(slices.Clone(p.holds), func(m *draftMembership) bool { return m.acting != acting })
			if !p.shared {
				followers := holds
				if acting {
					followers = p.holds // whoever stands in leaves when the next full holder comes
				}
				closeOpen(holds, followers, p, report)
				boundStarts(holds, report)
			}
			for _, m := range holds {
				m.capDates(today)
			}
			stillOpen(holds, p, today, report)
		}
	}
	for _, m := range d.memberships {
		if died := m.person.died; !died.IsZero() && (m.start.First > died.Last || !m.end.IsZero() && m.end.First > died.Last) {
			report.guess(m.line, fmt.Sprintf("%s died on %s and is in office later: the death is left out", m.person.name, died))
			m.person.died = knowledge.Date{}
		}
	}
	d.mendHandovers(report)
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

// manySeats tells whether, of the tenures with both dates, many stand beside
// others. Package knowledge tells the same of records in which an end that is
// missing means somebody in office.
func manySeats(holds []*draftMembership) bool {
	beside, dated := 0, 0
	var last *draftMembership
	for _, m := range holds {
		if m.end.IsZero() || m.acting {
			continue
		}
		dated++
		switch {
		case last == nil || last.person == m.person || int(min(last.end.First, m.end.First)-max(last.start.Last, m.start.Last)) <= together:
			last = m
		default:
			beside++
			if m.end.First < last.end.First {
				last = m
			}
		}
	}
	return beside > 1 && beside*oneIn > dated
}

// present tells whether a list is one of those who are in office, side by side, and
// not of one after the other: nobody has an end, and the starts are in no order.
func present(holds []*draftMembership) bool {
	var sorted []*draftMembership
	for _, m := range holds {
		if !m.end.IsZero() {
			return false
		}
		if m.line > 0 {
			sorted = append(sorted, m)
		}
	}
	slices.SortStableFunc(sorted, func(a, b *draftMembership) int { return cmp.Compare(a.line, b.line) })
	up, down := 0, 0
	for i := 1; i < len(sorted); i++ {
		switch before, after := sorted[i-1].start, sorted[i].start; {
		case before.Last < after.First:
			up++
		case before.First > after.Last:
			down++
		}
	}
	return len(sorted) > 2 && oneIn*min(up, down) > up+down
}

// nextOther is the first tenure of somebody else that certainly begins later.
func nextOther(among []*draftMembership, held *draftMembership) *draftMembership {
	later := sort.Search(len(among), func(i int) bool { return among[i].sortDay() >= held.sortDay() })
	for _, m := range among[later:] {
		if m.person != held.person && !m.start.IsZero() && m.start.First > held.start.First {
			return m
		}
	}
	return nil
}

// closeOpen ends the tenures of a single seat that were followed by another's. If
// nobody has an end it is the next one's start; if only some have none, some day
// until then.
func closeOpen(holds, followers []*draftMembership, p *draftPost, report *Report) {
	ends, open := 0, 0
	for _, m := range followers {
		switch {
		case !m.end.IsZero():
			ends++
		case nextOther(followers, m) != nil:
			open++
		}
	}
	if ends == 0 && open > 0 {
		report.guess(0, fmt.Sprintf("no holder of %s has an end: each is taken to have left when the next began", p.label))
	}
	for _, m := range holds {
		next := nextOther(followers, m)
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
		report.guess(m.line, fmt.Sprintf("%s has no end and was followed by %s%s: taken to have left on some day until %s", m.person.name, next.person.name, next.onLine(), next.start))
	}
}

// boundStarts dates the starts that a list leaves out: who follows another in a
// single seat began no sooner than that one had, or had left.
func boundStarts(holds []*draftMembership, report *Report) {
	for i, m := range holds {
		if !m.start.IsZero() || i == 0 || holds[i-1].person == m.person {
			continue
		}
		before := holds[i-1]
		since := before.start
		if !before.end.IsZero() && before.end.Precision > knowledge.Bounded && before.end.First <= m.end.First {
			since = before.end
		}
		if since.IsZero() || since.First > m.end.First {
			continue
		}
		m.start = knowledge.Date{First: since.First, Last: m.end.Last, Precision: knowledge.Bounded}
		report.guess(m.line, fmt.Sprintf("%s has no start and followed %s%s: taken to have begun on some day since %s", m.person.name, before.person.name, before.onLine(), since))
	}
}

// stillOpen tells who is taken to be in office. Nobody is for a lifetime.
func stillOpen(holds []*draftMembership, p *draftPost, today knowledge.Day, report *Report) {
	open := 0
	var last *draftMembership
	for _, m := range holds {
		switch {
		case !m.end.IsZero():
		case today > 0 && !m.ongoing && m.start.Last.Year() < today.Year()-longTenure:
			m.end, m.ongoing = knowledge.Date{First: m.start.First, Last: today, Precision: knowledge.Bounded}, false
			report.guess(m.line, fmt.Sprintf("%s has no end and began in %d: taken to have left at an unknown time", m.person.name, m.start.First.Year()))
		case !m.ongoing:
			open, last = open+1, m
		}
	}
	switch {
	case open == 1:
		report.guess(last.line, fmt.Sprintf("%s has no end and is taken to be %s now", last.person.name, p.label))
	case open > 1:
		report.guess(0, fmt.Sprintf("%d holders of %s have no end and are taken to be in office now", open, p.label))
	}
}
