package knowledge

// shape is the keys of one kind of object and how each is read. The keys are
// few, so a walk along them is the quickest look-up.
type shape[T any] struct {
	name   string // as problems call it
	fields []field[T]
}

type field[T any] struct {
	key  string
	read func(d *decoder, into *T)
}

// entries reads a list of objects, each of which notes where it stands.
func entries[T any, P interface {
	*T
	stand(place)
}](d *decoder, s *shape[T], into *[]T) {
	d.list(func() {
		at := d.here()
		*into = append(*into, *new(T))
		last := len(*into) - 1
		P(&(*into)[last]).stand(at)
		if !readObject(d, s, &(*into)[last]) {
			*into = (*into)[:last]
		}
	})
}

func (d *decoder) names(into *[]packName) { entries(d, &nameShape, into) }

// labels reads other names that are a text or a list of texts, of no language;
// where they are entries like other_names, they are read as such.
func (d *decoder) labels(into *[]packName) {
	one := func() {
		n := packName{place: d.here()}
		if d.cursor.kind() == mapping {
			readObject(d, &nameShape, &n)
		} else {
			d.word(&n.name)
		}
		if n.name.text != "" {
			*into = append(*into, n)
		}
	}
	if d.cursor.kind() == list {
		d.list(one)
		return
	}
	one()
}

func (d *decoder) citations(into *[]packCitation) { entries(d, &citationShape, into) }

// phrases reads a mapping of language tags to a text or a list of texts.
func (d *decoder) phrases(into *[]phrase) {
	if !d.expect(mapping) {
		return
	}
	d.cursor.open()
	for {
		lang, at, ok := d.cursor.key()
		if !ok {
			return
		}
		d.field, d.item = lang, false
		one := phrase{lang: word{lang, at}}
		if d.cursor.kind() == list {
			d.list(func() {
				var w word
				if d.word(&w); w.text != "" {
					one.texts = append(one.texts, w.text)
				}
			})
		} else {
			var w word
			if d.word(&w); w.text != "" {
				one.texts = []string{w.text}
			}
		}
		*into = append(*into, one)
	}
}

var packShape = shape[pack]{"a pack", []field[pack]{
	{"office", func(d *decoder, p *pack) {
		office := packOffice{place: place{d.file, d.cursor.at()}}
		if readObject(d, &officeShape, &office) {
			p.office = append(p.office, office)
		}
	}},
	{"sources", func(d *decoder, p *pack) { entries(d, &sourceShape, &p.sources) }},
	{"persons", func(d *decoder, p *pack) { entries(d, &personShape, &p.persons) }},
	{"organizations", func(d *decoder, p *pack) { entries(d, &organizationShape, &p.organizations) }},
	{"posts", func(d *decoder, p *pack) { entries(d, &postShape, &p.posts) }},
	{"memberships", func(d *decoder, p *pack) { entries(d, &membershipShape, &p.memberships) }},
	{"facts", func(d *decoder, p *pack) { entries(d, &factShape, &p.facts) }},
}}

var officeShape = shape[packOffice]{"office", []field[packOffice]{
	{"organizations", func(d *decoder, o *packOffice) { d.words(&o.organizations) }},
	{"posts", func(d *decoder, o *packOffice) { d.words(&o.posts) }},
}}

var sourceShape = shape[packSource]{"a source", []field[packSource]{
	{"id", func(d *decoder, s *packSource) { d.word(&s.id) }},
	{"title", func(d *decoder, s *packSource) { d.word(&s.title) }},
	{"publisher", func(d *decoder, s *packSource) { d.word(&s.publisher) }},
	{"url", func(d *decoder, s *packSource) { d.word(&s.url) }},
	{"license", func(d *decoder, s *packSource) { d.word(&s.license) }},
	{"read", func(d *decoder, s *packSource) { d.moment(&s.read) }},
}}

var citationShape = shape[packCitation]{"a citation", []field[packCitation]{
	{"url", func(d *decoder, c *packCitation) { d.common(&c.url) }},
	{"note", func(d *decoder, c *packCitation) { d.common(&c.note) }},
	{"source", func(d *decoder, c *packCitation) { d.word(&c.source) }},
	{"section", func(d *decoder, c *packCitation) { d.common(&c.section) }},
	{"passage", func(d *decoder, c *packCitation) { d.common(&c.passage) }},
}}

