package say_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/bot/say"
	"officebot/index"
	"officebot/knowledge"
)

// BenchmarkAnswerVersusMatch puts the evaluating and saying of a query beside one
// plain AND query of Bleve for the words of the same question, over the same
// records. What counts is median-ns: the median over the queries of the goldens.
func BenchmarkAnswerVersusMatch(b *testing.B) {
	records := embedded(b)
	search, err := index.New(records)
	if err != nil {
		b.Fatal(err)
	}
	search.Hold(func() []knowledge.Document {
		var held []knowledge.Document
		for _, f := range records.Facts {
			held = append(held, knowledge.Document{ID: f.ID, Language: "en", Text: f.Text.In("en")})
		}
		for _, p := range records.Posts {
			for i, t := range p.Tenures {
				held = append(held, knowledge.Document{ID: fmt.Sprint(p.ID, i), Language: "en", Text: t.Person.Name + " " + p.Label})
			}
		}
		return held
	})
	if err := search.Warm(); err != nil {
		b.Fatal(err)
	}
	evaluator, speaker := eval.New(records), say.New(records)
	asks := queriesInOrder(b, "testdata/answers/office.txt")
	b.Run("answer", func(b *testing.B) {
		median(b, len(asks), func(i int) { speaker.Result(evaluator.Evaluate(asks[i], today), "en", today) })
	})
	b.Run("evaluate", func(b *testing.B) {
		median(b, len(asks), func(i int) { evaluator.Evaluate(asks[i], today) })
	})
	b.Run("match", func(b *testing.B) {
		questions := make([]string, len(asks))
		for i, ask := range asks {
			questions[i] = speaker.Question(ask, "en", today)
		}
		median(b, len(asks), func(i int) {
			if _, err := search.MatchAll("en", questions[i]); err != nil {
				b.Fatal(err)
			}
		})
	})
}

func queriesInOrder(t testing.TB, path string) []query.Ask {
	_, asks := queriesOf(t, path)
	lines := make([]int, 0, len(asks))
	for line := range asks {
		lines = append(lines, line)
	}
	slices.Sort(lines)
	all := make([]query.Ask, len(lines))
	for i, line := range lines {
		all[i] = asks[line]
	}
	return all
}

// median runs n things in turn and reports the median of their mean times.
func median(b *testing.B, n int, do func(int)) {
	b.Helper()
	spent, times := make([]time.Duration, n), make([]int, n)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		k := i % n
		start := time.Now()
		do(k)
		spent[k] += time.Since(start)
		times[k]++
	}
	var means []time.Duration
	for k, n := range times {
		if n > 0 {
			means = append(means, spent[k]/time.Duration(n))
		}
	}
	slices.Sort(means)
	b.ReportMetric(float64(means[len(means)/2].Nanoseconds()), "median-ns")
	b.ReportMetric(float64(means[len(means)-1].Nanoseconds()), "most-ns")
}
