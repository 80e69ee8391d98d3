package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/bot/when"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// holderWhile answers who held the posts at a time that is told by somebody or
// something of the records: "under Hu Jintao", "before the office was
// abolished".
func (f *frame) holderWhile(intent string) *reply {
	w := f.whileFrame()
	if len(w.people) > 0 && !w.tellsDay() {
		return f.holderUnder(intent, w)
	}
	e, fact := f.whileTime(w)
	if t, timed := f.span(); timed && f.link != language.Before && f.link != language.After {
		return f.holderAt(intent, t)
	}
	switch {
	case fact != nil && f.link != language.Before && len(intersect(fact.Vacant, f.posts)) > 0:
		return f.vacantBy(intent, fact)
	case fact != nil && e.Span == knowledge.Always:
		r := f.reply(intent, NotInRecord).say("holder.unknown time").say("fact.nearest", arg("text", fact.Text.In(f.language)))
		return r.cite(fact.Sources...)
	case e.Span == (knowledge.Span{}):
		if t, timed := f.span(); timed {
			return f.holderAt(intent, t)
		}
		return f.reply(intent, NotInRecord).say("holder.unknown time")
	}
	r := f.holderAt(intent, e)
	if fact != nil {
		r.cite(fact.Sources...)
	}
	return r
}

// tellsDay tells whether the clause means the day somebody came or went.
func (f *frame) tellsDay() bool {
	return f.has(language.Start) || f.has(language.End) || f.has(language.Succeed) || f.has(language.Appoint) || f.hasWord("died")
}

// whileTime is the time that a clause names, by a date of its own, a tenure or
// a fact. The zero span is none; Always is a fact without a date.
func (f *frame) whileTime(w *frame) (when.Expr, *knowledge.Fact) {
	if len(w.times) > 0 {
		e, _ := w.span()
		return f.sided(e), nil
	}
	if len(w.people) > 0 && (w.has(language.Start) || w.has(language.End) || w.has(language.Succeed) || w.has(language.Appoint)) {
		if d, ok := w.tenureDate(); ok {
			if f.link == language.While && w.has(language.Before) {
				return when.Expr{Span: knowledge.Span{From: d.First - 1, To: d.First - 1}, Unit: when.Day, Op: when.In}, nil
			}
			return f.sided(when.Expr{Span: d.Span(), Unit: unitOf(d), Op: when.In}), nil
		}
	}
	fact := w.eventFact()
	if fact == nil {
		m := w.matchFact(w.view)
		if m == nil || w.namesAnother(m) {
			return when.Expr{}, nil // "when Xi became president" is not when Jiang did
		}
		fact = m.fact
	}
	if fact.Start.IsZero() {
		return when.Expr{Span: knowledge.Always}, fact
	}
	end := fact.End
	if end.IsZero() {
		end = fact.Start
	}
	return f.sided(when.Expr{Span: knowledge.Span{From: fact.Start.First, To: end.Last}, Unit: unitOf(fact.Start), Op: when.In}), fact
}

// namesAnother tells whether a clause holds a name that the fact does not.
func (f *frame) namesAnother(m *factMatch) bool {
	words := f.bot().textWords(m.fact)
	for i := range f.view {
		a := &f.view[i]
		if a.unknown && f.nameLike(i) && !words.has(f.reader.tokens[a.from:a.to]) {
			return true
		}
	}
	return false
}

// sided turns the time of an event into the time before, after or since it, as
// the clause is bound.
func (f *frame) sided(e when.Expr) when.Expr {
	switch f.link {
	case language.Before:
		return when.Expr{Span: knowledge.Span{From: knowledge.FirstDay, To: e.Span.From - 1}, Unit: when.Many, Op: when.Before}
	case language.After:
		from := e.Span.To + 1
		if f.since() {
			from = e.Span.From
		}
		return when.Expr{Span: knowledge.Span{From: from, To: f.reader.today}, Unit: when.Many, Op: when.Since}
	}
	return e
}

// since tells whether the clause is bound by "since", which takes in the event.
func (f *frame) since() bool {
	if f.reader.tokens[f.while[0].from].Kind == fold.Han {
		return true
	}
	first := f.reader.tokens[f.while[0].from].Text
	return (first == "since" || first == "ever") && !slices.ContainsFunc(f.while, func(a atom) bool { return a.has(language.End) })
}

