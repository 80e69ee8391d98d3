package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// line is in whose company a tenure has neighbours. A line of shared posts among
// others has no one order, so that is skipped.
func (w *world) line(t *knowledge.Tenure, s query.Set, acting bool) []*knowledge.Tenure {
	var out []*knowledge.Tenure
	if s != nil {
		out = w.inOrder(w.set(s))
	} else {
		out = w.of(chain(t.Post))
	}
	for _, o := range out {
		if o.Post.Shared && slices.ContainsFunc(out, func(u *knowledge.Tenure) bool { return u.Post != o.Post }) || o.Post != t.Post && (o.Post.Shared || t.Post.Shared) {
			panic(skip{})
		}
	}
	if !acting {
		out = filter(out, isFull)
	}
	return out
}

// follows tells whether u came where t had been.
func (w *world) follows(t, u *knowledge.Tenure) bool {
	if t.Post == u.Post && t.Post.Shared {
		met := w.days[u].From >= w.days[t].To || !t.Ongoing && handover(t, u) && t.End.First <= u.Start.Last
		return w.days[t].From < w.days[u].From && met && !t.Ongoing
	}
	return w.days[t].From < w.days[u].From
}

// next is who is next to a tenure: all of those on that side whom nobody is nearer
// than.
func (w *world) next(t *knowledge.Tenure, line []*knowledge.Tenure, dir int) []*knowledge.Tenure {
	side := filter(line, func(u *knowledge.Tenure) bool {
		return u.Person != t.Person && (dir > 0 && w.follows(t, u) || dir < 0 && w.follows(u, t))
	})
	return filter(side, func(u *knowledge.Tenure) bool {
		return !slices.ContainsFunc(side, func(v *knowledge.Tenure) bool {
			if dir < 0 && u.Post.Shared {
				return w.days[u].To < w.days[v].To
			}
			return dir > 0 && w.days[v].From < w.days[u].From || dir < 0 && w.days[u].From < w.days[v].From
		})
	})
}

// standing is the tenures of a set that stand in a line, if one is named.
func (w *world) standing(s, line query.Set) []*knowledge.Tenure {
	from := w.set(s)
	if line != nil {
		in := w.set(line)
		from = filter(from, func(t *knowledge.Tenure) bool { return slices.Contains(in, t) })
	}
	return from
}

func (w *world) step(s query.Step) []*knowledge.Tenure {
	dir, n := 1, s.By
	if s.By < 0 {
		dir, n = -1, -s.By
	}
	var out []*knowledge.Tenure
	for _, t := range w.standing(s.From, s.Line) {
		at := []*knowledge.Tenure{t}
		for range n {
			var beyond []*knowledge.Tenure
			for _, u := range at {
				beyond = append(beyond, w.next(u, w.line(u, s.Line, s.Straight), dir)...)
			}
			at = beyond
		}
		out = append(out, at...)
	}
	return out
}

func (w *world) beyond(s query.Beyond) []*knowledge.Tenure {
	from := w.standing(s.From, s.Line)
	var out []*knowledge.Tenure
	for _, t := range from {
		for _, u := range w.line(t, s.Line, true) {
			a, b := t, u
			if s.Before {
				a, b = u, t
			}
			if w.days[a].From < w.days[b].From && !w.has(from, u.Person) {
				out = append(out, u)
			}
		}
	}
	return out
}

func (w *world) between(s query.Between) []*knowledge.Tenure {
	from, to := w.set(s.From), w.set(s.To)
	again := onePerson(from) && onePerson(to)
	var out []*knowledge.Tenure
	for _, a := range from {
		for _, b := range to {
			a, b := a, b
			if w.days[b].From < w.days[a].From {
				a, b = b, a
			}
			if again && slices.ContainsFunc(slices.Concat(from, to), func(u *knowledge.Tenure) bool {
				return w.days[a].From < w.days[u].From && w.days[u].From < w.days[b].From
			}) {
				continue // of who held it twice, the time next to the other's is meant
			}
			line := w.line(a, s.Line, true)
			if s.Line == nil && !slices.Contains(chain(a.Post), b.Post) {
				line = w.of([]*knowledge.Post{a.Post, b.Post})
			}
			out = append(out, filter(line, func(u *knowledge.Tenure) bool {
				return w.days[a].From < w.days[u].From && w.days[u].From < w.days[b].From && !slices.Contains(from, u) && !slices.Contains(to, u)
			})...)
		}
	}
	return out
}

