package say

import (
	"slices"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/knowledge"
)

// Suggestions are queries worth asking after a result, the best first, none of
// them what was asked or what the answer told already. They are likely to have
// an answer; whoever shows them evaluates them to be sure, and takes the first
// few that have one.
func (s *Speaker) Suggestions(r eval.Result, today knowledge.Day) []query.Ask {
	g := suggestions{Speaker: s, result: &r, today: today}
	if !g.aboutAll() {
		if t := g.main(); t != nil {
			g.aboutTenure(t)
		}
		for _, p := range g.people() {
			g.aboutPerson(p)
		}
	}
	g.aboutOffice()
	return g.asks
}

// suggestions is a list of queries in the making.
type suggestions struct {
	*Speaker
	result *eval.Result
	today  knowledge.Day
	asks   []query.Ask
}

// add adds a query that is neither the one asked nor there yet.
func (g *suggestions) add(ask query.Ask) {
	same := func(other query.Ask) bool { return query.Equal(other, ask) }
	if !same(g.result.Ask) && !slices.ContainsFunc(g.asks, same) {
		g.asks = append(g.asks, ask)
	}
}

// aboutAll tells whether a question was about all holders, and so about none of
// them in particular.
func (g *suggestions) aboutAll() bool {
	switch g.result.Ask.(type) {
	case query.List, query.HowMany, query.Gaps, query.Average:
		return len(g.result.People) != 1
	}
	return false
}

// main is the tenure that an answer is mostly about, nil where it is about none.
func (g *suggestions) main() *knowledge.Tenure {
	r := g.result
	for _, h := range r.Held {
		if len(r.People) == 0 || slices.Contains(r.People, h.Tenure.Person) {
			return h.Tenure
		}
	}
	for i := range r.Parts {
		for _, h := range r.Parts[i].Held {
			if slices.Contains(r.People, h.Tenure.Person) {
				return h.Tenure
			}
		}
	}
	if r.After != nil && r.After.Start.First <= g.today {
		return r.After
	}
	return r.Before
}

// people are those whom a question or its answer names, at most two.
func (g *suggestions) people() []*knowledge.Person {
	people := slices.Clone(g.result.People)
	for _, f := range g.result.Fillers {
		if f.Person != nil {
			people = appendNew(people, f.Person)
		}
	}
	if f, ok := g.result.Ask.(query.Filling); ok {
		for _, role := range f.Event.Roles {
			if e, ok := role.Filler.(query.Entity); ok && g.Speaker.people[e.ID] != nil {
				people = appendNew(people, g.Speaker.people[e.ID])
			}
		}
	}
	for _, n := range g.result.Notes {
		if n.Tenure != nil {
			people = appendNew(people, n.Tenure.Person)
		}
	}
	return people[:min(len(people), 2)]
}

// aboutTenure suggests who came after and before, and how long it was.
func (g *suggestions) aboutTenure(t *knowledge.Tenure) {
	set := g.setOf(t)
	next, previous := query.Ask(query.Who{Set: query.Step{From: set, By: 1}}), query.Ask(query.Who{Set: query.Step{From: set, By: -1}})
	length := query.HowLong{Set: set}
	dated := t.Start.Precision > knowledge.Bounded && (t.Ongoing || t.End.Precision > knowledge.Bounded)
	stepped := g.stepped()
	switch {
	case t.Post.Shared, !t.Placed():
	case stepped >= 0 && t.Successor() != nil && !t.Successor().Planned(g.today):
		g.add(next) // on along the line, or from a name to whoever followed
	case stepped <= 0 && t.Predecessor() != nil:
		g.add(previous)
	}
	if dated && !g.tellsLength() {
		g.add(length)
	}
	if g.result.Status == eval.NoHolder {
		g.add(query.Gaps{Set: query.All{Posts: g.postsOf(t)}})
	}
}

