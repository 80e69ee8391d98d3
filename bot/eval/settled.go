package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// settled closes what was found of a set in a time, where the records leave no room for
// somebody else then although they need not have every holder of its posts: facts that say
// so are added to it.
func (r *run) settled(s query.In, out roll) roll {
	if !out.open || out.asked == nil || len(out.posts) == 0 || out.fails() {
		return out
	}
	if s.How == query.Beginning || s.How == query.Ending {
		out.open = !r.toldOf(s.Set) // their coming and going is recorded
		return out
	}
	var facts []*knowledge.Fact
	for _, post := range out.posts {
		said := r.saidVacant([]*knowledge.Post{post}, out.asked)
		if !post.Complete && len(said) == 0 && !r.accounted(post, out.asked) {
			return out
		}
		facts = append(facts, said...)
	}
	out.open, out.facts = false, addFacts(facts, out.facts...)
	return out
}

// accounted tells whether of every day of a period the records tell that somebody held the one
// seat of a post, that nobody did, or that the post was no more.
func (r *run) accounted(post *knowledge.Post, p *period) bool {
	if post.Seats != 1 || len(post.Tenures) == 0 {
		return false
	}
	whole := r.wholeOf([]*knowledge.Post{post})
	days, _ := r.daysHeld(r.inPeriod(&whole, p, query.Touching))
	if last := post.Tenures[len(post.Tenures)-1]; !last.Ongoing && last.EndReason() == knowledge.PostAbolished {
		days = append(days, knowledge.Span{From: last.End.Last + 1, To: knowledge.LastDay})
	}
	for _, f := range r.records.Facts {
		if slices.Contains(f.Vacant, post) && !f.Start.IsZero() && !f.End.IsZero() {
			days = append(days, knowledge.Span{From: f.Start.Last, To: f.End.First})
		}
	}
	return covered(days, p.days())
}

// toldOf tells whether a set is tenures of people by name, of all of whom the records have
// some.
func (r *run) toldOf(s query.Set) bool {
	switch s := s.(type) {
	case query.Of:
		return !slices.ContainsFunc(s.People, func(id string) bool { return r.people[id] == nil || len(r.people[id].Tenures) == 0 })
	case query.Meet:
		set := r.set(s)
		return len(set.held) > 0 && slices.ContainsFunc(s.Sets, r.toldOf)
	}
	return false
}

// merely says that all that the records have of one set is in another: of somebody who only
// stood in, that they never held it in full.
func (r *run) merely(c query.Only) outcome {
	if c.A == nil || c.B == nil {
		return outcome{}
	}
	x, y := r.set(c.A), r.set(c.B)
	out := r.about(c.A, &x)
	switch {
	case x.fails() || len(x.held) == 0:
		out.verdict, out.held = r.emptiness(&x), r.instead(&x, out.of)
		return out
	case y.fails():
		return out
	}
	in := make(map[*knowledge.Tenure]knowledge.Certainty, len(y.held))
	for _, h := range y.held {
		in[h.Tenure] = h.Certain
	}
	is := most(x.held)
	for _, h := range x.held {
		is = min(is, max(in[h.Tenure], not(h.Certain)))
	}
	out.verdict = verdictOf(is)
	return out
}
