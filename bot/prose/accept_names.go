package prose

import (
	"slices"

	"officebot/knowledge"
)

// picksHolder tells whether a question asks which of those who held a post did something.
func (a *asking) picksHolder() bool {
	return a.Kind && slices.ContainsFunc(a.Names, func(n Name) bool {
		return len(n.IDs) > 0 && !slices.ContainsFunc(n.IDs, func(id string) bool { return !a.posts[id] })
	})
}

// namesSomebody tells whether a statement is about one of the people of the records, or names one.
func (a *asking) namesSomebody(s *statement) bool {
	return slices.ContainsFunc(slices.Concat(s.about(), s.naming), func(id string) bool { return a.people[id] })
}

// named tells whether a statement is about every name of the question, or one of
// the events has it; and whether no event has another where the question has it.
func (a *asking) named(s *statement, events []Event) bool {
	for i := range a.Names {
		n := &a.Names[i]
		if !n.named(s, events) && !(a.lenience == unnamed && a.isOffice(n)) || slices.ContainsFunc(events, func(e Event) bool { return n.others(&e) }) {
			return false
		}
	}
	return true
}

func (n *Name) named(s *statement, events []Event) bool {
	return slices.ContainsFunc(s.about(), func(id string) bool { return slices.Contains(n.IDs, id) }) ||
		slices.ContainsFunc(s.naming, func(id string) bool { return slices.Contains(n.IDs, id) }) ||
		slices.ContainsFunc(events, func(e Event) bool { return n.inEvent(&e) })
}

func (n *Name) inEvent(e *Event) bool { return n.in(e.Agent) || n.in(e.Patient) || n.in(e.As) }

// others tells whether an event has, in the role of a name, somebody else.
func (n *Name) others(e *Event) bool {
	switch n.Role {
	case Agent:
		return !e.Agent.IsZero() && !n.in(e.Agent)
	case Patient:
		return !e.Patient.IsZero() && !n.in(e.Patient)
	case As:
		return !e.As.IsZero() && !n.in(e.As)
	}
	return false
}

// in tells whether a role is filled by what a name may mean, or by a post of it.
func (n *Name) in(r knowledge.Ref) bool {
	if r.Post != nil && r.Post.Organization != nil && slices.Contains(n.IDs, r.Post.Organization.ID) {
		return true
	}
	return r.ID() != "" && slices.Contains(n.IDs, r.ID())
}

// about are the ids of what a statement is about as a whole.
func (s *statement) about() []string {
	if s.fact == nil {
		return []string{s.tenure.Person.ID, s.tenure.Post.ID}
	}
	ids := slices.Clone(s.fact.About)
	if s.whole {
		for _, p := range s.fact.People {
			ids = append(ids, p.ID)
		}
		for _, p := range s.fact.Posts {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// isOffice tells whether a name is of the office, or of a post.
func (a *asking) isOffice(n *Name) bool {
	return !slices.ContainsFunc(n.IDs, func(id string) bool { return !a.posts[id] && !slices.Contains(a.Office, id) })
}
