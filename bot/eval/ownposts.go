package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// inOwnPosts is a time with the comings and goings that it tells of put into the posts of a set, where whoever came
// or went held one of them besides others: who was director when Ding took office asks of his taking that office, be
// it that he had been deputy director before.
func inOwnPosts(set query.Set, span query.Span, tenures func(query.Set) []*knowledge.Tenure) query.Span {
	line, ok := query.Line(set).(query.All)
	if !ok || len(line.Posts) == 0 {
		return span
	}
	return query.Mapping{Spans: func(s query.Span) query.Span {
		edge, isEdge := s.(query.Edge)
		of, named := edge.Set.(query.Of)
		if !isEdge || !named || edge.Of == query.Course {
			return s
		}
		own := func(t *knowledge.Tenure) bool { return slices.Contains(line.Posts, t.Post.ID) }
		if held := tenures(of); slices.ContainsFunc(held, own) {
			edge.Set = query.Meet{Sets: []query.Set{line, of}}
		}
		return edge
	}}.Span(span)
}
