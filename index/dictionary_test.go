package index

import (
	"strings"
	"testing"

	"officebot/index/names"
	"officebot/knowledge/fold"
)

// TestLookupsAreBounded checks that a long text of unknown words does not keep
// Bleve busy.
func TestLookupsAreBounded(t *testing.T) {
	ix := newIndex(t, embedded(t))
	if err := ix.Warm(); err != nil {
		t.Fatal(err)
	}
	d, err := ix.words.dictionary()
	if err != nil {
		t.Fatal(err)
	}
	defer d.close()
	if got := d.Near(names.Words, strings.Repeat("x", fold.MaxLetters+1), 1); got != nil {
		t.Errorf("a word too long is near %q", got)
	}
	for range maxLookups {
		if got := d.Near(names.Words, "shijiu", 1); len(got) != 1 || got[0] != "shiju" {
			t.Fatalf("near shijiu: %q", got)
		}
	}
	if got := d.Near(names.Words, "shijiu", 1); got != nil {
		t.Errorf("after %d lookups there is one more: %q", maxLookups, got)
	}
}
