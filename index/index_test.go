package index

import (
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"testing"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

func wikidata(tb testing.TB) *knowledge.Records {
	f, err := os.Open("../../shared/packs/wikidata-117k.json.gz")
	if err != nil {
		tb.Skip("no ../shared/packs: ", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		tb.Fatal(err)
	}
	path := filepath.Join(tb.TempDir(), "wikidata.json")
	out, err := os.Create(path)
	if err != nil {
		tb.Fatal(err)
	}
	if _, err := io.Copy(out, z); err != nil {
		tb.Fatal(err)
	}
	out.Close()
	r, err := knowledge.Load(path)
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

func BenchmarkNewWikidata(b *testing.B) {
	r := wikidata(b)
	b.ReportAllocs()
	for b.Loop() {
		New(r)
	}
}
func BenchmarkNewEmbedded(b *testing.B) {
	r, err := knowledge.Embedded()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		New(r)
	}
}
func BenchmarkSpot(b *testing.B) {
	r, err := knowledge.Embedded()
	if err != nil {
		b.Fatal(err)
	}
	big := wikidata(b)
	for name, r := range map[string]*knowledge.Records{"small": r, "big": big} {
		ix, _ := New(r)
		for q, text := range map[string]string{"plain": "who was the director of the office in 2010?", "name": "when did Chen Shiju leave the Office of the President"} {
			tokens := fold.Tokens(text)
			var dst []Mention
			b.Run(name+q, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					dst = ix.Spot(dst[:0], tokens)
				}
			})
		}
	}
}
func BenchmarkWarm(b *testing.B) {
	big := wikidata(b)
	for b.Loop() {
		ix, _ := New(big)
		if err := ix.Warm(); err != nil {
			b.Fatal(err)
		}
		ix.Close()
	}
}
