package grammar

import (
	"cmp"
	"slices"
	"strings"

	"officebot/bot/language"
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Doing is the posts that a verb is the work of: those whose holders are called by
// it, as a manager manages. nil where they are all of the office, or none.
func (w *World) Doing(verb string) query.Set {
	stem := strings.TrimSuffix(verb, "e")
	if len(stem) < shortestStem {
		return nil
	}
	titles := w.titles()
	from, _ := slices.BinarySearchFunc(titles, stem, func(t title, stem string) int { return strings.Compare(t.text, stem) })
	var named []int
	for _, t := range titles[from:] {
		if !strings.HasPrefix(t.text, stem) {
			break
		}
		if behind, only := strings.CutPrefix(t.text, verb+" "); only && len(strings.Fields(behind)[0]) >= shortestStem {
			continue // a head keeper heads no more than other keepers
		}
		named = append(named, t.post)
	}
	slices.Sort(named)
	named = slices.Compact(named)
	var own, all []string
	for _, i := range named {
		id := w.records.Posts[i].ID
		all = append(all, id)
		if slices.Contains(w.office, id) {
			own = append(own, id)
		}
	}
	switch {
	case len(all) == 0 || len(own) == len(w.office) && len(own) > 0:
		return nil
	case len(own) > 0:
		return query.All{Posts: own}
	}
	return query.All{Posts: all}
}

// Called is the tenures of the posts whose holders are called something, in English and
// folded: of those of the office alone where any of them is. ok is false for no post.
func (w *World) Called(role string) (set query.Set, ok bool) {
	titles := w.titles()
	from, _ := slices.BinarySearchFunc(titles, role, func(t title, role string) int { return strings.Compare(t.text, role) })
	var posts []*knowledge.Post
	for _, t := range titles[from:] {
		if t.text != role && !strings.HasPrefix(t.text, role+" ") {
			break
		}
		if p := w.records.Posts[t.post]; !slices.Contains(posts, p) {
			posts = append(posts, p)
		}
	}
	if len(posts) == 0 {
		return nil, false
	}
	return w.Role(posts), true
}

// NamedSo is the posts of a role without those that the records name in a language by other words: whom they call
// 书记 nobody calls 秘书. ok is false where none is left.
func (w *World) NamedSo(role query.Set, lang, word string) (set query.Set, ok bool) {
	all, isAll := role.(query.All)
	if !isAll || len(all.Posts) == 0 {
		return role, true
	}
	posts := slices.DeleteFunc(slices.Clone(all.Posts), func(id string) bool {
		i := slices.IndexFunc(w.records.Posts, func(p *knowledge.Post) bool { return p.ID == id })
		named, so := false, false
		for _, n := range slices.Concat(w.records.Posts[i].Names, w.records.Posts[i].Roles) {
			own, _, _ := strings.Cut(n.Lang, "-")
			named = named || own == lang
			so = so || own == lang && strings.Contains(fold.String(n.Text), word)
		}
		return named && !so
	})
	return query.All{Posts: posts}, len(posts) > 0
}

// Body is the id of the organization of a name, folded; "" where there is none.
func (w *World) Body(name string) string {
	for _, o := range w.records.Organizations {
		if fold.String(o.Name) == name {
			return o.ID
		}
	}
	return ""
}

// title is what the holders of a post are called, folded, and which post it is.
type title struct {
	text string
	post int
}

// titlesOf are the titles of all posts from each of their words on, in the order of the
// alphabet.
func titlesOf(posts []*knowledge.Post) []title {
	var titles []title
	for i, p := range posts {
		if p.Role != "" && p.Label != p.Role {
			titles = append(titles, title{fold.String(p.Label), i})
		}
		words := strings.Fields(fold.String(cmp.Or(p.Role, p.Label)))
		for k, word := range words {
			if k > 0 && (language.IsUnderling(words[k-1]) || len(word) < shortestStem) {
				break // a vice president is no president, and what is behind "of" is no title
			}
			titles = append(titles, title{strings.Join(words[k:], " "), i}) // a head coach coaches
		}
	}
	slices.SortFunc(titles, func(a, b title) int { return strings.Compare(a.text, b.text) })
	return titles
}

// shortestStem is how many letters of a verb tell whose work it is.
const shortestStem = 4
