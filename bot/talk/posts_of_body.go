package talk

import (
	"slices"

	"officebot/bot/query"
)

// countedIn lets the n-th holder be counted in the posts of which the talk is, where the office
// has others that are called alike, and where these have so many: "list the directors of the
// Office", "who was the third director?".
func (t *Talk) countedIn(topic *Topic, ask query.Ask) query.Ask {
	who, ok := ask.(query.Who)
	nth, isNth := who.Set.(query.Nth)
	all, whole := nth.Set.(query.All)
	if !ok || !isNth || !whole || len(all.Posts) > 0 {
		return ask
	}
	line, ok := t.lineTold(topic).(query.All)
	if !ok || max(nth.N, -nth.N) > t.stretches(line.Posts) {
		return ask
	}
	nth.Set = line
	return query.Who{Set: nth}
}

// stretches is how many times somebody held one of some posts.
func (t *Talk) stretches(posts []string) int {
	n := 0
	for _, p := range t.people {
		for _, held := range p.Tenures {
			if slices.Contains(posts, held.Post.ID) {
				n++
			}
		}
	}
	return n
}

// lineTold is the part of the office's posts that the last question was about, or those of the body
// that it was about; nil where it was about all of them.
func (t *Talk) lineTold(topic *Topic) query.Set {
	if line, ok := posts(lineOf(topic)).(query.All); ok {
		for _, id := range line.Posts {
			if !t.office[id] {
				return nil
			}
		}
		return line
	}
	switch topic.Asked.Ask.(type) {
	case nil, query.Filling, query.Moment, query.Events, query.Profile:
		if t.heldAny(topic.People, query.All{Posts: t.officePosts()}) {
			return nil // it is about one of the holders
		}
	default:
		if !topic.Silent {
			return nil // it asked of holders
		}
	}
	var of []string
	for _, id := range t.officePosts() {
		if topic.Body != "" && t.bodyOf[id] == topic.Body {
			of = append(of, id)
		}
	}
	if of == nil {
		return nil
	}
	return query.All{Posts: of}
}

// aboutBody puts the body or the posts that were spoken of in the place of what "it"
// means by itself: the present office, and the posts of all of the office's bodies. Where a
// post is named, its body is meant: "who was its first director?".
func (t *Talk) aboutBody(topic *Topic, ask query.Ask, posted bool) query.Ask {
	line := posts(lineOf(topic))
	if (line == nil || posted) && topic.Body != "" {
		line = query.Body{Organization: topic.Body}
	}
	if line == nil {
		return ask
	}
	about := query.Mapping{
		Sets: func(s query.Set) query.Set {
			switch s := s.(type) {
			case query.All:
				if len(s.Posts) == 0 {
					return line
				}
			case query.Body:
				if s.Organization == t.main {
					return line
				}
			}
			return s
		},
		Events: func(e query.Event) query.Event {
			for i, r := range e.Roles {
				if topic.Body != "" && r.Filler == query.Filler(query.Entity{ID: t.main}) {
					e.Roles[i].Filler = query.Entity{ID: topic.Body}
				}
			}
			return e
		},
	}.Ask(ask)
	if profile, ok := about.(query.Profile); ok && profile.ID == t.main && topic.Body != "" {
		return query.Profile{ID: topic.Body}
	}
	return about
}
