package knowledge

import (
	"fmt"
	"slices"
)

// addTenures makes a tenure of each membership that holds a post, and then one
// of those that follow each other. What only names its post by a role comes
// last: data from elsewhere has such memberships, which may say anything.
func (b *builder) addTenures() {
	b.records.Memberships = len(b.pack.memberships)
	slab := make([]Tenure, len(b.pack.memberships))
	terms := make([]Term, len(slab))
	ids := newIndex[Tenure]("membership", len(slab))
	untold := &packTerms{}
	var called []int
	for i := range b.pack.memberships {
		from := &b.pack.memberships[i]
		if from.packTerms == nil {
			from.packTerms = untold
		}
		switch {
		case !from.file.ours && from.post.text == "" && from.role.text != "":
			called = append(called, i)
		case b.holdsPost(from):
			if !from.file.ours && from.id.text == "" {
				from.id.text = membershipID(i) // Popolo's need none
			}
			register(b, &ids, from.id, from.place, &slab[i])
			b.inOrder(from.file, from.start, from.end)
			b.addTenure(&slab[i], terms[i:i+1:i+1], i, b.postOf(from))
		}
	}
	for _, i := range called {
		from := &b.pack.memberships[i]
		if post := b.postElsewhere(from); post != nil {
			if from.id.text == "" {
				from.id.text = membershipID(i)
			}
			for ids.byID[from.id.text] != nil {
				from.id.text += "-"
			}
			ids.byID[from.id.text] = &slab[i]
			b.addTenure(&slab[i], terms[i:i+1:i+1], i, post)
		}
	}
	for i, post := range b.records.Posts {
		b.seat(post, &b.pack.posts[i])
	}
	for i := range slab {
		if t := &slab[i]; t.Terms != nil && t.Person != nil && t.Post != nil {
			b.records.Tenures = append(b.records.Tenures, t)
			t.Person.Tenures = append(t.Person.Tenures, t)
		}
	}
	for _, person := range b.records.People {
		slices.SortStableFunc(person.Tenures, compareDates)
	}
}

func membershipID(entry int) string { return fmt.Sprintf("membership-%d", entry+1) }

// addTenure makes the tenure of one membership, and its one term.
func (b *builder) addTenure(t *Tenure, terms []Term, entry int, post *Post) {
	from := &b.pack.memberships[entry]
	start, end := b.dated(from)
	*t = Tenure{
		ID:     from.id.text,
		Person: lookUp(b, &b.people, from.person, from.file),
		Post:   post,
		Acting: isActingIn(post, from),
		Start:  start.Date, End: end.Date,
		Ongoing: end.IsZero(),
		Under:   lookUpAll(b, &b.people, from.under, from.file),
		Sources: b.citations(from.sources, from.file),
		entry:   entry,
	}
	b.closeOpen(t, from)
	if start.IsZero() {
		t.Start = Date{FirstDay, t.LastDay(), Bounded}
	}
	terms[0] = Term{
		ID: t.ID, Start: t.Start, End: t.End, Ongoing: t.Ongoing,
		StartReason: reasonOf[StartReason](startReasons[:], from.startReason),
		EndReason:   reasonOf[EndReason](endReasons[:], from.endReason),
		AppointedBy: b.appointedBy(from), Announced: from.announced.Date,
		Sources: t.Sources,
	}
	t.Terms = terms
	b.sourced(t, from)
	b.reasoned(t, from)
	if t.Person != nil && t.Post != nil && !from.start.wrong() && !from.end.wrong() {
		t.Post.Tenures = append(t.Post.Tenures, t)
	}
}

// holdsPost tells whether a membership says who and in what post. Popolo also
// has memberships in organizations; those are counted and left out.
func (b *builder) holdsPost(m *packMembership) bool {
	for _, missing := range []struct {
		id  string
		key string
	}{{m.person.text, "person_id"}, {m.post.text + m.role.text, "post_id"}} {
		switch {
		case missing.id != "":
		case m.file.ours:
			b.found.add(m.place, "the membership %q has no %s", m.id.text, missing.key)
		default:
			b.pass("a membership", "without "+missing.key)
			return false
		}
	}
	return true
}

// postOf is the post that a membership names by its id or, if it is ours, by
// its role in an organization.
func (b *builder) postOf(m *packMembership) *Post {
	if !m.file.ours {
		return lookUp(b, &b.posts, m.post, m.file)
	}
	organization := lookUp(b, &b.organizations, m.organization, m.file)
	if m.post.text != "" {
		post := lookUp(b, &b.posts, m.post, m.file)
		if post != nil && organization != nil && post.Organization != organization {
			b.found.add(place{m.file, m.organization.at}, "the membership %q is of %q, and its post %q is not: leave organization_id out", m.id.text, organization.ID, post.ID)
		}
		return post
	}
	if m.role.text == "" || organization == nil {
		if m.role.text != "" && m.organization.text == "" {
			b.found.add(m.place, "the membership %q has a role and neither a post_id nor an organization_id: say whose post it is", m.id.text)
		}
		return nil
	}
	post := b.postCalled(organization, m)
	if post == nil {
		b.found.add(place{m.file, m.role.at}, "%q has several posts called %q: give the membership %q a post_id", organization.ID, m.role.text, m.id.text)
	}
	return post
}

// postElsewhere is the post that a membership of data from elsewhere names by
// its role, nil where it holds none that can be made out.
func (b *builder) postElsewhere(m *packMembership) *Post {
	start, end := b.dated(m)
	organization := b.organizations.byID[m.organization.text]
	switch {
	case b.people.byID[m.person.text] == nil:
		b.pass("a membership", "without person_id")
	case organization == nil:
		b.pass("a membership", "without post_id")
	case !start.IsZero() && !end.IsZero() && end.Last < start.First:
		b.pass("a membership", "end_date")
	default:
		post := b.postCalled(organization, m)
		if post == nil {
			b.pass("a membership", "role")
		}
		return post
	}
	return nil
}
