package say

import (
	"slices"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/knowledge"
)

// atOnce says Yes to whether two held one post at the same time by telling when each of them did:
// "were Ashby and Rudd managers together?". It is false of any other claim.
func (w *writer) atOnce(r *eval.Result, claim query.Claim) bool {
	some, _ := claim.(query.Some)
	in, ok := some.Set.(query.In)
	edge, course := in.Span.(query.Edge)
	if !ok || !course || edge.Of != query.Course || r.Verdict != eval.Yes {
		return false
	}
	list := tenuresOf(r.Held)
	other := w.withOther(edge.Set, list)
	if len(list) == 0 || len(other) == 0 {
		return false
	}
	list = append(list, other...)
	slices.SortStableFunc(list, func(a, b *knowledge.Tenure) int { return int(a.Start.First - b.Start.First) })
	w.say("verdict.at once", arg("people", w.holders(list)))
	w.citeTenures(list...)
	return true
}

// withOther are the tenures of the one other person of whom a set is, in the post of some tenures and at
// their time; nil where there is no such one.
func (w *writer) withOther(set query.Set, own []*knowledge.Tenure) []*knowledge.Tenure {
	c, ok := takeApart(set)
	of, one := c.person.(query.Of)
	if !ok || !one || len(of.People) != 1 || len(own) == 0 || own[0].Person.ID == of.People[0] || w.people[of.People[0]] == nil {
		return nil
	}
	var list []*knowledge.Tenure
	for _, t := range w.people[of.People[0]].Tenures {
		same := func(o *knowledge.Tenure) bool {
			return t.Post == o.Post && t.Touches(knowledge.Span{From: o.Start.First, To: o.EndBy(w.today).Last}, w.today) != knowledge.No
		}
		if slices.ContainsFunc(own, same) {
			list = append(list, t)
		}
	}
	return list
}
