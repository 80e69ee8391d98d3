package en

import "testing"

func BenchmarkLexicon(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Lexicon()
	}
}

func BenchmarkCourtesy(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Courtesy()
	}
}
