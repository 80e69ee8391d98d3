package say_test

import (
	"slices"
	"testing"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/bot/say"
)

// offered are the first suggestions that have an answer, as a caller takes them.
func offered(evaluator *eval.Evaluator, speaker *say.Speaker, r eval.Result) []query.Ask {
	var asks []query.Ask
	for _, ask := range speaker.Suggestions(r, today) {
		if s := evaluator.Evaluate(ask, today).Status; len(asks) < 3 && (s == eval.Answered || s == eval.Ambiguous) {
			asks = append(asks, ask)
		}
	}
	return asks
}

// TestSuggestions shows what is offered after an answer.
func TestSuggestions(t *testing.T) {
	records := embedded(t)
	evaluator, speaker := eval.New(records), say.New(records)
	golden(t, "testdata/suggestions.txt", func(ask query.Ask) []string {
		var lines []string
		for _, next := range offered(evaluator, speaker, evaluator.Evaluate(ask, today)) {
			lines = append(lines, speaker.Question(next, "en", today)+" "+speaker.Question(next, "zh-Hans", today))
		}
		return lines
	})
}

// TestSuggestionsOfEveryQuery wants, after any query of the goldens, two or three
// other ones that have an answer.
func TestSuggestionsOfEveryQuery(t *testing.T) {
	for pack, path := range packs {
		records := load(t, path)
		evaluator, speaker := eval.New(records), say.New(records)
		_, all := queriesOf(t, "testdata/answers/"+pack+".txt")
		for _, ask := range all {
			asks := offered(evaluator, speaker, evaluator.Evaluate(ask, today))
			if len(asks) < 2 && len(records.Office.Posts) > 0 {
				t.Errorf("%s: %s: only %v is offered", pack, ask, asks)
			}
			for i, next := range asks {
				if query.Equal(ask, next) || slices.ContainsFunc(asks[:i], func(o query.Ask) bool { return query.Equal(o, next) }) {
					t.Errorf("%s: %s: %s is offered again", pack, ask, next)
				}
			}
		}
	}
}
