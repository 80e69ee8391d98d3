package grammar

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// Top is the posts whose holders head the office, where it has several at a time: each post stands
// below those that the records name before it, and that were held when it was. nil where none does.
func (w *World) Top() query.Set {
	if !w.sideBySide() {
		return nil
	}
	posts := w.records.Office.Posts
	var top []string
	for _, p := range w.records.Posts {
		if !slices.Contains(posts, p) {
			continue
		}
		below := slices.ContainsFunc(posts, func(q *knowledge.Post) bool {
			return slices.Contains(top, q.ID) && sideBySideOf([]*knowledge.Post{q, p})
		})
		if !below {
			top = append(top, p.ID)
		}
	}
	return query.All{Posts: top}
}
