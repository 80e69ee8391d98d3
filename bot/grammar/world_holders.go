package grammar

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// HoldersOf is the tenures of the posts of one of the office's bodies; ok is false of any
// other body, and where the office has no more than one.
func (w *World) HoldersOf(id string) (set query.Set, ok bool) {
	if !w.bodies[id] || len(w.bodies) < 2 {
		return nil, false
	}
	return w.Within(query.All{}, id)
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

// CameBack tells whether somebody held a post, left it and held it again, so that how long he held it is not
// how long he held it without a break.
func (w *World) CameBack() bool {
	return slices.ContainsFunc(w.records.People, func(p *knowledge.Person) bool {
		for _, t := range p.Tenures {
			if slices.ContainsFunc(p.Tenures, func(u *knowledge.Tenure) bool {
				return u.Post == t.Post && u != t && !t.Ongoing && u.Start.First > t.End.Last+1
			}) {
				return true
			}
		}
		return false
	})
}

// PostsOf is every tenure of the posts that people held, of those of the office alone where they held any;
// nil of any other set, and where the records have no post of theirs.
func (w *World) PostsOf(people query.Set) query.Set {
	of, ok := people.(query.Of)
	if !ok {
		return nil
	}
	var held []*knowledge.Post
	for _, p := range w.records.People {
		if !slices.Contains(of.People, p.ID) {
			continue
		}
		for _, t := range p.Tenures {
			if !slices.Contains(held, t.Post) {
				held = append(held, t.Post)
			}
		}
	}
	if len(held) == 0 {
		return nil
	}
	return w.Role(held)
}

// BodyOf is the one body of the posts that people held, "" where there are more or none.
func (w *World) BodyOf(people query.Set) string {
	of, ok := people.(query.Of)
	if !ok {
		return ""
	}
	held, _ := w.PostsOf(of).(query.All)
	id := ""
	for _, p := range w.postsOf(held) {
		if p.Organization == nil || id != "" && id != p.Organization.ID {
			return ""
		}
		id = p.Organization.ID
	}
	return id
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

// InOffice tells whether somebody of a set of named people holds a post whose end no date tells.
func (w *World) InOffice(people query.Set) bool {
	if in, ok := people.(query.In); ok && in.Span == query.Span(query.Now{}) {
		return true // the one of several of his name who is in office
	}
	of, named := people.(query.Of)
	return named && slices.ContainsFunc(w.records.People, func(p *knowledge.Person) bool {
		return slices.Contains(of.People, p.ID) && slices.ContainsFunc(p.Tenures, func(t *knowledge.Tenure) bool { return t.Ongoing })
	})
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