// lapse is a time in a world.
type lapse struct {
	knowledge.Span
	moment knowledge.Day     // of an edge: the day itself, where the span is the year that dates it
	edge   *knowledge.Tenure // of which it is a part
	of     query.Point
	of2    edges
	grain  query.Grain
}

// edges is who stands just outside of a time that is told by the end of one tenure
// and the start of another.
type edges struct{ after, before *knowledge.Tenure }

func (w *world) touches(t *knowledge.Tenure, p lapse, part query.Part) bool {
	d := w.days[t]
	if p.From > w.today {
		panic(skip{})
	}
	p.To = min(p.To, w.today)
	if a := p.of2.after; a != nil && a.Post == t.Post && !a.Post.Shared && (t == a || d.From < w.days[a].From) {
		return false
	}
	if b := p.of2.before; b != nil && b.Post == t.Post && !b.Post.Shared && (t == b || d.From > w.days[b].From) {
		return false
	}
	if p.of2.after == t || p.of2.before == t {
		return false
	}
	switch part {
	case query.Beginning:
		return d.From >= p.From && d.From <= p.To
	case query.Ending:
		return !t.Ongoing && d.To >= p.From && d.To <= p.To
	case query.Whole:
		return d.From <= p.From && d.To >= p.To
	}
	if p.edge != nil && p.of == query.Course {
		return d.From < p.To && d.To > p.From
	}
	return d.From <= p.To && d.To >= p.From
}

// span is the times that a span stands for in this world.
func (w *world) span(s query.Span) []lapse {
	switch s := s.(type) {
	case query.Time:
		return []lapse{{Span: s.Days, grain: s.Grain}}
	case query.Now:
		return []lapse{{Span: knowledge.Span{From: w.today, To: w.today}, grain: query.Day}}
	case query.Edge:
		return w.edges(s)
	case query.Related:
		var out []lapse
		for _, p := range w.span(s.Span) {
			out = append(out, w.related(p, s.How))
		}
		return out
	}
	panic(skip{})
}

func (w *world) edges(s query.Edge) []lapse {
	var out []lapse
	for _, t := range w.set(s.Set) {
		d := w.days[t]
		p := lapse{Span: d, edge: t, of: s.Of}
		recorded := t.Start
		switch s.Of {
		case query.Start:
			p.moment = d.From
		case query.End:
			if t.Ongoing {
				panic(skip{})
			}
			p.moment, recorded = d.To, t.End
		default:
			if t.Start.Precision != knowledge.ToDay || t.End.Precision != knowledge.ToDay {
				panic(skip{}) // handovers by convention
			}
			out = append(out, p)
			continue
		}
		p.Span = knowledge.Span{From: p.moment, To: p.moment}
		if recorded.Precision > knowledge.Bounded {
			p.Span = recorded.Span()
		}
		out = append(out, p)
	}
	if len(out) == 0 {
		panic(skip{})
	}
	return out
}

func (w *world) related(p lapse, how query.Relation) lapse {
	out := lapse{Span: knowledge.Always}
	from, to := p.From, p.To
	isEdge := p.edge != nil && p.of != query.Course
	if isEdge {
		from, to = p.moment, p.moment
	}
	switch how {
	case query.Before:
		out.To = from - 1
		if p.edge != nil && p.of != query.End {
			out.of2.before = p.edge
		}
	case query.After:
		out.From = to + 1
		if p.edge != nil && p.of != query.Start {
			out.of2.after = p.edge
		}
	case query.Since:
		if isEdge && p.of == query.Start || p.edge != nil && p.of == query.Course {
			panic(skip{})
		}
		out.From, out.To = from, w.today
		if isEdge {
			out.of2.after = p.edge
		}
	case query.Until, query.By:
		out.To = to
	default:
		panic(skip{})
	}
	if out.Empty() {
		panic(skip{})
	}
	return out
}

func onePerson(tenures []*knowledge.Tenure) bool {
	return len(tenures) > 0 && !slices.ContainsFunc(tenures, func(t *knowledge.Tenure) bool { return t.Person != tenures[0].Person })
}
