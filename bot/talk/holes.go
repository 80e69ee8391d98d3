package talk

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// filling puts what the talk is about in the place of the holes of a question.
type filling struct {
	topic   *Topic
	other   bool // "he" is the other of two
	missing bool // a hole stays: nothing that was talked of fits
	unsure  bool // several people may be "he"
}

var they = query.Hole{Kind: query.They}

// fill returns a question whose holes are filled.
func (f *filling) fill(ask query.Ask) query.Ask {
	filled := query.Mapping{Asks: f.ofGroup, Sets: f.set}.Ask(atNoTime(ofNamed(ask)))
	_, posts := ask.(query.Posts)
	filled = query.Fill(filled, func(h query.Hole) query.Set { return every(f.hole(h), posts) }, f.then)
	filled = query.Mapping{Spans: nextTo, Events: plainEvent}.Ask(filled)
	holes, then := query.Holes(filled)
	f.missing = f.missing || len(holes) > 0 || then
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

// atNoTime lets "then" beside a selector say nothing: "who was longest then?" is not
// asked of those of one time.
func atNoTime(ask query.Ask) query.Ask {
	return query.Mapping{Sets: func(s query.Set) query.Set {
		most, ok := s.(query.Most)
		if !ok {
			return s
		}
		if in, ok := most.Set.(query.In); ok && in.Span == query.Span(query.Then{}) {
			most.Set = in.Set
		}
		return most
	}}.Ask(ask)
}

// ofGroup lets "they" of whom a list or a count is asked be those among whom the
// talk picks.
func (f *filling) ofGroup(ask query.Ask) query.Ask {
	group := f.topic.those()
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
	if group := f.topic.those(); group != nil {
		set = f.pickedFrom(set, group)
	}
	if step, ok := set.(query.Step); ok && step.From == query.Set(query.Hole{}) {
		return f.step(step)
	}
	return set
}

// pickedFrom is a selector of them as one of a group. The first of those who were told
// is the first as they were told, however the posts' own numbers run.
func (f *filling) pickedFrom(set, group query.Set) query.Set {
	switch s := set.(type) {
	case query.Nth:
		if s.Set == query.Set(they) {
			return f.told(s.N, group)
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
				return f.told(nth.N, group) // who of them was first
			}
		}
	}
	return set
}

// told is the n-th of a group.
func (f *filling) told(n int, group query.Set) query.Set {
	if one := nthOf(f.topic.Among, n); one != nil {
		return one
	}
	if n == 1 && f.topic.Nobody && len(f.topic.People)+len(f.topic.Several) == 0 && f.topic.when() != nil {
		return f.besideTime(query.Step{By: 1}) // the first one after that
	}
	return query.Nth{Set: group, N: n}
}

// nthOf is the n-th of some people, from the end where n is negative; nil where there
// are not so many.
func nthOf(ids []string, n int) query.Set {
	if n < 0 {
		n += len(ids) + 1
	}
	if n < 1 || n > len(ids) {
		return nil
	}
	return somebody(ids[n-1 : n])
}

func (f *filling) step(step query.Step) query.Set {
	if step.Line == nil {
		step.Line = posts(lineOf(f.topic))
	}
	people := f.topic.People
	named := f.topic.steppedFrom(step.By)
	switch n := len(people); {
	case named != nil:
		step.From = named
	case n > 0 && step.By > 0:
		step.From = somebody(people[n-1:])
	case n > 0:
		step.From = somebody(people[:1])
	case f.topic.Nobody && f.topic.when() != nil:
		return f.besideTime(step)
	}
	return step
}

// steppedFrom is whom the last question named and stepped from, the other way: back
// from the answer would only lead to that one again. nil where it did not.
func (t *Topic) steppedFrom(by int) query.Set {
	who, ok := t.Asked.Ask.(query.Who)
	if !ok || !t.Complete {
		return nil
	}
	last, ok := who.Set.(query.Step)
	if !ok || last.By*by >= 0 {
		return nil
	}
	return last.From
}

