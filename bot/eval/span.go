package eval

import (
	"officebot/bot/query"
	"officebot/knowledge"
)

// span works out what time a span is.
func (r *run) span(s query.Span) times {
	if !r.enter() {
		return times{why: missing}
	}
	defer r.leave()
	switch s := s.(type) {
	case query.Time:
		if s.Days.Empty() {
			return times{why: missing}
		}
		return times{list: []period{written(s.Days, s.Grain)}}
	case query.Now:
		return times{list: []period{written(knowledge.Span{From: r.today, To: r.today}, query.Day)}}
	case query.Either:
		return r.either(s)
	case query.Edge:
		return r.edge(s)
	case query.Happening:
		return r.happening(s)
	case query.Related:
		if r.ahead(s) {
			return times{why: future, never: true}
		}
		return r.span(s.Span).each(func(p period) period { return r.related(p, s.How) })
	case query.Range:
		return r.ranging(s)
	case query.Shift:
		return r.span(s.Span).each(func(p period) period { return shifted(p, s.N, s.Unit) })
	}
	return times{why: missing} // then, with nothing to refer to
}

// ahead tells whether a span goes on until a written time that is still to come.
func (r *run) ahead(s query.Related) bool {
	time, written := s.Span.(query.Time)
	return s.How == query.Until && written && time.Days.From > r.today
}

// each changes every period, and leaves out what is then empty.
func (t times) each(change func(period) period) times {
	if t.never {
		t.why = future
	}
	var list []period
	for _, p := range t.list {
		if p = change(p); p.from.First <= p.to.Last {
			list = append(list, p)
		}
	}
	if len(t.list) > 0 && len(list) == 0 {
		t.why = missing
	}
	t.list = list
	return t
}

func (r *run) either(s query.Either) times {
	out := times{either: len(s.Times) > 1, why: missing}
	for _, time := range s.Times {
		if !time.Days.Empty() && len(out.list) < maxPeriods {
			out.list, out.why = append(out.list, written(time.Days, time.Grain)), absent
		}
	}
	return out
}

// edge is when tenures began, ended, or lasted.
func (r *run) edge(s query.Edge) times {
	set := r.set(s.Set)
	out := times{held: set.held, facts: set.facts, either: doubtful(set.held) && len(set.held) > 1}
	if len(set.held) == 0 {
		out.why = silent
		if set.fails() {
			out.why = set.why
		}
		return out
	}
	for _, h := range set.held {
		t := h.Tenure
		if s.Of == query.End && r.inOffice(t) {
			out.never = true
			continue
		}
		if len(out.list) < maxPeriods {
			out.list = append(out.list, r.edgeOf(t, s.Of))
		}
	}
	return out
}

func (r *run) edgeOf(t *knowledge.Tenure, of query.Point) period {
	var p period
	switch of {
	case query.Start:
		p = dated(r.started(t))
	case query.End:
		p = dated(t.EndBy(r.today))
	default:
		p = period{from: r.started(t), to: t.EndBy(r.today), course: true}
	}
	p.edge, p.of = t, of
	return p
}

// related is a period that lies to another as asked.
func (r *run) related(p period, how query.Relation) period {
	out := period{from: knowledge.DayDate(knowledge.FirstDay), to: knowledge.DayDate(knowledge.LastDay)}
	from, to := p.from, p.to
	if p.point || p.edge != nil && p.of != query.Course {
		// A moment within: it may be any of its days.
		d := knowledge.Date{First: p.from.First, Last: p.to.Last, Precision: knowledge.Bounded}
		from, to = d, d
	}
	if how == query.Until && p.edge != nil && p.of == query.Start {
		how = query.Before // until he came, he was not there
	}
	switch how {
	case query.Before:
		out.to = moved(from, -1)
		if p.edge != nil && p.of != query.End {
			out.before = p.edge
		}
	case query.After:
		out.from = moved(to, 1)
		out.after, out.starts = p.edge, p.edge != nil && p.of == query.Start
	case query.Since:
		out.from, out.to = from, knowledge.DayDate(r.today)
		out.after, out.starts = p.edge, p.edge != nil && p.of != query.End
	case query.Until, query.By:
		out.to = to
	case query.Around:
		return around(p)
	}
	return out
}

// moved is a date some days later.
func moved(d knowledge.Date, days knowledge.Day) knowledge.Date {
	d.First = min(max(d.First+days, knowledge.FirstDay-1), knowledge.LastDay+1)
	d.Last = min(max(d.Last+days, knowledge.FirstDay-1), knowledge.LastDay+1)
	return d
}

// aroundDays is how far around a day, and on either side of a stretch, reaches.
const aroundDays = 7

// around is a period with one of its kind on either side.
func around(p period) period {
	days := p.days()
	switch p.grain {
	case query.Year:
		days = knowledge.Span{From: months(days.From, -12), To: months(days.To+1, 12) - 1}
	case query.Month:
		days = knowledge.Span{From: months(days.From, -1), To: months(days.To+1, 1) - 1}
	default:
		days = knowledge.Span{From: max(days.From-aroundDays, knowledge.FirstDay), To: min(days.To+aroundDays, knowledge.LastDay)}
	}
	return written(days, query.Stretch)
}

// ranging is from the start of one span to the end of another; told by the end of
// one tenure and the start of another, it is the time between them.
func (r *run) ranging(s query.Range) times {
	a, b := r.span(s.From), r.span(s.To)
	out := times{either: a.either || b.either, held: mergeHeld(a.held, b.held), facts: append(a.facts[:len(a.facts):len(a.facts)], b.facts...)}
	if out.why = max(a.why, b.why); len(a.list) == 0 || len(b.list) == 0 {
		if out.why == absent {
			out.why = silent
		}
		return out
	}
	for _, from := range a.list {
		for _, to := range b.list {
			if p := between(from, to); p.from.First <= p.to.Last && len(out.list) < maxPeriods {
				out.list = append(out.list, p)
			}
		}
	}
	if len(out.list) == 0 {
		out.why = missing
	}
	return out
}

func between(a, b period) period {
	p := period{from: a.from, to: b.to}
	if a.edge != nil && a.of != query.Course {
		p.from = knowledge.Date{First: a.from.First, Last: a.to.Last, Precision: knowledge.Bounded}
		p.after, p.starts = a.edge, a.of == query.Start
	}
	if b.edge != nil && b.of != query.Course {
		p.to = knowledge.Date{First: b.from.First, Last: b.to.Last, Precision: knowledge.Bounded}
		if b.of == query.Start {
			p.before = b.edge
		}
	}
	return p
}
