package en

import "testing"

// TestSetsAreNamedOnce sees a table refused in which a set would take another's place.
func TestSetsAreNamedOnce(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("two sets of one name are read")
		}
	}()
	readSets("[trades]\njob work\n\n[trades]\nprofession\n")
}
