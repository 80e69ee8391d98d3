package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// nobody gives a result its status where a set is empty, and tells what is nearest.
func (r *run) nobody(result *Result, s query.Set, set *roll) {
	result.Status = NotInRecord
	switch set.why {
	case missing:
	case future:
		r.incumbents(result, set.posts)
	case silent:
		r.nearest(result, s)
	case beyond:
		if n := len(set.from); n > 0 {
			result.Notes = append(result.Notes, Note{Kind: NotRecorded, Tenure: set.from[n-1].Tenure})
		}
	case edge:
		result.Status, result.Held = NoHolder, set.from
		for _, h := range set.from {
			if r.inOffice(h.Tenure) {
				result.Notes = append(result.Notes, Note{Kind: StillInOffice, Tenure: h.Tenure})
			}
		}
		r.beforeFirst(result, s)
	default:
		r.vacancy(result, s, set)
	}
}

// beforeFirst adds what the records tell of the time in front of the first holder of all, where it is
// asked who came before him.
func (r *run) beforeFirst(result *Result, s query.Set) {
	step, ok := s.(query.Step)
	if !ok || step.By > 0 || len(result.Held) != 1 || result.Held[0].Tenure.Start.IsZero() {
		return
	}
	first := result.Held[0].Tenure
	earlier := func(t *knowledge.Tenure) bool { return t.Start.First < first.Start.First }
	if slices.ContainsFunc(r.office, func(p *knowledge.Post) bool { return slices.ContainsFunc(p.Tenures, earlier) }) {
		return
	}
	day := first.Start.First - 1
	before := written(knowledge.Span{From: day, To: day}, query.Day)
	result.Facts = addFacts(result.Facts, r.context([]*knowledge.Post{first.Post}, &before)...)
}

// vacancy tells of a set of nobody: who held its posts before and after the time
// asked about. In posts of which the records do not have every holder nobody is
// known to have been there only between two who are.
func (r *run) vacancy(result *Result, s query.Set, set *roll) {
	if set.asked != nil {
		result.Before, result.After = r.around(set.posts, set.asked)
		result.Facts = addFacts(result.Facts, r.context(set.posts, set.asked)...)
	}
	if _, between := s.(query.Between); between && len(set.from) > 0 {
		result.Before, result.After = set.from[0].Tenure, set.from[len(set.from)-1].Tenure
	}
	if in, timed := s.(query.In); timed && in.How == query.Whole {
		in.How = query.Touching // who was there for some of it
		some := r.set(in)
		result.Held = some.held
	}
	between := result.Before != nil && result.After != nil
	switch {
	case !set.open && len(set.posts) > 0, set.open && between && r.onlyTimed(s):
		result.Status = NoHolder
		if set.open {
			result.Notes = append(result.Notes, Note{Kind: OfThoseKnown})
		}
	default:
		r.nearest(result, s)
		for _, t := range []*knowledge.Tenure{result.Before, result.After} {
			if t != nil {
				result.Notes = append(result.Notes, Note{Kind: NotRecorded, Tenure: t})
			}
		}
	}
	if result.Status == NoHolder && result.Before == nil && result.After == nil {
		result.Held = set.from
		r.nearest(result, s)
	}
}

// onlyTimed tells whether a set is all holders of posts at a time.
func (r *run) onlyTimed(s query.Set) bool {
	in, ok := s.(query.In)
	if !ok {
		_, between := s.(query.Between)
		return between
	}
	switch in.Set.(type) {
	case query.All, query.Body:
		return in.How == query.Touching
	}
	return r.onlyTimed(in.Set)
}

// around is who held posts last before a period and first after it.
func (r *run) around(posts []*knowledge.Post, p *period) (before, after *knowledge.Tenure) {
	from, to := p.from.Last, p.to.First
	if p.point {
		from, to = p.to.Last, p.from.First
	}
	if p.course {
		from, to = from+1, to-1 // who handed over to its holder was there before him, within the same date
	}
	for _, post := range posts {
		if t := post.Before(from); t != nil && (before == nil || t.LastDay() > before.LastDay()) {
			before = t
		}
		if t := post.After(to); t != nil && t.Start.First <= r.today && (after == nil || t.Start.First < after.Start.First) {
			after = t
		}
	}
	if p.after != nil && (before == nil || p.after.LastDay() > before.LastDay()) {
		before = p.after
	}
	if p.before != nil && (after == nil || p.before.Start.First < after.Start.First) {
		after = p.before
	}
	return before, after
}

// maxContext is how many facts are told of an empty time.
const maxContext = 2

// context is what the records say of an empty time of posts.
func (r *run) context(posts []*knowledge.Post, p *period) []*knowledge.Fact {
	var out []*knowledge.Fact
	for _, f := range r.records.Facts {
		if f.Start.IsZero() || !slices.ContainsFunc(f.Context, func(p *knowledge.Post) bool { return slices.Contains(posts, p) }) {
			continue
		}
		end := f.End
		if end.IsZero() {
			end = f.Start
		}
		if knowledge.Overlap(f.Start, end, p.days()) != knowledge.No && len(out) < maxContext {
			out = append(out, f)
		}
	}
	return out
}

// incumbents tells who is in office, where a time to come is asked about.
func (r *run) incumbents(result *Result, posts []*knowledge.Post) {
	if len(posts) == 0 {
		posts = r.office
	}
	today := written(knowledge.Span{From: r.today, To: r.today}, query.Day)
	whole := r.wholeOf(posts)
	for _, h := range r.inPeriod(&whole, &today, query.Touching) {
		result.Notes = append(result.Notes, Note{Kind: StillInOffice, Tenure: h.Tenure})
		if len(result.Notes) >= maxNearest {
			return
		}
	}
}

// maxNearest is how many tenures are told as nearest to what is not recorded.
const maxNearest = 8

// nearest tells what the records do have of the people that a question is about.
func (r *run) nearest(result *Result, s query.Set) {
	switch s := s.(type) {
	case query.Step:
		r.nearest(result, s.From)
	case query.Beyond:
		r.nearest(result, s.From)
	case query.Between:
		r.nearest(result, query.Join{Sets: []query.Set{s.From, s.To}})
	default:
		result.Notes = append(result.Notes, tenuresNear(r.subjects(s))...)
	}
}

// tenuresNear notes the tenures of people, as what the records do have of them.
func tenuresNear(people []*knowledge.Person) []Note {
	var out []Note
	for _, p := range people {
		for _, t := range p.Tenures {
			if len(out) < maxNearest {
				out = append(out, Note{Kind: NotRecorded, Tenure: t})
			}
		}
	}
	return out
}
