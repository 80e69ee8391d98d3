package say

import (
	"slices"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/knowledge"
)

// Result says a result in a language (a BCP 47 tag: en, zh-Hans, zh-Hant), as
// seen on a day, the one that it was worked out for.
func (s *Speaker) Result(r eval.Result, tag string, today knowledge.Day) Said {
	w := s.writer(tag, today)
	w.answer(&r)
	return w.finish()
}

// answer says a result. Every shape of ask has a function, by its status.
func (w *writer) answer(r *eval.Result) {
	if several, ok := r.Ask.(query.Several); ok && len(r.Parts) == len(several.Asks) {
		w.several(r)
		return
	}
	switch {
	case r.Status == eval.NotInRecord:
		w.unsaid(r)
	case r.Status == eval.NoHolder:
		w.nobody(r)
	default:
		w.told(r)
	}
	w.notes(r)
	w.cite(r.Sources...)
	if !w.said() {
		w.say("unsaid.it")
	}
	w.citeRest(r)
}

// several says the parts one under the other, what more than one of them says once.
func (w *writer) several(r *eval.Result) {
	for i := range r.Parts {
		part := w.writer(w.voice.Tag, w.today)
		part.answer(&r.Parts[i])
		for _, line := range part.out.Lines {
			told := func(other Line) bool { return other.Text == line.Text }
			if line.Item || !slices.ContainsFunc(w.out.Lines, told) {
				w.out.Lines = append(w.out.Lines, line)
			}
		}
		w.cite(part.out.Citations...)
	}
}

// citeRest cites what an answer rests on where nothing of it was cited yet.
func (w *writer) citeRest(r *eval.Result) {
	if len(w.out.Citations) > 0 || r.Status == eval.NotInRecord {
		return
	}
	w.citeTenures(tenuresOf(r.Held)...)
	w.citeTenures(r.Before, r.After)
	for _, f := range r.Facts {
		w.cite(f.Sources...)
	}
	for _, p := range r.People {
		w.cite(p.Sources...)
	}
}

// eventOf is the event that an ask is about, nil where it is about none.
func eventOf(ask query.Ask) *query.Event {
	switch ask := ask.(type) {
	case query.Filling:
		return &ask.Event
	case query.Moment:
		if h, ok := ask.Span.(query.Happening); ok {
			return &h.Event
		}
	case query.Whether:
		if h, ok := ask.Claim.(query.Holds); ok {
			return &h.Event
		}
	}
	return nil
}

func (w *writer) told(r *eval.Result) {
	switch ask := r.Ask.(type) {
	case query.Who:
		w.who(r, ask.Set)
	case query.List:
		w.list(r, ask)
	case query.Date:
		w.date(r, ask)
	case query.Moment:
		w.moment(r, ask.Grain)
	case query.HowLong:
		w.howLong(r, ask)
	case query.HowMany:
		w.howMany(r, ask)
	case query.Number:
		w.number(r)
	case query.Posts:
		w.postsHeld(r, ask)
	default:
		w.toldOther(r)
	}
}

func (w *writer) toldOther(r *eval.Result) {
	switch ask := r.Ask.(type) {
	case query.Gaps:
		w.gaps(r, ask)
	case query.Apart:
		w.apart(r, ask.Unit)
	case query.Average:
		w.average(r)
	case query.Whether:
		w.whether(r, ask)
	case query.Choice:
		w.choice(r, ask)
	case query.Filling:
		w.filling(r, ask.Event)
	case query.Events:
		w.events(r)
	case query.Profile:
		w.profile(r)
	}
}

func tenuresOf(held []eval.Held) []*knowledge.Tenure {
	list := make([]*knowledge.Tenure, len(held))
	for i := range held {
		list[i] = held[i].Tenure
	}
	return list
}

// certainty tells how many of the tenures belong to the answer for certain.
func certainOf(held []eval.Held) int {
	n := 0
	for _, h := range held {
		if h.Certain == knowledge.Certainly {
			n++
		}
	}
	return n
}

// apartCertain parts those who held it for certain from those who may have.
func apartCertain(held []eval.Held) (sure, maybe []*knowledge.Tenure) {
	for _, h := range held {
		if h.Certain == knowledge.Certainly {
			sure = append(sure, h.Tenure)
		} else {
			maybe = append(maybe, h.Tenure)
		}
	}
	return sure, maybe
}

func personsOf(list []*knowledge.Tenure) []*knowledge.Person {
	var people []*knowledge.Person
	seen := map[*knowledge.Person]bool{}
	for _, t := range list {
		if !seen[t.Person] {
			seen[t.Person] = true
			people = append(people, t.Person)
		}
	}
	return people
}

// grouped puts the tenures of one person in one post, all acting or none, together
// where they follow each other in the list.
func grouped(list []*knowledge.Tenure) [][]*knowledge.Tenure {
	var groups [][]*knowledge.Tenure
	for _, t := range list {
		if n := len(groups); n > 0 && groups[n-1][0].Person == t.Person && groups[n-1][0].Post == t.Post && groups[n-1][0].Acting == t.Acting {
			groups[n-1] = append(groups[n-1], t)
			continue
		}
		groups = append(groups, []*knowledge.Tenure{t})
	}
	return groups
}

// perPost parts tenures by their posts, in the order in which these come first.
func perPost(list []*knowledge.Tenure) [][]*knowledge.Tenure {
	var posts []*knowledge.Post
	for _, t := range list {
		posts = appendNew(posts, t.Post)
	}
	groups := make([][]*knowledge.Tenure, len(posts))
	for _, t := range list {
		at := slices.Index(posts, t.Post)
		groups[at] = append(groups[at], t)
	}
	return groups
}

// setOf is the set that an ask is about, nil where it is about none.
func setOf(ask query.Ask) query.Set {
	switch ask := ask.(type) {
	case query.Who:
		return ask.Set
	case query.List:
		return ask.Set
	case query.Date:
		return ask.Set
	case query.HowLong:
		return ask.Set
	case query.HowMany:
		return ask.Set
	case query.Number:
		return ask.Set
	case query.Posts:
		return ask.Set
	case query.Gaps:
		return ask.Set
	case query.Average:
		return ask.Set
	case query.Whether:
		return setOfClaim(ask.Claim)
	}
	return nil
}

func setOfClaim(c query.Claim) query.Set {
	switch c := c.(type) {
	case query.Some:
		return c.Set
	case query.Same:
		return c.A
	case query.Only:
		return c.A
	case query.Precedes:
		if c.Later {
			return c.B
		}
		return c.A
	case query.Compare:
		return c.A
	case query.Count:
		return c.Set
	case query.Vacant:
		return c.Set
	case query.Not:
		return setOfClaim(c.Claim)
	}
	return nil
}

// rightly is the tenures that are of the people asked about, and the rest.
func rightly(r *eval.Result) (own, others []*knowledge.Tenure) {
	for _, h := range r.Held {
		if slices.Contains(r.People, h.Tenure.Person) {
			own = append(own, h.Tenure)
		} else {
			others = append(others, h.Tenure)
		}
	}
	return own, others
}