// setOf is the query for a tenure's holder in its post.
func (g *suggestions) setOf(t *knowledge.Tenure) query.Set {
	of := query.Of{People: []string{t.Person.ID}}
	office := slices.Contains(g.records.Office.Posts, t.Post)
	for _, other := range t.Person.Tenures {
		if other.Post != t.Post && slices.Contains(g.records.Office.Posts, other.Post) == office {
			return query.Meet{Sets: []query.Set{query.All{Posts: []string{t.Post.ID}}, of}}
		}
	}
	if !office && slices.ContainsFunc(t.Person.Tenures, func(o *knowledge.Tenure) bool { return o.Post != t.Post }) {
		return query.Meet{Sets: []query.Set{query.All{Posts: []string{t.Post.ID}}, of}}
	}
	return of
}

// postsOf names a tenure's post for a query, nil where it is the office's.
func (g *suggestions) postsOf(t *knowledge.Tenure) []string {
	if slices.Contains(g.records.Office.Posts, t.Post) {
		return nil
	}
	return []string{t.Post.ID}
}

// stepped tells in which direction along the line the question went: 1, -1, or 0.
func (g *suggestions) stepped() int {
	who, ok := g.result.Ask.(query.Who)
	if !ok {
		return 0
	}
	switch s := who.Set.(type) {
	case query.Step:
		return max(-1, min(s.By, 1))
	case query.Beyond:
		if s.Before {
			return -1
		}
		return 1
	}
	return 0
}

// tellsLength tells whether the answer is about how long, or when.
func (g *suggestions) tellsLength() bool {
	switch a := g.result.Ask.(type) {
	case query.HowLong, query.Date, query.Average, query.Apart:
		return true
	case query.List:
		return a.ByLength
	}
	return len(g.result.Lengths) > 0
}

// aboutPerson suggests what the records tell of somebody besides.
func (g *suggestions) aboutPerson(p *knowledge.Person) {
	for _, f := range g.records.Facts {
		for _, e := range f.Events {
			if e.Patient.Person == p && !e.Agent.IsZero() && e.Verb != "succeed" && !slices.Contains(g.result.Facts, f) {
				g.add(query.Filling{Event: query.Event{Verb: e.Verb, Roles: []query.Role{
					{Kind: query.RoleAgent, Filler: query.Gap{}},
					{Kind: query.RolePatient, Filler: query.Entity{ID: p.ID}},
				}}})
			}
		}
	}
	posts := map[*knowledge.Post]bool{}
	for _, t := range p.Tenures {
		posts[t.Post] = true
	}
	if _, asked := g.result.Ask.(query.Posts); len(posts) > 1 && !asked {
		g.add(query.Posts{Set: query.Of{People: []string{p.ID}, Every: true}})
	}
	if g.tellsOf(p.ID) {
		g.add(query.Profile{ID: p.ID})
	}
}

// tellsOf tells whether a fact is about a record that the answer has not told.
func (g *suggestions) tellsOf(id string) bool {
	return slices.ContainsFunc(g.records.Facts, func(f *knowledge.Fact) bool {
		return slices.Contains(f.About, id) && !slices.Contains(g.result.Facts, f)
	})
}

// aboutOffice suggests what can always be asked of the office.
func (g *suggestions) aboutOffice() {
	if len(g.records.Office.Posts) == 0 {
		return
	}
	all := query.All{}
	now := query.Who{Set: query.In{Set: all, Span: query.Now{}}}
	if len(g.result.People) == 0 {
		g.add(now)
	}
	switch g.result.Ask.(type) {
	case query.List, query.HowMany:
		g.add(query.Who{Set: query.Most{Set: all}})
	default:
		g.add(query.List{Set: all})
	}
	if bodies := g.records.Office.Organizations; len(bodies) > 0 && g.tellsOf(bodies[len(bodies)-1].ID) {
		g.add(query.Profile{ID: bodies[len(bodies)-1].ID})
	}
	g.add(query.Gaps{Set: all})
	g.add(now)
}
