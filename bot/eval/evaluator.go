package eval

import (
	"slices"
	"sync"

	"officebot/bot/query"
	"officebot/knowledge"
)

// Bounds of a query. One that is larger is no question that a person asks; it is
// told as not in the record, so that every query ends.
const (
	maxDepth = 64        // terms within terms
	maxWork  = 1_500_000 // tenures looked at: those of a large pack a dozen times
)

// Evaluator works queries out from the records of one pack. It never changes, so
// many goroutines may share one.
type Evaluator struct {
	records       *knowledge.Records
	people        map[string]*knowledge.Person
	posts         map[string]*knowledge.Post
	organizations map[string]*knowledge.Organization
	office        []*knowledge.Post // what a set without posts is about
	ofOffice      map[*knowledge.Post]bool
	officeLine    []Held
	lines         map[*knowledge.Post][]Held
	runs          map[*knowledge.Post][]int
	events        func() *eventStore // collected when the first event is asked for
}

// New prepares the records for queries. To the events that the records have it adds
// what readers make of the sentences of facts; they are asked when the first query is
// about an event. It takes O(n log n) of all tenures.
func New(records *knowledge.Records, readers ...Reader) *Evaluator {
	e := &Evaluator{
		records:       records,
		people:        make(map[string]*knowledge.Person, len(records.People)),
		posts:         make(map[string]*knowledge.Post, len(records.Posts)),
		organizations: make(map[string]*knowledge.Organization, len(records.Organizations)),
		office:        records.Office.Posts,
		lines:         make(map[*knowledge.Post][]Held, len(records.Posts)),
		runs:          make(map[*knowledge.Post][]int, len(records.Posts)),
		ofOffice:      make(map[*knowledge.Post]bool, len(records.Posts)),
		events:        sync.OnceValue(func() *eventStore { return newEventStore(records, readers) }),
	}
	for _, p := range records.People {
		e.people[p.ID] = p
	}
	for _, o := range records.Organizations {
		e.organizations[o.ID] = o
	}
	for _, p := range records.Posts {
		e.posts[p.ID] = p
		e.lines[p] = certainly(p.Tenures)
		e.runs[p] = e.runsOf(p)
	}
	if len(e.office) == 0 {
		e.office = records.Posts
	}
	for _, p := range e.office {
		e.ofOffice[p] = true
	}
	e.officeLine = e.merged(e.office)
	return e
}

// Evaluate works a query out as seen on a day. It is total: a query with a hole
// that nobody filled, or with an id that the records do not have, is not in the
// record. The same query, records and day give the same result.
func (e *Evaluator) Evaluate(ask query.Ask, today knowledge.Day) Result {
	r := &run{Evaluator: e, today: today}
	result := r.ask(r.settle(ask))
	if r.spent() {
		return Result{Ask: ask, Status: NotInRecord, Span: knowledge.Always}
	}
	return result
}

// run is the evaluation of one query.
type run struct {
	*Evaluator
	today knowledge.Day
	depth int // of the term that is being worked out
	work  int // tenures looked at
}

// enter goes one term deeper. It tells whether there is still room; leave goes
// back.
func (r *run) enter() bool {
	r.depth++
	return r.depth <= maxDepth && !r.spent()
}

func (r *run) leave() { r.depth-- }

// looked counts tenures that were looked at.
func (r *run) looked(n int) { r.work += n + 1 }

func (r *run) spent() bool { return r.work > maxWork }

// closed tells whether the records have every holder of all of some posts, so
// that whoever is not there was not one.
func (e *Evaluator) closed(posts []*knowledge.Post) bool {
	for _, p := range posts {
		if !p.Complete {
			return false
		}
	}
	return len(posts) > 0
}

// among tells whether a post is one of some.
func (e *Evaluator) among(posts []*knowledge.Post, p *knowledge.Post) bool {
	if e.isOffice(posts) {
		return e.ofOffice[p]
	}
	return slices.Contains(posts, p)
}

// isOffice tells whether posts are all those of the pack's office.
func (e *Evaluator) isOffice(posts []*knowledge.Post) bool {
	return len(posts) == len(e.office) && len(posts) > 0 && &posts[0] == &e.office[0]
}
