package knowledge

import (
	"maps"
	"slices"
)

// addPeriods enters the events that memberships are dated by. Of data from
// elsewhere one that cannot be pointed to is passed over.
func (b *builder) addPeriods() {
	for i := range b.pack.periods {
		p := &b.pack.periods[i]
		if !p.file.ours && (p.id.text == "" || b.periods.byID[p.id.text] != nil) {
			b.pass("an event", "id")
			continue
		}
		register(b, &b.periods, p.id, p.place, p)
		if p.file.ours {
			b.inOrder(p.file, p.start, p.end)
		}
	}
}

// dated is when a membership starts and ends: what it says, else what its
// legislative period says, unless that would turn its time around.
func (b *builder) dated(m *packMembership) (start, end moment) {
	start, end = m.start, m.end
	period := lookUpLater(b, &b.periods, m.period, m.file, "a membership", "legislative_period_id")
	if period == nil {
		return start, end
	}
	if start.at == 0 && (end.IsZero() || period.start.First <= end.Last) {
		start = period.start
	}
	if end.at == 0 && (start.IsZero() || start.First <= period.end.Last) {
		end = period.end
	}
	return start, end
}

// closeOpen ends a tenure whose membership gives no end when its holder died or
// the post's body was dissolved, whichever came first.
func (b *builder) closeOpen(t *Tenure, from *packMembership) {
	if t.Person != nil && from.file.ours {
		b.outlived(t, from)
	}
	if !from.end.IsZero() || from.end.wrong() {
		return
	}
	var ends []Date
	if t.Person != nil {
		ends = append(ends, t.Person.Died)
	}
	if t.Post != nil && t.Post.Organization != nil {
		ends = append(ends, t.Post.Organization.Dissolved)
	}
	for _, end := range ends {
		if !end.IsZero() && end.Last >= t.Start.First && (t.Ongoing || end.Last < t.End.Last) {
			t.End, t.Ongoing, t.EndTaken = end, false, true
		}
	}
}

// outlived finds a membership that goes on after its holder's death.
func (b *builder) outlived(t *Tenure, from *packMembership) {
	died := t.Person.Died
	switch {
	case died.IsZero():
	case t.Start.First > died.Last:
		b.found.add(place{from.file, from.start.at}, "the membership %q starts on %s, and %s died on %s: correct a date", t.ID, t.Start, t.Person.Name, died)
	case !from.end.IsZero() && t.End.First > died.Last:
		b.found.add(place{from.file, from.end.at}, "the membership %q ends on %s, and %s died on %s: correct a date", t.ID, t.End, t.Person.Name, died)
	}
}

// isActingIn tells whether a membership is of an acting holder: what it says,
// else what its role says, unless that is how the post itself is called.
func isActingIn(post *Post, m *packMembership) bool {
	if m.acting != nil {
		return *m.acting
	}
	if m.role.text == "" || post == nil {
		return false
	}
	for _, own := range []string{post.Label, post.Role} {
		if _, acting := splitActing(own); acting {
			return false
		}
	}
	_, acting := splitActing(m.role.text)
	return acting
}

// reasonOf is the reason that a pack's word stands for; the words are checked
// when they are read.
func reasonOf[R ~uint8](words []string, given word) R {
	return R(max(0, slices.Index(words, given.text)))
}

// appointedBy is the person or the organization of that id.
func (b *builder) appointedBy(m *packMembership) Ref {
	id := m.appointedBy.text
	switch {
	case id == "":
	case b.people.byID[id] != nil:
		return Ref{Person: b.people.byID[id]}
	case b.organizations.byID[id] != nil:
		return Ref{Organization: b.organizations.byID[id]}
	case m.file.ours:
		b.nothingCalled(m.appointedBy, m.file, "person or organization", slices.Concat(
			slices.Sorted(maps.Keys(b.people.byID)), slices.Sorted(maps.Keys(b.organizations.byID))))
	default:
		b.pass("a membership", "appointed_by")
	}
	return Ref{}
}

func (b *builder) sourced(t *Tenure, from *packMembership) {
	switch {
	case !from.file.ours && len(t.Sources) == 0:
		b.records.Unsourced++
	case from.file.ours && len(from.sources) == 0:
		b.found.add(from.place, "the membership %q has no sources: say where it is written", t.ID)
	}
}

// reasoned sees that a reason for an end comes with an end.
func (b *builder) reasoned(t *Tenure, from *packMembership) {
	if from.file.ours && t.Ongoing && from.endReason.text != "" && !from.end.wrong() {
		b.found.add(place{from.file, from.endReason.at}, "the membership %q has an end_reason and no end_date", t.ID)
	}
}
