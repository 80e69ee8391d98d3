package names

import (
	"slices"

	"officebot/knowledge"
)

// kind says what a phrase is a name of. Mentions of the same words come in the
// order of the kinds.
type kind uint8

const (
	ofPerson kind = iota
	ofPost
	ofOrganization
)

// grade says how a phrase came to stand for a record; of several records at
// one phrase, the grades decide which of them it names in full.
type grade uint8

const (
	exact    grade = iota // a name as the pack has it, or with its trimmings off
	label                 // a name, if nothing else of its kind has that name; else a part
	derived               // a name made of one; a part where the phrase is exactly another's
	partly                // a part
	alone                 // a part, if nothing else of its kind has the phrase
	yielding              // a part, if nothing else of its kind has the phrase as a name
)

// maxPart is how many records a part of a name lists at most, in pack order.
const maxPart = 50

// sense is what a phrase stands for: a run of the table's records of a kind.
type sense struct {
	from, to uint32
	kind     kind
	strength knowledge.Strength
}

// table holds every phrase of the names, as a tree of words: a step leads from
// a node by a word to a node; the root is 0. It never changes once built.
type table struct {
	vocabulary
	steps  pairs    // node and word → node
	joined pairs    // hash of a person's phrase written as one word → node
	depth  []uint8  // words of each node
	first  []uint32 // first sense of each node; one more at the end
	senses []sense

	ex, under, secretary uint32 // words that otherPost goes by
	did, does, to        uint32 // words that verb goes by

	people        []*knowledge.Person
	posts         []*knowledge.Post
	organizations []*knowledge.Organization
}

func (t *table) step(node, word uint32) (uint32, bool) {
	return t.steps.find(uint64(node)<<32 | uint64(word))
}

func (t *table) at(node uint32) []sense { return t.senses[t.first[node]:t.first[node+1]] }

// names tells whether a phrase is a whole name of something of a kind.
func (t *table) names(node uint32, of kind) bool {
	for _, s := range t.at(node) {
		if s.kind == of && s.strength == knowledge.Full {
			return true
		}
	}
	return false
}

func (t *table) mention(s sense, from, to int) Mention {
	m := Mention{From: from, To: to, Strength: s.strength}
	switch s.kind {
	case ofPerson:
		m.People = t.people[s.from:s.to:s.to]
	case ofPost:
		m.Posts = t.posts[s.from:s.to:s.to]
	case ofOrganization:
		m.Organizations = t.organizations[s.from:s.to:s.to]
	}
	return m
}

// builder is a table in the making.
type builder struct {
	table
	records *knowledge.Records
	entries []uint64 // node, kind, grade, record; they sort in that order

	full, part []uint32 // buffers of judge
}

func buildTable(records *knowledge.Records) *table {
	people, others := len(records.People), len(records.Posts)+len(records.Organizations)
	b := &builder{records: records}
	b.vocabulary = newVocabulary(1000 + 2*people + 4*others)
	b.steps = newPairs(1000 + 7*people + 20*others)
	b.joined = newPairs(100 + 5*people)
	b.depth = append(make([]uint8, 0, 1000+6*people+20*others), 0)
	b.entries = make([]uint64, 0, 1000+7*people+20*others)
	b.ex, b.under, b.secretary = b.intern("ex"), b.intern("under"), b.intern("secretary")
	b.did, b.does, b.to = b.intern("did"), b.intern("does"), b.intern("to")
	b.addPeople()
	b.addOrganizations()
	b.compile()
	return &b.table
}

// add enters a phrase for a record, by its place in the pack.
func (b *builder) add(of kind, g grade, record int, phrase []uint32) {
	if len(phrase) == 0 || len(phrase) > 255 {
		return
	}
	node, hash := uint32(0), uint64(0)
	for i, id := range phrase {
		next, known := b.step(node, id)
		if !known {
			next = uint32(len(b.depth))
			b.depth = append(b.depth, uint8(i+1))
			b.steps.add(uint64(node)<<32|uint64(id), next)
		}
		node = next
		w := &b.list[id]
		w.traits |= used
		hash = hash*w.power + w.hash
	}
	b.entries = append(b.entries, uint64(node)<<32|uint64(of)<<30|uint64(g)<<27|uint64(record))
	first := &b.list[phrase[0]]
	first.traits |= starts
	if of != ofPerson || first.traits&han != 0 {
		return
	}
	if len(phrase) == 1 {
		first.traits |= personal
		if len(first.text) < minJoined {
			return
		}
	}
	if !b.joined.has(hash, node) {
		b.joined.add(hash, node)
	}
}

// compile turns the entries into senses.
func (b *builder) compile() {
	slices.Sort(b.entries)
	b.entries = slices.Compact(b.entries)
	b.first = make([]uint32, len(b.depth)+1)
	b.senses = make([]sense, 0, len(b.entries))
	node := uint32(0)
	for from := 0; from < len(b.entries); {
		group := b.entries[from] >> 30
		to := from + 1
		for to < len(b.entries) && b.entries[to]>>30 == group {
			to++
		}
		for at := uint32(group >> 2); node < at; {
			node++
			b.first[node] = uint32(len(b.senses))
		}
		b.judge(kind(group&3), b.entries[from:to])
		from = to
	}
	for int(node) < len(b.depth) {
		node++
		b.first[node] = uint32(len(b.senses))
	}
	b.entries = nil
}

const recordMask = 1<<27 - 1

// judge decides which records of one kind a phrase names in full and which in
// part. The entries are sorted by grade, then by record.
func (b *builder) judge(of kind, entries []uint64) {
	best := grade(entries[0] >> 27 & 7)
	several, shared := false, false
	for _, e := range entries {
		other := (e^entries[0])&recordMask != 0
		several = several || other
		shared = shared || other && grade(e>>27&7) <= label
	}
	full, part := b.full[:0], b.part[:0]
	for _, e := range entries {
		record, g := uint32(e&recordMask), grade(e>>27&7)
		switch {
		case slices.Contains(full, record), g == alone && several, g == yielding && best <= derived:
		case g == exact, g == label && !shared, g == derived && best == derived:
			full = append(full, record)
		default:
			part = append(part, record)
		}
	}
	b.sense(of, knowledge.Full, full)
	slices.Sort(part)
	part = slices.Compact(part)
	b.sense(of, knowledge.Part, part[:min(len(part), maxPart)])
	b.full, b.part = full, part
}

func (b *builder) sense(of kind, strength knowledge.Strength, records []uint32) {
	if len(records) == 0 {
		return
	}
	s := sense{kind: of, strength: strength}
	switch of {
	case ofPerson:
		s.from = uint32(len(b.people))
		for _, r := range records {
			b.people = append(b.people, b.records.People[r])
		}
		s.to = uint32(len(b.people))
	case ofPost:
		s.from = uint32(len(b.posts))
		for _, r := range records {
			b.posts = append(b.posts, b.records.Posts[r])
		}
		s.to = uint32(len(b.posts))
	case ofOrganization:
		s.from = uint32(len(b.organizations))
		for _, r := range records {
			b.organizations = append(b.organizations, b.records.Organizations[r])
		}
		s.to = uint32(len(b.organizations))
	}
	b.senses = append(b.senses, s)
}
