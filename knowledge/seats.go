package knowledge

import (
	"fmt"
	"slices"
)

// addTenures makes a tenure of each membership that holds a post, and then one
// of those that follow each other.
func (b *builder) addTenures() {
	b.records.Memberships = len(b.pack.memberships)
	slab := make([]Tenure, len(b.pack.memberships))
	terms := make([]Term, len(slab))
	ids := newIndex[Tenure]("membership", len(slab))
	for i := range b.pack.memberships {
		from, t := &b.pack.memberships[i], &slab[i]
		if !b.holdsPost(from) {
			continue
		}
		if !from.file.ours && from.id.text == "" {
			from.id.text = fmt.Sprintf("membership-%d", i+1) // Popolo's need none
		}
		register(b, &ids, from.id, from.place, t)
		b.inOrder(from.file, from.start, from.end)
		*t = Tenure{
			ID:     from.id.text,
			Person: lookUp(b, &b.people, from.person, from.file),
			Post:   lookUp(b, &b.posts, from.post, from.file),
			Start:  from.start.Date, End: from.end.Date,
			Ongoing: from.end.IsZero(),
			Under:   lookUpAll(b, &b.people, from.under, from.file),
			Sources: b.citations(from.sources, from.file),
			entry:   i,
		}
		if from.start.IsZero() {
			t.Start = Date{FirstDay, t.lastDay(), Bounded}
		}
		terms[i] = Term{ID: t.ID, Start: t.Start, End: t.End, Ongoing: t.Ongoing, Sources: t.Sources}
		t.Terms = terms[i : i+1 : i+1]
		b.sourced(t, from)
		if t.Person != nil && t.Post != nil && !from.start.wrong() && !from.end.wrong() {
			t.Post.Tenures = append(t.Post.Tenures, t)
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
		slices.SortStableFunc(person.Tenures, compareTenures)
	}
}

// holdsPost tells whether a membership says who and in what post. Popolo also
// has memberships in organizations; those are counted and left out.
func (b *builder) holdsPost(m *packMembership) bool {
	for _, missing := range []struct {
		id  string
		key string
	}{{m.person.text, "person_id"}, {m.post.text, "post_id"}} {
		switch {
		case missing.id != "":
		case m.file.ours:
			b.found.add(m.place, "the membership %q has no %s", m.id.text, missing.key)
		default:
			b.ignored[ignoredKey{"a membership", "without " + missing.key}]++
			return false
		}
	}
	return true
}

func (b *builder) sourced(t *Tenure, from *packMembership) {
	switch {
	case !from.file.ours && len(t.Sources) == 0:
		b.records.Unsourced++
	case from.file.ours && len(from.sources) == 0:
		b.found.add(from.place, "the membership %q has no sources: say where it is written", t.ID)
	}
}

// seat settles who sat in a post: whether several at once, and which
// memberships are one tenure.
func (b *builder) seat(post *Post, from *packPost) {
	slices.SortStableFunc(post.Tenures, compareTenures)
	if !from.file.ours && from.shared == nil {
		post.Shared = looksShared(post.Tenures)
	}
	post.Tenures = mergeTerms(post.Tenures, post.Shared)
	post.order()
	if from.file.ours && !post.Shared {
		b.contested(post)
	}
}

// contested finds tenures of a single seat that certainly share more than the
// day of a handover.
func (b *builder) contested(post *Post) {
	for _, o := range overlaps(post.Tenures) {
		m := &b.pack.memberships[o.later.entry]
		b.found.add(m.place, "%s (%s) and %s (%s) both hold %q, which has one seat: correct a date, or give the post shared: true",
			o.earlier.Person.Name, o.earlier.dates(), o.later.Person.Name, o.later.dates(), post.ID)
	}
}

// dates is the tenure's time as a pack writes it: "2003/2013", "2003/".
func (t *Tenure) dates() string { return t.Start.String() + "/" + t.End.String() }
