package say

import (
	"officebot/bot/query"
	"officebot/knowledge"
)

// Speaker says results and queries over one set of records. It never changes
// once it is made, so any number of goroutines may use it.
type Speaker struct {
	records *knowledge.Records
	people  map[string]*knowledge.Person
	posts   map[string]*knowledge.Post
	bodies  map[string]*knowledge.Organization
	labels  map[string]int           // how many posts have a label
	crowded map[*knowledge.Post]bool // posts that many hold at a time
	named   map[string]event         // by the folded names of those that the records name
}

// Said is an answer in words. Who the answer is, and its status, are the
// result's.
type Said struct {
	Lines     []Line
	Citations []knowledge.Citation // each once
}

// Line is one line of an answer.
type Line struct {
	Text   string
	Strong []Range // what to stress, in order, not overlapping
	Item   bool    // an item of a list
}

// Range is a stretch of bytes of a line's text.
type Range struct{ From, To int }

// New makes a speaker over some records.
func New(records *knowledge.Records) *Speaker {
	s := &Speaker{
		records: records,
		people:  make(map[string]*knowledge.Person, len(records.People)),
		posts:   make(map[string]*knowledge.Post, len(records.Posts)),
		bodies:  make(map[string]*knowledge.Organization, len(records.Organizations)),
		labels:  map[string]int{},
		crowded: map[*knowledge.Post]bool{},
		named:   eventsOf(records),
	}
	for _, p := range records.People {
		s.people[p.ID] = p
	}
	for _, p := range records.Posts {
		s.posts[p.ID] = p
		s.labels[p.Label]++
		if p.Shared && crowded(p) {
			s.crowded[p] = true
		}
	}
	for _, o := range records.Organizations {
		s.bodies[o.ID] = o
	}
	return s
}

// crowdedShare is how many hold a post at a time, on average, where its holder is
// one of many: "a councillor". A pair of managers now and then is not that.
const crowdedShare = 2

// crowded tells whether a post is held by many at a time.
func crowded(p *knowledge.Post) bool {
	first, last, held := knowledge.LastDay, knowledge.FirstDay, 0
	for _, t := range p.Tenures {
		first, last = min(first, t.Start.Last), max(last, t.Start.Last, t.End.First)
	}
	for _, t := range p.Tenures {
		end := t.End.First
		if t.Ongoing {
			end = last
		}
		held += max(0, int(end-t.Start.Last))
	}
	return held > crowdedShare*int(last-first)
}

// Question says a query as a question, one sentence: "Who was director in 2010?"
func (s *Speaker) Question(ask query.Ask, tag string, today knowledge.Day) string {
	w := s.writer(tag, today)
	if whether, ok := ask.(query.Whether); ok {
		whether.Claim = query.Gathered(whether.Claim)
		ask = whether
	}
	return w.scripted(upperFirst(w.question(query.Simplify(ask))))
}
