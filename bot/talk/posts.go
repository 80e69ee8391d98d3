package talk

import (
	"maps"
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// called is what the words of a post's and its body's names may be.
type called struct {
	post  string // id
	words map[string]bool
	title map[string]bool // those of its own names that are none of the body's
}

// calledOf are those of some posts. The bodies of the office, two perhaps, are called by their age too.
func calledOf(posts []*knowledge.Post, organizations, office []*knowledge.Organization) []called {
	var all []called
	for _, p := range posts {
		c := called{p.ID, map[string]bool{}, map[string]bool{}}
		c.add(p.Label, p.Names)
		maps.Copy(c.title, c.words)
		for _, o := range organizations {
			if slices.Contains(o.Posts, p) {
				body := called{words: map[string]bool{}}
				body.add(o.Name, o.Names)
				maps.Copy(c.words, body.words)
				maps.DeleteFunc(c.title, func(word string, _ bool) bool { return body.words[word] })
				if at := slices.Index(office, o); at >= 0 && len(office) == 2 {
					c.words[[...]string{earlierBody, laterBody}[at]] = true
				}
			}
		}
		all = append(all, c)
	}
	return all
}

func (c *called) add(name string, others []knowledge.Name) {
	for _, t := range fold.Tokens(name) {
		c.words[t.Text] = true
	}
	for i := range others {
		for _, t := range fold.Tokens(others[i].Text) {
			c.words[t.Text] = true
		}
	}
}

// postsCalled is the one post of the office whose names have all of some words, nil
// where none or several have.
func (t *Talk) postsCalled(words []string) []string {
	var found []string
	for i := range t.called {
		if !slices.ContainsFunc(words, func(w string) bool { return !t.called[i].words[w] }) {
			found = append(found, t.called[i].post)
		}
	}
	if len(found) != 1 {
		return nil
	}
	return found
}

// titled tells whether one of some words is of the title of one of the office's posts.
func (t *Talk) titled(words []string) bool {
	return slices.ContainsFunc(t.called, func(c called) bool {
		return slices.ContainsFunc(words, func(w string) bool { return c.title[w] })
	})
}

// postsBut are the posts of the office but for some; nil where none is left out.
func (t *Talk) postsBut(posts []string) []string {
	var rest []string
	for i := range t.called {
		if !slices.Contains(posts, t.called[i].post) {
			rest = append(rest, t.called[i].post)
		}
	}
	if len(rest) == len(t.called) {
		return nil
	}
	return rest
}

// otherPostOf is the one post of the office of which the last question and its answer
// were not, where there are two; nil where there is no telling.
func (t *Talk) otherPostOf(topic *Topic) []string {
	if len(t.called) != 2 {
		return nil
	}
	of := topic.Line
	if all, ok := lineOf(topic).(query.All); ok && len(all.Posts) > 0 {
		of = all.Posts
	}
	var other []string
	for i := range t.called {
		if !slices.Contains(of, t.called[i].post) {
			other = append(other, t.called[i].post)
		}
	}
	if len(other) != 1 {
		return nil
	}
	return other
}

// otherPost asks whether somebody held another post, perhaps at another time, after it
// was asked of one: "was Ford president in 1975?", "and vice president in 1974?". nil of
// others.
func otherPost(topic *Topic, m *Message) query.Ask {
	if !m.Fragment || !m.Opened && !m.Elided || len(m.Asks) != 1 {
		return nil
	}
	who, isWho := m.Asks[0].(query.Who)
	if !isWho {
		return nil
	}
	line, when := who.Set, timeOf(topic.Asked.Ask)
	if in, ok := line.(query.In); ok {
		line = in.Set
		if in.Span != query.Span(query.Now{}) {
			when = in.Span
		}
	}
	if _, all := line.(query.All); !all || line.String() == lineOf(topic).String() || !m.Posted {
		return nil
	}
	if topic.dated() {
		return query.Who{Set: query.In{Set: line, Span: topic.when()}} // "when did they win the cup?", "and chairman?"
	}
	if _, who := topic.Asked.Ask.(query.Who); posts(line) == nil && !who {
		return nil
	}
	switch last := topic.Asked.Ask.(type) {
	case query.Who:
		if _, timed := last.Set.(query.In); timed && when != nil {
			return query.Who{Set: query.In{Set: line, Span: when}} // "who was manager in 1985?", "and chairman?"
		}
		if step, stepped := last.Set.(query.Step); stepped {
			from := step.From
			if meet, ok := from.(query.Meet); ok && len(meet.Sets) == 2 {
				from = meet.Sets[1]
			}
			if isPerson(from) {
				step.Line, step.From = nil, query.Meet{Sets: []query.Set{line, from}} // "who took over from him as chairman?", "as manager, I meant"
				return query.Who{Set: step}
			}
		}
	case query.Date:
		if when == nil && len(topic.People) == 1 {
			last.Set = query.Meet{Sets: []query.Set{line, somebody(topic.People)}}
			return last // "when was he vice president?", "and president?"
		}
	case query.HowLong:
		if when == nil && len(topic.People) == 1 {
			last.Set = query.Meet{Sets: []query.Set{line, somebody(topic.People)}}
			return last
		}
	case query.Whether:
		some, ok := last.Claim.(query.Some)
		named := PeopleIn(last)
		if !ok || len(named) != 1 {
			return nil
		}
		if when != nil {
			line = query.In{Set: line, Span: when}
		}
		if slices.ContainsFunc(query.Sets(query.Who(some)), func(s query.Set) bool { _, but := s.(query.Less); return but }) {
			return query.Who{Set: line} // "did anybody else hold it?", "and vice president?"
		}
		some.Set = query.Meet{Sets: []query.Set{line, somebody(named)}}
		return query.Whether{Claim: some}
	}
	return nil
}

// inPosts asks of somebody's time in the posts that the talk is of, where they are none of the
// office's: "who was Representative in Tibet?", "when was he there?".
func inPosts(topic *Topic, ask query.Ask) query.Ask {
	if line := posts(lineOf(topic)); line != nil {
		return inLine(ask, line)
	}
	return ask
}

// ofPosts is a question about other posts of the office than it was asked about, or
// about their body; nil where it is about none of the office's.
func (t *Talk) ofPosts(last query.Ask, posts []string) query.Ask {
	if last == nil || posts == nil {
		return nil
	}
	body := t.bodyOf[posts[0]]
	if profile, ok := last.(query.Profile); ok && t.bodies[profile.ID] && body != "" {
		return query.Profile{ID: body}
	}
	found := false
	ask := query.Mapping{
		Sets: func(s query.Set) query.Set {
			switch s.(type) {
			case query.All, query.Body:
				found = true
				return query.All{Posts: posts}
			}
			return s
		},
		Events: func(e query.Event) query.Event {
			for i, r := range e.Roles {
				if entity, ok := r.Filler.(query.Entity); ok && t.bodies[entity.ID] && body != "" {
					found = true
					e.Roles[i].Filler = query.Entity{ID: body}
				}
			}
			return e
		},
	}.Ask(last)
	if !found {
		return nil
	}
	return ask
}
