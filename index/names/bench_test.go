package names_test

import (
	"testing"

	"officebot/index"
	"officebot/index/names"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// packsToTime are the smallest and the largest pack at hand.
var packsToTime = []struct {
	name string
	read func(testing.TB) *knowledge.Records
}{
	{"embedded", embedded},
	{"wikidata", func(tb testing.TB) *knowledge.Records { return sharedPack(tb, "wikidata-117k.json.gz") }},
}

// warmed are the indexes that benchmarks share: making the largest takes seconds.
var warmed = map[string]*index.Index{}

// each runs a benchmark with every pack, its index warm.
func each(b *testing.B, run func(*testing.B, *index.Index)) {
	for _, pack := range packsToTime {
		b.Run(pack.name, func(b *testing.B) {
			ix := warmed[pack.name]
			if ix == nil {
				var err error
				if ix, err = index.New(pack.read(b)); err == nil {
					err = ix.Warm()
				}
				if err != nil {
					b.Fatal(err)
				}
				warmed[pack.name] = ix
			}
			b.ReportAllocs()
			b.ResetTimer()
			run(b, ix)
		})
	}
}

func BenchmarkNew(b *testing.B) {
	for _, pack := range packsToTime {
		b.Run(pack.name, func(b *testing.B) {
			records := pack.read(b)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := index.New(records); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkWarm(b *testing.B) {
	for _, pack := range packsToTime {
		b.Run(pack.name, func(b *testing.B) {
			records := pack.read(b)
			for b.Loop() {
				ix, err := index.New(records)
				if err == nil {
					err = ix.Warm()
				}
				if err == nil {
					err = ix.Close()
				}
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkSpot(b *testing.B) {
	each(b, func(b *testing.B, ix *index.Index) {
		tokens := fold.Tokens("who was the director of the office after Chen Shiju?")
		dst := make([]names.Mention, 0, 32)
		for b.Loop() {
			dst = ix.Spot(dst[:0], tokens)
		}
	})
}

func BenchmarkNear(b *testing.B) {
	for _, text := range []string{"Chen Shijiu", "direcotr", "贾庭安", "asdkjh qwpoeiru"} {
		b.Run(text, func(b *testing.B) {
			each(b, func(b *testing.B, ix *index.Index) {
				tokens := fold.Tokens(text)
				for b.Loop() {
					ix.Near(tokens, 0, len(tokens))
				}
			})
		})
	}
}
