package index

import (
	"testing"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

func benchNear(b *testing.B, r *knowledge.Records, text string) {
	ix, _ := New(r)
	ix.Warm()
	tokens := fold.Tokens(text)
	b.ResetTimer()
	b.ReportAllocs()
	for b.Loop() {
		ix.Near(tokens, 0, len(tokens))
	}
}
func BenchmarkNearSmall(b *testing.B)  { r, _ := knowledge.Embedded(); benchNear(b, r, "Chen Shijiu") }
func BenchmarkNearSmallX(b *testing.B) { r, _ := knowledge.Embedded(); benchNear(b, r, "zzqx blorb") }
func BenchmarkNearSmallQ(b *testing.B) {
	r, _ := knowledge.Embedded()
	benchNear(b, r, "who was teh direcotr from 1994 to 2002")
}
func BenchmarkNearSmallZ(b *testing.B) {
	r, _ := knowledge.Embedded()
	benchNear(b, r, "贾庭安之后是谁")
}
func BenchmarkNearBig(b *testing.B)  { benchNear(b, wikidata(b), "Emanuel Macron") }
func BenchmarkNearBigX(b *testing.B) { benchNear(b, wikidata(b), "zzqx blorb") }
func BenchmarkNearBigZ(b *testing.B) { benchNear(b, wikidata(b), "贾庭安之后是谁") }
func BenchmarkWarmSmall(b *testing.B) {
	r, _ := knowledge.Embedded()
	for b.Loop() {
		ix, _ := New(r)
		ix.Warm()
		ix.Close()
	}
}
func BenchmarkFacts(b *testing.B) {
	r, _ := knowledge.Embedded()
	ix, _ := New(r)
	ix.Warm()
	for b.Loop() {
		if _, err := ix.Facts("en", []string{"headquarters", "office"}, false, 5); err != nil {
			b.Fatal(err)
		}
	}
}
func BenchmarkFactsAll(b *testing.B) {
	r, _ := knowledge.Embedded()
	ix, _ := New(r)
	ix.Warm()
	for b.Loop() {
		if _, err := ix.Facts("en", []string{"headquarters", "office"}, true, 5); err != nil {
			b.Fatal(err)
		}
	}
}
func BenchmarkMatchAllSmall(b *testing.B) {
	r, _ := knowledge.Embedded()
	ix, _ := New(r)
	ix.Warm()
	for b.Loop() {
		if _, err := ix.MatchAll("who was the director of the office in 2010"); err != nil {
			b.Fatal(err)
		}
	}
}
func BenchmarkMatchAllBig(b *testing.B) {
	r := wikidata(b)
	ix, _ := New(r)
	ix.Warm()
	b.ResetTimer()
	for b.Loop() {
		if _, err := ix.MatchAll("john kennedy"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWarmNamesSmall(b *testing.B) {
	r, _ := knowledge.Embedded()
	for b.Loop() {
		ix, _ := New(r)
		ix.warmNames()
		ix.Close()
	}
}
func BenchmarkWarmNamesBig(b *testing.B) {
	r := wikidata(b)
	for b.Loop() {
		ix, _ := New(r)
		ix.warmNames()
		ix.Close()
	}
}
