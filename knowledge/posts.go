package knowledge

import (
	"slices"
	"strings"
)

func (b *builder) addPosts() {
	for i := range b.pack.posts {
		b.addPost(&b.pack.posts[i])
	}
	b.addSuccession()
}

func (b *builder) addPost(from *packPost) *Post {
	p := &Post{
		ID: from.id.text, Label: from.label.text,
		Names: b.names(from.names, from.file),
		Role:  from.role.text, Roles: b.names(from.roles, from.file),
		Organization: lookUp(b, &b.organizations, from.organization, from.file),
		Shared:       b.shared(from),
		Sources:      b.citations(from.sources, from.file),
	}
	if p.Label == "" && !from.file.ours {
		p.Label = p.Role // Popolo asks for one of the two
	}
	if p.Label == "" {
		b.found.add(from.place, "the post %q has no label", p.ID)
	}
	register(b, &b.posts, from.id, from.place, p)
	b.oneMeaning(from.id, from.file, "a person", b.people.at)
	b.oneMeaning(from.id, from.file, "an organization", b.organizations.at)
	if p.Organization != nil {
		p.Organization.Posts = append(p.Organization.Posts, p)
	}
	b.records.Posts = append(b.records.Posts, p)
	return p
}

// shared settles whether a post has several seats; where it has but does not
// say how many, seats stays 0.
func (b *builder) shared(from *packPost) bool {
	if from.shared == nil {
		return from.seats.n > 1
	}
	if from.seats.n > 0 && *from.shared != (from.seats.n > 1) {
		if from.file.ours {
			b.found.add(place{from.file, from.seats.at}, "the post %q has seats: %d and shared: %t: write one of the two", from.id.text, from.seats.n, *from.shared)
		} else {
			b.pass("a post", "seats")
		}
		from.seats = number{}
	}
	return *from.shared
}

// addSuccession links the posts that carry on another's line, and sees that no
// line comes back to where it began.
func (b *builder) addSuccession() {
	at := map[*Post]int{} // in the pack, of the posts that succeed another
	for i, post := range b.records.Posts {
		from := &b.pack.posts[i]
		post.Succeeds = lookUpLater(b, &b.posts, from.succeeds, from.file, "a post", "succeeds")
		if post.Succeeds != nil {
			at[post] = i
		}
	}
	walked := make(map[*Post]int, len(at)) // by which walk
	for walk, first := range b.records.Posts {
		for post := first; post.Succeeds != nil && walked[post] == 0; post = post.Succeeds {
			walked[post] = walk + 1
			if walked[post.Succeeds] != walk+1 {
				continue
			}
			from := &b.pack.posts[at[post]]
			if from.file.ours {
				b.found.add(place{from.file, from.succeeds.at}, "the post %q succeeds %q, which in the end succeeds it", post.ID, post.Succeeds.ID)
			} else {
				b.pass("a post", "succeeds")
			}
			post.Succeeds = nil
			break
		}
	}
	for _, post := range b.records.Posts {
		if post.Succeeds != nil {
			post.Succeeds.SucceededBy = append(post.Succeeds.SucceededBy, post)
		}
	}
}

// completePosts settles of which posts the list of holders is complete: what
// they say, else those of the office, or all where the pack names no office. A
// post that data from elsewhere only mentions is not complete.
func (b *builder) completePosts() {
	office := &b.records.Office
	for i, post := range b.records.Posts {
		from := &b.pack.posts[i]
		switch {
		case from.complete != nil:
			post.Complete = *from.complete
		case from.made && !from.file.ours:
		case len(b.pack.office) == 0:
			post.Complete = true
		case len(office.Posts) > 0:
			post.Complete = slices.Contains(office.Posts, post)
		default:
			post.Complete = slices.Contains(office.Organizations, post.Organization)
		}
	}
}

// calledPost is a post as a membership calls it that has no post_id.
type calledPost struct {
	organization *Organization
	name         string // in small letters, with single spaces
}

func calledIn(organization *Organization, name string) calledPost {
	return calledPost{organization, strings.ToLower(strings.Join(strings.Fields(name), " "))}
}

// calledPosts are the posts of organizations by label and by role; nil where
// one name is that of several.
func (b *builder) calledPosts() map[calledPost]*Post {
	out := map[calledPost]*Post{}
	for _, post := range b.records.Posts {
		keys := []calledPost{calledIn(post.Organization, post.Label), calledIn(post.Organization, post.Role)}
		for _, key := range slices.Compact(keys) {
			if _, known := out[key]; known {
				out[key] = nil
			} else {
				out[key] = post
			}
		}
	}
	return out
}

// postCalled is the post of an organization that a membership calls by its role,
// with or without the word for acting. It is made where the pack has none. It is
// nil where the name is that of several.
func (b *builder) postCalled(organization *Organization, from *packMembership) *Post {
	if b.called == nil {
		b.called = b.calledPosts()
	}
	role := from.role.text
	if post, known := b.called[calledIn(organization, role)]; known {
		return post
	}
	name, _ := splitActing(role)
	if name == "" {
		name = role
	}
	key := calledIn(organization, name)
	if post, known := b.called[key]; known {
		return post
	}
	id := organization.ID + "/" + strings.ReplaceAll(key.name, " ", "-")
	for b.posts.byID[id] != nil || b.people.byID[id] != nil || b.organizations.byID[id] != nil {
		id += "-"
	}
	at := from.role.at
	b.pack.posts = append(b.pack.posts, packPost{
		place: place{from.file, at}, made: true,
		id: word{id, at}, label: word{name, at}, role: word{name, at}, organization: word{organization.ID, at},
	})
	post := b.addPost(&b.pack.posts[len(b.pack.posts)-1])
	b.called[key] = post
	return post
}
