// Package talk is what makes a conversation of single questions. It keeps what the
// talk is about, a Topic, and makes a whole query of what goes on from it.
//
//	text → Message            what it says: a question, a part of one, a doubt       (message.go, message_marks.go, part.go, beside.go, plain.go, fronted.go)
//	Message + Topic → queries holes filled, a part put in the place of its own kind  (follow.go, holes.go, replace.go and those named after them; objected.go, time.go, turn.go, turn_who.go, led.go, line.go, longer.go, narrowed.go, two.go, stretch.go)
//	results → Topic           what the talk is about from now on                     (remember.go, remember_people.go, topic.go)
//
// What a language has to tell for it stands in a table (en.txt, zh.txt): how one goes on
// and corrects, how one doubts, and the questions that a part of one is completed
// to, to be read by the language's grammar.
package talk

import (
	"maps"
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// Talk follows conversations about some records.
type Talk struct {
	people map[string]*knowledge.Person
	bodies map[string]bool   // ids
	office map[string]bool   // ids of the office's posts
	bodyOf map[string]string // a post's id → its organization's
	single bool              // the records name no office: all posts are of it
	main   string            // the id of what "the office" is now
	called []called          // the office's posts
}

// New makes what follows conversations about records.
func New(records *knowledge.Records) *Talk {
	t := &Talk{people: map[string]*knowledge.Person{}, bodies: map[string]bool{}, office: map[string]bool{}, bodyOf: map[string]string{}}
	for _, p := range records.People {
		t.people[p.ID] = p
	}
	for _, o := range records.Organizations {
		t.bodies[o.ID] = true
		for _, p := range o.Posts {
			t.bodyOf[p.ID] = o.ID
		}
	}
	office := records.Office.Posts
	if len(office) == 0 {
		office, t.single = records.Posts, true // they are all about one
	}
	for _, p := range office {
		t.office[p.ID] = true
	}
	t.called = calledOf(office, records.Organizations, records.Office.Organizations)
	if n := len(records.Office.Organizations); n > 0 {
		t.main = records.Office.Organizations[n-1].ID
	}
	return t
}

// heldAny tells whether any of some people held one of the posts of a line; so too where
// the line does not name them.
func (t *Talk) heldAny(people []string, line query.Set) bool {
	all, ok := line.(query.All)
	if !ok || len(all.Posts) == 0 {
		return true
	}
	return slices.ContainsFunc(people, func(id string) bool {
		p := t.people[id]
		return p != nil && slices.ContainsFunc(p.Tenures, func(held *knowledge.Tenure) bool { return slices.Contains(all.Posts, held.Post.ID) })
	})
}

// besideLine tells whether a line is of posts of which none is the office's.
func (t *Talk) besideLine(line query.Set) bool {
	all, ok := line.(query.All)
	return ok && len(all.Posts) > 0 && !slices.ContainsFunc(all.Posts, func(id string) bool { return t.office[id] })
}

// officePosts are the ids of the office's posts.
func (t *Talk) officePosts() []string { return slices.Sorted(maps.Keys(t.office)) }

// somebody is the tenures of people.
func somebody(ids []string) query.Set { return query.Of{People: ids} }
