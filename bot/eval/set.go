package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// set works out which tenures a set is.
func (r *run) set(s query.Set) roll {
	if !r.enter() {
		return failed(missing)
	}
	defer r.leave()
	out := r.members(s)
	r.looked(len(out.held))
	return out
}

func (r *run) members(s query.Set) roll {
	switch s := s.(type) {
	case query.All:
		return r.all(s)
	case query.Body:
		return r.body(s)
	case query.Of:
		return r.of(s)
	case query.In:
		return r.in(s)
	case query.Under:
		return r.under(s)
	case query.Lasting:
		return r.lasting(s)
	case query.Step:
		return r.step(s)
	case query.Beyond:
		return r.past(s)
	case query.Between:
		return r.amid(s)
	case query.Nth:
		return r.nth(s)
	case query.Take:
		return r.take(s)
	case query.Most:
		return r.most(s)
	case query.Repeated:
		return r.repeated(s)
	case query.Company:
		return r.company(s)
	case query.Leaders:
		return r.leaders(s)
	case query.Joint:
		return r.joint(s)
	case query.Career:
		return r.career(s)
	case query.Less:
		return r.less(s)
	case query.Join:
		return r.join(s)
	case query.Meet:
		return r.meet(s)
	case query.Doing:
		return r.doing(s)
	case query.Acting:
		return r.acting(s)
	}
	return failed(missing) // a hole that nobody filled
}

// all is every tenure of posts; without posts, of the office's.
func (r *run) all(s query.All) roll {
	if len(s.Posts) == 0 {
		return r.wholeOf(r.office)
	}
	posts := make([]*knowledge.Post, 0, len(s.Posts))
	for _, id := range s.Posts {
		p := r.posts[id]
		if p == nil {
			return failed(missing)
		}
		if !slices.Contains(posts, p) {
			posts = append(posts, p)
		}
	}
	return r.wholeOf(posts)
}

func (r *run) body(s query.Body) roll {
	o := r.organizations[s.Organization]
	if o == nil || len(o.Posts) == 0 {
		return failed(missing)
	}
	own := slices.DeleteFunc(slices.Clone(o.Posts), func(p *knowledge.Post) bool { return !slices.Contains(r.office, p) })
	if len(own) > 0 {
		return r.wholeOf(own) // who headed it is none of those who served under its head
	}
	return r.wholeOf(o.Posts)
}

// wholeOf is every tenure of posts that has not still to begin.
func (r *run) wholeOf(posts []*knowledge.Post) roll {
	line := r.officeLine
	if !r.isOffice(posts) {
		if len(posts) > 1 {
			for _, p := range posts {
				r.looked(len(p.Tenures))
			}
		}
		line = r.merged(posts)
	}
	return roll{held: r.begun(line), posts: posts, open: !r.closed(posts), whole: true}
}

// begun leaves out what is planned. Lines are in order of their first day, so that
// stands at the end.
func (r *run) begun(line []Held) []Held {
	for len(line) > 0 && line[len(line)-1].Tenure.Start.First > r.today {
		line = line[:len(line)-1]
	}
	return line
}

// of is the tenures of people: in the office's posts where they had one there and
// not every one is asked for, else all.
func (r *run) of(s query.Of) roll {
	var out roll
	for _, id := range s.People {
		p := r.people[id]
		if p == nil {
			return failed(missing)
		}
		out.held = append(out.held, r.tenuresOf(p, s.Every)...)
	}
	if len(s.People) == 0 {
		return failed(missing)
	}
	if len(s.People) > 1 {
		out.held = sorted(out.held)
	}
	out.posts = postsOf(out.held)
	out.open = !r.closed(out.posts)
	if len(out.held) == 0 {
		out.why = silent
	}
	return out
}

func (r *run) tenuresOf(p *knowledge.Person, every bool) []Held {
	var office, all []Held
	for _, t := range p.Tenures {
		if t.Start.First > r.today {
			continue
		}
		h := Held{t, knowledge.Certainly}
		all = append(all, h)
		if !every && r.ofOffice[t.Post] {
			office = append(office, h)
		}
	}
	if len(office) > 0 {
		return office
	}
	return all
}

// postsOf are the posts of tenures, each once, in order of time.
func postsOf(held []Held) []*knowledge.Post {
	var out []*knowledge.Post
	seen := map[*knowledge.Post]bool{}
	for _, h := range held {
		if p := h.Tenure.Post; !seen[p] {
			seen[p] = true
			out = append(out, p)
		}
	}
	return out
}
