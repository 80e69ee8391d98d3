package talk

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// set lets a selector pick of the group, and a step start where it has to: after
// several people from the last of them, before them from the first.
func (f *filling) set(set query.Set) query.Set {
	if less, ok := set.(query.Less); ok && less.Set == query.Set(they) && less.Without == query.Set(query.Hole{}) {
		rest := f.topic.rest()
		if rest == nil {
			rest = f.topic.OtherOne()
		}
		if rest != nil {
			return somebody(rest) // "and the other one?"
		}
		all, he := f.hole(they), f.hole(query.Hole{})
		f.missing = f.missing || all == nil || he == nil || all.String() == he.String()
	}
	if meet, ok := set.(query.Meet); ok && isOneOfThem(meet) {
		if those := f.topic.members(); those != nil {
			return query.Meet{Sets: []query.Set{those, meet.Sets[1]}}
		}
	}
	if meet, ok := set.(query.Meet); ok && len(meet.Sets) == 2 && meet.Sets[0] == query.Set(query.Hole{}) && meet.Sets[1] == meet.Sets[0] {
		f.missing = true // "was he the same man?": as whom is not told
	}
	if acting := f.topic.actingOf(set); acting != nil {
		return acting
	}
	if group := f.topic.those(); group != nil {
		set = f.pickedFrom(set, group)
	}
	if step, ok := set.(query.Step); ok && (step.From == query.Set(query.Hole{}) || step.From == query.Set(they) && f.topic.told()) {
		return f.step(step)
	}
	return set
}

// told tells whether the last answer was several who held the post one after another: whoever came "before them" came
// before the first of these, and "after them" after the last.
func (t *Topic) told() bool {
	return t.group() != nil && len(t.People) > 1 && slices.Equal(t.People, t.Several)
}

// actingOf are those who held acting the posts that were counted, whom a count leaves out: "how many
// directors were there?", "how many of them were acting?". nil of other sets.
func (t *Topic) actingOf(set query.Set) query.Set {
	meet, _ := set.(query.Meet)
	count, counted := t.Asked.Ask.(query.HowMany)
	if len(meet.Sets) != 2 || !counted || count.Of != query.OfPeople || meet.Sets[1] != query.Set(they) {
		return nil
	}
	if acting, ok := meet.Sets[0].(query.Acting); ok {
		acting.Set = count.Set
		return acting
	}
	return nil
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
			if len(s.Sets) != 2 || s.Sets[1-i] != query.Set(they) {
				continue
			}
			switch one := one.(type) {
			case query.Nth:
				return f.told(one.N, group) // who of them was first
			case query.Most:
				if posts(one.Set) == nil {
					one.Set = group // which one was the longest
					return one
				}
			}
		}
	}
	return set
}

// told is the n-th of a group.
func (f *filling) told(n int, group query.Set) query.Set {
	if told := f.topic.Among; f.middle && n == 2 {
		f.missing = f.missing || len(told)%2 == 0
		return nthOf(told, len(told)/2+1)
	}
	if one := nthOf(f.topic.namedTogether(), n); one != nil {
		return one // "the first of the two"
	}
	if f.topic.Nobody && n != 1 && len(f.topic.People) == 0 {
		if one := nthOf(f.topic.Beside, n); one != nil {
			return one // of those before and after an empty time
		}
	}
	if f.clause && f.talk.undated(f.topic.Among) {
		return query.Nth{Set: somebody(f.topic.Among), N: n} // "which of them came first?": not whom a sentence names first
	}
	if one := nthOf(f.topic.Among, n); one != nil {
		return one
	}
	if one := nthOf(f.topic.Spoken, n); one != nil && !f.clause && f.topic.group() == nil && len(f.topic.Several) < 2 {
		return one // of those who were told one by one: "the first one again, when did he start?"
	}
	if n == 1 && f.topic.Nobody && len(f.topic.People)+len(f.topic.Several) == 0 && f.topic.when() != nil {
		return f.besideTime(query.Step{By: 1}) // the first one after that
	}
	return query.Nth{Set: group, N: n}
}

