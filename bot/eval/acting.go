package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// chain is a post with those whose line it carries on and those that carry on its
// own, in order of time. The line of a post with one of each is found by walking.
func chain(p *knowledge.Post) []*knowledge.Post {
	if p.Succeeds == nil && len(p.SucceededBy) == 0 {
		return []*knowledge.Post{p}
	}
	var out []*knowledge.Post
	for before := p.Succeeds; before != nil && len(out) < maxReach; before = before.Succeeds {
		out = append(out, before)
	}
	slices.Reverse(out)
	out = append(out, p)
	for i := len(out) - 1; i < len(out) && len(out) < maxReach; i++ {
		out = append(out, out[i].SucceededBy...)
	}
	return out
}

// full is tenures without those of acting holders.
func full(held []Held) []Held {
	acting := func(h Held) bool { return h.Tenure.Acting }
	if !slices.ContainsFunc(held, acting) {
		return held
	}
	return slices.DeleteFunc(slices.Clone(held), acting)
}

// acting is the acting holders of a set, or the full ones.
func (r *run) acting(s query.Acting) roll {
	set := r.set(s.Set)
	if set.fails() {
		return set
	}
	if s.Full {
		set.open = set.open && !r.toldOf(s.Set) // who they have as acting was no more
		return set.among(full(set.held))
	}
	if len(set.held) > 0 && !r.tellsActing() {
		return failed(silent)
	}
	return set.among(keep(set.held, func(h Held) knowledge.Certainty { return yes(h.Tenure.Acting) }))
}

// tellsActing tells whether the records say of any holder that he was acting: those that never do are silent on it.
func (r *run) tellsActing() bool {
	return slices.ContainsFunc(r.records.Tenures, func(t *knowledge.Tenure) bool { return t.Acting })
}

// ofFull tells whether a set is somebody as one who was more than acting.
func ofFull(s query.Set) bool {
	meet, _ := s.(query.Meet)
	return slices.ContainsFunc(meet.Sets, func(s query.Set) bool { acting, ok := s.(query.Acting); return ok && acting.Full })
}

// actingBetween notes the acting holders who stood between two full ones, of whom
// b came after a where dir is 1.
func (r *run) actingBetween(a, b *knowledge.Tenure, line []Held, dir int) []Note {
	if dir < 0 {
		a, b = b, a
	}
	var notes []Note
	for _, h := range line {
		t := h.Tenure
		if t.Acting && r.before(a, t) != knowledge.No && r.before(t, b) != knowledge.No {
			notes = append(notes, Note{Kind: ActingBetween, Tenure: t})
		}
	}
	return notes
}
