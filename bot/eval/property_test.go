package eval

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"officebot/bot/query"
	"officebot/bot/query/querytest"
	"officebot/knowledge"
)

// packNames is what random queries may speak of in a pack; one name in each list is
// unknown to it.
func packNames(records *knowledge.Records) querytest.Names {
	names := querytest.Names{
		Verbs: []string{"found", "abolish", "appoint", "imprison", "die", "resign", "any", "happen"},
		Days:  knowledge.Span{From: knowledge.DayOf(1950, 1, 1), To: knowledge.DayOf(2030, 12, 31)},
		Holes: true,
	}
	for _, p := range records.People {
		names.People = append(names.People, p.ID)
	}
	for _, p := range records.Posts {
		names.Posts = append(names.Posts, p.ID)
	}
	for _, o := range records.Organizations {
		names.Organizations = append(names.Organizations, o.ID)
	}
	names.People = append(names.People, "nobody-at-all")
	names.Posts = append(names.Posts, "no-post")
	names.Organizations = append(names.Organizations, "no-body")
	return names
}

// breach is what is wrong with a result, whatever was asked; "" for nothing.
func breach(r Result) string {
	for _, p := range r.Parts {
		if what := breach(p); what != "" {
			return what
		}
	}
	if r.Status != NotInRecord && !r.backed() {
		return "there is nothing to cite"
	}
	if (r.Status == NoHolder || r.Status == NotInRecord) && len(r.People) > 0 {
		return "it has people who are no answer"
	}
	if _, yesno := r.Ask.(query.Whether); yesno {
		want := map[Verdict]Status{Yes: Answered, No: Answered, Possibly: Ambiguous, Unknown: NotInRecord}[r.Verdict]
		if r.Status != want {
			return fmt.Sprintf("a verdict of %d has the status %d", r.Verdict, r.Status)
		}
	}
	for i := range r.Held {
		if i > 0 && r.Held[i].Tenure == r.Held[i-1].Tenure {
			return "a tenure is told twice"
		}
		if r.Held[i].Certain == knowledge.No {
			return "it holds a tenure that does not belong"
		}
	}
	return ""
}

// FuzzEvaluate works out whatever parses, and sees that the result keeps what the
// contract says of every result.
func FuzzEvaluate(f *testing.F) {
	for _, text := range []string{"who(in(all(), 2003-03))", "whether(same(of(han-shiming), nth(all(), -1)))", "role(found(agent=?, patient=office))", "when(he(), end, day)"} {
		f.Add(text)
	}
	e := embedded(f)
	f.Fuzz(func(t *testing.T, text string) {
		ask, err := query.ParseAsk(text)
		if err != nil {
			return
		}
		if what := breach(e.Evaluate(ask, today)); what != "" {
			t.Errorf("%s: %s", ask, what)
		}
	})
}

// TestEveryResult asks random queries: each has a result, always the same one,
// that keeps what the contract says of every result.
func TestEveryResult(t *testing.T) {
	packs := map[string]*Evaluator{"office": embedded(t)}
	packs["random"] = New(randomPack(rand.New(rand.NewPCG(5, 7))))
	for name, e := range packs {
		t.Run(name, func(t *testing.T) {
			g := querytest.New(rand.NewPCG(1, 2), packNames(e.records))
			for range 20000 {
				ask := g.Ask(5)
				first, second := e.Evaluate(ask, today), e.Evaluate(ask, today)
				if what := breach(first); what != "" {
					t.Errorf("%s: %s\n%s", ask, what, sketch(first))
				}
				if !reflect.DeepEqual(first, second) {
					t.Errorf("%s: two results", ask)
				}
			}
		})
	}
}
