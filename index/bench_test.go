package index

import "testing"

func BenchmarkDocuments(b *testing.B) {
	ix := newIndex(b, embedded(b))
	ix.Hold(sentences)
	groups := [][]string{{"where", "headquarters"}, {"office"}}
	for b.Loop() {
		if _, err := ix.Documents("en", groups, 5); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMatchAll(b *testing.B) {
	ix := newIndex(b, embedded(b))
	ix.Hold(sentences)
	for b.Loop() {
		if _, err := ix.MatchAll("en", "john chairman"); err != nil {
			b.Fatal(err)
		}
	}
}
