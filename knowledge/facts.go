package knowledge

import (
	"maps"
	"slices"
)

func (b *builder) addFacts() {
	ids := newIndex[Fact]("fact", len(b.pack.facts))
	for i := range b.pack.facts {
		from := &b.pack.facts[i]
		f := &Fact{
			ID:      from.id.text,
			Title:   b.text(from, from.title, "title"),
			About:   b.about(from),
			People:  lookUpAll(b, &b.people, from.people, from.file),
			Posts:   lookUpAll(b, &b.posts, from.posts, from.file),
			Text:    b.text(from, from.text, "text"),
			Names:   b.names(from.event, from.file),
			Start:   from.start.Date,
			End:     from.end.Date,
			Vacant:  lookUpAll(b, &b.posts, from.vacant, from.file),
			During:  lookUpAll(b, &b.people, from.during, from.file),
			Events:  b.events(from),
			Context: lookUpAll(b, &b.posts, from.context, from.file),
			Sources: b.citations(from.sources, from.file),
		}
		register(b, &ids, from.id, from.place, f)
		if len(from.sources) == 0 {
			b.found.add(from.place, "the fact %q has no sources: say where it is written", f.ID)
		}
		b.dateFact(f, from)
		b.records.Facts = append(b.records.Facts, f)
	}
	b.everyLanguage()
}

// about checks the ids that a fact is about, which may be of three classes.
func (b *builder) about(from *packFact) []string {
	out := make([]string, 0, len(from.about))
	for _, id := range from.about {
		person, organization, post := b.people.byID[id.text], b.organizations.byID[id.text], b.posts.byID[id.text]
		if person == nil && organization == nil && post == nil {
			b.nothingCalled(id, from.file, "person, organization or post", b.known())
			continue
		}
		out = append(out, id.text)
	}
	if len(from.about) == 0 {
		b.found.add(from.place, "the fact %q does not say what it is about: give it about: [ids]", from.id.text)
	}
	return out
}

// text reads what a fact has once in each language.
func (b *builder) text(from *packFact, phrases []phrase, what string) Text {
	if len(phrases) == 0 {
		return nil
	}
	out := make(Text, len(phrases))
	for _, p := range phrases {
		b.tag(p.lang, from.file)
		switch {
		case !b.once(out[p.lang.text] != "", p, from):
		case len(p.texts) > 1:
			b.found.add(place{from.file, p.lang.at}, "the fact %q has one %s in %s, not a list", from.id.text, what, p.lang.text)
		case len(p.texts) == 1:
			out[p.lang.text] = p.texts[0]
		}
	}
	return out
}

// once tells whether a language is given for the first time.
func (b *builder) once(again bool, p phrase, from *packFact) bool {
	if again {
		b.found.add(place{from.file, p.lang.at}, "%q is given twice in the fact %q", p.lang.text, from.id.text)
	}
	return !again
}

func (b *builder) dateFact(f *Fact, from *packFact) {
	b.inOrder(from.file, from.start, from.end)
	if from.date.IsZero() {
		return
	}
	if !f.Start.IsZero() || !f.End.IsZero() {
		b.found.add(place{from.file, from.date.at}, "the fact %q has a date and a start or an end: write one or the other", f.ID)
	}
	f.Start = from.date.Date
}

// everyLanguage sees that facts are told in every language that any of them is
// told in, and if they have a title, in every language in which any has one.
func (b *builder) everyLanguage() {
	titled, told := map[string]bool{}, map[string]bool{}
	for _, f := range b.records.Facts {
		for tag := range f.Title {
			titled[tag] = true
		}
		for tag := range f.Text {
			told[tag] = true
		}
	}
	for i, f := range b.records.Facts {
		from := &b.pack.facts[i]
		if len(f.Text) == 0 {
			b.found.add(from.place, "the fact %q has no text", f.ID)
		}
		if !from.file.ours {
			continue
		}
		for _, tag := range slices.Sorted(maps.Keys(titled)) {
			if f.Title[tag] == "" && len(f.Title) > 0 {
				b.found.add(from.place, "the fact %q has no title in %s, as others have", f.ID, tag)
			}
		}
		for _, tag := range slices.Sorted(maps.Keys(told)) {
			if f.Text[tag] == "" && len(f.Text) > 0 {
				b.found.add(from.place, "the fact %q has no text in %s, as others have", f.ID, tag)
			}
		}
	}
}
