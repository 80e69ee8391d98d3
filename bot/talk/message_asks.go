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
	switch m.Part.Ask.(type) {
	case query.Date, query.Filling, query.HowLong:
		return !m.Thought && !m.Meant
	}
	return false
}

// Again tells whether it asks for the evidence of what was told, or for its time.
func (m *Message) Again() (when, doubt bool) {
	date, ok := m.Part.Ask.(query.Date)
	return ok && date.Of == query.Course, m.Doubt || m.Thought
}

// GoesOn tells whether a message is of a kind that goes on from what was said, whatever it
// names.
func (m *Message) GoesOn() bool {
	part := !m.Part.None() && !m.Whole && !m.Thought
	return part || m.Doubt || m.Courtesy || m.Meant || m.Truth || m.There || m.ThatPost || m.Others || m.Other || m.Without || m.Beside || m.Aside || m.DoesIt || m.Else || m.More
}

// AsksNow tells whether a message only asks of today: "and now?", "who has it now?".
func (m *Message) AsksNow() bool {
	now := query.Span(query.Now{})
	who, ok := m.Part.Ask.(query.Who)
	in, isIn := who.Set.(query.In)
	return m.Part.Span == now && m.Part.Set == nil || ok && isIn && in.Span == now
}
