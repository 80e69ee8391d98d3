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

// later is a field that came to the format after packs were in use. In data from
// elsewhere its key may have meant anything before, and was passed over: what it
// says that cannot be read is passed over still, and counted.
func later[T any](key string, read func(d *decoder, into *T)) field[T] {
	return field[T]{key, func(d *decoder, into *T) {
		d.tolerate(key, func() { read(d, into) })
	}}
}

// retired is a field of facts that packs may still have and that nothing reads any
// more: it is passed over whatever its value is, and counted.
func retired(key string) field[packFact] {
	return field[packFact]{key, func(d *decoder, f *packFact) {
		f.retired = append(f.retired, key)
		d.ignored[ignoredKey{d.shape, key}]++
		d.cursor.skip()
	}}
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
	later("events", func(d *decoder, p *pack) { entries(d, &periodShape, &p.periods) }),
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
	{"passage", func(d *decoder, c *packCitation) { d.common(&c.passage); c.blank = c.passage == "" }},
}}

var nameShape = shape[packName]{"a name", []field[packName]{
	{"name", func(d *decoder, n *packName) { d.word(&n.name) }},
	{"lang", func(d *decoder, n *packName) { d.word(&n.lang) }},
}}