// undated tells whether the records date no time at which any of some people held a post.
func (t *Talk) undated(people []string) bool {
	return len(people) > 0 && !slices.ContainsFunc(people, func(id string) bool {
		p := t.people[id]
		return p == nil || slices.ContainsFunc(p.Tenures, func(held *knowledge.Tenure) bool { return held.Start.Precision > knowledge.Bounded })
	})
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
	people := f.topic.People
	if office := (query.All{Posts: f.talk.officePosts()}); f.titled && step.Line == nil && len(people) > 0 && f.talk.besideLine(lineOf(f.topic)) {
		step.Line = office // of the chairman: "and who replaced him as manager?"
		held := func(id string) bool { return f.talk.heldAny([]string{id}, office) }
		f.missing = f.missing || !slices.ContainsFunc(people, held) && !slices.ContainsFunc(f.topic.Spoken, held)
	}
	if line := posts(lineOf(f.topic)); step.Line == nil && (len(people) == 0 || f.talk.heldAny(people, line)) {
		step.Line = line // not of president, where he never was: "was Agnew president?", "who followed him?"
	}
	if f.ofTwo && len(people) == 2 && (step.By == 1 || step.By == -1) {
		return somebody(people[(step.By+1)/2:][:1]) // "who was it in 2003?": the one before, and the one behind
	}
	named := f.topic.steppedFrom(step.By, f.unsaid)
	switch n := len(people); {
	case named != nil && f.asksStep: // "when did his predecessor leave?" is of the answer's
		step.From = named
	case n > 0 && !f.talk.heldAny(people, step.Line):
		return f.inLine(step)
	case n > 1 && len(f.topic.Maybe) > 0:
		step.From, f.unsure = somebody(people), true // either who bears the name
	case n > 1 && f.topic.Asked.Ask == nil:
		f.missing = true // either of those whom a sentence told of
	case n > 0 && step.By > 0:
		step.From = f.asTold(people[n-1:], step.Line)
	case n > 0:
		step.From = f.asTold(people[:1], step.Line)
	case (f.topic.Nobody || step.By > 0 && f.topic.ofClosing()) && f.topic.when() != nil:
		return f.besideTime(step) // "when did they close down?", "who was manager after that?"
	}
	return step
}

// inLine steps in posts which those talked of never held from whoever was spoken of last
// that did, or from the time of those talked of: "and the president before that?" after a
// question for a vice president.
func (f *filling) inLine(step query.Step) query.Set {
	for _, id := range slices.Backward(f.topic.Spoken) {
		if one := []string{id}; f.talk.heldAny(one, step.Line) {
			step.From = somebody(one)
			return step
		}
	}
	if f.topic.when() == nil {
		step.From = somebody(f.topic.People)
		return step
	}
	return f.besideTimeIn(step.Line, step)
}

// steppedFrom is whom the last question named and stepped from, the other way: back
// from the answer would only lead to that one again. nil where it did not.
func (t *Topic) steppedFrom(by int, unsaid bool) query.Set {
	who, ok := t.Asked.Ask.(query.Who)
	if !ok || !t.Complete && !unsaid {
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
	return f.besideTimeIn(lineOf(f.topic), step)
}

func (f *filling) besideTimeIn(line query.Set, step query.Step) query.Set {
	how, part, n := query.After, query.Beginning, step.By
	if step.By < 0 {
		how, part = query.Before, query.Ending
	}
	return query.Nth{Set: query.In{Set: line, Span: query.Related{How: how, Span: f.topic.when()}, How: part}, N: n}
}

// steppedFromOne tells whether the last question asked who came before or after one whom
// it names: of several answers to that none is "he" more than another.
func (t *Topic) steppedFromOne() bool {
	some, _ := askedFor(t.Asked.Ask)
	if take, ok := some.(query.Take); ok {
		some = take.Set
	}
	switch some.(type) {
	case query.Step, query.Beyond:
		return len(t.Named) == 1 && !isWhether(t.Asked.Ask)
	}
	return false
}

// otherOne is the one of two who is not the one talked of; nil where there are more.
func (f *filling) otherOne() query.Set {
	rest := f.topic.OtherOne()
	if rest == nil {
		return nil
	}
	return somebody(rest)
}
