package talk

import (
	"officebot/bot/query"
	"officebot/knowledge"
)

// filling puts what the talk is about in the place of the holes of a question.
type filling struct {
	topic   *Topic
	missing bool // a hole stays: nothing that was talked of fits
	unsure  bool // several people may be "he"
}

var they = query.Hole{Kind: query.They}

// fill returns a question whose holes are filled.
func (f *filling) fill(ask query.Ask) query.Ask {
	filled := query.Mapping{Asks: f.ofGroup, Sets: f.set}.Ask(ofNamed(ask))
	filled = query.Fill(filled, f.hole, f.then)
	filled = query.Mapping{Spans: nextTo, Events: plainEvent}.Ask(filled)
	holes, then := query.Holes(filled)
	f.missing = len(holes) > 0 || then
	return filled
}

// ofNamed lets "he" be whom a phrase in front describes: "the second one, how long did
// he stay?".
func ofNamed(ask query.Ask) query.Ask {
	described := func(set query.Set) query.Set {
		if meet, ok := set.(query.Meet); ok && len(meet.Sets) == 2 && meet.Sets[0] == query.Set(query.Hole{}) {
			return meet.Sets[1]
		}
		return set
	}
	switch a := ask.(type) {
	case query.HowLong:
		a.Set = described(a.Set)
		return a
	case query.Date:
		a.Set = described(a.Set)
		return a
	case query.Posts:
		a.Set = described(a.Set)
		return a
	}
	return ask
}

// ofGroup lets "they" of whom a list or a count is asked be those among whom the
// talk picks.
func (f *filling) ofGroup(ask query.Ask) query.Ask {
	group := f.topic.group()
	if group == nil {
		return ask
	}
	switch a := ask.(type) {
	case query.List:
		if a.Set == query.Set(they) {
			a.Set = group
			return a
		}
	case query.HowMany:
		if a.Set == query.Set(they) && a.Of == query.OfPeople {
			a.Set = group
			return a
		}
	}
	return ask
}

// set lets a selector pick of the group, and a step start where it has to: after
// several people from the last of them, before them from the first.
func (f *filling) set(set query.Set) query.Set {
	if group := f.topic.group(); group != nil {
		set = pickedFrom(set, group)
	}
	if step, ok := set.(query.Step); ok && step.From == query.Set(query.Hole{}) {
		return f.step(step)
	}
	return set
}

// pickedFrom is a selector of them as one of a group.
func pickedFrom(set, group query.Set) query.Set {
	switch s := set.(type) {
	case query.Nth:
		if s.Set == query.Set(they) {
			s.Set = group
			return s
		}
	case query.Take:
		if s.Set == query.Set(they) {
			s.Set = group
			return s
		}
	case query.Most:
		if s.Set == query.Set(they) {
			s.Set = group
			return s
		}
	case query.Lasting:
		if s.Set == query.Set(they) {
			s.Set = group
			return s
		}
	case query.Meet:
		for i, one := range s.Sets {
			if nth, ok := one.(query.Nth); ok && len(s.Sets) == 2 && s.Sets[1-i] == query.Set(they) {
				nth.Set = group // the first of them
				return nth
			}
		}
	}
	return set
}

func (f *filling) step(step query.Step) query.Set {
	people := f.topic.People
	switch n := len(people); {
	case n > 0 && step.By > 0:
		step.From = somebody(people[n-1:])
	case n > 0:
		step.From = somebody(people[:1])
	case f.topic.Nobody && f.topic.when() != nil:
		return f.besideTime(step)
	}
	return step
}

// besideTime is who came next to a time in which nobody held the post.
func (f *filling) besideTime(step query.Step) query.Set {
	line := step.Line
	if line == nil {
		line = lineOf(f.topic.Asked.Ask)
	}
	how, part, n := query.After, query.Beginning, step.By
	if step.By < 0 {
		how, part = query.Before, query.Ending
	}
	return query.Nth{Set: query.In{Set: line, Span: query.Related{How: how, Span: f.topic.when()}, How: part}, N: n}
}

// hole is what fills a hole, nil where nothing does.
func (f *filling) hole(hole query.Hole) query.Set {
	t := f.topic
	switch hole.Kind {
	case query.He:
		if len(t.People) == 0 {
			return nil
		}
		f.unsure = f.unsure || len(t.People) > 1
		return somebody(t.People)
	case query.They:
		switch {
		case len(t.People) > 1 || len(t.People) == 1 && len(t.Several) == 0 && t.group() == nil:
			return somebody(t.People)
		case len(t.Several) > 0:
			return somebody(t.Several)
		}
		return t.group()
	case query.Former, query.Latter:
		first, second, ok := t.two()
		switch {
		case !ok:
			return nil
		case hole.Kind == query.Former:
			return first
		}
		return second
	case query.One:
		return f.one(hole.N)
	}
	return nil
}

// one is the n-th of those that were named.
func (f *filling) one(n int) query.Set {
	list := f.topic.Several
	if n < 0 {
		n += len(list) + 1
	}
	if n < 1 || n > len(list) {
		return nil
	}
	return somebody(list[n-1 : n])
}

// two are the first and the second of two who were talked of.
func (t *Topic) two() (first, second query.Set, ok bool) {
	if who, isWho := t.Asked.Ask.(query.Who); isWho {
		if step, isStep := who.Set.(query.Step); isStep && len(t.People) > 0 {
			first, second = step.From, somebody(t.People)
			if step.By < 0 {
				first, second = second, first
			}
			return first, second, true
		}
	}
	for _, list := range [...][]string{t.Named, t.People, t.Several} {
		if len(list) == 2 {
			return somebody(list[:1]), somebody(list[1:]), true
		}
	}
	return nil, nil, false
}

// then is the time that the talk is about: the one that was asked about, or when
// those talked of began.
func (f *filling) then() query.Span {
	t := f.topic
	if when := t.when(); when != nil {
		return when
	}
	if len(t.People) == 1 {
		return query.Edge{Set: somebody(t.People), Of: query.Start}
	}
	return nil
}

// nextTo writes the year or month after or before one as itself.
func nextTo(span query.Span) query.Span {
	shift, ok := span.(query.Shift)
	if !ok {
		return span
	}
	t, ok := shift.Span.(query.Time)
	if !ok || shift.N < -maxShift || shift.N > maxShift {
		return span
	}
	year, month, _ := t.Days.From.Civil()
	switch {
	case t.Grain == query.Year && shift.Unit == query.Years:
		return yearOf(year + shift.N)
	case t.Grain == query.Month && shift.Unit == query.Months:
		first := knowledge.DayOf(year, month, 1).AddMonths(shift.N)
		return query.Time{Days: knowledge.Span{From: first, To: first.AddMonths(1) - 1}, Grain: query.Month}
	}
	return span
}

// maxShift is how many years or months on a time is written as itself.
const maxShift = 1000

func yearOf(year int) query.Span {
	return query.Time{Days: knowledge.YearDate(year).Span(), Grain: query.Year}
}

// plainEvent writes one person in a role of an event by the id.
func plainEvent(e query.Event) query.Event {
	for i, r := range e.Roles {
		people, ok := r.Filler.(query.People)
		if !ok {
			continue
		}
		if of, ok := people.Set.(query.Of); ok && len(of.People) == 1 {
			e.Roles[i].Filler = query.Entity{ID: of.People[0]}
		}
	}
	return e
}