// posts is a line where it is not that of the whole office, else nil.
func posts(line query.Set) query.Set {
	if all, ok := line.(query.All); ok && len(all.Posts) == 0 {
		return nil
	}
	return line
}

// besideTime is who came next to a time in which nobody held the post.
func (f *filling) besideTime(step query.Step) query.Set {
	how, part, n := query.After, query.Beginning, step.By
	if step.By < 0 {
		how, part = query.Before, query.Ending
	}
	return query.Nth{Set: query.In{Set: lineOf(f.topic), Span: query.Related{How: how, Span: f.topic.when()}, How: part}, N: n}
}

// hole is what fills a hole, nil where nothing does.
func (f *filling) hole(hole query.Hole) query.Set {
	t := f.topic
	switch hole.Kind {
	case query.He:
		if len(t.People) == 0 {
			return nil
		}
		if f.other {
			return f.otherOne()
		}
		f.unsure = f.unsure || len(t.People) > 1
		return somebody(t.People)
	case query.They:
		switch {
		case len(t.People) > 1 || len(t.People) == 1 && len(t.Several) == 0 && t.group() == nil:
			return somebody(t.People)
		case len(t.Named) > 1:
			return somebody(t.Named)
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
		return nthOf(f.topic.Several, hole.N)
	}
	return nil
}

// otherOne is the one of two told together who is not the one talked of; nil where there
// are not two.
func (f *filling) otherOne() query.Set {
	rest := slices.DeleteFunc(slices.Clone(f.topic.Several), func(id string) bool { return slices.Contains(f.topic.People, id) })
	if len(rest) != 1 {
		return nil
	}
	return somebody(rest)
}

// two are the first and the second of two who were talked of.
func (t *Topic) two() (first, second query.Set, ok bool) {
	if len(t.Pair) == 2 {
		return somebody(t.Pair[:1]), somebody(t.Pair[1:]), true
	}
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
	if n := len(t.Spoken); n > 1 {
		return somebody(t.Spoken[n-2 : n-1]), somebody(t.Spoken[n-1:]), true
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

// every is somebody's tenures in all posts, where a question is about posts.
func every(set query.Set, posts bool) query.Set {
	if of, ok := set.(query.Of); ok && posts {
		of.Every = true
		return of
	}
	return set
}

// nextTo writes the year, month or day some time after or before one as itself.
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
	case t.Grain == query.Day && shift.Unit == query.Days:
		return dayOf(t.Days.From + knowledge.Day(shift.N))
	case t.Grain == query.Day && shift.Unit == query.Weeks:
		return dayOf(t.Days.From + knowledge.Day(7*shift.N))
	case t.Grain == query.Year && shift.Unit == query.Years:
		return yearOf(year + shift.N)
	case t.Grain == query.Day && shift.Unit == query.Years:
		return dayOf(t.Days.From.AddMonths(12 * shift.N))
	case t.Grain == query.Day && shift.Unit == query.Months:
		return dayOf(t.Days.From.AddMonths(shift.N))
	case t.Grain == query.Month && shift.Unit == query.Years:
		first := knowledge.DayOf(year, month, 1).AddMonths(12 * shift.N)
		return query.Time{Days: knowledge.Span{From: first, To: first.AddMonths(1) - 1}, Grain: query.Month}
	case t.Grain == query.Month && shift.Unit == query.Months:
		first := knowledge.DayOf(year, month, 1).AddMonths(shift.N)
		return query.Time{Days: knowledge.Span{From: first, To: first.AddMonths(1) - 1}, Grain: query.Month}
	}
	return span
}

// maxShift is how many years or months on a time is written as itself.
const maxShift = 1000

func dayOf(day knowledge.Day) query.Span {
	return query.Time{Days: knowledge.Span{From: day, To: day}, Grain: query.Day}
}

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
