package knowledge

// pack is what files say, in the words of the format and before any id is
// looked up. Its fields are the format's documentation; shape.go has the keys.
// Popolo's are the classes persons, organizations, posts, memberships and events
// with their names, labels, dates and other_names; legislative_period_id is
// EveryPolitician's; the rest is ours.
type pack struct {
	office        []packOffice // one for each file that has one
	sources       []packSource
	persons       []packPerson
	organizations []packOrganization
	posts         []packPost
	memberships   []packMembership
	periods       []packPeriod // events
	facts         []packFact
}

// size is the number of entries.
func (p *pack) size() int {
	return len(p.office) + len(p.sources) + len(p.persons) + len(p.organizations) + len(p.posts) + len(p.memberships) + len(p.periods) + len(p.facts)
}

// place is where in a file something stands: a line in YAML, a byte in JSON.
type place struct {
	file *packFile
	at   int
}

// stand notes where an entry stands.
func (p *place) stand(at place) { *p = at }

// word is a text and where it stands; "" where it is not given.
type word struct {
	text string
	at   int
}

// moment is a date and where it stands; zero where it is not given.
type moment struct {
	Date
	at int
}

// number is a whole number from 1 and where it stands; zero where it is not
// given.
type number struct{ n, at int }

// wrong tells whether something is given that is no date.
func (m moment) wrong() bool { return m.IsZero() && m.at > 0 }

// packOffice says what "the office" and "the director" mean with no more said:
// ids in order of time, the last the present one.
type packOffice struct {
	place
	organizations []word
	posts         []word
}

// packSource is a cited work.
type packSource struct {
	place
	id        word
	title     word
	publisher word
	url       word   // without a fragment
	license   word   // as the work names it: "CC BY-SA 4.0"
	read      moment // the day it was read
}

// packCitation is a place in a source: ours by source, section and passage,
// Popolo's by url and note.
type packCitation struct {
	place
	source  word   // a source's id
	section string // a heading of the source
	passage string // as it stands, or first and last words joined by "…"
	blank   bool   // the passage is given, and empty
	url     string // instead of source: the page itself
	note    string // beside url: what of the page
}

// packName is another way of writing a name.
type packName struct {
	place
	name word
	lang word // BCP 47: en, zh-Hans, zh-Hant
}

// packPerson is somebody whom the pack names.
type packPerson struct {
	place
	id         word
	name       word // canonical
	familyName word
	givenName  word
	died       moment     // death_date
	names      []packName // other_names; of one language the first is the one to use
	sources    []packCitation
}

// packOrganization is a body that posts belong to or that facts are about. Its
// first fact is its definition.
type packOrganization struct {
	place
	id        word
	name      word
	names     []packName
	founded   moment // founding_date
	dissolved moment // dissolution_date
	sources   []packCitation
}

// packPost is a position that people hold.
type packPost struct {
	place
	id           word
	label        word
	names        []packName // other_names, and other_label or alternative_label
	role         word       // what its holder is called in passing
	roles        []packName // other_roles
	organization word       // organization_id
	shared       *bool      // several hold it at once; nil where the pack does not say
	seats        number     // how many
	succeeds     word       // the id of the post whose line it carries on
	complete     *bool      // its list of holders is
	made         bool       // of a membership's role, and no entry of the pack
	sources      []packCitation
}

// packMembership is one term of a person in a post.
type packMembership struct {
	place
	id      word
	person  word   // person_id
	post    word   // post_id
	start   moment // start_date; not given: unknown
	end     moment // end_date; not given: still in office
	under   []word // ids of the persons whom the holder served
	sources []packCitation
	*packTerms
}

// packTerms is what few memberships tell: apart, because there may be very many.
// It is nil while a file is read and nothing of it is told.
type packTerms struct {
	organization word   // organization_id, and
	role         word   // what the post is called there: instead of post_id
	acting       *bool  // nil: as the role says
	period       word   // legislative_period_id: the event that dates what has no date
	startReason  word   // start_reason: startReasons
	endReason    word   // end_reason: endReasons
	appointedBy  word   // appointed_by: the id of a person or an organization
	announced    moment // when it was made known
}

// terms are the membership's terms, to be read into.
func (m *packMembership) terms() *packTerms {
	if m.packTerms == nil {
		m.packTerms = &packTerms{}
	}
	return m.packTerms
}

// packPeriod is an event of Popolo's, as far as memberships are dated by it.
type packPeriod struct {
	place
	id    word
	start moment // start_date
	end   moment // end_date
}

// packFact is a statement about the office or its people.
type packFact struct {
	place
	id      word
	title   []phrase // what to call it where it can be picked from a list, by language
	about   []word   // ids of persons, organizations and posts
	people  []word   // ids: the answer to "who?"
	posts   []word   // ids: the answer to "which post?"
	text    []phrase // the statement, by language tag
	date    moment   // when it was so; or start_date and end_date
	start   moment
	end     moment
	event   []packName // its name, where it can date a question
	events  []packEvent
	vacant  []word   // ids of posts that nobody held while it was so
	during  []word   // ids of persons in whose time in power it was so
	context []word   // ids of posts for whose empty times it is worth telling
	retired []string // the keys it has that nothing reads any more: answers, asked
	sources []packCitation
}

// packEvent is what happened, by a verb's lemma and its roles. A role is the id
// of a person, an organization or a post, or a text where the pack has no such
// entry.
type packEvent struct {
	place
	verb    word
	agent   word
	patient word
	as      word
	where   word   // place
	cause   word   // why
	start   moment // time: a date, or two with a slash between
	end     moment
}

// phrase is what a fact says under one language: one text, or several
// phrasings.
type phrase struct {
	lang  word
	texts []string
}
