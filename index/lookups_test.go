package index

import (
	"fmt"
	"slices"
	"testing"
)

func TestLookupsAskOnceForEach(t *testing.T) {
	asked := 0
	look := func(l lookup) []string {
		asked++
		return []string{fmt.Sprint(l.text, l.slips)}
	}
	var known lookups
	for range 3 {
		for _, slips := range []int{1, 2} {
			want := []string{fmt.Sprint("jiang", slips)}
			if found := known.near(lookup{"word", "jiang", slips}, look); !slices.Equal(found, want) {
				t.Errorf("near gives %q, want %q", found, want)
			}
		}
	}
	if asked != 2 {
		t.Errorf("Bleve was asked %d times, want 2", asked)
	}
	for i := range 3 * maxKept {
		known.near(lookup{"word", fmt.Sprint(i), 1}, look)
	}
	if len(known.found) > maxKept {
		t.Errorf("%d searches are kept, want at most %d", len(known.found), maxKept)
	}
}
