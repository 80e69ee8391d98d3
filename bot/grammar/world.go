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
	// emptyTimes are worked out when the first is asked for.
	emptyTimes func() []EmptyTime
}

// NewWorld reads what "the director" and "the office" mean.
func NewWorld(records *knowledge.Records) *World {
	w := &World{records: records, bodies: map[string]bool{}}
	w.titles = sync.OnceValue(func() []title { return titlesOf(records.Posts) })
	w.places = sync.OnceValue(func() map[string][]string { return placesOf(records.Posts) })
	w.emptyTimes = sync.OnceValue(func() []EmptyTime { return emptyTimesOf(records) })
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
	return slices.ContainsFunc(posts, func(p *knowledge.Post) bool { return slices.Contains(w.office, p.ID) })
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

// HoldersOf is the tenures of the posts of one of the office's bodies; ok is false of any
// other body, and where the office has no more than one.
func (w *World) HoldersOf(id string) (set query.Set, ok bool) {
	if !w.bodies[id] || len(w.bodies) < 2 {
		return nil, false
	}
	return w.Within(query.All{}, id)
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

// OfHolders tells whether a set is people of whom one held a post of the office.
func (w *World) OfHolders(set query.Set) bool {
	of, ok := set.(query.Of)
	return ok && slices.ContainsFunc(w.records.People, func(p *knowledge.Person) bool {
		return slices.Contains(of.People, p.ID) && slices.ContainsFunc(p.Tenures, func(t *knowledge.Tenure) bool {
			return len(w.office) == 0 || slices.Contains(w.office, t.Post.ID)
		})
	})
}

// IsOutsider tells whether a set is people whom the records name and of whom none held a
// post of the office: the chairman under whom somebody served, be it as chairman.
func (w *World) IsOutsider(set query.Set) bool {
	if as, ok := set.(query.Meet); ok {
		return slices.ContainsFunc(as.Sets, w.IsOutsider)
	}
	_, named := set.(query.Of)
	return named && !w.OfHolders(set)
}

// IsOwn tells whether a set is of posts of the office, and of no others.
func (w *World) IsOwn(set query.Set) bool {
	all, ok := set.(query.All)
	return ok && !slices.ContainsFunc(all.Posts, func(id string) bool { return !slices.Contains(w.office, id) })
}

// Began are the dates of when posts and bodies began: when the first of their holders
// came, and when they were founded.
func (w *World) Began(ids []string) []knowledge.Date {
	var out []knowledge.Date
	first := func(p *knowledge.Post) {
		if len(p.Tenures) > 0 {
			out = append(out, p.Tenures[0].Start)
		}
	}
	for _, p := range w.records.Posts {
		if slices.Contains(ids, p.ID) {
			first(p)
		}
	}
	for _, o := range w.records.Organizations {
		if slices.Contains(ids, o.ID) {
			for _, p := range o.Posts {
				first(p)
			}
		}
	}
	return out
}

// Held tells whether everybody in a set of named people held one of the posts of a role,
// of which the records then say so.
func (w *World) Held(people, role query.Set) bool {
	of, named := people.(query.Of)
	all, isAll := role.(query.All)
	if !named || !isAll {
		return true
	}
	posts := all.Posts
	if len(posts) == 0 {
		posts = w.office
	}
	for _, p := range w.records.People {
		if slices.Contains(of.People, p.ID) && !slices.ContainsFunc(p.Tenures, func(t *knowledge.Tenure) bool { return slices.Contains(posts, t.Post.ID) }) {
			return false
		}
	}
	return true
}

// Holders is how many people held any of the office's posts.
func (w *World) Holders() int {
	n := 0
	for _, p := range w.records.People {
		if slices.ContainsFunc(p.Tenures, func(t *knowledge.Tenure) bool { return slices.Contains(w.office, t.Post.ID) }) {
			n++
		}
	}
	return n
}

// HadOne tells whether a role is outside the office and the records name one person who ever held
// it, without saying that he still does: who holds it is then asked of any time.
func (w *World) HadOne(role query.Set) bool {
	all, ok := role.(query.All)
	if !ok || len(all.Posts) == 0 || slices.ContainsFunc(all.Posts, func(id string) bool { return slices.Contains(w.office, id) }) {
		return false
	}
	var only *knowledge.Person
	for _, p := range w.records.Posts {
		if !slices.Contains(all.Posts, p.ID) {
			continue
		}
		for _, t := range p.Tenures {
			if only != nil && only != t.Person || t.Ongoing {
				return false
			}
			only = t.Person
		}
	}
	return only != nil
}

// HeldBy is the posts of a role that somebody of a name held, where that one held any of
// them: of a title that two posts bear, the one that is meant.
func (w *World) HeldBy(role query.Set, id string) query.Set {
	all, ok := role.(query.All)
	if !ok || len(all.Posts) < 2 {
		return role
	}
	var held []string
	for _, p := range w.records.People {
		if p.ID != id {
			continue
		}
		for _, t := range p.Tenures {
			if slices.Contains(all.Posts, t.Post.ID) && !slices.Contains(held, t.Post.ID) {
				held = append(held, t.Post.ID)
			}
		}
	}
	if len(held) == 0 {
		return role
	}
	return query.All{Posts: held}
}
