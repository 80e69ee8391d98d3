package eval

import (
	"testing"

	"officebot/bot/query"
)

// benchmark evaluates a query over and over.
func benchmark(b *testing.B, e *Evaluator, text string) {
	ask, err := query.ParseAsk(text)
	if err != nil {
		b.Fatal(err)
	}
	b.Run(text, func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			e.Evaluate(ask, today)
		}
	})
}

func BenchmarkOffice(b *testing.B) {
	e := embedded(b)
	for _, text := range []string{
		"who(in(all(), 2010))",
		"who(in(all(), 2003-03))",
		"who(in(all(), 2023))",
		"who(step(of(ding-xuexiang), -1))",
		"who(nth(all(), 3))",
		"who(nth(under(all(), of(hu-jintao)), 1))",
		"when(of(ding-xuexiang), end)",
		"howmany(all())",
		"who(most(all(), length))",
		"whether(some(in(meet(all(), of(chen-shiju)), 2010)))",
		"role(found(agent=?, patient=office))",
	} {
		benchmark(b, e, text)
	}
}

// BenchmarkWikidata asks of the post with the most tenures of one seat, among
// 117,715 tenures.
func BenchmarkWikidata(b *testing.B) {
	e := load(b, "../../../shared/packs/wikidata-117k.json.gz")
	longest := e.records.Posts[0]
	for _, p := range e.records.Posts {
		if !p.Shared && len(p.Tenures) > len(longest.Tenures) || longest.Shared {
			longest = p
		}
	}
	post := query.All{Posts: []string{longest.ID}}.String()
	person := query.Of{People: []string{longest.Tenures[len(longest.Tenures)/2].Person.ID}}.String()
	b.Logf("%s has %d tenures", longest.ID, len(longest.Tenures))
	for _, text := range []string{
		"who(in(" + post + ", 1990))",
		"who(in(" + post + ", now))",
		"who(step(meet(" + post + ", " + person + "), 1))",
		"when(" + person + ")",
		"who(nth(" + post + ", 3))",
		"howmany(" + post + ")",
		"who(most(" + post + ", length))",
		"whether(some(in(meet(" + post + ", " + person + "), 1990)))",
		"howmany(all())",
	} {
		benchmark(b, e, text)
	}
}