func unitOf(d knowledge.Date) when.Unit {
	switch d.Precision {
	case knowledge.ToDay:
		return when.Day
	case knowledge.ToMonth:
		return when.Month
	case knowledge.ToYear:
		return when.Year
	}
	return when.Many
}

// tenureDate is the day that the named person came or went.
func (f *frame) tenureDate() (knowledge.Date, bool) {
	held := f.tenuresOf(f.people[0])
	if len(held) == 0 {
		return knowledge.Date{}, false
	}
	if f.has(language.End) {
		t := held[len(held)-1]
		return t.End, !t.Ongoing && t.End.Precision > knowledge.Bounded
	}
	return held[0].Start, held[0].Start.Precision > knowledge.Bounded
}

// maxEventWords is how many atoms the name of an event may have.
const maxEventWords = 6

// eventFact is the fact whose event the frame names.
func (f *frame) eventFact() *knowledge.Fact {
	for from := range f.view {
		for to := min(len(f.view), from+maxEventWords); to > from; to-- {
			if facts := f.bot().events[f.text(from, to)]; len(facts) > 0 {
				for _, fact := range facts {
					if len(fact.Vacant) > 0 {
						return fact
					}
				}
				return facts[0]
			}
		}
	}
	return nil
}

// holderUnder answers who held the posts while somebody else held another.
func (f *frame) holderUnder(intent string, w *frame) *reply {
	if r := w.whichLeader(intent, f); r != nil {
		return r
	}
	leader := w.people[0]
	if own := f.ownTenures(w, leader); len(own) > 0 && f.ask != askHowMany {
		return f.sayOwn(intent, own)
	}
	hits, dated := f.under(w, leader)
	if len(hits) > 0 {
		return f.sayUnder(intent, leader, hits)
	}
	for _, fact := range f.bot().records.Facts {
		if slices.Contains(fact.During, leader) && len(intersect(fact.Vacant, f.posts)) > 0 {
			return f.vacantBy(intent, fact)
		}
	}
	if !dated {
		return f.reply(intent, NotInRecord).say("fact.unsaid")
	}
	r := f.reply(intent, NoHolder)
	r.say("holder.under none", arg("role", r.role()), arg("leader", r.name(leader)))
	lead := w.leaderTenures(leader, f.posts)[0]
	r.citeTenures(lead)
	f.sayNeighbours(r, knowledge.Span{From: lead.Start.First, To: lead.EndBy(f.reader.today).Last})
	return r
}

// sayOwn answers who held a post in the time of somebody who held it: he did.
// Who else served under him is another question.
func (f *frame) sayOwn(intent string, own []*knowledge.Tenure) *reply {
	if !f.namesPost() && !f.has(language.Head) && !f.has(language.Lead) {
		r := f.reply(intent, NotInRecord).say("fact.unsaid")
		return r.say("fact.nearest", arg("text", r.aboutTenure(own[0]))).citeTenures(own[0])
	}
	r := f.reply(intent, Answered)
	r.People = personsOf(own[:1])
	for _, t := range own {
		r.sayTenure(t)
	}
	return r
}

// ownTenures are the leader's where the clause means his time in a post of one
// seat that is asked about: whoever came right before or after him is no answer.
func (f *frame) ownTenures(w *frame, leader *knowledge.Person) []*knowledge.Tenure {
	own := w.leaderTenures(leader, f.posts)
	for _, t := range own {
		if t.Post.Shared || !slices.Contains(f.posts, t.Post) {
			return nil
		}
	}
	return own
}

func (f *frame) sayUnder(intent string, leader *knowledge.Person, hits []hit) *reply {
	r := f.reply(intent, Answered)
	if slices.ContainsFunc(hits, func(h hit) bool { return h.certain != knowledge.Certainly }) {
		r.Status = Ambiguous
	}
	list := tenures(hits)
	r.People = personsOf(list)
	list = list[:min(maxNames, len(list))]
	key := "holder.under"
	switch {
	case f.ask == askHowMany:
		key = "count.under"
	case len(list) == 1:
		t := list[0]
		return r.say("holder.under one", arg("leader", r.name(leader)), arg("person", r.name(t.Person)), arg("post", r.label(t.Post)), arg("tenure", r.tenure(t))).citeTenures(t)
	}
	return r.say(key, arg("leader", r.name(leader)), arg("people", r.namesAndPosts(list)), arg("count", r.voice.Count(len(r.People)))).citeTenures(list...)
}

