package talk

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// ranked tells whether tokens pick somebody by what no records tell of people: "who was
// the youngest of them?".
func (l *Language) ranked(tokens []fold.Token) bool {
	n := l.find("picks", tokens, 0)
	if n == 0 {
		return false
	}
	by := l.find("unmeasured", tokens, n)
	return by > 0 && (n+by == len(tokens) || l.whole(tokens[n+by:], "of them"))
}

// allTold tells whether tokens count in whom the last count left out, and ask nothing else: "and
// with the old office, in total?".
func (l *Language) allTold(tokens []fold.Token) bool {
	from := l.find("opening", tokens, 0)
	return l.find("counting in", tokens, from) > 0 && l.has("in total", tokens) && !l.has("question", tokens)
}

// isCount tells whether a question is for a number of people.
func isCount(ask query.Ask) bool {
	many, ok := ask.(query.HowMany)
	return ok && many.Of == query.OfPeople
}

// ofOnePost tells whether a phrase is read as the holders of some posts that it describes: "the
// deputy".
func ofOnePost(read grammar.Reading) bool {
	if !isRead(read) || !read.Fragment {
		return false
	}
	who, ok := read.Asks[0].(query.Who)
	return ok && slices.ContainsFunc(query.Sets(who), func(s query.Set) bool {
		all, ok := s.(query.All)
		return ok && len(all.Posts) > 0
	})
}

// AsksOn tells whether a message only asks another thing of what was told: "by whom?",
// "when was that?".
func (m *Message) AsksOn() bool {
	switch ask := m.Part.Ask.(type) {
	case query.Date:
		return !m.Thought && !m.Meant && !ofOffice(ask)
	case query.Filling, query.HowLong:
		return !m.Thought && !m.Meant
	}
	return false
}

// AsksWho tells whether a message only asks who it was that was asked about.
func (m *Message) AsksWho() bool {
	who, ok := m.Part.Ask.(query.Who)
	return ok && who.Set == query.Set(query.Hole{}) && !m.Thought && !m.Meant && !m.WhichOne
}

// AsksWhether tells whether a message is read as a question for Yes or No.
func (m *Message) AsksWhether() bool { return len(m.Asks) > 0 && isWhether(m.Asks[0]) }

// ofOffice tells whether a question for a time is for that in office, and not for that of what was told:
// "when was he in office?".
func ofOffice(date query.Date) bool {
	_, meet := date.Set.(query.Meet)
	return meet
}

// Again tells whether it asks for the evidence of what was told, or for its time.
func (m *Message) Again() (when, doubt bool) {
	date, ok := m.Part.Ask.(query.Date)
	return ok && date.Of == query.Course && !ofOffice(date), m.Doubt || m.Thought
}

// GoesOn tells whether a message is of a kind that goes on from what was said, whatever it
// names.
func (m *Message) GoesOn() bool {
	part := !m.Part.None() && !m.Whole && !m.Thought
	if len(m.Asks) > 0 {
		if who, _ := comparedUntold(m, m.Asks[0]); who != nil {
			return true
		}
	}
	return part || m.Guess || m.OfRound || m.Doubt || m.Courtesy || m.Meant || m.Truth || m.There || m.ThatPost || m.Others || m.Other || m.Without || m.Beside || m.Aside || m.DoesIt || m.Else || m.More
}

// AsksNow tells whether a message only asks of today: "and now?", "who has it now?".
func (m *Message) AsksNow() bool {
	now := query.Span(query.Now{})
	who, ok := m.Part.Ask.(query.Who)
	in, isIn := who.Set.(query.In)
	return m.Part.Span == now && m.Part.Set == nil || ok && isIn && in.Span == now
}

// counts tells whether a word that often says nothing counts in a question, which is read
// otherwise without it: "has anyone held it again" does not ask a second time whether anyone
// held it, "no director in 1972, right?" denies nothing that was said, "no. 4" is a place.
func counts(whole, without grammar.Reading) bool {
	if !isRead(whole) {
		return false
	}
	whether, ok := whole.Asks[0].(query.Whether)
	switch whether.Claim.(type) {
	case query.Not, query.Only:
		return true
	}
	has := func(reading grammar.Reading, is func(query.Set) bool) bool {
		return len(reading.Asks) > 0 && slices.ContainsFunc(query.Sets(reading.Asks[0]), is)
	}
	again := func(s query.Set) bool { _, is := s.(query.Repeated); return is }
	place := func(s query.Set) bool { _, is := s.(query.Nth); return is }
	return ok && has(whole, again) || !whole.Fragment && has(whole, place) && !has(without, place)
}

// asksAnew tells whether a fragment asks something of its own, whatever the last question was:
// "who in 2015?", "and Jia's tenure?", "successor of Jia?". opened tells whether something stands
// in front that only goes on.
func (r *reader) asksAnew(fragment grammar.Reading, rest []fold.Token, opened bool) bool {
	asks := alone(fragment)
	if len(asks) == 0 {
		return false
	}
	switch a := asks[0].(type) {
	case query.Who:
		if step, ok := a.Set.(query.Step); ok && !opened {
			_, named := step.From.(query.Of)
			return named
		}
		in, timed := a.Set.(query.In)
		if !timed || r.find("asking", rest, 0) == 0 {
			return false
		}
		_, all := in.Set.(query.All)
		return all
	case query.HowMany:
		in, timed := a.Set.(query.In)
		return timed && in.How != query.Touching // 有几位在2000年以后上任
	case query.Profile, query.Whether:
		return false
	}
	return len(rest) > 1 && len(PeopleIn(asks[0])) > 0
}

// belongs tells whether the first n tokens, which might open a message, are a part of what it asks: no mark
// parts them from the rest, and the message is read with them as something else, or only without them, though
// they say something: 不是2013年上任的主任有谁, 不当主任之后.
func (l *Language) belongs(tokens []fold.Token, n int, whole, without *grammar.Reading) bool {
	if n == 0 && len(alone(*whole)) > 0 && !whole.Fragment && l.find("asking end", tokens, len(tokens)-1) > 0 {
		return true // what stands behind it asks whether it is so: 是1978年恢复的吧
	}
	for k := range n {
		if l.find("says something", tokens, k) != n-k || tokens[n].Before != fold.Glued || !isRead(*without) {
			continue
		}
		if asks := alone(*whole); len(asks) > 0 {
			return asks[0].String() != without.Asks[0].String()
		}
		return !without.Fragment
	}
	return false
}
