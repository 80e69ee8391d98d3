package say

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"officebot/bot/voice"
	"officebot/knowledge"
)

// person is a person's name in the language.
func (w *writer) person(p *knowledge.Person) string { return p.In(w.voice.Tag) }

// tenure is a tenure's time in brief, as it stands in brackets: "2003–2013",
// "acting, 1957–1958".
func (w *writer) tenure(t *knowledge.Tenure) string {
	if t.Acting {
		return w.phrase("name.acting", arg("tenure", w.course(t)))
	}
	return w.course(t)
}

// inOffice tells whether a holder is in office, be it with an end that is planned.
func (w *writer) inOffice(t *knowledge.Tenure) bool {
	return t.Ongoing || !t.Planned(w.today) && t.EndPlanned(w.today)
}

// course is a tenure's time.
func (w *writer) course(t *knowledge.Tenure) string {
	w.shown = append(w.shown, t)
	return w.voice.Tenure(t.Start, t.End, t.Ongoing)
}

// held is a holder's name with the time.
func (w *writer) held(t *knowledge.Tenure) string {
	return w.phrase("name.held", arg("person", w.person(t.Person)), arg("tenure", w.tenure(t)))
}

// maxNames is how many names a sentence holds.
const maxNames = 12

// holders names holders with their times, and with their posts where these
// differ; the rest is counted.
func (w *writer) holders(list []*knowledge.Tenure) string {
	several := severalPosts(list)
	var names []string
	for _, group := range grouped(list[:min(len(list), maxNames)]) {
		t := group[0]
		key := "name.held"
		if several && t.Post != w.presentPost() {
			key = "name.held post"
		}
		names = append(names, w.phrase(key, arg("person", w.person(t.Person)), arg("post", w.title(t.Post)), arg("tenure", w.tenures(group))))
	}
	if len(list) > maxNames {
		return w.andMore(names, len(list)-maxNames+len(names))
	}
	return w.voice.Join(names)
}

// andMore joins names, and tells how many more there are.
func (w *writer) andMore(names []string, all int) string {
	if all > len(names) {
		return w.phrase("name.more", arg("people", strings.Join(names, w.comma())), arg("count", w.voice.Count(all-len(names))))
	}
	return w.voice.Join(names)
}

// comma stands between the items of a list whose end is not shown.
func (w *writer) comma() string {
	if w.spaced() {
		return ", "
	}
	return "、"
}

func (w *writer) peopleNames(people []*knowledge.Person) string {
	names := make([]string, 0, len(people))
	for _, p := range people[:min(len(people), maxNames)] {
		names = append(names, w.person(p))
	}
	return w.andMore(names, len(people))
}

func severalPosts(list []*knowledge.Tenure) bool {
	return slices.ContainsFunc(list, func(t *knowledge.Tenure) bool { return t.Post != list[0].Post })
}

// label is a post's full title, with its organization where several posts bear
// it.
func (w *writer) label(p *knowledge.Post) string {
	label := p.In(w.voice.Tag)
	if p.Organization != nil && w.labels[p.Label] > 1 {
		organization := p.Organization.In(w.voice.Tag)
		if !w.spaced() && label[0] < utf8.RuneSelf && organization[len(organization)-1] < utf8.RuneSelf {
			organization += " " // two names in Latin letters side by side
		}
		return w.phrase("post.of", arg("post", label), arg("organization", organization))
	}
	return label
}

// role is what a post's holder is called in passing, "director"; the title where
// neither the records nor the language tell.
func (w *writer) role(p *knowledge.Post) string {
	return cmp.Or(w.voice.Role(p), w.label(p))
}

// title is what tells a post apart in the fewest words: the role for the office's
// present post, which is what "director" means with no more said, else the full
// title.
func (w *writer) title(p *knowledge.Post) string {
	if p == w.presentPost() && !w.precise {
		return w.role(p)
	}
	return w.label(p)
}

// presentPost is the office's present post, nil where the records name none.
func (w *writer) presentPost() *knowledge.Post {
	if posts := w.records.Office.Posts; len(posts) > 0 {
		return posts[len(posts)-1]
	}
	return nil
}

// as is a post's title as it stands behind "was": "director", "a councillor".
func (w *writer) as(p *knowledge.Post) string {
	title := w.title(p)
	if !w.crowded[p] || p.Role == "" || title != w.role(p) {
		return title
	}
	return w.oneOfMany(title)
}

func (w *writer) oneOfMany(title string) string {
	key := "post.one of many"
	if strings.ContainsRune("aeiou", rune(title[0])) {
		key = "post.one of many an"
	}
	return w.phrase(key, arg("role", title))
}

// officeRole is what the holder of the posts of a set is called in passing.
func (w *writer) rolesOf(posts []*knowledge.Post) string {
	switch {
	case len(posts) == 1:
		return w.title(posts[0])
	case len(posts) == 0:
		return w.phrase("post.holder")
	}
	last := w.role(posts[len(posts)-1])
	for _, p := range posts {
		if w.role(p) != last {
			return w.labelsOf(posts)
		}
	}
	return last
}

func (w *writer) labelsOf(posts []*knowledge.Post) string {
	labels := make([]string, len(posts))
	for i, p := range posts {
		labels[i] = w.title(p)
	}
	return w.voice.Join(labels)
}

// organization is a body's name, with the article in English where it has a
// common noun for its head.
func (w *writer) organization(o *knowledge.Organization) string {
	name := o.In(w.voice.Tag)
	if w.spaced() && strings.Contains(name, " of ") && !strings.HasPrefix(name, "The ") {
		return w.phrase("set.the", arg("core", name))
	}
	return name
}

// entity is the name of a record by its id, "" where the records have none.
func (w *writer) entity(id string) string {
	if p := w.people[id]; p != nil {
		return w.person(p)
	}
	if p := w.posts[id]; p != nil {
		return w.phrase("set.the", arg("core", w.label(p)))
	}
	if o := w.bodies[id]; o != nil {
		return w.organization(o)
	}
	return id
}

// heldArgs are the slots of a sentence about a tenure.
func (w *writer) heldArgs(t *knowledge.Tenure) []voice.Arg {
	role := w.as(t.Post)
	if t.Acting {
		role = w.phrase("set.acting", arg("core", w.title(t.Post)))
	}
	return []voice.Arg{arg("person", w.person(t.Person)), arg("role", role), arg("tenure", w.course(t))}
}

func (w *writer) isOffice(p *knowledge.Post) bool { return slices.Contains(w.records.Office.Posts, p) }

func appendNew[T comparable](list []T, items ...T) []T {
	for _, item := range items {
		if !slices.Contains(list, item) {
			list = append(list, item)
		}
	}
	return list
}
