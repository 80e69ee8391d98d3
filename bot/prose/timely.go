package prose

import (
	"slices"

	"officebot/knowledge"
)

// timely tells whether each time of the question certainly has part in an event
// that the words are about, and each of its bounds has such an event in it; or a statement
// as a whole, where those are undated.
func (a *asking) timely(s *statement, events []Event) bool {
	if len(a.Times)+len(a.Bounds) == 0 {
		return true
	}
	dated := slices.DeleteFunc(slices.Clone(events), func(e Event) bool { return e.Start.IsZero() })
	if s.fact != nil {
		dated = append(dated, a.reading(s).dates()...)
	}
	if len(dated) == 0 && s.fact != nil {
		dated = []Event{{Event: knowledge.Event{Start: s.fact.Start, End: s.fact.End}}}
	}
	for _, asked := range a.Times {
		if !slices.ContainsFunc(dated, func(e Event) bool { return certainly(e.Start, e.End, asked) }) {
			return false
		}
	}
	for _, bound := range a.Bounds {
		if !slices.ContainsFunc(dated, func(e Event) bool { return within(e.Start, e.End, bound) }) {
			return false
		}
	}
	return true
}

// within tells whether what has these dates is certainly all within a span.
func within(start, end knowledge.Date, bound knowledge.Span) bool {
	if end.IsZero() {
		end = start
	}
	if start.IsZero() {
		start = end
	}
	return !start.IsZero() && bound.From <= start.Span().From && end.Span().To <= bound.To
}

func certainly(start, end knowledge.Date, asked knowledge.Span) bool {
	if end.IsZero() {
		end = start
	}
	if start.IsZero() && !end.IsZero() { // "until 1922"
		return asked.To <= end.Span().To
	}
	return !start.IsZero() && knowledge.Overlap(start, end, asked) == knowledge.Certainly
}
