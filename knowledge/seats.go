package knowledge

import (
	"slices"
	"strings"
)

// seat settles who sat in a post: how many at once, and which memberships are
// one tenure.
func (b *builder) seat(post *Post, from *packPost) {
	slices.SortStableFunc(post.Tenures, compareDates)
	if from.shared == nil && from.seats.n == 0 && (from.made || !from.file.ours) {
		post.Shared = looksShared(post.Tenures)
	}
	post.Seats = from.seats.n
	if !post.Shared {
		post.Seats = 1
	}
	post.Tenures = mergeTerms(post.Tenures, post.Shared, from.file.ours)
	post.order()
	if from.file.ours && !from.made {
		b.contested(post, from)
	}
}

// contested finds tenures that certainly share more than the day of a handover
// with as many others as the post has seats.
func (b *builder) contested(post *Post, from *packPost) {
	for _, o := range post.Overlaps() {
		m := &b.pack.memberships[o.Later.entry]
		told := func(t *Tenure) string { return b.told(t, m.file) }
		if post.Seats == 1 {
			b.crowded.add(m.place, "%s and %s both hold %q, which has one seat: correct a date, or give the post shared: true",
				told(o.Others[0]), told(o.Later), post.ID)
			continue
		}
		names := make([]string, len(o.Others))
		for i, t := range o.Others {
			names[i] = told(t)
		}
		b.crowded.add(m.place, "%s holds %q at once with %s, and it has %d seats: correct a date, or the seats",
			told(o.Later), post.ID, strings.Join(names, " and "), post.Seats)
	}
}

// told is a tenure's holder, its time, and where it stands as seen from a file.
func (b *builder) told(t *Tenure, from *packFile) string {
	return t.Person.Name + " (" + t.dates() + ", " + standsAt(b.pack.memberships[t.entry].place, from) + ")"
}

// dates is the tenure's time as a pack writes it: "2003/2013", "2003/".
func (t *Tenure) dates() string { return t.Start.String() + "/" + t.End.String() }
