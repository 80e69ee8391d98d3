package knowledge

var personShape = shape[packPerson]{"a person", []field[packPerson]{
	{"id", func(d *decoder, p *packPerson) { d.word(&p.id) }},
	{"name", func(d *decoder, p *packPerson) { d.word(&p.name) }},
	{"family_name", func(d *decoder, p *packPerson) { d.word(&p.familyName) }},
	{"given_name", func(d *decoder, p *packPerson) { d.word(&p.givenName) }},
	later("death_date", func(d *decoder, p *packPerson) { d.end(&p.died) }),
	{"other_names", func(d *decoder, p *packPerson) { d.names(&p.names) }},
	{"sources", func(d *decoder, p *packPerson) { d.citations(&p.sources) }},
}}

var organizationShape = shape[packOrganization]{"an organization", []field[packOrganization]{
	{"id", func(d *decoder, o *packOrganization) { d.word(&o.id) }},
	{"name", func(d *decoder, o *packOrganization) { d.word(&o.name) }},
	{"other_names", func(d *decoder, o *packOrganization) { d.names(&o.names) }},
	{"founding_date", func(d *decoder, o *packOrganization) { d.moment(&o.founded) }},
	{"dissolution_date", func(d *decoder, o *packOrganization) { d.end(&o.dissolved) }},
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
	later("seats", func(d *decoder, p *packPost) { d.number(&p.seats) }),
	later("succeeds", func(d *decoder, p *packPost) { d.word(&p.succeeds) }),
	later("complete", func(d *decoder, p *packPost) { d.flag(&p.complete) }),
	{"sources", func(d *decoder, p *packPost) { d.citations(&p.sources) }},
}}

var membershipShape = shape[packMembership]{"a membership", []field[packMembership]{
	{"id", func(d *decoder, m *packMembership) { d.word(&m.id) }},
	{"person_id", func(d *decoder, m *packMembership) { d.word(&m.person) }},
	{"post_id", func(d *decoder, m *packMembership) { d.word(&m.post) }},
	{"start_date", func(d *decoder, m *packMembership) { d.moment(&m.start) }},
	{"end_date", func(d *decoder, m *packMembership) { d.end(&m.end) }},
	later("organization_id", func(d *decoder, m *packMembership) { d.word(&m.terms().organization) }),
	later("role", func(d *decoder, m *packMembership) { d.word(&m.terms().role) }),
	later("legislative_period_id", func(d *decoder, m *packMembership) { d.word(&m.terms().period) }),
	later("acting", func(d *decoder, m *packMembership) { d.flag(&m.terms().acting) }),
	later("start_reason", func(d *decoder, m *packMembership) { d.oneOf(&m.terms().startReason, startReasons[1:]) }),
	later("end_reason", func(d *decoder, m *packMembership) { d.oneOf(&m.terms().endReason, endReasons[1:]) }),
	later("appointed_by", func(d *decoder, m *packMembership) { d.word(&m.terms().appointedBy) }),
	later("announced", func(d *decoder, m *packMembership) { d.moment(&m.terms().announced) }),
	{"under", func(d *decoder, m *packMembership) { d.words(&m.under) }},
	{"sources", func(d *decoder, m *packMembership) { d.citations(&m.sources) }},
}}

var periodShape = shape[packPeriod]{"an event", []field[packPeriod]{
	{"id", func(d *decoder, p *packPeriod) { d.word(&p.id) }},
	{"name", func(d *decoder, _ *packPeriod) { d.cursor.skip() }},
	{"classification", func(d *decoder, _ *packPeriod) { d.cursor.skip() }},
	{"organization_id", func(d *decoder, _ *packPeriod) { d.cursor.skip() }},
	{"start_date", func(d *decoder, p *packPeriod) { d.moment(&p.start) }},
	{"end_date", func(d *decoder, p *packPeriod) { d.end(&p.end) }},
}}

var eventShape = shape[packEvent]{"an event of a fact", []field[packEvent]{
	{"verb", func(d *decoder, e *packEvent) { d.word(&e.verb) }},
	{"agent", func(d *decoder, e *packEvent) { d.word(&e.agent) }},
	{"patient", func(d *decoder, e *packEvent) { d.word(&e.patient) }},
	{"as", func(d *decoder, e *packEvent) { d.word(&e.as) }},
	{"place", func(d *decoder, e *packEvent) { d.word(&e.where) }},
	{"cause", func(d *decoder, e *packEvent) { d.word(&e.cause) }},
	{"time", func(d *decoder, e *packEvent) { d.time(&e.start, &e.end) }},
}}

var factShape = shape[packFact]{"a fact", []field[packFact]{
	{"id", func(d *decoder, f *packFact) { d.word(&f.id) }},
	{"title", func(d *decoder, f *packFact) { d.phrases(&f.title) }},
	{"about", func(d *decoder, f *packFact) { d.words(&f.about) }},
	retired("answers"),
	{"people", func(d *decoder, f *packFact) { d.words(&f.people) }},
	{"posts", func(d *decoder, f *packFact) { d.words(&f.posts) }},
	retired("asked"),
	{"text", func(d *decoder, f *packFact) { d.phrases(&f.text) }},
	{"date", func(d *decoder, f *packFact) { d.moment(&f.date) }},
	{"start_date", func(d *decoder, f *packFact) { d.moment(&f.start) }},
	{"end_date", func(d *decoder, f *packFact) { d.end(&f.end) }},
	{"event", func(d *decoder, f *packFact) { d.names(&f.event) }},
	later("events", func(d *decoder, f *packFact) { entries(d, &eventShape, &f.events) }),
	{"vacant", func(d *decoder, f *packFact) { d.words(&f.vacant) }},
	{"during", func(d *decoder, f *packFact) { d.words(&f.during) }},
	{"context", func(d *decoder, f *packFact) { d.words(&f.context) }},
	{"sources", func(d *decoder, f *packFact) { d.citations(&f.sources) }},
}}
