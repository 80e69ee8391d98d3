package en

import (
	"testing"

	"officebot/bot/grammar"
)

func BenchmarkLexicon(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		grammar.NewLexicon(sections(), readMorphology())
	}
}

func BenchmarkCourtesy(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		newCourtesy()
	}
}
