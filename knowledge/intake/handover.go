package intake

import (
	"fmt"

	"officebot/knowledge"
)

// Where two dates of a handover contradict each other, it was on some day between
// them, if they are not too far apart for a slip.
const (
	longestSlip = 5 * 366 // days
	mendings    = 6       // a handover may upset the next one
)

// mendHandovers makes dates less exact where one holder of a single seat is said to
// have left after the next began. Where that cannot be a slip, the post has several
// seats. What contradicts is for package knowledge to say.
func (d *Draft) mendHandovers(report *Report) {
	byID := make(map[string]*draftMembership, len(d.memberships))
	for _, m := range d.memberships {
		byID[m.id] = m
	}
	for round := range mendings {
		records, err := knowledge.LoadBytes("draft.json", d.encode(&jsonWriter{singleSeats: true}))
		if err != nil {
			return // which whoever writes the draft will find
		}
		found := false
		for i, post := range records.Posts {
			for _, o := range post.Overlaps() {
				if p := d.posts[i]; !p.shared {
					found = true
					mendHandover(p, byID, o, round == mendings-1, report)
				}
			}
		}
		if !found {
			return
		}
	}
}

func mendHandover(p *draftPost, byID map[string]*draftMembership, o knowledge.Crowding, last bool, report *Report) {
	before, after := lastTerm(o.Others[0], o.Later, byID), byID[o.Later.Terms[0].ID]
	where := fmt.Sprintf("%s (%s/%s) and %s (%s/%s, line %d) were %s at once",
		before.person.name, before.start, before.end, after.person.name, after.start, after.end, after.line, p.label)
	until := before.end.Last
	if !after.end.IsZero() {
		until = min(until, after.end.Last)
	}
	slip := !last && !before.end.IsZero() && !after.start.IsZero() && after.start.First > before.start.First &&
		(after.end.IsZero() || after.end.First >= before.end.First) && int(before.end.First-after.start.Last) <= longestSlip && until >= after.start.First
	if within := !last && !before.end.IsZero() && after.start.First > before.start.First; !slip && within && p.rarely() &&
		int(min(before.end.First, after.end.First)-after.start.Last) <= longestSlip {
		report.guess(before.line, where+": the one is taken to have left on some day since the other began")
		before.end = knowledge.Date{First: after.start.First, Last: before.end.Last, Precision: knowledge.Bounded}
		return
	}
	if !slip {
		p.shared = true
		report.guess(before.line, where+": taken for a post of several seats; if a date is wrong, correct it and take out shared: true")
		return
	}
	report.guess(before.line, where+": the one is taken to have followed the other on some day of those")
	change := knowledge.Date{First: after.start.First, Last: until, Precision: knowledge.Bounded}
	before.end, after.start = change, change
}

// seldom is of how many holders one at the most may stand in another's time in a
// post of one seat.
const seldom = 10

// rarely counts a holder in another's time, and tells whether there are few such.
func (p *draftPost) rarely() bool {
	p.within++
	return p.within*seldom <= len(p.holds)
}

// lastTerm is the last membership of a tenure that began by the time of another.
func lastTerm(t, other *knowledge.Tenure, byID map[string]*draftMembership) *draftMembership {
	last := byID[t.Terms[0].ID]
	for i := range t.Terms {
		if m := byID[t.Terms[i].ID]; t.Terms[i].Start.First <= other.Start.First {
			last = m
		}
	}
	return last
}
