package intake

import (
	"cmp"
	"fmt"

	"officebot/knowledge"
)

// wholeLife is how many years the tenures of one person lie apart at most. People
// of one name farther apart are two.
const wholeLife = 70

// settler makes a draft of entries: it settles who is one person and which post
// is meant.
type settler struct {
	in     *Input
	report *Report
	draft  *Draft
	ids    ids
	people map[string]*draftPerson // by what the source knows them by, or by name
	posts  map[string]*draftPost
	bodies map[string]string // ids by name
	said   map[string]bool   // entries, to find what is said again
}

func settle(entries []entry, in *Input, about *about, report *Report) *Draft {
	s := settler{
		in: in, report: report, draft: &Draft{}, ids: newIDs(),
		people: map[string]*draftPerson{}, posts: map[string]*draftPost{}, bodies: map[string]string{}, said: map[string]bool{},
	}
	s.draft.source = sourceOf(in, about)
	label := s.defaultPost(entries, about)
	for i := range entries {
		s.add(&entries[i], label)
	}
	s.finish()
	return s.draft
}

// sourceOf is the cited work: what the page says of itself, and over it what was
// given.
func sourceOf(in *Input, about *about) knowledge.Source {
	said := knowledge.Source{Title: titleOfFile(in.Name)}
	if about.page != nil && about.page.title != "" {
		said = about.page.source()
	}
	said.Title = cmp.Or(about.title, said.Title)
	given := in.Source
	return knowledge.Source{
		ID:        sourceID,
		Title:     cmp.Or(given.Title, said.Title, "The list"),
		Publisher: cmp.Or(given.Publisher, said.Publisher),
		URL:       cmp.Or(given.URL, said.URL),
		License:   cmp.Or(given.License, said.License),
		Read:      given.Read,
	}
}

func (s *settler) add(e *entry, label string) {
	switch {
	case !e.start.IsZero() && !e.end.IsZero() && e.end.Last < e.start.First:
		s.report.unread(e.line, e.name, fmt.Sprintf("the end %s comes before the start %s", e.end.String(), e.start.String()))
		return
	case vague(e.start) && (vague(e.end) || e.end.ongoing):
		s.report.unread(e.line, e.name, "there is no date")
		return
	case e.start.Date == someDay:
		e.start = moment{}
	}
	person, post := s.person(e), s.post(e, label)
	key := fmt.Sprint(person.id, "|", post.id, "|", e.start.Date, e.end.Date, e.end.ongoing, e.acting)
	if s.said[key] {
		s.report.Again++
		return
	}
	s.said[key] = true
	if again := sameTenure(post, person, e); again != nil {
		s.report.Again++
		again.refine(e)
		return
	}
	m := &draftMembership{
		person: person, post: post, line: e.line,
		start: e.start.Date, end: e.end.Date, ongoing: e.end.ongoing,
		acting: e.acting, endReason: e.endReason,
	}
	m.id = s.membershipID(e, person)
	m.citations = []draftCitation{s.cite(e, post)}
	if m.end.IsZero() {
		m.endReason = ""
	}
	post.holds, person.holds = append(post.holds, m), append(person.holds, m)
	s.draft.memberships = append(s.draft.memberships, m)
}

// sameTenure is the tenure that an entry tells once more, more or less exactly.
func sameTenure(post *draftPost, person *draftPerson, e *entry) *draftMembership {
	alike := func(a, b knowledge.Date) bool {
		return !a.IsZero() && !b.IsZero() && a.Precision > knowledge.Bounded && b.Precision > knowledge.Bounded && a.First <= b.Last && b.First <= a.Last
	}
	for _, m := range person.holds {
		if m.post == post && m.acting == e.acting && alike(m.start, e.start.Date) && (alike(m.end, e.end.Date) || m.end.IsZero() && e.end.IsZero()) {
			return m
		}
	}
	return nil
}

// refine takes up the more exact dates.
func (m *draftMembership) refine(e *entry) {
	if e.start.Precision > m.start.Precision {
		m.start = e.start.Date
	}
	if e.end.Precision > m.end.Precision {
		m.end = e.end.Date
	}
}

// membershipID is the person's with a year.
func (s *settler) membershipID(e *entry, person *draftPerson) string {
	if year := e.year(); year > 0 {
		return s.ids.take(fmt.Sprintf("%s-%d", person.id, year))
	}
	return s.ids.take(person.id + "-tenure")
}

// cite says where an entry is from.
func (s *settler) cite(e *entry, post *draftPost) draftCitation {
	switch {
	case e.url != "":
		return draftCitation{url: e.url, note: cmp.Or(e.passage, e.name)}
	case isItem(e.personID):
		return draftCitation{url: "https://www.wikidata.org/wiki/" + e.personID, note: "position held: " + post.label}
	}
	s.draft.sourced = true
	return draftCitation{section: e.section, passage: cmp.Or(e.passage, e.name)}
}

// person is the one that an entry is about.
func (s *settler) person(e *entry) *draftPerson {
	key := "name:" + plain(e.name)
	if e.personID != "" {
		key = "id:" + e.personID
	}
	year := e.year()
	p := s.people[key]
	if p == nil && e.personID == "" {
		p = s.people["named:"+plain(e.name)]
	}
	if p != nil && e.personID == "" && p.since > 0 && year > 0 && max(year-p.since, p.since-year) > wholeLife {
		s.report.guess(e.line, fmt.Sprintf("%s is taken for another person than the one of %d", e.name, p.since))
		p = nil
	}
	if p == nil {
		id := e.slug()
		if isItem(e.personID) {
			id = e.personID
		}
		p = &draftPerson{id: s.ids.take(cmp.Or(id, "person")), name: e.name, since: year}
		s.draft.people = append(s.draft.people, p)
	}
	s.people[key], s.people["named:"+plain(e.name)] = p, p
	if p.died.IsZero() {
		p.died = e.died
	}
	if e.name != p.name {
		p.names = addName(p.names, p.name, knowledge.Name{Text: e.name})
	}
	for _, name := range e.otherNames {
		p.names = addName(p.names, p.name, name)
	}
	return p
}

// slug is an id made of the first of the names that is in Latin letters.
func (e *entry) slug() string {
	id := slug(e.name)
	for _, name := range e.otherNames {
		id = cmp.Or(id, slug(name.Text))
	}
	return id
}

func addName(names []knowledge.Name, own string, name knowledge.Name) []knowledge.Name {
	if name.Text == own && name.Lang == "" {
		return names
	}
	for _, known := range names {
		if known == name {
			return names
		}
	}
	return append(names, name)
}

// year is one in which the tenure was, 0 where none is known.
func (e *entry) year() int {
	switch {
	case e.start.Precision > knowledge.Bounded:
		return e.start.First.Year()
	case e.end.Precision > knowledge.Bounded:
		return e.end.First.Year()
	}
	return 0
}
