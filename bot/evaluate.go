package bot

import (
	"cmp"
	"slices"

	"officebot/bot/language"
	"officebot/bot/when"
	"officebot/knowledge"
)

// hit is a tenure that may be the answer.
type hit struct {
	tenure  *knowledge.Tenure
	certain knowledge.Certainty
}

// during gives the tenures of the posts that touch a span, in order of time.
func (f *frame) during(posts []*knowledge.Post, span knowledge.Span) []hit {
	var hits []hit
	for _, p := range posts {
		for t, c := range p.During(span, f.reader.today) {
			hits = append(hits, hit{t, c})
		}
	}
	if len(posts) > 1 {
		sortHits(hits)
	}
	return hits
}

func sortHits(hits []hit) {
	slices.SortStableFunc(hits, func(a, b hit) int { return compareTenures(a.tenure, b.tenure) })
}

func compareTenures(a, b *knowledge.Tenure) int {
	return cmp.Or(cmp.Compare(a.Start.First, b.Start.First), cmp.Compare(a.Start.Last, b.Start.Last))
}

// line is every tenure of the posts in order of time.
func line(posts []*knowledge.Post) []*knowledge.Tenure {
	if len(posts) == 1 {
		return posts[0].Tenures
	}
	var all []*knowledge.Tenure
	for _, p := range posts {
		all = append(all, p.Tenures...)
	}
	slices.SortStableFunc(all, compareTenures)
	return all
}

// tenuresOf are a person's tenures in the posts in question; where he held none
// of these and the question does not insist on them, all he held.
func (f *frame) tenuresOf(p *knowledge.Person) []*knowledge.Tenure {
	var in []*knowledge.Tenure
	for _, t := range p.Tenures {
		if slices.Contains(f.posts, t.Post) {
			in = append(in, t)
		}
	}
	if len(in) == 0 && !f.explicit && !f.namesPost() {
		return p.Tenures
	}
	return in
}

// incumbents are the holders today.
func (f *frame) incumbents() []hit {
	return f.during(f.posts, knowledge.Span{From: f.reader.today, To: f.reader.today})
}

// span is the stretch of days that the question asks about: its one time, what
// its several times share a sentence for, or today.
func (f *frame) span() (when.Expr, bool) {
	switch len(f.times) {
	case 0:
		return when.Expr{Span: knowledge.Span{From: f.reader.today, To: f.reader.today}, Unit: when.Day, Op: when.Now}, false
	case 1:
		return f.times[0], true
	}
	best := f.times[0]
	for _, e := range f.times[1:] {
		if shared := best.Span.Intersect(e.Span); !shared.Empty() {
			best = when.Expr{Span: shared, Unit: when.Many, Op: when.Between}
			continue
		}
		if best.Op == when.Now {
			best = e
		}
	}
	return best, true
}

// clip cuts a span at today: what lies after it nobody knows.
func (f *frame) clip(span knowledge.Span) knowledge.Span {
	return knowledge.Span{From: span.From, To: min(span.To, f.reader.today)}
}

// described finds the tenures that the question describes instead of naming:
// the current, the previous, the third, the one in 1998.
func (f *frame) described() []*knowledge.Tenure {
	all := line(f.posts)
	switch {
	case f.number > 0:
		return f.nth(all)
	case len(f.times) > 0:
		e, _ := f.span()
		return tenures(f.during(f.posts, f.clip(e.Span)))
	case f.has(language.Current) || f.has(language.Still):
		return tenures(f.incumbents())
	case f.has(language.Previous):
		return one(f.lastBeforeNow())
	case f.has(language.Only) && len(all) == 1:
		return all
	case f.step != 0 && f.namesPost():
		return tenures(f.incumbents())
	}
	return nil
}

// lastBeforeNow is the tenure before the incumbent's, or the last one where the
// post is empty.
func (f *frame) lastBeforeNow() *knowledge.Tenure {
	now := f.incumbents()
	if len(now) == 0 {
		return f.lastEnded(f.reader.today)
	}
	return f.neighbour(now[0].tenure, -1)
}

func one(t *knowledge.Tenure) []*knowledge.Tenure {
	if t == nil {
		return nil
	}
	return []*knowledge.Tenure{t}
}

func tenures(hits []hit) []*knowledge.Tenure {
	list := make([]*knowledge.Tenure, len(hits))
	for i, h := range hits {
		list[i] = h.tenure
	}
	return list
}

// nth picks the n-th of a line of tenures, from its end where asked so.
func (f *frame) nth(all []*knowledge.Tenure) []*knowledge.Tenure {
	i := f.number - 1
	if f.fromEnd {
		i = len(all) - f.number
	}
	if i < 0 || i >= len(all) {
		return nil
	}
	return all[i : i+1]
}

// neighbour is the tenure `by` places along the line of the posts in question,
// repeated tenures of one person skipped, nil past its ends. It keeps to the
// tenure's own post where that post is not the office's.
func (f *frame) neighbour(t *knowledge.Tenure, by int) *knowledge.Tenure {
	posts := f.posts
	if !slices.Contains(posts, t.Post) {
		posts = []*knowledge.Post{t.Post}
	}
	all := line(posts)
	i := slices.Index(all, t)
	person := t.Person
	step := 1
	if by < 0 {
		step = -1
	}
	for ; by != 0; by -= step {
		i += step
		for i >= 0 && i < len(all) && all[i].Person == person {
			i += step
		}
		if i < 0 || i >= len(all) {
			return nil
		}
		person = all[i].Person
	}
	return all[i]
}

// lastEnded and firstBegun are the neighbours of an empty time.
func (f *frame) lastEnded(day knowledge.Day) *knowledge.Tenure {
	var last *knowledge.Tenure
	for _, p := range f.posts {
		if t := p.Before(day); t != nil && (last == nil || t.End.Last > last.End.Last) {
			last = t
		}
	}
	return last
}

func (f *frame) firstBegun(day knowledge.Day) *knowledge.Tenure {
	var first *knowledge.Tenure
	for _, p := range f.posts {
		if t := p.After(day); t != nil && (first == nil || t.Start.First < first.Start.First) {
			first = t
		}
	}
	return first
}

func personsOf(list []*knowledge.Tenure) []*knowledge.Person {
	var people []*knowledge.Person
	for _, t := range list {
		people = appendNew(people, []*knowledge.Person{t.Person})
	}
	return people
}
