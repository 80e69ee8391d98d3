package query

// Mapping rewrites a query from its innermost terms outward: each function is
// given a term whose parts have been rewritten, and returns what takes its
// place. A function that is nil leaves its kind as it is. The query itself is
// not changed: what comes back is a copy.
type Mapping struct {
	Asks   func(Ask) Ask
	Sets   func(Set) Set
	Spans  func(Span) Span
	Claims func(Claim) Claim
	Events func(Event) Event
}

// Ask rewrites an ask.
func (m Mapping) Ask(a Ask) Ask {
	switch t := a.(type) {
	case nil:
		return nil
	case Who:
		a = Who{m.Set(t.Set)}
	case List:
		a = List{m.Set(t.Set), t.ByLength, t.Shortest, t.Latest, t.ByName}
	case Date:
		a = Date{m.Set(t.Set), t.Of, t.Grain}
	case Moment:
		a = Moment{m.Span(t.Span), t.Grain}
	case HowLong:
		a = HowLong{m.Set(t.Set), t.Unit}
	case HowMany:
		a = HowMany{m.Set(t.Set), t.Of}
	case Number:
		a = Number{m.Set(t.Set), m.Set(t.Line)}
	case Posts:
		a = Posts{m.Set(t.Set)}
	case Gaps:
		a = Gaps{m.Set(t.Set), m.Span(t.Span), t.Longest, t.Cmp, t.For}
	case Apart:
		a = Apart{m.Span(t.From), m.Span(t.To), t.Unit}
	case Average:
		a = Average{m.Set(t.Set)}
	case Whether:
		a = Whether{m.Claim(t.Claim), t.Told}
	case Choice:
		a = Choice{each(t.Claims, m.Claim)}
	case Filling:
		a = Filling{m.Event(t.Event)}
	case Events:
		a = Events{m.Event(t.Event)}
	case Several:
		a = Several{each(t.Asks, m.Ask)}
	}
	return apply(m.Asks, a)
}

// Set rewrites a set.
func (m Mapping) Set(s Set) Set {
	switch t := s.(type) {
	case nil:
		return nil
	case In:
		s = In{m.Set(t.Set), m.Span(t.Span), t.How}
	case Under:
		s = Under{m.Set(t.Set), m.Set(t.Leaders)}
	case Lasting:
		s = Lasting{m.Set(t.Set), t.Cmp, t.Length, m.Set(t.Than), t.Total}
	case Step:
		s = Step{m.Set(t.From), t.By, m.Set(t.Line), t.Straight}
	case Beyond:
		s = Beyond{m.Set(t.From), t.Before, m.Set(t.Line)}
	case Between:
		s = Between{m.Set(t.From), m.Set(t.To), m.Set(t.Line)}
	case Nth:
		s = Nth{m.Set(t.Set), t.N}
	case Take:
		s = Take{m.Set(t.Set), t.N}
	case Most:
		s = Most{m.Set(t.Set), t.Measure, t.Least, t.Rank}
	case Repeated:
		s = Repeated{m.Set(t.Set), t.Cmp, t.N, t.Terms}
	case Company:
		t.Set, t.Others = m.Set(t.Set), m.Set(t.Others)
		s = t
	case Less:
		s = Less{m.Set(t.Set), m.Set(t.Without), t.Tenures}
	case Leaders:
		s = Leaders{m.Set(t.Set)}
	case Joint:
		s = Joint{m.Set(t.Set)}
	case Career:
		s = Career{m.Set(t.Set), m.Set(t.Other), t.Sooner}
	case Join:
		s = Join{each(t.Sets, m.Set)}
	case Meet:
		s = Meet{each(t.Sets, m.Set)}
	case Doing:
		s = Doing{m.Set(t.Set), m.Event(t.Event)}
	case Acting:
		s = Acting{m.Set(t.Set), t.Full}
	}
	return apply(m.Sets, s)
}

// Span rewrites a span. The times of an Either and of a Then are parts of it, not
// spans of their own.
func (m Mapping) Span(s Span) Span {
	switch t := s.(type) {
	case nil:
		return nil
	case Edge:
		s = Edge{m.Set(t.Set), t.Of}
	case Happening:
		s = Happening{m.Event(t.Event)}
	case Related:
		s = Related{t.How, m.Span(t.Span)}
	case Range:
		s = Range{m.Span(t.From), m.Span(t.To)}
	case Shift:
		s = Shift{m.Span(t.Span), t.N, t.Unit}
	}
	return apply(m.Spans, s)
}

// Claim rewrites a claim.
func (m Mapping) Claim(c Claim) Claim {
	switch t := c.(type) {
	case nil:
		return nil
	case Some:
		c = Some{m.Set(t.Set)}
	case Same:
		c = Same{m.Set(t.A), m.Set(t.B)}
	case Only:
		c = Only{m.Set(t.A), m.Set(t.B), t.Tenures}
	case Precedes:
		c = Precedes{m.Set(t.A), m.Set(t.B), t.Directly, t.Later, t.Full}
	case Compare:
		c = Compare{m.Set(t.A), t.Cmp, m.Set(t.Than), t.Length}
	case Count:
		c = Count{m.Set(t.Set), t.Cmp, t.N}
	case Ordered:
		c = Ordered{m.Span(t.A), m.Span(t.B)}
	case Within:
		c = Within{m.Span(t.A), m.Span(t.B)}
	case Holds:
		c = Holds{m.Event(t.Event)}
	case Vacant:
		c = Vacant{m.Set(t.Set), m.Span(t.Span), t.Throughout, t.Cmp, t.For}
	case Not:
		c = Not{m.Claim(t.Claim)}
	case And:
		c = And{each(t.Claims, m.Claim)}
	case Or:
		c = Or{each(t.Claims, m.Claim)}
	}
	return apply(m.Claims, c)
}

// Event rewrites an event.
func (m Mapping) Event(e Event) Event {
	e.Roles = each(e.Roles, func(r Role) Role {
		switch filler := r.Filler.(type) {
		case People:
			r.Filler = People{m.Set(filler.Set)}
		case When:
			r.Filler = When{m.Span(filler.Span)}
		}
		return r
	})
	return apply(m.Events, e)
}

func apply[T any](rewrite func(T) T, term T) T {
	if rewrite == nil {
		return term
	}
	return rewrite(term)
}

func each[T any](terms []T, rewrite func(T) T) []T {
	if terms == nil {
		return nil
	}
	rewritten := make([]T, len(terms))
	for i, term := range terms {
		rewritten[i] = rewrite(term)
	}
	return rewritten
}
