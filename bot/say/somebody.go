package say

import (
	"officebot/bot/query"
	"officebot/bot/voice"
	"officebot/knowledge"
)

// somebody is the claim that a person held something, taken apart.
type somebody struct {
	person query.Set  // who
	role   query.Set  // what; nil where no more is said than that it was held
	span   query.Span // when, nil for ever
	how    query.Part
	under  query.Set // under whom
	all    bool      // it is said of all of the span
}

// takeApart finds a person in a set that says of one that he was something; ok
// is false for any other set.
func takeApart(s query.Set) (c somebody, ok bool) {
	switch s := s.(type) {
	case query.Of:
		return somebody{person: s}, true
	case query.Step, query.Hole:
		return somebody{person: s}, true
	case query.Nth:
		return somebody{person: s}, true
	case query.Meet:
		if len(s.Sets) != 2 {
			return c, false
		}
		c, ok = takeApart(s.Sets[1])
		if stands(s) {
			c, ok = somebody{person: s.Sets[1]}, true
		}
		if !ok || c.role != nil || c.span != nil {
			return c, false
		}
		role := s.Sets[0]
		if in, timed := role.(query.In); timed {
			role, c.span, c.how = in.Set, in.Span, in.How
		}
		if under, led := role.(query.Under); led {
			role, c.under = under.Set, under.Leaders
		}
		c.role = role
		return c, true
	case query.In:
		c, ok = takeApart(s.Set)
		if since := begunBy(c); since != nil {
			c.span, c.how, c.all = through(since, s.Span), query.Touching, true
			return c, ok
		}
		if c.span != nil {
			return c, false
		}
		c.span, c.how = s.Span, s.How
		return c, ok
	case query.Under:
		c, ok = takeApart(s.Set)
		if c.under != nil {
			return c, false
		}
		c.under = s.Leaders
		return c, ok
	}
	return c, false
}

// stands tells whether a set is of whoever held it at one time, as holding it at another: "is the
// director of 2010 still in office".
func stands(s query.Meet) bool {
	at, ok := s.Sets[0].(query.In)
	_, described := s.Sets[1].(query.In)
	if !ok || !described || at.How != query.Touching {
		return false
	}
	_, all := at.Set.(query.All)
	return all
}

// begunBy is the time by which somebody is said to have begun, nil where no such is said.
func begunBy(c somebody) query.Span {
	if until, ok := c.span.(query.Related); ok && until.How == query.Until && c.how == query.Beginning {
		return until.Span
	}
	return nil
}

// untilNow tells whether a time is all up to today.
func untilNow(span query.Span) bool {
	until, ok := span.(query.Related)
	return ok && until.How == query.Until && isNow(until.Span)
}

// through is the time from one to another, as somebody is said to have been in office all along.
func through(from, to query.Span) query.Span {
	if isNow(to) {
		return query.Related{How: query.Since, Span: from}
	}
	return query.Range{From: from, To: to}
}

// someSaid says that a set is not empty: of a person, that he was something;
// else that there was somebody.
func (w *writer) someSaid(s query.Set) (key string, with []voice.Arg) {
	switch s := s.(type) {
	case query.Repeated:
		if c, ok := takeApart(s.Set); ok && c.span == nil {
			return w.oftenSaid(c, s)
		}
	case query.Lasting:
		if c, ok := takeApart(s.Set); ok && c.span == nil && c.role == nil {
			return w.lastedSaid(query.Compare{A: s.Set, Cmp: s.Cmp, Length: s.Length, Than: s.Than})
		}
	}
	c, ok := takeApart(s)
	if !ok {
		return w.anybodySaid(s)
	}
	role := ""
	if c.role != nil {
		role = w.text(w.noun(c.role, one))
	} else {
		role = w.rolesOf(w.postsIn(c.person))
	}
	with = []voice.Arg{arg("set", w.object(c.person)), arg("role", role)}
	time := w.timeOfClaim(c)
	switch {
	case c.how == query.Ending && untilNow(c.span):
		return "ended so far", with
	case c.how == query.Ending && c.span != nil:
		return "ended", withTime(with, time)
	case c.how == query.Beginning && c.span != nil:
		return "began", withTime(with, time)
	case isNow(c.span):
		return "held now", with
	case time == "":
		return "held ever", with
	}
	return "held", append(with, arg("mods", time))
}

// oftenSaid says how many times, or for how many terms, somebody was something.
func (w *writer) oftenSaid(c somebody, again query.Repeated) (key string, with []voice.Arg) {
	key = "often"
	if again.Terms {
		key = "often terms"
	}
	return key, []voice.Arg{arg("set", w.object(c.person)), arg("compared", w.compared(again.Cmp, w.often(again.N, again.Terms)))}
}

// anybodySaid says that somebody was in a set, no matter who.
func (w *writer) anybodySaid(s query.Set) (key string, with []voice.Arg) {
	in, timed := s.(query.In)
	switch {
	case timed && in.How == query.Touching && isNow(in.Span):
		return "some now", []voice.Arg{arg("set", w.someone(in.Set))}
	case timed && in.How == query.Touching:
		return "some time", []voice.Arg{arg("set", w.someone(in.Set)), arg("time", w.time(in.Span))}
	}
	return "some", []voice.Arg{arg("set", w.someone(s))}
}

func (w *writer) timeOfClaim(c somebody) string {
	switch {
	case c.span != nil && c.how == query.Whole:
		return w.phrase("mod.whole", arg("time", w.timeAs(c.span, "time clause")))
	case c.span != nil:
		return w.time(c.span)
	case c.under != nil:
		return w.phrase("mod.under", arg("people", w.object(c.under)))
	}
	return ""
}

// someone is the noun behind "there was": "a director in 2023".
func (w *writer) someone(s query.Set) string {
	n := w.noun(s, one)
	switch s.(type) {
	case query.Nth, query.Most, query.Take, query.Step:
		return w.text(n)
	}
	if n.proper || !w.spaced() {
		return w.text(n)
	}
	n.definite = false
	n.core = w.oneOfMany(n.core)
	return w.text(n)
}

func isNow(s query.Span) bool {
	_, now := s.(query.Now)
	return now
}

// aboutNow tells whether a set is that of today.
func aboutNow(s query.Set) bool {
	in, ok := s.(query.In)
	if ok && in.How == query.Touching && isNow(in.Span) {
		return true
	}
	if inner := query.Inner(s); inner != nil {
		return aboutNow(inner)
	}
	return false
}

// ongoing tells whether a set is of people who are in office, all of them.
func (w *writer) ongoing(s query.Set) bool {
	of, ok := s.(query.Of)
	if !ok {
		return aboutNow(s)
	}
	for _, id := range of.People {
		p := w.people[id]
		if p == nil || !anyTenure(p, func(t *knowledge.Tenure) bool { return w.inOffice(t) && (w.isOffice(t.Post) || of.Every) }) {
			return false
		}
	}
	return true
}

func anyTenure(p *knowledge.Person, fits func(*knowledge.Tenure) bool) bool {
	for _, t := range p.Tenures {
		if fits(t) {
			return true
		}
	}
	return false
}
