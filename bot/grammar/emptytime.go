package grammar

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// EmptyTime is a time between two tenures in which nobody held the office.
type EmptyTime struct{ From, To *knowledge.Tenure }

// EmptyTimes are those of the office, in order of time: between tenures that their dates
// certainly part.
func (w *World) EmptyTimes() []EmptyTime { return w.emptyTimes() }

func emptyTimesOf(records *knowledge.Records) []EmptyTime {
	var held []*knowledge.Tenure
	for _, p := range records.Office.Posts {
		held = append(held, p.Tenures...)
	}
	slices.SortStableFunc(held, func(a, b *knowledge.Tenure) int { return int(a.Start.First - b.Start.First) })
	var out []EmptyTime
	var last *knowledge.Tenure
	for _, t := range held {
		if t.Start.Precision == knowledge.Undated || t.Start.Precision == knowledge.Bounded {
			continue
		}
		if last != nil && last.End.Precision != knowledge.Undated && t.Start.First > last.End.Last+1 {
			out = append(out, EmptyTime{last, t})
		}
		if last == nil || last.End.Precision != knowledge.Undated && (t.End.Precision == knowledge.Undated || t.End.Last > last.End.Last) {
			last = t
		}
	}
	return out
}

// days are those on which the office was certainly empty.
func (v *EmptyTime) days() knowledge.Span {
	return knowledge.Span{From: v.From.End.Last + 1, To: v.To.Start.First - 1}
}

// Span is the time of a vacancy, from somebody's going to another's coming.
func (v *EmptyTime) Span() query.Span {
	return query.Range{From: query.Edge{Set: v.before(), Of: query.End}, To: query.Edge{Set: v.after(), Of: query.Start}}
}

// before is the tenure before a vacancy; of somebody with several it says which.
func (v *EmptyTime) before() query.Set { return v.only(v.From, v.From.End, query.Ending) }

func (v *EmptyTime) after() query.Set { return v.only(v.To, v.To.Start, query.Beginning) }

func (v *EmptyTime) only(t *knowledge.Tenure, at knowledge.Date, how query.Part) query.Set {
	of := query.Of{People: []string{t.Person.ID}}
	if v.once(t) {
		return of
	}
	return query.In{Set: of, Span: query.TimeOf(at), How: how}
}

// once tells whether somebody held a post on one side of a vacancy once.
func (v *EmptyTime) once(t *knowledge.Tenure) bool {
	n := 0
	for _, other := range t.Person.Tenures {
		if other.Post == v.From.Post || other.Post == v.To.Post {
			n++
		}
	}
	return n == 1
}

// Beside is who came after some vacancies, or before them where by is negative: the next
// to whoever stands on the other side, where that one stands there once.
func (w *World) Beside(vacancies []int, by int) query.Set {
	var sets []query.Set
	for _, i := range vacancies {
		v := &w.EmptyTimes()[i]
		from, at := v.From, v.after
		if by < 0 {
			from, at = v.To, v.before
		}
		if !v.once(from) {
			sets = append(sets, at())
			continue
		}
		step := query.Step{From: query.Of{People: []string{from.Person.ID}}, By: by}
		if v.From.Post != v.To.Post {
			step.Line = query.All{Posts: w.office}
		}
		sets = append(sets, step)
	}
	if len(sets) == 1 {
		return sets[0]
	}
	return query.Join{Sets: sets}
}

// EmptySpans are the times of some vacancies.
func (w *World) EmptySpans(vacancies []int) []query.Span {
	var spans []query.Span
	for _, i := range vacancies {
		spans = append(spans, w.EmptyTimes()[i].Span())
	}
	return spans
}

// EmptyIn narrows vacancies to those of which some day lies in a time, or that began or
// ended in it.
func (w *World) EmptyIn(vacancies []int, days knowledge.Span, how query.Part) []int {
	return slices.DeleteFunc(slices.Clone(vacancies), func(i int) bool {
		v := &w.EmptyTimes()[i]
		at := v.days()
		switch how {
		case query.Beginning:
			at = v.From.End.Span()
		case query.Ending:
			at = v.To.Start.Span()
		}
		return at.Intersect(days).Empty()
	})
}

// EmptyBeside narrows vacancies to those after whom and before whom two sets of one
// person each stand; nil is anybody.
func (w *World) EmptyBeside(vacancies []int, from, to query.Set) []int {
	is := func(t *knowledge.Tenure, set query.Set) bool {
		of, ok := set.(query.Of)
		return set == nil || ok && slices.Contains(of.People, t.Person.ID)
	}
	return slices.DeleteFunc(slices.Clone(vacancies), func(i int) bool {
		v := &w.EmptyTimes()[i]
		return !is(v.From, from) || !is(v.To, to)
	})
}

// emptyFor sorts vacancies by their length, the longest first.
func (w *World) emptyFor(vacancies []int) []int {
	length := func(i int) knowledge.Day {
		v := w.EmptyTimes()[i]
		return v.days().To - v.days().From
	}
	out := slices.Clone(vacancies)
	slices.SortStableFunc(out, func(a, b int) int { return int(length(b) - length(a)) })
	return out
}

// EmptyOf are the vacancies that a phrase means, its selectors carried out; none where it
// says how long they were.
func (w *World) EmptyOf(n *Phrase) []int {
	if n.Kind == Vacancy && n.N > 0 {
		return nil
	}
	out := n.Empty
	for i := len(n.pick) - 1; i >= 0 && len(out) > 0; i-- {
		switch p := n.pick[i]; p.kind {
		case pickLongest:
			out = w.emptyFor(out)[:1]
		case pickShortest:
			sorted := w.emptyFor(out)
			out = sorted[len(sorted)-1:]
		case pickNth:
			at := p.n - 1
			if p.n < 0 {
				at = len(out) + p.n
			}
			if at < 0 || at >= len(out) {
				return nil
			}
			out = out[at : at+1]
		case pickPrevious:
			out = out[len(out)-1:]
		default:
			return nil
		}
	}
	return out
}

// AskEmpty asks when, and so how long, some vacancies were.
func (w *World) AskEmpty(vacancies []int) query.Ask {
	if len(vacancies) == len(w.EmptyTimes()) && len(vacancies) > 1 {
		return query.Gaps{Set: query.All{}}
	}
	var asks []query.Ask
	for _, span := range w.EmptySpans(vacancies) {
		asks = append(asks, query.Gaps{Set: query.All{}, Span: span})
	}
	if len(asks) == 1 {
		return asks[0]
	}
	return query.Several{Asks: asks}
}
