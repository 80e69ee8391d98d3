package query

import "strconv"

// String of every term is its text in the notation, which Parse reads back.

func (s All) String() string  { return call("all", s.Posts) }
func (s Body) String() string { return call("body", idText(s.Organization)) }
func (s Of) String() string   { return call(pick(s.Every, "of", "every"), s.People) }
func (s In) String() string   { return call(s.How.String(), s.Set, s.Span) }
func (s Under) String() string {
	return call("under", s.Set, s.Leaders)
}
func (s Lasting) String() string {
	return call("lasting", s.Set, than(s.Cmp, s.Than, s.Length), flag(s.Total, "total"))
}
func (s Step) String() string {
	return call(pick(s.Straight, "step", "straight"), s.From, strconv.Itoa(s.By), s.Line)
}
func (s Beyond) String() string {
	return call(pick(s.Before, "beyond", "ahead"), s.From, s.Line)
}
func (s Between) String() string { return call("between", s.From, s.To, s.Line) }
func (s Nth) String() string     { return call("nth", s.Set, strconv.Itoa(s.N)) }
func (s Take) String() string    { return call("take", s.Set, strconv.Itoa(s.N)) }
func (s Most) String() string {
	rank := flag(s.Rank != 0, strconv.Itoa(s.Rank))
	return call(pick(s.Least, "most", "least"), s.Set, s.Measure, rank)
}
func (s Repeated) String() string {
	return call("repeated", s.Set, s.Cmp.String()+" "+strconv.Itoa(s.N), flag(s.Terms, "terms"))
}
func (s Company) String() string {
	amount := s.Cmp.String() + " " + strconv.Itoa(s.N)
	switch {
	case s.Most:
		amount = "most"
	case s.Fewest:
		amount = "fewest"
	}
	return call(pick(s.Serving, "served", "serving"), s.Set, s.Others, amount)
}
func (s Leaders) String() string { return call("leaders", s.Set) }
func (s Less) String() string    { return call(pick(s.Tenures, "less", "besides"), s.Set, s.Without) }
func (s Join) String() string    { return callAll("join", s.Sets) }
func (s Meet) String() string    { return callAll("meet", s.Sets) }
func (s Doing) String() string   { return call("doing", s.Set, s.Event) }
func (s Acting) String() string  { return call(pick(s.Full, "acting", "full"), s.Set) }
func (s Joint) String() string   { return call("joint", s.Set) }
func (s Career) String() string  { return call(pick(s.Sooner, "later", "sooner"), s.Set, s.Other) }
func (s Hole) String() string {
	return call(s.Kind.String(), flag(s.Kind == One, strconv.Itoa(s.N)))
}

func (Now) String() string { return "now" }
func (s Then) String() string {
	if s.Part == (Time{}) {
		return "then"
	}
	return call("then", s.Part)
}
func (s Either) String() string    { return callAll("either", s.Times) }
func (s Edge) String() string      { return call(s.Of.String(), s.Set) }
func (s Happening) String() string { return call("time", s.Event) }
func (s Related) String() string   { return call(s.How.String(), s.Span) }
func (s Range) String() string     { return call("range", s.From, s.To) }
func (s Shift) String() string     { return call("shift", s.Span, Length{s.N, s.Unit}) }

func (c Some) String() string { return call("some", c.Set) }
func (c Same) String() string { return call("same", c.A, c.B) }
func (c Only) String() string { return call(pick(c.Tenures, "only", "merely"), c.A, c.B) }
func (c Precedes) String() string {
	if c.Later {
		return call("follows", c.B, c.A)
	}
	return call(pick(c.Full, pick(c.Directly, "precedes", "directly"), "next"), c.A, c.B)
}
func (c Compare) String() string {
	if c.Than != nil {
		switch c.Cmp {
		case Greater:
			return call("longer", c.A, c.Than)
		case Fewer:
			return call("shorter", c.A, c.Than)
		case Exactly:
			return call("equal", c.A, c.Than)
		}
	}
	return call("lasted", c.A, than(c.Cmp, c.Than, c.Length))
}
func (c Count) String() string   { return call("count", c.Set, c.Cmp.String()+" "+strconv.Itoa(c.N)) }
func (c Ordered) String() string { return call("earlier", c.A, c.B) }
func (c Within) String() string  { return call("within", c.A, c.B) }
func (c Holds) String() string   { return call("holds", c.Event) }
func (c Vacant) String() string {
	return call(pick(c.Throughout, "vacant", "empty"), c.Set, c.Span, lasting(c.Cmp, c.For))
}
func (c Not) String() string { return call("not", c.Claim) }
func (c And) String() string { return callAll("and", c.Claims) }
func (c Or) String() string  { return callAll("or", c.Claims) }

// String is the event as it is written: found(agent=jiang-zemin, time=1993).
func (e Event) String() string { return callAll(e.Verb, e.Roles) }

// String is the role as it is written: agent=jiang-zemin. In a role of time an id
// is always quoted, so that it is never taken for a time.
func (r Role) String() string {
	text := argument(r.Filler)
	if entity, ok := r.Filler.(Entity); ok && r.Kind == RoleTime {
		text = "#" + strconv.Quote(entity.ID)
	}
	return r.Kind.String() + "=" + text
}

func (f Entity) String() string { return idText(f.ID) }
func (f Thing) String() string  { return strconv.Quote(f.Text) }
func (f People) String() string { return argument(f.Set) }
func (f When) String() string   { return argument(f.Span) }
func (Gap) String() string      { return "?" }

func (a Who) String() string { return call("who", a.Set) }
func (a List) String() string {
	return call("list", a.Set, flag(a.ByLength, "length"), flag(a.Shortest, "shortest"), flag(a.Latest, "latest"), flag(a.ByName, "name"))
}
func (a Date) String() string {
	of := flag(a.Of != Course || a.Grain != Stretch, a.Of.String())
	return call("when", a.Set, of, a.Grain)
}
func (a Moment) String() string  { return call("moment", a.Span, a.Grain) }
func (a HowLong) String() string { return call("length", a.Set, a.Unit) }
func (a HowMany) String() string { return call("howmany", a.Set, a.Of) }
func (a Number) String() string  { return call("number", a.Set, a.Line) }
func (a Posts) String() string   { return call("posts", a.Set) }
func (a Gaps) String() string {
	return call("gaps", a.Set, a.Span, flag(a.Longest, "longest"), lasting(a.Cmp, a.For))
}
func (a Apart) String() string   { return call("apart", a.From, a.To, a.Unit) }
func (a Average) String() string { return call("average", a.Set) }
func (a Whether) String() string {
	if a.Told {
		return call("tell", a.Claim)
	}
	return call("whether", a.Claim)
}
func (a Choice) String() string  { return callAll("choice", a.Claims) }
func (a Filling) String() string { return call("role", a.Event) }
func (a Events) String() string  { return call("events", a.Event) }
func (a Profile) String() string { return call("profile", idText(a.ID)) }
func (a Several) String() string { return callAll("both", a.Asks) }
