package prose_test

import (
	"testing"

	"officebot/bot/prose"
	"officebot/knowledge"
)

// BenchmarkFind asks for what is found, for what is not, and, to compare, runs one
// plain match of Bleve's over the same records.
func BenchmarkFind(b *testing.B) {
	records, err := knowledge.Embedded()
	if err != nil {
		b.Fatal(err)
	}
	a := newAsker(b, records)
	zhang := []prose.Name{{IDs: []string{"zhang-jingwu"}}}
	for name, asked := range map[string]prose.Asked{
		"found":    {Language: "en", Words: wordsOf("prison jail/imprison"), Names: zhang},
		"near":     {Language: "en", Words: wordsOf("prison guard cell food"), Names: zhang},
		"nothing":  {Language: "en", Words: wordsOf("salary"), Names: zhang},
		"stranger": {Language: "en", Words: wordsOf("salary"), Stranger: true},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				a.finder.Find(asked)
			}
		})
	}
	b.Run("match", func(b *testing.B) {
		for b.Loop() {
			if _, err := a.search.MatchAll("en", "zhang prison"); err != nil {
				b.Fatal(err)
			}
		}
	})
}
