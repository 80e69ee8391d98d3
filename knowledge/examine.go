package knowledge

import (
	"fmt"
	"maps"
	"slices"
)

// shownElsewhere is how many doubts of one kind are told line by line of data
// from elsewhere, which nobody goes through by hand. The rest is counted.
const shownElsewhere = 5

// examiner looks for what loads and still should not stand in a pack.
type examiner struct {
	*builder
	wrong, doubts findings
	elsewhere     map[string]int // doubts of data from elsewhere, by kind
	kinds         []string       // of those, in the order in which they came up
}

// examine looks at what was built from some files, one at least.
func (b *builder) examine(files []*packFile, today Day) Checked {
	e := &examiner{builder: b, wrong: b.crowded, elsewhere: map[string]int{}}
	e.nothingToAnswer(files)
	e.officeWithoutPost()
	for _, at := range b.blank {
		e.wrong.add(at, "the passage is empty: write what the source says, or leave passage out")
	}
	e.sources()
	e.future(today)
	e.overlapsElsewhere()
	e.idlePeople()
	e.namesakes()
	e.retiredKeys()
	for _, kind := range e.kinds {
		if more := e.elsewhere[kind] - shownElsewhere; more > 0 {
			e.doubts.add(files[0].top(), "of %s there are %d more", kind, more)
		}
	}
	return Checked{b.records, e.wrong.problems(), e.doubts.problems()}
}

// doubt tells of something that may be meant; kind names, in the plural, what it
// is one of.
func (e *examiner) doubt(kind string, at place, format string, args ...any) {
	if !at.file.ours {
		if e.elsewhere[kind] == 0 {
			e.kinds = append(e.kinds, kind)
		}
		e.elsewhere[kind]++
		if e.elsewhere[kind] > shownElsewhere {
			return
		}
	}
	e.doubts.add(at, format, args...)
}

func (e *examiner) nothingToAnswer(files []*packFile) {
	if len(e.records.Tenures)+len(e.records.Facts) == 0 {
		e.wrong.add(files[0].top(), "the pack has nothing to answer: give it memberships that say who held a post, or facts")
	}
}

// officeWithoutPost finds an office of ours of which "the director" would mean
// nobody.
func (e *examiner) officeWithoutPost() {
	for i := range e.pack.office {
		if from := &e.pack.office[i]; from.file.ours && len(e.records.Office.Posts) == 0 {
			e.wrong.add(from.place, "the office names no post: give it posts: [ids], so that a question need not name one")
		}
	}
}

func (e *examiner) sources() {
	for i := range e.pack.sources {
		if from := &e.pack.sources[i]; from.url.text == "" {
			e.doubt("sources without a url", from.place, "the source %q has no url, so its answers come without a link", from.id.text)
		}
	}
}

// future finds what has not begun: it is told as a plan, and is often a slip.
func (e *examiner) future(today Day) {
	for i := range e.pack.memberships {
		from := &e.pack.memberships[i]
		if start := from.start.Date; !start.IsZero() && start.First > today {
			e.doubt("starts in the future", place{from.file, from.start.at}, "the membership %q starts on %s, which is still to come: answers call it planned", from.id.text, start)
		}
	}
}

// overlapsElsewhere finds in data from elsewhere the two in one seat that of a
// pack of ours are refused.
func (e *examiner) overlapsElsewhere() {
	for i, post := range e.records.Posts {
		from := &e.pack.posts[i]
		if (from.file.ours && !from.made) || post.Seats != 1 {
			continue
		}
		for _, o := range post.Overlaps() {
			const kind = "two people in a post of one seat"
			m := &e.pack.memberships[o.Later.entry]
			if e.elsewhere[kind] >= shownElsewhere {
				e.doubt(kind, m.place, "")
				continue
			}
			e.doubt(kind, m.place, "%s and %s both hold %q, which has one seat",
				e.told(o.Others[0], m.file), e.told(o.Later, m.file), post.ID)
		}
	}
}

// idlePeople finds people who hold no post and of whom no fact tells.
func (e *examiner) idlePeople() {
	busy := e.mentioned()
	for i, p := range e.records.People {
		if len(p.Tenures) == 0 && !busy[p.ID] {
			e.doubt("people without a tenure or a fact", e.pack.persons[i].place, "%s holds no post, and no fact tells of them", p.Name)
		}
	}
}

// retiredKeys finds the keys of facts of ours that nothing reads any more.
func (e *examiner) retiredKeys() {
	counts, first := map[string]int{}, map[string]place{}
	for i := range e.pack.facts {
		from := &e.pack.facts[i]
		for _, key := range from.retired {
			if !from.file.ours {
				continue
			}
			if counts[key] == 0 {
				first[key] = from.place
			}
			counts[key]++
		}
	}
	for _, key := range slices.Sorted(maps.Keys(first)) {
		e.doubts.add(first[key], "the key %q is deprecated, and nothing reads it any more: leave it out of the facts that have it (%d)", key, counts[key])
	}
}

// mentioned are the ids that tenures and facts point to, besides the holders.
func (e *examiner) mentioned() map[string]bool {
	ids := map[string]bool{}
	people := func(list []*Person) {
		for _, p := range list {
			ids[p.ID] = true
		}
	}
	for _, t := range e.records.Tenures {
		people(t.Under)
		for i := range t.Terms {
			ids[t.Terms[i].AppointedBy.ID()] = true
		}
	}
	for _, f := range e.records.Facts {
		people(f.People)
		people(f.During)
		for _, id := range f.About {
			ids[id] = true
		}
		for _, event := range f.Events {
			ids[event.Agent.ID()], ids[event.Patient.ID()] = true, true
		}
	}
	return ids
}

// standsAt is where an entry stands as seen from a file: "line 3", or with the
// other file's name before it.
func standsAt(at place, from *packFile) string {
	if at.file != from {
		return fmt.Sprintf("%s:%d", at.file.name, lineOf(at))
	}
	return fmt.Sprintf("line %d", lineOf(at))
}
