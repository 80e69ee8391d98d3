package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// date answers when the tenures of a set were, began or ended.
func (r *run) date(result *Result, a query.Date) {
	set, ok := r.wanted(result, a.Set)
	if !ok {
		if result.Status == NoHolder && set.why != edge {
			result.Status = NotInRecord
		}
		return
	}
	known := false
	for _, h := range set.held {
		known = known || r.datable(result, h.Tenure, a)
	}
	if !known {
		result.Status, result.Held = NotInRecord, nil
		return
	}
	result.People = set.people()
	r.stretches(result, set.held)
}

// datable tells whether the records date a tenure as finely as was asked, and
// notes what they do not.
func (r *run) datable(result *Result, t *knowledge.Tenure, a query.Date) bool {
	fine := func(d knowledge.Date) bool { return !loose(d) && (a.Grain == query.Stretch || finer(d, a.Grain)) }
	start, end := fine(t.Start), r.inOffice(t) || fine(t.End)
	if r.inOffice(t) && a.Of != query.Start {
		result.Notes = append(result.Notes, Note{Kind: StillInOffice, Tenure: t})
	}
	known := start
	switch a.Of {
	case query.End:
		known = end
	case query.Course:
		known = start && (end || loose(t.End)) || a.Grain == query.Stretch && (start || end && !r.inOffice(t))
	}
	if !known {
		result.Notes = append(result.Notes, Note{Kind: FinerUnknown, Tenure: t})
	}
	return known
}

// finer tells whether a date is at least as fine as a grain.
func finer(d knowledge.Date, grain query.Grain) bool {
	return grain == query.Stretch || query.GrainOf(d) != query.Stretch && query.GrainOf(d) >= grain
}

// moment answers when a span lies.
func (r *run) moment(result *Result, a query.Moment) {
	if a.Span == nil {
		return
	}
	when := r.span(a.Span)
	result.Facts, result.Held = when.facts, when.held
	if len(when.facts)+len(when.held) == 0 {
		result.Sources = when.cited
	}
	for _, p := range when.list {
		d := p.date()
		if p.edge != nil && p.of != query.Course {
			d = r.edgeDate(&p)
		}
		result.Dates = append(result.Dates, d)
	}
	for _, h := range when.held {
		if when.never && r.inOffice(h.Tenure) {
			result.Notes = append(result.Notes, Note{Kind: StillInOffice, Tenure: h.Tenure})
		}
	}
	switch {
	case len(result.Dates) == 0 && !when.never,
		len(result.Dates) > 0 && !slices.ContainsFunc(result.Dates, func(d knowledge.Date) bool { return !loose(d) && finer(d, a.Grain) }):
		for _, h := range when.held {
			result.Notes = append(result.Notes, Note{Kind: FinerUnknown, Tenure: h.Tenure})
		}
		for _, f := range when.facts {
			result.Notes = append(result.Notes, Note{Kind: NotRecorded, Fact: f})
		}
		if event, ok := a.Span.(query.Happening); ok && len(result.Notes) == 0 {
			result.Notes = append(r.like(event.Event), tenuresNear(r.peopleIn(event.Event))...)
		}
		result.Held = nil
		return
	case when.either:
		result.Status = Ambiguous
	default:
		result.Status = Answered
	}
	result.People = peopleOf(when.held)
	if event, ok := a.Span.(query.Happening); ok {
		result.People = r.peopleIn(event.Event)
	}
}

// edgeDate is the date of the edge of a tenure, as the records have it.
func (r *run) edgeDate(p *period) knowledge.Date {
	if p.of == query.Start {
		return r.started(p.edge)
	}
	return p.edge.EndBy(r.today)
}

// howLong answers how long the people of a set held it.
func (r *run) howLong(result *Result, a query.HowLong) {
	set, ok := r.wanted(result, a.Set)
	if !ok {
		if result.Status == NoHolder && set.why != edge {
			result.Status = NotInRecord
		}
		return
	}
	stays := r.stays(set.held)
	for _, s := range stays {
		last := s.Tenures[len(s.Tenures)-1]
		switch {
		case r.unknownLength(s.Tenures):
			result.Notes = append(result.Notes, Note{Kind: NotRecorded, Tenure: last})
			continue
		case a.Unit != query.AnyUnit && a.Unit != query.Years && s.Length.Min != s.Length.Max:
			result.Notes = append(result.Notes, Note{Kind: FinerUnknown, Tenure: last})
		}
		result.Lengths = append(result.Lengths, s)
	}
	if len(result.Lengths) == 0 {
		result.Status, result.Held = NotInRecord, nil
		return
	}
	result.People = set.people()
	r.stretches(result, set.held)
}

