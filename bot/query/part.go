package query

import (
	"slices"

	"officebot/knowledge"
)

// Holes are the sets that the conversation must fill, each once and in the order
// in which they stand, and whether a time is to be filled as well.
func Holes(ask Ask) (holes []Hole, then bool) {
	Mapping{
		Sets: func(s Set) Set {
			if hole, ok := s.(Hole); ok && !slices.Contains(holes, hole) {
				holes = append(holes, hole)
			}
			return s
		},
		Spans: func(s Span) Span {
			_, hole := s.(Then)
			then = then || hole
			return s
		},
	}.Ask(ask)
	return holes, then
}

// Fill puts what the conversation was about in the place of the holes. A hole
// for which its function returns nil stays.
func Fill(ask Ask, fill func(Hole) Set, then func() Span) Ask {
	return Mapping{
		Sets: func(s Set) Set {
			if hole, ok := s.(Hole); ok {
				if filled := fill(hole); filled != nil {
					return filled
				}
			}
			return s
		},
		Spans: func(s Span) Span {
			if hole, ok := s.(Then); ok {
				if filled := hole.in(then()); filled != nil {
					return filled
				}
			}
			return s
		},
	}.Ask(ask)
}

// in is the time itself, or the hole's part of the one year that it lies in; nil where
// there is no such year.
func (t Then) in(span Span) Span {
	if t.Part == (Time{}) || span == nil {
		return span
	}
	time, ok := span.(Time)
	if !ok || time.Days.From.Year() != time.Days.To.Year() {
		return nil
	}
	months := 12 * (time.Days.From.Year() - t.Part.Days.From.Year())
	part := t.Part
	part.Days = knowledge.Span{From: part.Days.From.AddMonths(months), To: (part.Days.To + 1).AddMonths(months) - 1}
	return part
}

// Sets are all sets of an ask, each once, a set's own before it.
func Sets(ask Ask) []Set {
	var found []Set
	Mapping{Sets: func(s Set) Set {
		if !slices.ContainsFunc(found, func(other Set) bool { return equal(s, other) }) {
			found = append(found, s)
		}
		return s
	}}.Ask(ask)
	return found
}

// OfLine is a set of the office's holders as those of one line: "those who served twice" of the
// presidents are the presidents who did.
func OfLine(set, line Set) Set {
	return Mapping{Sets: func(s Set) Set {
		if all, ok := s.(All); ok && len(all.Posts) == 0 {
			return line
		}
		return s
	}}.Set(set)
}

// Line is every tenure of the posts of which a set is a part, nil where it is none's.
func Line(set Set) Set {
	for set != nil {
		switch s := set.(type) {
		case All, Body:
			return s
		case Meet:
			set = s.Sets[0]
			continue
		}
		set = Inner(set)
	}
	return nil
}

// Inner is the set that another restricts or picks from, nil for one that
// does neither.
func Inner(s Set) Set {
	switch s := s.(type) {
	case In:
		return s.Set
	case Under:
		return s.Set
	case Lasting:
		return s.Set
	case Nth:
		return s.Set
	case Take:
		return s.Set
	case Most:
		return s.Set
	case Repeated:
		return s.Set
	case Company:
		return s.Set
	case Less:
		return s.Set
	case Career:
		return s.Set
	case Doing:
		return s.Set
	case Acting:
		return s.Set
	case Joint:
		return s.Set
	}
	return nil
}

// Named are the ids of whom an ask names, in its sets and in its events; those of posts and
// bodies that fill a role or are the whole question are among them.
func Named(ask Ask) []string {
	var ids []string
	if profile, ok := ask.(Profile); ok {
		ids = append(ids, profile.ID)
	}
	Mapping{
		Sets: func(s Set) Set {
			if of, ok := s.(Of); ok {
				ids = append(ids, of.People...)
			}
			return s
		},
		Events: func(e Event) Event {
			for _, r := range e.Roles {
				if entity, ok := r.Filler.(Entity); ok {
					ids = append(ids, entity.ID)
				}
			}
			return e
		},
	}.Ask(ask)
	return ids
}

// Spans are all spans of an ask, each once, a span's own before it.
func Spans(ask Ask) []Span {
	var found []Span
	Mapping{Spans: func(s Span) Span {
		if !slices.ContainsFunc(found, func(other Span) bool { return equal(s, other) }) {
			found = append(found, s)
		}
		return s
	}}.Ask(ask)
	return found
}

// ReplaceSet puts a set in the place of another wherever that stands in an ask:
// "Chen, not Ding" replaces of(ding-xuexiang) by of(chen-shiju).
func ReplaceSet(ask Ask, old, with Set) Ask {
	return Mapping{Sets: func(s Set) Set {
		if equal(s, old) {
			return with
		}
		return s
	}}.Ask(ask)
}

// ReplaceSpan puts a span in the place of another wherever that stands in an
// ask: "and 1998?" replaces 2010 by 1998.
func ReplaceSpan(ask Ask, old, with Span) Ask {
	return Mapping{Spans: func(s Span) Span {
		if equal(s, old) {
			return with
		}
		return s
	}}.Ask(ask)
}
