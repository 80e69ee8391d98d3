package bot

import (
	"slices"

	"officebot/bot/eval"
	"officebot/bot/grammar"
	"officebot/bot/prose"
	"officebot/bot/query"
	"officebot/knowledge"
)

// results are what the readings of a question come to; whole tells whether it was
// read with every word accounted for, and asks nothing that only a conversation fills.
func (b *Bot) results(reading grammar.Reading, today knowledge.Day) (results []eval.Result, whole bool) {
	if len(reading.Asks) == 0 || len(reading.Unread) > 0 || reading.Cost > maxReadingCost {
		return nil, false
	}
	for _, ask := range reading.Asks {
		ask = query.Simplify(ask)
		if holes, then := query.Holes(ask); len(holes) > 0 || then {
			return nil, false
		}
		results = addResult(results, b.queries().eval.Evaluate(ask, today))
	}
	return results, true
}

// heard are the results of a question without the events beside a written time of which the
// records know nothing, where that says more.
func (b *Bot) heard(t *turn, results []eval.Result, today knowledge.Day) []eval.Result {
	if len(results) != 1 {
		return results
	}
	if ask, changed := b.queries().eval.Heard(results[0].Ask, today); changed {
		t.reading.Asks = []query.Ask{ask}
		return []eval.Result{b.queries().eval.Evaluate(ask, today)}
	}
	return results
}

// ofPosts tells whether all results are posts that somebody held: "what did she do in
// 1934" may as well ask for something else that she did.
func ofPosts(results []eval.Result) bool {
	return !slices.ContainsFunc(results, func(r eval.Result) bool { _, posts := r.Ask.(query.Posts); return !posts })
}

// asksTitle tells whether it is asked what whoever heads the office is called: "is he called director
// or what" has no Yes for an answer.
func asksTitle(ask query.Ask) bool {
	posts, ok := ask.(query.Posts)
	if !ok {
		return false
	}
	in, _ := posts.Set.(query.In)
	_, all := in.Set.(query.All)
	return all
}

// ofStrangers tells whether results that tell nothing are of events in which nobody and
// nothing of the records has a part: "who won the world cup".
func ofStrangers(results []eval.Result) bool {
	return !slices.ContainsFunc(results, func(r eval.Result) bool {
		e, ok := query.EventOf(r.Ask)
		return !ok || slices.ContainsFunc(e.Roles, func(role query.Role) bool {
			switch role.Filler.(type) {
			case query.Thing, query.Gap, query.When:
				return false
			}
			return true
		})
	})
}

// ofEvents tells whether a result is about what happened besides tenures, or about who
// was only acting: that may be told in words which no record was read of.
func ofEvents(r eval.Result) bool {
	found := false
	query.Mapping{
		Events: func(e query.Event) query.Event { found = true; return e },
		Sets: func(s query.Set) query.Set {
			_, acting := s.(query.Acting)
			found = found || acting
			return s
		},
	}.Ask(r.Ask)
	return found
}

// saysAgain tells whether a question asks of something that was done again.
func saysAgain(c *grammar.Content) bool {
	return slices.ContainsFunc(c.Words, func(w grammar.ContentWord) bool { return w.Again })
}

// undecided tells whether results are of alternatives of what happened, and its dates leave open
// which is so.
func undecided(results []eval.Result) bool {
	return len(results) > 0 && !slices.ContainsFunc(results, func(r eval.Result) bool {
		_, choice := r.Ask.(query.Choice)
		return !choice || r.Status != eval.Ambiguous || !ofEvents(r)
	})
}

// judgedBy tells whether a fact tells of an event of the very kind that results ask a
// role of: then it was looked at, and is of another.
func judgedBy(results []eval.Result, fact *knowledge.Fact) bool {
	return slices.ContainsFunc(results, func(r eval.Result) bool {
		filling, ok := r.Ask.(query.Filling)
		return ok && slices.ContainsFunc(fact.Events, func(e knowledge.Event) bool { return e.Verb == filling.Event.Verb })
	})
}

// atEvents tells whether results are of who held a post at the time of something that
// happened, or before or after whoever did it: who did is not whom the question asks for.
func atEvents(results []eval.Result) bool {
	return slices.ContainsFunc(results, func(r eval.Result) bool {
		who, ok := r.Ask.(query.Who)
		_, at := who.Set.(query.Step)
		query.Mapping{Spans: func(s query.Span) query.Span {
			_, happens := s.(query.Happening)
			at = at || happens
			return s
		}}.Ask(who)
		return ok && at
	})
}

// recorded tells whether the records say anything to a question.
func recorded(results []eval.Result) bool {
	return slices.ContainsFunc(results, func(r eval.Result) bool { return r.Status != eval.NotInRecord })
}

// withNear are results of what the records do not say of somebody, with the fact of him that has a
// word of the question where they have none to tell.
func (b *Bot) withNear(results []eval.Result, content *grammar.Content, found prose.Found) []eval.Result {
	hasFact := func(n eval.Note) bool { return n.Fact != nil }
	if recorded(results) || !found.Own || !b.namesPerson(content) || !ofEvents(results[0]) || slices.ContainsFunc(results[0].Notes, hasFact) {
		return results
	}
	results = slices.Clone(results)
	results[0].Notes = append(slices.Clone(results[0].Notes), eval.Note{Kind: eval.NotRecorded, Fact: found.Near[0].Fact})
	return results
}

// addResult adds a result unless the same is there already.
func addResult(results []eval.Result, r eval.Result) []eval.Result {
	for i := range results {
		if known := &results[i]; known.Status == r.Status && known.Verdict == r.Verdict && slices.Equal(known.People, r.People) &&
			known.Count == r.Count && slices.Equal(known.Posts, r.Posts) && slices.Equal(known.Dates, r.Dates) && len(known.Held) == len(r.Held) {
			return results
		}
	}
	return append(results, r)
}

func statusOf(s eval.Status) Status {
	switch s {
	case eval.Answered:
		return Answered
	case eval.NoHolder:
		return NoHolder
	case eval.Ambiguous:
		return Ambiguous
	}
	return NotInRecord
}

// ofAnyHolder tells whether a question is who does something with whoever holds a post.
func ofAnyHolder(ask query.Ask) bool {
	filling, ok := ask.(query.Filling)
	return ok && slices.ContainsFunc(filling.Event.Roles, func(role query.Role) bool {
		people, is := role.Filler.(query.People)
		if !is {
			return false
		}
		_, all := people.Set.(query.All)
		return all
	})
}

// ofSaidBeside tells whether a question calls only "it" or "its" what it said in a sentence before,
// which is neither the office nor its line of holders: "directors get an heirloom; what is it?".
func (b *Bot) ofSaidBeside(f *frame, results []eval.Result) bool {
	c := f.content()
	if !c.Refers || c.Wants != grammar.WantsThing || len(c.Times) > 0 || len(results) != 1 || f.namesOrganization() || !b.queries().talks.in(f.language).SaysIt(f.text) {
		return false
	}
	said := 0 // things, not deeds
	for _, w := range c.Words {
		if !w.Optional {
			return false
		}
		if !w.Weak && len(w.Events) == 0 {
			said++
		}
	}
	profile, of := results[0].Ask.(query.Profile)
	return said > 0 && (of && b.organizations[profile.ID] != nil || ofWholeLine([]query.Ask{results[0].Ask}))
}
