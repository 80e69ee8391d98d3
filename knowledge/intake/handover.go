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
	posts := d.posts
	for round := range mendings {
		records, err := knowledge.LoadBytes("draft.json", seatsOnly(posts).encode(&jsonWriter{singleSeats: true}))
		if err != nil {
			return // which whoever writes the draft will find
		}
		var again []*draftPost
		for i, post := range records.Posts {
			crowded := post.Overlaps()
			for _, o := range crowded {
				if !posts[i].shared {
					mendHandover(posts[i], byID, o, round == mendings-1, report)
				}
			}
			if len(crowded) > 0 && !posts[i].shared {
				again = append(again, posts[i])
			}
		}
		if posts = again; len(posts) == 0 {
			return
		}
	}
}

// seatsOnly is a draft of some posts and their holders, and no more of those than
// who was in office when.
func seatsOnly(posts []*draftPost) *Draft {
	d := &Draft{}
	seen := map[*draftPerson]bool{}
	for _, p := range posts {
		d.posts = append(d.posts, &draftPost{id: p.id, label: p.label, shared: p.shared, seats: p.seats})
		for _, m := range p.holds {
			if !seen[m.person] {
				seen[m.person] = true
				d.people = append(d.people, &draftPerson{id: m.person.id, name: m.person.name, died: m.person.died})
			}
			d.memberships = append(d.memberships, &draftMembership{id: m.id, person: m.person, post: m.post, start: m.start, end: m.end, acting: m.acting})
		}
	}
	return d
}

func mendHandover(p *draftPost, byID map[string]*draftMembership, o knowledge.Crowding, last bool, report *Report) {
	before, after := lastTerm(o.Others[0], o.Later, byID), byID[o.Later.Terms[0].ID]
	where := fmt.Sprintf("%s (%s/%s) and %s (%s/%s)%s were %s at once",
		before.person.name, before.start, before.end, after.person.name, after.start, after.end, after.onLine(), p.label)
	until := before.end.Last
	if !after.end.IsZero() {
		until = min(until, after.end.Last)
	}
	slip := !last && !before.end.IsZero() && !after.start.IsZero() && after.start.First > before.start.First &&
		after.start.First <= before.end.Last && (after.end.IsZero() || after.end.First >= before.end.First) && int(before.end.First-after.start.Last) <= longestSlip && until >= after.start.First
	if within := !last && after.start.First > before.start.First && after.start.First <= before.end.Last; !slip && within && p.rarely() &&
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
