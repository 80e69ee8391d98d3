package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// under is the tenures of a set that served people: those whom the records name as
// served, and where they name nobody, those who were in office in a leader's time.
func (r *run) under(s query.Under) roll {
	set, leaders := r.set(s.Set), r.set(s.Leaders)
	if set.fails() {
		return set
	}
	if leaders.why == missing || leaders.why == future {
		return failed(leaders.why)
	}
	people := leaders.people()
	if of, ok := s.Leaders.(query.Of); ok && len(people) == 0 {
		for _, id := range of.People {
			people = append(people, r.people[id])
		}
	}
	// Where the records tell of some that they served somebody, those who only may
	// have are left out.
	told := make([]bool, len(people))
	times := make([][]*knowledge.Tenure, len(people))
	for i, p := range people {
		times[i] = r.timeOf(p, &leaders, set.posts)
		set.open = set.open || len(times[i]) == 0
		told[i] = slices.ContainsFunc(set.held, func(h Held) bool { return slices.Contains(h.Tenure.Under, p) })
	}
	certain := leaders.certainties()
	out := set.among(keep(set.held, func(h Held) knowledge.Certainty {
		best := knowledge.No
		for i, p := range people {
			r.looked(len(times[i]))
			c := r.served(h.Tenure, p, times[i])
			if told[i] && c == knowledge.Possibly {
				c = knowledge.No
			}
			if of := certain[p]; of != knowledge.No {
				c = min(c, of)
			}
			best = max(best, c)
		}
		return best
	}))
	if len(people) == 0 || len(out.held) == 0 && set.open {
		out.why = silent
	}
	return out
}

// timeOf is the tenures in which somebody may have been served by holders of
// posts: those of the set that was named, in other posts; else all in other posts.
func (r *run) timeOf(p *knowledge.Person, named *roll, posts []*knowledge.Post) []*knowledge.Tenure {
	other := func(t *knowledge.Tenure) bool { return t.Person == p && !r.among(posts, t.Post) }
	var out []*knowledge.Tenure
	for _, h := range named.held {
		if other(h.Tenure) {
			out = append(out, h.Tenure)
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, t := range p.Tenures {
		if other(t) {
			out = append(out, t)
		}
	}
	return out
}

// served tells whether a tenure was under somebody.
func (r *run) served(t *knowledge.Tenure, leader *knowledge.Person, time []*knowledge.Tenure) knowledge.Certainty {
	if len(t.Under) > 0 {
		if slices.Contains(t.Under, leader) {
			return knowledge.Certainly
		}
		return knowledge.No
	}
	best := knowledge.No
	for _, of := range time {
		if t.Person != leader {
			p := r.edgeOf(of, query.Course)
			best = max(best, r.touch(t, &p, query.Touching))
		}
	}
	return best
}

// leaders is the tenures of whom the people of a set served: as the records name
// them, and where they name nobody, of those who certainly were in office at the
// time in the posts in which others' leaders were.
func (r *run) leaders(s query.Leaders) roll {
	set := r.set(s.Set)
	if set.fails() {
		return set
	}
	posts := r.leadingPosts(set.posts)
	out := roll{posts: posts, open: true, from: set.held, facts: set.facts}
	for _, h := range set.held {
		if len(h.Tenure.Under) > 0 {
			for _, p := range h.Tenure.Under {
				out.held = append(out.held, r.ledFrom(p, posts, h)...)
			}
			continue
		}
		p := r.edgeOf(h.Tenure, query.Course)
		whole := r.wholeOf(posts)
		for _, l := range r.inPeriod(&whole, &p, query.Touching) {
			if l.Tenure.Person != h.Tenure.Person && l.Certain == knowledge.Certainly {
				out.held = append(out.held, Held{l.Tenure, h.Certain})
			}
		}
	}
	out.held = sorted(out.held)
	if len(out.held) == 0 {
		out.why = silent
	}
	return out
}

// ledFrom is the tenures in which somebody led a holder: those in leading posts
// that may touch the holder's time, else all.
func (r *run) ledFrom(p *knowledge.Person, posts []*knowledge.Post, of Held) []Held {
	during := r.edgeOf(of.Tenure, query.Course)
	var out []Held
	for _, t := range p.Tenures {
		if slices.Contains(posts, t.Post) && r.touch(t, &during, query.Touching) != knowledge.No {
			out = append(out, Held{t, of.Certain})
		}
	}
	if len(out) > 0 {
		return out
	}
	return keep(certainly(p.Tenures), func(Held) knowledge.Certainty { return of.Certain })
}

// leadingPosts are the posts of those whom the records name as served by holders
// of some posts.
func (r *run) leadingPosts(posts []*knowledge.Post) []*knowledge.Post {
	var out []*knowledge.Post
	for _, post := range posts {
		r.looked(len(post.Tenures))
		for _, t := range post.Tenures {
			for _, leader := range t.Under {
				for _, held := range leader.Tenures {
					if !slices.Contains(posts, held.Post) && !slices.Contains(out, held.Post) {
						out = append(out, held.Post)
					}
				}
			}
		}
	}
	return out
}

// joint is the tenures of a set beside which somebody else held the same post for
// more than the day of a handover.
func (r *run) joint(s query.Joint) roll {
	set := r.set(s.Set)
	if set.fails() {
		return set
	}
	return set.among(keep(set.held, func(h Held) knowledge.Certainty {
		best := knowledge.No
		p := r.edgeOf(h.Tenure, query.Course)
		for o := range h.Tenure.Post.During(p.days(), r.today) {
			r.looked(1)
			if o.Person == h.Tenure.Person || o.Start.First > r.today {
				continue
			}
			c := r.touch(o, &p, query.Touching)
			if c == knowledge.Possibly && (handover(o, h.Tenure) || handover(h.Tenure, o)) {
				c = knowledge.No
			}
			best = max(best, c)
		}
		return best
	}))
}
