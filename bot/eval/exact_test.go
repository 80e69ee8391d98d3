package eval

import (
	"math/rand/v2"
	"testing"

	"officebot/bot/query"
	"officebot/knowledge"
)

// possible tells of one tenure on its own whether it lies in a span as asked,
// trying every start and end that can make a difference.
func possible(t *knowledge.Tenure, span knowledge.Span, part query.Part) knowledge.Certainty {
	tries := func(d knowledge.Date) []knowledge.Day {
		var out []knowledge.Day
		for _, day := range []knowledge.Day{d.First, d.Last, span.From - 1, span.From, span.To, span.To + 1} {
			if day >= d.First && day <= d.Last {
				out = append(out, day)
			}
		}
		return out
	}
	yes, no := 0, 0
	for _, from := range tries(t.Start) {
		for _, to := range tries(t.EndBy(today)) {
			if from > to {
				continue
			}
			is := from <= span.To && to >= span.From
			switch part {
			case query.Beginning:
				is = from >= span.From && from <= span.To
			case query.Ending:
				is = !t.Ongoing && to >= span.From && to <= span.To
			case query.Whole:
				is = from <= span.From && to >= span.To
			}
			if is {
				yes++
			} else {
				no++
			}
		}
	}
	switch {
	case yes == 0:
		return knowledge.No
	case no == 0:
		return knowledge.Certainly
	}
	return knowledge.Possibly
}

// TestTimesAreExact holds what lies in a written time against every tenure on its
// own: it is as certain as can be, no more and no less.
func TestTimesAreExact(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		e := New(randomPack(r))
		for range 40 {
			from := knowledge.DayOf(1988+r.IntN(38), 1+r.IntN(12), 1+r.IntN(28))
			span := knowledge.Span{From: from, To: min(from+knowledge.Day(r.IntN(800)), today)}
			part := query.Part(r.IntN(4))
			s := query.In{Set: query.All{}, Span: query.Time{Days: span, Grain: query.Stretch}, How: part}
			run := &run{Evaluator: e, today: today}
			got := map[*knowledge.Tenure]knowledge.Certainty{}
			for _, h := range run.set(s).held {
				got[h.Tenure] = h.Certain
			}
			for _, p := range e.office {
				for _, tenure := range p.Tenures {
					if want := possible(tenure, span, part); got[tenure] != want {
						t.Fatalf("%s: %s %s/%s: got %d, want %d", s, tenure.ID, tenure.Start, tenure.End, got[tenure], want)
					}
				}
			}
		}
	}
}
