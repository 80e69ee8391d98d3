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

// isBelow tells whether the title of a post says that its holders stand below somebody, or the records
// that one of them served somebody who leads.
func isBelow(p *knowledge.Post, leads func(*knowledge.Person) bool) bool {
	first, _, _ := strings.Cut(fold.String(cmp.Or(p.Role, p.Label)), " ")
	return language.IsUnderling(first) || slices.ContainsFunc(p.Tenures, func(t *knowledge.Tenure) bool { return slices.ContainsFunc(t.Under, leads) })
}

// Below tells whether a role is one that others hold under somebody named who never held
// it: as vice presidents are a president's, and whoever the records say served him.
func (w *World) Below(role, leader query.Set) bool {
	all, isAll := role.(query.All)
	of, named := leader.(query.Of)
	if !isAll || !named || len(all.Posts) == 0 {
		return false
	}
	leads := func(p *knowledge.Person) bool { return slices.Contains(of.People, p.ID) }
	for _, p := range w.records.Posts {
		if !slices.Contains(all.Posts, p.ID) {
			continue
		}
		if !isBelow(p, leads) || slices.ContainsFunc(p.Tenures, func(t *knowledge.Tenure) bool { return slices.Contains(of.People, t.Person.ID) }) {
			return false
		}
	}
	return true
}
