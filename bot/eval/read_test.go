package eval_test

import (
	"testing"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/knowledge"
)

// TestReadsFactsWhenAskedOfEvents hands the evaluator a reader of facts: it is asked once,
// when the first query is about an event, and of each fact for its events.
func TestReadsFactsWhenAskedOfEvents(t *testing.T) {
	records, err := knowledge.Load("../testdata/packs/bluestone.yaml")
	if err != nil {
		t.Fatal(err)
	}
	grace := records.People[0]
	records.Facts[0].Events = []knowledge.Event{{Verb: "arrest", Patient: knowledge.Ref{Person: grace}}}
	reads := map[string]int{}
	evaluator := eval.New(records, func(f *knowledge.Fact) []knowledge.Event {
		reads[f.ID]++
		if len(f.Events) > 0 {
			return []knowledge.Event{{Verb: "imprison", Patient: f.Events[0].Patient}}
		}
		return []knowledge.Event{{Verb: "elect", Agent: knowledge.Ref{Text: f.ID}, Patient: knowledge.Ref{Person: grace}}}
	})
	ask := func(text string) eval.Result {
		q, err := query.ParseAsk(text)
		if err != nil {
			t.Fatal(err)
		}
		return evaluator.Evaluate(q, asked)
	}
	if ask("who(in(all(), now))"); len(reads) > 0 {
		t.Errorf("a question that is about no event read %v", reads)
	}
	for range 2 {
		if r := ask("whether(holds(elect(patient=" + grace.ID + ")))"); r.Verdict != eval.Yes {
			t.Errorf("an event that was read gives the verdict %d", r.Verdict)
		}
	}
	for verb, want := range map[string]eval.Verdict{"imprison": eval.Yes, "arrest": eval.Unknown} {
		if r := ask("whether(holds(" + verb + "(patient=" + grace.ID + ")))"); r.Verdict != want {
			t.Errorf("%s: the verdict %d, want %d: what a pack writes counts as it is read", verb, r.Verdict, want)
		}
	}
	if len(reads) != len(records.Facts) {
		t.Errorf("of %d facts were read: %v", len(records.Facts), reads)
	}
	for id, n := range reads {
		if n != 1 {
			t.Errorf("%s was read %d times", id, n)
		}
	}
}