var nameShape = shape[packName]{"a name", []field[packName]{
	{"name", func(d *decoder, n *packName) { d.word(&n.name) }},
	{"lang", func(d *decoder, n *packName) { d.word(&n.lang) }},
}}

var personShape = shape[packPerson]{"a person", []field[packPerson]{
	{"id", func(d *decoder, p *packPerson) { d.word(&p.id) }},
	{"name", func(d *decoder, p *packPerson) { d.word(&p.name) }},
	{"family_name", func(d *decoder, p *packPerson) { d.word(&p.familyName) }},
	{"given_name", func(d *decoder, p *packPerson) { d.word(&p.givenName) }},
	{"other_names", func(d *decoder, p *packPerson) { d.names(&p.names) }},
	{"sources", func(d *decoder, p *packPerson) { d.citations(&p.sources) }},
}}

var organizationShape = shape[packOrganization]{"an organization", []field[packOrganization]{
	{"id", func(d *decoder, o *packOrganization) { d.word(&o.id) }},
	{"name", func(d *decoder, o *packOrganization) { d.word(&o.name) }},
	{"other_names", func(d *decoder, o *packOrganization) { d.names(&o.names) }},
	{"founding_date", func(d *decoder, o *packOrganization) { d.moment(&o.founded) }},
	{"dissolution_date", func(d *decoder, o *packOrganization) { d.moment(&o.dissolved) }},
	{"sources", func(d *decoder, o *packOrganization) { d.citations(&o.sources) }},
}}

var postShape = shape[packPost]{"a post", []field[packPost]{
	{"id", func(d *decoder, p *packPost) { d.word(&p.id) }},
	{"label", func(d *decoder, p *packPost) { d.word(&p.label) }},
	{"other_names", func(d *decoder, p *packPost) { d.names(&p.names) }},
	{"other_label", func(d *decoder, p *packPost) { d.labels(&p.names) }},
	{"alternative_label", func(d *decoder, p *packPost) { d.labels(&p.names) }},
	{"role", func(d *decoder, p *packPost) { d.word(&p.role) }},
	{"other_roles", func(d *decoder, p *packPost) { d.names(&p.roles) }},
	{"organization_id", func(d *decoder, p *packPost) { d.word(&p.organization) }},
	{"shared", func(d *decoder, p *packPost) { d.flag(&p.shared) }},
	{"sources", func(d *decoder, p *packPost) { d.citations(&p.sources) }},
}}

var membershipShape = shape[packMembership]{"a membership", []field[packMembership]{
	{"id", func(d *decoder, m *packMembership) { d.word(&m.id) }},
	{"person_id", func(d *decoder, m *packMembership) { d.word(&m.person) }},
	{"post_id", func(d *decoder, m *packMembership) { d.word(&m.post) }},
	{"start_date", func(d *decoder, m *packMembership) { d.moment(&m.start) }},
	{"end_date", func(d *decoder, m *packMembership) { d.moment(&m.end) }},
	{"under", func(d *decoder, m *packMembership) { d.words(&m.under) }},
	{"sources", func(d *decoder, m *packMembership) { d.citations(&m.sources) }},
}}

var factShape = shape[packFact]{"a fact", []field[packFact]{
	{"id", func(d *decoder, f *packFact) { d.word(&f.id) }},
	{"title", func(d *decoder, f *packFact) { d.phrases(&f.title) }},
	{"about", func(d *decoder, f *packFact) { d.words(&f.about) }},
	{"answers", func(d *decoder, f *packFact) { d.words(&f.answers) }},
	{"people", func(d *decoder, f *packFact) { d.words(&f.people) }},
	{"posts", func(d *decoder, f *packFact) { d.words(&f.posts) }},
	{"asked", func(d *decoder, f *packFact) { d.phrases(&f.asked) }},
	{"text", func(d *decoder, f *packFact) { d.phrases(&f.text) }},
	{"date", func(d *decoder, f *packFact) { d.moment(&f.date) }},
	{"start_date", func(d *decoder, f *packFact) { d.moment(&f.start) }},
	{"end_date", func(d *decoder, f *packFact) { d.moment(&f.end) }},
	{"event", func(d *decoder, f *packFact) { d.names(&f.event) }},
	{"vacant", func(d *decoder, f *packFact) { d.words(&f.vacant) }},
	{"during", func(d *decoder, f *packFact) { d.words(&f.during) }},
	{"context", func(d *decoder, f *packFact) { d.words(&f.context) }},
	{"sources", func(d *decoder, f *packFact) { d.citations(&f.sources) }},
}}
