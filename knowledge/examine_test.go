package knowledge

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestDoubtfulPacks checks every pack of testdata/doubtful and compares what is
// found with what stands beside it. See testdata/README.txt.
func TestDoubtfulPacks(t *testing.T) {
	packs, err := filepath.Glob("testdata/doubtful/*.[yj]*")
	if err != nil || len(packs) == 0 {
		t.Fatalf("no packs: %v", err)
	}
	for _, pack := range packs {
		if filepath.Ext(pack) == ".want" {
			continue
		}
		t.Run(filepath.Base(pack), func(t *testing.T) {
			checked, err := Check(pack, DayOf(2026, 11, 23))
			if err != nil {
				t.Fatal(err)
			}
			var got strings.Builder
			for _, p := range checked.Wrong {
				got.WriteString(p.String() + "\n")
			}
			for _, p := range checked.Doubts {
				got.WriteString("? " + p.String() + "\n")
			}
			file := pack + ".want"
			if *update {
				if err := os.WriteFile(file, []byte(got.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got.String()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestSlip tells names that are one person's, misspelt, from those of two.
func TestSlip(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"Benjamin Baker", "Benjamim Baker", true},
		{"Benjamin Baker", "Benjamin Bakers", true},
		{"Benjamin Baker", "Benjamin Baker", false},
		{"George IV of Here", "George V of Here", false},
		{"Louis XVI of Here", "Louis XIV of Here", false},
		{"Jo Ray", "Jo Roy", false},             // too short to tell
		{"Han Li Zhang", "Han Lu Zhang", false}, // so is the word
		{"Benjamin Baker", "Benjamim Bakes", false},
	} {
		if got := slip(test.a, test.b); got != test.want {
			t.Errorf("%s and %s: %t", test.a, test.b, got)
		}
	}
}
