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
	case query.Leaders:
		return r.leaders(s)
	case query.Joint:
		return r.joint(s)
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

// less is a set without another's people. Who only possibly is one of those only
// possibly remains.
func (r *run) less(s query.Less) roll {
	out, without := r.set(s.Set), r.set(s.Without)
	if out.fails() {
		return out
	}
	if without.fails() {
		return failed(without.why)
	}
	if s.Tenures {
		return r.besides(out, &without)
	}
	gone := without.certainties()
	out.facts = append(out.facts[:len(out.facts):len(out.facts)], without.facts...)
	// Where the records are silent on who else is to go, nobody certainly remains.
	surest := knowledge.Certainly
	if r.unsure(s.Without, &without) {
		surest = knowledge.Possibly
	}
	return out.with(keep(out.held, func(h Held) knowledge.Certainty {
		switch gone[h.Tenure.Person] {
		case knowledge.Certainly:
			return knowledge.No
		case knowledge.Possibly:
			return knowledge.Possibly
		}
		return surest
	}))
}

// besides is the tenures of a set that are not those of another.
func (r *run) besides(s roll, without *roll) roll {
	gone := make(map[*knowledge.Tenure]knowledge.Certainty, len(without.held))
	for _, h := range without.held {
		gone[h.Tenure] = h.Certain
	}
	return s.with(keep(s.held, func(h Held) knowledge.Certainty { return not(gone[h.Tenure]) }))
}

// unsure tells whether a set may have people of whom the records are silent. A
// set of people by name has none, whatever else they may have held.
func (r *run) unsure(s query.Set, worked *roll) bool {
	_, named := s.(query.Of)
	return worked.open && !named
}

func (r *run) join(s query.Join) roll {
	if len(s.Sets) == 0 {
		return failed(missing)
	}
	var out roll
	for i, each := range s.Sets {
		next := r.set(each)
		if next.fails() {
			return failed(next.why)
		}
		if i == 0 {
			out = next
			continue
		}
		held := append(slices.Clone(out.held), next.held...)
		posts := slices.Clone(out.posts)
		for _, p := range next.posts {
			if !slices.Contains(posts, p) {
				posts = append(posts, p)
			}
		}
		out = roll{held: sorted(held), posts: posts, open: out.open || next.open,
			facts: append(out.facts[:len(out.facts):len(out.facts)], next.facts...), notes: append(out.notes[:len(out.notes):len(out.notes)], next.notes...)}
	}
	return out
}

// meet is the tenures of the first set whose people are in all the others.
func (r *run) meet(s query.Meet) roll {
	if len(s.Sets) == 0 {
		return failed(missing)
	}
	out := r.set(s.Sets[0])
	if out.why == missing || out.why == future {
		return out
	}
	for _, each := range s.Sets[1:] {
		other := r.set(each)
		named, isNamed := each.(query.Of)
		if other.why == missing || other.why == future || other.why == silent && !isNamed {
			return failed(other.why)
		}
		certain, people := other.certainties(), other.people()
		if isNamed {
			people = nil
			for _, id := range named.People {
				certain[r.people[id]] = knowledge.Certainly
				people = append(people, r.people[id])
			}
		}
		out.open = out.open || r.unsure(each, &other)
		out.facts = append(out.facts[:len(out.facts):len(out.facts)], other.facts...)
		out = r.only(out, people, certain)
	}
	return out
}

// only is the tenures of some people. Of every tenure of posts it is found by the
// people, who have few.
func (r *run) only(s roll, people []*knowledge.Person, certain map[*knowledge.Person]knowledge.Certainty) roll {
	if !s.whole || len(people) > len(s.held) {
		return s.with(keep(s.held, func(h Held) knowledge.Certainty { return certain[h.Tenure.Person] }))
	}
	var held []Held
	for _, p := range people {
		for _, t := range p.Tenures {
			if t.Start.First <= r.today && r.among(s.posts, t.Post) {
				held = append(held, Held{t, certain[p]})
			}
		}
	}
	return s.with(sorted(held))
}
