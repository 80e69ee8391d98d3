package bot

import (
	"slices"

	"officebot/bot/eval"
	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge"
)

// parting answers how somebody left a post by what the records give for its end, which no sentence of
// theirs need tell: that he resigned. Asked why, it tells that beside. nil of other questions, and
// where they give nothing of it.
func (b *Bot) parting(f *frame, content *grammar.Content) *reply {
	if f.turn == nil || len(f.turn.reading.Asks) != 1 || len(f.turn.reading.Meant) > 0 {
		return nil
	}
	asked := content.Wants == grammar.WantsManner || content.Wants == grammar.WantsReason
	ended := leaving(query.Simplify(f.turn.reading.Asks[0]), asked)
	if ended == nil {
		return nil
	}
	result := b.queries().eval.Evaluate(query.Who{Set: ended}, f.today)
	told := slices.DeleteFunc(slices.Clone(result.Held), func(h eval.Held) bool { return eval.Partings[h.Tenure.EndReason()].Verb == "" })
	if result.Status != eval.Answered || len(result.People) != 1 || len(told) != 1 {
		return nil
	}
	left := told[0].Tenure
	parting := eval.Partings[left.EndReason()]
	event := query.Event{Verb: parting.Verb, Roles: []query.Role{{Kind: parting.Role, Filler: query.Gap{}}, {Kind: query.RoleTime, Filler: query.When{Span: query.TimeOf(left.End)}}}}
	result = b.queries().eval.Evaluate(query.Filling{Event: event}, f.today)
	if result.Status != eval.Answered || len(result.People) != 1 {
		return nil
	}
	r := f.reply("tenure", Answered)
	if content.Wants == grammar.WantsReason && left.EndReason() != knowledge.DiedInOffice {
		r = f.reply("unrecorded", NotInRecord).say("fact.unsaid why") // that he resigned does not tell why
	}
	b.addLines(r, &result, f.today)
	return r
}

// talkOfLeaving keeps the talk at somebody's leaving of which no reason was told: "when, then?" asks
// when that was.
func (b *Bot) talkOfLeaving(f *frame, content *grammar.Content) {
	if f.turn == nil || len(f.turn.reading.Asks) != 1 || content.Wants != grammar.WantsReason {
		return
	}
	if left := leaving(query.Simplify(f.turn.reading.Asks[0]), true); left != nil {
		f.turn.results = []eval.Result{b.queries().eval.Evaluate(query.Date{Set: left, Of: query.End}, f.today)}
	}
}

// leaving is who is asked about, where it is asked how or why somebody left; nil of other questions.
// asked tells whether that was asked by a word which the claim does not hold.
func leaving(ask query.Ask, asked bool) query.Set {
	switch ask := ask.(type) {
	case query.Whether:
		some, _ := ask.Claim.(query.Some)
		if in, ok := some.Set.(query.In); ok && asked && in.How == query.Ending {
			return in
		}
	case query.Filling:
		if ask.Event.Verb == "leave" {
			return leaver(ask.Event)
		}
	}
	return nil
}

// leaver is who left, at the time that is told, where the cause or the manner of it is asked for.
func leaver(e query.Event) query.Set {
	var who query.Set
	var at query.Span
	asked := false
	for _, role := range e.Roles {
		switch filler := role.Filler.(type) {
		case query.Gap:
			asked = role.Kind == query.RoleCause || role.Kind == query.RoleManner
		case query.People:
			who = filler.Set
		case query.Entity:
			who = query.Of{People: []string{filler.ID}}
		case query.When:
			at = filler.Span
		}
	}
	switch {
	case !asked:
		return nil
	case who != nil && at != nil:
		return query.In{Set: who, Span: at, How: query.Ending}
	}
	return who
}
