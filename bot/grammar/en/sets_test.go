package en

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Every set of words is asked for somewhere, by its name.
func TestSetsAreUsed(t *testing.T) {
	var code strings.Builder
	for _, pattern := range []string{"*.go", "../../prose/en/*.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			code.Write(text)
		}
	}
	for name := range sets().claims {
		if !strings.Contains(code.String(), `"`+name+`"`) {
			t.Errorf("nobody asks for the set %q", name)
		}
	}
}

// TestSetsAreNamedOnce sees a table refused in which a set would take another's place.
func TestSetsAreNamedOnce(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("two sets of one name are read")
		}
	}()
	readSets("[trades]\njob work\n\n[trades]\nprofession\n")
}
