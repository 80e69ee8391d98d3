package knowledge

import (
	"fmt"
	"maps"
	"slices"
)

// builder makes Records of a pack's entries: it looks up every id, and finds
// what only the whole pack can tell to be wrong.
type builder struct {
	pack    *pack
	found   *findings
	records *Records
	ignored map[ignoredKey]int

	sources       index[Source]
	people        index[Person]
	organizations index[Organization]
	posts         index[Post]
	periods       index[packPeriod]
	called        map[calledPost]*Post // made when it is first asked for
	pages         map[string]*Source   // of data from elsewhere, by URL
	blank         []place              // citations whose passage is given and empty
	crowded       findings             // of ours, more holders at once than a post has seats
}

// index is the entries of one class by id.
type index[T any] struct {
	class string
	byID  map[string]*T
	at    map[string]place // of the entries in files of ours
}

func newIndex[T any](class string, size int) index[T] {
	return index[T]{class, make(map[string]*T, size), map[string]place{}}
}

// build makes the records. They are only good if nothing was found wrong.
func build(p *pack, ignored map[ignoredKey]int, found *findings) *builder {
	b := &builder{
		pack: p, found: found, records: &Records{}, ignored: ignored,
		sources:       newIndex[Source]("source", len(p.sources)),
		people:        newIndex[Person]("person", len(p.persons)),
		organizations: newIndex[Organization]("organization", len(p.organizations)),
		posts:         newIndex[Post]("post", len(p.posts)),
		periods:       newIndex[packPeriod]("event", len(p.periods)),
		pages:         map[string]*Source{},
	}
	b.addSources()
	b.addPersons()
	b.addOrganizations()
	b.addPosts()
	b.addPeriods()
	b.addTenures()
	b.addFacts()
	b.addOffice()
	b.completePosts()
	b.records.Ignored = ignoredKeys(ignored)
	return b
}

// register enters an entry under its id.
func register[T any](b *builder, in *index[T], id word, at place, entry *T) {
	if id.text == "" {
		b.found.add(at, "the %s has no id", in.class)
		return
	}
	at.at = id.at
	if _, used := in.byID[id.text]; used {
		first := ""
		if p, ok := in.at[id.text]; ok {
			first = fmt.Sprintf(", first at %s:%d", p.file.name, p.at)
		}
		b.found.add(at, "the %s id %q is used twice%s", in.class, id.text, first)
		return
	}
	in.byID[id.text] = entry
	if at.file.ours {
		in.at[id.text] = at
	}
}

// pass counts something of data from elsewhere that is passed over.
func (b *builder) pass(shape, key string) { b.ignored[ignoredKey{shape, key}]++ }

// lookUp finds the entry that an id points to, nil where there is none or the
// id is not given.
func lookUp[T any](b *builder, in *index[T], id word, file *packFile) *T {
	if id.text == "" {
		return nil
	}
	if entry, ok := in.byID[id.text]; ok {
		return entry
	}
	hint := ""
	if b.found.hinted < maxHints {
		hint = b.found.didYouMean(id.text, slices.Sorted(maps.Keys(in.byID)))
	}
	b.found.add(place{file, id.at}, "there is no %s with the id %q%s", in.class, id.text, hint)
	return nil
}

// lookUpLater is lookUp for a key that in data from elsewhere may mean anything;
// see later.
func lookUpLater[T any](b *builder, in *index[T], id word, file *packFile, shape, key string) *T {
	if id.text != "" && !file.ours && in.byID[id.text] == nil {
		b.pass(shape, key)
		return nil
	}
	return lookUp(b, in, id, file)
}

func lookUpAll[T any](b *builder, in *index[T], ids []word, file *packFile) []*T {
	var out []*T
	for _, id := range ids {
		if entry := lookUp(b, in, id, file); entry != nil {
			out = append(out, entry)
		}
	}
	return out
}

// known are the ids of organizations, posts and people.
func (b *builder) known() []string {
	return slices.Concat(
		slices.Sorted(maps.Keys(b.organizations.byID)),
		slices.Sorted(maps.Keys(b.posts.byID)),
		slices.Sorted(maps.Keys(b.people.byID)))
}

