package intake

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"officebot/knowledge"
)

// readPopolo makes a draft of what the loader makes of Popolo: people, posts and
// who held them, EveryPolitician's legislative periods with them.
func readPopolo(in *Input, report *Report) (*Draft, error) {
	name := in.Name
	if !strings.HasSuffix(strings.ToLower(name), ".json") {
		name += ".json"
	}
	records, err := knowledge.LoadBytes(name, in.Data)
	var problems knowledge.Problems
	if errors.As(err, &problems) {
		for i := range problems {
			problems[i].File = in.Name
		}
		return nil, problems
	} else if err != nil {
		return nil, err
	}
	if len(records.Tenures) == 0 {
		return nil, in.problem(0, "nothing in it says who held a post: it has no memberships with a person and a post, or with a role in an organization")
	}
	tellIgnored(records.Ignored, report)
	if len(records.Facts) > 0 {
		report.unread(0, "", fmt.Sprintf("the facts are not taken over (%d)", len(records.Facts)))
	}
	d := &Draft{source: sourceOf(in, &about{})}
	said := readSaid(in.Data)
	d.source.URL = cmp.Or(d.source.URL, said.page())
	c := converter{
		draft: d, report: report, said: said, people: map[*knowledge.Person]*draftPerson{}, posts: map[*knowledge.Post]*draftPost{}, bodies: map[*knowledge.Organization]string{}, ids: newIDs(),
	}
	c.convert(records, in)
	d.settleSeats(in.Today, report)
	if len(records.Office.Posts) > 0 && len(records.Posts) > 1 {
		for _, p := range records.Office.Posts {
			d.office = append(d.office, c.posts[p].id)
		}
		report.People, report.Posts, report.Tenures = len(d.people), len(d.posts), len(d.memberships)
		d.remark(report)
		return d, nil
	}
	d.settleOffice(report)
	return d, nil
}

// converter turns records into a draft.
type converter struct {
	draft  *Draft
	report *Report
	people map[*knowledge.Person]*draftPerson
	posts  map[*knowledge.Post]*draftPost
	bodies map[*knowledge.Organization]string // ids
	ids    ids
	said   *said
}

// tagged are names whose tags are written as a pack takes them: zh-hans is zh-Hans.
// A name with a tag that is none keeps none.
func tagged(names []knowledge.Name) []knowledge.Name {
	out := make([]knowledge.Name, len(names))
	for i, n := range names {
		parts := strings.Split(strings.ToLower(n.Lang), "-")
		for j := range parts {
			switch {
			case j > 0 && len(parts[j]) == len("hans"):
				parts[j] = capital(parts[j])
			case j > 0:
				parts[j] = strings.ToUpper(parts[j])
			}
		}
		if n.Lang = strings.Join(parts, "-"); !knowledge.IsTag(n.Lang) {
			n.Lang = ""
		}
		out[i] = n
	}
	return out
}

func (c *converter) convert(records *knowledge.Records, in *Input) {
	if n := c.said.leaveParties(records); n > 0 {
		c.report.unread(0, "", fmt.Sprintf("memberships of parties are left out (%d)", n))
	}
	idle, served := 0, served(records)
	for _, p := range records.People {
		if len(p.Tenures) == 0 && !served[p] {
			idle++
			continue
		}
		person := &draftPerson{id: c.ids.take(p.ID), name: p.Name, family: p.FamilyName, given: p.GivenName, names: tagged(p.Names), died: p.Died}
		c.people[p] = person
		c.draft.people = append(c.draft.people, person)
	}
	if idle > 0 {
		c.report.unread(0, "", fmt.Sprintf("people who hold no post are left out (%d)", idle))
	}
	for _, o := range records.Organizations {
		if len(o.Posts) > 0 {
			c.bodies[o] = c.ids.take(o.ID)
			c.draft.organizations = append(c.draft.organizations, draftBody{c.bodies[o], o.Name, tagged(o.Names), o.Founded, o.Dissolved})
		}
	}
	for _, o := range records.Office.Organizations {
		if id := c.bodies[o]; id != "" {
			c.draft.bodies = append(c.draft.bodies, id)
		}
	}
	for _, p := range records.Posts {
		post := &draftPost{id: c.ids.take(p.ID), label: p.Label, role: p.Role, names: tagged(p.Names), roles: tagged(p.Roles), shared: p.Shared}
		if p.Shared {
			post.seats = p.Seats
		}
		if p.Organization != nil {
			post.body = c.bodies[p.Organization]
			if !c.said.posts[p.ID] && !hasPlace(p.Label) {
				post.role = capital(p.Label) // what a membership calls itself: member
				post.label = post.role + " of " + withArticle(p.Organization.Name)
			}
		}
		c.posts[p] = post
		c.draft.posts = append(c.draft.posts, post)
	}
	for _, p := range records.Posts {
		if p.Succeeds != nil {
			c.posts[p].succeeds = c.posts[p.Succeeds].id
		}
	}
	for i, t := range records.Tenures {
		in.progress(i+1, len(records.Tenures))
		for j := range t.Terms {
			c.term(t, &t.Terms[j])
		}
	}
	c.report.Entries = len(c.draft.memberships)
}

// served are the people under whom others held a post, and who appointed them.
func served(records *knowledge.Records) map[*knowledge.Person]bool {
	served := map[*knowledge.Person]bool{}
	for _, t := range records.Tenures {
		for _, p := range t.Under {
			served[p] = true
		}
		for i := range t.Terms {
			served[t.Terms[i].AppointedBy.Person] = true
		}
	}
	return served
}

func (c *converter) term(t *knowledge.Tenure, term *knowledge.Term) {
	m := &draftMembership{
		id: c.ids.take(cmp.Or(term.ID, "membership")), person: c.people[t.Person], post: c.posts[t.Post],
		acting: t.Acting, announced: term.Announced,
		startReason: term.StartReason.String(), endReason: term.EndReason.String(),
	}
	if term.Start.Precision != knowledge.Bounded || term.Start.First > knowledge.FirstDay {
		m.start = term.Start
	}
	if !term.Ongoing {
		m.end = term.End
	} else {
		m.endReason = ""
	}
	switch by := term.AppointedBy; {
	case by.Person != nil:
		m.appointedBy = c.people[by.Person].id
	case by.Organization != nil:
		m.appointedBy = c.bodies[by.Organization]
	}
	for _, p := range t.Under {
		m.under = append(m.under, c.people[p].id)
	}
	for _, cite := range term.Sources {
		if knowledge.IsPage(cite.Source.URL) {
			m.citations = append(m.citations, draftCitation{url: cite.Source.URL, note: cmp.Or(cite.Passage, cite.Section)})
		}
	}
	if len(m.citations) == 0 {
		c.draft.sourced = true
		m.citations = []draftCitation{{passage: t.Person.Name}}
	}
	m.post.holds = append(m.post.holds, m)
	c.draft.memberships = append(c.draft.memberships, m)
}