// average answers with the mean time of a set's people.
func (r *run) average(result *Result, a query.Average) {
	set, ok := r.wanted(result, a.Set)
	if !ok {
		if result.Status == NoHolder {
			result.Status = NotInRecord
		}
		return
	}
	sum := knowledge.Length{}
	for _, s := range r.stays(set.held) {
		if r.unknownLength(s.Tenures) {
			result.Notes = append(result.Notes, Note{Kind: NotRecorded, Tenure: s.Tenures[0]})
			continue
		}
		if s.Ongoing {
			result.Notes = append(result.Notes, Note{Kind: StillInOffice, Tenure: s.Tenures[len(s.Tenures)-1]})
		}
		result.Lengths = append(result.Lengths, s)
		sum.Min, sum.Max = sum.Min+s.Length.Min, sum.Max+s.Length.Max
	}
	n := len(result.Lengths)
	if n == 0 {
		result.Status, result.Held = NotInRecord, nil
		return
	}
	result.Length = knowledge.Length{Min: sum.Min / n, Max: (sum.Max + n - 1) / n}
	result.Count = n
}

// apart answers how much time lies between two spans.
func (r *run) apart(result *Result, a query.Apart) {
	if a.From == nil || a.To == nil {
		return
	}
	from, to := r.span(a.From), r.span(a.To)
	if earlier, later, ok := r.turned(a, to); ok {
		from, to = r.span(earlier), r.span(later)
	}
	result.Facts = addFacts(from.facts, to.facts...)
	result.Held = mergeHeld(from.held, to.held)
	if len(from.list) == 0 || len(to.list) == 0 {
		result.Held = nil
		return
	}
	first, last := r.ends(nearest(from.list, to.list))
	result.Dates = []knowledge.Date{first, last}
	if loose(first) || loose(last) {
		result.Held = nil
		return
	}
	result.Length = knowledge.Between(first, last)
	result.Status = Answered
	if from.either || to.either {
		result.Status = Ambiguous
	}
}

// nearest are a moment of some and the first of others that comes behind it, as near to it as any do: of
// one who held a post twice it is asked of the time that came next. Where none comes behind, they are
// the first of the later ones and the last of the earlier: "how long ago did Whitlock leave".
func nearest(from, to []period) (a, b *period) {
	a, b = &from[0], &to[len(to)-1]
	found := false
	for i := range from {
		for k := range to {
			if to[k].from.First >= from[i].from.First && (!found || to[k].from.First-from[i].from.First < b.from.First-a.from.First) {
				a, b, found = &from[i], &to[k], true
			}
		}
	}
	return a, b
}

// turned is from when to when the time between two lies of whom the one that was named first came last: from when
// the other left to when he came. ok is false of others.
func (r *run) turned(a query.Apart, to times) (earlier, later query.Span, ok bool) {
	left, is := a.From.(query.Edge)
	came, also := a.To.(query.Edge)
	if !is || !also || left.Of != query.End || came.Of != query.Start {
		return nil, nil, false
	}
	later = query.Edge{Set: left.Set, Of: query.Start}
	first := r.span(later)
	if len(first.list) == 0 || len(to.list) == 0 || to.list[len(to.list)-1].to.Last >= first.list[0].from.First {
		return nil, nil, false
	}
	return query.Edge{Set: came.Set, Of: query.End}, later, true
}

// ends are the dates between which the time from one span to another lies,
// whichever of the two was first.
func (r *run) ends(a, b *period) (first, last knowledge.Date) {
	date := func(p *period, end bool) knowledge.Date {
		switch {
		case p.edge != nil && p.of != query.Course:
			return r.edgeDate(p)
		case p.course && end:
			return p.to
		case p.course:
			return p.from
		}
		return p.date()
	}
	if b.to.Last < a.from.First {
		a, b = b, a
	}
	return date(a, true), date(b, false)
}
