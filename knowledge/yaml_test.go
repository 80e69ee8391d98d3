package knowledge

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestYAMLSpellings reads the ways in which YAML writes a text.
func TestYAMLSpellings(t *testing.T) {
	pack := `
"persons":
- {id: plain, name: Ann Archer}
- {id: "quoted", 'name': 'Ann''s: "Archer"'}
- id: !!str 1901
  name: !!str 007
  family_name: ~
  given_name:
- id: anchored
  name: &ann Ann Archer
- id: folded
  name: >-
    Ann
    Archer
- id: kept
  name: |
    Ann Archer
  other_names: []
  sources: null
- id: yes
  name: 1.50
- ? id
  : asked
  ? name
  : Ann
--- # another document
persons: [{id: last, name: Ann}]
`
	records, err := read([]*packFile{{name: "pack", data: []byte(pack), ours: true}})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range records.People {
		got = append(got, p.ID+" = "+p.Name)
	}
	want := []string{
		"plain = Ann Archer",
		`quoted = Ann's: "Archer"`,
		"1901 = 007",
		"anchored = Ann Archer",
		"folded = Ann Archer",
		"kept = Ann Archer",
		"yes = 1.50",
		"asked = Ann",
		"last = Ann",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("people (-want +got):\n%s", diff)
	}
}
