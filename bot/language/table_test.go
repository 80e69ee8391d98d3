package language

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
)

// TestTablesAreClean wants every heading of a table once, with lines under it, and no
// line twice.
func TestTablesAreClean(t *testing.T) {
	err := fs.WalkDir(tables, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path == "en/words.txt" {
			return err // a list of words has no headings
		}
		lang, name, _ := strings.Cut(strings.TrimSuffix(path, ".txt"), "/")
		var headings []string
		for _, section := range Table(lang, name) {
			if slices.Contains(headings, section.Name) {
				t.Errorf("%s: [%s] stands twice", path, section.Name)
			}
			if len(section.Lines) == 0 {
				t.Errorf("%s: [%s] has no lines", path, section.Name)
			}
			headings = append(headings, section.Name)
			for i, line := range section.Lines {
				if slices.Contains(section.Lines[:i], line) {
					t.Errorf("%s: [%s] has twice: %s", path, section.Name, line)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestFaultyTablesPanic wants a message that names what is wrong.
func TestFaultyTablesPanic(t *testing.T) {
	wantPanic(t, "no table fr/times.txt", func() { Table("fr", "times") })
	wantPanic(t, `x.txt: "who" stands before the first [section]`, func() { Sections("x.txt", "# words\nwho\n[who]\n") })
}

func wantPanic(t *testing.T, message string, do func()) {
	t.Helper()
	defer func() {
		t.Helper()
		if said := fmt.Sprint(recover()); !strings.Contains(said, message) {
			t.Errorf("panic %q, want one that says %q", said, message)
		}
	}()
	do()
}
