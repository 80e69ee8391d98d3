package eval

import (
	"officebot/bot/query"
	"officebot/knowledge"
)

// Heard is a question without what it says besides a written time by an event that the records
// do not know: "after the war, in the summer of 1946" is the summer of 1946. changed tells
// whether there is any such.
func (e *Evaluator) Heard(ask query.Ask, today knowledge.Day) (heard query.Ask, changed bool) {
	r := &run{Evaluator: e, today: today}
	heard = query.Mapping{Sets: func(set query.Set) query.Set {
		s, _ := set.(query.In)
		inner, ok := s.Set.(query.In)
		if !ok {
			return set
		}
		_, written := s.Span.(query.Time)
		_, within := inner.Span.(query.Time)
		switch {
		case written && r.unheard(inner.Span):
			s.Set, changed = inner.Set, true
			return s
		case within && r.unheard(s.Span):
			changed = true
			return inner
		}
		return set
	}}.Ask(ask)
	return heard, changed
}

// unheard tells whether a time is that of something named of which the records know nothing.
func (r *run) unheard(s query.Span) bool {
	if related, ok := s.(query.Related); ok {
		s = related.Span
	}
	happening, ok := s.(query.Happening)
	return ok && happening.Event.Verb == "happen" && len(r.happening(happening).list) == 0
}

// minStretch is how many days an event lasts at the edges of which somebody may have left or
// come, so that he was not there during it.
const minStretch = 31

// duringEvent are the periods of an event without its first and its last day, where it is
// dated to the day and lasted: who left on the day an occupation began was not in office
// during it.
func duringEvent(s query.In, when times) times {
	if _, event := s.Span.(query.Happening); !event || s.How != query.Touching {
		return when
	}
	return when.each(func(p period) period {
		exact := p.from.First == p.from.Last && p.to.First == p.to.Last
		if !exact || p.point || p.grain != query.Stretch || p.to.First-p.from.First < minStretch {
			return p
		}
		p.from.First, p.from.Last = p.from.First+1, p.from.Last+1
		p.to.First, p.to.Last = p.to.First-1, p.to.Last-1
		return p
	})
}

// dayBehind are the day of an event, or of somebody's end, and the one behind it, in which somebody
// may have begun: what took place at midnight is the next day's.
func dayBehind(s query.In, when times) (times, bool) {
	edge, _ := s.Span.(query.Edge)
	if _, event := s.Span.(query.Happening); !event && edge.Of != query.End || s.How != query.Beginning || len(when.list) != 1 {
		return when, false
	}
	if p := when.list[0]; p.point || p.from.First != p.to.Last {
		return when, false
	}
	return when.each(func(p period) period {
		p.to.First, p.to.Last = p.to.First+1, p.to.Last+1
		return p
	}), true
}
