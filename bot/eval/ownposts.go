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

// inSamePosts are those of the tenures with which a set is compared that are of its own posts, where there are any:
// "the directors who served longer than Ding" are compared with his time as director.
func inSamePosts(set query.Set, than []Held) []Held {
	line, ok := query.Line(set).(query.All)
	if !ok || len(line.Posts) == 0 {
		return than
	}
	var same []Held
	for _, h := range than {
		if slices.Contains(line.Posts, h.Tenure.Post.ID) {
			same = append(same, h)
		}
	}
	if len(same) == 0 {
		return than
	}
	return same
}

// inCommonPosts are the tenures of some and of others with whom they are compared, of everybody those in posts that
// both sides held, and all of whoever has none there: a president who had been vice president is compared with
// another as president.
func inCommonPosts(some, others []Held) (a, b []Held) {
	return inPostsWith(some, others), inPostsWith(others, some)
}

// inPostsWith are the tenures of some people, of each those in the posts of others, all where there are none.
func inPostsWith(list, others []Held) []Held {
	common := func(h Held) bool {
		return slices.ContainsFunc(others, func(o Held) bool { return o.Tenure.Post == h.Tenure.Post })
	}
	return slices.DeleteFunc(slices.Clone(list), func(h Held) bool {
		return !common(h) && slices.ContainsFunc(list, func(own Held) bool { return own.Tenure.Person == h.Tenure.Person && common(own) })
	})
}

// settle writes an ask as the records let it be meant: of whom is asked who served longest, those are compared in
// the posts that all of them held.
func (r *run) settle(ask query.Ask) query.Ask {
	return query.Mapping{Sets: r.rankedAlike}.Ask(ask)
}

// rankedAlike ranks people who are named one by one in the posts that all of them held.
func (r *run) rankedAlike(s query.Set) query.Set {
	most, _ := s.(query.Most)
	join, named := most.Set.(query.Join)
	if !named || most.Measure != query.ByLength {
		return s
	}
	people := make([]query.Of, 0, len(join.Sets))
	for _, one := range join.Sets {
		of, ok := one.(query.Of)
		if !ok {
			return s
		}
		people = append(people, of)
	}
	if line := r.commonPosts(people...); line != nil {
		most.Set = query.Meet{Sets: []query.Set{line, join}}
	}
	return most
}

// commonPosts are those posts of the office that people all held, nil where none is or they held no others.
func (r *run) commonPosts(people ...query.Of) query.Set {
	var common []string
	others := false
	for _, post := range r.office {
		held := 0
		for _, of := range people {
			if slices.ContainsFunc(of.People, func(id string) bool { return holds(r.people[id], post) }) {
				held++
			}
		}
		switch held {
		case 0:
		case len(people):
			common = append(common, post.ID)
		default:
			others = true
		}
	}
	if len(common) == 0 || !others {
		return nil
	}
	return query.All{Posts: common}
}

func holds(p *knowledge.Person, post *knowledge.Post) bool {
	return p != nil && slices.ContainsFunc(p.Tenures, func(t *knowledge.Tenure) bool { return t.Post == post })
}
