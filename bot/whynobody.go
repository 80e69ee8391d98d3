package bot

import (
	"slices"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/knowledge"
)

// whyNobody answers why nobody held a post, of which time an ask is: by the facts that
// tell of that time, or else that no reason is given, and that there was nobody.
func (b *Bot) whyNobody(f *frame, ask query.Ask) *reply {
	result := b.queries().eval.Evaluate(query.Simplify(emptyTime(ask)), f.today)
	f.turn.results = []eval.Result{result} // the talk stays at the empty time
	facts := b.tellingOfEmpty(&result)
	if len(facts) > 0 {
		return b.addDeeds(f.reply("fact", Answered), facts)
	}
	r := f.reply("unrecorded", NotInRecord).say("fact.unsaid why")
	b.addLines(r, &result, f.today)
	r.People, r.Posts = nil, nil
	return r
}

// emptyTime asks for what a claim says that there was nobody.
func emptyTime(ask query.Ask) query.Ask {
	whether, ok := ask.(query.Whether)
	if !ok {
		return ask
	}
	switch claim := whether.Claim.(type) {
	case query.Vacant:
		return query.Gaps{Set: claim.Set, Span: claim.Span}
	case query.Not:
		if some, ok := claim.Claim.(query.Some); ok {
			return query.Who(some)
		}
	case query.Some:
		return query.Who(claim)
	}
	return ask
}

// tellingOfEmpty are the facts that tell of the time in which an answer says that nobody
// held a post.
func (b *Bot) tellingOfEmpty(r *eval.Result) []*knowledge.Fact {
	var facts []*knowledge.Fact
	for _, gap := range timesOf(r) {
		for _, fact := range b.records.Facts {
			end := fact.End
			if end.IsZero() {
				end = fact.Start
			}
			if len(fact.Vacant) > 0 && !slices.Contains(facts, fact) && fact.Start.First <= gap.To && end.Last >= gap.From {
				facts = append(facts, fact)
			}
		}
	}
	return facts
}

// timesOf are the empty times of an answer.
func timesOf(r *eval.Result) []knowledge.Span {
	var spans []knowledge.Span
	for _, gap := range r.Gaps {
		spans = append(spans, knowledge.Span{From: gap.After.End.Last + 1, To: gap.Before.Start.First - 1})
	}
	if len(spans) == 0 && (r.Before != nil || r.After != nil) {
		spans = append(spans, r.Span)
	}
	return spans
}

// ofNobody tells whether a query asks or says that nobody held a post: what "why" in front
// of it asks the reason of.
func ofNobody(ask query.Ask) bool {
	whether, ok := ask.(query.Whether)
	if !ok {
		return false
	}
	switch claim := whether.Claim.(type) {
	case query.Vacant:
		return true
	case query.Not:
		_, some := claim.Claim.(query.Some)
		return some
	}
	return false
}
