package en

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"officebot/bot/when"
	"officebot/index"
	"officebot/knowledge"
)

// asking is the day on which the benchmarks ask.
var asking = knowledge.DayOf(2026, 11, 23)

// words25 are questions of 25 words each, of several shapes.
var words25 = []string{
	"Who was the director of the Office of the President of the People's Republic of China in the year in which Ding Xuexiang took over?",
	"How long did the man who followed Jia Ting'an serve as director of the Office of the President before Ding Xuexiang took over from him?",
	"Is it true that Chen Shiju was the director of the Office of the President when Hu Jintao was the president of China in 2010?",
	"Which of the directors who served under Hu Jintao or under Jiang Zemin was in office for longer than Zhang Jingwu was in his time?",
	"Could you please tell me for my homework who came after the director who was in charge of the General Office of the Chairman before 1960?",
}

// BenchmarkReadVersusMatch puts the reading of a question of 25 words beside one
// plain AND query of Bleve for the same words, over the same records. What counts is
// median-ns of read over that of match: 3 at most.
func BenchmarkReadVersusMatch(b *testing.B) {
	records, err := knowledge.Embedded()
	if err != nil {
		b.Fatal(err)
	}
	ix, err := index.New(records)
	if err != nil {
		b.Fatal(err)
	}
	ix.Hold(func() []knowledge.Document {
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
	if err := ix.Warm(); err != nil {
		b.Fatal(err)
	}
	g := New(records, ix, when.New())
	for _, q := range words25 {
		if n := len(strings.Fields(q)); n < 24 || n > 27 {
			b.Fatalf("%d words: %s", n, q)
		}
		g.Read(q, asking)
	}
	read := func(q string) { g.Read(q, asking) }
	match := func(q string) {
		if _, err := ix.MatchAll("en", q); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("read", func(b *testing.B) { median(b, read) })
	b.Run("match", func(b *testing.B) { median(b, match) })
	b.Run("ratio", func(b *testing.B) {
		var reading, matching time.Duration
		for i := 0; b.Loop(); i++ {
			q := words25[i%len(words25)]
			start := time.Now()
			read(q)
			between := time.Now()
			match(q)
			reading, matching = reading+between.Sub(start), matching+time.Since(between)
		}
		b.ReportMetric(float64(reading)/float64(matching), "read/match")
	})
}

// median reports the median over the questions of their mean times.
func median(b *testing.B, ask func(string)) {
	b.Helper()
	spent, times := make([]time.Duration, len(words25)), make([]int, len(words25))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		k := i % len(words25)
		start := time.Now()
		ask(words25[k])
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
}
