package grammar

import (
	"cmp"
	"slices"
	"strings"

	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Below tells whether a role is one that others hold under somebody named who never held
// it: as vice presidents are a president's, and whoever the records say served him.
func (w *World) Below(role, leader query.Set) bool {
	all, isAll := role.(query.All)
	of, named := leader.(query.Of)
	if !isAll || !named || len(all.Posts) == 0 {
		return false
	}
	below := func(p *knowledge.Post) bool {
		first, _, _ := strings.Cut(fold.String(cmp.Or(p.Role, p.Label)), " ")
		return slices.Contains(underlings, first) || slices.ContainsFunc(p.Tenures, func(t *knowledge.Tenure) bool {
			return slices.ContainsFunc(t.Under, func(p *knowledge.Person) bool { return slices.Contains(of.People, p.ID) })
		})
	}
	for _, p := range w.records.Posts {
		if !slices.Contains(all.Posts, p.ID) {
			continue
		}
		if !below(p) || slices.ContainsFunc(p.Tenures, func(t *knowledge.Tenure) bool { return slices.Contains(of.People, t.Person.ID) }) {
			return false
		}
	}
	return true
}
