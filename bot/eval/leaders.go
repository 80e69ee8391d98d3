package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

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
		if r.spent() {
			return failed(missing)
		}
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
	if len(out) > 0 {
		return out
	}
	return r.postsAbove(posts)
}

// postsAbove are the posts of the office that stand above others of its body, where they
// are one line; nil where they are several.
func (r *run) postsAbove(posts []*knowledge.Post) []*knowledge.Post {
	var out []*knowledge.Post
	for _, q := range r.office {
		below := func(p *knowledge.Post) bool {
			return p.Organization == q.Organization && (!r.among(r.office, p) || r.above(q, p))
		}
		switch {
		case q.Organization == nil || slices.ContainsFunc(posts, func(p *knowledge.Post) bool { return !below(p) }):
		case len(out) > 0 && !slices.Contains(chain(out[0]), q):
			return nil
		default:
			out = append(out, q)
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
			if r.spent() {
				return knowledge.No
			}
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