// whichLeader asks back where the name of a leader fits several who held the
// post that the clause means.
func (f *frame) whichLeader(intent string, asking *frame) *reply {
	if len(f.choices) == 0 || len(f.choices[0]) < 2 {
		return nil
	}
	g := *f
	if !f.namesPost() {
		g.posts = otherPosts(f.choices[0], asking.posts)
	}
	r := g.whichPerson(intent)
	f.people = g.people
	if r != nil {
		r.frame = asking
	}
	return r
}

// otherPosts are the posts that people held, less some.
func otherPosts(people []*knowledge.Person, less []*knowledge.Post) []*knowledge.Post {
	var posts []*knowledge.Post
	for _, p := range people {
		for _, t := range p.Tenures {
			if !slices.Contains(less, t.Post) {
				posts = appendNew(posts, []*knowledge.Post{t.Post})
			}
		}
	}
	return posts
}

// under finds the tenures of the posts in question during a leader's: those
// that the sources put under him, else those that share days with his. A
// handover day that two tenures only touch does not count. dated tells whether
// any tenure of the leader has dates to go by.
func (f *frame) under(w *frame, leader *knowledge.Person) (hits []hit, dated bool) {
	for _, t := range line(f.posts) {
		if slices.Contains(t.Under, leader) {
			hits = append(hits, hit{t, knowledge.Certainly})
		}
	}
	if len(hits) > 0 {
		return hits, true
	}
	for _, lead := range w.leaderTenures(leader, f.posts) {
		end := lead.EndBy(f.reader.today)
		if lead.Start.Precision <= knowledge.Bounded || end.Precision <= knowledge.Bounded {
			continue
		}
		dated = true
		for _, h := range f.during(f.posts, knowledge.Span{From: lead.Start.First, To: end.Last}) {
			other := h.tenure.EndBy(f.reader.today)
			onlyTouches := h.tenure.Start.First >= end.Last || other.Last <= lead.Start.First
			known := slices.ContainsFunc(hits, func(o hit) bool { return o.tenure == h.tenure })
			if h.tenure.Person != leader && !onlyTouches && !known {
				hits = append(hits, hit{h.tenure, surelyShared(h.tenure, lead, f.reader.today)})
			}
		}
	}
	sortHits(hits)
	return hits, dated
}

// surelyShared tells whether two tenures certainly share a day.
func surelyShared(a, b *knowledge.Tenure, today knowledge.Day) knowledge.Certainty {
	if a.Start.Last <= b.EndBy(today).First && b.Start.Last <= a.EndBy(today).First {
		return knowledge.Certainly
	}
	return knowledge.Possibly
}

// leaderTenures are the tenures that a clause about a leader means: in the post
// that it names, else in posts other than those asked about, else all.
func (f *frame) leaderTenures(leader *knowledge.Person, asked []*knowledge.Post) []*knowledge.Tenure {
	var in, other []*knowledge.Tenure
	for _, t := range leader.Tenures {
		if f.namesPost() && slices.Contains(f.posts, t.Post) {
			in = append(in, t)
		}
		if !slices.Contains(asked, t.Post) {
			other = append(other, t)
		}
	}
	switch {
	case len(in) > 0:
		return in
	case len(other) > 0:
		return other
	}
	return leader.Tenures
}

// vacantBy answers that nobody held the posts, by a fact that says so.
func (f *frame) vacantBy(intent string, fact *knowledge.Fact) *reply {
	r := f.reply(intent, NoHolder)
	r.plain(fact.Text.In(r.Language)).cite(fact.Sources...)
	if !fact.Start.IsZero() {
		end := fact.End
		if end.IsZero() {
			end = fact.Start
		}
		f.sayAround(r, f.lastEnded(end.Last), f.firstBegun(fact.Start.First))
	}
	return r
}
