package zh

import (
	"slices"
	"strings"
	"testing"

	"officebot/knowledge/fold"
)

// TestAlike wants of each character of homophones.txt that it is one in simplified
// characters, that those typed for it have it in turn, and that it is no slip of itself.
func TestAlike(t *testing.T) {
	for character, others := range sharedAlike() {
		if strings.TrimSpace(fold.String(character)) != character || len([]rune(character)) != 1 {
			t.Errorf("%q is no character in simplified script", character)
		}
		for _, other := range others {
			if other == character || !slices.Contains(alike(other), character) {
				t.Errorf("%s is typed for %s, but not the other way round", character, other)
			}
		}
	}
	if !slices.Contains(alike("工"), "公") || alike("薛") != nil {
		t.Error("工 is typed for 公, and 薛 for nothing that the table has")
	}
}
