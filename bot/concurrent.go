package bot

import (
	"slices"

	"officebot/bot/eval"
	"officebot/knowledge"
)

// concurrent are results about the posts that somebody held besides another, of those alone that may
// have been his at the same time, where a question asks of that: "did he have a second job at the
// same time?".
func (b *Bot) concurrent(f *frame, results []eval.Result) []eval.Result {
	if len(results) != 1 || !ofPosts(results) || f.turn == nil || !b.queries().talks.in(f.language).AtSameTime(f.turn.typed) {
		return results
	}
	r := results[0]
	held := r.Held
	r.Held, r.Posts = nil, nil
	for _, h := range held {
		h.Certain = besideOthers(h.Tenure, results[0].Posts, f.today)
		if h.Certain == knowledge.No {
			continue
		}
		if h.Certain == knowledge.Possibly {
			r.Status = eval.Ambiguous
		}
		r.Held, r.Posts = append(r.Held, h), append(r.Posts, h.Tenure.Post)
	}
	if len(r.Held) == 0 {
		return []eval.Result{{Ask: r.Ask, Status: eval.NotInRecord}}
	}
	return []eval.Result{r}
}

// besideOthers is how certain it is that somebody held a post while he held one that is none of some.
func besideOthers(t *knowledge.Tenure, told []*knowledge.Post, today knowledge.Day) knowledge.Certainty {
	certain := knowledge.No
	for _, other := range t.Person.Tenures {
		if !slices.Contains(told, other.Post) {
			at := knowledge.Span{From: other.Start.First, To: other.EndBy(today).Last}
			certain = max(certain, t.Touches(at, today))
		}
	}
	return certain
}
