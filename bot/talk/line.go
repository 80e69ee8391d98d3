package talk

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// ofLine lets "in office" be in the posts that the talk is of, and "who in 1975?" and "how many since
// then?" ask of them; and he is asked after as the one who held them, whatever else he was.
func (t *Talk) ofLine(topic *Topic, m *Message, ask query.Ask) query.Ask {
	line := posts(lineOf(topic))
	if line == nil {
		return ask
	}
	switch a := ask.(type) {
	case query.Who:
		if step, ok := a.Set.(query.Step); ok && step.Line == nil && m.Joins && m.Part.Set == nil && t.heldAny(t.namedIn(ask), line) {
			step.Line = line // "who was president in 1925?", "and who came before Coolidge?"
			return query.Who{Set: step}
		}
		if in, ok := inOffice(a.Set, line); ok && m.Fragment {
			return query.Who{Set: in}
		}
	case query.HowMany:
		if in, ok := inOffice(a.Set, line); ok {
			a.Set = in
			return a
		}
	}
	if !t.heldAny(topic.People, line) {
		return ask
	}
	office := (query.All{}).String()
	ask = query.Mapping{Sets: func(s query.Set) query.Set {
		switch s := s.(type) {
		case query.Meet:
			if len(s.Sets) == 2 && s.Sets[0].String() == office && s.Sets[1] == query.Set(query.Hole{}) {
				return query.Meet{Sets: []query.Set{line, s.Sets[1]}}
			}
		case query.Beyond:
			if s.From == query.Set(query.Hole{}) && (s.Line == nil || s.Line.String() == office) {
				s.Line = line // "how many came before him?"
			}
			return s
		}
		return s
	}}.Ask(ask)
	if t.heldElse(topic.People, line) {
		ask = asHolder(ask, line)
	}
	return ask
}

// inOffice is whoever was in office at a time as one who held some posts then; ok is false of other sets.
func inOffice(set, line query.Set) (in query.In, ok bool) {
	in, ok = set.(query.In)
	ok = ok && in.Set.String() == (query.All{}).String()
	in.Set = line
	return in, ok
}

// asHolder asks of him of whom the talk is, or of them, as holders of some posts: "who was president in 1950?",
// "did he serve twice?".
func asHolder(ask query.Ask, line query.Set) query.Ask {
	office := (query.All{}).String()
	holder := func(s query.Set) query.Set {
		if s == query.Set(query.Hole{}) || s == query.Set(they) {
			return query.Meet{Sets: []query.Set{line, s}}
		}
		return s
	}
	ask = query.Mapping{Sets: func(s query.Set) query.Set {
		switch s := s.(type) {
		case query.In:
			s.Set = holder(s.Set)
			return s
		case query.Repeated:
			s.Set = holder(s.Set)
			return s
		case query.Lasting:
			if all := s.Set.String(); all == office || all == line.String() {
				s.Set, s.Than = line, holder(s.Than) // "did anyone serve longer than him?"
			}
			return s
		}
		return s
	}}.Ask(ask)
	switch a := ask.(type) {
	case query.Date:
		a.Set = holder(a.Set)
		return a
	case query.HowLong:
		a.Set = holder(a.Set)
		return a
	case query.HowMany:
		a.Set = holder(a.Set)
		return a
	}
	return ask
}

// heldElse tells whether any of some people held one of the office's posts that is not the one of a line; so too where
// that is none of these.
func (t *Talk) heldElse(people []string, line query.Set) bool {
	all, ok := line.(query.All)
	return ok && len(all.Posts) == 1 && (t.besideLine(line) || slices.ContainsFunc(people, func(id string) bool {
		p := t.people[id]
		return p != nil && slices.ContainsFunc(p.Tenures, func(held *knowledge.Tenure) bool {
			return t.office[held.Post.ID] && !slices.Contains(all.Posts, held.Post.ID)
		})
	}))
}

// inLine asks of somebody's time in some posts.
func inLine(ask query.Ask, line query.Set) query.Ask {
	switch a := ask.(type) {
	case query.Date:
		if a.Set == query.Set(query.Hole{}) {
			a.Set = query.Meet{Sets: []query.Set{line, a.Set}}
		}
		return a
	case query.HowLong:
		if a.Set == query.Set(query.Hole{}) {
			a.Set = query.Meet{Sets: []query.Set{line, a.Set}}
		}
		return a
	}
	return ask
}
