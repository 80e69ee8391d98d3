package eval

import (
	"officebot/bot/query"
	"officebot/knowledge"
)

// period is a span worked out: the dates of its first and last day.
type period struct {
	from, to knowledge.Date
	grain    query.Grain
	// point is a moment that the records only date as somewhere from from.First to
	// to.Last; course is a time in office, whose edges are handovers.
	point, course bool
	// after and before are the tenures whose end or start the period begins after or
	// ends before: whoever is next to them in their seat is on the right side, however
	// loosely both are dated. starts is that the period begins with the start of after.
	after, before *knowledge.Tenure
	starts        bool
	// edge is the tenure of which the period is a part, and of which part.
	edge *knowledge.Tenure
	of   query.Point
}

// times is what a span means: the periods of all that it describes, each of them
// meant, or where either is set one of them.
type times struct {
	list   []period
	either bool
	why    reason // missing, future or silent where there is no period
	never  bool   // it has not come about: the end of who is in office
	held   []Held // that it was dated by
	facts  []*knowledge.Fact
	cited  []knowledge.Citation // of people and bodies that date it
}

// maxPeriods bounds what one span may stand for.
const maxPeriods = 32

// days is the first and the last day that the period may have.
func (p *period) days() knowledge.Span { return knowledge.Span{From: p.from.First, To: p.to.Last} }

// written is the period of days that are known.
func written(days knowledge.Span, grain query.Grain) period {
	return period{from: knowledge.DayDate(days.From), to: knowledge.DayDate(days.To), grain: grain}
}

// dated is the period of a date: as if it had been written, or a moment within it
// where its edges are only bounds.
func dated(d knowledge.Date) period {
	p := written(d.Span(), query.GrainOf(d))
	p.point = d.Precision == knowledge.Bounded
	return p
}

// date is what the period is as one date.
func (p *period) date() knowledge.Date {
	d := knowledge.Date{First: p.from.First, Last: p.to.Last, Precision: knowledge.Bounded}
	switch {
	case p.point || p.course:
	case p.grain == query.Year:
		d.Precision = knowledge.ToYear
	case p.grain == query.Month:
		d.Precision = knowledge.ToMonth
	case d.First == d.Last:
		d.Precision = knowledge.ToDay
	}
	return d
}

// touch is how certain it is that a tenure lies in a period as a part asks.
func (r *run) touch(t *knowledge.Tenure, p *period, part query.Part) knowledge.Certainty {
	start, end := r.started(t), t.EndBy(r.today)
	// It cannot have ended before it started, nor started after it ended.
	start.Last, end.First = min(start.Last, end.Last), max(end.First, start.First)
	from, to := p.from, p.to
	after, before := r.sideOfAfter(t, p), r.sideOfBefore(t, p)
	if after == knowledge.No || before == knowledge.No {
		return knowledge.No
	}
	if after == knowledge.Certainly {
		from = knowledge.DayDate(from.First)
	}
	if before == knowledge.Certainly {
		to = knowledge.DayDate(to.Last)
	}
	switch part {
	case query.Beginning:
		return inside(start, from, to, p.point)
	case query.Ending:
		if r.inOffice(t) {
			return knowledge.No
		}
		return inside(end, from, to, p.point)
	case query.Whole:
		return covers(start, end, from, to, p.point)
	}
	if !p.course {
		return overlap(start, end, from, to, p)
	}
	from, to = bounded(t, from, to)
	c := overlap(start, end, from, to, p)
	if e := p.edge; c == knowledge.Possibly && t != e && t.Post == e.Post && !t.Post.Shared && t.Person != e.Person {
		return knowledge.No // one seat holds one
	}
	return c
}

// bounded is a time in office as the bounds of a tenure's dates see it: bounds are
// drawn at the precision of the records, so that within the year of an edge they
// do not put a tenure outside.
func bounded(t *knowledge.Tenure, from, to knowledge.Date) (knowledge.Date, knowledge.Date) {
	if t.Start.Precision == knowledge.Bounded && from.First < to.Last {
		to.First = max(to.First, min(t.Start.Last+1, to.Last))
	}
	if !t.Ongoing && t.End.Precision == knowledge.Bounded && from.First < to.Last {
		from.Last = min(from.Last, max(t.End.First-1, from.First))
	}
	return from, to
}

// started is the start as seen today: who is in office has begun.
func (r *run) started(t *knowledge.Tenure) knowledge.Date {
	start := t.Start
	if r.inOffice(t) {
		start.Last = min(start.Last, max(r.today, start.First))
	}
	return start
}

// inOffice tells whether the holder of a tenure that has begun is still there,
// whatever end is planned.
func (r *run) inOffice(t *knowledge.Tenure) bool { return t.Ongoing || t.EndPlanned(r.today) }

// sideOfAfter tells on which side a tenure is of the one that a period begins
// after: Certainly on the period's, No on the other, Possibly where only dates can
// tell.
func (r *run) sideOfAfter(t *knowledge.Tenure, p *period) knowledge.Certainty {
	a := p.after
	switch {
	case a == nil:
		return knowledge.Possibly
	case t == a && p.starts:
		return knowledge.Certainly
	case t == a:
		return knowledge.No
	case a.Post != t.Post || t.Post.Shared:
		return knowledge.Possibly
	case r.before(a, t) == knowledge.Certainly:
		return knowledge.Certainly
	case r.before(t, a) == knowledge.Certainly:
		return knowledge.No
	}
	return knowledge.Possibly
}

// sideOfBefore is sideOfAfter for the tenure that a period ends before.
func (r *run) sideOfBefore(t *knowledge.Tenure, p *period) knowledge.Certainty {
	b := p.before
	switch {
	case b == nil:
		return knowledge.Possibly
	case t == b:
		return knowledge.No
	case b.Post != t.Post || t.Post.Shared:
		return knowledge.Possibly
	case r.before(t, b) == knowledge.Certainly:
		return knowledge.Certainly
	case r.before(b, t) == knowledge.Certainly:
		return knowledge.No
	}
	return knowledge.Possibly
}

// overlap tells whether a tenure touches a period. A time in office is touched
// only by who was there on more than the day of a handover.
func overlap(start, end, from, to knowledge.Date, p *period) knowledge.Certainty {
	latestFrom, earliestTo := min(from.Last, to.Last), max(to.First, from.First)
	apart := knowledge.Day(0)
	if p.course && from.First < to.Last && start.First < end.Last {
		apart = 1
	}
	switch {
	case start.First > to.Last-apart, end.Last < from.First+apart:
		return knowledge.No
	case p.point && !(start.Last <= from.First && end.First >= to.Last):
		return knowledge.Possibly
	case start.Last <= earliestTo-apart && end.First >= latestFrom+apart:
		return knowledge.Certainly
	}
	return knowledge.Possibly
}

// inside tells whether a date lies in a period.
func inside(d, from, to knowledge.Date, point bool) knowledge.Certainty {
	switch {
	case d.First > to.Last, d.Last < from.First:
		return knowledge.No
	case !point && d.First >= from.Last && d.Last <= to.First:
		return knowledge.Certainly
	}
	return knowledge.Possibly
}

// covers tells whether something fills a period from its first to its last day.
func covers(start, end, from, to knowledge.Date, point bool) knowledge.Certainty {
	switch {
	case point && start.First <= to.Last && end.Last >= from.First && !(start.Last <= from.First && end.First >= to.Last):
		return knowledge.Possibly
	case start.First > from.Last, end.Last < to.First:
		return knowledge.No
	case start.Last <= from.First && end.First >= to.Last:
		return knowledge.Certainly
	}
	return knowledge.Possibly
}
