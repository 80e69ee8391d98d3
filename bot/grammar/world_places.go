package grammar

import (
	"maps"
	"slices"
	"strings"

	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// HasPlace tells whether the label of a post says that it is of a place, folded: that of
// the Governor of Hong Kong.
func (w *World) HasPlace(place string) bool { return len(w.places()[place]) > 0 }

// Places are what the labels of posts say that these are of, folded, in order.
func (w *World) Places() []string { return slices.Sorted(maps.Keys(w.places())) }

// InCharge is the label of the one post of the office that is of something, folded: of the plates the
// keeper's. "" where none is, or several, or an organization is called so.
func (w *World) InCharge(thing string) string {
	label := ""
	for _, id := range w.places()[thing] {
		if !slices.Contains(w.office, id) {
			continue
		}
		if label != "" {
			return ""
		}
		for _, p := range w.records.Posts {
			if p.ID == id {
				label = p.Label
			}
		}
	}
	if label != "" && slices.ContainsFunc(w.records.Organizations, func(o *knowledge.Organization) bool {
		return slices.ContainsFunc(o.Names, func(n knowledge.Name) bool { return fold.String(n.Text) == thing })
	}) {
		return ""
	}
	return label
}

// Placed is the posts of a role whose labels say that they are of a place, folded; ok is
// false where none does.
func (w *World) Placed(role query.Set, place string) (set query.Set, ok bool) {
	all, isAll := role.(query.All)
	if !isAll {
		return nil, false
	}
	here := w.places()[place]
	if len(all.Posts) == 0 && len(w.office) > 0 && !slices.ContainsFunc(w.office, func(id string) bool { return !slices.Contains(here, id) }) {
		return role, true // all of the office are
	}
	var posts []string
	for _, id := range here {
		if len(all.Posts) == 0 && len(w.office) == 0 || slices.Contains(all.Posts, id) || len(all.Posts) == 0 && slices.Contains(w.office, id) {
			posts = append(posts, id)
		}
	}
	return query.All{Posts: posts}, len(posts) > 0
}

// Naming is the posts in whose labels a place is named, wherever it stands there, folded: those of
// Tibet are the representative's in Tibet and the secretary's of the Tibet Working Committee.
func (w *World) Naming(place string) (set query.Set, ok bool) {
	sought := fold.Tokens(place)
	var posts []string
	for _, p := range w.records.Posts {
		label := fold.Tokens(p.Label)
		for i := 0; i+len(sought) <= len(label); i++ {
			if slices.EqualFunc(label[i:i+len(sought)], sought, func(a, b fold.Token) bool { return a.Text == b.Text }) {
				posts = append(posts, p.ID)
				break
			}
		}
	}
	return query.All{Posts: posts}, len(posts) > 0
}

// belonging are the words of a label behind which it says where its post is.
var belonging = []string{"of", "for", "to"}

// placesOf are the ids of posts by what stands behind each "of", "for" and "to" of their
// labels: of the President of the United States by "united states".
func placesOf(posts []*knowledge.Post) map[string][]string {
	places := map[string][]string{}
	for _, p := range posts {
		placeIn(places, p, p.Label)
		for _, other := range p.Names {
			placeIn(places, p, other.Text)
		}
	}
	return places
}

// placeIn notes what a name of a post says that it is of.
func placeIn(places map[string][]string, p *knowledge.Post, name string) {
	words := strings.Fields(fold.String(name))
	for i, word := range words {
		if i == 0 || i+1 == len(words) || !slices.Contains(belonging, word) {
			continue
		}
		place := strings.TrimPrefix(strings.Join(words[i+1:], " "), "the ")
		if !slices.Contains(places[place], p.ID) {
			places[place] = append(places[place], p.ID)
		}
		if p.Organization != nil {
			break // what stands further behind is where its body is
		}
	}
}