// nothingCalled tells of an id, which may be of several classes, that points
// nowhere.
func (b *builder) nothingCalled(id word, file *packFile, classes string, known []string) {
	b.found.add(place{file, id.at}, "there is no %s with the id %q%s", classes, id.text, b.found.didYouMean(id.text, known))
}

func (b *builder) addPersons() {
	slab := make([]Person, len(b.pack.persons))
	b.records.People = make([]*Person, len(slab))
	for i := range b.pack.persons {
		from, p := &b.pack.persons[i], &slab[i]
		*p = Person{
			ID: from.id.text, Name: from.name.text,
			Names:      b.names(from.names, from.file),
			FamilyName: from.familyName.text, GivenName: from.givenName.text,
			Died:    from.died.Date,
			Sources: b.citations(from.sources, from.file),
		}
		if p.Name == "" {
			b.found.add(from.place, "the person %q has no name", p.ID)
		}
		register(b, &b.people, from.id, from.place, p)
		b.records.People[i] = p
	}
}

func (b *builder) addOrganizations() {
	for i := range b.pack.organizations {
		from := &b.pack.organizations[i]
		o := &Organization{
			ID: from.id.text, Name: from.name.text,
			Names:   b.names(from.names, from.file),
			Founded: from.founded.Date, Dissolved: from.dissolved.Date,
			Sources: b.citations(from.sources, from.file),
		}
		if o.Name == "" {
			b.found.add(from.place, "the organization %q has no name", o.ID)
		}
		b.inOrder(from.file, from.founded, from.dissolved)
		register(b, &b.organizations, from.id, from.place, o)
		b.oneMeaning(from.id, from.file, "a person", b.people.at)
		b.records.Organizations = append(b.records.Organizations, o)
	}
}

// oneMeaning sees that an id of ours means one thing across classes, because a
// fact is about ids of any.
func (b *builder) oneMeaning(id word, file *packFile, class string, others map[string]place) {
	if other, ok := others[id.text]; ok && file.ours {
		b.found.add(place{file, id.at}, "the id %q is already that of %s, at %s:%d", id.text, class, other.file.name, other.at)
	}
}

// inOrder sees that an end does not certainly come before its start.
func (b *builder) inOrder(file *packFile, start, end moment) {
	if !start.IsZero() && !end.IsZero() && end.Last < start.First {
		b.found.add(place{file, end.at}, "the end %s comes before the start %s", end.Date, start.Date)
	}
}

func (b *builder) names(from []packName, file *packFile) []Name {
	if len(from) == 0 {
		return nil
	}
	out := make([]Name, 0, len(from))
	for _, n := range from {
		switch {
		case n.name.text != "":
			b.tag(n.lang, file)
			out = append(out, Name{n.name.text, n.lang.text})
		case file.ours:
			b.found.add(n.place, "a name without its text: write {name: …, lang: …}")
		}
	}
	return out
}

// tag sees that a language tag of ours is one: en, zh-Hans, pt-BR.
func (b *builder) tag(lang word, file *packFile) {
	if file.ours && lang.text != "" && !IsTag(lang.text) {
		b.found.add(place{file, lang.at}, "%q is not a language tag: write it like en, zh-Hans or pt-BR", lang.text)
	}
}

// addOffice settles what "the office" and "the director" mean; a pack of one
// organization or one post need not say it.
func (b *builder) addOffice() {
	office := &b.records.Office
	for i := range b.pack.office {
		from := &b.pack.office[i]
		office.Organizations = append(office.Organizations, lookUpAll(b, &b.organizations, from.organizations, from.file)...)
		office.Posts = append(office.Posts, lookUpAll(b, &b.posts, from.posts, from.file)...)
	}
	if len(office.Organizations) == 0 && len(b.records.Organizations) == 1 {
		office.Organizations = b.records.Organizations
	}
	if len(office.Posts) == 0 && len(b.records.Posts) == 1 {
		office.Posts = b.records.Posts
	}
}
