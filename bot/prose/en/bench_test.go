package en

import "testing"

// BenchmarkFamilies reads the tables, as the first question does that needs them.
func BenchmarkFamilies(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		readFamilies()
	}
}
