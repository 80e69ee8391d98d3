package knowledge

import (
	"os"
	"testing"
)

func BenchmarkEmbedded(b *testing.B) {
	for b.Loop() {
		if _, err := Embedded(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLoadYAML(b *testing.B) { benchmarkLoad(b, "office") }

func BenchmarkLoadUK(b *testing.B) { benchmarkLoad(b, "../../shared/packs/uk_home_sec.json") }

func BenchmarkLoadWikidata(b *testing.B) {
	benchmarkLoad(b, "../../shared/packs/wikidata-117k.json.gz")
}

func benchmarkLoad(b *testing.B, path string) {
	if _, err := os.Stat(path); err != nil {
		b.Skipf("%s is missing: put the project's folder shared beside the clone", path)
	}
	for b.Loop() {
		if _, err := Load(path); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkDuring asks for a day of a post with 100,000 tenures.
func BenchmarkDuring(b *testing.B) {
	post := &Post{Label: "Consul"}
	for i := range 100_000 {
		start := FirstDay + Day(30*i)
		post.Tenures = append(post.Tenures, &Tenure{Person: &Person{}, Post: post, Start: DayDate(start), End: DayDate(start + 30)})
	}
	post.order()
	day := Day(0)
	for b.Loop() {
		day = (day + 7919) % 3_000_000
		for range post.During(Span{day, day}, LastDay) {
		}
	}
}
