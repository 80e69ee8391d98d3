package talk

import "officebot/bot/query"

// emptyTimes asks for the empty times that the last question was about: "was the post
// vacant in 2023?", "since when?".
func emptyTimes(topic *Topic) (query.Gaps, bool) {
	switch last := topic.Asked.Ask.(type) {
	case query.Gaps:
		return last, true
	case query.Whether:
		if vacant, ok := last.Claim.(query.Vacant); ok {
			return query.Gaps{Set: vacant.Set, Span: vacant.Span}, true
		}
		if some, ok := last.Claim.(query.Some); ok {
			between, ok := some.Set.(query.Between)
			ok = ok && len(without(topic.People, topic.Named)) == 0 // "was there anyone in between?": nobody was
			return query.Gaps{Set: query.All{}, Span: query.Range{From: query.Edge{Set: between.From, Of: query.End}, To: query.Edge{Set: between.To, Of: query.Start}}}, ok
		}
	}
	if topic.Nobody && len(topic.People) == 0 && topic.when() != nil {
		return query.Gaps{Set: lineOf(topic), Span: topic.when()}, true
	}
	return query.Gaps{}, false
}

// pointOf is the end of a tenure that "when?" asks for after a question: behind who came next, his
// coming, and behind who came before, "in what year?", his going.
func pointOf(last query.Ask, grain query.Grain) query.Point {
	who, _ := last.(query.Who)
	step, ok := who.Set.(query.Step)
	switch {
	case ok && step.By > 0:
		return query.Start
	case ok && grain != query.Stretch:
		return query.End
	}
	return query.Course
}

// replacing is who came after the one of whom a question was when or whether he was replaced, or how long that
// took; nil of others.
func replacing(last query.Ask) query.Set {
	ended := false
	switch a := last.(type) {
	case query.Date:
		ended = a.Of == query.End
	case query.Gaps:
		span, _ := a.Span.(query.Range)
		edge, _ := span.To.(query.Edge)
		step, ok := edge.Set.(query.Step)
		ended = ok && step.By == 1
	case query.Whether:
		some, _ := a.Claim.(query.Some)
		if step, ok := some.Set.(query.Step); ok && step.By == 1 {
			return step
		}
		in, ok := some.Set.(query.In)
		ended = ok && in.How == query.Ending
	}
	if !ended {
		return nil
	}
	return query.Step{From: query.Hole{}, By: 1}
}
