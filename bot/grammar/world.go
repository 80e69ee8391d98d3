package grammar

import (
	"slices"
	"strings"
	"sync"

	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// World is what a grammar has to know of the records.
type World struct {
	records *knowledge.Records
	office  []string // ids of the office's posts
	bodies  map[string]bool
	titles  func() []title
	places  func() map[string][]string // ids of posts, by where their labels say that they are
	// emptyTimes are worked out when the first is asked for, and so is whether the office has
	// several posts at a time.
	emptyTimes func() []EmptyTime
	sideBySide func() bool
}

// NewWorld reads what "the director" and "the office" mean.
func NewWorld(records *knowledge.Records) *World {
	w := &World{records: records, bodies: map[string]bool{}}
	w.titles = sync.OnceValue(func() []title { return titlesOf(records.Posts) })
	w.places = sync.OnceValue(func() map[string][]string { return placesOf(records.Posts) })
	w.emptyTimes = sync.OnceValue(func() []EmptyTime { return emptyTimesOf(records) })
	w.sideBySide = sync.OnceValue(func() bool { return sideBySideOf(records.Office.Posts) })
	for _, p := range records.Office.Posts {
		w.office = append(w.office, p.ID)
	}
	for _, o := range records.Office.Organizations {
		w.bodies[o.ID] = true
	}
	return w
}

// Bodies are the ids of the office's bodies, the present one first.
func (w *World) Bodies() []string {
	var ids []string
	for _, o := range slices.Backward(w.records.Office.Organizations) {
		ids = append(ids, o.ID)
	}
	return ids
}

// OfOffice tells whether any of some organizations is one of the office's bodies.
func (w *World) OfOffice(all []*knowledge.Organization) bool {
	return slices.ContainsFunc(all, func(o *knowledge.Organization) bool { return w.bodies[o.ID] })
}

// NameEnds tells whether the name of the office's present body ends in some words, folded, and is more
// than these.
func (w *World) NameEnds(ending string) bool {
	id := w.Main()
	for _, o := range w.records.Office.Organizations {
		if o.ID == id && slices.ContainsFunc(o.Names, func(n knowledge.Name) bool {
			name := fold.String(n.Text)
			return name != ending && strings.HasSuffix(name, ending)
		}) {
			return true
		}
	}
	return false
}

// Main is the id of what "the office" is now, "" where the records name no body.
func (w *World) Main() string {
	if n := len(w.records.Office.Organizations); n > 0 {
		return w.records.Office.Organizations[n-1].ID
	}
	return ""
}

// Role is the tenures of the posts that a role's name may mean: of those of the
// office alone where any of them is.
func (w *World) Role(posts []*knowledge.Post) query.Set {
	var own, all []string
	for _, p := range posts {
		all = append(all, p.ID)
		for _, id := range w.office {
			if id == p.ID {
				own = append(own, id)
			}
		}
	}
	switch {
	case len(own) > 0 && len(own) == len(w.office):
		return query.All{}
	case len(own) > 0:
		return query.All{Posts: own}
	}
	return query.All{Posts: all}
}

// HasPost tells whether any of some posts is one of the office.
func (w *World) HasPost(posts []*knowledge.Post) bool {
	return slices.ContainsFunc(posts, func(p *knowledge.Post) bool { return len(w.office) == 0 || slices.Contains(w.office, p.ID) })
}

// Within is the posts of a role in an organization, the organization's where the
// role is nobody's in particular; ok is false where it has none of them.
func (w *World) Within(role query.Set, id string) (set query.Set, ok bool) {
	if w.bodies[id] && len(w.bodies) == 1 {
		return role, true
	}
	all, isAll := role.(query.All)
	if !isAll {
		return nil, false
	}
	var posts []string
	for _, o := range w.records.Organizations {
		if o.ID != id {
			continue
		}
		for _, p := range o.Posts {
			if len(all.Posts) == 0 || slices.Contains(all.Posts, p.ID) {
				posts = append(posts, p.ID)
			}
		}
	}
	return query.All{Posts: posts}, len(posts) > 0
}

// Both is the tenures in the first of two posts of people who held the second as well;
// ok is false where a role means any other number of posts.
func (w *World) Both(role query.Set) (set query.Set, ok bool) {
	all, isAll := role.(query.All)
	if !isAll {
		return nil, false
	}
	posts := all.Posts
	if len(posts) == 0 {
		posts = w.office
	}
	if len(posts) != 2 {
		return nil, false
	}
	return query.Meet{Sets: []query.Set{query.All{Posts: posts[:1]}, query.All{Posts: posts[1:]}}}, true
}
