package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// whether answers if a claim is so.
func (r *run) whether(result *Result, c query.Claim) outcome {
	if c == nil {
		return outcome{}
	}
	out := r.claim(c)
	result.Verdict = out.verdict
	result.Held, result.Facts, result.Lengths, result.Dates = out.held, out.facts, out.lengths, out.dates
	result.Gaps, result.Notes, result.Count, result.Sources = out.gaps, out.notes, out.count, out.cited
	if out.asked != nil {
		p := *out.asked
		r.timed(result, &p)
		if len(out.posts) > 0 && most(out.held) == knowledge.No {
			result.Before, result.After = r.around(out.posts, &p)
			result.Facts = addFacts(result.Facts, r.context(out.posts, &p)...)
		}
	}
	if out.verdict != Unknown {
		r.placed(result, c)
		r.measured(result, c)
	}
	switch out.verdict {
	case Yes, No:
		result.Status, result.People = Answered, inOrder(out.people)
	case Possibly:
		result.Status, result.People = Ambiguous, inOrder(out.people)
	default:
		r.unknown(result, &out)
	}
	return out
}

// placed tells which number somebody has who is claimed to be the n-th.
func (r *run) placed(result *Result, c query.Claim) {
	if not, denied := c.(query.Not); denied {
		c = not.Claim
	}
	some, _ := c.(query.Some)
	meet, ok := some.Set.(query.Meet)
	if !ok || len(meet.Sets) != 2 {
		return
	}
	nth, ok := meet.Sets[0].(query.Nth)
	if !ok {
		return
	}
	if _, whole := nth.Set.(query.All); !whole {
		return
	}
	who := r.set(meet.Sets[1])
	for _, h := range who.held {
		result.Numbers = append(result.Numbers, r.numbersOf(h.Tenure, nth.Set)...)
	}
}

// unknown tells of a claim on which the records are silent what they do say.
func (r *run) unknown(result *Result, out *outcome) {
	result.Status, result.Held, result.Facts = NotInRecord, nil, nil
	result.Notes = append(result.Notes, tenuresNear(out.people)...)
}

// choice answers which of several claims is so.
func (r *run) choice(result *Result, a query.Choice) {
	verdicts := map[Verdict]int{}
	var so, maybe []*knowledge.Person
	for _, c := range a.Claims {
		part := Result{Ask: query.Whether{Claim: c}, Status: NotInRecord, Span: knowledge.Always}
		out := r.whether(&part, c)
		part = part.settled()
		result.Parts = append(result.Parts, part)
		verdicts[part.Verdict]++
		switch part.Verdict {
		case Yes:
			so = addPeople(so, out.of...)
		case Possibly:
			maybe = addPeople(maybe, out.of...)
		}
		result.Held = append(result.Held, part.Held...)
		result.Facts = addFacts(result.Facts, part.Facts...)
		result.Span, result.Grain = part.Span, part.Grain
	}
	result.Held = sorted(slices.Clone(result.Held))
	switch {
	case verdicts[Yes] > 0:
		result.Status, result.Verdict, result.People = Answered, Yes, inOrder(so)
	case verdicts[Possibly] > 0:
		result.Status, result.Verdict, result.People = Ambiguous, Possibly, inOrder(maybe)
	case verdicts[Unknown] > 0 || len(a.Claims) == 0:
		result.Status = NotInRecord
	default:
		result.Status, result.Verdict = Answered, No
	}
}
