package intake

import (
	"cmp"
	"fmt"
	"strings"

	"officebot/knowledge"
)

// defaultPost is the label of the post of entries that name none.
func (s *settler) defaultPost(entries []entry, about *about) string {
	if s.in.Post != "" {
		return s.in.Post
	}
	unnamed := 0
	for i := range entries {
		if entries[i].post == "" {
			unnamed = max(unnamed, 1)
		}
	}
	if unnamed == 0 {
		return ""
	}
	byTitle := titlePost(about.title)
	byName, whole := postOfFile(s.in.Name)
	label, from := about.role, "the head of the names"
	switch {
	case roleIn(byTitle) != "":
		label, from = byTitle, "the title above the table"
	case label == "", whole && roleIn(byName) != "":
		label, from = byName, "the file's name"
	}
	s.report.guess(0, fmt.Sprintf("the post is called “%s” after %s (--post names it)", label, from))
	return label
}

// post is the one that an entry means.
func (s *settler) post(e *entry, label string) *draftPost {
	if e.post != "" {
		label = e.post
	}
	body := cmp.Or(e.body, s.in.Organization)
	key := plain(label) + "|" + plain(body)
	if e.postID != "" {
		key = e.postID + "|" + plain(body)
	}
	if p := s.posts[key]; p != nil {
		return p
	}
	p := &draftPost{label: cmp.Or(label, e.postID, "Holder")}
	if body != "" {
		p.body = s.body(body)
		if e.body != "" && !hasPlace(p.label) && !strings.Contains(plain(p.label), plain(body)) {
			p.label += " of " + withArticle(body)
		}
	}
	p.role = roleOf(p.label)
	if english := englishRole(p.label); english != "" {
		p.role = cmp.Or(p.role, p.label)
		p.roles = []knowledge.Name{{Text: english, Lang: "en"}}
	}
	if head := headPart(p.label); p.role != "" && p.role != head && hasPlace(p.label) {
		p.names = append(p.names, knowledge.Name{Text: p.role + placeOf(p.label)})
	}
	p.id = s.ids.take(cmp.Or(shortSlug(p.label), "post"))
	s.posts[key] = p
	s.draft.posts = append(s.draft.posts, p)
	return p
}

// longestID is how long an id of a post may be that has the whole label in it.
const longestID = 40

// shortSlug is the slug of a label, of a long one that of its role.
func shortSlug(label string) string {
	if id := slug(label); len(id) <= longestID {
		return id
	}
	id := slug(headPart(label))
	return id[:min(len(id), longestID)]
}

func (s *settler) body(name string) string {
	if id, known := s.bodies[plain(name)]; known {
		return id
	}
	id := s.ids.take(cmp.Or(slug(name), "body"))
	s.bodies[plain(name)] = id
	s.draft.organizations = append(s.draft.organizations, draftBody{id: id, name: name})
	return id
}
