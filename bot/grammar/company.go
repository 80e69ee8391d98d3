package grammar

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// With is the tenures of a set whose people so many served, as a phrase of SoMany says, or where
// serving is set whoever of them served so many.
func (n *Phrase) With(set query.Set, serving bool) query.Set {
	if n.Topmost != 0 {
		return query.Company{Set: set, Others: n.Set, Serving: serving, Most: n.Topmost > 0, Fewest: n.Topmost < 0}
	}
	return query.Company{Set: set, Others: n.Set, Serving: serving, Cmp: n.Cmp, N: n.N}
}

// None is a phrase of SoMany behind "without": of none of them; ok is false where the phrase
// counts them.
func (n Phrase) None() (none Phrase, ok bool) {
	ok = n.Topmost == 0 && (n.Cmp == query.AtLeast && n.N == 1 || n.Cmp == query.Exactly && n.N == 0)
	n.Cmp, n.N = query.Exactly, 0
	return n, ok
}

// companions is the tenures of a set of whom the clause says how many they served, or how many
// served them.
func (p *Prop) companions(set query.Set) (query.Set, bool) {
	for i := range p.Fills {
		f := &p.Fills[i]
		if f.Role != "above" && f.Role != "below" {
			continue
		}
		if p.Pred != "hold" && p.Pred != "last" {
			return nil, false
		}
		if IsGeneric(set) && p.Line != nil {
			set = p.Line
		}
		set = f.Phrase.With(set, f.Role == "above")
	}
	return set, true
}

// Serves tells whether the holders of one role serve those of another: as vice presidents do
// presidents, and directors those whom the records say that they served.
func (w *World) Serves(below, above query.Set) bool {
	lower, upper := w.postsOf(below), w.postsOf(above)
	if len(lower) == 0 || len(upper) == 0 {
		return false
	}
	leads := func(p *knowledge.Person) bool {
		return slices.ContainsFunc(p.Tenures, func(t *knowledge.Tenure) bool { return slices.Contains(upper, t.Post) })
	}
	serves := false
	for _, post := range lower {
		if slices.Contains(upper, post) {
			return false
		}
		serves = serves || isBelow(post, leads)
	}
	return serves
}

// InCompany is Serves where serving is set, else the other way round.
func (w *World) InCompany(role, others query.Set, serving bool) bool {
	if serving {
		return w.Serves(role, others)
	}
	return w.Serves(others, role)
}

// maxCompany is of how many posts an office may be that nobody needs to name for it to be clear
// whose holders serve whom.
const maxCompany = 12

// Company is the office's posts whose holders serve those of a role, or whom they serve; nil
// where there are none.
func (w *World) Company(role query.Set, serving bool) query.Set {
	var ids []string
	all := w.postsOf(query.All{})
	if len(all) > maxCompany {
		return nil
	}
	for _, p := range all {
		if w.InCompany(query.All{Posts: []string{p.ID}}, role, serving) {
			ids = append(ids, p.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	return query.All{Posts: ids}
}

// postsOf are the posts of all of a role's tenures; nil of any other set.
func (w *World) postsOf(role query.Set) []*knowledge.Post {
	all, ok := role.(query.All)
	if !ok {
		return nil
	}
	ids := all.Posts
	if len(ids) == 0 {
		ids = w.office
	}
	if len(ids) == 0 {
		return w.records.Posts // of no one office
	}
	var posts []*knowledge.Post
	for _, p := range w.records.Posts {
		if slices.Contains(ids, p.ID) {
			posts = append(posts, p)
		}
	}
	return posts
}

// withNone is those who are not among those with any, as those with none: "which presidents never
// had a vice president".
func withNone(others query.Less) query.Set {
	some, ok := others.Without.(query.Company)
	if !ok || some.Most || some.Fewest || some.Cmp != query.AtLeast || some.N != 1 || some.Set.String() != others.Set.String() {
		return others
	}
	some.Cmp, some.N = query.Exactly, 0
	return some
}
