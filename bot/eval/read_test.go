package eval_test

import (
	"testing"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/knowledge"
)

// TestReadsFactsWhenAskedOfEvents hands the evaluator a reader of facts: it is asked once,
// when the first query is about an event, and not of facts whose events the pack writes.
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
	written := records.Facts[0].ID
	if r := ask("whether(holds(elect(agent=\"" + written + "\", patient=" + grace.ID + ")))"); r.Verdict == eval.Yes {
		t.Error("a fact with events of its own was read all the same")
	}
	if len(reads) != len(records.Facts)-1 || reads[written] > 0 {
		t.Errorf("of %d facts, of which the first has events, were read: %v", len(records.Facts), reads)
	}
	for id, n := range reads {
		if n != 1 {
			t.Errorf("%s was read %d times", id, n)
		}
	}
}
