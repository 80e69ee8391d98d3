package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// lineOf is the line in which a tenure has neighbours: that of a set, or its
// post's with the posts that it succeeds and that succeed it. Acting holders
// stand in no line unless acting is set.
func (r *run) lineOf(t *knowledge.Tenure, line *roll, acting bool) []Held {
	var held []Held
	if line != nil {
		held = line.held
	} else {
		posts := chain(t.Post)
		held = r.begun(r.merged(posts))
		acting = acting || !slices.ContainsFunc(posts, func(p *knowledge.Post) bool { return len(p.Full()) < len(p.Tenures) })
	}
	if acting {
		return held
	}
	r.looked(len(held))
	return full(held)
}

// line works out the line that a term names; nil where it names none. ok is false
// where it cannot be worked out.
func (r *run) line(s query.Set) (line *roll, ok bool) {
	if s == nil {
		return nil, true
	}
	set := r.set(s)
	return &set, !set.fails()
}

// inAnyPost is a set of people in all their posts, where a line other than the office's
// is asked about.
func inAnyPost(set, line query.Set) query.Set {
	if of, ok := set.(query.Of); ok && line != nil {
		of.Every = true
		return of
	}
	return set
}

// inLine is the tenures of a set that stand in a line; all where none is named.
func inLine(s roll, line *roll) roll {
	if line == nil {
		return s
	}
	in := make(map[*knowledge.Tenure]knowledge.Certainty, len(line.held))
	for _, h := range line.held {
		in[h.Tenure] = h.Certain
	}
	return s.with(keep(s.held, func(h Held) knowledge.Certainty { return in[h.Tenure] }))
}

// step is who came some places after, or before, the people of a set; where one
// of them held it more than once, after each time.
func (r *run) step(s query.Step) roll {
	from := r.set(inAnyPost(s.From, s.Line))
	line, ok := r.line(s.Line)
	switch {
	case from.fails():
		return from
	case !ok:
		return failed(line.why)
	}
	if from = inLine(from, line); len(from.held) == 0 {
		return failed(silent)
	}
	if !slices.ContainsFunc(from.held, func(h Held) bool { return h.Tenure.Placed() }) {
		return failed(silent) // where in the line he stands, nothing tells
	}
	dir := 1
	if s.By < 0 {
		dir = -1
	}
	out := r.stepped(&from, line)
	steps := s.By * dir
	for _, h := range from.held {
		if r.spent() {
			return failed(missing)
		}
		at := []Held{h}
		for n := 0; n < steps && len(at) > 0; n++ {
			at = r.oneStep(at, line, dir, s.Straight)
			if n > len(r.lineOf(h.Tenure, line, true)) {
				at = nil // round and round, where the order is open
			}
		}
		out.held = append(out.held, at...)
		if len(at) == 1 && steps == 1 && !s.Straight && !r.again(h, from.held, at[0], dir) {
			out.notes = append(out.notes, r.actingBetween(h.Tenure, at[0].Tenure, r.lineOf(h.Tenure, line, true), dir)...)
		}
	}
	out.held = sorted(out.held)
	if len(out.held) == 0 {
		out.why = edge
		out.notes = append(out.notes, r.otherPost(from.held, dir)...)
		out.notes = append(out.notes, r.actingNext(from.held, line, dir)...)
	}
	return out
}

// again tells whether somebody came to the post once more between a tenure and its
// neighbour: then who stood in after the first says nothing of that one.
func (r *run) again(h Held, held []Held, next Held, dir int) bool {
	return slices.ContainsFunc(held, func(other Held) bool {
		a, b, c := h.Tenure, other.Tenure, next.Tenure
		if dir < 0 {
			a, c = c, a
		}
		return b != h.Tenure && b.Person == h.Tenure.Person && r.before(a, b) == knowledge.Certainly && r.before(b, c) == knowledge.Certainly
	})
}

// actingNext tells who was acting next to those to whom nobody is next in full.
func (r *run) actingNext(from []Held, line *roll, dir int) []Note {
	at := from[len(from)-1].Tenure
	if dir < 0 {
		at = from[0].Tenure
	}
	var notes []Note
	for _, h := range r.next(at, r.lineOf(at, line, true), dir) {
		if h.Tenure.Acting && h.Tenure.Person != at.Person {
			notes = append(notes, Note{Kind: ActingBeside, Tenure: h.Tenure})
		}
	}
	return notes
}

// oneStep is who is next to any of some tenures; a step from one that is only
// possible is only possible.
func (r *run) oneStep(from []Held, line *roll, dir int, straight bool) []Held {
	var out []Held
	for _, h := range from {
		if r.spent() {
			return nil
		}
		for _, next := range r.next(h.Tenure, r.lineOf(h.Tenure, line, straight), dir) {
			out = append(out, Held{next.Tenure, min(next.Certain, h.Certain)})
		}
	}
	return sorted(out)
}

// stepped is the roll of nobody yet that is found along a line from a set.
func (r *run) stepped(from, line *roll) roll {
	posts := postsOf(from.held)
	if line != nil {
		posts = line.posts
	}
	return roll{posts: posts, open: !r.closed(posts), from: from.held, facts: from.facts, notes: slices.Clone(from.notes)}
}

// maxOfficePosts is how many posts one office may have: records of more are of many offices, of
// which one says nothing of another.
const maxOfficePosts = 12

// otherPost tells who was next in the office's other posts to whom nobody is next
// in their own.
func (r *run) otherPost(from []Held, dir int) []Note {
	at := from[len(from)-1].Tenure
	if dir < 0 {
		at = from[0].Tenure
	}
	if !r.ofOffice[at.Post] || len(r.office) > maxOfficePosts {
		return nil
	}
	var notes []Note
	for _, h := range r.next(at, full(r.begun(r.officeLine)), dir) {
		if h.Tenure.Post != at.Post {
			notes = append(notes, Note{Kind: OtherPost, Tenure: h.Tenure})
		}
	}
	return notes
}

// past is everybody who came after, or before, the people of a set.
func (r *run) past(s query.Beyond) roll {
	from := r.set(inAnyPost(s.From, s.Line))
	line, ok := r.line(s.Line)
	switch {
	case from.fails():
		return from
	case !ok:
		return failed(line.why)
	}
	if from = inLine(from, line); len(from.held) == 0 {
		return failed(silent)
	}
	dir := 1
	if s.Before {
		dir = -1
	}
	out := r.stepped(&from, line)
	people := from.certainties()
	for _, h := range from.held {
		if r.spent() {
			return failed(missing)
		}
		for _, u := range r.lineOf(h.Tenure, line, true) {
			r.looked(1)
			if is := people[u.Tenure.Person]; is != knowledge.Certainly {
				if c := min(u.Certain, h.Certain, not(is), r.sideOf(h.Tenure, u.Tenure, dir)); c != knowledge.No {
					out.held = append(out.held, Held{u.Tenure, c})
				}
			}
		}
	}
	out.held = sorted(out.held)
	if len(out.held) == 0 {
		out.why = edge
		out.notes = append(out.notes, r.otherPost(from.held, dir)...)
	}
	return out
}

// sideOf tells whether u came after t, where dir is 1, or before it.
func (r *run) sideOf(t, u *knowledge.Tenure, dir int) knowledge.Certainty {
	if dir > 0 {
		return r.before(t, u)
	}
	return r.before(u, t)
}
